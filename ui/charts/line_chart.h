// Lines over time, each with its name and its latest value at its end instead of a legend.
#pragma once

#include "ui/charts/chart.h"

namespace meridian::ui {

class LineChart final : public Chart {
    Q_OBJECT

  public:
    using Chart::Chart;

  protected:
    void paintSeries(QPainter& painter, const QRectF& plot, double top) override;
    double xOf(const QRectF& plot, int moment) const override;
    int momentAt(const QRectF& plot, double x) const override;
    double highest() const override;
    int roomAtRight() const override;

  private:
    QString endLabel(const ChartSeries& series) const;
};

}  // namespace meridian::ui
