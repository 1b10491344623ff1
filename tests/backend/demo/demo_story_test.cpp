// The demonstration's shop: alive at whatever moment somebody starts it, and the same shop every time.
#include <set>

#include "backend/demo/demo_day.h"

#include "tests/backend/demo/told_story.h"

namespace meridian::demo {
namespace {

using namespace std::chrono_literals;

constexpr CellTime kNow{1'795'000'123'456'789};

class DemoStory : public testing::Test {
  protected:
    static void SetUpTestSuite() { s_story = std::make_unique<ToldStory>(10'000, kNow); }
    static void TearDownTestSuite() { s_story.reset(); }

    static std::unique_ptr<ToldStory> s_story;
};
std::unique_ptr<ToldStory> DemoStory::s_story;

TEST_F(DemoStory, HasTheOrdersThatWereAskedFor) {
    EXPECT_EQ(s_story->told(), 10'000U);
    EXPECT_EQ(s_story->orders().size(), 10'000U);
}

TEST_F(DemoStory, HasOrdersInEveryStateThatLasts) {
    std::map<OrderState, int> states;
    for (const ToldOrder& order : s_story->orders())
        ++states[order.state];
    for (std::size_t state = 2; state < kOrderStates; ++state)
        EXPECT_GT(states[static_cast<OrderState>(state)], 0) << nameOf(static_cast<OrderState>(state));
}

TEST_F(DemoStory, ReachesUpToTheMomentOfTheStart) {
    CellTime newest;
    for (const ToldOrder& order : s_story->orders()) {
        EXPECT_LE(order.at.micros, kNow.micros + 1'000);
        newest = std::max(newest, order.at);
    }
    EXPECT_LT(kNow - newest, 2min);
}

TEST_F(DemoStory, EveryRegionIsAliveInEachOfTheLastHours) {
    for (const Region region : kDemoRegions) {
        for (const Duration from : {Duration(1h), Duration(2h), Duration(3h)})
            EXPECT_GE(s_story->placed(region, from, from - 1h), 3U) << regionCode(region) << " " << from.count();
    }
}

TEST_F(DemoStory, TheLastHourIsSpreadOverItsMinutes) {
    std::set<std::int64_t> minutes;
    for (const ToldOrder& order : s_story->orders()) {
        if (kNow - order.at < 1h) minutes.insert((kNow - order.at) / Duration(1min));
    }
    EXPECT_GE(minutes.size(), 15U);
}

TEST_F(DemoStory, NobodyComesAllAtOnceInTheLastDay) {
    std::map<std::int64_t, int> seconds;
    for (const ToldOrder& order : s_story->orders()) {
        if (kNow - order.at < 24h) ++seconds[(kNow - order.at) / Duration(1s)];
    }
    for (const auto& [second, orders] : seconds)
        EXPECT_LE(orders, 4) << second << " s before the start";
}

TEST_F(DemoStory, ADayHasBusyHoursAndQuietOnes) {
    for (const Region region : kDemoRegions) {
        std::size_t most = 0;
        std::size_t least = 10'000;
        for (Duration from = 24h; from > Duration{}; from -= 4h) {
            const std::size_t placed = s_story->placed(region, from, from - 4h);
            most = std::max(most, placed);
            least = std::min(least, placed);
        }
        EXPECT_GT(most, 2 * least) << regionCode(region);
    }
}

TEST_F(DemoStory, ABurstOfOneCustomerWaitsForTheAnalysts) {
    std::map<CustomerId, int> waiting;
    for (const ToldOrder& order : s_story->orders()) {
        if (order.state == OrderState::kFraudReview && kNow - order.at < 15min) ++waiting[order.placed.customer];
    }
    int most = 0;
    for (const auto& [customer, orders] : waiting)
        most = std::max(most, orders);
    EXPECT_GE(most, 5);
}

TEST_F(DemoStory, LeavesDeadLettersOfDifferentKinds) {
    int numbers = 0;
    int mistyped = 0;
    for (const DeadLetterParked& letter : s_story->letters()) {
        EXPECT_EQ(letter.kind, "provider_report");
        if (letter.key.empty()) continue;
        parseOrderNumber(letter.key) ? ++numbers : ++mistyped;
    }
    EXPECT_EQ(s_story->letters().size(), 5U);
    EXPECT_EQ(numbers, 2) << "one too early, one too late";
    EXPECT_EQ(mistyped, 2) << "one just now, one of yesterday";
}

TEST(DemoStories, TheSameSeedMakesTheSameShopAtWhateverHour) {
    const ToldStory one(700, kNow);
    const ToldStory other(700, kNow + 7h + 13min);
    ASSERT_EQ(one.orders().size(), other.orders().size());
    for (std::size_t i = 0; i < one.orders().size(); ++i) {
        const ToldOrder& a = one.orders()[i];
        const ToldOrder& b = other.orders()[i];
        ASSERT_EQ(a.placed.order, b.placed.order);
        EXPECT_EQ(a.placed.customer, b.placed.customer) << i;
        EXPECT_EQ(a.placed.total, b.placed.total) << i;
        EXPECT_EQ(a.state, b.state) << i;
        EXPECT_LT(std::abs(((one.end() - a.at) - (other.end() - b.at)).count()), 1'000) << i;
    }
    ASSERT_EQ(one.letters().size(), other.letters().size());
    for (std::size_t i = 0; i < one.letters().size(); ++i) {
        EXPECT_EQ(one.letters()[i].key, other.letters()[i].key);
        EXPECT_EQ(one.letters()[i].payload, other.letters()[i].payload);
    }
}

}  // namespace
}  // namespace meridian::demo
