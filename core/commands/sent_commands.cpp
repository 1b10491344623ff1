#include "core/commands/sent_commands.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/async/deliver.h"
#include "core/commands/command_calls.h"
#include "core/commands/command_ids.h"
#include "core/session/session.h"

namespace meridian::core {

namespace {

constexpr qint64 kDay = 24LL * 3'600 * 1'000'000;
// The server remembers ids for 30 days and refuses older ones, and those from the future.
constexpr qint64 kSurelyRemembered = 25 * kDay;

constexpr std::size_t kListed = 2'000;

Outcome<Outbox*> openOnce(const QString& directory, std::optional<Outbox>& outbox) {
    if (!outbox) {
        auto opened = Outbox::open(directory);
        if (!opened.ok()) return opened.error();
        outbox.emplace(std::move(opened.value()));
    }
    return &*outbox;
}

bool isSettled(CommandState state) {
    return state != CommandState::kQueued && state != CommandState::kSending;
}

// The server has understood the command and did nothing.
bool isRefusal(Fault fault) {
    return fault == Fault::kInvalid || fault == Fault::kForbidden || fault == Fault::kOtherVersion ||
           fault == Fault::kNotFound;
}

// Where the cache will show it.
CacheScope scopeOf(const Wanted& wanted) {
    if (std::holds_alternative<MoveStock>(wanted)) return CacheScope::kStock;
    if (std::holds_alternative<DefineProduct>(wanted)) return CacheScope::kProducts;
    return CacheScope::kOrders;
}

}  // namespace

SentCommands::SentCommands(SentCommandsOptions options, Transport& transport, Session& session, QObject* parent)
    : Commands(parent),
      m_options(std::move(options)),
      m_transport(transport),
      m_session(session),
      m_outbox(std::make_shared<std::optional<Outbox>>()) {
    qRegisterMetaType<CommandEntry>();
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SentCommands::pump);
    connect(&m_session, &Session::stateChanged, this, [this](SessionState state) {
        if (state == SessionState::kOnline) wake();
    });
    load();
}

SentCommands::~SentCommands() {
    for (const Cancel& call : m_calls)
        call.request();
    for (const Promise& promise : std::as_const(m_waiting)) {
        promise->addResult(Error{Fault::kCancelled, tr("Meridian is closing. The change is kept and sent later."), {}});
        promise->finish();
    }
}

void SentCommands::load() {
    struct Loaded {
        std::vector<CommandEntry> entries;
        Outbox::Found found;
    };
    auto task = [outbox = m_outbox, directory = m_options.directory]() -> Outcome<Loaded> {
        const auto opened = openOnce(directory, *outbox);
        if (!opened.ok()) return opened.error();
        auto entries = (*opened)->load();
        if (!entries.ok()) return entries.error();
        return Loaded{std::move(entries.value()), (*opened)->found()};
    };
    deliver(m_thread.run<Loaded>(std::move(task)), this, [this](const Outcome<Loaded>& loaded) {
        m_loaded = loaded.ok();
        if (!loaded.ok()) {
            m_trouble = loaded.error();
            Q_EMIT troubled(*m_trouble);
            return;
        }
        // What was sent meanwhile stands before what was there.
        m_entries.insert(m_entries.end(), loaded->entries.rbegin(), loaded->entries.rend());
        if (loaded->found == Outbox::Found::kReplacedDamaged) {
            Q_EMIT troubled(
                {Fault::kDamagedData,
                 tr("The list of pending changes on this computer was damaged. It was put aside and begun anew; what "
                    "was pending in it has to be done again."),
                 Outbox::pathIn(m_options.directory) + QStringLiteral(".damaged")});
        }
        Q_EMIT entriesChanged();
        pump();
    });
}

CommandEntry SentCommands::make(const Command& command) {
    CommandEntry entry;
    entry.madeAt = m_options.now();
    entry.id = commandId(entry.madeAt);
    entry.command = command;
    return entry;
}

Call<CommandEntry> SentCommands::send(const Command& command) {
    auto promise = std::make_shared<QPromise<Outcome<CommandEntry>>>();
    promise->start();
    Call<CommandEntry> call{promise->future(), {}};
    if (!isOnline() && !mayWait(command.wanted)) {
        promise->addResult(Error{
            Fault::kOffline, tr("This can only be done while the server can be reached. Nothing was changed."), {}});
        promise->finish();
    } else {
        keep(make(command), std::nullopt, promise);
    }
    return call;
}

Call<CommandEntry> SentCommands::resolve(const QByteArray& id, const Command& instead) {
    auto promise = std::make_shared<QPromise<Outcome<CommandEntry>>>();
    promise->start();
    Call<CommandEntry> call{promise->future(), {}};
    CommandEntry* old = find(id);
    if (old == nullptr || (old->state != CommandState::kConflict && old->state != CommandState::kRejected)) {
        promise->addResult(Error{Fault::kNotFound, tr("This change does not wait for a decision any more."), {}});
        promise->finish();
        return call;
    }
    CommandEntry dropped = *old;
    dropped.state = CommandState::kDropped;
    dropped.isSeen = true;
    keep(make(instead), dropped, promise);
    return call;
}

