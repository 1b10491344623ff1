// What stands where beside the list of letters, and its words.
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pages/dead_letters/letter_panel.h"
#include "ui/pages/operations/figure_list.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/room.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/json_view.h"

namespace meridian::ui {

namespace {

constexpr int kWidth = 400;
constexpr int kWidthTight = 340;

void setInk(QLabel* label, TypeStyle style, const QColor& color) {
    label->setFont(themeFont(style));
    QPalette ink = label->palette();
    ink.setColor(QPalette::WindowText, color);
    label->setPalette(ink);
}

}  // namespace

LetterPanel::LetterPanel(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_nothing(new EmptyState({}, this)),
      m_content(new QWidget(this)),
      m_title(new QLabel(m_content)),
      m_cause(new QLabel(m_content)),
      m_remedy(new QLabel(m_content)),
      m_facts(new FigureList(m_content)),
      m_payloadTitle(new QLabel(m_content)),
      m_payload(new JsonView(m_content)),
      m_orderTitle(new QLabel(m_content)),
      m_order(new QLineEdit(m_content)),
      m_wrong(new QLabel(m_content)),
      m_line(new QLabel(m_content)),
      m_replay(new QPushButton(m_content)),
      m_discard(new QPushButton(m_content)) {
    setFixedWidth(kWidth);
    m_order->setObjectName(QStringLiteral("letter.order"));
    m_wrong->setObjectName(QStringLiteral("letter.orderWrong"));
    m_line->setObjectName(QStringLiteral("letter.line"));
    m_cause->setObjectName(QStringLiteral("letter.cause"));
    m_remedy->setObjectName(QStringLiteral("letter.remedy"));
    m_payload->setObjectName(QStringLiteral("letter.payload"));
    m_replay->setObjectName(QStringLiteral("letter.replay"));
    m_discard->setObjectName(QStringLiteral("letter.discard"));
    setButtonKind(m_replay, ButtonKind::kPrimary);
    setButtonKind(m_discard, ButtonKind::kDestructive);
    for (QLabel* label : {m_title, m_cause, m_remedy, m_wrong, m_line})
        label->setWordWrap(true);
    m_orderTitle->setBuddy(m_order);
    m_payload->setMinimumHeight(90);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeStory(), 1);
    column->addWidget(makeDecision());
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(m_nothing);
    all->addWidget(m_content);
    connect(m_order, &QLineEdit::textChanged, this, &LetterPanel::judge);
    connect(m_order, &QLineEdit::editingFinished, this, &LetterPanel::judge);
    connect(m_order, &QLineEdit::returnPressed, this, &LetterPanel::replay);
    connect(m_replay, &QAbstractButton::clicked, this, &LetterPanel::replay);
    connect(m_discard, &QAbstractButton::clicked, this, &LetterPanel::discard);
    connect(&Theme::current(), &Theme::changed, this, &LetterPanel::translate);
    translate();
}

// What it is about, which scrolls where the window is low.
QWidget* LetterPanel::makeStory() {
    auto* view = new QScrollArea(m_content);
    view->setFrameShape(QFrame::NoFrame);
    view->setWidgetResizable(true);
    view->setFocusPolicy(Qt::NoFocus);
    auto* story = new QWidget;
    auto* column = new QVBoxLayout(story);
    column->setContentsMargins(16, 14, 16, 0);
    column->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_cause, m_remedy, m_facts, m_payloadTitle})
        column->addWidget(part);
    column->addWidget(m_payload, 1);
    view->setWidget(story);
    view->viewport()->setAutoFillBackground(false);
    story->setAutoFillBackground(false);
    return view;
}

// What can be done, always in sight.
QWidget* LetterPanel::makeDecision() {
    auto* decision = new QWidget(m_content);
    auto* column = new QVBoxLayout(decision);
    column->setContentsMargins(16, 8, 16, 14);
    column->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_orderTitle, m_order, m_wrong, m_line})
        column->addWidget(part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_replay);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    column->addLayout(buttons);
    return decision;
}

void LetterPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setFixedWidth(isTight(*this) ? kWidthTight : kWidth);
}

void LetterPanel::translate() {
    m_nothing->setText({QStringLiteral("dead"),
                        tr("No dead letter is chosen"),
                        tr("Choose one to see what it holds and why it could not be processed."),
                        QString(),
                        {}});
    setInk(m_title, TypeStyle::kDialogTitle, themeColor(Token::kText));
    setInk(m_cause, TypeStyle::kBody, themeColor(Token::kText));
    setInk(m_remedy, TypeStyle::kBody, themeColor(Token::kTextSecondary));
    setInk(m_payloadTitle, TypeStyle::kLabel, themeColor(Token::kTextSecondary));
    setInk(m_orderTitle, TypeStyle::kLabel, themeColor(Token::kTextSecondary));
    setInk(m_wrong, TypeStyle::kCaption, themeColor(Tone::kDanger, TonePart::kFg));
    setInk(m_line, TypeStyle::kBody, themeColor(Tone::kDanger, TonePart::kFg));
    m_payloadTitle->setText(tr("What it holds"));
    m_orderTitle->setText(tr("Replay for this order"));
    m_order->setPlaceholderText(tr("Empty: the order that it names"));
    m_order->setAccessibleName(m_orderTitle->text());
    m_replay->setText(tr("Replay"));
    setKeyHint(m_replay, QStringLiteral("R"));
    m_discard->setText(tr("Discard"));
    fill();
}

void LetterPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void LetterPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, 0, 1, height(), themeColor(Token::kBorder));
}

}  // namespace meridian::ui
