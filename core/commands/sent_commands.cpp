// What is known of the commands, and what the person does with those that are there.
#include "core/commands/sent_commands.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

#include "core/async/deliver.h"
#include "core/session/session.h"

namespace meridian::core {

namespace {

constexpr std::chrono::seconds kReload{5};  // while the outbox cannot be opened

// Where the cache will show it.
CacheScope scopeOf(const Wanted& wanted) {
    if (std::holds_alternative<MoveStock>(wanted)) return CacheScope::kStock;
    if (std::holds_alternative<DefineProduct>(wanted)) return CacheScope::kProducts;
    return CacheScope::kOrders;
}

void finish(QPromise<Outcome<CommandEntry>>& promise, const Outcome<CommandEntry>& outcome) {
    promise.addResult(outcome);
    promise.finish();
}

QString mendedText(const Salvage& salvage) {
    QStringList sentences{
        SentCommands::tr("The file of pending changes and unsaved edits on this computer was damaged, and a new one "
                         "was made of what can "
                         "be read.")};
    if (salvage.kept > 0) {
        sentences.append(SentCommands::tr("Pending changes that were kept: %1. They are sent as they would have been.")
                             .arg(salvage.kept));
    }
    if (salvage.lost > 0) sentences.append(SentCommands::tr("Changes that could not be read: %1.").arg(salvage.lost));
    if (!salvage.isAllSeen) sentences.append(SentCommands::tr("There may have been others that cannot be found."));
    sentences.append(salvage.lost == 0 && salvage.isAllSeen
                         ? SentCommands::tr("Nothing is missing.")
                         : SentCommands::tr("Look whether what you changed last is there, and do it again where it is "
                                            "not."));
    return sentences.join(u' ');
}

}  // namespace

SentCommands::SentCommands(SentCommandsOptions options, Transport& transport, Session& session, QObject* parent)
    : Commands(parent),
      m_options(std::move(options)),
      m_transport(transport),
      m_session(session),
      m_outbox(m_options.directory) {
    qRegisterMetaType<CommandEntry>();
    m_retry.setSingleShot(true);
    m_admitting.setSingleShot(true);
    connect(&m_admitting, &QTimer::timeout, this, [this] { admitSome(); });
    connect(&m_retry, &QTimer::timeout, this, &SentCommands::pump);
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReload);
    connect(&m_reload, &QTimer::timeout, this, &SentCommands::load);
    connect(&m_session, &Session::stateChanged, this, [this](SessionState state) {
        if (state == SessionState::kOnline) wake();
    });
    load();
}

SentCommands::~SentCommands() {
    for (const Cancel& call : m_calls)
        call.request();
    const Error closing{Fault::kCancelled, tr("Meridian is closing. The change is kept and sent later."), {}};
    for (const auto& keeping : m_kept) {
        for (std::size_t i = keeping == m_kept.front() ? m_admitted : 0; i < keeping->promises.size(); ++i)
            finish(*keeping->promises[i], closing);
    }
    for (const Promise& promise : std::as_const(m_waiting))
        finish(*promise, closing);
}

void SentCommands::load() {
    deliver(m_outbox.load(), this, [this](const Outcome<OutboxThread::Loaded>& loaded) {
        m_loaded = loaded.ok();
        if (!loaded.ok()) {
            const bool isNews = !m_trouble || m_trouble->text != loaded.error().text;
            m_trouble = loaded.error();
            if (isNews) Q_EMIT troubled(*m_trouble);
            // A full disk gets room again; what a newer version keeps here stays as it is.
            if (m_trouble->fault == Fault::kStorage || m_trouble->fault == Fault::kBusy) m_reload.start();
            return;
        }
        m_trouble.reset();
        // What was sent meanwhile stands before what was there.
        m_list.addOlder(loaded->entries);
        if (!loaded->entries.empty()) m_lastMade = std::max(m_lastMade, loaded->entries.back().madeAt);
        if (loaded->salvage) {
            Q_EMIT troubled({Fault::kDamagedData, mendedText(*loaded->salvage),
                             Outbox::pathIn(m_options.directory) + QStringLiteral(".damaged")});
        }
        Q_EMIT entriesChanged();
        pump();
    });
}

void SentCommands::tell(const CommandEntry& entry) {
    const Promise promise = m_waiting.take(entry.id);
    if (promise) finish(*promise, entry);
}

// A change that the server has answered: when this fails it is sent again after the next start, under the same id.
void SentCommands::store(const CommandEntry& entry) {
    deliver(m_outbox.put(entry), this, [this](const Outcome<Done>& done) {
        if (!done.ok()) Q_EMIT troubled(done.error());
    });
}

void SentCommands::dropAll(const std::vector<QByteArray>& ids) {
    if (!m_kept.empty()) admit(std::numeric_limits<std::size_t>::max());
    std::vector<CommandEntry> gone;
    std::vector<QByteArray> dropping;
    for (const QByteArray& id : ids) {
        const CommandEntry* entry = m_list.find(id);
        if (entry == nullptr || m_inFlight.contains(id) || m_dropping.contains(id)) continue;
        if (entry->state == CommandState::kSending || entry->state == CommandState::kAccepted) continue;
        if (entry->state == CommandState::kDropped) continue;
        gone.push_back(*entry);
        gone.back().state = CommandState::kDropped;
        gone.back().isSeen = true;
        dropping.push_back(id);
        m_dropping.insert(id);
    }
    if (gone.empty()) return;
    deliver(m_outbox.putAll(std::move(gone)), this,
            [this, dropping](const Outcome<Done>& done) { dropped(dropping, done); });
}

// Said once a crash cannot bring them back.
void SentCommands::dropped(const std::vector<QByteArray>& ids, const Outcome<Done>& done) {
    if (!done.ok()) Q_EMIT troubled(done.error());
    for (const QByteArray& id : ids) {
        m_dropping.remove(id);
        CommandEntry* entry = m_list.find(id);
        if (!done.ok() || entry == nullptr) continue;
        entry->state = CommandState::kDropped;
        entry->isSeen = true;
        tell(*entry);
        if (ids.size() == 1) Q_EMIT changed(*entry);
    }
    Q_EMIT entriesChanged();
    pump();
}

void SentCommands::acknowledge(const QByteArray& id) {
    CommandEntry* entry = m_list.find(id);
    if (entry == nullptr || entry->isSeen) return;
    entry->isSeen = true;
    store(*entry);
    Q_EMIT entriesChanged();
}

void SentCommands::noteCache(CacheScope scope, quint32 cell, quint64 batch, qint64 time) {
    m_serverTime = std::max(m_serverTime, time);
    m_cached[scope] = std::max(m_cached.value(scope), batch);
    m_list.eachUnapplied([&](CommandEntry& entry) {
        if (entry.receipt->cell != cell || entry.receipt->batch > batch) return;
        if (scopeOf(entry.command.wanted) != scope) return;
        entry.applied = true;
        Q_EMIT changed(entry);
    });
}

bool SentCommands::isOnline() const {
    return m_session.state() == SessionState::kOnline;
}

}  // namespace meridian::core
