// Every invariant notices what it is there for: a sound state is damaged in one place at a time.
#include "backend/domain/invariants.h"

#include "backend/domain/digest.h"
#include "backend/domain/posting_rules.h"
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""s;

class Invariants : public ::testing::Test {
  protected:
    Invariants() {
        cell.stock("MUG", 10);
        cell.stock("PEN", 10);
        confirmed = cell.placeConfirmed({{"MUG", 2}, {"PEN", 3}});
        parted = cell.placeConfirmed({{"MUG", 2}});
        cell.ship(parted, {{1, 1}});
        cell.reply(parted, holds(24'90, 14'90));
        cell.run(AdvanceParcel{parted, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
        asking = cell.place({{"MUG", 1}});
        lost = cell.placeConfirmed({{"PEN", 1}});
        cell.ship(lost);
        cell.move(lost, 1, ParcelTrigger::kLose);
        cancelled = cell.place({{"MUG", 1}}, ScoreOutcome::kDeny);
    }

    // Damages one order, and keeps the digests in step, so that only the damage itself shows.
    template <class Damage>
    void damage(OrderId id, Damage&& change) {
        State& state = cell.damagedState();
        Order& order = *state.order(id);
        state.orderDigests -= order.digest;
        change(order);
        order.digest = digestOf(order, 0);
        state.orderDigests += order.digest;
        damaged = formatOrderNumber(id);
    }
    // Whether the invariant complains, with the number of the damaged order in its text.
    bool noticedBy(std::string_view invariant) {
        for (const Violation& violation : checkState(cell.state())) {
            if (violation.invariant == invariant && violation.what.find(damaged) != std::string::npos) return true;
        }
        return false;
    }

    Cell cell;
    OrderId confirmed, parted, asking, lost, cancelled;
    std::string damaged;
};

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

TEST_F(Invariants, PaymentAmountsAreInOrder) {
    const auto breaks = [&](OrderId id, auto&& change) {
        const Order sound = cell.order(id);
        damage(id, [&](Order& order) { change(order.payments.back()); });
        const bool noticed = noticedBy("I5");
        damage(id, [&](Order& order) { order = sound; });
        return noticed;
    };
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refunded = -1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refunded = p.captured + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.captured = p.authorised + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.captureWanted = p.authorised + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.captureWanted = -1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refunded = 1; })) << "nobody wanted that";
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refundWanted = p.captured + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.attempt = 2; }));
    EXPECT_FALSE(breaks(parted, [](Payment&) {}));
    EXPECT_EQ(checkState(cell.state()), std::vector<Violation>{});
}

TEST_F(Invariants, TotalsAreTheSumOfTheirParts) {
    const auto breaks = [&](OrderId id, auto&& change) {
        const Order sound = cell.order(id);
        damage(id, change);
        const bool noticed = noticedBy("I6");
        damage(id, [&](Order& order) { order = sound; });
        return noticed;
    };
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { ++o.total; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { ++o.lines[1].tax; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { --o.shippingNet; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { ++o.invoiced; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { ++o.parcels[0].net; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[1].tax = 1; })) << "a parcel that is still being packed";
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[0].lines[0].position = 0; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[0].lines[0].position = 9; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { ++o.parcels[0].lines[0].quantity; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[1].state = ParcelState::kCancelled; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].inParcel = 0; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].shipped = 0; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].cancelled = 1; })) << "cancelled, and yet in a parcel";
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].cancelled = -1; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].shipped = -1; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) {
        o.invoiced = -1;
        o.parcels[0].net -= 14'91;
    }));
    EXPECT_TRUE(breaks(parted, [](Order& o) {
        o.invoiced += 10'01;
        o.parcels[0].net += 10'01;
    })) << "more than the order is worth";
    EXPECT_TRUE(breaks(lost, [](Order& o) {
        o.invoiced -= 1;
        o.parcels[0].net -= 1;
    })) << "everything left, but a unit was not invoiced";
    EXPECT_FALSE(breaks(lost, [](Order&) {}));
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

TEST_F(Invariants, EffectsAndTimersBelongToTheirState) {
    const auto breaks = [&](OrderId id, auto&& change) {
        const Order sound = cell.order(id);
        damage(id, [&](Order& order) { change(order); });
        const bool noticed = noticedBy("I16");
        damage(id, [&](Order& order) { order = sound; });
        return noticed;
    };
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.payments[0].effect = EffectKind::kVoid; }));
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.payments[0].due = {}; }));
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.payments[0].effectAmount = 0; }));
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.deadline = {}; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { o.payments[0].due = kStart; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { o.payments[0].effectAmount = 1; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { o.payments[0].state = PaymentState::kCaptureFailed; }));
    for (const auto& [state, effect] : {std::pair{PaymentState::kAuthoriseUnknown, EffectKind::kAuthorise},
                                        std::pair{PaymentState::kActionRequired, EffectKind::kAuthorise},
                                        std::pair{PaymentState::kCaptureSent, EffectKind::kCapture},
                                        std::pair{PaymentState::kCaptureUnknown, EffectKind::kCapture},
                                        std::pair{PaymentState::kVoidSent, EffectKind::kVoid},
                                        std::pair{PaymentState::kVoidUnknown, EffectKind::kVoid},
                                        std::pair{PaymentState::kRefundSent, EffectKind::kRefund},
                                        std::pair{PaymentState::kRefundUnknown, EffectKind::kRefund}}) {
        const auto put = [s = state](EffectKind kind) {
            return [s, kind](Order& o) {
                o.payments[0].state = s;
                o.payments[0].effect = kind;
            };
        };
        EXPECT_FALSE(breaks(asking, put(effect))) << nameOf(state);
        EXPECT_TRUE(breaks(asking, put(EffectKind::kInquire))) << nameOf(state);
    }
}

