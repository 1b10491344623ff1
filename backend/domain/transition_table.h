// State machines are tables, so that a reader sees the whole machine at once and a test can walk every state and
// trigger.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace meridian {

template <class State, class Trigger>
struct Transition {
    State from;
    Trigger on;
    State to;
};

// The state that `on` leads to, or nothing when the trigger is illegal in `from`.
template <class State, class Trigger, std::size_t N>
constexpr std::optional<State> nextState(const std::array<Transition<State, Trigger>, N>& table, State from,
                                         Trigger on) {
    for (const auto& transition : table) {
        if (transition.from == from && transition.on == on) return transition.to;
    }
    return std::nullopt;
}

// True when no pair of state and trigger is listed twice: the machine is deterministic.
template <class State, class Trigger, std::size_t N>
constexpr bool isDeterministic(const std::array<Transition<State, Trigger>, N>& table) {
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t j = i + 1; j < N; ++j) {
            if (table[i].from == table[j].from && table[i].on == table[j].on) return false;
        }
    }
    return true;
}

}  // namespace meridian
