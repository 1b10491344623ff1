#include "backend/stores/sqlite/order_views.h"

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/stores/sqlite/view_persons.h"

namespace meridian::stores {

const char* const kSummaryColumns =
    "o.id, o.state, o.hold, o.payment, o.parcels, o.currency, o.country, o.total, o.placed_at, o.changed_batch, "
    "o.changed_at, o.deadline, o.packed, o.extras, "
    "(SELECT group_concat(t.tag, char(10)) FROM tags t WHERE t.order_id = o.id), p.customer, "
    "p.name, p.email, p.phone, p.company, p.street, p.city, p.postcode, p.province";

namespace {

constexpr int kPackedColumn = 12;
constexpr int kExtrasColumn = 13;
constexpr int kTagsColumn = 14;
constexpr int kCustomerColumn = 15;
constexpr int kPersonColumn = 16;  // the first of eight

struct Blobs {
    StoredOrder stored;
    OrderExtras extras;
};

absl::StatusOr<Blobs> blobsInRow(const Statement& row) {
    Blobs blobs;
    if (wire::Reader::parse(row.blob(kPackedColumn), blobs.stored) &&
        wire::Reader::parse(row.blob(kExtrasColumn), blobs.extras)) {
        return blobs;
    }
    return absl::DataLossError(concat("the row of order ", row.integer(0), " cannot be read: rebuild the views"));
}

std::vector<std::string> tagsIn(std::string_view joined) {
    std::vector<std::string> tags;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find('\n'), joined.size());
        tags.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return tags;
}

OrderSummary summaryOf(const Statement& row, CellId cell, const ViewAccess& access, const Blobs& blobs) {
    OrderSummary summary;
    summary.id = makeOrderId(cell, static_cast<std::uint64_t>(row.integer(0)));
    summary.version = blobs.stored.version;
    summary.state = static_cast<OrderState>(row.integer(1));
    summary.hold = static_cast<HoldState>(row.integer(2));
    summary.payment = static_cast<PaymentState>(row.integer(3));
    summary.parcelStates = static_cast<std::uint8_t>(row.integer(4));
    summary.total = {row.integer(7), {static_cast<std::uint16_t>(row.integer(5))}};
    summary.country = parseCountry(row.text(6)).value_or(Country{});
    summary.placedAt.micros = row.integer(8);
    summary.changedBatch.value = static_cast<std::uint64_t>(row.integer(9));
    summary.changedAt.micros = row.integer(10);
    summary.deadline.micros = row.integer(11);
    summary.customer.value = static_cast<std::uint64_t>(row.integer(kCustomerColumn));
    summary.lines = blobs.stored.lines.size();
    for (const OrderLine& line : blobs.stored.lines) {
        summary.units += line.quantity;
        summary.unitsShipped += line.shipped;
        summary.unitsCancelled += line.cancelled;
    }
    summary.reference = blobs.extras.reference;
    summary.moments = blobs.extras.moments;
    summary.tags = tagsIn(row.text(kTagsColumn));
    if (access.risk == RiskAccess::kVisible) summary.score = blobs.extras.score;
    if (access.personal == PersonalAccess::kVisible) {
        PersonalData person = personInRow(row, kPersonColumn);
        summary.name = std::move(person.name);
        summary.email = std::move(person.email);
        summary.city = std::move(person.city);
    }
    return summary;
}

}  // namespace

absl::StatusOr<OrderSummary> summaryInRow(const Statement& row, CellId cell, const ViewAccess& access) {
    const auto blobs = blobsInRow(row);
    if (!blobs.ok()) return blobs.status();
    return summaryOf(row, cell, access, *blobs);
}

absl::StatusOr<StoredOrder> storedInRow(const Statement& row) {
    StoredOrder stored;
    if (!wire::Reader::parse(row.blob(kPackedColumn), stored)) {
        return absl::DataLossError(concat("the row of order ", row.integer(0), " cannot be read: rebuild the views"));
    }
    return stored;
}

absl::Status detailInRow(const Statement& row, CellId cell, const ViewAccess& access, OrderDetail& detail) {
    auto blobs = blobsInRow(row);
    if (!blobs.ok()) return blobs.status();
    const OrderSummary& summary = detail.summary = summaryOf(row, cell, access, *blobs);

    const PersonalData person = personInRow(row, kPersonColumn);
    detail.personErased = person == PersonalData{};
    if (access.personal == PersonalAccess::kVisible) detail.person = person;

    Order& order = detail.order;
    order.id = summary.id;
    order.customer = summary.customer;
    order.state = summary.state;
    order.hold = summary.hold;
    order.currency = summary.total.currency;
    order.country = summary.country;
    order.placedAt = summary.placedAt;
    order.deadline = summary.deadline;
    order.total = summary.total.minor;
    std::move(blobs->stored).restore(order);

    detail.paymentRemarks = std::move(blobs->extras.payments);
    detail.parcelRemarks = std::move(blobs->extras.parcels);
    if (!History::parse(blobs->extras.history, order.id, detail.events)) {
        return absl::DataLossError(
            concat("the history of order ", formatOrderNumber(order.id), " cannot be read: rebuild the views"));
    }
    for (const std::uint64_t number : blobs->extras.entries)
        detail.entries.emplace_back().number = number;  // completed by the caller
    return absl::OkStatus();
}

}  // namespace meridian::stores
