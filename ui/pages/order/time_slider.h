// The moments of an order on a line, one tick for each event in its tone; the handle is the moment that is shown.
// Events stand at equal distances, because minutes and weeks lie beside each other and each must be reachable.
#pragma once

#include <QAbstractSlider>
#include <QVector>

#include "ui/theme/tokens.h"

namespace meridian::ui {

struct SliderMoment {
    QString time;  // "14:20", below the line where there is room
    QString text;  // "14:20:37 Captured 635.40 EUR."
    Tone tone = Tone::kNeutral;
};

class TimeSlider final : public QAbstractSlider {
    Q_OBJECT

  public:
    explicit TimeSlider(QWidget* parent = nullptr);
    // The value stays where it is as far as there is such a moment.
    void setMoments(const QVector<SliderMoment>& moments);
    // The moment that is compared with; -1: none is marked.
    void setBase(int moment);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    double placeOf(int moment) const;
    int momentAt(double x) const;
    void paintTimes(QPainter& painter) const;

    QVector<SliderMoment> m_moments;
    int m_base = -1;
};

}  // namespace meridian::ui
