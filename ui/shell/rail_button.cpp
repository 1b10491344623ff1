#include "ui/shell/rail_button.h"

#include <QPainter>

#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kInset = 8;
constexpr int kRecordHeight = 24;
constexpr int kCountHeight = 16;
constexpr int kDot = 7;

}  // namespace

RailButton::RailButton(Kind kind, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind), m_icon(iconName) {
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

QSize RailButton::sizeHint() const {
    return {themeSize(Size::kRail), m_kind == Kind::kPage ? themeSize(Size::kRailItem) : kRecordHeight};
}

void RailButton::setCount(const QString& count, Tone tone) {
    if (count == m_count && tone == m_tone) return;
    m_count = count;
    m_tone = tone;
    update();
}

void RailButton::setWords(bool words) {
    m_words = words;
    update();
}

int RailButton::paintCount(QPainter& painter, const QRectF& area) const {
    if (m_count.isEmpty()) return 0;
    const bool isLoud = m_tone == Tone::kWarning || m_tone == Tone::kDanger;
    if (!m_words) {
        if (!isLoud) return 0;
        drawBox(painter, QRectF(area.right() - kDot - 4, area.top() + 4, kDot, kDot),
                {.fill = themeColor(m_tone, TonePart::kSolid), .edge = themeColor(Token::kRail), .radius = kDot / 2.0});
        return 0;
    }
    const QFont font = themeFont(isLoud ? TypeStyle::kBadge : TypeStyle::kCaption);
    const int wide = figuresWidth(font, m_count) + (isLoud ? 10 : 0);
    QRectF place(area.right() - 8 - wide, area.top() + (area.height() - kCountHeight) / 2, wide, kCountHeight);
    if (isLoud) {
        drawBox(painter, place, {.fill = themeColor(m_tone, TonePart::kBg), .edge = {}, .radius = kCountHeight / 2.0});
    }
    drawFigures(painter, place, Qt::AlignCenter, m_count, font,
                isLoud ? themeColor(m_tone, TonePart::kFg) : themeColor(Token::kTextMuted));
    return wide + 8;
}

void RailButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(kInset, 0, -kInset, 0);
    const double radius = themeSize(Size::kRadiusButton);
    const bool isPage = m_kind == Kind::kPage;
    if (isChecked() && isPage) {
        drawBox(painter, area,
                {.fill = themeColor(Token::kSurface), .edge = themeColor(Token::kBorderSubtle), .radius = radius});
        drawBox(painter, QRectF(-3, 5, 6, height() - 10),
                {.fill = themeColor(Token::kAccent), .edge = {}, .radius = 2});
    } else if (underMouse()) {
        drawBox(painter, area, {.fill = themeColor(Token::kHover), .edge = {}, .radius = radius});
    }
    const int side = isPage ? themeSize(Size::kIcon) : 14;
    const double x = m_words ? area.left() + 8 : (width() - side) / 2.0;
    paintIcon(painter, QRectF(x, (height() - side) / 2.0, side, side), m_icon,
              themeColor(isChecked() ? Token::kAccentText : Token::kTextMuted));
    const int taken = paintCount(painter, area);
    if (m_words) {
        const QFont font = themeFont(isPage ? TypeStyle::kLabel : TypeStyle::kBody);
        const QRectF room = area.adjusted(8 + side + (isPage ? 9 : 7), 0, -8 - taken, 0);
        painter.setFont(font);
        painter.setPen(themeColor(isChecked() ? Token::kText : Token::kTextSecondary));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text(), Qt::ElideRight, static_cast<int>(room.width())));
    }
    if (hasFocus()) drawFocusRing(painter, area, radius);
}

}  // namespace meridian::ui
