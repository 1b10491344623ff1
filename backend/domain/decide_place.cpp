// Placing an order: price it, reserve every unit of it, and act on its score, all in one decision.
#include <absl/container/inlined_vector.h>

#include "backend/domain/check.h"
#include "backend/domain/draft.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"
#include "backend/domain/pricing.h"
#include "backend/domain/region_of_country.h"

namespace meridian {

namespace {

struct Wanted {
    SkuId sku;
    std::int64_t quantity;
    std::int64_t unitPrice;
    bool taxable;
};
using WantedLines = absl::InlinedVector<Wanted, 8>;

struct Taken {
    SkuId sku;
    LocationId location;
    std::int64_t quantity;
};

std::string position(std::size_t index, const PlaceOrderLine& line) {
    return "line " + std::to_string(index + 1) + ": " + line.sku;
}

// Resolves SKUs and prices; fills the record's rejection and returns false on the first line that is wrong.
bool resolveLines(const State& state, const PlaceOrder& body, WantedLines& wanted, Record& record) {
    if (body.lines.empty()) return reject(record, Reason::kNoLines, ""), false;
    if (body.lines.size() > limits::kLinesPerOrderMax) {
        return reject(record, Reason::kTooManyLines, std::to_string(body.lines.size())), false;
    }
    for (std::size_t i = 0; i < body.lines.size(); ++i) {
        const PlaceOrderLine& line = body.lines[i];
        if (line.quantity < 1 || line.quantity > limits::kQuantityPerLineMax) {
            return reject(record, Reason::kInvalidQuantity, position(i, line) + ", " + std::to_string(line.quantity)),
                   false;
        }
        const SkuId id = state.catalogue.skuByCode(line.sku);
        if (!id) return reject(record, Reason::kUnknownSku, position(i, line)), false;
        const Sku& sku = state.catalogue.sku(id);
        if (sku.forSale == 0) return reject(record, Reason::kSkuWithdrawn, position(i, line)), false;
        if (line.currency && line.currency != body.currency) {
            return reject(record, Reason::kMixedCurrencies, position(i, line)), false;
        }
        const std::int64_t price = sku.price(body.currency);
        if (price < 0) return reject(record, Reason::kNoPrice, position(i, line)), false;
        if (line.expectedUnitPrice >= 0 && line.expectedUnitPrice != price) {
            return reject(record, Reason::kPriceChanged,
                          position(i, line) + ", now " + formatMoney({price, body.currency})),
                   false;
        }
        wanted.push_back({id, line.quantity, price, sku.taxable != 0});
    }
    return true;
}

// Finds a place for every unit: one location for the whole order where there is one, else each line from the first
// locations that have it. Nothing is granted twice within the order.
class Allocation {
  public:
    Allocation(const State& state, const WantedLines& wanted, Country shipTo) : m_state(state), m_wanted(wanted) {
        const Region near = regionOfCountry(shipTo);
        const auto add = [&](Region region) {
            const auto& locations = state.catalogue.locationsOf(region);
            m_locations.insert(m_locations.end(), locations.begin(), locations.end());
        };
        add(near);
        for (const Region region : {Region::kUs, Region::kEu, Region::kAp}) {
            if (region != near) add(region);
        }
    }

    // The index of the line that cannot be served, or -1 when `lines()` serves them all.
    int run() {
        for (const LocationId location : m_locations) {
            if (fromOne(location)) return -1;
        }
        startOver();
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (!fromMany(m_wanted[i])) return static_cast<int>(i);
        }
        return -1;
    }

    const std::vector<OrderLine>& lines() const { return m_lines; }
    bool taxable(std::size_t index) const { return m_taxable[index]; }

  private:
    void startOver() {
        m_taken.clear();
        m_lines.clear();
        m_taxable.clear();
    }

    bool fromOne(LocationId location) {
        startOver();
        for (const Wanted& wanted : m_wanted) {
            if (left(wanted.sku, location) < wanted.quantity) return false;
            take(wanted, location, wanted.quantity);
        }
        return true;
    }

    bool fromMany(const Wanted& wanted) {
        std::int64_t missing = wanted.quantity;
        for (const LocationId location : m_locations) {
            const std::int64_t units = std::min(missing, left(wanted.sku, location));
            if (units <= 0) continue;
            take(wanted, location, units);
            missing -= units;
            if (missing == 0) return true;
        }
        return false;
    }

    std::int64_t left(SkuId sku, LocationId location) const {
        std::int64_t units = m_state.stock.available(sku, location).units;
        if (planted(Defect::kReserveBeyondAvailable)) ++units;
        if (planted(Defect::kForgetReservationOfOrder)) return units;
        for (const Taken& taken : m_taken) {
            if (taken.sku == sku && taken.location == location) units -= taken.quantity;
        }
        return units;
    }

