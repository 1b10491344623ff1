// What is wanted goes to the disk before anybody counts on it; sent_commands_sending.cpp takes it from there.
#include <algorithm>

#include "core/async/deliver.h"
#include "core/commands/sent_commands.h"
#include "core/session/session.h"

namespace meridian::core {

namespace {

constexpr std::size_t kAtOnce = 250;  // commands into the list between two returns to the event loop

template <class T>
std::shared_ptr<QPromise<Outcome<T>>> newPromise() {
    auto promise = std::make_shared<QPromise<Outcome<T>>>();
    promise->start();
    return promise;
}

template <class T>
void finish(QPromise<Outcome<T>>& promise, const Outcome<T>& outcome) {
    promise.addResult(outcome);
    promise.finish();
}

}  // namespace

// No two are made at the same time: by that the outbox tells later which one came first.
CommandEntry SentCommands::make(const Command& command) {
    CommandEntry entry;
    const qint64 now = m_options.now();
    entry.madeAt = now > m_lastMade || m_lastMade - now > 1'000'000 ? now : m_lastMade + 1;
    m_lastMade = entry.madeAt;
    entry.id = m_options.newId(entry.madeAt);
    entry.command = command;
    return entry;
}

Call<CommandEntry> SentCommands::send(const Command& command) {
    return std::move(sendAll({command}).outcomes.front());
}

SentTogether SentCommands::sendAll(const std::vector<Command>& commands) {
    auto keeping = std::make_shared<Keeping>();
    SentTogether sent;
    for (const Command& command : commands) {
        const Promise promise = newPromise<CommandEntry>();
        sent.outcomes.push_back({promise->future(), {}});
        if (!isOnline() && !mayWait(command.wanted)) {
            sent.ids.push_back({});
            finish<CommandEntry>(
                *promise, Error{Fault::kOffline,
                                tr("This can only be done while the server can be reached. Nothing was changed."),
                                {}});
            continue;
        }
        keeping->entries.push_back(make(command));
        keeping->promises.push_back(promise);
        sent.ids.push_back(keeping->entries.back().id);
    }
    const auto kept = newPromise<Done>();
    sent.kept.future = kept->future();
    keeping->told = [kept](const Outcome<Done>& done) { finish(*kept, done); };
    keep(std::move(keeping));
    return sent;
}

Call<CommandEntry> SentCommands::resolve(const QByteArray& id, const Command& instead) {
    const Promise promise = newPromise<CommandEntry>();
    Call<CommandEntry> call{promise->future(), {}};
    const CommandEntry* old = m_list.find(id);
    if (old == nullptr || (old->state != CommandState::kConflict && old->state != CommandState::kRejected)) {
        finish<CommandEntry>(*promise,
                             Error{Fault::kNotFound, tr("This change does not wait for a decision any more."), {}});
        return call;
    }
    auto keeping = std::make_shared<Keeping>();
    keeping->replaced = *old;
    keeping->replaced->state = CommandState::kDropped;
    keeping->replaced->isSeen = true;
    keeping->entries.push_back(make(instead));
    keeping->promises.push_back(promise);
    keeping->told = [](const Outcome<Done>& /*the promise tells it*/) {};
    keep(std::move(keeping));
    return call;
}

// First on the disk, then in the list, then on its way.
void SentCommands::keep(std::shared_ptr<const Keeping> keeping) {
    const auto fail = [keeping](const Error& error) {
        keeping->told(error);
        for (const Promise& promise : keeping->promises)
            finish<CommandEntry>(*promise, error);
    };
    if (m_trouble) return fail(*m_trouble);
    if (keeping->entries.empty()) return keeping->told(Done{});
    std::vector<CommandEntry> written = keeping->entries;
    if (keeping->replaced) written.push_back(*keeping->replaced);
    deliver(m_outbox.putAll(std::move(written)), this, [this, keeping, fail](const Outcome<Done>& done) {
        if (done.ok()) return kept(keeping);
        const Error& error = done.error();
        fail({error.fault, tr("The change could not be kept on this computer, so it was not sent: %1").arg(error.text),
              error.detail});
    });
}

void SentCommands::kept(const std::shared_ptr<const Keeping>& keeping) {
    keeping->told(Done{});
    if (keeping->replaced) {
        if (CommandEntry* old = m_list.find(keeping->replaced->id)) {
            *old = *keeping->replaced;
            Q_EMIT changed(*old);
        }
    }
    m_kept.push_back(keeping);
    if (!m_admitting.isActive()) admitSome();
}

void SentCommands::admitSome() {
    admit(kAtOnce);
}

// Into the list, in the order in which they were wanted; thousands of them in several turns of the event loop.
void SentCommands::admit(std::size_t most) {
    while (!m_kept.empty() && most > 0) {
        const std::shared_ptr<const Keeping> keeping = m_kept.front();
        const std::size_t from = m_admitted;
        const std::size_t to = std::min(keeping->entries.size(), from + most);
        most -= to - from;
        const auto begin = keeping->entries.begin();
        const std::vector<CommandEntry> fresh(begin + static_cast<std::ptrdiff_t>(from),
                                              begin + static_cast<std::ptrdiff_t>(to));
        for (std::size_t i = from; i < to; ++i)
            m_waiting.insert(keeping->entries[i].id, keeping->promises[i]);
        m_list.add(fresh);
        m_admitted = to;
        if (to == keeping->entries.size()) {
            m_kept.pop_front();
            m_admitted = 0;
        }
        if (keeping->entries.size() == 1) Q_EMIT changed(fresh.front());
        for (const CommandEntry& entry : fresh) {
            if (!isOnline()) tell(entry);
        }
    }
    if (!m_kept.empty()) m_admitting.start();
    Q_EMIT entriesChanged();
    pump();
}

}  // namespace meridian::core
