#include "ui/pages/order/payment_bar.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/chart_palette.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

QColor series(std::size_t index) {
    return QColor::fromRgba(chart::kSeries.at(index));
}

}  // namespace

PaymentBar::PaymentBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaymentBar::setAmounts(const Amounts& amounts, const core::Format& format) {
    m_amounts = amounts;
    m_authorised = format.money(amounts.authorised);
    m_captured = tr("Captured %1").arg(format.amount(amounts.captured));
    m_refunded = tr("Refunded %1").arg(format.amount(amounts.refunded));
    setAccessibleName(tr("Authorised %1").arg(m_authorised) + QStringLiteral(", ") + m_captured + QStringLiteral(", ") +
                      m_refunded);
    update();
}

void PaymentBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont strong = themeFont(TypeStyle::kBody);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(themeFont(TypeStyle::kBody));
    painter.setPen(themeColor(Token::kText));
    painter.drawText(QRect(0, 0, width(), 16), Qt::AlignLeft | Qt::AlignVCenter, tr("Authorised"));
    drawFigures(painter, QRectF(0, 0, width(), 16), Qt::AlignRight | Qt::AlignVCenter, m_authorised, strong,
                themeColor(Token::kText));
    const QRectF bar(0, 22, width(), 10);
    drawBox(painter, bar, {themeColor(Token::kSunken), {}, 1, 2});
    const double whole = std::max<double>(1, static_cast<double>(m_amounts.authorised.minor));
    const double captured = std::clamp(static_cast<double>(m_amounts.captured.minor) / whole, 0.0, 1.0);
    const double refunded = std::clamp(static_cast<double>(m_amounts.refunded.minor) / whole, 0.0, captured);
    if (captured > 0)
        drawBox(painter, QRectF(bar.left(), bar.top(), bar.width() * captured, bar.height()), {series(0), {}, 1, 2});
    if (refunded > 0) {
        drawBox(
            painter,
            QRectF(bar.left() + bar.width() * (captured - refunded), bar.top(), bar.width() * refunded, bar.height()),
            {series(1), {}, 1, 2});
    }
    double x = 0;
    const QFont caption = themeFont(TypeStyle::kCaption);
    const auto legend = [&](const QColor& color, const QString& text) {
        painter.fillRect(QRectF(x, 43, 8, 8), color);
        drawFigures(painter, QRectF(x + 12, 38, width() - x - 12, 18), Qt::AlignLeft | Qt::AlignVCenter, text, caption,
                    themeColor(Token::kTextSecondary));
        x += 12 + figuresWidth(caption, text) + 12;
    };
    legend(series(0), m_captured);
    if (m_amounts.refunded.minor > 0) legend(series(1), m_refunded);
}

}  // namespace meridian::ui