// First on the disk, then in the list, then on its way.
void SentCommands::keep(const CommandEntry& entry, const std::optional<CommandEntry>& replaced,
                        const Promise& promise) {
    if (m_trouble) {
        promise->addResult(*m_trouble);
        return promise->finish();
    }
    auto task = [outbox = m_outbox, directory = m_options.directory, entry, replaced]() -> Outcome<Done> {
        const auto opened = openOnce(directory, *outbox);
        if (!opened.ok()) return opened.error();
        return replaced ? (*opened)->replace(*replaced, entry) : (*opened)->put(entry);
    };
    deliver(m_thread.run<Done>(std::move(task)), this, [this, entry, replaced, promise](const Outcome<Done>& done) {
        if (!done.ok()) {
            promise->addResult(Error{
                done.error().fault,
                tr("The change could not be kept on this computer, so it was not sent: %1").arg(done.error().text),
                done.error().detail});
            return promise->finish();
        }
        if (replaced) {
            if (CommandEntry* old = find(replaced->id)) {
                *old = *replaced;
                Q_EMIT changed(*old);
            }
        }
        kept(entry, promise);
    });
}

void SentCommands::kept(const CommandEntry& entry, const Promise& promise) {
    m_entries.insert(m_entries.begin(), entry);
    while (m_entries.size() > kListed && isSettled(m_entries.back().state) &&
           m_entries.back().state != CommandState::kConflict)
        m_entries.pop_back();
    m_waiting.insert(entry.id, promise);
    Q_EMIT changed(entry);
    Q_EMIT entriesChanged();
    pump();
    if (!isOnline()) tell(entry);
}

void SentCommands::pump() {
    if (!isOnline() || !m_loaded) return;
    // Oldest first, so that what concerns the same thing keeps its order.
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (m_inFlight.size() >= m_options.inFlightMax) return;
        if (isSettled(entry->state) || m_inFlight.contains(entry->id)) continue;
        if (isBusy(subjectOf(entry->command.wanted))) continue;
        begin(*entry);
    }
}

// That it is on its way is written down before it is: from then on it cannot be given up any more.
void SentCommands::begin(CommandEntry& entry) {
    m_inFlight.insert(entry.id, subjectOf(entry.command.wanted));
    const bool isFirst = entry.state == CommandState::kQueued;
    ++entry.tries;
    if (!isFirst) return call(entry.id);
    entry.state = CommandState::kSending;
    entry.command.expectedVersion = versionFor(entry);
    auto task = [outbox = m_outbox, directory = m_options.directory, entry]() -> Outcome<Done> {
        const auto opened = openOnce(directory, *outbox);
        return opened.ok() ? (*opened)->put(entry) : Outcome<Done>(opened.error());
    };
    Q_EMIT changed(entry);
    deliver(m_thread.run<Done>(std::move(task)), this, [this, id = entry.id](const Outcome<Done>& done) {
        if (done.ok()) return call(id);
        m_inFlight.remove(id);
        if (CommandEntry* sending = find(id)) {
            sending->state = CommandState::kQueued;
            retryLater(*sending, done.error());
        }
    });
}

void SentCommands::call(const QByteArray& id) {
    const CommandEntry* entry = find(id);
    if (entry == nullptr) return;
    const Call<Receipt> way = callCommand(m_transport, *entry);
    m_calls.push_back(way.cancel);
    if (m_calls.size() > 64) m_calls.erase(m_calls.begin(), m_calls.begin() + 32);  // long answered
    deliver(way.future, this, [this, id](const Outcome<Receipt>& outcome) { answered(id, outcome); });
}

void SentCommands::answered(const QByteArray& id, const Outcome<Receipt>& outcome) {
    m_inFlight.remove(id);
    CommandEntry* entry = find(id);
    if (entry == nullptr) return;
    if (outcome.ok()) {
        m_failures = 0;
        if (outcome->code == u"COMMAND_ID_EXPIRED" && renew(*entry)) return;
        settle(*entry, *outcome);
    } else if (isRefusal(outcome.error().fault)) {
        Receipt refusal;
        refusal.settled = Settled::kRejected;
        refusal.code = QStringLiteral("REFUSED");
        refusal.text = outcome.error().text;
        refusal.detail = outcome.error().detail;
        settle(*entry, refusal);
    } else {
        retryLater(*entry, outcome.error());
    }
    pump();
}

void SentCommands::settle(CommandEntry& entry, const Receipt& receipt) {
    entry.receipt = receipt;
    entry.settledAt = m_options.now();
    entry.trouble.clear();
    switch (receipt.settled) {
        case Settled::kAccepted: entry.state = CommandState::kAccepted; break;
        case Settled::kRejected: entry.state = CommandState::kRejected; break;
        case Settled::kConflict: entry.state = CommandState::kConflict; break;
    }
    // Whoever sent it still looks at it; what ends later, the activity tray has to show.
    entry.isSeen = entry.state == CommandState::kAccepted || m_waiting.contains(entry.id);
    store(entry);
    tell(entry);
    Q_EMIT changed(entry);
    Q_EMIT entriesChanged();
}

