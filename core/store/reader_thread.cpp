#include "core/store/reader_thread.h"

#include <QCoreApplication>
#include <utility>

#include <pthread.h>

#include "core/store/cache_file.h"

namespace meridian::core {

namespace {

Error nobodyWaits() {
    return {Fault::kCancelled, QCoreApplication::translate("Store", "Nobody waits for this any more."), {}};
}

}  // namespace

ReaderThread::ReaderThread(QString directory) : m_directory(std::move(directory)), m_thread([this] { work(); }) {}

ReaderThread::~ReaderThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        if (m_running != 0 && m_database) m_database->interrupt();
    }
    m_wake.notify_one();
    m_thread.join();
    for (const Question& question : m_waiting)
        question.answer(nobodyWaits());
}

void ReaderThread::post(Question question) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(question));
    }
    m_wake.notify_one();
}

Outcome<Database*> ReaderThread::database() {
    if (!m_database) {
        auto opened = CacheFile::openForReading(m_directory);
        if (!opened.ok()) return opened.error();
        m_database = std::move(opened.value());
    }
    return &*m_database;
}

// Only the question that was cancelled: by now the next one may run on the same connection.
void ReaderThread::interrupt(std::uint64_t question) {
    const std::lock_guard lock(m_mutex);
    if (m_running == question) m_database->interrupt();
}

void ReaderThread::work() {
    ::pthread_setname_np(::pthread_self(), "cache reader");
    std::uint64_t number = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_ending) return;
        const Question question = std::move(m_waiting.front());
        m_waiting.pop_front();
        const auto opened = database();
        m_running = opened.ok() ? ++number : 0;
        lock.unlock();
        if (question.cancel.isRequested()) {
            question.answer(nobodyWaits());
        } else {
            question.cancel.onRequest([this, number] { interrupt(number); });
            question.answer(opened);
            question.cancel.onRequest({});  // the thread may be gone when somebody cancels what is long answered
        }
        lock.lock();
        m_running = 0;
    }
}

}  // namespace meridian::core
