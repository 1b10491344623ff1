// Customers of the present: they come at their pace, stop when they are told to, and wait for nobody.
#include "backend/demo/demo_traffic.h"

#include <atomic>
#include <set>

#include "tests/backend/demo/told_story.h"

namespace meridian::demo {
namespace {

using namespace std::chrono_literals;

class StandingClock final : public engine::Clock {
  public:
    CellTime wall() override { return {1'795'000'000'000'000}; }
    std::chrono::microseconds steady() override { return 0us; }
};

class Traffic : public testing::Test {
  protected:
    DemoTraffic::Options options(double ordersPerMinute) {
        return {ordersPerMinute, 7, m_clock, sealOpenly, [this](engine::Submission& order) { return take(order); }};
    }
    absl::Status take(engine::Submission& order) {
        const std::lock_guard lock(m_mutex);
        ++m_asked;
        if (!m_answer.ok()) return m_answer;
        for (Command& command : order.commands)
            m_commands.push_back(std::move(command));
        m_come.notify_all();
        return absl::OkStatus();
    }
    bool waitFor(std::size_t orders) {
        std::unique_lock lock(m_mutex);
        return m_come.wait_for(lock, 20s, [&] { return m_commands.size() >= orders; });
    }

    StandingClock m_clock;
    std::mutex m_mutex;
    std::condition_variable m_come;
    absl::Status m_answer;
    std::vector<Command> m_commands;
    int m_asked = 0;
};

TEST_F(Traffic, CustomersOrderAgainAndAgainAndEachOrderIsAnother) {
    {
        const DemoTraffic traffic(options(12'000));
        ASSERT_TRUE(waitFor(20));
    }
    std::set<std::string> references;
    for (const Command& command : m_commands) {
        const auto& place = std::get<PlaceOrder>(command.body);
        EXPECT_FALSE(place.lines.empty());
        EXPECT_TRUE(place.customer);
        references.insert(place.reference);
    }
    EXPECT_EQ(references.size(), m_commands.size());
}

TEST_F(Traffic, StopsWithinAMomentHoweverLongTheNextOneTakes) {
    const auto begin = std::chrono::steady_clock::now();
    { const DemoTraffic traffic(options(0.01)); }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
    EXPECT_EQ(m_asked, 0);
}

TEST_F(Traffic, WhoIsRefusedIsNotSentAgain) {
    m_answer = absl::ResourceExhaustedError("the ring is full");
    {
        const DemoTraffic traffic(options(12'000));
        for (int tries = 0; tries < 4'000; ++tries) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_asked >= 3) break;
            }
            std::this_thread::sleep_for(5ms);
        }
    }
    EXPECT_GE(m_asked, 3);
    EXPECT_TRUE(m_commands.empty());
}

}  // namespace
}  // namespace meridian::demo
