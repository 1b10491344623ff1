#include "backend/services/view_follower.h"

#include <algorithm>
#include <utility>

#include "backend/engine/thread_name.h"

namespace meridian::services {

ViewFollower::ViewFollower(engine::Cell& cell, engine::Clock& clock, const Options& options)
    : m_cell(cell), m_clock(clock), m_options(options), m_reached(cell.statistics().viewsBatch) {
    m_told = m_reached;
    m_thread = std::thread([this] { run(); });
}

ViewFollower::~ViewFollower() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_thread.join();
    absl::btree_multimap<BatchNumber, Waiter> left;
    {
        const std::lock_guard lock(m_mutex);
        left.swap(m_waiters);
    }
    for (auto& [batch, waiter] : left)
        waiter.then(absl::UnavailableError("the server is stopping"));
}

void ViewFollower::whenReached(BatchNumber batch, std::chrono::milliseconds atMost,
                               std::function<void(absl::Status)> then) {
    absl::Status status;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending) {
            status = absl::UnavailableError("the server is stopping");
        } else if (batch > m_reached) {
            if (m_waiters.size() < m_options.waitersMax) {
                m_waiters.emplace(batch, Waiter{m_clock.steady() + atMost, std::move(then)});
                return;
            }
            status = absl::ResourceExhaustedError("too many queries wait for the views");
        }
    }
    then(status);
}

void ViewFollower::subscribe(std::weak_ptr<ViewListener> listener) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_listeners, [](const auto& known) { return known.expired(); });
    m_listeners.push_back(std::move(listener));
}

BatchNumber ViewFollower::reached() const {
    const std::lock_guard lock(m_mutex);
    return m_reached;
}

void ViewFollower::run() {
    engine::nameThread("view-follower");
    BatchNumber known = reached();
    while (true) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ending) return;
        }
        const std::chrono::milliseconds wait = known > m_told ? m_options.tellApart : m_options.wait;
        const absl::Status moved = m_cell.waitForViews({known.value + 1}, wait);
        if (moved.ok()) {
            known = std::max(m_cell.statistics().viewsBatch, BatchNumber{known.value + 1});
            release(known);
        } else if (!absl::IsDeadlineExceeded(moved)) {
            std::this_thread::sleep_for(m_options.wait);  // a cell that is stopping answers at once
        }
        giveUpOverdue();
        if (known > m_told && m_clock.steady() - m_toldAt >= m_options.tellApart) tellListeners(known);
    }
}

void ViewFollower::release(BatchNumber reached) {
    std::vector<Waiter> ready;
    {
        const std::lock_guard lock(m_mutex);
        m_reached = reached;
        const auto end = m_waiters.upper_bound(reached);
        for (auto it = m_waiters.begin(); it != end; ++it)
            ready.push_back(std::move(it->second));
        m_waiters.erase(m_waiters.begin(), end);
    }
    for (Waiter& waiter : ready)
        waiter.then(absl::OkStatus());
}

void ViewFollower::giveUpOverdue() {
    std::vector<Waiter> overdue;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = m_clock.steady();
        for (auto it = m_waiters.begin(); it != m_waiters.end();) {
            if (it->second.until > now) {
                ++it;
                continue;
            }
            overdue.push_back(std::move(it->second));
            it = m_waiters.erase(it);
        }
    }
    for (Waiter& waiter : overdue) {
        waiter.then(absl::DeadlineExceededError("the views did not reach the commit token in time; try again"));
    }
}

void ViewFollower::tellListeners(BatchNumber reached) {
    m_told = reached;
    m_toldAt = m_clock.steady();
    std::vector<std::shared_ptr<ViewListener>> listeners;
    {
        const std::lock_guard lock(m_mutex);
        listeners.reserve(m_listeners.size());
        for (const auto& weak : m_listeners) {
            if (auto listener = weak.lock()) listeners.push_back(std::move(listener));
        }
    }
    for (const auto& listener : listeners)
        listener->viewsMoved(reached);
}

}  // namespace meridian::services
