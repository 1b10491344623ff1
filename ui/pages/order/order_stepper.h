// The way of an order in at most seven steps, two lines each: beside their circles, and below them where there is
// little room.
#pragma once

#include <QWidget>

#include "ui/pages/order/order_steps.h"

namespace meridian::ui {

class OrderStepper final : public QWidget {
    Q_OBJECT

  public:
    explicit OrderStepper(QWidget* parent = nullptr);
    void setSteps(const QVector<OrderStep>& steps);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    // The left edge and the width that each step has for its words.
    struct Place {
        int left = 0;
        int width = 0;  // circle and words
    };
    QVector<Place> places() const;
    bool isBelow() const;
    void arrange();
    void paintWords(QPainter& painter, const QRect& room, const OrderStep& step) const;
    void paintMark(QPainter& painter, const QRectF& circle, const OrderStep& step) const;

    QVector<OrderStep> m_steps;
};

}  // namespace meridian::ui
