// The demonstration as people start it: the whole shop within the time that somebody waits, customers who go on coming,
// and the whole shop as well after a start that was broken off.
#include <chrono>
#include <optional>
#include <thread>

#include <gtest/gtest.h>

#include "backend/domain/order_number.h"

#include "tests/rig/command_line.h"

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

    struct Letter {
        std::int64_t id = 0;
        std::string key;
    };
    std::vector<Letter> openLetters() {
        std::vector<Letter> letters;
        for (const auto& line : linesOf(runProgram("meridianctl", m_data.path(), {"deadletters", "list"}))) {
            if (line.contains("id")) letters.push_back({numberAt(line, "id"), textAt(line, "key")});
        }
        return letters;
    }
    Ran resolve(const std::string& way, std::int64_t id, const std::string& order = {}) {
        std::vector<std::string> arguments = {"deadletters", way, std::to_string(id), "--reason", "checked"};
        if (!order.empty()) arguments.insert(arguments.end(), {"--order", order});
        return runProgram("meridianctl", m_data.path(), arguments);
    }
    std::string stateOf(const std::string& order) {
        const Ran ran = runProgram("meridianctl", m_data.path(), {"orders", "show", order});
        EXPECT_EQ(ran.code, 0) << ran.output;
        return textAt(lineOf(ran), "summary.state");
    }
    // The order whose number somebody mistyped by swapping two neighbours, that is there and whose payment waits.
    std::optional<std::string> unswapped(const std::string& key) {
        if (!key.starts_with("EU-") || parseOrderNumber(key)) return std::nullopt;
        for (std::size_t i = key.size() - 1; i > 3; --i) {
            std::string number = key;
            std::swap(number[i], number[i - 1]);
            if (number != key && parseOrderNumber(number)) return number;
        }
        return std::nullopt;
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

// What waits there can be put right from the first moment on, by what its own words ask for.
TEST_F(Demo, ItsDeadLettersCanBeReplayedOnceTheirCauseIsCleared) {
    RunningCell cell(m_data.path(), {"--demo", "--demo-live", "0"});
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    const std::vector<Letter> letters = openLetters();
    ASSERT_EQ(letters.size(), 5U);
    int booked = 0;
    int replayed = 0;
    for (const Letter& letter : letters) {
        // As it is; the second attempt to pay is there by now.
        if (resolve("replay", letter.id).code == 0) {
            ++replayed;
            continue;
        }
        if (const auto order = unswapped(letter.key)) {
            const std::string before = stateOf(*order);
            const Ran ran = resolve("replay", letter.id, *order);
            EXPECT_EQ(ran.code, 0) << ran.output;
            ++booked;
            EXPECT_TRUE(before == "authorising" || before == "cancelled") << before;
            EXPECT_EQ(stateOf(*order), before == "authorising" ? "confirmed" : before);
            continue;
        }
        EXPECT_EQ(resolve("discard", letter.id).code, 0);
    }
    EXPECT_EQ(replayed, 1);
    EXPECT_EQ(booked, 2);
    EXPECT_TRUE(openLetters().empty());
    std::this_thread::sleep_for(1s);  // what nobody wants any more is released at the provider
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
        EXPECT_EQ(accepted, 10) << load.output;
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
