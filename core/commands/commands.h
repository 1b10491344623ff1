// Everything that is sent from here to change something. A command is written to the outbox on the disk first; from
// then on neither a crash of the console nor a dead network loses it, and its id keeps it from being carried out twice.
//
//   page ──send──▶ outbox (journal.sqlite, its own thread) ──▶ sender (GUI thread, unary calls) ──▶ server
//                        ▲                                              │ receipt
//                        └──────────────────────────────────────────────┘──▶ changed(entry) ──▶ pages, activity tray
#pragma once

#include <QObject>
#include <QPromise>
#include <functional>
#include <vector>

#include "core/async/call.h"
#include "core/commands/command.h"

namespace meridian::core {

// Many at once.
struct SentTogether {
    Call<Done> kept;                           // all of them are on the disk, or none is
    std::vector<QByteArray> ids;               // in the order of the commands
    std::vector<Call<CommandEntry>> outcomes;  // as those of send(), in the same order
};

// GUI thread.
class Commands : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    // Kept and sent. The call's outcome is the entry as soon as the server has answered (kAccepted, kRejected or
    // kConflict), once it is safely kept for later because the server cannot be reached (kQueued), or once the server
    // was given it and no answer came (kSending: it is sent again until one does). What the server finds senseless or
    // forbidden is kRejected, too. Errors: kOffline for a command that may not wait (nothing was kept), kStorage when
    // it could not be kept.
    virtual Call<CommandEntry> send(const Command& command) = 0;
    // The same for many: they are kept in one step on the disk, so that a crash leaves all of them or none. Those that
    // may not wait are refused together while the server cannot be reached. Here one by one, for what keeps nothing.
    virtual SentTogether sendAll(const std::vector<Command>& commands);

    // Newest first: all that is not settled, and the last settled ones.
    virtual const std::vector<CommandEntry>& entries() const = 0;
    virtual int waiting() const = 0;   // kQueued and kSending
    virtual int needsYou() const = 0;  // conflicts and refusals that were not shown yet
    // The person has seen how it ended.
    virtual void acknowledge(const QByteArray& id) = 0;
    // Gives up one that is queued or in conflict: it is not sent from now on, and kDropped once that is on the disk.
    // One that is on its way cannot be given up any more.
    virtual void drop(const QByteArray& id) = 0;
    // The same for many, in one step on the disk. Here one by one, for what keeps nothing.
    virtual void dropAll(const std::vector<QByteArray>& ids);
    // Answers a conflict or a refusal: the old one is put aside and this one sent instead, both in one step on the
    // disk.
    virtual Call<CommandEntry> resolve(const QByteArray& id, const Command& instead) = 0;
    // Tries at once what waits.
    virtual void wake() = 0;
    // Why nothing can be kept on this computer; none as long as it can.
    virtual const std::optional<Error>& trouble() const = 0;

  Q_SIGNALS:
    // One became another. Of many that are sent together only entriesChanged() tells that they are there.
    void changed(const meridian::core::CommandEntry& entry);
    void entriesChanged();
    // The outbox cannot be used, or was damaged and is a new one.
    void troubled(const meridian::core::Error& error);
};

inline SentTogether Commands::sendAll(const std::vector<Command>& commands) {
    SentTogether sent;
    for (const Command& command : commands)
        sent.outcomes.push_back(send(command));
    QPromise<Outcome<Done>> kept;
    kept.start();
    kept.addResult(Done{});
    kept.finish();
    sent.kept.future = kept.future();
    return sent;
}

inline void Commands::dropAll(const std::vector<QByteArray>& ids) {
    for (const QByteArray& id : ids)
        drop(id);
}

}  // namespace meridian::core
