// A history that happened is accepted; one that was changed in a single place is not, and no history stops the checker.
#include "backend/domain/history_checker.h"

#include <functional>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/posting_rules.h"

#include "tests/backend/domain/cell_harness.h"
#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

using Records = std::vector<Record>;

// Placed, authorised, held and released, shipped in part, captured, the rest cancelled and voided, the parcel lost and
// refunded, completed.
class Histories : public ::testing::Test {
  protected:
    Histories() {
        cell.stock("MUG", 10);
        const auto keep = [this](Record record) { records.push_back(std::move(record)); };
        keep(cell.run(Cell::basket({{"MUG", 3}})));
        id = records[0].order;
        keep(cell.reply(id, holds(34'90)));
        keep(cell.run(ChangeHold{id, 0, HoldTrigger::kHold}));
        keep(cell.run(ChangeHold{id, 0, HoldTrigger::kRelease}));
        keep(cell.ship(id, {{1, 1}}));
        keep(cell.reply(id, holds(34'90, 14'90)));
        keep(cell.cancel(id));
        keep(cell.reply(id, released(34'90, 14'90)));
        keep(cell.move(id, 1, ParcelTrigger::kLose));
        keep(cell.reply(id, holds(14'90, 14'90, 14'90)));
        keep(cell.run(AddNote{id, "sealed"}));
        cell.sleep(limits::kReturnWindow);
        keep(cell.run(TimerDue{id}));
    }

    std::vector<Violation> judge(const Records& history) const {
        HistoryChecker checker(id);
        for (const Record& record : history)
            checker.consume(record);
        return checker.violations();
    }
    // The first event of a kind in the history, from the given record on.
    template <class E>
    static E& first(Records& history, std::size_t from = 0) {
        for (std::size_t i = from; i < history.size(); ++i) {
            for (Event& event : history[i].events) {
                if (E* match = std::get_if<E>(&event)) return *match;
            }
        }
        throw std::logic_error("no such event");
    }
    // What is said of a history that was changed; empty when nothing is.
    std::string complaint(const std::function<void(Records&)>& change) const {
        Records changed = records;
        change(changed);
        const std::vector<Violation> found = judge(changed);
        return found.empty() ? "" : found[0].invariant + " " + found[0].what;
    }
    void expectNoticed(const char* what, const std::function<void(Records&)>& change) const {
        EXPECT_TRUE(complaint(change).starts_with("I18 " + formatOrderNumber(id))) << what << ": " << complaint(change);
    }

    Cell cell;
    OrderId id;
    Records records;
};

TEST_F(Histories, ThatHappenedAreAccepted) {
    EXPECT_EQ(judge(records), std::vector<Violation>{});
    EXPECT_EQ(cell.remembered(id).state, OrderState::kCompleted);
}

TEST_F(Histories, OfOtherOrdersArePassedOver) {
    HistoryChecker other(OrderId{id.value + 1});
    for (const Record& record : records)
        other.consume(record);
    EXPECT_EQ(other.violations(), std::vector<Violation>{});
    EXPECT_FALSE(other.order().id);
    EXPECT_FALSE(other.isFinished());
    Records mixed = records;
    mixed.insert(mixed.begin() + 3, cell.run(Cell::basket({{"MUG", 1}})));
    mixed.insert(mixed.begin() + 3,
                 cell.run(MoveStock{"MUG", "BER-1", StockAccount::kSupply, StockAccount::kAvailable, 1}));
    EXPECT_EQ(judge(mixed), std::vector<Violation>{});
}

TEST_F(Histories, WithoutARecordAreNoticed) {
    for (std::size_t skipped = 0; skipped + 1 < records.size(); ++skipped) {
        Records history = records;
        history.erase(history.begin() + static_cast<std::ptrdiff_t>(skipped));
        EXPECT_FALSE(judge(history).empty()) << "record " << skipped;
    }
}

TEST_F(Histories, WithARecordTwiceAreNoticed) {
    for (std::size_t doubled = 0; doubled < records.size(); ++doubled) {
        Records history = records;
        history.insert(history.begin() + static_cast<std::ptrdiff_t>(doubled), records[doubled]);
        EXPECT_FALSE(judge(history).empty()) << "record " << doubled;
    }
}

TEST_F(Histories, StartWithThePlacingAndEndWithTheLastState) {
    expectNoticed("not placed", [](Records& h) { h.erase(h.begin()); });
    expectNoticed("placed twice", [](Records& h) { h.insert(h.begin(), h[0]); });
    expectNoticed("after the end", [](Records& h) { h.push_back(h[10]); });
}

TEST_F(Histories, FollowTheTables) {
    expectNoticed("order state", [](Records& h) { first<OrderAdvanced>(h).to = OrderState::kConfirmed; });
    expectNoticed("order trigger", [](Records& h) { first<OrderAdvanced>(h).trigger = OrderTrigger::kAllShipped; });
    expectNoticed("no such trigger",
                  [](Records& h) { first<OrderAdvanced>(h).trigger = static_cast<OrderTrigger>(200); });
    expectNoticed("payment state", [](Records& h) { first<PaymentAdvanced>(h, 1).to = PaymentState::kCaptured; });
    expectNoticed("payment trigger",
                  [](Records& h) { first<PaymentAdvanced>(h, 1).trigger = PaymentTrigger::kVoided; });
    expectNoticed("parcel state", [](Records& h) { first<ParcelAdvanced>(h).to = ParcelState::kDelivered; });
    expectNoticed("parcel trigger", [](Records& h) { first<ParcelAdvanced>(h).trigger = ParcelTrigger::kLose; });
    expectNoticed("hold", [](Records& h) { first<HoldChanged>(h).to = HoldState::kFree; });
}

TEST_F(Histories, HaveADeadlineInEveryStateButTheLast) {
    expectNoticed("none", [](Records& h) { first<OrderAdvanced>(h).deadline = {}; });
    expectNoticed("after the end", [](Records& h) { first<OrderAdvanced>(h, 11).deadline = kStart; });
}

TEST_F(Histories, CountEveryEvent) {
    expectNoticed("version", [](Records& h) { ++h[2].version; });
    expectNoticed("a note more", [id = id](Records& h) { h[2].events.emplace_back(NoteAdded{id, kCustomer, "x"}); });
    expectNoticed("no note", [](Records& h) { h[10].events.clear(); });
    EXPECT_EQ(complaint([](Records& h) { h[2].order = {}; }), "") << "a record that names no order tells no version";
}

TEST_F(Histories, NameThePaymentsAndParcelsThatThereAre) {
    expectNoticed("payment 0", [](Records& h) { first<PaymentAdvanced>(h).attempt = 0; });
    expectNoticed("payment 2 first", [](Records& h) { first<PaymentAdvanced>(h).attempt = 2; });
    expectNoticed("payment 2 of one", [](Records& h) { first<PaymentAdvanced>(h, 1).attempt = 2; });
    expectNoticed("wanted of 0", [](Records& h) { first<PaymentWanted>(h).attempt = 0; });
    expectNoticed("wanted of 2", [](Records& h) { first<PaymentWanted>(h).attempt = 2; });
    expectNoticed("parcel 0", [](Records& h) { first<ParcelAdvanced>(h).parcel = 0; });
    expectNoticed("parcel 2 first", [](Records& h) { first<ParcelAdvanced>(h).parcel = 2; });
}

TEST_F(Histories, MoveMoneyOnlyByTheStepThatMovesIt) {
    expectNoticed("requested", [](Records& h) { ++first<PaymentAdvanced>(h, 1).requested; });
    expectNoticed("authorised nothing", [](Records& h) { first<PaymentAdvanced>(h, 1).authorised = 0; });
    expectNoticed("authorised with the capture", [](Records& h) { ++first<PaymentAdvanced>(h, 4).authorised; });
    expectNoticed("captured with the order to", [](Records& h) { ++first<PaymentAdvanced>(h, 4).captured; });
    expectNoticed("captured more", [](Records& h) { ++first<PaymentAdvanced>(h, 5).captured; });
    expectNoticed("refunded with the capture", [](Records& h) { ++first<PaymentAdvanced>(h, 5).refunded; });
    expectNoticed("released less", [](Records& h) { ++first<PaymentAdvanced>(h, 7).authorised; });
    expectNoticed("refunded less", [](Records& h) { --first<PaymentAdvanced>(h, 9).refunded; });
    expectNoticed("a step back", [](Records& h) { first<PaymentAdvanced>(h, 5).step = 1; });
    expectNoticed("wanted less", [](Records& h) { --first<PaymentWanted>(h, 5).captureWanted; });
    expectNoticed("wanted back", [](Records& h) { first<PaymentWanted>(h, 8).releaseWanted = 0; });
    expectNoticed("refund wanted back", [](Records& h) { first<PaymentWanted>(h, 8).refundWanted = -1; });
}

TEST_F(Histories, PostWhatTheirAmountsSay) {
    expectNoticed("nothing", [](Records& h) {
        const auto posted = std::find_if(h[1].events.begin(), h[1].events.end(),
                                         [](const Event& event) { return std::holds_alternative<EntryPosted>(event); });
        h[1].events.erase(posted);
    });
    expectNoticed("a cent less", [](Records& h) { first<EntryPosted>(h, 5).entry = captured({14'89, kEur}); });
    expectNoticed("on other accounts", [](Records& h) {
        first<EntryPosted>(h, 4).entry = parcelShipped({kEur, 14'90, 0, 0});
    });
    expectNoticed("unbalanced", [](Records& h) { ++first<EntryPosted>(h).entry.lines[0].amount; });
    expectNoticed("in another currency", [](Records& h) { first<EntryPosted>(h).entry.currency = kUsd; });
    expectNoticed("with an older number", [](Records& h) { first<EntryPosted>(h, 4).number = 0; });
    expectNoticed("without bounds", [](Records& h) { first<EntryPosted>(h, 1).entry = authorised({INT64_MAX, kEur}); });
}

TEST_F(Histories, PackOnlyWhatIsThere) {
    expectNoticed("position 0", [](Records& h) { first<ParcelAdvanced>(h).lines[0].position = 0; });
    expectNoticed("position 2", [](Records& h) { first<ParcelAdvanced>(h).lines[0].position = 2; });
    expectNoticed("no units", [](Records& h) { first<ParcelAdvanced>(h).lines[0].quantity = 0; });
    expectNoticed("too many units", [](Records& h) { first<ParcelAdvanced>(h).lines[0].quantity = 4; });
    expectNoticed("too many together", [](Records& h) { first<ParcelAdvanced>(h).lines = {{1, 2}, {1, 2}}; });
    expectNoticed("nothing", [](Records& h) { first<ParcelAdvanced>(h).lines.clear(); });
    expectNoticed("more later", [](Records& h) { first<ParcelAdvanced>(h, 8).lines = {{1, 1}}; });
    expectNoticed("a price later", [](Records& h) { first<ParcelAdvanced>(h, 8).tax = 1; });
    expectNoticed("a shipping price later", [](Records& h) { first<ParcelAdvanced>(h, 8).shippingNet = 1; });
    expectNoticed("a net price later", [](Records& h) { first<ParcelAdvanced>(h, 8).net = 1; });
    expectNoticed("cancelled too many", [](Records& h) { first<LinesCancelled>(h).lines[0].quantity = 3; });
}

TEST_F(Histories, PlaceNewLinesAtSensiblePrices) {
    expectNoticed("no units", [](Records& h) { first<OrderPlaced>(h).lines[0].quantity = 0; });
    expectNoticed("shipped", [](Records& h) { first<OrderPlaced>(h).lines[0].shipped = 1; });
    expectNoticed("cancelled", [](Records& h) { first<OrderPlaced>(h).lines[0].cancelled = 1; });
    expectNoticed("picked", [](Records& h) { first<OrderPlaced>(h).lines[0].inParcel = 1; });
    expectNoticed("absurd total", [](Records& h) { first<OrderPlaced>(h).total = INT64_MAX; });
    expectNoticed("absurd net", [](Records& h) { first<OrderPlaced>(h).lines[0].net = INT64_MIN; });
    expectNoticed("absurd payment", [](Records& h) { first<PaymentAdvanced>(h).requested = INT64_MAX; });
    expectNoticed("absurd wish", [](Records& h) { first<PaymentWanted>(h).captureWanted = INT64_MAX; });
    expectNoticed("absurd parcel", [](Records& h) { first<ParcelAdvanced>(h).tax = INT64_MIN; });
    EXPECT_TRUE(complaint([](Records& h) { ++first<OrderPlaced>(h).total; }).starts_with("I6 "))
        << "not the sum of its lines";
}

TEST_F(Histories, FinishOnlyAtRest) {
    const std::string said = complaint([](Records& h) {
        h.erase(h.begin() + 9);  // the refund's answer
        h.back().version -= 2;
        h[9].version -= 2;
    });
    EXPECT_FALSE(said.empty());
    Records unpaid(records.begin(), records.begin() + 9);
    unpaid.push_back(records.back());
    const std::vector<Violation> found = judge(unpaid);
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), [](const Violation& v) {
        return v.invariant == "I7" && v.what.find("Refunds payable") != std::string::npos;
    }));
}

}  // namespace
}  // namespace meridian::testing
