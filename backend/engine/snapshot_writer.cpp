#include "backend/engine/snapshot_writer.h"

#include <algorithm>

#include "backend/domain/check.h"
#include "backend/domain/planted.h"
#include "backend/engine/record_frame.h"
#include "backend/engine/snapshot_format.h"

namespace meridian::engine {

namespace {

using namespace snapshot;

// Handed to the sink at once.
constexpr std::size_t kSinkBytes = 1024 * 1024;
// Of an encoded receipt, about.
constexpr std::size_t kReceiptBytes = 64;

Body bodyOf(const State& state) {
    Body body;
    body.locations = state.catalogue.locations();
    body.products = state.catalogue.products();
    body.skus = state.catalogue.skus();
    state.stock.forEach([&](SkuId sku, LocationId location, const StockLevel& level) {
        body.stock.push_back({sku, location, level});
    });
    for (const LedgerBalances::Row& row : state.ledger.rows()) {
        body.ledger.push_back({row.currency, row.account, row.balance});
    }
    for (const auto& [id, letter] : state.deadLetters)
        body.letters.push_back(letter);
    body.erased.assign(state.erased.begin(), state.erased.end());
    std::sort(body.erased.begin(), body.erased.end());
    return body;
}

}  // namespace

SnapshotWriter::SnapshotWriter(State& state, const BatchHash& hash, ByteSink sink)
    : m_state(state), m_sink(std::move(sink)) {
    const Head head{kFormat,         state.cell,           state.batch, state.time,     state.nextRunning,
                    state.nextEntry, state.nextDeadLetter, hash,        state.digest(), state.orders.size()};
    put(FrameKind::kHead, head);
    put(FrameKind::kBody, bodyOf(state));
    m_state.orders.beginPicture([this](std::string_view bytes) { putOrder(bytes); });
    m_state.receipts.beginPicture([this](const Receipts::Kept& kept) {
        put(FrameKind::kReceipt, ReceiptItem{kept.id.bytes, kept.receipt, kept.detail, kept.keep, kept.at});
    });
}

SnapshotWriter::~SnapshotWriter() {
    m_state.orders.endPicture();
    m_state.receipts.endPicture();
}

bool SnapshotWriter::writePortion(std::size_t bytes) {
    MERIDIAN_CHECK(m_stage != Stage::kWhole);
    if (m_stage == Stage::kOrders) {
        if (m_state.orders.takePortion(bytes)) m_stage = Stage::kReceipts;
        return false;
    }
    if (!m_state.receipts.takePortion(std::max<std::size_t>(bytes / kReceiptBytes, 1))) return false;
    m_stage = Stage::kWhole;
    flush();
    return true;
}

template <class T>
void SnapshotWriter::put(FrameKind kind, const T& value) {
    m_frame.assign(1, static_cast<char>(kind));
    wire::append(m_frame, value);
    putFrame();
}

void SnapshotWriter::putOrder(std::string_view bytes) {
    if (planted(Defect::kSnapshotOmitsParcels)) {
        Order lame;
        const bool sound = wire::Reader::parse(bytes, lame);
        MERIDIAN_CHECK(sound);
        lame.parcels.clear();
        return put(FrameKind::kOrder, lame);
    }
    m_frame.assign(1, static_cast<char>(FrameKind::kOrder));
    m_frame.append(bytes);
    putFrame();
}

void SnapshotWriter::putFrame() {
    appendFrame(m_out, m_frame);
    if (m_out.size() >= kSinkBytes) flush();
}

void SnapshotWriter::flush() {
    m_sink(m_out);
    m_out.clear();
}

}  // namespace meridian::engine
