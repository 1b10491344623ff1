#include "ui/pages/dead_letters/letter_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "ui/pages/dead_letters/letter_words.h"
#include "ui/pages/operations/figure_list.h"
#include "ui/shell/access.h"
#include "ui/shell/action.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/json_view.h"

namespace meridian::ui {

namespace {

bool looksLikeOrder(const QString& text) {
    static const QRegularExpression kOrder(QStringLiteral("^[A-Za-z]{2}-[0-9]{1,20}$"));
    return kOrder.match(text).hasMatch();
}

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
      m_line(new QLabel(m_content)),
      m_replay(new QPushButton(m_content)),
      m_discard(new QPushButton(m_content)) {
    setFixedWidth(400);
    m_order->setObjectName(QStringLiteral("letter.order"));
    m_line->setObjectName(QStringLiteral("letter.line"));
    m_cause->setObjectName(QStringLiteral("letter.cause"));
    m_payload->setObjectName(QStringLiteral("letter.payload"));
    m_replay->setObjectName(QStringLiteral("letter.replay"));
    m_discard->setObjectName(QStringLiteral("letter.discard"));
    setButtonKind(m_replay, ButtonKind::kPrimary);
    setButtonKind(m_discard, ButtonKind::kDestructive);
    for (QLabel* label : {m_title, m_cause, m_remedy, m_line})
        label->setWordWrap(true);
    m_orderTitle->setBuddy(m_order);
    m_payload->setMinimumHeight(90);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_cause, m_remedy, m_facts, m_payloadTitle})
        column->addWidget(part);
    column->addWidget(m_payload, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_orderTitle, m_order, m_line})
        column->addWidget(part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_replay);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    column->addLayout(buttons);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(m_nothing);
    all->addWidget(m_content);
    connect(m_order, &QLineEdit::textChanged, this, &LetterPanel::judge);
    connect(m_order, &QLineEdit::returnPressed, this, &LetterPanel::replay);
    connect(m_replay, &QAbstractButton::clicked, this, &LetterPanel::replay);
    connect(m_discard, &QAbstractButton::clicked, this, &LetterPanel::discard);
    connect(&Theme::current(), &Theme::changed, this, &LetterPanel::translate);
    translate();
}

void LetterPanel::show(const core::DeadLetter& letter) {
    const bool another = letter.id != id();
    const QString payload = another ? QString() : m_letter->payload;
    m_letter = letter;
    if (m_letter->payload.isEmpty()) m_letter->payload = payload;
    if (another) {
        m_order->clear();
        m_line->clear();
        askPayload();
    }
    fill();
}

void LetterPanel::clear() {
    m_letter.reset();
    fill();
}

void LetterPanel::askPayload() {
    core::deliver(m_services.operations->deadLetter(id()).future, this,
                  [this, asked = id()](const core::Outcome<core::DeadLetter>& outcome) {
                      if (asked != id()) return;
                      if (!outcome.ok()) return setLine(outcome.error().text);
                      m_letter = *outcome;
                      fill();
                  });
}

void LetterPanel::setBusy(bool busy) {
    m_busy = busy;
    judge();
}

void LetterPanel::setLine(const QString& text) {
    m_line->setText(text);
    m_line->setVisible(!text.isEmpty());
}

void LetterPanel::fill() {
    m_nothing->setVisible(!m_letter);
    m_content->setVisible(m_letter.has_value());
    if (!m_letter) return judge();
    const core::DeadLetter& letter = *m_letter;
    const core::Format& format = m_services.format;
    m_title->setText(letterTitle(letter));
    m_cause->setText(letterCause(letter));
    m_remedy->setText(letterRemedy(letter));
    m_remedy->setVisible(!m_remedy->text().isEmpty());
    QList<Figure> facts = {
        {tr("Number"), format.integer(static_cast<qint64>(letter.id)), Tone::kNeutral},
        {tr("Came in"), format.dateTime(letter.at), Tone::kNeutral},
        {tr("Concerns"), letter.key.isEmpty() ? tr("nothing that is known") : letter.key, Tone::kNeutral},
        {tr("State"), letterState(letter), letter.resolved ? Tone::kNeutral : Tone::kWarning}};
    if (letter.resolved) facts.push_back({tr("Put right"), format.dateTime(letter.resolvedAt), Tone::kNeutral});
    m_facts->setFacts(facts);
    m_payload->setJson(letter.payload.isEmpty() ? tr("What it holds cannot be shown.") : letter.payload);
    const bool open = !letter.resolved && mayDo(m_services, QStringLiteral("replayDeadLetter"));
    const bool replay = open && canNameOrder(letter);
    for (QWidget* part : std::initializer_list<QWidget*>{m_orderTitle, m_order, m_replay})
        part->setVisible(replay);
    m_discard->setVisible(open);
    m_line->setVisible(!m_line->text().isEmpty());
    judge();
}

QString LetterPanel::whyNoDiscard() const {
    if (!m_letter) return tr("No dead letter is chosen. Choose one in the list.");
    if (m_letter->resolved) return tr("It was put right already.");
    return m_busy ? tr("An answer of the server is awaited.") : QString();
}

QString LetterPanel::whyNoReplay() const {
    if (QString why = whyNoDiscard(); !why.isEmpty()) return why;
    if (!canNameOrder(*m_letter)) return tr("Only reports of the provider can be replayed. Discard it instead.");
    const QString order = m_order->text().trimmed();
    return order.isEmpty() || looksLikeOrder(order) ? QString() : tr("An order number looks like EU-1048217.");
}

void LetterPanel::replay() {
    if (whyNoReplay().isEmpty()) Q_EMIT replayWanted(*m_letter, m_order->text().trimmed().toUpper());
}

void LetterPanel::enter() {
    for (QWidget* way : std::initializer_list<QWidget*>{m_replay, m_discard}) {
        if (way->isVisible() && way->isEnabled()) return way->setFocus(Qt::TabFocusReason);
    }
}

void LetterPanel::discard() {
    if (whyNoDiscard().isEmpty()) Q_EMIT discardWanted(*m_letter);
}

void LetterPanel::judge() {
    const QString order = m_order->text().trimmed();
    const bool good = order.isEmpty() || looksLikeOrder(order);
    setFieldState(m_order, good ? FieldState::kNormal : FieldState::kError);
    m_replay->setEnabled(whyNoReplay().isEmpty());
    m_replay->setToolTip(whyNoReplay());
    m_discard->setEnabled(whyNoDiscard().isEmpty());
    m_discard->setToolTip(whyNoDiscard());
    if (m_services.actions != nullptr) m_services.actions->refresh();
}

void LetterPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
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

void LetterPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, 0, 1, height(), themeColor(Token::kBorder));
}

}  // namespace meridian::ui
