// Reads the journal beside the cell and believes nothing: the chain must continue, every order's history must be one
// that the tables allow, every record must be what the reference model expects, nothing may happen before its time, and
// whatever was told to a caller must stand in the journal exactly as it was told.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "backend/domain/history_checker.h"
#include "backend/engine/submission.h"
#include "backend/sim/provider_link.h"
#include "backend/sim/reference_model.h"
#include "backend/sim/sim_journal.h"
#include "backend/sim/trace.h"

namespace meridian::sim {

class Auditor {
  public:
    // The command that was sent under this id with this body; null when nobody ever sent it.
    using Lookup = std::function<const Command*(const CommandId& id, std::uint64_t bodyDigest)>;

    Auditor(Lookup lookup, const ProviderLink& provider, Trace& trace)
        : m_lookup(std::move(lookup)), m_provider(provider), m_trace(trace) {}

    // Everything that became durable since the last time.
    void read(SimJournal& journal);
    // After a restart: what was durable before must still be there.
    void checkSurvival(const SimJournal& journal);
    // A caller was told this.
    void acknowledged(const Command& command, const engine::Answer& answer);
    // The stock of any state that has seen the batches read so far.
    void compareStock(const State& state);

    void complain(std::string what);
    const std::vector<std::string>& violations() const { return m_violations; }
    std::uint64_t checks() const { return m_checks; }
    void count(std::uint64_t checks) { m_checks += checks; }

    // The orders as the journal tells them, by running number from 1; placed ones only.
    std::size_t orders() const { return m_orders.size(); }
    const Order& order(std::size_t index) const { return m_orders[index].order(); }
    bool isFinished(std::size_t index) const { return m_orders[index].isFinished(); }
    const std::vector<std::uint64_t>& openLetters() const { return m_letters; }

    BatchNumber batch() const { return m_batch; }
    const engine::BatchHash& hash() const { return m_hash; }
    CellTime time() const { return m_time; }
    std::uint64_t stateDigest() const { return m_stateDigest; }

  private:
    void take(const engine::JournalBatch& batch);
    void take(const Record& record);
    void checkTimes(const Record& record, const Order& before);
    void checkPayment(const Record& record, const PaymentAdvanced& event, const Payment& before);
    HistoryChecker& historyOf(OrderId order);

    Lookup m_lookup;
    const ProviderLink& m_provider;
    Trace& m_trace;
    ReferenceModel m_model;
    std::vector<HistoryChecker> m_orders;  // [running number - 1]
    absl::flat_hash_map<CommandId, Receipt> m_receipts;
    std::vector<std::uint64_t> m_letters;
    BatchNumber m_batch;
    engine::BatchHash m_hash{};
    Epoch m_epoch;
    CellTime m_time;
    std::uint64_t m_stateDigest = 0;
    std::uint64_t m_checks = 0;
    std::vector<std::string> m_violations;
};

}  // namespace meridian::sim
