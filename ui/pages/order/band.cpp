#include "ui/pages/order/band.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

Band::Band(QWidget* parent) : QWidget(parent), m_text(new QLabel(this)), m_action(new QPushButton(this)) {
    m_text->setObjectName(QStringLiteral("band.text"));
    m_text->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("band.action"));
    setControlSize(m_action, ControlSize::kSmall);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 5, 16, 5);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QAbstractButton::clicked, this, &Band::acted);
    connect(&Theme::current(), &Theme::changed, this, &Band::restyle);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void Band::say(Tone tone, const QString& text, const QString& action) {
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    restyle();
}

void Band::restyle() {
    m_text->setFont(themeFont(TypeStyle::kBody));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeColor(m_tone, TonePart::kFg));
    m_text->setPalette(colors);
    update();
}

void Band::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(m_tone, TonePart::kBg));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(m_tone, TonePart::kBorder));
}

}  // namespace meridian::ui