// The id is from the future by the server's clock: this computer's is wrong. It was never carried out, so it may have
// another id, made by the server's clock.
bool SentCommands::renew(CommandEntry& entry) {
    const bool isOld = m_options.now() - entry.madeAt > kSurelyRemembered;
    if (isOld || m_serverTime == 0 || m_serverTime > entry.madeAt || entry.tries > 3) return false;
    const QByteArray oldId = entry.id;
    entry.id = commandId(m_serverTime);
    m_waiting.insert(entry.id, m_waiting.take(oldId));
    if (!m_waiting.value(entry.id)) m_waiting.remove(entry.id);
    auto task = [outbox = m_outbox, directory = m_options.directory, oldId, entry]() -> Outcome<Done> {
        const auto opened = openOnce(directory, *outbox);
        return opened.ok() ? (*opened)->rename(oldId, entry) : Outcome<Done>(opened.error());
    };
    m_inFlight.insert(entry.id, subjectOf(entry.command.wanted));
    ++entry.tries;
    deliver(m_thread.run<Done>(std::move(task)), this, [this, id = entry.id](const Outcome<Done>& done) {
        if (done.ok()) return call(id);
        m_inFlight.remove(id);
        if (CommandEntry* renewed = find(id)) retryLater(*renewed, done.error());
    });
    return true;
}

void SentCommands::retryLater(CommandEntry& entry, const Error& error) {
    entry.trouble = error.text;
    tell(entry);
    Q_EMIT changed(entry);
    m_retry.start(delayAfter(++m_failures, m_options.backoff, m_options.random()));
}

void SentCommands::tell(const CommandEntry& entry) {
    const Promise promise = m_waiting.take(entry.id);
    if (!promise) return;
    promise->addResult(entry);
    promise->finish();
}

// A change that the server has answered: when this fails it is sent again after the next start, under the same id.
void SentCommands::store(const CommandEntry& entry) {
    auto task = [outbox = m_outbox, directory = m_options.directory, entry]() -> Outcome<Done> {
        const auto opened = openOnce(directory, *outbox);
        return opened.ok() ? (*opened)->put(entry) : Outcome<Done>(opened.error());
    };
    deliver(m_thread.run<Done>(std::move(task)), this, [this](const Outcome<Done>& done) {
        if (!done.ok()) Q_EMIT troubled(done.error());
    });
}

void SentCommands::drop(const QByteArray& id) {
    CommandEntry* entry = find(id);
    if (entry == nullptr || entry->state == CommandState::kSending || m_inFlight.contains(id)) return;
    if (entry->state == CommandState::kAccepted || entry->state == CommandState::kDropped) return;
    entry->state = CommandState::kDropped;
    entry->isSeen = true;
    store(*entry);
    Q_EMIT changed(*entry);
    Q_EMIT entriesChanged();
}

void SentCommands::acknowledge(const QByteArray& id) {
    CommandEntry* entry = find(id);
    if (entry == nullptr || entry->isSeen) return;
    entry->isSeen = true;
    store(*entry);
    Q_EMIT entriesChanged();
}

void SentCommands::wake() {
    m_failures = 0;
    m_retry.stop();
    pump();
}

void SentCommands::noteCache(CacheScope scope, quint32 cell, quint64 batch, qint64 time) {
    m_serverTime = std::max(m_serverTime, time);
    for (CommandEntry& entry : m_entries) {
        if (entry.applied || entry.state != CommandState::kAccepted || !entry.receipt) continue;
        if (entry.receipt->cell != cell || entry.receipt->batch > batch) continue;
        if (scopeOf(entry.command.wanted) != scope) continue;
        entry.applied = true;
        Q_EMIT changed(entry);
    }
}

int SentCommands::waiting() const {
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const auto& entry) { return !isSettled(entry.state); }));
}

int SentCommands::needsYou() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto& entry) {
        return entry.state == CommandState::kConflict || (entry.state == CommandState::kRejected && !entry.isSeen);
    }));
}

CommandEntry* SentCommands::find(const QByteArray& id) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& e) { return e.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool SentCommands::isOnline() const {
    return m_session.state() == SessionState::kOnline;
}

bool SentCommands::isBusy(const QString& subject) const {
    return std::any_of(m_inFlight.begin(), m_inFlight.end(), [&](const QString& busy) { return busy == subject; });
}

// Changes of one's own that were accepted in between are no conflict.
quint32 SentCommands::versionFor(const CommandEntry& entry) const {
    quint32 version = entry.command.expectedVersion;
    if (version == 0) return 0;
    const QString subject = subjectOf(entry.command.wanted);
    for (auto own = m_entries.rbegin(); own != m_entries.rend(); ++own) {
        if (own->state != CommandState::kAccepted || !own->receipt || own->settledAt <= entry.madeAt) continue;
        if (own->receipt->version == version + 1 && subjectOf(own->command.wanted) == subject) ++version;
    }
    return version;
}

}  // namespace meridian::core
