// The signs of states on their grid of 10.
#include <QPainter>
#include <QPainterPath>

#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr double kGrid = 10;
constexpr double kLine = 1.5;
constexpr double kPie = 2.4;

QPen pen(const QColor& color, double width) {
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void ring(QPainter& painter, const QColor& color) {
    painter.setPen(pen(color, kLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(5, 5), 4, 4);
}

void dashedRing(QPainter& painter, const QColor& color) {
    QPen dashed(color, kLine, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({2 / kLine, 1.6 / kLine});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(5, 5), 4, 4);
}

void pie(QPainter& painter, const QColor& color, int quarters) {
    ring(painter, color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(QRectF(5 - kPie, 5 - kPie, 2 * kPie, 2 * kPie), 90 * 16, -quarters * 90 * 16);
}

void polygon(QPainter& painter, std::initializer_list<QPointF> points, const QPen& edge, const QBrush& fill) {
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawPolygon(std::data(points), static_cast<int>(points.size()));
}

void lines(QPainter& painter, std::initializer_list<QPointF> points, const QPen& line) {
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(std::data(points), static_cast<int>(points.size()));
}

void disc(QPainter& painter, const QColor& color, const QColor& hole) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(5, 5), 4.75, 4.75);
    lines(painter, {{2.9, 5.1}, {4.4, 6.6}, {7.2, 3.6}}, pen(hole, 1.4));
}

void warning(QPainter& painter, const QColor& color, const QColor& hole) {
    polygon(painter, {{5, 0.8}, {9.6, 9.2}, {0.4, 9.2}}, pen(color, 0.6), color);
    lines(painter, {{5, 3.6}, {5, 6.2}}, pen(hole, 1.2));
    lines(painter, {{5, 7.7}, {5, 7.8}}, pen(hole, 1.2));
}

void octagon(QPainter& painter, const QColor& color, const QColor& hole) {
    polygon(painter, {{3, 0.6}, {7, 0.6}, {9.4, 3}, {9.4, 7}, {7, 9.4}, {3, 9.4}, {0.6, 7}, {0.6, 3}}, Qt::NoPen,
            color);
    lines(painter, {{2.8, 5}, {7.2, 5}}, QPen(hole, 1.4, Qt::SolidLine, Qt::FlatCap));
}

void diamond(QPainter& painter, const QColor& color) {
    polygon(painter, {{5, 0.4}, {9.6, 5}, {5, 9.6}, {0.4, 5}}, pen(color, 1.4), Qt::NoBrush);
    polygon(painter, {{5, 2.8}, {7.2, 5}, {5, 7.2}, {2.8, 5}}, Qt::NoPen, color);
}

void pause(QPainter& painter, const QColor& color) {
    ring(painter, color);
    const QPen bar(color, 1.2, Qt::SolidLine, Qt::FlatCap);
    lines(painter, {{4, 3.4}, {4, 6.6}}, bar);
    lines(painter, {{6, 3.4}, {6, 6.6}}, bar);
}

void cross(QPainter& painter, const QColor& color) {
    ring(painter, color);
    lines(painter, {{3.6, 3.6}, {6.4, 6.4}}, pen(color, 1.2));
    lines(painter, {{6.4, 3.6}, {3.6, 6.4}}, pen(color, 1.2));
}

void back(QPainter& painter, const QColor& color) {
    ring(painter, color);
    lines(painter, {{6.8, 5}, {3.4, 5}}, pen(color, 1.1));
    lines(painter, {{4.7, 3.6}, {3.3, 5}, {4.7, 6.4}}, pen(color, 1.1));
}

}  // namespace

void paintGlyph(QPainter& painter, const QRectF& rect, Glyph glyph, const QColor& color, const QColor& hole) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / kGrid, rect.height() / kGrid);
    switch (glyph) {
        case Glyph::kDash: dashedRing(painter, color); break;
        case Glyph::kRing: ring(painter, color); break;
        case Glyph::kQ1: pie(painter, color, 1); break;
        case Glyph::kQ2: pie(painter, color, 2); break;
        case Glyph::kQ3: pie(painter, color, 3); break;
        case Glyph::kFull: disc(painter, color, hole); break;
        case Glyph::kDiamond: diamond(painter, color); break;
        case Glyph::kTri: warning(painter, color, hole); break;
        case Glyph::kStop: octagon(painter, color, hole); break;
        case Glyph::kPause: pause(painter, color); break;
        case Glyph::kX: cross(painter, color); break;
        case Glyph::kBack: back(painter, color); break;
    }
    painter.restore();
}

}  // namespace meridian::ui
