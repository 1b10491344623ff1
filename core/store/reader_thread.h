// One thread that answers questions from the cache, in the order in which they came. Who asks gets a Call; a question
// that was cancelled before its turn is not asked at all, and one that runs is ended.
#pragma once

#include <QPromise>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/async/call.h"
#include "core/store/database.h"

namespace meridian::core {

struct ReaderOptions {
    const char* name = "cache reader";  // as the system shows it, 15 bytes at most
    bool givesWay = false;              // to every other thread that has something to do
};

class ReaderThread {
  public:
    // `directory` of the cache, which may come into being later.
    explicit ReaderThread(QString directory, ReaderOptions options = {});
    // Drops what waits and ends what runs.
    ~ReaderThread();
    ReaderThread(const ReaderThread&) = delete;
    ReaderThread& operator=(const ReaderThread&) = delete;

    const QString& directory() const { return m_directory; }
    // What is done when an answer finds the cache damaged; on this object's thread. Empty: nothing, and it does not run
    // any more when this returns.
    void onDamage(std::function<void()> handler);

    // `ask` runs on the thread and may block. Any thread.
    template <class T>
    Call<T> run(std::function<Outcome<T>(Database&)> ask) {
        auto promise = std::make_shared<QPromise<Outcome<T>>>();
        promise->start();
        Call<T> call{promise->future(), {}};
        post({[this, promise, ask = std::move(ask)](const Outcome<Database*>& database) {
                  Outcome<T> outcome = database.ok() ? ask(**database) : Outcome<T>(database.error());
                  if (!outcome.ok() && outcome.error().fault == Fault::kDamagedData)
                      outcome = this->noteDamage(outcome.error());
                  promise->addResult(std::move(outcome));
                  promise->finish();
              },
              call.cancel});
        return call;
    }

  private:
    struct Question {
        std::function<void(const Outcome<Database*>&)> answer;
        Cancel cancel;
    };
    void post(Question question);
    void work();
    void answer(const Question& question);
    Outcome<Database*> database();
    Error noteDamage(const Error& found);

    const QString m_directory;
    const ReaderOptions m_options;
    std::mutex m_damageMutex;  // guards m_onDamage, and is held while it runs
    std::function<void()> m_onDamage;
    quint64 m_file = 0;                  // which file m_database is; the thread's own
    std::optional<Database> m_database;  // the thread's own
    std::mutex m_mutex;                  // guards the next three; m_ending is also looked at without it
    std::condition_variable m_wake;
    std::deque<Question> m_waiting;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

// Who reads the cache. What walks through all that matches is asked of `counts`, so that rows never wait for it: it may
// take seconds over a million orders, and some of it cannot be ended in the middle.
struct Readers {
    Readers(ReaderThread& rowsFrom, ReaderThread& countsFrom) : rows(rowsFrom), counts(countsFrom) {}
    Readers(ReaderThread& both) : rows(both), counts(both) {}  // NOLINT(google-explicit-constructor): for small caches
    ReaderThread& rows;
    ReaderThread& counts;
};

}  // namespace meridian::core
