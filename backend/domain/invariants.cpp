#include "backend/domain/invariants.h"

#include <algorithm>
#include <map>

#include <absl/container/flat_hash_map.h>

#include "backend/domain/digest.h"
#include "backend/domain/text.h"

namespace meridian {

namespace {

using Violations = std::vector<Violation>;

void add(Violations& found, std::string_view invariant, std::string what) {
    found.push_back({std::string(invariant), std::move(what)});
}

using Place = std::pair<SkuId, LocationId>;

std::string nameOfPlace(const State& state, Place place) {
    const bool known = place.first.value <= state.catalogue.skuCount() && place.first &&
                       place.second.value <= state.catalogue.locationCount() && place.second;
    if (!known) return concat("SKU ", place.first.value, " at location ", place.second.value);
    return concat(state.catalogue.sku(place.first).code, " at ", state.catalogue.location(place.second).code);
}

// I4, both ways: nothing is committed that no line asks for, and no line asks for what is not committed.
void checkStock(const State& state, Violations& found) {
    absl::flat_hash_map<Place, std::int64_t> wanted;
    state.orders.forEach([&wanted](OrderId, const Order& order) {
        for (const OrderLine& line : order.lines)
            wanted[{line.sku, line.location}] += line.open();
    });
    state.stock.forEach([&](SkuId sku, LocationId location, const StockLevel& level) {
        const Place place{sku, location};
        const std::string where = nameOfPlace(state, place);
        const auto asked = wanted.find(place);
        const std::int64_t open = asked == wanted.end() ? 0 : asked->second;
        if (asked != wanted.end()) wanted.erase(asked);
        if (level.committed.units != open) {
            add(found, "I4", concat(where, ": ", level.committed.units, " committed, but open lines ask for ", open));
        }
        if (level.committed.units < 0 || level.unavailable.units < 0 || level.incoming.units < 0) {
            add(found, "I4", where + ": a level is below zero");
        }
        if (level.onHand() != level.supplied + level.adjusted - level.shipped) {
            add(found, "I4", where + ": on hand is not what came in, was counted and went out");
        }
    });
    for (const auto& [place, open] : wanted) {
        if (open != 0)
            add(found, "I4", concat(nameOfPlace(state, place), ": lines ask for ", open, ", nothing is committed"));
    }
}

// What open orders say a currency's accounts must hold.
struct Explained {
    std::int64_t held = 0;        // authorised, neither captured nor released
    std::int64_t receivable = 0;  // invoiced, not yet captured for it
    std::int64_t refundable = 0;  // to be given back
};

void explain(const Order& order, Explained& sums) {
    sums.receivable += order.invoiced;
    for (const Payment& payment : order.payments) {
        sums.held += payment.releasable();
        // What was captured beyond what was wanted came late: it never paid an invoice and goes back as a refund.
        sums.receivable -= std::min(payment.captured, payment.captureWanted);
        sums.refundable += payment.refundWanted - payment.refunded;
    }
}

void checkMoney(const State& state, Violations& found) {
    std::map<Currency, Explained> currencies;
    for (const LedgerBalances::Row& row : state.ledger.rows())
        currencies[row.currency];
    state.orders.forEach([&currencies](OrderId, const Order& order) { explain(order, currencies[order.currency]); });
    for (const auto& [currency, sums] : currencies) {
        const auto expect = [&, c = currency](std::string_view invariant, Account account, std::int64_t expected) {
            const std::int64_t balance = state.ledger.balance(c, account);
            if (balance == expected) return;
            add(found, invariant,
                concat(accountInfo(account).name, ": ", formatMoney({balance, c}), " in the ledger, but ",
                       formatMoney({expected, c}), " by open orders"));
        };
        if (state.ledger.trialBalance(currency) != 0 || state.ledger.memoBalance(currency) != 0) {
            add(found, "I2", concat("debits and credits differ in ", currencyLetters(currency)));
        }
        expect("I2", Account::kSuspense, 0);
        expect("I7", Account::kCustomerReceivable, sums.receivable);
        expect("I7", Account::kRefundsPayable, -sums.refundable);
        expect("I8", Account::kAuthorisedHolds, sums.held);
    }
}

void checkTimers(const State& state, const Order& order, Duration mayLag, Violations& found) {
    const CellTime due = order.nextDue();
    if (due && due + mayLag < state.time) {
        add(found, "I16",
            concat(orderNumberForPeople(order.id), " is ", nameOf(order.state), " and overdue by ",
                   (state.time - due).count() / 1'000'000, " s"));
    }
}

void checkOrders(const State& state, std::optional<Duration> timersMayLag, Violations& found) {
    std::uint64_t digests = 0;
    state.orders.forEach([&](OrderId id, const Order& order) {
        for (Violation& violation : checkOrder(order))
            found.push_back(std::move(violation));
        if (order.id != id)
            add(found, "I12", concat(orderNumberForPeople(id), " is kept under another order's number"));
        if (runningOf(id) >= state.nextRunning) {
            add(found, "I12", concat(orderNumberForPeople(id), " has a number that was not given out yet"));
        }
        if (order.digest != digestOf(order, 0)) {
            add(found, "I12", concat(orderNumberForPeople(id), ": its digest is not that of its content"));
        }
        digests += order.digest;
        if (timersMayLag) checkTimers(state, order, *timersMayLag, found);
    });
    if (digests != state.orderDigests) add(found, "I12", "the sum of the orders' digests is not what was kept");
}

}  // namespace

std::vector<Violation> checkState(const State& state, std::optional<Duration> timersMayLag) {
    Violations found;
    checkStock(state, found);
    checkMoney(state, found);
    checkOrders(state, timersMayLag, found);
    return found;
}

std::string orderNumberForPeople(OrderId order) {
    const Region region = regionOf(cellOf(order));
    return region >= Region::kUs && region <= Region::kAp ? formatOrderNumber(order) : concat(order.value);
}

}  // namespace meridian
