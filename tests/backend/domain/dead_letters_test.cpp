// What cannot be judged is parked for a person, who replays or discards it.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

class DeadLetters : public ::testing::Test {
  protected:
    DeadLetters() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 1}});
        report.order = OrderId{99};
        report.attempt = 1;
        report.source = ReportSource::kWebhook;
        report.authorised = 14'90;
    }
    Record resolve(std::uint64_t letter, ResolveDeadLetter::Action action, OrderId order = {}) {
        return cell.run(ResolveDeadLetter{letter, action, order}, "person:ops", "checked with the provider");
    }
    Cell cell;
    OrderId id;
    ProviderReport report;
};

TEST_F(DeadLetters, KeepReportsThatCannotBeJudged) {
    const Record record = cell.run(ReportPayment{report});
    ASSERT_EQ(record.rejection, Reason::kNone);
    ASSERT_EQ(cell.state().deadLetters.size(), 1U);
    const DeadLetterParked& letter = cell.state().deadLetters.at(1);
    EXPECT_EQ(letter.kind, "provider_report");
    EXPECT_EQ(letter.key, "99") << "an id that no cell could have made";
    report.order = makeOrderId(makeCell(Region::kEu, 1), 42);
    cell.run(ReportPayment{report});
    EXPECT_EQ(cell.state().deadLetters.at(2).key, formatOrderNumber(report.order));
    report.order = OrderId{~std::uint64_t{0}};
    EXPECT_EQ(cell.run(ReportPayment{report}).rejection, Reason::kNone);
    report.order = id;
    for (const int attempt : {0, 2, 255}) {
        report.attempt = static_cast<std::uint8_t>(attempt);
        cell.run(ReportPayment{report});
    }
    EXPECT_EQ(cell.state().deadLetters.size(), 6U);
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
}

TEST_F(DeadLetters, ReplayAReportOnceItCanBeJudged) {
    cell.run(ReportPayment{report});
    const Record early = resolve(1, ResolveDeadLetter::Action::kReplay);
    EXPECT_EQ(early.rejection, Reason::kUnknownPayment);
    EXPECT_EQ(cell.state().deadLetters.size(), 1U) << "it stays parked";
    const Record record = resolve(1, ResolveDeadLetter::Action::kReplay, id);
    EXPECT_EQ(record.rejection, Reason::kNone);
    EXPECT_EQ(eventsOf<DeadLetterResolved>(record).at(0).resolution, "replayed");
    EXPECT_EQ(record.order, id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
    EXPECT_TRUE(cell.state().deadLetters.empty());
    EXPECT_EQ(resolve(1, ResolveDeadLetter::Action::kReplay, id).rejection, Reason::kUnknownDeadLetter);
}

TEST_F(DeadLetters, ReplayAReportToTheOrderThatItNames) {
    report.order = id;
    report.attempt = 2;
    cell.run(ReportPayment{report});
    cell.reply(id, says(ReportOutcome::kDeclined));
    cell.run(RetryPayment{id, 0, "tok"});
    EXPECT_EQ(resolve(1, ResolveDeadLetter::Action::kReplay).rejection, Reason::kNone);
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(DeadLetters, CanBeDiscarded) {
    cell.run(ReportPayment{report});
    const Record record = resolve(1, ResolveDeadLetter::Action::kDiscard);
    EXPECT_EQ(eventsOf<DeadLetterResolved>(record).at(0).resolution, "discarded");
    EXPECT_TRUE(cell.state().deadLetters.empty());
    EXPECT_EQ(resolve(7, ResolveDeadLetter::Action::kDiscard).rejection, Reason::kUnknownDeadLetter);
}

TEST_F(DeadLetters, OfOtherKindsAreNotReplayedHere) {
    cell.run(ParkDeadLetter{"command", "key", "cause", "payload"});
    EXPECT_EQ(cell.state().deadLetters.at(1).payload, "payload");
    EXPECT_EQ(resolve(1, ResolveDeadLetter::Action::kReplay, id).rejection, Reason::kIllegalState);
    cell.run(ParkDeadLetter{"provider_report", "key", "cause", "\xff"});
    EXPECT_EQ(resolve(2, ResolveDeadLetter::Action::kReplay, id).rejection, Reason::kIllegalState)
        << "not a report at all";
    EXPECT_EQ(resolve(2, ResolveDeadLetter::Action::kDiscard).rejection, Reason::kNone);
}

TEST(FullDeadLetters, RefuseMoreInsteadOfDroppingAny) {
    State state;
    state.cell = makeCell(Region::kEu, 1);
    for (std::uint64_t i = 1; i <= limits::kDeadLettersMax; ++i)
        state.deadLetters.emplace(i, DeadLetterParked{i, {}, {}, {}, {}});
    const auto run = [&](CommandBody body) {
        return decide(state, {{}, "system:test", "", 0, std::move(body)}, kStart);
    };
    EXPECT_EQ(run(ParkDeadLetter{"command", "k", "c", "p"}).rejection, Reason::kTooMany);
    EXPECT_EQ(run(ReportPayment{}).rejection, Reason::kTooMany);
    state.deadLetters.erase(5);
    EXPECT_EQ(run(ParkDeadLetter{"command", "k", "c", "p"}).rejection, Reason::kNone);
    EXPECT_EQ(run(ReportPayment{}).rejection, Reason::kNone);
}

}  // namespace
}  // namespace meridian::testing
