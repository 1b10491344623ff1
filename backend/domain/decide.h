// Deciding: what a command does to the cell, as a pure function of the state, the command and the time. The answer is a
// record: either events or a rejection, never both, and a rejected command changes nothing.
#pragma once

#include "backend/domain/command.h"
#include "backend/domain/record.h"
#include "backend/domain/state.h"

namespace meridian {

// How a command's id stands to what the cell remembers.
enum class CommandStanding {
    kNew,        // decide it
    kDuplicate,  // the receipt that `seen` points to is the answer
    kConflict,   // the id was used for another body
    kExpired,    // too old (or too far ahead) to know
};
struct Standing {
    CommandStanding standing = CommandStanding::kNew;
    const Receipt* seen = nullptr;  // owned by the state, valid until the next apply
};
Standing standingOf(const State& state, const Command& command, std::uint64_t bodyDigest, CellTime now);

// The digest that tells two bodies apart.
std::uint64_t bodyDigestOf(const Command& command);

// Never fails and never changes `state`. A record without events and without rejection says that there was nothing to
// do (a timer that is no longer due, an inquiry without an answer).
Record decide(const State& state, const Command& command, CellTime now);

}  // namespace meridian
