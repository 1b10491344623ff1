// At the border of 64 bits: what would not fit is refused or parked before it is decided, and what fits is booked.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/backend/domain/cell_harness.h"
#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

// The sum of what the record's entries move.
std::int64_t movedIn(const Record& record) {
    WideInteger moved = 0;
    for (const Event& event : record.events) {
        if (const auto* posted = std::get_if<EntryPosted>(&event)) moved += movedBy(posted->entry);
    }
    return static_cast<std::int64_t>(moved);
}

// A state in which the first account that the record posts to holds `balance` already, and another account its
// opposite.
State withBalance(const Cell& cell, const Record& record, std::int64_t balance) {
    State state = cell.state().clone();
    for (const Event& event : record.events) {
        const auto* posted = std::get_if<EntryPosted>(&event);
        if (posted == nullptr) continue;
        const std::vector<LedgerBalances::Row> rows{{kEur, posted->entry.lines[0].account, balance}};
        state.ledger = *LedgerBalances::fromRows(rows);
        return state;
    }
    ADD_FAILURE() << "the record posts nothing";
    return state;
}

void applyTo(State& state, const Record& record, CellTime now) {
    const BatchNumber batch{state.batch.value + 1};
    applyRecord(state, record, batch, now);
    closeBatch(state, batch, now);
}

TEST(FullLedger, RefusesAShipmentAndChangesNothing) {
    Cell cell;
    cell.stock("MUG", 10);
    const OrderId id = cell.placeConfirmed({{"MUG", 2}});
    const Command ship{{}, "system:test", {}, 0, AdvanceParcel{id, 0, 0, ParcelTrigger::kShip, {}, "T"}};
    const CellTime now = cell.now() + Duration(1);
    const Record fits = decide(cell.state(), ship, now);
    const std::int64_t room = movedIn(fits);
    ASSERT_GT(room, 0);

    State last = withBalance(cell, fits, kMax - room);
    const Record atTheBorder = decide(last, ship, now);
    EXPECT_EQ(atTheBorder.rejection, Reason::kNone);
    applyTo(last, atTheBorder, now);

    const State full = withBalance(cell, fits, kMax - room + 1);
    const std::uint64_t before = full.digest();
    const Record refused = decide(full, ship, now);
    EXPECT_EQ(refused.rejection, Reason::kTooMany);
    EXPECT_NE(refused.rejectionDetail.find("ledger"), std::string::npos);
    EXPECT_TRUE(refused.events.empty());
    EXPECT_EQ(refused.order, id);
    EXPECT_EQ(refused.version, cell.order(id).version);
    EXPECT_EQ(full.digest(), before);
}

TEST(FullLedger, ParksAProvidersReportUntilThereIsRoom) {
    Cell cell;
    cell.stock("MUG", 10);
    const OrderId id = cell.place({{"MUG", 1}});
    ProviderReport report;
    report.order = id;
    report.attempt = 1;
    report.step = cell.payment(id).step;
    report.authorised = cell.order(id).total;
    const Command command{{}, "system:provider", {}, 0, ReportPayment{report}};
    const CellTime now = cell.now() + Duration(1);
    const Record fits = decide(cell.state(), command, now);
    State full = withBalance(cell, fits, kMax - movedIn(fits) + 1);
    const Record parked = decide(full, command, now);
    EXPECT_EQ(parked.rejection, Reason::kNone);
    ASSERT_EQ(parked.events.size(), 1U);
    const auto& letter = std::get<DeadLetterParked>(parked.events[0]);
    EXPECT_EQ(letter.kind, "provider_report");
    EXPECT_EQ(letter.key, formatOrderNumber(id));
    EXPECT_NE(letter.cause.find("ledger"), std::string::npos);
    EXPECT_FALSE(parked.order);
    applyTo(full, parked, now);

    const Command replay{
        {}, "person:anna", "there is room", 0, ResolveDeadLetter{letter.id, ResolveDeadLetter::Action::kReplay, {}}};
    EXPECT_EQ(decide(full, replay, now + Duration(1)).rejection, Reason::kTooMany) << "it stays parked";
    full.ledger = {};
    const Record replayed = decide(full, replay, now + Duration(1));
    EXPECT_EQ(replayed.rejection, Reason::kNone) << replayed.rejectionDetail;
    applyTo(full, replayed, now + Duration(1));
    EXPECT_TRUE(full.deadLetters.empty());
    EXPECT_EQ(full.order(id)->state, OrderState::kConfirmed);
}

TEST(FullLedger, CountsAllEntriesOfOneDecisionTogether) {
    // Money that came late is booked three times: released, to suspense, to the refund.
    Cell cell;
    cell.stock("MUG", 10);
    const OrderId id = cell.place({{"MUG", 1}});
    cell.reply(id, says(ReportOutcome::kDeclined));
    ProviderReport report;
    report.order = id;
    report.attempt = 1;
    report.source = ReportSource::kWebhook;
    report.authorised = report.captured = cell.order(id).total;
    const Command command{{}, "system:provider", {}, 0, ReportPayment{report}};
    const CellTime now = cell.now() + Duration(1);
    const Record fits = decide(cell.state(), command, now);
    const std::int64_t room = movedIn(fits);
    ASSERT_GE(room, 4 * report.captured) << "two entries at least";
    State last = withBalance(cell, fits, -(kMax - room));
    applyTo(last, decide(last, command, now), now);
    EXPECT_EQ(last.order(id)->payments[0].state, PaymentState::kRefundSent);
    const State full = withBalance(cell, fits, -(kMax - room + 1));
    EXPECT_TRUE(std::holds_alternative<DeadLetterParked>(decide(full, command, now).events.at(0)));
}

// Whatever the balances are, deciding and applying never stop the program.
RC_GTEST_PROP(FullLedger, NeverOverflows, (std::uint64_t seed)) {
    Random random(seed);
    Cell cell;
    cell.stock("MUG", 10);
    const OrderId id = cell.placeConfirmed({{"MUG", 2}});
    State state = cell.state().clone();
    std::vector<LedgerBalances::Row> rows;
    for (std::uint32_t code = 0; code < 10'000; ++code) {
        const auto account = accountFromCode(static_cast<std::uint16_t>(code));
        if (!account || random.chance(50)) continue;
        const auto distance = static_cast<std::int64_t>(random.below(20'000));
        rows.push_back({kEur, *account, random.chance(50) ? kMax - distance : -kMax + distance});
    }
    const auto ledger = LedgerBalances::fromRows(rows);
    RC_ASSERT(ledger.has_value());
    state.ledger = *ledger;
    CellTime now = cell.now();
    for (const ParcelTrigger trigger : {ParcelTrigger::kShip, ParcelTrigger::kLose}) {
        now = now + Duration(1);
        const std::uint16_t parcel = trigger == ParcelTrigger::kShip ? 0 : 1;
        const Command command{{}, "system:test", {}, 0, AdvanceParcel{id, 0, parcel, trigger, {}, "T"}};
        applyTo(state, decide(state, command, now), now);
    }
}

}  // namespace
}  // namespace meridian::testing
