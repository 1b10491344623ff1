#include "ui/pages/welcome/globe_panel.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/chart_palette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/logo.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 48;
constexpr int kWords = Qt::AlignLeft | Qt::TextWordWrap;
constexpr int kGap = 32;  // between the words and the globe

QColor ramp(std::size_t step, int alpha = 255) {
    QColor color = QColor::fromRgb(chart::kSequential[step]);
    color.setAlpha(alpha);
    return color;
}

}  // namespace

GlobePanel::GlobePanel(QWidget* parent) : QWidget(parent) {}

void GlobePanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), ramp(8));
    const QString claim = tr("Stock, orders and risk in three regions, on one screen.");
    const QString promise =
        tr("Works without a connection: every order that was here before can be searched and "
           "read.");
    const qreal wide = width() - 2 * kPad;
    painter.setFont(themeFont(TypeStyle::kDisplay));
    const QRectF above = painter.boundingRect(QRectF(kPad, 128, wide, 160), kWords, claim);
    painter.setFont(themeFont(TypeStyle::kBody));
    const QRectF below = painter.boundingRect(QRectF(kPad, above.bottom() + 14, wide, 80), kWords, promise);
    paintGlobe(painter, below.bottom() + kGap);
    painter.setPen(ramp(1));
    painter.drawText(below, kWords, promise);
    painter.setPen(ramp(0));
    painter.setFont(themeFont(TypeStyle::kDisplay));
    painter.drawText(above, kWords, claim);
    const QString version = QStringLiteral("Meridian %1   Qt %2")
                                .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
    painter.setPen(ramp(1));
    painter.setFont(themeFont(TypeStyle::kCaption));
    painter.drawText(QRectF(kPad, height() - kPad - 16, wide, 20), Qt::AlignLeft | Qt::AlignVCenter, version);
    painter.setPen(ramp(0));
    paintLogo(painter, QRectF(kPad, 44, 24, 24), ramp(1));
    painter.setFont(themeFont(TypeStyle::kPageTitle));
    painter.drawText(QRectF(kPad + 34, 44, width(), 24), Qt::AlignVCenter, QStringLiteral("Meridian"));
}

void GlobePanel::paintGlobe(QPainter& painter, qreal top) const {
    const qreal radius = width() * 0.62;
    const QPointF middle(width() * 0.86, std::max(height() * 0.78, top + radius));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ramp(6, 150), 1));
    painter.drawEllipse(middle, radius, radius);
    for (const qreal share : {0.2, 0.42, 0.62, 0.8, 0.93})
        painter.drawEllipse(middle, radius * share, radius);
    for (const qreal share : {-0.75, -0.45, -0.15, 0.15}) {
        const qreal half = radius * std::sqrt(1 - share * share);
        const qreal y = middle.y() + radius * share;
        painter.drawLine(QPointF(middle.x() - half, y), QPointF(middle.x() + half, y));
    }
    // The meridian, and the regions on it.
    const qreal across = radius * 0.62;
    painter.setPen(QPen(ramp(2), 2));
    painter.drawArc(QRectF(middle.x() - across, middle.y() - radius, 2 * across, 2 * radius), 90 * 16, 180 * 16);
    painter.setPen(Qt::NoPen);
    const std::array<std::pair<qreal, std::uint32_t>, 3> places = {
        std::pair{-0.75, chart::kUs}, {-0.15, chart::kEu}, {0.15, chart::kAp}};
    for (const auto& [share, color] : places) {
        painter.setBrush(QColor::fromRgb(color));
        painter.drawEllipse(QPointF(middle.x() - across * std::sqrt(1 - share * share), middle.y() + radius * share), 6,
                            6);
    }
}

}  // namespace meridian::ui
