#include "backend/engine/ring.h"

#include <thread>

#include <gtest/gtest.h>

namespace meridian::engine {
namespace {

using std::chrono::microseconds;
using namespace std::chrono_literals;

Submission submissionOf(std::size_t commands, Lane lane = Lane::kOrders) {
    Submission submission;
    submission.commands.resize(commands);
    submission.lane = lane;
    return submission;
}

bool push(Ring& ring, Submission submission) {
    return ring.push(submission);
}

TEST(Ring, KeepsAQuarterForResultsAndRefusesWhatIsTooMuch) {
    Ring ring(8);
    for (int i = 0; i < 6; ++i)
        EXPECT_TRUE(push(ring, submissionOf(1)));
    Submission refused = submissionOf(3);
    EXPECT_FALSE(ring.push(refused));
    EXPECT_EQ(refused.commands.size(), 3U) << "untouched";
    EXPECT_TRUE(push(ring, submissionOf(1, Lane::kResults)));
    EXPECT_TRUE(push(ring, submissionOf(1, Lane::kResults)));
    EXPECT_FALSE(push(ring, submissionOf(1, Lane::kResults)));
    EXPECT_EQ(ring.depth(), 8U);
}

TEST(Ring, GivesResultsFirstAndStopsAtSoManyCommands) {
    Ring ring(16);
    push(ring, submissionOf(3));
    push(ring, submissionOf(4));
    push(ring, submissionOf(2, Lane::kResults));
    std::vector<Submission> taken;
    ring.take(taken, 5, 0us);
    ASSERT_EQ(taken.size(), 2U);
    EXPECT_EQ(taken[0].lane, Lane::kResults);
    EXPECT_EQ(taken[1].commands.size(), 3U);
    ring.take(taken, 1, 0us);
    EXPECT_EQ(taken.size(), 3U) << "one that is larger than the limit is taken, too";
}

TEST(Ring, TakesNothingAfterTheTimeOrANudge) {
    Ring ring(16);
    std::vector<Submission> taken;
    ring.take(taken, 10, 1'000us);
    ring.nudge();
    ring.take(taken, 10, 1h);
    EXPECT_TRUE(taken.empty());
}

TEST(Ring, WaitsUntilSoManyWaitAsAreWorthWaking) {
    Ring ring(64);
    push(ring, submissionOf(1));
    std::vector<Submission> taken;
    ring.take(taken, 100, 1'000us, 4);
    EXPECT_EQ(taken.size(), 1U) << "after the time it takes what there is";
    taken.clear();
    std::thread caller([&] {
        for (int i = 0; i < 4; ++i) {
            std::this_thread::sleep_for(5ms);
            push(ring, submissionOf(1));
        }
    });
    ring.take(taken, 100, 1h, 4);
    caller.join();
    EXPECT_EQ(taken.size(), 4U);
}

TEST(Ring, ThatIsClosedTakesNothingMoreAndGivesWhatItHas) {
    Ring ring(16);
    push(ring, submissionOf(1));
    ring.close();
    EXPECT_FALSE(push(ring, submissionOf(1)));
    std::vector<Submission> taken;
    ring.take(taken, 10, 1h);
    EXPECT_EQ(taken.size(), 1U);
    ring.take(taken, 10, 1h);
    EXPECT_EQ(taken.size(), 1U);
}

}  // namespace
}  // namespace meridian::engine
