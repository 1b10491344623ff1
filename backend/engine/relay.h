// From the journal to the bus: one message for each committed batch, in order. What the bus does not take now is read
// from the journal later, so that a bus that is away costs nothing but its consumers' patience. Knows no threads.
#pragma once

#include "backend/engine/ports/bus.h"

namespace meridian::engine {

class Relay {
  public:
    // Batches up to `sent` are not sent again. Both outlive the relay.
    Relay(CellId cell, JournalStore& journal, Bus& bus, BatchNumber sent)
        : m_cell(cell), m_journal(journal), m_bus(bus), m_sent(sent) {}

    // `batch` is durable and sound. Errors are the journal's.
    absl::Status forward(const std::shared_ptr<const JournalBatch>& batch);
    // Offers the bus what it refused before; for when nothing new is committed.
    absl::Status catchUp(BatchNumber durable);

    BatchNumber sent() const { return m_sent; }

  private:
    bool publish(const std::shared_ptr<const JournalBatch>& batch);

    const CellId m_cell;
    JournalStore& m_journal;
    Bus& m_bus;
    BatchNumber m_sent;
};

}  // namespace meridian::engine
