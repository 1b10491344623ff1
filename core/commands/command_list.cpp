#include "core/commands/command_list.h"

#include <algorithm>

namespace meridian::core {

bool isSettled(CommandState state) {
    return state != CommandState::kQueued && state != CommandState::kSending;
}

CommandEntry* CommandList::find(const QByteArray& id) {
    const auto number = m_numbers.constFind(id);
    return number == m_numbers.constEnd() ? nullptr : &m_entries[static_cast<std::size_t>(m_newest - *number)];
}

void CommandList::add(const std::vector<CommandEntry>& fresh) {
    m_entries.insert(m_entries.begin(), fresh.rbegin(), fresh.rend());
    for (const CommandEntry& entry : fresh) {
        m_numbers.insert(entry.id, ++m_newest);
        m_unsettled.push_back(entry.id);
    }
    forgetOld();
}

void CommandList::addOlder(const std::vector<CommandEntry>& kept) {
    qint64 number = m_newest - static_cast<qint64>(m_entries.size());
    m_entries.insert(m_entries.end(), kept.rbegin(), kept.rend());
    for (auto entry = kept.rbegin(); entry != kept.rend(); ++entry) {
        m_numbers.insert(entry->id, number--);
        if (!isSettled(entry->state)) m_unsettled.push_front(entry->id);
    }
}

void CommandList::forgetOld() {
    while (m_entries.size() > kListed && isSettled(m_entries.back().state) &&
           m_entries.back().state != CommandState::kConflict) {
        m_numbers.remove(m_entries.back().id);
        m_entries.pop_back();
    }
}

void CommandList::rename(const QByteArray& oldId, const QByteArray& id) {
    m_numbers.insert(id, m_numbers.take(oldId));
    std::replace(m_unsettled.begin(), m_unsettled.end(), oldId, id);
}

CommandEntry* CommandList::nextWaiting(const std::function<bool(const CommandEntry&)>& mayGo) {
    const auto waits = [this](const QByteArray& id) {
        const CommandEntry* entry = find(id);
        return entry != nullptr && !isSettled(entry->state);
    };
    while (!m_unsettled.empty() && !waits(m_unsettled.front()))
        m_unsettled.pop_front();
    for (const QByteArray& id : m_unsettled) {
        if (waits(id) && mayGo(*find(id))) return find(id);
    }
    return nullptr;
}

int CommandList::waiting() const {
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const auto& entry) { return !isSettled(entry.state); }));
}

int CommandList::needsYou() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto& entry) {
        return entry.state == CommandState::kConflict || (entry.state == CommandState::kRejected && !entry.isSeen);
    }));
}

quint32 CommandList::versionFor(const CommandEntry& entry) const {
    quint32 version = entry.command.expectedVersion;
    if (version == 0) return 0;
    const QString subject = subjectOf(entry.command.wanted);
    for (auto own = m_entries.rbegin(); own != m_entries.rend(); ++own) {
        if (own->state != CommandState::kAccepted || !own->receipt || own->settledAt <= entry.madeAt) continue;
        if (own->receipt->version == version + 1 && subjectOf(own->command.wanted) == subject) ++version;
    }
    return version;
}

void CommandList::eachUnapplied(const std::function<void(CommandEntry&)>& found) {
    for (CommandEntry& entry : m_entries) {
        if (!entry.applied && entry.state == CommandState::kAccepted && entry.receipt) found(entry);
    }
}

}  // namespace meridian::core
