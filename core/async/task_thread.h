// A thread that does one thing after the other and finishes what it was given before it ends: for files that must not
// lose anything. What is only asked belongs to store/reader_thread.h, which can be interrupted.
#pragma once

#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "core/async/call.h"

namespace meridian::core {

class TaskThread {
  public:
    // `name` as the system shows it, 15 bytes at most.
    explicit TaskThread(const char* name);
    // Waits until everything was done.
    ~TaskThread();
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    // `task` runs on the thread and may block. Any thread.
    template <class T>
    QFuture<Outcome<T>> run(std::function<Outcome<T>()> task) {
        auto promise = std::make_shared<QPromise<Outcome<T>>>();
        promise->start();
        QFuture<Outcome<T>> future = promise->future();
        post([promise, task = std::move(task)] {
            promise->addResult(task());
            promise->finish();
        });
        return future;
    }

  private:
    void post(std::function<void()> task);
    void work();

    const char* const m_name;
    std::mutex m_mutex;  // guards the next two
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace meridian::core
