#include "backend/stores/sqlite/view_orders.h"

#include <algorithm>
#include <optional>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/stores/sqlite/view_statements.h"
#include "backend/stores/sqlite/view_touches.h"

namespace meridian::stores {

using engine::EntryRow;
using engine::EventPosition;
using engine::OrderRow;
using engine::ParcelRow;
using engine::PaymentNote;
using engine::ViewDelta;

namespace {

PaymentState paymentStateOf(const Order& order) {
    return order.payments.empty() ? PaymentState::kNone : order.payments.back().state;
}

std::int64_t parcelBitsOf(const Order& order) {
    std::int64_t bits = 0;
    for (const Parcel& parcel : order.parcels)
        bits |= std::int64_t{1} << static_cast<int>(parcel.state);
    return bits;
}

std::int64_t placeBitsOf(const Order& order) {
    std::uint64_t bits = 0;
    for (const OrderLine& line : order.lines) {
        if (line.location) bits |= std::uint64_t{1} << ((line.location.value - 1U) % 64);
    }
    return static_cast<std::int64_t>(bits);
}

std::optional<std::int64_t> riskOf(const OrderExtras& extras) {
    if (extras.score.outcome == ScoreOutcome::kNone) return std::nullopt;
    return extras.score.points;
}

std::optional<CellTime> knownTime(CellTime time) {
    return time ? std::optional(time) : std::nullopt;
}

std::optional<std::string> failuresOf(const OrderExtras& extras) {
    if (extras.moments.failedAt.empty()) return std::nullopt;
    std::string text;
    for (const CellTime at : extras.moments.failedAt)
        text += concat(text.empty() ? "[" : ",", at.micros);
    return text + ']';
}

absl::Status damaged(OrderId order, std::string_view what) {
    return absl::DataLossError(
        concat(what, " of order ", formatOrderNumber(order), " in the views: rebuild the views"));
}

}  // namespace

absl::StatusOr<ViewOrders> ViewOrders::prepare(Database& database) {
    ViewOrders orders;
    StatementMaker make(database);
    orders.m_select = make("SELECT state, hold, person, extras FROM orders WHERE id = ?1");
    orders.m_insert = make(
        "INSERT INTO orders (id, state, hold, payment, parcels, places, person, currency, country, total, placed_at, "
        "changed_batch, changed_at, deadline, risk, reviewed_at, confirmed_at, cancelled_at, failed_at, packed, "
        "extras) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)");
    // SQLite rewrites the index of every column that an UPDATE names, so the state has a statement of its own.
    constexpr std::string_view kSet =
        "hold = ?2, payment = ?3, parcels = ?4, total = ?5, changed_batch = ?6, changed_at = ?7, deadline = ?8, risk = "
        "?9, "
        "reviewed_at = ?10, confirmed_at = ?11, cancelled_at = ?12, failed_at = ?13, packed = ?14, extras = ?15";
    orders.m_update = make(concat("UPDATE orders SET ", kSet, " WHERE id = ?1"));
    orders.m_updateState = make(concat("UPDATE orders SET ", kSet, ", state = ?16 WHERE id = ?1"));
    orders.m_updatePerson = make("UPDATE orders SET person = ?2 WHERE id = ?1");
    orders.m_updateExtras = make(
        "UPDATE orders SET changed_batch = ifnull(?2, changed_batch), changed_at = ifnull(?3, changed_at), extras = ?4 "
        "WHERE id = ?1");
    orders.m_insertKeys = make("INSERT INTO order_keys (rowid, keys) VALUES (?1, ?2)");
    orders.m_count = make(
        "INSERT INTO order_counts (state, hold, orders) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (state, hold) DO UPDATE SET orders = orders + excluded.orders");
    if (!make.status().ok()) return make.status();
    return orders;
}

absl::Status ViewOrders::write(const ViewDelta& delta, const PersonRows& persons) {
    RowsByOrder<EventPosition> events(delta.events);
    RowsByOrder<PaymentNote> payments(delta.paymentNotes);
    RowsByOrder<ParcelRow> parcels(delta.parcels);
    RowsByOrder<EntryRow> entries(delta.entries);

    std::vector<OrderId> ids;
    ids.reserve(delta.orders.size() + delta.events.size());
    for (const auto& [id, row] : delta.orders)
        ids.push_back(id);
    events.addIdsTo(ids);
    payments.addIdsTo(ids);
    parcels.addIdsTo(ids);
    entries.addIdsTo(ids);
    for (const auto& [id, row] : persons)
        ids.push_back(id);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());

    m_counts.clear();
    for (const OrderId id : ids) {
        Touch touch{id, nullptr, false, events.of(id), payments.of(id), parcels.of(id), entries.of(id), 0};
        if (const auto found = delta.orders.find(id); found != delta.orders.end()) touch.row = &found->second;
        touch.hasOrder = touch.row != nullptr && touch.row->order.id == id;
        if (const auto found = persons.find(id); found != persons.end()) touch.person = found->second;
        const bool isNew = touch.row != nullptr && touch.row->isNew;
        if (absl::Status status = isNew ? insert(touch) : update(touch); !status.ok()) {
            return during(concat("writing order ", formatOrderNumber(id)), status);
        }
    }
    return writeCounts();
}

