// The outbox on a thread of its own, so that nobody waits for the disk. What it is given is done in its order, and all
// of it before it ends.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/async/task_thread.h"
#include "core/commands/outbox.h"

namespace meridian::core {

// GUI thread. The futures finish on the outbox's thread: deliver.h.
class OutboxThread {
  public:
    // `directory` of the outbox, which is opened with the first thing to do.
    explicit OutboxThread(QString directory) : m_directory(std::move(directory)) {}
    const QString& directory() const { return m_directory; }

    struct Loaded {
        std::vector<CommandEntry> entries;  // oldest first
        Outbox::Found found;
        std::optional<Salvage> salvage;
    };
    QFuture<Outcome<Loaded>> load();
    QFuture<Outcome<Done>> put(const CommandEntry& entry);
    // All of them or none.
    QFuture<Outcome<Done>> putAll(std::vector<CommandEntry> entries);
    QFuture<Outcome<Done>> rename(const QByteArray& oldId, const CommandEntry& entry);

    QFuture<Outcome<Done>> keepDraft(const KeptDraft& draft);
    QFuture<Outcome<Done>> forgetDraft(const QString& id);
    QFuture<Outcome<KeptDrafts>> loadDrafts();
    QFuture<Outcome<qint64>> countDrafts();

  private:
    template <class T, class Work>
    QFuture<Outcome<T>> run(Work work);

    const QString m_directory;
    std::shared_ptr<std::optional<Outbox>> m_outbox = std::make_shared<std::optional<Outbox>>();  // of the thread
    TaskThread m_thread{"outbox"};
};

}  // namespace meridian::core
