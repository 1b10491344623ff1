#include "ui/charts/chart_readout.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 16;
constexpr int kSwatch = 8;
constexpr int kPad = 10;

QRectF boxFor(const QPointF& at, const QRect& area, const QSizeF& size) {
    const double left = at.x() + kPad + size.width() < area.width() ? at.x() + kPad : at.x() - kPad - size.width();
    return {QPointF(std::max(0.0, left), std::max(0.0, std::min(at.y(), area.height() - size.height() - 1))), size};
}

}  // namespace

void paintReadoutBox(QPainter& painter, const QPointF& at, const QRect& area, const QString& head,
                     const QList<ReadoutLine>& lines) {
    const QFont font = themeFont(TypeStyle::kCaption);
    int names = 0;
    int values = 0;
    for (const ReadoutLine& line : lines) {
        names = std::max(names, QFontMetrics(font).horizontalAdvance(line.name));
        values = std::max(values, figuresWidth(font, line.value));
    }
    const int wide = std::max(figuresWidth(font, head), kSwatch + 6 + names + 14 + values) + 2 * kPad;
    const int tall = kRow * static_cast<int>(lines.size() + 1) + 12;
    const QRectF box = boxFor(at, area, QSizeF(wide, tall));
    drawShadow(painter, box, Elevation::kPopup);
    drawBox(painter, box,
            {.fill = themeColor(Token::kTooltipBg), .edge = {}, .radius = double(themeSize(Size::kRadiusField))});
    const QColor ink = themeColor(Token::kTooltipText);
    QRectF row(box.left() + kPad, box.top() + 6, wide - 2 * kPad, kRow);
    drawFigures(painter, row, Qt::AlignLeft | Qt::AlignVCenter, head, font, ink);
    for (const ReadoutLine& line : lines) {
        row.translate(0, kRow);
        if (line.color.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(line.color);
            painter.drawRoundedRect(QRectF(row.left(), row.center().y() - 3.5, kSwatch, 7), 2, 2);
        }
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(row.adjusted(kSwatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.name);
        drawFigures(painter, row, Qt::AlignRight | Qt::AlignVCenter, line.value, font, ink);
    }
}

}  // namespace meridian::ui
