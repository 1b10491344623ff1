#include "ui/pages/products/note_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kIcon = 16;
constexpr int kPad = 16;

}  // namespace

NoteLine::NoteLine(QWidget* parent) : QWidget(parent), m_text(new ElidedLabel(this)), m_action(new QPushButton(this)) {
    setFixedHeight(kHeight);
    m_action->setObjectName(QStringLiteral("note.action"));
    setControlSize(m_action, ControlSize::kSmall);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPad + kIcon + 8, 0, kPad, 0);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QAbstractButton::clicked, this, &NoteLine::acted);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void NoteLine::say(Tone tone, const QString& text, const QString& action) {
    m_tone = tone;
    TextLook look{TypeStyle::kBody, Token::kText};
    look.tone = tone;
    m_text->setLook(look);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
    update();
}

QString NoteLine::text() const {
    return m_text->text();
}

void NoteLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(m_tone, TonePart::kBg));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(m_tone, TonePart::kBorder));
    const QStringView name = m_tone == Tone::kInfo || m_tone == Tone::kNeutral ? u"info" : u"warn";
    paintIcon(painter, QRectF(kPad, (height() - kIcon) / 2.0, kIcon, kIcon), name, themeColor(m_tone, TonePart::kFg));
}

}  // namespace meridian::ui
