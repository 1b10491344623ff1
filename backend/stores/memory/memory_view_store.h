// The views' port in memory: rows in ordered maps, for tests and for the simulator, which compares two stores by their
// digests. Follows the port's rules; personal data stays sealed.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/view_store.h"

namespace meridian::stores {

// One thread at a time.
class MemoryViewStore final : public engine::ViewStore {
  public:
    // What the views know of one order.
    struct OrderView {
        Order order;
        BatchNumber changedBatch;
        CellTime changedAt;
        Score score;
        std::string reference;
        OrderMoments moments;
        CustomerId customer;
        std::string sealed;  // empty once the customer was erased
        std::vector<engine::EventPosition> events;
        std::vector<engine::NoteRow> notes;
        std::set<std::string> tags;
        std::vector<engine::ParcelRow> parcels;
        std::vector<engine::PaymentNote> payments;
        std::vector<std::uint64_t> entries;
    };

    absl::StatusOr<BatchNumber> offset() override { return m_offset; }
    absl::Status write(const engine::ViewDelta& delta) override;
    void maintain(bool) override {}

    // The next write fails with this status and changes nothing.
    void failNextWrite(absl::Status status) { m_nextFailure = std::move(status); }

    const std::map<OrderId, OrderView>& orders() const { return m_orders; }
    const std::map<std::pair<SkuId, LocationId>, StockLevel>& stock() const { return m_stock; }
    const std::map<std::uint64_t, engine::EntryRow>& entries() const { return m_entries; }
    const std::map<std::uint64_t, engine::LetterRow>& letters() const { return m_letters; }
    const std::map<std::uint32_t, ProductDefined>& products() const { return m_products; }
    const std::vector<LocationDefined>& locations() const { return m_locations; }
    const std::vector<engine::MovementRow>& movements() const { return m_movements; }

    const std::map<FigureKey, Figures>& figures() const { return m_figures; }
    const std::map<SaleKey, Sale>& sales() const { return m_sales; }

    // Of all rows and the offset: equal for stores that took the same batches, in whatever portions.
    std::uint64_t digest() const;

  private:
    void writeOrders(const engine::ViewDelta& delta);
    void writeRemarks(const engine::ViewDelta& delta);
    void erase(CustomerId customer);
    OrderView* find(OrderId order);

    BatchNumber m_offset;
    absl::Status m_nextFailure;
    std::map<OrderId, OrderView> m_orders;
    std::map<std::pair<SkuId, LocationId>, StockLevel> m_stock;
    std::map<std::uint64_t, engine::EntryRow> m_entries;
    std::map<std::uint64_t, engine::LetterRow> m_letters;
    std::map<std::uint32_t, ProductDefined> m_products;
    std::vector<LocationDefined> m_locations;
    std::vector<engine::MovementRow> m_movements;
    std::map<FigureKey, Figures> m_figures;
    std::map<SaleKey, Sale> m_sales;
};

}  // namespace meridian::stores
