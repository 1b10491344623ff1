// What the fraud score says of an order, and why; while it waits for a review, the two ways to decide it.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

class QLabel;

namespace meridian::ui {

class Actions;
class StatusPill;

class FraudPanel final : public Card {
    Q_OBJECT

  public:
    explicit FraudPanel(Actions& actions, QWidget* parent = nullptr);
    void show(const OrderView& view);
    void translate();

  private:
    class Score;
    Score* m_score;
    StatusPill* m_pill;
    QLabel* m_reasons;
    QWidget* m_decision;
};

}  // namespace meridian::ui
