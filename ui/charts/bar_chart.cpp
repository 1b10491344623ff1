#include "ui/charts/bar_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kShare = 0.78;  // of a moment's room that its bar takes
constexpr double kWidest = 34;

}  // namespace

double BarChart::highest() const {
    double most = 0;
    for (int moment = 0; moment < moments(); ++moment) {
        double sum = 0;
        for (const ChartSeries& series : data().series)
            sum += series.values.value(moment);
        most = std::max(most, sum);
    }
    return most;
}

double BarChart::xOf(const QRectF& plot, int moment) const {
    return plot.left() + plot.width() * (moment + 0.5) / std::max(1, moments());
}

int BarChart::momentAt(const QRectF& plot, double x) const {
    return std::clamp(static_cast<int>((x - plot.left()) / plot.width() * moments()), 0, std::max(0, moments() - 1));
}

void BarChart::paintSeries(QPainter& painter, const QRectF& plot, double top) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    const double room = plot.width() / moments();
    const double wide = std::max(1.0, std::floor(std::min(room * kShare, kWidest)));
    for (int moment = 0; moment < moments(); ++moment) {
        const double left = std::round(xOf(plot, moment) - wide / 2);
        double bottom = std::round(plot.bottom());
        double sum = 0;
        for (const ChartSeries& series : data().series) {
            sum += series.values.value(moment);
            const double upper = std::round(plot.bottom() - sum / top * plot.height());
            if (upper >= bottom) continue;
            QColor color = series.color;
            if (cursor() >= 0 && cursor() != moment) color.setAlphaF(0.55F);
            painter.fillRect(QRectF(left, upper, wide, bottom - upper), color);
            bottom = upper - 1;  // a gap between the parts
        }
    }
    painter.restore();
}

}  // namespace meridian::ui
