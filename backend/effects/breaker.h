// Stops calling a provider that fails, so that a dead one costs nothing and a recovering one is not run over: opens
// when half of the last twenty calls failed, lets one call through after fifteen seconds, and closes when that one
// succeeds. One thread at a time.
#pragma once

#include <bitset>
#include <chrono>

namespace meridian::effects {

class Breaker {
  public:
    enum class State { kClosed, kOpen, kHalfOpen };

    static constexpr std::size_t kWindow = 20;
    static constexpr std::size_t kFailuresToOpen = 10;
    static constexpr std::chrono::microseconds kOpenFor = std::chrono::seconds(15);

    // Whether a call may be made now; in the half-open state only one may.
    bool allow(std::chrono::microseconds now) {
        if (m_state == State::kOpen && now - m_openedAt >= kOpenFor) {
            m_state = State::kHalfOpen;
            m_probing = false;
        }
        if (m_state == State::kClosed) return true;
        if (m_state == State::kOpen || m_probing) return false;
        m_probing = true;
        return true;
    }

    void succeeded() {
        if (m_state != State::kClosed) reset();
        push(0);
    }

    void failed(std::chrono::microseconds now) {
        if (m_state == State::kOpen) return;
        push(1);
        if (m_state == State::kHalfOpen || (m_calls >= kWindow && m_failures.count() >= kFailuresToOpen)) {
            m_state = State::kOpen;
            m_openedAt = now;
            m_failures.reset();
            m_calls = 0;
        }
    }

    // Open, and not yet to be tried again.
    bool refuses(std::chrono::microseconds now) const { return m_state == State::kOpen && now - m_openedAt < kOpenFor; }
    State state() const { return m_state; }

  private:
    void push(int failure) {
        m_failures[m_calls % kWindow] = failure != 0;
        ++m_calls;
    }
    void reset() {
        m_state = State::kClosed;
        m_failures.reset();
        m_calls = 0;
        m_probing = false;
    }

    State m_state = State::kClosed;
    std::bitset<kWindow> m_failures;
    std::size_t m_calls = 0;
    bool m_probing = false;
    std::chrono::microseconds m_openedAt{0};
};

}  // namespace meridian::effects
