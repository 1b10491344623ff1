// What can be done on the page of dead letters: asked for with a reason, sent, and what has come of it.
#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/commands/refusal.h"
#include "ui/forms/reason_dialog.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/dead_letters/letter_panel.h"
#include "ui/pages/dead_letters/letter_question.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"

namespace meridian::ui {

void DeadLettersPage::addActions() {
    if (m_services.actions == nullptr) return;
    m_services.actions->add(this, "dead_letters",
                            {{.id = "letters.replay",
                              .text = QT_TRANSLATE_NOOP("Action", "Replay the dead letter"),
                              .keys = "R",
                              .icon = "redo",
                              .permission = "replayDeadLetter",
                              .whyNot = [this] { return m_panel->whyNoReplay(); },
                              .run = [this] { m_panel->replay(); }},
                             {.id = "letters.discard",
                              .text = QT_TRANSLATE_NOOP("Action", "Discard the dead letter"),
                              .keys = "Shift Del",
                              .icon = "trash",
                              .permission = "replayDeadLetter",
                              .whyNot = [this] { return m_panel->whyNoDiscard(); },
                              .run = [this] { m_panel->discard(); }}});
    m_services.actions->addNotes("dead_letters", {{"J", QT_TRANSLATE_NOOP("Action", "Next row")},
                                                  {"K", QT_TRANSLATE_NOOP("Action", "Previous row")},
                                                  {"Enter", QT_TRANSLATE_NOOP("Action", "Decide about it")}});
}

void DeadLettersPage::askReasonFor(const core::DeadLetter& letter, core::ResolveDeadLetter::Action action,
                                   const QString& order) {
    const ReasonQuestion question = letterQuestion(letter, action, order);
    askReason(this, question,
              [this, wanted = core::ResolveDeadLetter{letter.id, action, order}](const QString& reason) {
                  send(wanted, reason);
              });
}

void DeadLettersPage::send(const core::ResolveDeadLetter& wanted, const QString& reason) {
    m_panel->setLine({});
    m_panel->setBusy(true);
    core::Command command;
    command.wanted = wanted;
    command.reason = reason;
    core::deliver(m_services.commands->send(command).future, this,
                  [this](const core::Outcome<core::CommandEntry>& outcome) { settled(outcome); });
}

void DeadLettersPage::settled(const core::Outcome<core::CommandEntry>& outcome) {
    m_panel->setBusy(false);
    if (!outcome.ok()) return m_panel->setLine(outcome.error().text);
    if (!outcome->receipt || outcome->state != core::CommandState::kAccepted) {
        return m_panel->setLine(outcome->receipt ? core::refusalText(*outcome->receipt) : outcome->trouble);
    }
    m_afterCell = outcome->receipt->cell;
    m_afterBatch = outcome->receipt->batch;
    if (m_services.notices != nullptr) m_services.notices->show({Tone::kSuccess, tr("The dead letter is put right.")});
    ask();
}

}  // namespace meridian::ui
