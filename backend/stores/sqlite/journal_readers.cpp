#include "backend/stores/sqlite/journal_readers.h"

#include <cstddef>
#include <utility>

#include <absl/strings/str_cat.h>

namespace meridian::stores {

namespace {

constexpr std::size_t kReadersKept = 4;
constexpr std::int64_t kChunkBatches = 64;
constexpr std::size_t kChunkBytes = 8 * 1024 * 1024;
constexpr int kReaderCacheKib = 2 * 1024;  // a journal is read once from front to back

}  // namespace

absl::StatusOr<std::unique_ptr<JournalReaders::Reader>> JournalReaders::take() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    Database::Options options;
    options.path = m_path;
    options.vfs = m_vfs;
    options.mode = Database::Mode::kReadOnly;
    options.cacheKib = kReaderCacheKib;
    auto database = Database::open(options);
    if (!database.ok()) return database.status();
    if (absl::Status status = checkSchema(*database, journalSchema()); !status.ok()) return status;
    auto fence = database->prepare(kSelectFence);
    if (!fence.ok()) return fence.status();
    auto batches = database->prepare(kSelectBatches);
    if (!batches.ok()) return batches.status();
    return std::unique_ptr<Reader>(new Reader{*std::move(database), *std::move(fence), *std::move(batches)});
}

void JournalReaders::giveBack(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < kReadersKept) m_idle.push_back(std::move(reader));
}

absl::StatusOr<FenceRow> JournalReaders::fence() {
    auto reader = take();
    if (!reader.ok()) return reader.status();
    auto fence = loadFence((*reader)->fence);
    if (fence.ok()) giveBack(*std::move(reader));  // after an error the next caller gets a fresh connection
    return fence;
}

absl::StatusOr<JournalReaders::Chunk> JournalReaders::readChunk(Reader& reader, BatchNumber first) {
    auto snapshot = Transaction::begin(reader.database, Transaction::Kind::kRead);
    if (!snapshot.ok()) return snapshot.status();
    const auto fence = loadFence(reader.fence);
    if (!fence.ok()) return fence.status();
    if (first < fence->firstKept) {
        return absl::OutOfRangeError(absl::StrCat(
            "batch ", first.value, " was removed by retention; the oldest kept batch is ", fence->firstKept.value));
    }
    Chunk chunk{fence->batch, {}};
    std::size_t bytes = 0;
    BatchNumber expected = first;
    reader.batches.bind(first, kChunkBatches);
    while (bytes < kChunkBytes && reader.batches.step() == Step::kRow) {
        auto batch = batchInRow(reader.batches);
        if (!batch.ok()) {
            reader.batches.reset();
            return batch.status();
        }
        if (batch->number != expected || batch->number > fence->batch) break;
        ++expected.value;
        bytes += batch->payload.size();
        chunk.batches.push_back(*std::move(batch));
    }
    const absl::Status status = reader.batches.status();
    reader.batches.reset();
    if (!status.ok()) return during(absl::StrCat("reading batch ", expected.value), status);
    if (chunk.batches.empty() && first <= fence->batch) {
        return absl::DataLossError(absl::StrCat("batch ", first.value,
                                                " of the journal is missing although the head is batch ",
                                                fence->batch.value, ": restore it from a follower or a backup"));
    }
    if (absl::Status ended = snapshot->commit(); !ended.ok()) return ended;
    return chunk;
}

absl::Status JournalReaders::read(BatchNumber first, const std::function<bool(const engine::JournalBatch&)>& visit) {
    if (!first) return absl::InvalidArgumentError("batches are numbered from 1");
    for (;;) {
        auto reader = take();
        if (!reader.ok()) return reader.status();
        auto chunk = readChunk(**reader, first);
        if (!chunk.ok()) return chunk.status();
        giveBack(*std::move(reader));
        for (const auto& batch : chunk->batches) {
            if (!visit(batch)) return absl::OkStatus();
            ++first.value;
        }
        if (first > chunk->head) return absl::OkStatus();
    }
}

absl::Status JournalReaders::quickCheck() {
    auto reader = take();
    if (!reader.ok()) return reader.status();
    absl::Status status = (*reader)->database.quickCheck();
    if (status.ok()) giveBack(*std::move(reader));
    return status;
}

}  // namespace meridian::stores
