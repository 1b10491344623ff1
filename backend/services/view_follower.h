// Knows how far the views are, for two kinds of waiters: queries that bring a commit token and must not run before the
// views hold it, and streams that send what changed. One thread waits for all of them.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <absl/container/btree_map.h>
#include <absl/status/status.h>

#include "backend/engine/cell.h"

namespace meridian::services {

class ViewListener {
  public:
    virtual ~ViewListener() = default;
    // The views hold everything up to `batch`. On the follower's thread; must not block.
    virtual void viewsMoved(BatchNumber batch) = 0;
};

class ViewFollower {
  public:
    struct Options {
        std::chrono::milliseconds wait{50};       // of one look at the cell
        std::chrono::milliseconds tellApart{40};  // listeners are told at most this often
        std::size_t waitersMax = 10'000;
    };
    // Both outlive the follower.
    ViewFollower(engine::Cell& cell, engine::Clock& clock, const Options& options);
    // Waiters that are left are told UNAVAILABLE.
    ~ViewFollower();
    ViewFollower(const ViewFollower&) = delete;
    ViewFollower& operator=(const ViewFollower&) = delete;

    // Calls `then` once: ok as soon as the views hold `batch` (at once, on this thread, when they do already),
    // DEADLINE_EXCEEDED after `atMost`. `then` must not block. Any thread.
    void whenReached(BatchNumber batch, std::chrono::milliseconds atMost, std::function<void(absl::Status)> then);

    // Tells the listener about every move from now on, until it is gone. Any thread.
    void subscribe(std::weak_ptr<ViewListener> listener);

    // As far as this thread has seen. Any thread.
    BatchNumber reached() const;

  private:
    struct Waiter {
        std::chrono::microseconds until;  // on the steady clock
        std::function<void(absl::Status)> then;
    };

    void run();
    void release(BatchNumber reached);
    void giveUpOverdue();
    void tellListeners(BatchNumber reached);

    engine::Cell& m_cell;
    engine::Clock& m_clock;
    const Options m_options;

    mutable std::mutex m_mutex;  // guards the next four
    BatchNumber m_reached;
    absl::btree_multimap<BatchNumber, Waiter> m_waiters;
    std::vector<std::weak_ptr<ViewListener>> m_listeners;
    bool m_ending = false;

    BatchNumber m_told;  // of the thread alone
    std::chrono::microseconds m_toldAt{0};
    std::thread m_thread;
};

}  // namespace meridian::services
