// Products: what do we sell, and is it right? The list with its search at the left, the product that is open at the
// right. Changes that were not saved are kept while others are looked at, on other pages, and from one start to the
// next.
#pragma once

#include "core/catalogue/product_desk.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class ProductList;
class ProductPane;

class ProductsPage final : public Page {
    Q_OBJECT

  public:
    explicit ProductsPage(Services& services);
    // As PageSpec::findWork: edits that were not saved the last time.
    static void findWork(Services& services, QObject* context, const std::function<void()>& found);
    // Arguments: "query" for the search; "number" (PRD-20417), "handle" or "sku" for the product to open.
    void visit(const Route& route) override;
    QStringList path() const override;
    QString unsavedWork() const override;
    void saveWork(const std::function<void(bool isKept)>& done) override;
    bool canKeepWork() const override;
    void keepWork(const std::function<void(bool isKept)>& done) override;
    void discardWork() override;
    core::ProductDesk& desk() { return *m_desk; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addActions();
    void connectDrafts();
    void tellFound(const QStringList& titles);
    void showOpened();

    Services& m_services;
    core::ProductDesk* m_desk;
    ProductList* m_list;
    ProductPane* m_pane;
};

}  // namespace meridian::ui
