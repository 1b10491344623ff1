// What carries a cell's committed batches to those who live elsewhere. A bus holds nothing of value: it may lose,
// repeat and reorder messages, or forget them all. Each consumer keeps its own offset and reads what it missed from the
// journal (engine/inbox.h).
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <absl/status/status.h>

#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

struct BusMessage {
    CellId cell;
    std::shared_ptr<const JournalBatch> batch;
};

// One consumer's end; giving it up ends the subscription. The bus outlives it.
class Subscription {
  public:
    virtual ~Subscription() = default;
    // The next message that has arrived, if any. Never blocks; one thread at a time.
    virtual std::optional<BusMessage> take() = 0;
};

class Bus {
  public:
    virtual ~Bus() = default;
    // Takes the message over, or UNAVAILABLE; it is then offered again later. Never blocks.
    virtual absl::Status publish(const BusMessage& message) = 0;
    // `wake` is called when a message has arrived, on any thread, also while take() is running; it must not block.
    virtual std::unique_ptr<Subscription> subscribe(std::function<void()> wake) = 0;
};

}  // namespace meridian::engine
