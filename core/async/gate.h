// Counts what is in flight, so that a connection is taken down only when nothing uses it any more: gRPC deadlocks when
// the last channel goes away on one of its own threads.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace meridian::core {

// Any thread.
class Gate {
    struct State;

  public:
    // One thing in flight. Whoever holds it keeps it as the member that is destroyed last.
    class Pass {
      public:
        Pass(Pass&& other) noexcept : m_state(std::move(other.m_state)), m_number(other.m_number) {}
        Pass& operator=(Pass&& other) noexcept {
            std::swap(m_state, other.m_state);
            std::swap(m_number, other.m_number);
            return *this;
        }
        ~Pass();

      private:
        friend class Gate;
        Pass(std::shared_ptr<State> state, long number) : m_state(std::move(state)), m_number(number) {}
        std::shared_ptr<State> m_state;
        long m_number;
    };

    Gate();
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;
    ~Gate();

    // None once the gate is closed. `stop` is called at most once, by close(), on its thread; it must not block and may
    // come after the pass was given back.
    std::optional<Pass> enter(std::function<void()> stop);
    int inFlight() const;
    // Lets nobody in any more and tells everybody to stop. Never blocks.
    void close();
    // Blocks for up to `patience` until nothing is in flight; false when something still is. Only for the end of the
    // program and for tests.
    bool waitUntilEmpty(std::chrono::milliseconds patience) const;

  private:
    const std::shared_ptr<State> m_state;
};

}  // namespace meridian::core
