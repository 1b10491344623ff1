// A consumer of the cell's batches on another machine: it keeps its offset with what it makes of them (here: the
// chain's hash), dies now and then, and must in the end have seen every batch once and in order.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "backend/engine/inbox.h"
#include "backend/engine/ports/bus.h"
#include "backend/sim/faults.h"
#include "backend/sim/sim_journal.h"

namespace meridian::sim {

class Consumer {
  public:
    // `complain` hears what must not be. All outlive the consumer.
    Consumer(engine::Bus& bus, SimJournal& journal, Random& random, const Faults& faults,
             std::function<void(const std::string&)> complain);

    // Asks the journal what it missed without noticing; errors of the journal are another day's.
    void catchUp();

    BatchNumber offset() const { return m_inbox.offset(); }
    std::uint64_t seen() const { return m_seen; }

  private:
    // In one transaction.
    struct Stored {
        BatchNumber offset;
        engine::BatchHash hash{};
    };

    void start();
    void drain();
    absl::Status deliver(const engine::JournalBatch& batch);

    engine::Bus& m_bus;
    SimJournal& m_journal;
    Random& m_random;
    const Faults& m_faults;
    const std::function<void(const std::string&)> m_complain;

    Stored m_stored;   // survives
    Stored m_working;  // of the transaction that is open
    engine::Inbox m_inbox;
    std::unique_ptr<engine::Subscription> m_subscription;
    std::uint64_t m_seen = 0;
};

}  // namespace meridian::sim
