#include "backend/services/journal_tail.h"

#include <algorithm>
#include <deque>

#include "backend/domain/order_number.h"
#include "backend/engine/inbox.h"
#include "backend/engine/record_frame.h"
#include "backend/services/header_mapping.h"
#include "backend/services/record_json.h"

namespace meridian::services {

namespace {

constexpr std::size_t kReadAhead = 256;        // records
constexpr std::size_t kBatchesAtOnce = 1'000;  // looked through for one order at a time

// What has been is read from the journal; what comes then comes over the bus, and from the journal again where the bus
// has lost some of it.
class JournalTail final : public PieceStream {
  public:
    struct Range {
        BatchNumber first;
        OrderId order;  // 0 for all
        bool follow = false;
    };
    JournalTail(ServerStreamStart start, const TailPorts& ports, const Range& range)
        : PieceStream(std::move(start), Threads{ports.queries.pool, ports.queries.follower}),
          m_bus(ports.bus),
          m_durable(ports.durable),
          m_range(range),
          m_inbox(ports.journal, {range.first.value - 1}) {}

  private:
    void listen() override {
        if (!m_range.follow) return;
        m_subscription = m_bus.subscribe([weak = weak_from_this()] {
            if (const auto self = weak.lock()) self->wake();
        });
    }

    absl::StatusOr<Made> make(grpc::ByteBuffer& piece) override {
        const auto deliver = [this](const engine::JournalBatch& batch) { return take(batch); };
        while (m_ready.empty()) {
            if (m_inbox.offset() < m_known) {
                std::size_t batches = 0;
                const auto enough = [&] { return m_ready.size() >= kReadAhead || ++batches == kBatchesAtOnce; };
                if (absl::Status status = m_inbox.catchUp(m_known, deliver, enough); !status.ok()) return status;
            } else if (std::optional<engine::BusMessage> message = nextMessage()) {
                const auto taken = m_inbox.take(*message->batch, deliver);
                if (!taken.ok()) return taken.status();
                if (*taken == engine::Inbox::Taken::kGap) m_known = message->batch->number;
            } else if (const BatchNumber durable = m_durable(); !m_atHead && durable > m_known) {
                m_known = durable;
            } else {
                m_atHead = true;  // from here on the bus tells
                return m_range.follow ? Made::kNothingYet : Made::kEnd;
            }
        }
        piece = std::move(m_ready.front());
        m_ready.pop_front();
        return Made::kPiece;
    }

    Ready takeReady(grpc::ByteBuffer& piece) override {
        if (m_ready.empty()) return Ready::kNone;
        piece = std::move(m_ready.front());
        m_ready.pop_front();
        return m_ready.empty() ? Ready::kLast : Ready::kMore;
    }

    std::optional<engine::BusMessage> nextMessage() { return m_subscription ? m_subscription->take() : std::nullopt; }

    absl::Status take(const engine::JournalBatch& batch) {
        return engine::readRecords(batch.payload, [&](std::uint32_t index, const Record& record) {
            if (m_range.order && record.order != m_range.order) return;
            v1::JournalRecord message;
            fillRecord(record, batch, index, message);
            if (absl::Status encoded = encode(message, m_ready.emplace_back()); !encoded.ok()) m_ready.pop_back();
        });
    }

    engine::Bus& m_bus;
    const std::function<BatchNumber()> m_durable;
    const Range m_range;
    std::unique_ptr<engine::Subscription> m_subscription;
    engine::Inbox m_inbox;
    BatchNumber m_known;  // that the journal holds
    bool m_atHead = false;
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

void tailJournal(ServerStreamStart start, const v1::TailJournalRequest& request, const TailPorts& ports) {
    JournalTail::Range range;
    range.first = {
        std::max<std::uint64_t>(request.from_batch() == 0 ? ports.durable().value : request.from_batch(), 1)};
    range.follow = request.follow();
    if (!request.order().empty()) {
        absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, range.order);
        if (!status.ok()) return start.call.finish(status);
    }
    PieceStream::start(std::make_shared<JournalTail>(std::move(start), ports, range));
}

}  // namespace meridian::services
