#include "core/async/gate.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <vector>

namespace meridian::core {

struct Gate::State {
    mutable std::mutex mutex;  // guards all of it
    mutable std::condition_variable empty;
    std::map<long, std::function<void()>> stops;  // by the number of the pass
    long next = 0;
    bool closed = false;
};

Gate::Pass::~Pass() {
    if (!m_state) return;
    std::function<void()> stop;  // what it captured goes outside the lock
    {
        const std::lock_guard lock(m_state->mutex);
        const auto found = m_state->stops.find(m_number);
        stop = std::move(found->second);
        m_state->stops.erase(found);
        if (m_state->stops.empty()) m_state->empty.notify_all();
    }
}

Gate::Gate() : m_state(std::make_shared<State>()) {}

Gate::~Gate() = default;

std::optional<Gate::Pass> Gate::enter(std::function<void()> stop) {
    const std::lock_guard lock(m_state->mutex);
    if (m_state->closed) return std::nullopt;
    const long number = m_state->next++;
    m_state->stops.emplace(number, std::move(stop));
    return Pass(m_state, number);
}

int Gate::inFlight() const {
    const std::lock_guard lock(m_state->mutex);
    return static_cast<int>(m_state->stops.size());
}

void Gate::close() {
    std::vector<std::function<void()>> stops;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->closed) return;
        m_state->closed = true;
        for (const auto& [number, stop] : m_state->stops)
            stops.push_back(stop);
    }
    for (const std::function<void()>& stop : stops)
        if (stop) stop();
}

bool Gate::waitUntilEmpty(std::chrono::milliseconds patience) const {
    std::unique_lock lock(m_state->mutex);
    return m_state->empty.wait_for(lock, patience, [this] { return m_state->stops.empty(); });
}

}  // namespace meridian::core
