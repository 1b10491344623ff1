#include "backend/engine/cell_clock.h"

#include <gtest/gtest.h>

namespace meridian::engine {
namespace {

using namespace std::chrono_literals;

class SetClock final : public Clock {
  public:
    CellTime wall() override { return m_wall; }
    std::chrono::microseconds steady() override { return m_steady; }

    void pass(Duration time) {
        m_wall = m_wall + time;
        m_steady += time;
    }
    // Somebody sets the wall clock.
    void set(Duration ahead) { m_wall = m_wall + ahead; }

  private:
    CellTime m_wall{1'767'225'600'000'000};
    std::chrono::microseconds m_steady{5'000'000};
};

class CellClockTest : public ::testing::Test {
  protected:
    SetClock clock;
    CellClock cell{clock, clock.wall()};
};

TEST_F(CellClockTest, FollowsAWallClockThatIsRight) {
    for (const Duration step : {1us, 20us, 50'000us, 3'600'000'000us}) {
        clock.pass(step);
        EXPECT_EQ(cell.now(), clock.wall());
    }
    EXPECT_EQ(cell.jumps(), 0U);
}

TEST_F(CellClockTest, NoTwoBatchesHaveTheSameTime) {
    const CellTime first = cell.next();
    EXPECT_GT(cell.next(), first);
    EXPECT_GT(CellClock(clock, clock.wall() + Duration(1h)).next(), clock.wall() + Duration(1h))
        << "nor an earlier one";
}

TEST_F(CellClockTest, AJumpAheadThatIsTakenBackWithinAMinuteChangesNothing) {
    cell.now();
    clock.set(1h);
    clock.pass(30s);
    cell.now();
    clock.pass(20s);
    EXPECT_EQ(cell.now(), clock.wall() - Duration(1h));
    clock.set(-1h);
    clock.pass(5s);
    EXPECT_EQ(cell.now(), clock.wall());
    EXPECT_EQ(cell.jumps(), 2U);
}

TEST_F(CellClockTest, AJumpAheadIsBelievedAfterAMinute) {
    cell.now();
    clock.set(1h);
    cell.now();
    clock.pass(CellClock::kDistrust - 1us);
    EXPECT_EQ(cell.now(), clock.wall() - Duration(1h));
    clock.pass(1us);
    EXPECT_EQ(cell.now(), clock.wall());
}

TEST_F(CellClockTest, TimeGoesOnAtHalfItsPaceUntilAWallThatWasSetBackHasCaughtUp) {
    const CellTime before = cell.now();
    clock.set(-1h);
    cell.now();
    clock.pass(CellClock::kDistrust);
    cell.now();
    clock.pass(10min);
    const CellTime later = cell.now();
    EXPECT_GT(later, before + Duration(5min));
    EXPECT_LT(later, before + Duration(7min));
    for (int minute = 0; minute < 120; ++minute) {
        clock.pass(1min);
        const CellTime now = cell.now();
        EXPECT_GE(now, clock.wall());
        EXPECT_GT(now, later) << "it never stands still";
    }
    EXPECT_EQ(cell.now(), clock.wall());
}

// A clock that is slewed, or read a little late, is no jump.
TEST_F(CellClockTest, SmallDriftsAreFollowed) {
    cell.now();
    clock.set(400ms);
    EXPECT_EQ(cell.now(), clock.wall());
    EXPECT_EQ(cell.jumps(), 0U);
}

}  // namespace
}  // namespace meridian::engine
