// Stock as double entry in units: which movements exist, what each does to the levels, and what stops the program.
#include "backend/domain/stock.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace meridian {
namespace {

constexpr SkuId kSku{3};
constexpr LocationId kPlace{2};
using Account = StockAccount;

StockMovement movementOf(Account from, Account to, std::int64_t units) {
    return {kSku, kPlace, from, to, {units}};
}

// A level at which every legal movement of up to 100 units is possible.
StockLevel fullLevel() {
    StockLevel level;
    level.available = {100};
    level.committed = {100};
    level.unavailable = {100};
    level.incoming = {100};
    level.supplied = {300};
    return level;
}

std::vector<std::int64_t> numbersOf(const StockLevel& level) {
    return {level.available.units, level.committed.units, level.unavailable.units, level.incoming.units,
            level.supplied.units,  level.shipped.units,   level.adjusted.units};
}

TEST(StockMovements, OnlyTheListedPairsAreLegal) {
    // Rows give, columns take, in the order of the accounts: none, available, committed, unavailable, incoming, supply,
    // shipped, adjusted, expected.
    constexpr std::array<std::string_view, 9> kLegal = {
        ".........",  // none
        "..xx...x.",  // available
        ".x....x..",  // committed
        ".x.....x.",  // unavailable
        ".x......x",  // incoming
        ".x.......",  // supply
        ".........",  // shipped
        ".x.......",  // adjusted
        "....x....",  // expected
    };
    for (std::size_t from = 0; from < kLegal.size(); ++from) {
        for (std::size_t to = 0; to < kLegal.size(); ++to) {
            EXPECT_EQ(isLegalMovement(static_cast<Account>(from), static_cast<Account>(to)), kLegal[from][to] == 'x')
                << from << " to " << to;
        }
    }
}

struct Effect {
    Account from;
    Account to;
    std::vector<std::int64_t> change;  // of the numbers above, for 7 units
};

TEST(StockMovements, TakeFromOneAccountAndGiveToTheOther) {
    const std::vector<Effect> effects = {
        {Account::kAvailable, Account::kCommitted, {-7, 7, 0, 0, 0, 0, 0}},
        {Account::kCommitted, Account::kAvailable, {7, -7, 0, 0, 0, 0, 0}},
        {Account::kCommitted, Account::kShipped, {0, -7, 0, 0, 0, 7, 0}},
        {Account::kSupply, Account::kAvailable, {7, 0, 0, 0, 7, 0, 0}},
        {Account::kAdjusted, Account::kAvailable, {7, 0, 0, 0, 0, 0, 7}},
        {Account::kAvailable, Account::kAdjusted, {-7, 0, 0, 0, 0, 0, -7}},
        {Account::kAvailable, Account::kUnavailable, {-7, 0, 7, 0, 0, 0, 0}},
        {Account::kUnavailable, Account::kAvailable, {7, 0, -7, 0, 0, 0, 0}},
        {Account::kUnavailable, Account::kAdjusted, {0, 0, -7, 0, 0, 0, -7}},
        {Account::kExpected, Account::kIncoming, {0, 0, 0, 7, 0, 0, 0}},
        {Account::kIncoming, Account::kExpected, {0, 0, 0, -7, 0, 0, 0}},
        {Account::kIncoming, Account::kAvailable, {7, 0, 0, -7, 7, 0, 0}},
    };
    for (const Effect& effect : effects) {
        SCOPED_TRACE(std::string(nameOf(effect.from)) + " to " + std::string(nameOf(effect.to)));
        Stock stock;
        stock.restore(kSku, kPlace, fullLevel());
        stock.book(movementOf(effect.from, effect.to, 7));
        const auto before = numbersOf(fullLevel());
        const auto after = numbersOf(stock.level(kSku, kPlace));
        for (std::size_t i = 0; i < before.size(); ++i)
            EXPECT_EQ(after[i] - before[i], effect.change[i]) << "number " << i;
        const StockLevel& level = stock.level(kSku, kPlace);
        EXPECT_EQ(level.onHand(), level.supplied + level.adjusted - level.shipped);
    }
}

TEST(StockMovements, ALossMayPushAvailableBelowZero) {
    Stock stock;
    stock.book(movementOf(Account::kSupply, Account::kAvailable, 5));
    stock.book(movementOf(Account::kAvailable, Account::kCommitted, 4));
    EXPECT_EQ(stock.level(kSku, kPlace).shortage(), Quantity{});
    stock.book(movementOf(Account::kAvailable, Account::kAdjusted, 3));
    EXPECT_EQ(stock.level(kSku, kPlace).available.units, -2);
    EXPECT_EQ(stock.level(kSku, kPlace).shortage(), Quantity{2});
    EXPECT_EQ(stock.level(kSku, kPlace).onHand(), Quantity{2});
}

TEST(StockChecks, StopTheProgramOnWhatMustNotHappen) {
    Stock stock;
    stock.book(movementOf(Account::kSupply, Account::kAvailable, 5));
    EXPECT_DEATH(stock.book(movementOf(Account::kShipped, Account::kAvailable, 1)), "isLegalMovement");
    EXPECT_DEATH(stock.book(movementOf(Account::kSupply, Account::kAvailable, 0)), "quantity");
    EXPECT_DEATH(stock.book(movementOf(Account::kCommitted, Account::kAvailable, 1)), "committed");
    EXPECT_DEATH(stock.book(movementOf(Account::kUnavailable, Account::kAvailable, 1)), "unavailable");
    EXPECT_DEATH(stock.book(movementOf(Account::kIncoming, Account::kAvailable, 1)), "incoming");
    EXPECT_DEATH(stock.book({SkuId{0}, kPlace, Account::kSupply, Account::kAvailable, {1}}), "sku");
    EXPECT_DEATH(stock.book({SkuId{limits::kSkusMax + 1}, kPlace, Account::kSupply, Account::kAvailable, {1}}), "sku");
    EXPECT_DEATH(stock.book({kSku, LocationId{0}, Account::kSupply, Account::kAvailable, {1}}), "location");
    EXPECT_DEATH(stock.book({kSku, LocationId{limits::kLocationsMax + 1}, Account::kSupply, Account::kAvailable, {1}}),
                 "location");
}

TEST(StockLevels, AreZeroWhereNothingWasEverBooked) {
    Stock stock;
    EXPECT_EQ(stock.level({}, kPlace), StockLevel{});
    EXPECT_EQ(stock.level(kSku, kPlace), StockLevel{});
    stock.book(movementOf(Account::kSupply, Account::kAvailable, 5));
    EXPECT_EQ(stock.available(kSku, kPlace), Quantity{5});
    EXPECT_EQ(stock.level(kSku, {}), StockLevel{});
    EXPECT_EQ(stock.level(kSku, LocationId{1}), StockLevel{});
    EXPECT_EQ(stock.level(kSku, LocationId{3}), StockLevel{});
    EXPECT_EQ(stock.level(SkuId{2}, kPlace), StockLevel{});
    EXPECT_EQ(stock.level(SkuId{4}, kPlace), StockLevel{});
}

TEST(StockLevels, AreVisitedOnceEachAndOnlyWhereSomethingIs) {
    Stock stock;
    stock.book({SkuId{5}, LocationId{3}, Account::kSupply, Account::kAvailable, {1}});
    stock.book({SkuId{1}, LocationId{1}, Account::kExpected, Account::kIncoming, {2}});
    std::set<std::pair<SkuId, LocationId>> seen;
    stock.forEach([&](SkuId sku, LocationId location, const StockLevel&) {
        EXPECT_TRUE(seen.insert({sku, location}).second);
    });
    EXPECT_EQ(seen, (std::set<std::pair<SkuId, LocationId>>{{SkuId{1}, LocationId{1}}, {SkuId{5}, LocationId{3}}}));
}

RC_GTEST_PROP(StockBooks, AddUpAndDigestTheSameWhateverTheWay, (std::uint64_t seed)) {
    // Random movements, taken when they are possible, against plain sums.
    std::uint64_t random = seed;
    const auto next = [&random](std::uint64_t below) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        return (random >> 33) % below;
    };
    Stock stock;
    for (int i = 0; i < 60; ++i) {
        const StockMovement movement{SkuId{static_cast<std::uint32_t>(1 + next(3))},
                                     LocationId{static_cast<std::uint16_t>(1 + next(3))},
                                     static_cast<Account>(next(9)),
                                     static_cast<Account>(next(9)),
                                     {static_cast<std::int64_t>(1 + next(20))}};
        if (!isLegalMovement(movement.from, movement.to)) continue;
        const StockLevel level = stock.level(movement.sku, movement.location);
        if (movement.from == Account::kCommitted && level.committed < movement.quantity) continue;
        if (movement.from == Account::kUnavailable && level.unavailable < movement.quantity) continue;
        if (movement.from == Account::kIncoming && level.incoming < movement.quantity) continue;
        stock.book(movement);
    }
    Stock copy;
    stock.forEach([&](SkuId sku, LocationId location, const StockLevel& level) {
        RC_ASSERT(level.onHand() == level.supplied + level.adjusted - level.shipped);
        copy.restore(sku, location, level);
    });
    RC_ASSERT(copy.digest() == stock.digest());
}

TEST(StockDigest, ReturnsWithTheLevelsAndTellsPlacesApart) {
    Stock stock;
    const std::uint64_t empty = stock.digest();
    stock.book(movementOf(Account::kExpected, Account::kIncoming, 5));
    const std::uint64_t announced = stock.digest();
    EXPECT_NE(announced, empty);
    stock.book(movementOf(Account::kIncoming, Account::kExpected, 5));
    EXPECT_EQ(stock.digest(), empty);
    Stock elsewhere;
    elsewhere.book({kSku, LocationId{1}, Account::kExpected, Account::kIncoming, {5}});
    EXPECT_NE(elsewhere.digest(), announced);
}

TEST(StockAccounts, HaveNamesAndUnknownOnesSaySo) {
    EXPECT_EQ(nameOf(Account::kNone), "none");
    EXPECT_EQ(nameOf(Account::kExpected), "expected");
    EXPECT_EQ(nameOf(static_cast<Account>(9)), "unknown");
    EXPECT_EQ(nameOf(static_cast<Account>(255)), "unknown");
}

}  // namespace
}  // namespace meridian
