#include "backend/services/view_follower.h"

#include <future>

#include <gtest/gtest.h>

#include "backend/services/refusal.h"
#include "backend/services/task_pool.h"

#include "tests/backend/services/fake_cell.h"

namespace meridian::services {
namespace {

using namespace std::chrono_literals;

class ViewFollowerTest : public testing::Test {
  protected:
    ViewFollower::Options options() {
        ViewFollower::Options options;
        options.wait = 5ms;
        options.tellApart = 1ms;
        return options;
    }
    std::future<absl::Status> wait(ViewFollower& follower, BatchNumber batch, std::chrono::milliseconds atMost) {
        auto promise = std::make_shared<std::promise<absl::Status>>();
        auto future = promise->get_future();
        follower.whenReached(batch, atMost, [promise](absl::Status status) { promise->set_value(std::move(status)); });
        return future;
    }

    FakeCell m_cell;
    FakeClock m_clock;
};

class Listener final : public ViewListener {
  public:
    void viewsMoved(BatchNumber batch) override { last.store(batch.value); }
    std::atomic<std::uint64_t> last{0};
};

TEST_F(ViewFollowerTest, WhatTheViewsHoldNeedsNoWaiting) {
    m_cell.moveViews({9});
    ViewFollower follower(m_cell, m_clock, options());
    EXPECT_TRUE(wait(follower, {9}, 1ms).get().ok());
    EXPECT_TRUE(wait(follower, {}, 1ms).get().ok());
}

TEST_F(ViewFollowerTest, AWaiterIsCalledWhenItsBatchIsThereAndNotBefore) {
    ViewFollower follower(m_cell, m_clock, options());
    auto later = wait(follower, {3}, 10s);
    auto sooner = wait(follower, {2}, 10s);
    m_cell.moveViews({2});
    EXPECT_TRUE(sooner.get().ok());
    EXPECT_EQ(later.wait_for(30ms), std::future_status::timeout);
    m_cell.moveViews({5});
    EXPECT_TRUE(later.get().ok());
}

TEST_F(ViewFollowerTest, AWaiterIsToldWhenItTakesTooLong) {
    ViewFollower follower(m_cell, m_clock, options());
    EXPECT_TRUE(absl::IsDeadlineExceeded(wait(follower, {3}, 10ms).get()));
}

TEST_F(ViewFollowerTest, NobodyIsForgottenAtTheEnd) {
    std::future<absl::Status> left;
    {
        ViewFollower follower(m_cell, m_clock, options());
        left = wait(follower, {3}, 10s);
    }
    EXPECT_TRUE(absl::IsUnavailable(left.get()));
}

TEST_F(ViewFollowerTest, ListenersHearOfMovesUntilTheyAreGone) {
    ViewFollower follower(m_cell, m_clock, options());
    auto listener = std::make_shared<Listener>();
    follower.subscribe(listener);
    m_cell.moveViews({4});
    const auto until = std::chrono::steady_clock::now() + 5s;
    while (listener->last.load() != 4 && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(listener->last.load(), 4u);
    listener.reset();
    m_cell.moveViews({5});
    EXPECT_TRUE(wait(follower, {5}, 5s).get().ok());
}

TEST(TaskPool, RunsWhatItWasGivenBeforeItEnds) {
    std::atomic<int> done{0};
    {
        TaskPool pool({.threads = 2, .waitingMax = 1'000});
        for (int i = 0; i < 500; ++i)
            ASSERT_TRUE(pool.post([&done] { ++done; }).ok());
    }
    EXPECT_EQ(done.load(), 500);
}

TEST(TaskPool, RefusesMoreThanItMayHoldAndSaysWhenToComeBack) {
    std::promise<void> started;
    std::promise<void> goOn;
    TaskPool pool({.threads = 1, .waitingMax = 2});
    ASSERT_TRUE(pool.post([&] {
                        started.set_value();
                        goOn.get_future().wait();
                    })
                    .ok());
    started.get_future().wait();
    EXPECT_TRUE(pool.post([] {}).ok());
    EXPECT_TRUE(pool.post([] {}).ok());
    const absl::Status third = pool.post([] {});
    EXPECT_TRUE(absl::IsResourceExhausted(third));
    EXPECT_TRUE(retryAfterOf(third).has_value());
    goOn.set_value();
}

}  // namespace
}  // namespace meridian::services
