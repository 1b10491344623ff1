// What the views tell of orders, as structs: the row of a list and the whole page of one order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/domain/order.h"
#include "backend/domain/personal_data.h"
#include "backend/domain/score.h"
#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/ledger_queries.h"
#include "backend/stores/sqlite/view_order_row.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

// Blank where ViewAccess hides: name, e-mail, city; score.
struct OrderSummary {
    OrderId id;
    std::uint32_t version = 0;
    OrderState state = OrderState::kNone;
    HoldState hold = HoldState::kFree;
    PaymentState payment = PaymentState::kNone;  // of the latest attempt
    std::uint8_t parcelStates = 0;               // bit 1 << ParcelState for each that a parcel has
    CellTime placedAt;
    CellTime changedAt;
    CellTime deadline;  // of the present state
    BatchNumber changedBatch;
    CustomerId customer;
    std::string name;
    std::string email;
    std::string city;
    Country country;
    Money total;
    std::size_t lines = 0;
    std::int64_t units = 0;
    std::int64_t unitsShipped = 0;
    std::int64_t unitsCancelled = 0;
    Score score;  // outcome kNone: not scored
    std::string reference;
    std::vector<std::string> tags;  // sorted
    OrderMoments moments;
};

// Beside the line of the same position of OrderDetail::order.
struct OrderLineText {
    std::string sku;
    std::string product;  // title
    std::string variant;  // title
    std::string location;
};

struct OrderNote {
    CellTime at;
    std::string actor;
    std::string text;  // blank when hidden or erased
};

struct OrderDetail {
    OrderSummary summary;
    Order order;  // without tokens
    PersonalData person;
    bool personErased = false;  // nothing is known of the person any more
    std::vector<OrderLineText> lines;
    std::vector<std::string> parcelLocations;  // codes, one for each parcel
    std::vector<PaymentRemark> paymentRemarks;
    std::vector<ParcelRemark> parcelRemarks;
    std::vector<OrderNote> notes;  // oldest first
    std::vector<LedgerEntry> entries;
    std::vector<engine::EventPosition> events;  // oldest first
    ViewPosition asOf;
};

// The columns that summaryInRow() reads; `o` is a row of orders and `p` its row of persons.
extern const char* const kSummaryColumns;

// DataLoss when the row cannot be read.
absl::StatusOr<OrderSummary> summaryInRow(const Statement& row, CellId cell, const ViewAccess& access);
absl::StatusOr<StoredOrder> storedInRow(const Statement& row);
// The summary, and everything else that the row itself tells of the order.
absl::Status detailInRow(const Statement& row, CellId cell, const ViewAccess& access, OrderDetail& detail);

}  // namespace meridian::stores
