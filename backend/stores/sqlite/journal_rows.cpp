#include "backend/stores/sqlite/journal_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include <absl/strings/str_cat.h>

#include "backend/domain/crc32c.h"
#include "backend/domain/planted.h"

namespace meridian::stores {

namespace {

using engine::BatchHash;
using engine::JournalBatch;

constexpr const char* kTables = R"sql(
CREATE TABLE journal (
    batch         INTEGER PRIMARY KEY,
    epoch         INTEGER NOT NULL,
    time          INTEGER NOT NULL,
    records       INTEGER NOT NULL,
    digest        INTEGER NOT NULL,
    previous_hash BLOB    NOT NULL,
    hash          BLOB    NOT NULL,
    payload       BLOB    NOT NULL,
    crc           INTEGER NOT NULL
);
CREATE TABLE cell_head (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    epoch      INTEGER NOT NULL,
    batch      INTEGER NOT NULL,
    hash       BLOB    NOT NULL,
    first_kept INTEGER NOT NULL,
    openings   INTEGER NOT NULL,
    crc        INTEGER NOT NULL
);
)sql";

// The integers go in with a fixed width and byte order, so that no two rows have the same bytes.
std::uint32_t checksumOf(std::initializer_list<std::uint64_t> integers, std::initializer_list<std::string_view> blobs) {
    std::uint32_t value = 0;
    for (const std::uint64_t integer : integers) {
        std::array<char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(integer >> (8 * i));
        value = crc32c({bytes.data(), bytes.size()}, value);
    }
    for (const std::string_view blob : blobs)
        value = crc32c(blob, value);
    return value;
}

std::string_view bytesOf(const BatchHash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::uint32_t checksumOf(const FenceRow& fence) {
    return checksumOf({fence.epoch.value, fence.batch.value, fence.firstKept.value, fence.openings},
                      {bytesOf(fence.hash)});
}

std::uint32_t checksumOf(const JournalBatch& batch) {
    return checksumOf({batch.number.value, batch.epoch.value, static_cast<std::uint64_t>(batch.time.micros),
                       batch.records, batch.stateDigest},
                      {bytesOf(batch.previousHash), bytesOf(batch.hash), batch.payload});
}

std::uint64_t unsignedAt(const Statement& row, int column) {
    return static_cast<std::uint64_t>(row.integer(column));
}

bool readHash(const Statement& row, int column, BatchHash& out) {
    const std::string_view bytes = row.blob(column);
    if (!row.isBlob(column) || bytes.size() != out.size()) return false;
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(out.data()));
    return true;
}

// A flipped bit may have turned a number into a text or a NULL that reads as the same number.
bool allIntegers(const Statement& row, std::initializer_list<int> columns) {
    return std::all_of(columns.begin(), columns.end(), [&](int column) { return row.isInteger(column); });
}

}  // namespace

const Schema& journalSchema() {
    static const std::string create = absl::StrCat(
        kTables, "INSERT INTO cell_head VALUES (1, 0, 0, zeroblob(32), 1, 0, ", checksumOf(FenceRow{}), ")");
    static const Schema schema{0x4d4a4e4c /* "MJNL" */, 1, "journal", create.c_str()};
    return schema;
}

absl::StatusOr<FenceRow> loadFence(Statement& select) {
    select.bind();
    if (select.step() != Step::kRow) {
        if (!select.status().ok()) return during("reading the fence row", select.status());
        return absl::DataLossError("the journal's fence row is missing: restore the journal from a backup");
    }
    FenceRow fence{Epoch{unsignedAt(select, 0)},
                   BatchNumber{unsignedAt(select, 1)},
                   {},
                   BatchNumber{unsignedAt(select, 3)},
                   unsignedAt(select, 4)};
    const bool whole = allIntegers(select, {0, 1, 3, 4, 5}) && readHash(select, 2, fence.hash) &&
                       unsignedAt(select, 5) == checksumOf(fence);
    select.reset();
    if (!whole) {
        return absl::DataLossError(
            "the journal's fence row is damaged (wrong checksum): restore the journal from a backup");
    }
    return fence;
}

absl::Status storeFence(Statement& update, const FenceRow& fence) {
    return during("writing the fence row", update.run(fence.epoch, fence.batch, Blob(bytesOf(fence.hash)),
                                                      fence.firstKept, fence.openings, checksumOf(fence)));
}

absl::Status storeBatch(Statement& insert, const JournalBatch& batch) {
    return insert.run(batch.number, batch.epoch, batch.time, batch.records, batch.stateDigest,
                      Blob(bytesOf(batch.previousHash)), Blob(bytesOf(batch.hash)),
                      Blob(std::string_view(batch.payload)), checksumOf(batch));
}

absl::StatusOr<JournalBatch> batchInRow(const Statement& row) {
    JournalBatch batch;
    batch.number = BatchNumber{unsignedAt(row, 0)};
    batch.epoch = Epoch{unsignedAt(row, 1)};
    batch.time = CellTime{row.integer(2)};
    batch.records = static_cast<std::uint32_t>(row.integer(3));
    batch.stateDigest = unsignedAt(row, 4);
    batch.payload = row.blob(7);
    const bool whole = allIntegers(row, {0, 1, 2, 3, 4, 8}) && unsignedAt(row, 3) == batch.records && row.isBlob(7) &&
                       readHash(row, 5, batch.previousHash) && readHash(row, 6, batch.hash) &&
                       (unsignedAt(row, 8) == checksumOf(batch) || planted(Defect::kDamageNotChecked));
    if (!whole) {
        return absl::DataLossError(absl::StrCat("batch ", batch.number.value,
                                                " of the journal is damaged (wrong checksum): "
                                                "restore it from a follower or a backup"));
    }
    return batch;
}

}  // namespace meridian::stores
