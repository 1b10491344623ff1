#include "backend/engine/delta_builder.h"

#include "backend/domain/apply.h"
#include "backend/domain/check.h"
#include "backend/engine/figure_counter.h"

namespace meridian::engine {

struct DeltaBuilder::Collector {
    ViewDelta& delta;
    const Record& record;
    std::uint32_t index;
    BatchNumber batch;
    CellTime time;

    OrderRow& row(OrderId order) {
        OrderRow& found = delta.orders[order];
        found.changedBatch = batch;
        found.changedAt = time;
        return found;
    }

    void operator()(const OrderPlaced& event) {
        OrderRow& placed = row(event.order);
        placed.isNew = true;
        placed.reference = event.reference;
        delta.persons.push_back({event.order, event.customer, event.sealed});
        for (const OrderLine& line : event.lines)
            touchStock(line.sku, line.location);
    }
    void operator()(const OrderScored& event) { row(event.order).score = event.score; }
    void operator()(const OrderAdvanced& event) { row(event.order); }
    void operator()(const PaymentAdvanced& event) {
        row(event.order);
        if (!event.code.empty() || !event.providerReference.empty()) {
            delta.paymentNotes.push_back({event.order, event.attempt, time, event.code, event.providerReference});
        }
    }
    void operator()(const PaymentWanted& event) { row(event.order); }
    void operator()(const ReportNoted& event) { row(event.order); }
    void operator()(const EntryPosted& event) { delta.entries.push_back({event, time}); }
    void operator()(const ParcelAdvanced& event) {
        row(event.order);
        delta.parcels.push_back({event.order, event.parcel, event.tracking, time, event.to});
    }
    void operator()(const LinesCancelled& event) { row(event.order); }
    void operator()(const HoldChanged& event) { row(event.order); }
    void operator()(const AddressChanged& event) {
        row(event.order);
        delta.persons.push_back({event.order, event.customer, event.sealed});
    }
    void operator()(const NoteAdded& event) {
        row(event.order);
        delta.notes.push_back({event.order, event.customer, time, record.actor, event.sealed});
    }
    void operator()(const TagsChanged& event) {
        row(event.order);
        delta.tags.push_back({event.order, event.added, event.removed});
    }
    void operator()(const StockMoved& event) {
        delta.movements.push_back({event, time, batch, index, record.actor, record.reason});
        touchStock(event.sku, event.location);
    }
    void operator()(const LocationDefined& event) { delta.locations.push_back(event); }
    void operator()(const ProductDefined& event) { delta.products.push_back(event); }
    void operator()(const DeadLetterParked& event) { delta.letters.push_back({event, time, false, {}}); }
    void operator()(const DeadLetterResolved& event) {
        LetterRow& resolved = delta.letters.emplace_back();
        resolved.letter.id = event.id;
        resolved.at = time;
        resolved.resolved = true;
        resolved.resolution = event.resolution;
    }
    void operator()(const CustomerErased& event) { delta.erased.push_back(event.customer); }

    void touchStock(SkuId sku, LocationId location) {
        delta.stock[(static_cast<std::uint64_t>(sku.value) << 16) | location.value] = {sku, location, {}};
    }
};

namespace {

// Entries and dead letters stand in an order's record without changing the order.
bool concernsOrder(const Event& event) {
    return !std::holds_alternative<EntryPosted>(event) && !std::holds_alternative<DeadLetterParked>(event) &&
           !std::holds_alternative<DeadLetterResolved>(event);
}

}  // namespace

DeltaBuilder::DeltaBuilder(BatchNumber offset) : m_offset(offset), m_delta(std::make_unique<ViewDelta>()) {
    m_delta->from = {offset.value + 1};
    m_delta->to = offset;
}

void DeltaBuilder::before(const State& state, const Record& record) {
    if (!record.order) return;
    for (const Event& event : record.events) {
        const auto* advanced = std::get_if<OrderAdvanced>(&event);
        if (advanced == nullptr || !isTerminal(advanced->to)) continue;
        // It leaves hot state with this record: keep what it will have been.
        const Order* order = state.order(record.order);
        MERIDIAN_CHECK(order != nullptr);
        OrderRow& row = m_delta->orders[record.order];
        row.order = *order;
        for (const Event& of : record.events) {
            if (concernsOrder(of)) applyToOrder(row.order, of);
        }
        return;
    }
}

void DeltaBuilder::after(const State& state, const Record& record, std::uint32_t index, BatchNumber batch,
                         CellTime time) {
    ++m_delta->records;
    Collector collector{*m_delta, record, index, batch, time};
    for (const Event& event : record.events)
        std::visit(collector, event);
    if (!record.order || record.events.empty()) return;
    m_delta->events.push_back({record.order, batch, index, record.version});
    const Order* order = state.order(record.order);
    if (order == nullptr) return;
    countFigures(record, *order, time, *m_delta);
    // Shipping and cancelling move stock at the lines' locations.
    for (const Event& event : record.events) {
        if (!std::holds_alternative<LinesCancelled>(event) && !std::holds_alternative<ParcelAdvanced>(event)) continue;
        for (const OrderLine& line : order->lines)
            collector.touchStock(line.sku, line.location);
    }
}

void DeltaBuilder::closeBatch(BatchNumber batch, CellTime time) {
    MERIDIAN_CHECK(batch.value == m_delta->to.value + 1);
    m_delta->to = batch;
    m_delta->time = time;
}

std::unique_ptr<ViewDelta> DeltaBuilder::take(const State& state) {
    for (auto& [id, row] : m_delta->orders) {
        if (const Order* order = state.order(id)) row.order = *order;
        row.order.paymentToken.clear();
        for (Payment& payment : row.order.payments)
            payment.token.clear();
    }
    for (auto& [key, row] : m_delta->stock)
        row.level = state.stock.level(row.sku, row.location);
    auto taken = std::move(m_delta);
    m_offset = taken->to;
    m_delta = std::make_unique<ViewDelta>();
    m_delta->from = {m_offset.value + 1};
    m_delta->to = m_offset;
    return taken;
}

}  // namespace meridian::engine
