// The head of an order's page: its number, its three states, and what can be done with it.
#pragma once

#include <QWidget>

#include "ui/pages/order/order_view.h"

namespace meridian::ui {

class ActionButton;
class Actions;
class ElidedLabel;
class FigureLabel;
class StatusPill;

class OrderHeader final : public QWidget {
    Q_OBJECT

  public:
    OrderHeader(Actions& actions, QWidget* parent = nullptr);
    // Null: only the number is known.
    void show(const QString& number, const OrderView* view);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    FigureLabel* m_number;
    StatusPill* m_state;
    StatusPill* m_payment;
    StatusPill* m_fulfilment;
    ElidedLabel* m_placed;
    ActionButton* m_hold;
    ActionButton* m_release;
};

}  // namespace meridian::ui
