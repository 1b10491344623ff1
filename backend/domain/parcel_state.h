// One parcel of an order: picked and packed at a location, shipped with a tracking number, delivered or lost.
// Source: the project's state tables (fulfilment table, without the warehouse system's own acknowledgements).
#pragma once

#include <string_view>

#include "backend/domain/transition_table.h"

namespace meridian {

enum class ParcelState : std::uint8_t {
    kNone = 0,
    kPicking = 1,
    kPacked = 2,
    kShipped = 3,
    kDelivered = 4,  // terminal
    kLost = 5,       // terminal: the carrier lost it, its value is refunded
    kCancelled = 6,  // terminal: never left the house
};
inline constexpr std::size_t kParcelStates = 7;

enum class ParcelTrigger : std::uint8_t { kPick = 0, kPack = 1, kShip = 2, kDeliver = 3, kLose = 4, kCancel = 5 };
inline constexpr std::size_t kParcelTriggers = 6;

using ParcelTransition = Transition<ParcelState, ParcelTrigger>;

inline constexpr std::array kParcelTransitions = {
    ParcelTransition{ParcelState::kNone, ParcelTrigger::kPick, ParcelState::kPicking},
    ParcelTransition{ParcelState::kNone, ParcelTrigger::kShip, ParcelState::kShipped},
    ParcelTransition{ParcelState::kPicking, ParcelTrigger::kPack, ParcelState::kPacked},
    ParcelTransition{ParcelState::kPicking, ParcelTrigger::kShip, ParcelState::kShipped},
    ParcelTransition{ParcelState::kPicking, ParcelTrigger::kCancel, ParcelState::kCancelled},
    ParcelTransition{ParcelState::kPacked, ParcelTrigger::kShip, ParcelState::kShipped},
    ParcelTransition{ParcelState::kPacked, ParcelTrigger::kCancel, ParcelState::kCancelled},
    ParcelTransition{ParcelState::kShipped, ParcelTrigger::kDeliver, ParcelState::kDelivered},
    ParcelTransition{ParcelState::kShipped, ParcelTrigger::kLose, ParcelState::kLost},
};
static_assert(isDeterministic(kParcelTransitions));

std::string_view nameOf(ParcelState state);
std::string_view nameOf(ParcelTrigger trigger);

}  // namespace meridian
