// A few threads for work that blocks: queries, password hashes, key erasure. gRPC's own threads never wait for a disk.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include <absl/status/status.h>

namespace meridian::services {

// Any thread may post; tasks start in the order in which they came.
class TaskPool {
  public:
    struct Options {
        std::size_t threads = 2;
        std::size_t waitingMax = 1'024;  // tasks; more are refused, so that a peak cannot fill the memory
    };
    explicit TaskPool(const Options& options);
    // Runs what was posted and then ends the threads.
    ~TaskPool();
    TaskPool(const TaskPool&) = delete;
    TaskPool& operator=(const TaskPool&) = delete;

    // RESOURCE_EXHAUSTED when too many wait, UNAVAILABLE when the pool is ending.
    absl::Status post(std::function<void()> task);

  private:
    void run();

    const Options m_options;
    // The standard mutex and not Abseil's, here and in the whole backend, because the thread sanitizer understands it.
    std::mutex m_mutex;  // guards the next three
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

}  // namespace meridian::services
