#include "backend/engine/read_ahead.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include <absl/status/statusor.h>

#include "backend/engine/record_frame.h"
#include "backend/engine/thread_name.h"

namespace meridian::engine {

namespace {

constexpr std::size_t kBytesAhead = 8 * 1024 * 1024;  // of payload; decoded it is several times that

using Visit = std::function<bool(const JournalBatch&, const std::vector<Record>&)>;

absl::StatusOr<std::vector<Record>> recordsOf(const JournalBatch& batch) {
    std::vector<Record> records;
    records.reserve(batch.records);
    absl::Status status = readRecords(
        batch.payload, [&records](std::uint32_t /*index*/, const Record& record) { records.push_back(record); });
    if (!status.ok()) return status;
    return records;
}

// What the reader has put down and the caller has not taken yet.
class Ahead {
  public:
    // The reader's side. False: nobody wants more.
    bool put(const JournalBatch& batch, std::vector<Record> records) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_bytes < kBytesAhead || m_over; });
        if (m_over) return false;
        m_bytes += batch.payload.size();
        m_batches.emplace_back(batch, std::move(records));
        m_changed.notify_all();
        return true;
    }
    void end() {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    // The caller's side. Until the reader has come to its end, or `visit` wants no more.
    void takeAll(const Visit& visit) {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return !m_batches.empty() || m_ended; });
            if (m_batches.empty()) return;
            const auto next = std::move(m_batches.front());
            m_batches.pop_front();
            m_bytes -= next.first.payload.size();
            m_changed.notify_all();
            lock.unlock();
            if (!visit(next.first, next.second)) break;
        }
        const std::lock_guard lock(m_mutex);
        m_over = true;
        m_changed.notify_all();
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::pair<JournalBatch, std::vector<Record>>> m_batches;
    std::size_t m_bytes = 0;
    bool m_ended = false;  // the reader has put down all
    bool m_over = false;   // the caller wants no more
};

// Gives each batch with its records to `give` on the calling thread.
absl::Status readInStep(JournalStore& journal, BatchNumber first,
                        const std::function<bool(const JournalBatch&, std::vector<Record>)>& give) {
    absl::Status damaged;
    const absl::Status read = journal.read(first, [&](const JournalBatch& batch) {
        absl::StatusOr<std::vector<Record>> records = recordsOf(batch);
        damaged = records.status();
        return records.ok() && give(batch, *std::move(records));
    });
    return damaged.ok() ? read : damaged;
}

}  // namespace

absl::Status readDecoded(JournalStore& journal, BatchNumber first, Reading reading, const Visit& visit) {
    if (reading == Reading::kInStep) return readInStep(journal, first, visit);
    Ahead ahead;
    absl::Status status;
    std::thread reader([&] {
        nameThread("read-ahead");
        status = readInStep(journal, first, [&ahead](const JournalBatch& batch, std::vector<Record> records) {
            return ahead.put(batch, std::move(records));
        });
        ahead.end();
    });
    ahead.takeAll(visit);
    reader.join();
    return status;
}

}  // namespace meridian::engine
