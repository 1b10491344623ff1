#include "backend/domain/apply.h"

#include "backend/domain/check.h"
#include "backend/domain/digest.h"
#include "backend/domain/planted.h"

namespace meridian {

namespace {

// Takes the order's part out of the state's digest while it changes, and puts the new one in.
class OrderChange {
  public:
    OrderChange(State& state, Order& order) : m_state(state), m_order(order) { m_state.orderDigests -= m_order.digest; }
    ~OrderChange() {
        m_order.digest = digestOf(m_order, 0);
        m_state.orderDigests += m_order.digest;
    }
    OrderChange(const OrderChange&) = delete;
    OrderChange& operator=(const OrderChange&) = delete;

  private:
    State& m_state;
    Order& m_order;
};

struct Applier {
    State& state;
    const Event& whole;  // the event that is being visited
    CellTime now;

    void operator()(const OrderPlaced& event) {
        for (const OrderLine& line : event.lines) {
            state.stock.book(
                {line.sku, line.location, StockAccount::kAvailable, StockAccount::kCommitted, {line.quantity}});
        }
        Order& order = state.orders.insert(makeOrder(event, now));
        order.digest = digestOf(order, 0);
        state.orderDigests += order.digest;
        state.nextRunning = runningOf(event.order) + 1;
    }

    void operator()(const OrderAdvanced& event) {
        const Order& order = change(event.order);
        if (!isTerminal(event.to)) return;
        state.orderDigests -= order.digest;
        state.orders.erase(event.order);
    }

    void operator()(const OrderScored& event) { change(event.order); }
    void operator()(const PaymentAdvanced& event) { change(event.order); }
    void operator()(const PaymentWanted& event) { change(event.order); }
    void operator()(const HoldChanged& event) { change(event.order); }
    void operator()(const AddressChanged& event) { change(event.order); }
    void operator()(const NoteAdded& event) { change(event.order); }
    void operator()(const TagsChanged& event) { change(event.order); }
    void operator()(const ReportNoted& event) {
        if (state.order(event.order) != nullptr) change(event.order);
    }

    void operator()(const ParcelAdvanced& event) {
        Order& order = change(event.order);
        if (event.to != ParcelState::kShipped) return;
        for (const ParcelLine& line : order.parcels.at(event.parcel - 1U).lines) {
            const OrderLine& of = order.lines.at(line.position - 1U);
            state.stock.book({of.sku, of.location, StockAccount::kCommitted, StockAccount::kShipped, {line.quantity}});
        }
    }

    void operator()(const LinesCancelled& event) {
        const Order& order = change(event.order);
        for (const ParcelLine& line : event.lines) {
            const OrderLine& of = order.lines.at(line.position - 1U);
            state.stock.book(
                {of.sku, of.location, StockAccount::kCommitted, StockAccount::kAvailable, {line.quantity}});
            if (!planted(Defect::kReleaseTwice)) continue;
            state.stock.book(
                {of.sku, of.location, StockAccount::kCommitted, StockAccount::kAvailable, {line.quantity}});
        }
    }

    void operator()(const EntryPosted& event) {
        MERIDIAN_CHECK(balanced(event.entry));
        state.ledger.add(event.entry);
        state.nextEntry = event.number + 1;
    }

    void operator()(const StockMoved& event) {
        state.stock.book({event.sku, event.location, event.from, event.to, event.quantity});
    }
    void operator()(const LocationDefined& event) { state.catalogue.apply(event); }
    void operator()(const ProductDefined& event) { state.catalogue.apply(event); }
    void operator()(const DeadLetterParked& event) {
        state.deadLetters.emplace(event.id, event);
        state.nextDeadLetter = event.id + 1;
    }
    void operator()(const DeadLetterResolved& event) { state.deadLetters.erase(event.id); }
    void operator()(const CustomerErased& event) { state.erased.insert(event.customer); }

    Order& change(OrderId id) {
        Order* order = state.order(id);
        MERIDIAN_CHECK(order != nullptr);
        const OrderChange change(state, *order);
        applyToOrder(*order, whole);
        return *order;
    }
};

}  // namespace

void applyEvent(State& state, const Event& event, CellTime now) {
    std::visit(Applier{state, event, now}, event);
}

Receipts::Keep keepOf(std::uint8_t commandTag) {
    return commandTag == PlaceOrder::kTag || commandTag == ReportPayment::kTag ? Receipts::Keep::kShort
                                                                               : Receipts::Keep::kLong;
}

void applyRecord(State& state, const Record& record, BatchNumber batch, CellTime now) {
    for (const Event& event : record.events)
        applyEvent(state, event, now);
    const CommandId id{record.commandId};
    if (id.empty()) return;
    const Receipt receipt{record.bodyDigest, record.order, batch, record.version, record.rejection};
    state.receipts.remember(id, receipt, record.rejectionDetail, keepOf(record.command), now);
}

void closeBatch(State& state, BatchNumber batch, CellTime now) {
    MERIDIAN_CHECK(batch.value == state.batch.value + 1);
    MERIDIAN_CHECK(now > state.time);
    state.receipts.forgetBefore(now);
    state.orders.rest();
    state.batch = batch;
    state.time = now;
}

}  // namespace meridian
