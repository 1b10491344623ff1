#include "backend/stores/sqlite/view_order_row.h"

#include <algorithm>
#include <utility>

#include "backend/domain/wire.h"

namespace meridian::stores {

using engine::EventPosition;

void StoredOrder::assign(const Order& order) {
    version = order.version;
    holdExtensions = order.holdExtensions;
    shippingMethod = order.shippingMethod;
    shippingNet = order.shippingNet;
    shippingTax = order.shippingTax;
    invoiced = order.invoiced;
    lines = order.lines;
    payments = order.payments;
    for (Payment& payment : payments)
        payment.token.clear();
    parcels = order.parcels;
}

void StoredOrder::restore(Order& order) && {
    order.version = version;
    order.holdExtensions = holdExtensions;
    order.shippingMethod = shippingMethod;
    order.shippingNet = shippingNet;
    order.shippingTax = shippingTax;
    order.invoiced = invoiced;
    order.lines = std::move(lines);
    order.payments = std::move(payments);
    order.parcels = std::move(parcels);
}

PaymentRemark& OrderExtras::payment(std::uint8_t attempt) {
    const auto found = std::ranges::find(payments, attempt, &PaymentRemark::attempt);
    if (found != payments.end()) return *found;
    payments.emplace_back().attempt = attempt;
    return payments.back();
}

ParcelRemark& OrderExtras::parcel(std::uint16_t number) {
    const auto found = std::ranges::find(parcels, number, &ParcelRemark::parcel);
    if (found != parcels.end()) return *found;
    parcels.emplace_back().parcel = number;
    return parcels.back();
}

namespace {

bool readVarint(std::string_view& bytes, std::uint64_t& out) {
    out = 0;
    for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        out |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) return true;
    }
    return false;
}

// The position behind `last`, whose batch and version it continues.
bool readPosition(std::string_view& bytes, EventPosition& last) {
    std::uint64_t batch = 0;
    std::uint64_t index = 0;
    std::uint64_t version = 0;
    if (!readVarint(bytes, batch) || !readVarint(bytes, index) || !readVarint(bytes, version)) return false;
    last.batch.value += batch;
    last.index = static_cast<std::uint32_t>(index);
    last.version = static_cast<std::uint32_t>(last.version + wire::unzigzag(version));
    return true;
}

}  // namespace

bool History::parse(std::string_view bytes, OrderId order, std::vector<EventPosition>& out) {
    EventPosition position;
    position.order = order;
    while (!bytes.empty()) {
        if (!readPosition(bytes, position)) return false;
        out.push_back(position);
    }
    return true;
}

bool History::append(std::string& bytes, OrderId order, std::span<const EventPosition* const> positions) {
    EventPosition last;
    last.order = order;
    for (std::string_view rest = bytes; !rest.empty();) {
        if (!readPosition(rest, last)) return false;
    }
    for (const EventPosition* position : positions) {
        if (position->batch < last.batch) return false;
        wire::putVarint(bytes, position->batch.value - last.batch.value);
        wire::putVarint(bytes, position->index);
        wire::putVarint(bytes, wire::zigzag(std::int64_t{position->version} - last.version));
        last = *position;
    }
    return true;
}

}  // namespace meridian::stores
