// The payment attempts of an order and what was posted for it; where the last one failed, the way to another.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

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

  private:
    void showPayment(const OrderView& view);
    void showPostings(const OrderView& view);

    PaymentBar* m_bar;
    FactList* m_facts;
    CellTable* m_attempts;
    CellTable* m_postings;
    SumRow* m_sums;
    QLabel* m_noPostings;
    ActionButton* m_retry;  // only where a payment has failed
};

}  // namespace meridian::ui
