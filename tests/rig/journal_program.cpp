#include "tests/rig/journal_program.h"

#include <algorithm>

#include <stdlib.h>
#include <unistd.h>

#include "backend/domain/check.h"

namespace meridian::rig {

namespace {

using engine::JournalBatch;
using engine::JournalHead;
using engine::JournalStore;
using stores::SqliteJournalStore;

bool sameBatch(const JournalBatch& a, const JournalBatch& b) {
    return a.number == b.number && a.epoch == b.epoch && a.time == b.time && a.records == b.records &&
           a.stateDigest == b.stateDigest && a.previousHash == b.previousHash && a.hash == b.hash &&
           a.payload == b.payload;
}

// Only locks and WAL indexes are kept in real files. In memory they do not wait for whatever else the machine writes.
std::filesystem::path folderForLocks() {
    const std::filesystem::path inMemory = "/dev/shm";
    return ::access(inMemory.c_str(), W_OK) == 0 ? inMemory : std::filesystem::temp_directory_path();
}

}  // namespace

JournalBatch JournalProgram::makeBatch() {
    JournalBatch batch;
    batch.number = BatchNumber{m_lastNumber + 1};
    batch.epoch = Epoch{m_epoch};
    batch.time = CellTime{static_cast<std::int64_t>(m_random() >> 2)};
    batch.records = static_cast<std::uint32_t>(m_random());
    batch.stateDigest = m_random();
    batch.previousHash = m_lastHash;
    for (auto& byte : batch.hash)
        byte = static_cast<std::uint8_t>(m_random());
    batch.payload.resize(m_random() % (m_random() % 4 == 0 ? 60'000 : 2'000));
    for (auto& byte : batch.payload)
        byte = static_cast<char>(m_random());
    return batch;
}

void JournalProgram::acknowledge(const JournalBatch& batch) {
    m_lastNumber = batch.number.value;
    m_lastHash = batch.hash;
    m_acknowledged[m_lastNumber] = batch;
}

absl::Status JournalProgram::claim(SqliteJournalStore& store) {
    m_maybeEpoch = m_epoch + 1;
    absl::Status status = store.claim(Epoch{*m_maybeEpoch});
    if (status.ok()) m_epoch = *m_maybeEpoch;
    return status;
}

absl::Status JournalProgram::append(SqliteJournalStore& store) {
    const JournalBatch batch = makeBatch();
    absl::Status status = store.append(batch);
    if (status.ok()) {
        acknowledge(batch);
    } else if (!absl::IsFailedPrecondition(status) && !absl::IsResourceExhausted(status)) {
        m_maybe = batch;  // the two others promise that nothing was written
    }
    return status;
}

absl::Status JournalProgram::step(SqliteJournalStore& store) {
    const std::uint64_t dice = m_random() % 10;
    if (dice < 2) {
        store.maintain(dice == 0 ? JournalStore::Load::kIdle : JournalStore::Load::kBusy);
        return store.maintenanceStatus();
    }
    if (dice == 2 && m_lastNumber > m_firstKept) {
        m_maybeFirstKept = m_firstKept + m_random() % (m_lastNumber - m_firstKept);
        absl::Status status = store.removeBefore(BatchNumber{m_maybeFirstKept});
        if (status.ok()) m_firstKept = m_maybeFirstKept;
        return status;
    }
    return append(store);
}

std::string JournalProgram::settleHead(const JournalHead& head) {
    if (head.epoch.value != m_epoch && head.epoch.value != m_maybeEpoch.value_or(m_epoch)) {
        return "epoch " + std::to_string(head.epoch.value) + " instead of " + std::to_string(m_epoch);
    }
    m_epoch = head.epoch.value;
    m_maybeEpoch.reset();
    if (m_maybe && head.batch == m_maybe->number) acknowledge(*m_maybe);
    m_maybe.reset();
    if (head.batch.value != m_lastNumber) {
        return "head " + std::to_string(head.batch.value) + ", acknowledged " + std::to_string(m_lastNumber);
    }
    return head.hash == m_lastHash ? "" : "the head's hash is not that of its batch";
}

std::string JournalProgram::settleFirstKept(std::uint64_t firstKept) {
    if (firstKept < m_firstKept || firstKept > std::max(m_firstKept, m_maybeFirstKept)) {
        return "batches before " + std::to_string(firstKept) + " are gone, removed were those before " +
               std::to_string(m_firstKept);
    }
    m_firstKept = m_maybeFirstKept = firstKept;
    m_acknowledged.erase(m_acknowledged.begin(), m_acknowledged.lower_bound(firstKept));
    return "";
}

std::string JournalProgram::verify(SqliteJournalStore& store) {
    const auto head = store.head();
    if (!head.ok()) return "head: " + head.status().ToString();
    if (std::string problem = settleHead(*head); !problem.empty()) return problem;
    const auto firstKept = store.firstKept();
    if (!firstKept.ok()) return "first kept: " + firstKept.status().ToString();
    if (std::string problem = settleFirstKept(firstKept->value); !problem.empty()) return problem;
    std::string problem;
    auto expected = m_acknowledged.begin();
    const absl::Status read = store.read(*firstKept, [&](const JournalBatch& batch) {
        if (expected == m_acknowledged.end() || !sameBatch(batch, expected->second)) {
            problem = "batch " + std::to_string(batch.number.value) + " is not the one that was acknowledged";
            return false;
        }
        ++expected;
        return true;
    });
    if (!read.ok()) return "read: " + read.ToString();
    if (problem.empty() && expected != m_acknowledged.end()) problem = "acknowledged batches are missing at the end";
    if (problem.empty()) {
        if (const absl::Status check = store.quickCheck(); !check.ok()) problem = check.ToString();
    }
    return problem;
}

SimulatedMachine::SimulatedMachine()
    : m_folder([] {
          std::string pattern = (folderForLocks() / "meridian-rig-XXXXXX").string();
          MERIDIAN_CHECK(::mkdtemp(pattern.data()) != nullptr);
          return std::filesystem::path(pattern);
      }()),
      m_vfs(disk),
      m_checksums(sqlite3_vfs_find(m_vfs.name().c_str())) {}

SimulatedMachine::~SimulatedMachine() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

SqliteJournalStore::Options SimulatedMachine::options() const {
    SqliteJournalStore::Options options;
    options.path = (m_folder / "journal.db").string();
    options.vfs = m_checksums.name();
    options.passiveBytes = 200 * 1024;
    options.truncateBytes = 60 * 1024;
    return options;
}

}  // namespace meridian::rig
