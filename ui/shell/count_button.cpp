#include "ui/shell/count_button.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kBadgeHeight = 14;
constexpr int kPadding = 3;

}  // namespace

CountButton::CountButton(const QString& iconName, QWidget* parent) : QToolButton(parent) {
    setIcon(ui::icon(iconName));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(themeSize(Size::kControl), themeSize(Size::kControl));
    connect(&Theme::current(), &Theme::changed, this,
            [this] { setFixedSize(themeSize(Size::kControl), themeSize(Size::kControl)); });
}

void CountButton::setCount(int count, Tone tone) {
    m_count = count;
    m_tone = tone;
    update();
}

void CountButton::paintEvent(QPaintEvent* event) {
    QToolButton::paintEvent(event);
    if (m_count <= 0) return;
    QPainter painter(this);
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const QFont font = themeFont(TypeStyle::kBadge);
    const int wide = std::max(kBadgeHeight, QFontMetrics(font).horizontalAdvance(text) + 2 * kPadding + 2);
    const QRectF badge(width() - wide, 0, wide, kBadgeHeight);
    drawBox(painter, badge,
            {.fill = themeColor(m_tone, TonePart::kBg),
             .edge = themeColor(m_tone, TonePart::kBorder),
             .radius = kBadgeHeight / 2.0});
    painter.setFont(font);
    painter.setPen(themeColor(m_tone, TonePart::kFg));
    painter.drawText(badge, Qt::AlignCenter, text);
}

}  // namespace meridian::ui
