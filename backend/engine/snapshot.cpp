#include "backend/engine/snapshot.h"

#include "backend/domain/digest.h"
#include "backend/engine/record_frame.h"
#include "backend/engine/snapshot_format.h"

namespace meridian::engine {

namespace {

using namespace snapshot;

absl::Status takeAny(std::string_view& bytes, FrameKind& kind, std::string_view& frame) {
    if (absl::Status status = takeFrame(bytes, frame); !status.ok()) return status;
    if (frame.empty()) return absl::DataLossError("a frame of the snapshot is empty");
    kind = static_cast<FrameKind>(frame.front());
    frame.remove_prefix(1);
    return absl::OkStatus();
}

template <class T>
absl::Status take(std::string_view& bytes, FrameKind wanted, T& out) {
    std::string_view frame;
    FrameKind kind{};
    if (absl::Status status = takeAny(bytes, kind, frame); !status.ok()) return status;
    if (kind != wanted) return absl::DataLossError("a frame of the snapshot stands in another's place");
    if (!wire::Reader::parse(frame, out)) return absl::DataLossError("a frame of the snapshot is not readable");
    return absl::OkStatus();
}

absl::Status restoreBody(Body body, State& state) {
    state.catalogue.restore(std::move(body.locations), std::move(body.products), std::move(body.skus));
    for (const StockItem& item : body.stock) {
        if (item.sku.value == 0 || item.sku.value > state.catalogue.skuCount() || item.location.value == 0 ||
            item.location.value > state.catalogue.locationCount()) {
            return absl::DataLossError("a stock level names a SKU or location that the snapshot does not have");
        }
        state.stock.restore(item.sku, item.location, item.level);
    }
    std::vector<LedgerBalances::Row> rows;
    for (const LedgerItem& item : body.ledger)
        rows.push_back({item.currency, item.account, item.balance});
    auto ledger = LedgerBalances::fromRows(rows);
    if (!ledger) return absl::DataLossError("the ledger's rows are not in order");
    state.ledger = std::move(*ledger);
    for (DeadLetterParked& letter : body.letters) {
        const std::uint64_t id = letter.id;
        state.deadLetters.emplace(id, std::move(letter));
    }
    state.erased.insert(body.erased.begin(), body.erased.end());
    return absl::OkStatus();
}

absl::Status restoreOrder(std::string_view frame, State& state) {
    Order order;
    if (!wire::Reader::parse(frame, order)) return absl::DataLossError("an order of the snapshot is not readable");
    state.orderDigests += digestOf(order, 0);
    if (!state.orders.insertResting(order)) return absl::DataLossError("an order stands twice");
    return absl::OkStatus();
}

absl::Status restoreReceipt(std::string_view frame, State& state) {
    ReceiptItem item;
    if (!wire::Reader::parse(frame, item) || item.keep > Receipts::Keep::kLong) {
        return absl::DataLossError("a receipt of the snapshot is not readable");
    }
    const CommandId id{item.id};
    if (state.receipts.find(id) != nullptr) return absl::DataLossError("a receipt stands twice");
    state.receipts.remember(id, item.receipt, std::move(item.detail), item.keep, item.at);
    return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Snapshot> decodeSnapshot(std::string_view bytes) {
    Head head;
    if (absl::Status status = take(bytes, FrameKind::kHead, head); !status.ok()) return status;
    if (head.format != kFormat) return absl::DataLossError("the snapshot has another format");
    Snapshot snapshot;
    State& state = snapshot.state;
    state.cell = head.cell;
    state.batch = head.batch;
    state.time = head.time;
    state.nextRunning = head.nextRunning;
    state.nextEntry = head.nextEntry;
    state.nextDeadLetter = head.nextDeadLetter;
    snapshot.hash = head.hash;
    Body body;
    if (absl::Status status = take(bytes, FrameKind::kBody, body); !status.ok()) return status;
    if (absl::Status status = restoreBody(std::move(body), state); !status.ok()) return status;
    while (!bytes.empty()) {
        std::string_view frame;
        FrameKind kind{};
        absl::Status status = takeAny(bytes, kind, frame);
        if (status.ok() && kind == FrameKind::kOrder) {
            status = restoreOrder(frame, state);
        } else if (status.ok() && kind == FrameKind::kReceipt) {
            status = restoreReceipt(frame, state);
        } else if (status.ok()) {
            status = absl::DataLossError("a frame of the snapshot is of no known kind");
        }
        if (!status.ok()) return status;
    }
    if (state.orders.size() != head.orders) return absl::DataLossError("the snapshot does not hold all of its orders");
    if (state.digest() != head.digest) return absl::DataLossError("the snapshot does not have the digest it names");
    return snapshot;
}

}  // namespace meridian::engine
