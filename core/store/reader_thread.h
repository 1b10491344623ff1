// One thread that answers questions from the cache, in the order in which they came. Who asks gets a Call; a question
// that was cancelled before its turn is not asked at all, and one that runs is interrupted.
#pragma once

#include <QPromise>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/async/call.h"
#include "core/store/database.h"

namespace meridian::core {

class ReaderThread {
  public:
    // `directory` of the cache, which may come into being later.
    explicit ReaderThread(QString directory);
    // Drops what waits and interrupts what runs.
    ~ReaderThread();
    ReaderThread(const ReaderThread&) = delete;
    ReaderThread& operator=(const ReaderThread&) = delete;

    const QString& directory() const { return m_directory; }

    // `ask` runs on the thread and may block. Any thread.
    template <class T>
    Call<T> run(std::function<Outcome<T>(Database&)> ask) {
        auto promise = std::make_shared<QPromise<Outcome<T>>>();
        promise->start();
        Call<T> call{promise->future(), {}};
        post({[promise, ask = std::move(ask)](const Outcome<Database*>& database) {
                  promise->addResult(database.ok() ? ask(**database) : Outcome<T>(database.error()));
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
    Outcome<Database*> database();
    void interrupt(std::uint64_t question);

    const QString m_directory;
    std::optional<Database> m_database;  // the thread's own, but for interrupt()
    std::mutex m_mutex;                  // guards the next four, and that m_database is not replaced
    std::condition_variable m_wake;
    std::deque<Question> m_waiting;
    std::uint64_t m_running = 0;  // the number of the question that runs; 0: none
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace meridian::core
