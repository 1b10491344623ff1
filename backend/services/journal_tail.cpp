#include "backend/services/journal_tail.h"

#include <algorithm>
#include <deque>

#include "backend/domain/order_number.h"
#include "backend/engine/record_frame.h"
#include "backend/services/header_mapping.h"
#include "backend/services/record_json.h"

namespace meridian::services {

namespace {

constexpr std::size_t kReadAhead = 256;  // records
constexpr int kBatchesAtOnce = 1'000;    // looked through for one order before the thread is given back

class JournalTail final : public PieceStream {
  public:
    struct Range {
        BatchNumber first;
        OrderId order;  // 0 for all
        bool follow = false;
    };
    JournalTail(StreamStart start, const QueryPort& port, engine::JournalStore& journal, const Range& range)
        : PieceStream(std::move(start), Threads{port.pool, port.follower}),
          m_journal(journal),
          m_range(range),
          m_next(range.first) {}

  private:
    absl::StatusOr<Made> make(grpc::ByteBuffer& piece) override {
        while (m_ready.empty()) {
            const BatchNumber before = m_next;
            if (absl::Status status = readAhead(); !status.ok()) return status;
            if (m_ready.empty() && m_next == before) return m_range.follow ? Made::kNothingYet : Made::kEnd;
        }
        piece = std::move(m_ready.front());
        m_ready.pop_front();
        return Made::kPiece;
    }

    absl::Status readAhead() {
        absl::Status records;
        int batches = 0;
        absl::Status status = m_journal.read(m_next, [&](const engine::JournalBatch& batch) {
            records = engine::readRecords(batch.payload, [&](std::uint32_t index, const Record& record) {
                if (m_range.order && record.order != m_range.order) return;
                v1::JournalRecord message;
                fillRecord(record, batch, index, message);
                if (absl::Status encoded = encode(message, m_ready.emplace_back()); !encoded.ok()) m_ready.pop_back();
            });
            m_next = {batch.number.value + 1};
            return records.ok() && m_ready.size() < kReadAhead && ++batches < kBatchesAtOnce;
        });
        return status.ok() ? records : status;
    }

    engine::JournalStore& m_journal;
    const Range m_range;
    BatchNumber m_next;
    std::deque<grpc::ByteBuffer> m_ready;
};

}  // namespace

void fillRecord(const Record& record, const engine::JournalBatch& batch, std::uint32_t index, v1::JournalRecord& to) {
    to.set_batch(batch.number.value);
    to.set_index(index);
    to.set_time_us(batch.time.micros);
    to.set_command(std::string(commandName(record.command)));
    to.set_actor(record.actor);
    to.set_reason(record.reason);
    if (record.commandId != decltype(record.commandId){}) {
        to.set_command_id(record.commandId.data(), record.commandId.size());
    }
    if (record.rejection != Reason::kNone) to.set_rejection(std::string(codeOf(record.rejection)));
    if (record.order) to.set_order(formatOrderNumber(record.order));
    to.set_version(record.version);
    to.set_json(toJson(record));
}

grpc::ServerWriteReactor<grpc::ByteBuffer>* tailJournal(StreamStart start, const v1::TailJournalRequest& request,
                                                        const QueryPort& port, engine::JournalStore& journal,
                                                        BatchNumber newest) {
    JournalTail::Range range;
    range.first = request.from_batch() == 0 ? std::max(newest, BatchNumber{1}) : BatchNumber{request.from_batch()};
    range.follow = request.follow();
    if (!request.order().empty()) {
        absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, range.order);
        if (!status.ok()) return new RefusedWriteStream(start.context, status);
    }
    return PieceStream::start(std::make_shared<JournalTail>(std::move(start), port, journal, range));
}

}  // namespace meridian::services
