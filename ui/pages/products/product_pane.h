// The right part of the page: the product that is open, what is special about it now, and the comparison with somebody
// else's change when there is one to decide.
#pragma once

#include <QWidget>

#include "core/catalogue/product_desk.h"
#include "ui/shell/services.h"

class QStackedWidget;

namespace meridian::ui {

class EmptyState;
class MergeView;
class NoteLine;
class ProductForm;
class SaveBar;

class ProductPane final : public QWidget {
    Q_OBJECT

  public:
    ProductPane(Services& services, core::ProductDesk& desk, QWidget* parent = nullptr);
    void save();
    void compare();
    // Whether there is text in the form that cannot be read, and so is in no draft.
    bool hasUnreadable() const;
    // Marks everything that keeps the product from being saved, and goes to the first of it. False: there is nothing.
    bool markProblems();
    // Which prices stand first (price_lists.h).
    void setPriceLists(const QVector<quint16>& lists);
    // The role or the language is another one.
    void translate();

  Q_SIGNALS:
    void discardedNew();  // a new product was given up

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void connectDesk();
    void show();
    void showEmpty();
    void showHead();
    void showNote();
    void takeEdit();
    void discard();
    void settle(const std::vector<core::FieldChange>& decided);
    void tell(const core::CommandEntry& entry);
    bool mayEdit() const;
    bool isDirty() const;
    QString saveBlocked() const;

    Services& m_services;
    core::ProductDesk& m_desk;
    SaveBar* m_head;
    NoteLine* m_note;
    NoteLine* m_trouble;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ProductForm* m_form;
    MergeView* m_merge;
    core::ProductDesk::Description m_description = core::ProductDesk::Description::kKnown;  // that the form shows
    int m_problems = 0;
    bool m_strict = false;  // saving was tried: everything that is wrong is marked
};

}  // namespace meridian::ui
