#include "ui/widgets/logo.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kGrid = 20;
constexpr double kLine = 1.75;

}  // namespace

void paintLogo(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / kGrid, rect.height() / kGrid);
    painter.setPen(QPen(color, kLine, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(10, 10), 8.25, 8.25);
    QPainterPath meridian(QPointF(10, 1.75));
    meridian.cubicTo(5.5, 6.5, 5.5, 13.5, 10, 18.25);
    painter.drawPath(meridian);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(10, 1.9), 1.9, 1.9);
    painter.restore();
}

QIcon windowIcon() {
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawBox(painter, pixmap.rect(), {.fill = themeColor(Token::kAccent), .edge = {}, .radius = side * 0.22});
        const double inset = side * 0.18;
        paintLogo(painter, QRectF(pixmap.rect()).adjusted(inset, inset, -inset, -inset), themeColor(Token::kOnAccent));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

}  // namespace meridian::ui
