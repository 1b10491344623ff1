// The head of an order's page: its number, its three states, its place in the list that it was opened from, and what
// can be done with it.
#pragma once

#include <QVector>
#include <QWidget>

#include "ui/pages/order/order_view.h"

class QToolButton;

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
    // "3 of 128"; empty: it was opened from no list, or is in it no more.
    void setPlace(const QString& place);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QToolButton* makeMore(Actions& actions);
    void fold();

    FigureLabel* m_number;
    StatusPill* m_state;
    StatusPill* m_payment;
    StatusPill* m_fulfilment;
    ElidedLabel* m_placed;
    FigureLabel* m_place;
    ActionButton* m_hold;
    ActionButton* m_release;
    QVector<QWidget*> m_folded;  // where there is little room these are entries of m_more
    QToolButton* m_more;
    bool m_isHeld = false;
};

}  // namespace meridian::ui
