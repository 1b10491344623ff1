#include "ui/pages/operations/stage_words.h"

#include <QCoreApplication>
#include <array>

namespace meridian::ui {

namespace {

struct StageWords {
    const char* stage;
    const char* title;
    const char* meaning;
    const char* queue;
};

constexpr std::array kWords = {
    StageWords{"calls", QT_TRANSLATE_NOOP("Stage", "Calls"),
               QT_TRANSLATE_NOOP("Stage", "Calls from shops, consoles and other systems are let in and checked here."),
               QT_TRANSLATE_NOOP("Stage", "Calls under way")},
    StageWords{"ring", QT_TRANSLATE_NOOP("Stage", "Waiting line"),
               QT_TRANSLATE_NOOP("Stage",
                                 "Checked calls wait here for their decision. When the line is full, new "
                                 "orders are refused; results are still taken."),
               QT_TRANSLATE_NOOP("Stage", "Calls waiting")},
    StageWords{"decider", QT_TRANSLATE_NOOP("Stage", "Decisions"),
               QT_TRANSLATE_NOOP("Stage", "One thread scores and decides every command, in order."),
               QT_TRANSLATE_NOOP("Stage", "Records not handed over")},
    StageWords{"committer", QT_TRANSLATE_NOOP("Stage", "Journal"),
               QT_TRANSLATE_NOOP("Stage", "Decisions are written to the disk in batches. Nobody is answered before."),
               QT_TRANSLATE_NOOP("Stage", "Records being written")},
    StageWords{"responder", QT_TRANSLATE_NOOP("Stage", "Answers"),
               QT_TRANSLATE_NOOP("Stage", "Callers get their receipts once the batch is on the disk."),
               QT_TRANSLATE_NOOP("Stage", "Calls to be answered")},
    StageWords{"shadow", QT_TRANSLATE_NOOP("Stage", "Second count"),
               QT_TRANSLATE_NOOP("Stage", "Every batch is carried out a second time and compared with the first."),
               QT_TRANSLATE_NOOP("Stage", "Batches behind")},
    StageWords{
        "projector", QT_TRANSLATE_NOOP("Stage", "Views"),
        QT_TRANSLATE_NOOP("Stage", "Lists and searches are brought up to date. They may be behind for a moment."),
        QT_TRANSLATE_NOOP("Stage", "Batches behind")},
    StageWords{"effects", QT_TRANSLATE_NOOP("Stage", "Effects"),
               QT_TRANSLATE_NOOP("Stage",
                                 "Requests to the payment provider leave here, and its answers come back as "
                                 "commands."),
               QT_TRANSLATE_NOOP("Stage", "Requests waiting")},
    StageWords{"timers", QT_TRANSLATE_NOOP("Stage", "Timers"),
               QT_TRANSLATE_NOOP("Stage", "Every open order has a moment at which it is looked at again."),
               QT_TRANSLATE_NOOP("Stage", "Overdue")},
    StageWords{"provider", QT_TRANSLATE_NOOP("Stage", "Provider"),
               QT_TRANSLATE_NOOP("Stage",
                                 "A breaker stops calling a payment provider that fails, and tries it again "
                                 "after a while."),
               QT_TRANSLATE_NOOP("Stage", "In flight")},
};

const StageWords* wordsOf(const QString& stage) {
    for (const StageWords& words : kWords) {
        if (stage == QLatin1String(words.stage)) return &words;
    }
    return nullptr;
}

QString translated(const char* text) {
    return QCoreApplication::translate("Stage", text);
}

}  // namespace

QString stageTitle(const QString& stage) {
    const StageWords* words = wordsOf(stage);
    return words == nullptr ? stage : translated(words->title);
}

QString stageMeaning(const QString& stage) {
    const StageWords* words = wordsOf(stage);
    return words == nullptr ? QString() : translated(words->meaning);
}

QString stageQueue(const QString& stage) {
    const StageWords* words = wordsOf(stage);
    return words == nullptr ? translated(QT_TRANSLATE_NOOP("Stage", "Waiting")) : translated(words->queue);
}

}  // namespace meridian::ui
