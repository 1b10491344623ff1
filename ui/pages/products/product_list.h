// The left part of the page: the search, which products, the list itself, and how many there are.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

#include "core/catalogue/product_list_model.h"
#include "ui/shell/services.h"

class QLineEdit;
class QPushButton;

namespace meridian::ui {

class ElidedLabel;
class PriceCurrency;
class ProductListView;
class Segments;

class ProductList final : public QWidget {
    Q_OBJECT

  public:
    ProductList(Services& services, std::function<bool(quint64 id)> hasDraft, QWidget* parent = nullptr);

    core::ProductListModel& model() { return *m_model; }
    ProductListView& view() { return *m_view; }
    PriceCurrency& currency() { return *m_currency; }
    QLineEdit& search() { return *m_search; }
    void setText(const QString& text);
    // The cursor to the product, when it is among the rows that are there.
    void point(quint64 id);
    void noteChange();
    void repaintRows();
    void translate();

  Q_SIGNALS:
    void chosen(quint64 id);  // by the person: with the cursor, once it rests
    void opened();            // Enter or a double click
    void added();             // the button for a new product

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void ask();
    void showCount();
    void offerCurrencies();

    Services& m_services;
    core::ProductListModel* m_model;
    QLineEdit* m_search;
    QPushButton* m_add;
    Segments* m_shown;
    PriceCurrency* m_currency;
    ProductListView* m_view;
    ElidedLabel* m_count;
    QTimer m_resting;
    QString m_fault;
    quint64 m_pointed = 0;
};

}  // namespace meridian::ui
