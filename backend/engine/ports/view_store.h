// What people query: rows made from events and hot state, written in large transactions far from the commit path. A
// delta carries the last batch that it covers; the store keeps that number in the same transaction, so that a crash
// repeats or loses nothing. Rebuilding from the journal must give the same rows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <absl/container/flat_hash_map.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/event.h"
#include "backend/domain/figures.h"
#include "backend/domain/order_moments.h"
#include "backend/domain/personal_data.h"

namespace meridian::engine {

// Where one event of an order stands in the journal: enough to fetch it for a timeline or time travel.
struct EventPosition {
    OrderId order;
    BatchNumber batch;
    std::uint32_t index = 0;    // of the record within the batch
    std::uint32_t version = 0;  // of the order after the record
};

// An order as lists and pages show it. Set by the projector from the shadow's hot state at the delta's batch.
struct OrderRow {
    Order order;               // as of the delta's batch, or as it was when it left hot state
    BatchNumber changedBatch;  // last batch that touched it
    CellTime changedAt;
    bool isNew = false;          // placed within this delta: lines and customer are to be inserted
    std::optional<Score> score;  // when it was scored within this delta
    std::string reference;       // with isNew
    OrderMoments moments;        // within this delta; to be added to what is there
};

struct PersonRow {
    OrderId order;
    CustomerId customer;
    std::string sealed;  // the store opens it through the vault and keeps it in clear, or blank when erased
};

struct NoteRow {
    OrderId order;
    CustomerId customer;
    CellTime at;
    std::string actor;
    std::string sealed;
};

struct TagRow {
    OrderId order;
    std::vector<std::string> added;
    std::vector<std::string> removed;
};

struct ParcelRow {
    OrderId order;
    std::uint16_t parcel = 0;
    std::string tracking;  // when the event carried one
    CellTime at;
    ParcelState state = ParcelState::kNone;
};

struct PaymentNote {  // what the provider said with a step; amounts are in the order
    OrderId order;
    std::uint8_t attempt = 0;
    CellTime at;
    std::string code;
    std::string providerReference;
};

struct EntryRow {
    EntryPosted posted;
    CellTime at;
};

struct MovementRow {
    StockMoved moved;
    CellTime at;
    BatchNumber batch;
    std::uint32_t index = 0;
    std::string actor;
    std::string reason;
};

struct StockRow {
    SkuId sku;
    LocationId location;
    StockLevel level;  // as of the delta's batch
};

struct LetterRow {
    DeadLetterParked letter;
    CellTime at;
    bool resolved = false;
    std::string resolution;
};

struct ViewDelta {
    BatchNumber from;  // first batch covered; must be the store's offset + 1
    BatchNumber to;    // last batch covered
    CellTime time;     // of the last batch
    std::uint32_t records = 0;

    absl::flat_hash_map<OrderId, OrderRow> orders;  // each touched order once
    std::vector<PersonRow> persons;                 // in the order of the events
    std::vector<EventPosition> events;
    std::vector<NoteRow> notes;
    std::vector<TagRow> tags;
    std::vector<ParcelRow> parcels;
    std::vector<PaymentNote> paymentNotes;
    std::vector<EntryRow> entries;
    std::vector<MovementRow> movements;
    absl::flat_hash_map<std::uint64_t, StockRow> stock;  // by sku << 16 | location
    std::vector<LocationDefined> locations;
    std::vector<ProductDefined> products;
    std::vector<LetterRow> letters;
    std::vector<CustomerId> erased;
    // To be added to what is there: by minute, and by the hour in which the order was placed.
    absl::flat_hash_map<FigureKey, Figures> figures;
    absl::flat_hash_map<SaleKey, Sale> sales;

    bool empty() const { return records == 0; }
};

class ViewStore {
  public:
    virtual ~ViewStore() = default;
    // Last batch whose delta is in the store; 0 for a new one.
    virtual absl::StatusOr<BatchNumber> offset() = 0;
    // Writes the delta and the new offset in one transaction. One thread at a time. A delta that does not start at
    // offset + 1 is FailedPrecondition.
    virtual absl::Status write(const ViewDelta& delta) = 0;
    // Between writes; `idle` when nothing waits.
    virtual void maintain(bool idle) = 0;
};

}  // namespace meridian::engine
