// What a caller hands to the cell: one or more commands and where to send the answers. Answers are given after the
// batch that holds the last of them is durable, all at once, on the responder's thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <absl/status/status.h>

#include "backend/domain/command.h"
#include "backend/domain/receipts.h"

namespace meridian::engine {

// Results of the outside world and people's changes go before new orders, so that a peak of orders cannot keep the cell
// from finishing what it has accepted.
enum class Lane : std::uint8_t { kResults = 0, kOrders = 1 };

struct Answer {
    // ok: the receipt says whether the command was accepted or rejected (receipt.reason), durably either way.
    // Otherwise the command was not carried out as far as the cell knows, and may be sent again with the same id:
    //   UNAVAILABLE         the cell lost its commit; the outcome is settled when the same id is sent again
    //   DEADLINE_EXCEEDED   it waited longer than its deadline and was not decided
    absl::Status status;
    Receipt receipt;
    std::string detail;  // of a rejection
};

struct Submission {
    std::vector<Command> commands;
    Lane lane = Lane::kOrders;
    std::chrono::microseconds deadline{0};  // on the steady clock; 0 for none
    std::chrono::microseconds queuedAt{0};  // on the steady clock; the cell's own
    // Called exactly once, with as many answers as commands. Must not block.
    std::function<void(std::vector<Answer>)> done;
};

}  // namespace meridian::engine
