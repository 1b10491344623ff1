#include "ui/pages/settings/setting_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

SettingRow::SettingRow(QWidget* control, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_explanation(new QLabel(this)), m_control(control) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 10, 0, 10);
    row->setSpacing(24);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setTextFormat(Qt::PlainText);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    row->addLayout(words, 1);
    if (control != nullptr) row->addWidget(control, 0, Qt::AlignVCenter | Qt::AlignRight);
    connect(&Theme::current(), &Theme::changed, this, &SettingRow::restyle);
    restyle();
}

void SettingRow::setWords(const QString& title, const QString& explanation) {
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    if (m_control == nullptr) return;
    if (m_control->accessibleName().isEmpty()) m_control->setAccessibleName(title);
    m_control->setAccessibleDescription(explanation);
}

void SettingRow::restyle() {
    const auto colour = [](QLabel& label, TypeStyle style, Token token) {
        QPalette palette = label.palette();
        palette.setColor(QPalette::WindowText, themeColor(token));
        label.setPalette(palette);
        label.setFont(themeFont(style));
    };
    colour(*m_title, TypeStyle::kLabel, Token::kText);
    colour(*m_explanation, TypeStyle::kBody, Token::kTextSecondary);
    update();
}

// A line above, but for the first row of a card.
void SettingRow::paintEvent(QPaintEvent* /*event*/) {
    const QLayout* card = parentWidget() == nullptr ? nullptr : parentWidget()->layout();
    if (card == nullptr || y() < 60) return;
    QPainter painter(this);
    drawHLine(painter, 0, width(), 0, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
