#include "ui/pages/dead_letters/letter_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "core/orders/order_numbers.h"
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

constexpr int kWholeNumber = 10;  // characters of the shortest order number: sooner nobody is told that it is wrong

bool looksLikeOrder(const QString& text) {
    static const QRegularExpression kOrder(QStringLiteral("^[A-Za-z]{2}-[0-9]{3,20}$"));
    return kOrder.match(text).hasMatch();
}

// Empty for a number that an order can have, and for none.
QString wrongWith(const QString& order) {
    if (order.isEmpty() || core::orderIdOf(order)) return {};
    if (!looksLikeOrder(order)) return LetterPanel::tr("An order number looks like EU-1048217.");
    return LetterPanel::tr("There can be no order with this number: a digit is wrong, or two are swapped.");
}

}  // namespace

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
    return wrongWith(m_order->text().trimmed());
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
    const QString wrong = wrongWith(m_order->text().trimmed());
    setFieldState(m_order, wrong.isEmpty() ? FieldState::kNormal : FieldState::kError);
    m_wrong->setText(wrong);
    const bool isTyping = m_order->hasFocus() && m_order->text().trimmed().size() < kWholeNumber;
    m_wrong->setVisible(!wrong.isEmpty() && !isTyping && m_order->isVisibleTo(this));
    m_replay->setEnabled(whyNoReplay().isEmpty());
    m_replay->setToolTip(whyNoReplay());
    m_discard->setEnabled(whyNoDiscard().isEmpty());
    m_discard->setToolTip(whyNoDiscard());
    if (m_services.actions != nullptr) m_services.actions->refresh();
}

}  // namespace meridian::ui
