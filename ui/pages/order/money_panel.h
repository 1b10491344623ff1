// The payment attempts of an order and what was posted for it, below one another where the postings have no room beside
// the payment; where the last attempt failed, the way to another.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QLabel;

namespace meridian::ui {

class ActionButton;
class Actions;
class CellTable;
class FactList;
class PaymentBar;
class SumRow;

class MoneyPanel final : public Card {
    Q_OBJECT

  public:
    explicit MoneyPanel(Actions& actions, QWidget* parent = nullptr);
    void show(const OrderView& view);
    void translate();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makePayment();
    void arrange();
    void showPayment(const OrderView& view);
    void showPostings(const OrderView& view);

    PaymentBar* m_bar;
    FactList* m_facts;
    CellTable* m_attempts;
    CellTable* m_postings;
    SumRow* m_sums;
    QLabel* m_noPostings;
    QBoxLayout* m_sides;    // the payment and its postings
    QBoxLayout* m_summary;  // the bar and the facts
    QWidget* m_payment = nullptr;
    ActionButton* m_retry;  // only where a payment has failed
};

}  // namespace meridian::ui
