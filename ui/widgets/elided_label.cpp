#include "ui/widgets/elided_label.h"

#include <QFontMetrics>
#include <QPainter>

namespace meridian::ui {

namespace {

constexpr int kLeast = 24;  // a letter and the dots

}  // namespace

ElidedLabel::ElidedLabel(QWidget* parent) : ElidedLabel(QString(), {}, parent) {}

ElidedLabel::ElidedLabel(const QString& text, TextLook look, QWidget* parent) : QWidget(parent), m_look(look) {
    connect(&Theme::current(), &Theme::changed, this, &ElidedLabel::refresh);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    refresh();
}

void ElidedLabel::setLook(TextLook look) {
    m_look = look;
    refresh();
}

void ElidedLabel::setShortage(Shortage shortage) {
    m_shortage = shortage;
    setSizePolicy(shortage == Shortage::kYield ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    refresh();
}

QSize ElidedLabel::sizeHint() const {
    const int width = m_text.isEmpty() ? 0 : QFontMetrics(themeFont(m_look.style)).horizontalAdvance(m_text) + 1;
    return {width, Theme::current().lineHeight(m_look.style)};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {m_shortage == Shortage::kYield ? 0 : std::min(kLeast, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    if (m_shortage == Shortage::kYield && sizeHint().width() > width()) return;
    QPainter painter(this);
    const QFont font = themeFont(m_look.style);
    painter.setFont(font);
    const QColor color = m_look.tone ? themeColor(*m_look.tone, TonePart::kFg) : themeColor(m_look.color);
    painter.setPen(isEnabled() ? color : themeColor(Token::kTextDisabled));
    painter.drawText(rect(), static_cast<int>(m_look.alignment) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_text, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    refreshTip();
}

void ElidedLabel::refresh() {
    refreshTip();
    updateGeometry();
    update();
}

void ElidedLabel::refreshTip() {
    setToolTip(sizeHint().width() > width() ? m_text : QString());
}

}  // namespace meridian::ui
