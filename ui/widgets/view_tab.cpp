#include "ui/widgets/view_tab.h"

#include <QPainter>

#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 12;
constexpr int kGap = 6;
constexpr int kSign = 12;

}  // namespace

ViewTab::ViewTab(const QString& id, QWidget* parent) : QAbstractButton(parent), m_id(id) {
    setObjectName(QStringLiteral("view.") + id);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void ViewTab::setCount(const QString& shown) {
    if (m_count == shown) return;
    m_count = shown;
    setAccessibleDescription(shown);
    updateGeometry();
    update();
}

void ViewTab::setSign(const QString& iconName) {
    m_sign = iconName;
    updateGeometry();
    update();
}

QSize ViewTab::sizeHint() const {
    const int sign = m_sign.isEmpty() ? 0 : kSign + kGap - 1;
    const int words = QFontMetrics(themeFont(TypeStyle::kLabel)).horizontalAdvance(text());
    const int count = m_count.isEmpty() ? 0 : kGap + figuresWidth(themeFont(TypeStyle::kBody), m_count);
    return {sign + words + count + 2 * kPad, kHeight};
}

void ViewTab::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const bool strong = isChecked() || underMouse();
    const Token token = strong ? Token::kText : Token::kTextSecondary;
    int x = kPad;
    if (!m_sign.isEmpty()) {
        paintIcon(painter, QRectF(x, (height() - kSign) / 2, kSign, kSign), m_sign, themeColor(token));
        x += kSign + kGap - 1;
    }
    painter.setFont(themeFont(TypeStyle::kLabel));
    painter.setPen(themeColor(token));
    const int words = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(QRect(x, 0, words + 1, height()), Qt::AlignVCenter, text());
    drawFigures(painter, QRectF(x + words + kGap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_count,
                themeFont(TypeStyle::kBody), themeColor(Token::kTextMuted));
    if (isChecked()) painter.fillRect(kPad / 2, height() - 2, width() - kPad, 2, themeColor(Token::kAccent));
    if (!hasFocus()) return;
    painter.setPen(QPen(themeColor(Token::kFocus), 2));
    painter.drawRect(rect().adjusted(2, 4, -2, -5));
}

}  // namespace meridian::ui