absl::Status ViewOrders::insert(const Touch& touch) {
    m_extras = {};
    m_keys.clear();
    m_keys.add(touch.row->order);
    m_keys.add(KeyKind::kReference, touch.row->reference);
    if (absl::Status status = mergeExtras(touch); !status.ok()) return status;
    const Order& order = touch.row->order;
    encode(order);
    if (absl::Status status = m_insert.run(
            runningOf(touch.id), order.state, order.hold, paymentStateOf(order), parcelBitsOf(order),
            placeBitsOf(order), touch.person, order.currency.code, order.country.view(), order.total, order.placedAt,
            touch.row->changedBatch, touch.row->changedAt, order.deadline, riskOf(m_extras),
            knownTime(m_extras.moments.reviewedAt), knownTime(m_extras.moments.confirmedAt),
            knownTime(m_extras.moments.cancelledAt), failuresOf(m_extras), Blob(m_packed), Blob(m_packedExtras));
        !status.ok()) {
        return status;
    }
    ++m_counts[{order.state, order.hold}];
    return writeKeys(touch.id);
}

absl::Status ViewOrders::update(const Touch& touch) {
    m_select.bind(runningOf(touch.id));
    if (m_select.step() != Step::kRow) {
        if (!m_select.status().ok()) return m_select.status();
        // A report about an order that never was has nowhere to be shown; the journal keeps it.
        return touch.hasOrder ? damaged(touch.id, "there is no row") : absl::OkStatus();
    }
    const auto state = static_cast<OrderState>(m_select.integer(0));
    const auto hold = static_cast<HoldState>(m_select.integer(1));
    const std::int64_t person = m_select.integer(2);
    m_extras = {};
    const bool parsed = wire::Reader::parse(m_select.blob(3), m_extras);
    m_select.reset();
    if (!parsed) return damaged(touch.id, "the extras cannot be read");

    m_keys.clear();
    if (absl::Status status = mergeExtras(touch); !status.ok()) return status;
    if (touch.person != 0 && touch.person != person) {
        if (absl::Status status = m_updatePerson.run(runningOf(touch.id), touch.person); !status.ok()) return status;
    }
    if (!touch.hasOrder) return updateExtrasOnly(touch);

    const OrderRow& row = *touch.row;
    const Order& order = row.order;
    encode(order);
    const auto run = [&](Statement& statement, auto... newState) {
        return statement.run(runningOf(touch.id), order.hold, paymentStateOf(order), parcelBitsOf(order), order.total,
                             row.changedBatch, row.changedAt, order.deadline, riskOf(m_extras),
                             knownTime(m_extras.moments.reviewedAt), knownTime(m_extras.moments.confirmedAt),
                             knownTime(m_extras.moments.cancelledAt), failuresOf(m_extras), Blob(m_packed),
                             Blob(m_packedExtras), newState...);
    };
    absl::Status status = order.state == state ? run(m_update) : run(m_updateState, order.state);
    if (!status.ok()) return status;
    if (order.state != state || order.hold != hold) {
        --m_counts[{state, hold}];
        ++m_counts[{order.state, order.hold}];
    }
    return writeKeys(touch.id);
}

absl::Status ViewOrders::updateExtrasOnly(const Touch& touch) {
    m_packedExtras.clear();
    wire::append(m_packedExtras, m_extras);
    std::optional<BatchNumber> batch;
    std::optional<CellTime> at;
    if (touch.row != nullptr) {
        batch = touch.row->changedBatch;
        at = touch.row->changedAt;
    }
    if (absl::Status status = m_updateExtras.run(runningOf(touch.id), batch, at, Blob(m_packedExtras)); !status.ok()) {
        return status;
    }
    return writeKeys(touch.id);
}

absl::Status ViewOrders::mergeExtras(const Touch& touch) {
    if (touch.row != nullptr) {
        if (touch.row->score) m_extras.score = *touch.row->score;
        if (touch.row->isNew) m_extras.reference = touch.row->reference;
        m_extras.moments.add(touch.row->moments);
    }
    for (const PaymentNote* note : touch.payments) {
        PaymentRemark& remark = m_extras.payment(note->attempt);
        remark.at = note->at;
        if (!note->code.empty()) remark.code = note->code;
        if (note->providerReference.empty() || note->providerReference == remark.providerReference) continue;
        remark.providerReference = note->providerReference;
        m_keys.add(KeyKind::kProviderReference, remark.providerReference);
    }
    for (const ParcelRow* parcel : touch.parcels) {
        ParcelRemark& remark = m_extras.parcel(parcel->parcel);
        remark.steps.push_back({parcel->state, parcel->at});
        if (parcel->tracking.empty() || parcel->tracking == remark.tracking) continue;
        remark.tracking = parcel->tracking;
        m_keys.add(KeyKind::kTracking, remark.tracking);
    }
    for (const EntryRow* entry : touch.entries)
        m_extras.entries.push_back(entry->posted.number);
    if (!History::append(m_extras.history, touch.id, touch.events))
        return damaged(touch.id, "the history cannot be read");
    return absl::OkStatus();
}

void ViewOrders::encode(const Order& order) {
    m_stored.assign(order);
    m_packed.clear();
    wire::append(m_packed, m_stored);
    m_packedExtras.clear();
    wire::append(m_packedExtras, m_extras);
}

absl::Status ViewOrders::writeKeys(OrderId order) {
    if (m_keys.text().empty()) return absl::OkStatus();
    return m_insertKeys.run(runningOf(order), m_keys.text());
}

absl::Status ViewOrders::writeCounts() {
    for (const auto& [key, change] : m_counts) {
        if (change == 0) continue;
        if (absl::Status status = m_count.run(key.first, key.second, change); !status.ok()) {
            return during("counting orders", status);
        }
    }
    return absl::OkStatus();
}

}  // namespace meridian::stores
