#include "ui/widgets/figure_label.h"

#include <QPainter>

#include "ui/theme/figures.h"

namespace meridian::ui {

FigureLabel::FigureLabel(const QString& text, TextLook look, QWidget* parent) : QWidget(parent), m_look(look) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &FigureLabel::refresh);
    setText(text);
}

void FigureLabel::setText(const QString& text) {
    if (text == m_text && !text.isEmpty()) return;
    const int before = sizeHint().width();
    m_text = text;
    setAccessibleName(text);
    if (sizeHint().width() != before) updateGeometry();  // live figures mostly keep their width
    update();
}

void FigureLabel::setLook(TextLook look) {
    m_look = look;
    refresh();
}

QSize FigureLabel::sizeHint() const {
    return {figuresWidth(themeFont(m_look.style), m_text), Theme::current().lineHeight(m_look.style)};
}

void FigureLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawFigures(painter, rect(), m_look.alignment, m_text, themeFont(m_look.style),
                !isEnabled()  ? themeColor(Token::kTextDisabled)
                : m_look.tone ? themeColor(*m_look.tone, TonePart::kFg)
                              : themeColor(m_look.color));
}

void FigureLabel::refresh() {
    updateGeometry();
    update();
}

}  // namespace meridian::ui
