// The commands of this computer in memory: newest first, as the activity tray shows them, and found by their ids
// however many there are.
#pragma once

#include <QHash>
#include <deque>
#include <functional>
#include <vector>

#include "core/commands/command.h"

namespace meridian::core {

// Whether nothing more will come of it without the person.
bool isSettled(CommandState state);

// One thread.
class CommandList {
  public:
    const std::vector<CommandEntry>& entries() const { return m_entries; }
    // Null when it is not listed. Until the next change of the list.
    CommandEntry* find(const QByteArray& id);

    // `fresh`: oldest first, all of them newer than what is there. Settled ones beyond kListed are forgotten.
    void add(const std::vector<CommandEntry>& fresh);
    // `kept`: oldest first, all of them older than what is there.
    void addOlder(const std::vector<CommandEntry>& kept);
    // The entry has its new id already.
    void rename(const QByteArray& oldId, const QByteArray& id);

    // The oldest that is not settled and that `mayGo` allows; null: none.
    CommandEntry* nextWaiting(const std::function<bool(const CommandEntry&)>& mayGo);
    int waiting() const;
    int needsYou() const;
    // What the entry's object is expected to be when it is sent now: changes of one's own that were accepted since it
    // was made are no conflict.
    quint32 versionFor(const CommandEntry& entry) const;
    // Calls `found` for each accepted one that is not marked as applied.
    void eachUnapplied(const std::function<void(CommandEntry&)>& found);

  private:
    static constexpr std::size_t kListed = 2'000;
    void forgetOld();

    std::vector<CommandEntry> m_entries;  // newest first
    QHash<QByteArray, qint64> m_numbers;  // ascending with time, without gaps
    qint64 m_newest = -1;                 // the number of the first entry
    std::deque<QByteArray> m_unsettled;   // oldest first; settled ones leave when they are at the front
};

}  // namespace meridian::core
