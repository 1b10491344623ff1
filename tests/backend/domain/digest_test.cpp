// Equal states have equal digests, and whatever deciding can see changes them.
#include "backend/domain/digest.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/command.h"
#include "backend/domain/personal_data.h"
#include "backend/domain/posting_rules.h"
#include "backend/domain/state.h"

#include "tests/backend/domain/cell_harness.h"
#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

template <class T>
class FieldEquality : public ::testing::Test {};
using ComparedTypes = ::testing::Types<Price, ParcelLine, Receipt, Score, StockLevel, PersonalData>;
TYPED_TEST_SUITE(FieldEquality, ComparedTypes);

TYPED_TEST(FieldEquality, SeesAChangeOfEachFieldAlone) {
    const TypeParam value = anyOf<TypeParam>(7);
    FieldCounter counter;
    TypeParam copy = value;
    TypeParam::describe(copy, counter);
    EXPECT_EQ(copy, value);
    for (int field = 0; field < counter.count; ++field) {
        TypeParam other = value;
        FieldChanger changer(field);
        TypeParam::describe(other, changer);
        EXPECT_NE(other, value) << changer.changed;
    }
}

template <class T>
class FieldDigest : public ::testing::Test {};
using FieldTypes = ::testing::Types<Order, Payment, Parcel, OrderLine, Receipt, StockLevel, Sku, Location, Product,
                                    DeadLetterParked, PlaceOrder, CancelOrder, ChangeHold, DecideReview, RetryPayment,
                                    AdvanceParcel, EditAddress, AddNote, ChangeTags, MoveStock, DefineLocation,
                                    DefineProduct, ReportPayment, TimerDue, ResolveDeadLetter, EraseCustomer>;
TYPED_TEST_SUITE(FieldDigest, FieldTypes);

TYPED_TEST(FieldDigest, SeesAChangeOfEachFieldAlone) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const TypeParam value = anyOf<TypeParam>(seed);
        FieldCounter counter;
        TypeParam copy = value;
        TypeParam::describe(copy, counter);
        ASSERT_EQ(digestOf(copy, 1), digestOf(value, 1));
        ASSERT_NE(digestOf(value, 2), digestOf(value, 1)) << "the seed counts";
        for (int field = 0; field < counter.count; ++field) {
            TypeParam other = value;
            FieldChanger changer(field);
            TypeParam::describe(other, changer);
            EXPECT_NE(digestOf(other, 1), digestOf(value, 1)) << changer.changed;
        }
    }
}

TEST(FieldDigests, TellTextsThatDifferOnlyByTrailingZerosApart) {
    Location a;
    Location b;
    a.code = std::string("x", 1);
    b.code = std::string("x\0", 2);
    EXPECT_NE(digestOf(a, 0), digestOf(b, 0));
    // And the same bytes in another field.
    Location c;
    c.name = "x";
    EXPECT_NE(digestOf(a, 0), digestOf(c, 0));
}

TEST(FieldDigests, MixSpreadsNeighboursApart) {
    EXPECT_EQ(mix64(0), 0U);
    int changed = 0;
    for (std::uint64_t i = 1; i < 1000; ++i)
        changed += std::popcount(mix64(i) ^ mix64(i + 1));
    EXPECT_NEAR(changed / 999.0, 32.0, 1.0);
}

TEST(StateDigest, ChangesWithEachPartOfTheState) {
    const auto digestAfter = [](auto&& change) {
        State state;
        state.cell = makeCell(Region::kEu, 1);
        change(state);
        return state.digest();
    };
    const std::uint64_t plain = digestAfter([](State&) {});
    EXPECT_EQ(digestAfter([](State&) {}), plain);
    std::set<std::uint64_t> seen{plain};
    const auto expectNew = [&](const char* what, auto&& change) {
        EXPECT_TRUE(seen.insert(digestAfter(change)).second) << what;
    };
    expectNew("time", [](State& s) { s.time = CellTime{1}; });
    expectNew("next running number", [](State& s) { s.nextRunning = 2; });
    expectNew("next entry", [](State& s) { s.nextEntry = 2; });
    expectNew("next dead letter", [](State& s) { s.nextDeadLetter = 2; });
    expectNew("catalogue", [](State& s) { s.catalogue.apply(LocationDefined{LocationId{1}, "A", "A", "eu"}); });
    expectNew("stock", [](State& s) {
        s.stock.book({SkuId{1}, LocationId{1}, StockAccount::kSupply, StockAccount::kAvailable, {1}});
    });
    expectNew("ledger", [](State& s) { s.ledger.add(authorised({1, kEur})); });
    expectNew("ledger, another amount", [](State& s) { s.ledger.add(authorised({2, kEur})); });
    expectNew("ledger, another currency", [](State& s) { s.ledger.add(authorised({1, kUsd})); });
    expectNew("ledger, another account", [](State& s) { s.ledger.add(captured({1, kEur})); });
    expectNew("receipts",
              [](State& s) { s.receipts.remember(CommandId{{1}}, {}, "", Receipts::Keep::kShort, CellTime{1}); });
    expectNew("dead letters", [](State& s) { s.deadLetters.emplace(1, DeadLetterParked{1, "a", "b", "c", "d"}); });
    expectNew("dead letters, another", [](State& s) {
        s.deadLetters.emplace(1, DeadLetterParked{1, "a", "b", "c", "e"});
    });
    expectNew("erased customers", [](State& s) { s.erased.insert(CustomerId{1}); });
    expectNew("erased customers, another", [](State& s) { s.erased.insert(CustomerId{2}); });
    expectNew("orders", [](State& s) { s.orderDigests = 5; });
}

TEST(StateClone, IsTheSameAndGoesItsOwnWay) {
    Cell cell;
    cell.stock("MUG", 5);
    const OrderId id = cell.place({{"MUG", 2}});
    cell.run(ParkDeadLetter{"command", "k", "c", "p"});
    cell.run(EraseCustomer{CustomerId{1}});
    State copy = cell.state().clone();
    EXPECT_EQ(copy.digest(), cell.state().digest());
    EXPECT_EQ(copy.cell, cell.state().cell);
    EXPECT_EQ(copy.batch, cell.state().batch);
    EXPECT_EQ(checkState(copy), std::vector<Violation>{});
    EXPECT_NE(copy.order(id), cell.find(id)) << "the orders are copies too";
    cell.reply(id, holds(24'90));
    EXPECT_NE(copy.digest(), cell.state().digest());
    EXPECT_EQ(copy.order(id)->state, OrderState::kAuthorising);
}

TEST(StateDigest, FollowsAnOrderThroughItsChangesAndForgetsItWhenItLeaves) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kDeny);
    EXPECT_NE(cell.state().orderDigests, 0U);
    EXPECT_EQ(cell.state().orderDigests, cell.order(id).digest);
    cell.run(AddNote{id, "sealed"});
    EXPECT_EQ(cell.state().orderDigests, cell.order(id).digest);
    cell.wait(limits::kLateWindow);
    EXPECT_EQ(cell.find(id), nullptr);
    EXPECT_EQ(cell.state().orderDigests, 0U);
}

}  // namespace
}  // namespace meridian::testing
