// Commands, for real: keeps them in the outbox and brings them to the server. What concerns the same thing is sent one
// after the other, in the order in which it was wanted; different things side by side.
#pragma once

#include <QHash>
#include <QPromise>
#include <QTimer>
#include <functional>
#include <memory>

#include "core/async/backoff.h"
#include "core/async/task_thread.h"
#include "core/commands/commands.h"
#include "core/commands/outbox.h"
#include "core/sync/cache_scope.h"

namespace meridian::core {

class Session;
class Transport;

struct SentCommandsOptions {
    QString directory;            // of the outbox
    std::function<qint64()> now;  // microseconds since 1970
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
    const std::vector<CommandEntry>& entries() const override { return m_entries; }
    int waiting() const override;
    int needsYou() const override;
    void acknowledge(const QByteArray& id) override;
    void drop(const QByteArray& id) override;
    Call<CommandEntry> resolve(const QByteArray& id, const Command& instead) override;
    void wake() override;
    const std::optional<Error>& trouble() const override { return m_trouble; }

    // The cache shows everything of this scope and of `cell` up to `batch`, which the server committed at `time`.
    void noteCache(CacheScope scope, quint32 cell, quint64 batch, qint64 time);
    bool isLoaded() const { return m_loaded; }

  private:
    using Promise = std::shared_ptr<QPromise<Outcome<CommandEntry>>>;

    void load();
    CommandEntry make(const Command& command);
    void keep(const CommandEntry& entry, const std::optional<CommandEntry>& instead, const Promise& promise);
    void kept(const CommandEntry& entry, const Promise& promise);
    void pump();
    void begin(CommandEntry& entry);
    void call(const QByteArray& id);
    void answered(const QByteArray& id, const Outcome<Receipt>& outcome);
    void settle(CommandEntry& entry, const Receipt& receipt);
    bool renew(CommandEntry& entry);
    void retryLater(CommandEntry& entry, const Error& error);
    void tell(const CommandEntry& entry);
    void store(const CommandEntry& entry);
    CommandEntry* find(const QByteArray& id);
    bool isOnline() const;
    bool isBusy(const QString& subject) const;
    quint32 versionFor(const CommandEntry& entry) const;

    const SentCommandsOptions m_options;
    Transport& m_transport;
    Session& m_session;

    std::vector<CommandEntry> m_entries;    // newest first
    QHash<QByteArray, Promise> m_waiting;   // who wants to know how it ended
    QHash<QByteArray, QString> m_inFlight;  // and the subject
    std::vector<Cancel> m_calls;
    std::optional<Error> m_trouble;
    QTimer m_retry;
    int m_failures = 0;
    qint64 m_serverTime = 0;
    bool m_loaded = false;

    std::shared_ptr<std::optional<Outbox>> m_outbox;  // of the thread
    TaskThread m_thread{"outbox"};
};

}  // namespace meridian::core
