#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/chart_palette.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kLine = 1.5;
constexpr double kDot = 2.2;
constexpr float kArea = 0.12F;

struct Range {
    double low;
    double high;
};

Range rangeOf(const QList<double>& values, const QList<double>& others) {
    const auto [low, high] = std::ranges::minmax(values);
    Range range{low, high};
    for (const double value : others) {
        range.low = std::min(range.low, value);
        range.high = std::max(range.high, value);
    }
    return range;
}

QPolygonF points(const QList<double>& values, const QRectF& room, const Range& range) {
    QPolygonF line;
    const double span = range.high - range.low;
    const double step = values.size() > 1 ? room.width() / double(values.size() - 1) : 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        // A series that never changes is a line in the middle.
        const double share = span > 0 ? (values[i] - range.low) / span : 0.5;
        line << QPointF(room.left() + double(i) * step, room.bottom() - share * room.height());
    }
    return line;
}

}  // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, const QList<double>& values, const SparklineLook& look) {
    if (values.isEmpty()) return;
    const QColor color = look.color.isValid() ? look.color : QColor::fromRgba(chart::kSeries[0]);
    const QRectF room = rect.adjusted(2, kDot + 0.3, -4, -kDot - 0.3);
    const Range range = rangeOf(values, look.comparison);
    const QPolygonF line = points(values, room, range);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (line.size() > 1) {
        QPolygonF area = line;
        area << QPointF(line.last().x(), rect.bottom()) << QPointF(line.first().x(), rect.bottom());
        QColor pale = color;
        pale.setAlphaF(kArea);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pale);
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
    }
    if (look.comparison.size() > 1) {
        QPen dashed(QColor::fromRgba(chart::kComparison), 1, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawPolyline(points(look.comparison, room, range));
    }
    painter.setPen(QPen(color, kLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(line.last(), kDot, kDot);
    painter.restore();
}

Sparkline::Sparkline(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setValues(const QList<double>& values) {
    m_values = values;
    update();
}

void Sparkline::setLook(const SparklineLook& look) {
    m_look = look;
    update();
}

QSize Sparkline::sizeHint() const {
    return {96, 28};
}

QSize Sparkline::minimumSizeHint() const {
    return {48, 20};
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, rect(), m_values, m_look);
}

}  // namespace meridian::ui
