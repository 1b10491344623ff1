// The way of a command to the server and of its answer back to the disk.
#include "core/async/deliver.h"
#include "core/commands/command_calls.h"
#include "core/commands/sent_commands.h"
#include "core/session/session.h"

namespace meridian::core {

namespace {

constexpr qint64 kDay = 24LL * 3'600 * 1'000'000;
// The server remembers ids for 30 days and refuses older ones, and those from the future.
constexpr qint64 kSurelyRemembered = 25 * kDay;

// The server has understood the command and did nothing.
bool isRefusal(Fault fault) {
    return fault == Fault::kInvalid || fault == Fault::kForbidden || fault == Fault::kOtherVersion ||
           fault == Fault::kNotFound;
}

}  // namespace

// Oldest first, so that what concerns the same thing keeps its order.
void SentCommands::pump() {
    if (!isOnline() || !m_loaded) return;
    const auto mayGo = [this](const CommandEntry& entry) {
        return !m_inFlight.contains(entry.id) && !m_dropping.contains(entry.id) &&
               !isBusy(subjectOf(entry.command.wanted));
    };
    while (m_inFlight.size() < m_options.inFlightMax) {
        CommandEntry* next = m_list.nextWaiting(mayGo);
        if (next == nullptr) return;
        begin(*next);
    }
}

// That it is on its way is written down before it is: from then on it cannot be given up any more.
void SentCommands::begin(CommandEntry& entry) {
    m_inFlight.insert(entry.id, subjectOf(entry.command.wanted));
    const bool isFirst = entry.state == CommandState::kQueued;
    ++entry.tries;
    if (!isFirst) return call(entry.id);
    entry.state = CommandState::kSending;
    entry.command.expectedVersion = m_list.versionFor(entry);
    if (std::holds_alternative<MoveStock>(entry.command.wanted)) entry.sentAfter = m_cached.value(CacheScope::kStock);
    const auto written = m_outbox.put(entry);
    const QByteArray id = entry.id;
    Q_EMIT changed(entry);
    deliver(written, this, [this, id](const Outcome<Done>& done) {
        if (done.ok()) return call(id);
        m_inFlight.remove(id);
        if (CommandEntry* sending = m_list.find(id)) {
            sending->state = CommandState::kQueued;
            retryLater(*sending, done.error());
        }
    });
}

void SentCommands::call(const QByteArray& id) {
    const CommandEntry* entry = m_list.find(id);
    if (entry == nullptr) return;
    const Call<Receipt> way = callCommand(m_transport, *entry);
    m_calls.push_back(way.cancel);
    if (m_calls.size() > 64) m_calls.erase(m_calls.begin(), m_calls.begin() + 32);  // long answered
    deliver(way.future, this, [this, id](const Outcome<Receipt>& outcome) { answered(id, outcome); });
}

void SentCommands::answered(const QByteArray& id, const Outcome<Receipt>& outcome) {
    m_inFlight.remove(id);
    CommandEntry* entry = m_list.find(id);
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
    entry.id = m_options.newId(m_serverTime);
    m_list.rename(oldId, entry.id);
    if (const Promise promise = m_waiting.take(oldId)) m_waiting.insert(entry.id, promise);
    m_inFlight.insert(entry.id, subjectOf(entry.command.wanted));
    ++entry.tries;
    deliver(m_outbox.rename(oldId, entry), this, [this, id = entry.id](const Outcome<Done>& done) {
        if (done.ok()) return call(id);
        m_inFlight.remove(id);
        if (CommandEntry* renewed = m_list.find(id)) retryLater(*renewed, done.error());
    });
    return true;
}

void SentCommands::retryLater(CommandEntry& entry, const Error& error) {
    entry.trouble = error.text;
    tell(entry);
    Q_EMIT changed(entry);
    m_retry.start(delayAfter(++m_failures, m_options.backoff, m_options.random()));
}

bool SentCommands::isBusy(const QString& subject) const {
    return std::any_of(m_inFlight.begin(), m_inFlight.end(), [&](const QString& busy) { return busy == subject; });
}

void SentCommands::wake() {
    m_failures = 0;
    m_retry.stop();
    if (m_reload.isActive()) {
        m_reload.stop();
        load();
    }
    pump();
}

}  // namespace meridian::core