TEST_F(Invariants, TimersAreOverdueOnlyAsLongAsTheyMayBe) {
    damage(asking, [](Order&) {});
    const auto late = [&](std::optional<Duration> allowed) {
        for (const Violation& violation : checkState(cell.state(), allowed)) {
            if (violation.invariant == "I16" && violation.what.starts_with(damaged)) return true;
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

TEST_F(Invariants, LinesAndParcelsFitTheState) {
    const auto complaint = [&](OrderId id, OrderState state) -> std::string {
        const Order sound = cell.order(id);
        damage(id, [&, state](Order& order) { order.state = state; });
        std::string found;
        for (const char* invariant : {"I7", "I18", "I20"}) {
            if (noticedBy(invariant)) found += invariant + std::string(" ");
        }
        damage(id, [&](Order& order) { order = sound; });
        return found;
    };
    for (const OrderState early : {OrderState::kReserved, OrderState::kFraudReview, OrderState::kPaymentFailed,
                                   OrderState::kConfirmed}) {
        EXPECT_EQ(complaint(confirmed, early), "") << nameOf(early);
        EXPECT_EQ(complaint(parted, early), "I18 ") << nameOf(early);
        EXPECT_EQ(complaint(cancelled, early), early == OrderState::kConfirmed ? "I18 I20 " : "I18 ") << nameOf(early);
    }
    EXPECT_EQ(complaint(confirmed, OrderState::kPartlyFulfilled), "I18 ");
    EXPECT_EQ(complaint(lost, OrderState::kPartlyFulfilled), "I18 ");
    EXPECT_EQ(complaint(parted, OrderState::kFulfilled), "I18 ");
    EXPECT_EQ(complaint(confirmed, OrderState::kFulfilled), "I18 ");
    EXPECT_EQ(complaint(cancelled, OrderState::kFulfilled), "I18 ");
    EXPECT_EQ(complaint(lost, OrderState::kFulfilled), "");
    EXPECT_EQ(complaint(parted, OrderState::kDelivered), "I18 ");
    EXPECT_EQ(complaint(cancelled, OrderState::kDelivered), "I18 ");
    EXPECT_EQ(complaint(confirmed, OrderState::kCancelPending), "I20 ");
    EXPECT_EQ(complaint(lost, OrderState::kCancelled), "I20 ");
    EXPECT_EQ(complaint(cancelled, OrderState::kCancelPending), "");
    for (const OrderState closed : {OrderState::kNone, OrderState::kCompleted, OrderState::kArchived, OrderState{99}}) {
        EXPECT_EQ(complaint(lost, closed), "I7 ") << static_cast<int>(closed);
    }
}

TEST_F(Invariants, DeliveredMeansThatNothingIsUnderWay) {
    cell.ship(confirmed);
    cell.ship(parted);
    damage(confirmed, [](Order& order) { order.state = OrderState::kDelivered; });
    EXPECT_TRUE(noticedBy("I18"));
}

TEST_F(Invariants, ReservationsAreBackedByAPaymentOnItsWay) {
    damage(confirmed, [](Order& order) { order.state = OrderState::kAuthorising; });
    EXPECT_TRUE(noticedBy("I20")) << "its payment is not on its way";
    damage(confirmed, [](Order& order) {
        order.payments.clear();
        order.state = OrderState::kAuthorising;
    });
    EXPECT_TRUE(noticedBy("I20")) << "it has none";
    damage(parted, [](Order& order) { order.payments[0].authorised = order.total - 1; });
    EXPECT_TRUE(noticedBy("I20")) << "may be shipped, but is not paid for";
}

TEST_F(Invariants, AnOrderWithoutLinesIsNotWhole) {
    Order empty;
    empty.state = OrderState::kReserved;
    empty.deadline = kStart;
    empty.total = 5;
    const std::vector<Violation> found = checkOrder(empty);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (Violation{"I6", "0: the total is not the sum of the lines, the tax and the shipping"}));
}

TEST(OrderNumbersForPeople, FallBackToTheBareId) {
    EXPECT_EQ(orderNumberForPeople(makeOrderId(makeCell(Region::kAp, 1), 7)),
              formatOrderNumber(makeOrderId(makeCell(Region::kAp, 1), 7)));
    EXPECT_EQ(orderNumberForPeople(OrderId{99}), "99");
    EXPECT_EQ(orderNumberForPeople(OrderId{~std::uint64_t{0}}), "18446744073709551615");
}

}  // namespace
}  // namespace meridian::testing
