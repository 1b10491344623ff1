// A second opinion: what an order and stock system must answer, written down as plainly as possible and apart from the
// production rules. No batches, no allocation tricks, no ledger; maps and sums. It is fed with the commands in the
// order in which the journal says they happened, says beforehand what must come of each, and keeps its own books. What
// time and the payment provider do to an order it takes as facts; what they mean for stock it works out itself.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "backend/domain/command.h"
#include "backend/domain/record.h"

namespace meridian::sim {

class ReferenceModel {
  public:
    enum class Verdict { kAccepted, kOutOfStock, kInsufficientStock, kRefused, kAnything };

    // The next record of the journal, with the command that it came from (null for the engine's own). What the record
    // says must be what the model expects: the answer is empty, or says where they part.
    std::string follow(const Command* command, const Record& record, CellTime now);

    Verdict expect(const Command& command, CellTime now) const;

    struct Level {
        std::int64_t available = 0;
        std::int64_t committed = 0;
        std::int64_t unavailable = 0;
        std::int64_t incoming = 0;
    };
    // By the numbers of SKU and location, both from 1.
    const std::map<std::pair<std::uint32_t, std::uint32_t>, Level>& stock() const { return m_stock; }

  private:
    struct Line {
        std::uint32_t sku = 0;
        std::uint32_t location = 0;
        std::int64_t quantity = 0;
        std::int64_t gone = 0;    // shipped or cancelled
        std::int64_t packed = 0;  // picked or packed, still in the house
    };
    struct Box {
        ParcelState state = ParcelState::kNone;
        std::vector<ParcelLine> lines;
    };
    struct OpenOrder {
        OrderState state = OrderState::kReserved;
        CellTime deadline;
        bool held = false;
        std::uint32_t version = 0;
        std::vector<Line> lines;
        std::vector<Box> boxes;
    };
    struct Offer {
        std::uint32_t number = 0;
        bool forSale = true;
        std::map<Currency, std::int64_t> prices;
    };

    Verdict expectPlaced(const PlaceOrder& order) const;
    Verdict expectMoved(const MoveStock& move) const;
    bool mayAdvance(const AdvanceParcel& advance) const;
    const OpenOrder* find(OrderId order, std::uint32_t expectedVersion) const;
    // Where every unit would come from; empty when there is not enough.
    std::vector<Line> allocate(const PlaceOrder& order) const;
    std::int64_t available(std::uint32_t sku, std::uint32_t location) const;

    std::string place(const PlaceOrder& order, const Record& record);
    void move(const MoveStock& move);
    void remember(const Event& event);
    void advance(const ParcelAdvanced& event);
    void cancelRest(OpenOrder& order);

    std::map<std::string, Offer> m_offers;
    std::map<std::string, std::uint32_t> m_locations;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Level> m_stock;
    std::map<OrderId, OpenOrder> m_orders;
    std::map<std::uint64_t, std::string> m_letters;
    std::set<CustomerId> m_erased;
};

}  // namespace meridian::sim
