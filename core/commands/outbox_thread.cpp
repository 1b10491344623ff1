#include "core/commands/outbox_thread.h"

namespace meridian::core {

template <class T, class Work>
QFuture<Outcome<T>> OutboxThread::run(Work work) {
    return m_thread.run<T>([outbox = m_outbox, directory = m_directory, work = std::move(work)]() -> Outcome<T> {
        if (!*outbox) {
            auto opened = Outbox::open(directory);
            if (!opened.ok()) return opened.error();
            outbox->emplace(std::move(opened.value()));
        }
        return work(**outbox);
    });
}

QFuture<Outcome<OutboxThread::Loaded>> OutboxThread::load() {
    return run<Loaded>([](Outbox& outbox) -> Outcome<Loaded> {
        auto entries = outbox.load();
        if (!entries.ok()) return entries.error();
        return Loaded{std::move(entries.value()), outbox.found(), outbox.salvage()};
    });
}

QFuture<Outcome<Done>> OutboxThread::put(const CommandEntry& entry) {
    return run<Done>([entry](Outbox& outbox) { return outbox.put(entry); });
}

QFuture<Outcome<Done>> OutboxThread::putAll(std::vector<CommandEntry> entries) {
    const auto shared = std::make_shared<const std::vector<CommandEntry>>(std::move(entries));
    return run<Done>([shared](Outbox& outbox) { return outbox.putAll(*shared); });
}

QFuture<Outcome<Done>> OutboxThread::rename(const QByteArray& oldId, const CommandEntry& entry) {
    return run<Done>([oldId, entry](Outbox& outbox) { return outbox.rename(oldId, entry); });
}

QFuture<Outcome<Done>> OutboxThread::keepDraft(const KeptDraft& draft) {
    return run<Done>([draft](Outbox& outbox) { return outbox.keepDraft(draft); });
}

QFuture<Outcome<Done>> OutboxThread::forgetDraft(const QString& id) {
    return run<Done>([id](Outbox& outbox) { return outbox.forgetDraft(id); });
}

QFuture<Outcome<KeptDrafts>> OutboxThread::loadDrafts() {
    return run<KeptDrafts>([](Outbox& outbox) { return outbox.loadDrafts(); });
}

QFuture<Outcome<qint64>> OutboxThread::countDrafts() {
    return run<qint64>([](Outbox& outbox) { return outbox.countDrafts(); });
}

}  // namespace meridian::core
