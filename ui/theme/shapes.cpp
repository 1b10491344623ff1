#include "ui/theme/shapes.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kKeycapHeight = 16;
constexpr int kKeycapPadding = 4;

}  // namespace

void drawBox(QPainter& painter, const QRectF& rect, const Box& box) {
    const bool edged = box.edge.isValid() && box.edge.alpha() > 0;
    const double half = edged ? box.edgeWidth / 2 : 0;
    const QRectF inner = rect.adjusted(half, half, -half, -half);
    if (inner.width() <= 0 || inner.height() <= 0) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, box.radius > 0 || box.edgeWidth != 1);
    painter.setPen(edged ? QPen(box.edge, box.edgeWidth, box.line) : QPen(Qt::NoPen));
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    if (box.radius > 0) {
        const double radius = std::min({box.radius - half, inner.width() / 2, inner.height() / 2});
        painter.drawRoundedRect(inner, radius, radius);
    } else {
        painter.drawRect(inner);
    }
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& rect, double radius) {
    drawBox(painter, rect,
            {.fill = {},
             .edge = themeColor(Token::kFocus),
             .edgeWidth = double(themeSize(Size::kBorderFocus)),
             .radius = radius});
}

void drawHLine(QPainter& painter, double left, double right, double top, const QColor& color) {
    painter.fillRect(QRectF(left, top, right - left, 1), color);
}

void drawVLine(QPainter& painter, double left, double top, double bottom, const QColor& color) {
    painter.fillRect(QRectF(left, top, 1, bottom - top), color);
}

KeycapLook keycapLook() {
    return {themeColor(Token::kSubtle), themeColor(Token::kBorder), themeColor(Token::kTextSecondary)};
}

int keycapWidth(const QString& key) {
    const QFontMetrics metrics(themeFont(TypeStyle::kPill));
    return std::max(kKeycapHeight, metrics.horizontalAdvance(key) + 2 * kKeycapPadding + 2);
}

void drawKeycap(QPainter& painter, const QRectF& rect, const QString& key, const KeycapLook& look) {
    QRectF cap(0, 0, rect.width(), kKeycapHeight);
    cap.moveTopLeft({rect.left(), rect.top() + (rect.height() - kKeycapHeight) / 2});
    cap.moveTop(std::round(cap.top()));
    drawBox(painter, cap, {.fill = look.fill, .edge = look.edge, .radius = double(themeSize(Size::kRadiusTag))});
    painter.save();
    painter.setFont(themeFont(TypeStyle::kPill));
    painter.setPen(look.text);
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
}

}  // namespace meridian::ui
