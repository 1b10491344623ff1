// The demonstration as people start it: the whole shop within the time that somebody waits, customers who go on coming,
// and the whole shop as well after a start that was broken off.
#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "tests/rig/running_cell.h"

namespace meridian::rig {
namespace {

using namespace std::chrono_literals;

constexpr double kOrders = 10'000;

class Demo : public ::testing::Test {
  protected:
    double orders() {
        const Ran ran = runProgram("meridianctl", m_data.path(), {"verify"});
        EXPECT_EQ(ran.code, 0) << ran.output;
        EXPECT_EQ(numberIn(ran.output, "violations"), 0) << ran.output;
        return numberIn(ran.output, "orders");
    }

    DataDirectory m_data{"demo"};
};

TEST_F(Demo, TheShopIsThereWithinTwentySecondsAndHoldsWhatItPromises) {
    const auto begin = std::chrono::steady_clock::now();
    RunningCell cell(m_data.path(), {"--demo", "--demo-live", "0"});
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    const auto took = std::chrono::steady_clock::now() - begin;
    RecordProperty("milliseconds", static_cast<int>(took / 1ms));
    EXPECT_LT(took, 20s);
    EXPECT_EQ(orders(), kOrders);
    EXPECT_EQ(cell.stop(), 0);
}

TEST_F(Demo, CustomersGoOnComingAndNobodyComesToAShopThatIsNoDemonstration) {
    {
        RunningCell cell(m_data.path(), {"--demo", "--demo-live", "60"});
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        std::this_thread::sleep_for(8s);
        EXPECT_GT(orders(), kOrders);
        EXPECT_EQ(cell.stop(), 0);
    }
    DataDirectory real{"real"};
    double accepted = 0;
    {
        RunningCell cell(real.path());
        ASSERT_TRUE(cell.isReady());
        const Ran load = runProgram("meridian-load", real.path(), {"--setup", "--skus", "5", "--orders", "10"});
        ASSERT_EQ(load.code, 0) << load.output;
        accepted = numberIn(load.output, "accepted");
        EXPECT_GT(accepted, 0);
        ASSERT_EQ(cell.stop(), 0);
    }
    RunningCell cell(real.path(), {"--demo", "--demo-live", "60"});
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    std::this_thread::sleep_for(4s);
    EXPECT_EQ(numberIn(runProgram("meridianctl", real.path(), {"verify"}).output, "orders"), accepted);
    EXPECT_EQ(cell.stop(), 0);
}

TEST_F(Demo, AStartThatWasBrokenOffIsBegunAnew) {
    writeBytes(m_data.path() + "/demonstration.unfinished", "");
    writeBytes(m_data.path() + "/journal.db", "half of a page");
    RunningCell cell(m_data.path(), {"--demo", "--demo-live", "0"});
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    EXPECT_EQ(orders(), kOrders);
    EXPECT_EQ(cell.stop(), 0);
}

}  // namespace
}  // namespace meridian::rig
