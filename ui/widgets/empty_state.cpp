#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"

namespace meridian::ui {

namespace {

constexpr int kWidest = 320;

QLabel* makeLine(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(kWidest);
    return label;
}

QPixmap pixmapOf(const QString& name, const QColor& color, double dpr) {
    const int side = themeSize(Size::kIconLg);
    QPixmap pixmap(QSize(side, side) * dpr);
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, QRectF(0, 0, side, side), name, color);
    return pixmap;
}

}  // namespace

EmptyState::EmptyState(const EmptyStateText& text, QWidget* parent)
    : QWidget(parent),
      m_icon(makeLine(this)),
      m_headline(makeLine(this)),
      m_reason(makeLine(this)),
      m_action(new QPushButton(this)) {
    setControlSize(m_action, ControlSize::kSmall);
    m_icon->setFixedHeight(themeSize(Size::kIconLg));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeSize(Size::kSpace1));
    column->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_icon, m_headline, m_reason}) {
        auto* row = new QHBoxLayout;
        row->addStretch(0);
        row->addWidget(part, 1);
        row->addStretch(0);
        column->addLayout(row);
    }
    column->addSpacing(themeSize(Size::kSpaceHalf));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&Theme::current(), &Theme::changed, this, &EmptyState::restyle);
    setText(text);
}

void EmptyState::setText(const EmptyStateText& text) {
    m_text = text;
    setAccessibleName(text.headline);
    setAccessibleDescription(text.reason);
    m_headline->setText(text.headline);
    m_reason->setText(text.reason);
    m_reason->setVisible(!text.reason.isEmpty());
    m_action->setText(text.action);
    m_action->setVisible(!text.action.isEmpty());
    m_icon->setVisible(!text.iconName.isEmpty());
    restyle();
}

void EmptyState::restyle() {
    QFont bold = themeFont(TypeStyle::kBody);
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    m_reason->setFont(themeFont(TypeStyle::kCaption));
    QPalette quiet = m_reason->palette();
    quiet.setColor(QPalette::WindowText, themeColor(Token::kTextMuted));
    m_reason->setPalette(quiet);
    const QColor color = m_text.tone ? themeColor(*m_text.tone, TonePart::kFg) : themeColor(Token::kTextMuted);
    if (!m_text.iconName.isEmpty()) m_icon->setPixmap(pixmapOf(m_text.iconName, color, devicePixelRatioF()));
}

}  // namespace meridian::ui
