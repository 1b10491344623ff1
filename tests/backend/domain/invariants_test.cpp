// Every invariant of a whole state notices what it is there for: a sound state is damaged in one place at a time.
#include "backend/domain/invariants.h"

#include "backend/domain/posting_rules.h"

#include "tests/backend/domain/invariants_fixture.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""s;

TEST_F(Invariants, HoldInASoundState) {
    EXPECT_EQ(checkState(cell.state()), std::vector<Violation>{});
    EXPECT_EQ(checkState(cell.state(), 5s), std::vector<Violation>{});
    EXPECT_EQ(checkState(State()), std::vector<Violation>{});
}

TEST_F(Invariants, CommittedStockIsWhatOpenLinesAskFor) {
    damage(confirmed, [](Order& order) { order.lines[0].cancelled = 1; });
    damaged = "MUG at BER-1: 4 committed, but open lines ask for 3";
    EXPECT_TRUE(noticedBy("I4"));
}

TEST_F(Invariants, OpenLinesNeedCommittedStock) {
    damage(confirmed, [](Order& order) { order.lines[0].location = LocationId{2}; });
    damaged = "MUG at HAM-1: lines ask for 2, nothing is committed";
    EXPECT_TRUE(noticedBy("I4"));
    damage(confirmed, [](Order& order) { order.lines[0].location = LocationId{40}; });
    damaged = "SKU 1 at location 40";
    EXPECT_TRUE(noticedBy("I4"));
    damage(confirmed, [](Order& order) { order.lines[0].sku = SkuId{400}; });
    damaged = "SKU 400 at location 40";
    EXPECT_TRUE(noticedBy("I4"));
    damage(confirmed, [](Order& order) { order.lines[0].sku = SkuId{}; });
    damaged = "SKU 0 at location 40";
    EXPECT_TRUE(noticedBy("I4"));
    damage(confirmed, [](Order& order) {
        order.lines[0].sku = SkuId{1};
        order.lines[0].location = LocationId{};
    });
    damaged = "SKU 1 at location 0";
    EXPECT_TRUE(noticedBy("I4"));
}

TEST_F(Invariants, LinesThatAreClosedNeedNoStockAnywhere) {
    damage(cancelled, [](Order& order) { order.lines[0].location = LocationId{40}; });
    EXPECT_EQ(checkState(cell.state()), std::vector<Violation>{});
}

TEST_F(Invariants, StockLevelsAreNotNegativeAndAddUp) {
    const StockLevel sound = cell.level("PEN");
    const auto put = [&](auto&& change) {
        StockLevel level = sound;
        change(level);
        cell.damagedState().stock.restore(cell.sku("PEN"), LocationId{1}, level);
        damaged = "PEN at BER-1";
        return noticedBy("I4");
    };
    EXPECT_FALSE(put([](StockLevel&) {}));
    EXPECT_FALSE(put([](StockLevel& l) {
        l.available -= Quantity{9};
        l.adjusted -= Quantity{9};
    })) << "a shortage is no damage";
    EXPECT_TRUE(put([](StockLevel& l) { l.available += Quantity{1}; }));
    EXPECT_TRUE(put([](StockLevel& l) { l.committed = Quantity{-1}; }));
    EXPECT_TRUE(put([](StockLevel& l) {
        l.unavailable = Quantity{-1};
        l.adjusted -= Quantity{1};
    }));
    EXPECT_TRUE(put([](StockLevel& l) { l.incoming = Quantity{-1}; }));
}

TEST_F(Invariants, TheLedgerIsBalanced) {
    std::vector<LedgerBalances::Row> rows = cell.state().ledger.rows();
    ++rows.back().balance;
    cell.damagedState().ledger = LedgerBalances::fromRows(rows).value();
    damaged = "EUR";
    EXPECT_TRUE(noticedBy("I2"));
    rows = {{kUsd, Account::kBank, 5}};
    cell.damagedState().ledger = LedgerBalances::fromRows(rows).value();
    damaged = "USD";
    EXPECT_TRUE(noticedBy("I2"));
}

TEST_F(Invariants, EveryBalanceIsExplainedByOpenOrders) {
    const auto breaks = [&](std::string_view invariant, std::string_view account, const JournalEntry& entry) {
        cell.damagedState().ledger.add(entry);
        damaged = account;
        const bool noticed = noticedBy(invariant);
        cell.damagedState().ledger.add(reversed(entry));
        return noticed;
    };
    EXPECT_TRUE(breaks("I8", "Memo: authorised holds", authorised({1, kEur})));
    EXPECT_TRUE(breaks("I8", "Memo: authorised holds: 0.01 USD in the ledger, but 0.00 USD", authorised({1, kUsd})));
    EXPECT_TRUE(breaks("I7", "Customer receivable", parcelShipped({kEur, 1, 0, 0})));
    EXPECT_TRUE(breaks("I7", "Refunds payable", returnAccepted({kEur, 1, 0, 0})));
    EXPECT_TRUE(breaks("I2", "Suspense", lateCapture({1, kEur})));
    EXPECT_FALSE(breaks("I7", "", payout({1, kEur}, 0))) << "what the provider pays out is not an order's business";
    EXPECT_EQ(checkState(cell.state()), std::vector<Violation>{});
}

TEST_F(Invariants, DigestsAreThoseOfTheContent) {
    const std::uint64_t digest = cell.order(confirmed).digest;
    cell.damagedState().order(confirmed)->digest ^= 1;
    damaged = formatOrderNumber(confirmed);
    EXPECT_TRUE(noticedBy("I12"));
    cell.damagedState().order(confirmed)->digest = digest;
    EXPECT_EQ(checkState(cell.state()), std::vector<Violation>{});
    cell.damagedState().orderDigests += 1;
    damaged = "sum";
    EXPECT_TRUE(noticedBy("I12"));
}

TEST_F(Invariants, OrdersAreKeptUnderTheirNumbers) {
    damage(confirmed, [](Order& order) { order.id.value += 1000; });
    EXPECT_TRUE(noticedBy("I12"));
    cell.damagedState().nextRunning = 1;
    damaged = formatOrderNumber(lost);
    EXPECT_TRUE(noticedBy("I12"));
}

TEST_F(Invariants, TimersAreOverdueOnlyAsLongAsTheyMayBe) {
    damage(asking, [](Order&) {});
    const auto late = [&](std::optional<Duration> allowed) {
        for (const Violation& violation : checkState(cell.state(), allowed)) {
            if (violation.what.starts_with(damaged) && violation.what.find("overdue") != std::string::npos) return true;
        }
        return false;
    };
    cell.damagedState().time = cell.payment(asking).due + Duration(5s);
    EXPECT_FALSE(late(std::nullopt)) << "a cell that comes back is late and sound";
    EXPECT_FALSE(late(5s));
    EXPECT_TRUE(late(4s));
    damage(cancelled, [](Order& order) { order.deadline = {}; });
    EXPECT_FALSE(late(4s)) << "what has no deadline at all is another complaint";
}

TEST(OrderNumbersForPeople, FallBackToTheBareId) {
    EXPECT_EQ(orderNumberForPeople(makeOrderId(makeCell(Region::kAp, 1), 7)),
              formatOrderNumber(makeOrderId(makeCell(Region::kAp, 1), 7)));
    EXPECT_EQ(orderNumberForPeople(OrderId{99}), "99");
    EXPECT_EQ(orderNumberForPeople(OrderId{~std::uint64_t{0}}), "18446744073709551615");
}

}  // namespace
}  // namespace meridian::testing
