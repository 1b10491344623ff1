#include "ui/charts/line_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kLine = 1.75;
constexpr double kDot = 3;
constexpr double kLabelHeight = 15;
constexpr float kArea = 0.10F;

}  // namespace

QString LineChart::endLabel(const ChartSeries& series) const {
    return series.name + u' ' + text(series.values.isEmpty() ? 0 : series.values.last());
}

int LineChart::roomAtRight() const {
    int room = 0;
    for (const ChartSeries& series : data().series)
        room = std::max(room, figuresWidth(themeFont(TypeStyle::kCaption), endLabel(series)));
    return room + 14;
}

double LineChart::highest() const {
    double most = 0;
    for (const ChartSeries& series : data().series) {
        for (const double value : series.values)
            most = std::max(most, value);
    }
    return most;
}

double LineChart::xOf(const QRectF& plot, int moment) const {
    return moments() < 2 ? plot.right() : plot.left() + plot.width() * moment / (moments() - 1);
}

int LineChart::momentAt(const QRectF& plot, double x) const {
    if (moments() < 2) return moments() - 1;
    return std::clamp(static_cast<int>(std::lround((x - plot.left()) / plot.width() * (moments() - 1))), 0,
                      moments() - 1);
}

void LineChart::paintSeries(QPainter& painter, const QRectF& plot, double top) {
    struct End {
        double y;
        const ChartSeries* series;
    };
    QList<End> ends;
    for (const ChartSeries& series : data().series) {
        QPolygonF line;
        for (int moment = 0; moment < std::min<int>(moments(), static_cast<int>(series.values.size())); ++moment)
            line << QPointF(xOf(plot, moment), plot.bottom() - series.values[moment] / top * plot.height());
        if (line.isEmpty()) continue;
        if (data().series.size() == 1) {
            QPolygonF area = line;
            area << QPointF(line.last().x(), plot.bottom()) << QPointF(line.first().x(), plot.bottom());
            QColor pale = series.color;
            pale.setAlphaF(kArea);
            painter.setPen(Qt::NoPen);
            painter.setBrush(pale);
            painter.drawPolygon(area);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(series.color, kLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(series.color);
        painter.drawEllipse(line.last(), kDot, kDot);
        ends.append({line.last().y(), &series});
    }
    // Labels that would stand on each other are pushed apart, downwards and then up from the bottom.
    std::ranges::stable_sort(ends, {}, &End::y);
    for (qsizetype i = 1; i < ends.size(); ++i)
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + kLabelHeight);
    double lowest = plot.bottom() - 2;
    for (qsizetype i = ends.size() - 1; i >= 0; --i) {
        ends[i].y = std::min(ends[i].y, lowest);
        lowest = ends[i].y - kLabelHeight;
    }
    for (const End& end : ends) {
        drawFigures(painter, QRectF(plot.right() + 8, end.y - 8, width() - plot.right() - 8, 16),
                    Qt::AlignLeft | Qt::AlignVCenter, endLabel(*end.series), themeFont(TypeStyle::kCaption),
                    themeColor(Token::kText));
    }
}

}  // namespace meridian::ui
