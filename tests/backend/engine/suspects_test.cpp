// A command that makes the program fail does so twice at most, and then everybody else is served.
#include "backend/engine/suspects.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include "backend/domain/decide.h"
#include "backend/engine/decider.h"

namespace meridian::engine {
namespace {

constexpr std::uint64_t kPoison = 666;

// Stands for any defect in the stages that decide.
class FailingScorer final : public Scorer {
  public:
    Score score(const PlaceOrder& order, CellTime) override {
        if (order.customer.value == kPoison) std::abort();
        return {ScoreOutcome::kAllow, 0, 0};
    }
};

class StillClock final : public Clock {
  public:
    CellTime wall() override { return {1'800'000'000'000'000}; }
    std::chrono::microseconds steady() override { return std::chrono::seconds(1); }
};

class SuspectsTest : public ::testing::Test {
  protected:
    SuspectsTest() {
        std::string pattern = (std::filesystem::temp_directory_path() / "suspects-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) std::abort();
        m_folder = pattern;
        m_state.cell = makeCell(Region::kEu, 1);
    }
    ~SuspectsTest() override { std::filesystem::remove_all(m_folder); }

    std::string path() const { return m_folder + "/suspects.log"; }
    std::unique_ptr<Suspects> opened() const {
        auto suspects = Suspects::open(path());
        EXPECT_TRUE(suspects.ok()) << suspects.status();
        return std::move(*suspects);
    }
    std::string log() const {
        std::ifstream file(path());
        return {std::istreambuf_iterator<char>(file), {}};
    }

    Command command(CommandBody body) {
        Command made;
        ++m_number;
        made.id = CommandId::make(m_clock.wall().micros / 1000, m_number, m_number);
        made.actor = "service:test";
        made.reason = "a test";
        made.body = std::move(body);
        return made;
    }
    static PlaceOrder orderOf(std::uint64_t customer) {
        PlaceOrder place;
        place.customer = {customer};
        place.currency = Currency{978};
        place.country = Country{{'D', 'E'}};
        place.lines.push_back({"WRENCH", 1, -1, {}});
        place.paymentToken = "tok";
        return place;
    }
    static std::vector<Answer> decided(Decider& decider, std::vector<Command> commands) {
        std::vector<Answer> answers;
        Submission submission;
        submission.commands = std::move(commands);
        submission.done = [&](std::vector<Answer> all) { answers = std::move(all); };
        decider.take(std::move(submission));
        const std::unique_ptr<PendingBatch> batch = decider.seal();
        for (Answered& answered : batch->answered)
            answered.tell();
        return answers;
    }
    std::unique_ptr<Decider> decider(const Suspects& suspects) {
        auto made = std::make_unique<Decider>(m_state.clone(), Epoch{1}, m_clock, m_scorer);
        made->setSuspects(&suspects);
        return made;
    }
    // A run of the program that meets the command.
    void failOn(const Command& command) {
        EXPECT_EXIT(
            {
                const auto suspects = opened();
                Suspects::catchFatalSignals();
                decided(*decider(*suspects), {command});
            },
            ::testing::KilledBySignal(SIGABRT), "");
    }

    std::string m_folder;
    State m_state;
    StillClock m_clock;
    FailingScorer m_scorer;
    std::uint64_t m_number = 0;
};
using SuspectsDeathTest = SuspectsTest;

TEST_F(SuspectsDeathTest, ACommandThatFailsTwiceIsRefusedAndParkedAndOthersAreServed) {
    const Command poison = command(orderOf(kPoison));
    failOn(poison);
    EXPECT_TRUE(opened()->quarantined().empty()) << "once may be bad luck";
    Command underAnotherId = poison;
    underAnotherId.id = command(orderOf(kPoison)).id;
    failOn(underAnotherId);
    const auto suspects = opened();
    ASSERT_EQ(suspects->quarantined().size(), 1U) << log();
    EXPECT_EQ(suspects->quarantined()[0].command, PlaceOrder::kTag);

    const auto third = decider(*suspects);
    const auto answers = decided(*third, {poison, command(orderOf(1)), poison, underAnotherId});
    ASSERT_EQ(answers.size(), 4U);
    for (const std::size_t refused : {0U, 2U, 3U}) {
        EXPECT_TRUE(answers[refused].status.ok());
        EXPECT_EQ(answers[refused].receipt.reason, Reason::kQuarantined);
    }
    EXPECT_EQ(answers[2].receipt, answers[0].receipt);
    EXPECT_EQ(answers[1].receipt.reason, Reason::kUnknownSku) << "decided as ever";
    ASSERT_EQ(third->state().deadLetters.size(), 1U) << "parked once";
    const DeadLetterParked& letter = third->state().deadLetters.begin()->second;
    EXPECT_EQ(letter.kind, "command");
    EXPECT_EQ(letter.key, "place_order");
    PlaceOrder parked;
    ASSERT_TRUE(wire::Reader::parse(letter.payload, parked));
    EXPECT_EQ(parked.customer, CustomerId{kPoison});
}

TEST_F(SuspectsTest, TheEnginesOwnCommandsLeaveALetterAndNoReceipt) {
    Command own;
    own.actor = "system:timer";
    own.body = TimerDue{makeOrderId(m_state.cell, 48217)};
    Command probe = own;
    const Fingerprint fingerprint{TimerDue::kTag, bodyDigestOf(probe)};
    {
        char line[32];
        std::snprintf(line, sizeof line, "%02x %016lx 06\n", fingerprint.command, fingerprint.bodyDigest);
        std::ofstream(path()) << line << line;
    }
    const auto suspects = opened();
    ASSERT_TRUE(suspects->isQuarantined(fingerprint));
    const auto made = decider(*suspects);
    EXPECT_EQ(decided(*made, {own})[0].receipt.reason, Reason::kQuarantined);
    ASSERT_EQ(made->state().deadLetters.size(), 1U);
    EXPECT_EQ(made->state().deadLetters.begin()->second.key,
              "timer_due " + formatOrderNumber(makeOrderId(m_state.cell, 48217)));
}

TEST_F(SuspectsTest, LinesThatAreNotWholeArePassedOver) {
    std::ofstream(path()) << "01 0123456789abcdef 06\n"
                          << "nonsense\n\n"
                          << "01 0123456789abcdex 06\n"
                          << "0g 0123456789abcdef 06\n"
                          << "01 0123456789abcdef xx\n"
                          << "01-0123456789abcdef 06\n"
                          << "01 0123456789abcdef-06\n"
                          << "01 0123456789abcdef 0";
    EXPECT_FALSE(opened()->isQuarantined({1, 0x0123456789abcdef}));
    std::ofstream(path(), std::ios::app) << "b\n";
    EXPECT_TRUE(opened()->isQuarantined({1, 0x0123456789abcdef}));
    EXPECT_FALSE(opened()->isQuarantined({2, 0x0123456789abcdef}));
}

TEST_F(SuspectsTest, TheFileIsTheOwnersAlone) {
    opened();
    struct stat facts {};
    ASSERT_EQ(::stat(path().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
    EXPECT_TRUE(absl::IsUnavailable(Suspects::open(m_folder + "/missing/suspects.log").status()));
}

TEST_F(SuspectsDeathTest, AFailureThatIsNobodysCommandIsNotWrittenDown) {
    EXPECT_EXIT(
        {
            const auto suspects = opened();
            Suspects::catchFatalSignals();
            { const Suspects::Deciding over(suspects.get(), {1, 2}); }
            ::raise(SIGSEGV);
        },
        ::testing::KilledBySignal(SIGSEGV), "");
    EXPECT_EQ(log(), "");
    EXPECT_EXIT(
        {
            Suspects::catchFatalSignals();
            const Suspects::Deciding unwatched(nullptr, {1, 2});
            std::abort();
        },
        ::testing::KilledBySignal(SIGABRT), "");
}

}  // namespace
}  // namespace meridian::engine
