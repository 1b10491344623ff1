// A cell's use of its journal, in small: random appends, retention and checkpoints, with a memory of everything that
// was acknowledged. After any failure verify() says whether the journal kept its promises.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/stores/sqlite/checksum_vfs.h"
#include "backend/stores/sqlite/journal_store.h"

#include "tests/rig/power_loss_vfs.h"

namespace meridian::rig {

class JournalProgram {
  public:
    explicit JournalProgram(std::uint64_t seed) : m_random(seed) {}

    // Compares the journal with what was acknowledged. What was ambiguous before is settled by what is found now. Empty
    // when all is well, otherwise what is wrong. Must be called after each open() and after each failed step.
    std::string verify(stores::SqliteJournalStore& store);

    // Takes the journal over with the next epoch.
    absl::Status claim(stores::SqliteJournalStore& store);
    // Appends the next batch. After a failure that the port calls ambiguous, the batch is remembered as a maybe.
    absl::Status append(stores::SqliteJournalStore& store);
    // Mostly append(), sometimes retention and checkpoints.
    absl::Status step(stores::SqliteJournalStore& store);

    std::uint64_t lastAcknowledged() const { return m_lastNumber; }

  private:
    engine::JournalBatch makeBatch();
    void acknowledge(const engine::JournalBatch& batch);
    std::string settleHead(const engine::JournalHead& head);
    std::string settleFirstKept(std::uint64_t firstKept);

    std::mt19937_64 m_random;
    std::map<std::uint64_t, engine::JournalBatch> m_acknowledged;
    std::uint64_t m_lastNumber = 0;
    engine::BatchHash m_lastHash{};
    std::uint64_t m_epoch = 0;
    std::uint64_t m_firstKept = 1;
    std::optional<engine::JournalBatch> m_maybe;
    std::optional<std::uint64_t> m_maybeEpoch;
    std::uint64_t m_maybeFirstKept = 1;
};

// A data directory whose disk is a PowerLossDisk.
class SimulatedMachine {
  public:
    SimulatedMachine();
    ~SimulatedMachine();

    PowerLossDisk disk;

    // Options for its journal whose thresholds are low, so that checkpoints are as frequent as in hours of real work.
    stores::SqliteJournalStore::Options options() const;
    absl::StatusOr<std::unique_ptr<stores::SqliteJournalStore>> open() const {
        return stores::SqliteJournalStore::open(options());
    }

  private:
    std::filesystem::path m_folder;
    PowerLossVfs m_vfs;
    stores::ChecksumVfs m_checksums;  // as every store has them
};

}  // namespace meridian::rig
