// Bars over time, the series of one moment on top of each other: a whole and its parts.
#pragma once

#include "ui/charts/chart.h"

namespace meridian::ui {

class BarChart final : public Chart {
    Q_OBJECT

  public:
    using Chart::Chart;
    QSize minimumSizeHint() const override { return {120, 60}; }

  protected:
    void paintSeries(QPainter& painter, const QRectF& plot, double top) override;
    double xOf(const QRectF& plot, int moment) const override;
    int momentAt(const QRectF& plot, double x) const override;
    double highest() const override;
};

}  // namespace meridian::ui
