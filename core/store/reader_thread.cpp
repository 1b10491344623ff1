#include "core/store/reader_thread.h"

#include <QCoreApplication>
#include <QFile>
#include <utility>

#include <pthread.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "core/store/cache_file.h"

namespace meridian::core {

namespace {

constexpr int kNiceToOthers = 5;

Error nobodyWaits() {
    return {Fault::kCancelled, QCoreApplication::translate("Store", "Nobody waits for this any more."), {}};
}

// Its number in the file system; 0 when there is none.
quint64 fileAt(const QString& path) {
    struct stat info {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_ino : 0;
}

}  // namespace

ReaderThread::ReaderThread(QString directory, ReaderOptions options)
    : m_directory(std::move(directory)), m_options(options), m_thread([this] { work(); }) {}

ReaderThread::~ReaderThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
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

// A damaged cache is put aside and another one has its name: what is open is then the old one.
Outcome<Database*> ReaderThread::database() {
    const quint64 file = fileAt(CacheFile::pathIn(m_directory));
    if (file != m_file) m_database.reset();
    if (!m_database) {
        auto opened = CacheFile::openForReading(m_directory);
        if (!opened.ok()) return opened.error();
        m_database = std::move(opened.value());
        m_file = file;
    }
    return &*m_database;
}

void ReaderThread::onDamage(std::function<void()> handler) {
    const std::lock_guard lock(m_damageMutex);
    m_onDamage = std::move(handler);
}

Error ReaderThread::noteDamage(const Error& found) {
    {
        const std::lock_guard lock(m_damageMutex);
        if (m_onDamage) m_onDamage();
    }
    return {Fault::kDamagedData,
            QCoreApplication::translate("Store",
                                        "The copy of the data on this computer is damaged. It is made anew as soon as "
                                        "the server can be reached. Changes that wait to be sent are kept."),
            found.detail};
}

void ReaderThread::answer(const Question& question) {
    const auto opened = database();
    if (opened.ok()) opened.value()->endWhen([this, &question] { return m_ending || question.cancel.isRequested(); });
    question.answer(opened);
    if (m_database) m_database->endWhen({});
}

void ReaderThread::work() {
    ::pthread_setname_np(::pthread_self(), m_options.name);
    if (m_options.givesWay) ::setpriority(PRIO_PROCESS, 0, kNiceToOthers);  // of this thread alone
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_ending) return;
        const Question question = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        question.cancel.isRequested() ? question.answer(nobodyWaits()) : answer(question);
        lock.lock();
    }
}

}  // namespace meridian::core
