#include "ui/pages/dead_letters/letter_question.h"

#include <QCoreApplication>

namespace meridian::ui {

namespace {

class Question {
    Q_DECLARE_TR_FUNCTIONS(LetterQuestion)
};

}  // namespace

ReasonQuestion letterQuestion(const core::DeadLetter& letter, core::ResolveDeadLetter::Action action,
                              const QString& order) {
    const bool replay = action == core::ResolveDeadLetter::Action::kReplay;
    const QString subject = order.isEmpty() ? letter.key : order;
    ReasonQuestion question;
    question.title = replay ? Question::tr("Replay the report for %1?").arg(subject)
                            : Question::tr("Discard dead letter %1?").arg(letter.id);
    question.effect =
        replay ? Question::tr(
                     "The report is judged once more, as if it came in now. If it fits a payment of that "
                     "order, the money is booked.")
               : Question::tr("It is put aside for good and cannot be replayed afterwards. It stays in the journal.");
    question.suggestions =
        replay ? QStringList{Question::tr("Checked with the provider"), Question::tr("The order was there by now")}
               : QStringList{Question::tr("Belongs to no order of ours"), Question::tr("Settled by hand")};
    question.confirm = replay ? Question::tr("Replay") : Question::tr("Discard");
    question.kind = replay ? ButtonKind::kPrimary : ButtonKind::kDanger;
    return question;
}

}  // namespace meridian::ui
