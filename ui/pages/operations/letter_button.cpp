#include "ui/pages/operations/letter_button.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/pages/dead_letters/letter_words.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 40;
constexpr int kPad = 12;
constexpr int kLine = 16;

}  // namespace

LetterButton::LetterButton(const core::DeadLetter& letter, const QString& when, QWidget* parent)
    : QAbstractButton(parent), m_letter(letter), m_when(when) {
    setObjectName(QStringLiteral("letters.row.%1").arg(letter.id));
    const QString title = letterTitle(letter);
    setText(letter.key.isEmpty() ? title : letter.key);
    setAccessibleName(letter.key.isEmpty() ? title : letter.key + QStringLiteral(", ") + title);
    setAccessibleDescription(when);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LetterButton::sizeHint() const {
    return {160, kHeight};
}

void LetterButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void LetterButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) painter.fillRect(rect(), themeColor(isDown() ? Token::kPressed : Token::kHover));
    drawHLine(painter, 0, width(), 0, themeColor(Token::kBorderSubtle));
    const QRect room = rect().adjusted(kPad - 1, 4, -kPad + 1, 0);
    const QFont small = themeFont(TypeStyle::kCaption);
    const int left = room.width() - figuresWidth(small, m_when) - 8;
    drawFigures(painter, QRectF(room.left(), room.top(), room.width(), kLine), Qt::AlignRight | Qt::AlignVCenter,
                m_when, small, themeColor(Token::kTextMuted));
    const auto line = [&](const QFont& font, Token color, const QString& text, int top, int width) {
        painter.setFont(font);
        painter.setPen(themeColor(color));
        painter.drawText(QRect(room.left(), top, width, kLine), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
    };
    line(themeFont(TypeStyle::kLabel), Token::kText, text(), room.top(), left);
    line(small, Token::kTextSecondary, letterTitle(m_letter), room.top() + kLine, room.width());
    if (hasFocus()) drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
}

}  // namespace meridian::ui