    void take(const Wanted& wanted, LocationId location, std::int64_t units) {
        m_taken.push_back({wanted.sku, location, units});
        OrderLine& line = m_lines.emplace_back();
        line.sku = wanted.sku;
        line.location = location;
        line.quantity = static_cast<std::int32_t>(units);
        line.unitPrice = wanted.unitPrice;
        m_taxable.push_back(wanted.taxable);
    }

    const State& m_state;
    const WantedLines& m_wanted;
    absl::InlinedVector<LocationId, 8> m_locations;  // the nearest region's first
    absl::InlinedVector<Taken, 8> m_taken;
    absl::InlinedVector<bool, 8> m_taxable;
    std::vector<OrderLine> m_lines;
};

Reason reasonOf(PricingError error) {
    if (error == PricingError::kUnknownCountry) return Reason::kUnknownCountry;
    if (error == PricingError::kNoShippingPrice) return Reason::kNoShippingPrice;
    MERIDIAN_CHECK(error == PricingError::kAmountTooLarge);  // lines were looked at before
    return Reason::kAmountTooLarge;
}

// Puts prices into the lines of `placed`; false after a rejection.
bool price(const PlaceOrder& body, const Allocation& allocation, OrderPlaced& placed, Record& record) {
    absl::InlinedVector<PricingLine, 8> lines;
    for (std::size_t i = 0; i < placed.lines.size(); ++i) {
        lines.push_back({placed.lines[i].unitPrice, placed.lines[i].quantity, allocation.taxable(i)});
    }
    const PricedOrder priced = priceOrder({body.currency, body.country, body.shippingMethod, lines});
    if (priced.error != PricingError::kNone) {
        return reject(record, reasonOf(priced.error), std::string(body.country.view())), false;
    }
    if (body.expectedTotal >= 0 && body.expectedTotal != priced.grandTotal) {
        return reject(record, Reason::kPriceChanged, "total now " + formatMoney({priced.grandTotal, body.currency})),
               false;
    }
    for (std::size_t i = 0; i < placed.lines.size(); ++i) {
        placed.lines[i].net = priced.lines[i].net;
        placed.lines[i].tax = priced.lines[i].tax;
    }
    placed.shippingNet = priced.shipping.net;
    placed.shippingTax = priced.shipping.tax;
    placed.total = priced.grandTotal;
    return true;
}

void actOnScore(Draft& draft, const PlaceOrder& body) {
    draft.emit(OrderScored{draft.order.id, body.score});
    switch (body.score.outcome) {
        case ScoreOutcome::kAllow:
            draft.advance(OrderTrigger::kScoredAllow, limits::kHold);
            startPayment(draft, "");
            return;
        case ScoreOutcome::kReview: draft.advance(OrderTrigger::kScoredReview, limits::kReview); return;
        case ScoreOutcome::kDeny:
            cancelOpenLines(draft);
            draft.advance(OrderTrigger::kScoredDeny, limits::kLateWindow);
            return;
        case ScoreOutcome::kNone: return;  // the deadline of the reserved state sends it to review
    }
}

}  // namespace

void decidePlaceOrder(const State& state, const Command& command, const PlaceOrder& body, CellTime now,
                      Record& record) {
    if (body.paymentToken.empty()) return reject(record, Reason::kMissingPaymentToken, "");
    if (!body.currency) return reject(record, Reason::kUnknownCurrency, "");
    if (state.erased.contains(body.customer)) return reject(record, Reason::kUnknownCustomer, "");
    WantedLines wanted;
    if (!resolveLines(state, body, wanted, record)) return;
    Allocation allocation(state, wanted, body.country);
    if (const int missing = allocation.run(); missing >= 0) {
        const auto index = static_cast<std::size_t>(missing);
        return reject(record, Reason::kOutOfStock, position(index, body.lines[index]));
    }
    OrderPlaced placed;
    placed.order = makeOrderId(state.cell, state.nextRunning);
    placed.customer = body.customer;
    placed.currency = body.currency;
    placed.country = body.country;
    placed.shippingMethod = body.shippingMethod;
    placed.lines = allocation.lines();
    placed.deadline = now + limits::kScoring;
    placed.paymentToken = body.paymentToken;
    placed.reference = body.reference;
    placed.sealed = body.sealed;
    if (!price(body, allocation, placed, record)) return;

    Draft draft(state, makeOrder(placed, now), now, record);
    record.events.emplace_back(std::move(placed));
    actOnScore(draft, body);
    record.order = draft.order.id;
    record.version = draft.order.version;
    MERIDIAN_CHECK(record.actor == command.actor);
}

}  // namespace meridian
