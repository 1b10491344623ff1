// Commands, for real: keeps them in the outbox and brings them to the server. What concerns the same thing is sent one
// after the other, in the order in which it was wanted; different things side by side.
//
//   send, sendAll ──▶ outbox_thread (the disk) ──▶ command_list (in memory) ──▶ sent_commands_sending.cpp ──▶ server
#pragma once

#include <QHash>
#include <QPromise>
#include <QSet>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>

#include "core/async/backoff.h"
#include "core/commands/command_ids.h"
#include "core/commands/command_list.h"
#include "core/commands/commands.h"
#include "core/commands/outbox_thread.h"
#include "core/sync/cache_scope.h"

namespace meridian::core {

class Session;
class Transport;

struct SentCommandsOptions {
    QString directory;            // of the outbox
    std::function<qint64()> now;  // microseconds since 1970
    std::function<QByteArray(qint64 now)> newId = commandId;
    Backoff backoff{std::chrono::milliseconds(500), std::chrono::milliseconds(30'000)};
    Random random = systemRandom();
    int inFlightMax = 8;
};

// GUI thread.
class SentCommands final : public Commands {
    Q_OBJECT

  public:
    SentCommands(SentCommandsOptions options, Transport& transport, Session& session, QObject* parent = nullptr);
    // What is on its way stays in the outbox and is sent again at the next start.
    ~SentCommands() override;

    Call<CommandEntry> send(const Command& command) override;
    SentTogether sendAll(const std::vector<Command>& commands) override;
    const std::vector<CommandEntry>& entries() const override { return m_list.entries(); }
    int waiting() const override { return m_list.waiting(); }
    int needsYou() const override { return m_list.needsYou(); }
    void acknowledge(const QByteArray& id) override;
    void drop(const QByteArray& id) override { dropAll({id}); }
    void dropAll(const std::vector<QByteArray>& ids) override;
    Call<CommandEntry> resolve(const QByteArray& id, const Command& instead) override;
    void wake() override;
    const std::optional<Error>& trouble() const override { return m_trouble; }

    // The cache shows everything of this scope and of `cell` up to `batch`, which the server committed at `time`.
    void noteCache(CacheScope scope, quint32 cell, quint64 batch, qint64 time);
    bool isLoaded() const { return m_loaded; }
    // Its file, for what is kept beside the commands (outbox_drafts.h).
    OutboxThread& outbox() { return m_outbox; }

  private:
    using Promise = std::shared_ptr<QPromise<Outcome<CommandEntry>>>;
    // What goes to the disk in one step, with those who want to know what comes of each.
    struct Keeping {
        std::vector<CommandEntry> entries;
        std::vector<Promise> promises;
        std::optional<CommandEntry> replaced;  // is put aside in the same step
        std::function<void(const Outcome<Done>&)> told;
    };

    void load();
    void dropped(const std::vector<QByteArray>& ids, const Outcome<Done>& done);
    void store(const CommandEntry& entry);
    void tell(const CommandEntry& entry);
    bool isOnline() const;

    // sent_commands_keeping.cpp
    CommandEntry make(const Command& command);
    void keep(std::shared_ptr<const Keeping> keeping);
    void kept(const std::shared_ptr<const Keeping>& keeping);
    void admitSome();
    void admit(std::size_t most);

    // sent_commands_sending.cpp
    void pump();
    void begin(CommandEntry& entry);
    void call(const QByteArray& id);
    void answered(const QByteArray& id, const Outcome<Receipt>& outcome);
    void settle(CommandEntry& entry, const Receipt& receipt);
    bool renew(CommandEntry& entry);
    void retryLater(CommandEntry& entry, const Error& error);
    bool isBusy(const QString& subject) const;

    const SentCommandsOptions m_options;
    Transport& m_transport;
    Session& m_session;

    CommandList m_list;
    std::deque<std::shared_ptr<const Keeping>> m_kept;  // on the disk, and not all of it in the list so far
    std::size_t m_admitted = 0;                         // of the first of them
    QTimer m_admitting;
    QHash<QByteArray, Promise> m_waiting;   // who wants to know how it ended
    QHash<QByteArray, QString> m_inFlight;  // and the subject
    QSet<QByteArray> m_dropping;            // until that is on the disk
    std::vector<Cancel> m_calls;
    std::optional<Error> m_trouble;
    QTimer m_retry;
    QTimer m_reload;  // runs while the outbox could not be opened and may be openable later
    int m_failures = 0;
    qint64 m_lastMade = 0;
    qint64 m_serverTime = 0;
    QHash<CacheScope, quint64> m_cached;  // up to which batch
    bool m_loaded = false;

    OutboxThread m_outbox;
};

}  // namespace meridian::core
