// What holds for every command: versions, reasons, dead letters, erased customers, and that a refusal changes nothing.
#include "tests/backend/domain/cell_harness.h"
#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

class Edits : public ::testing::Test {
  protected:
    Edits() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 1}});
    }
    Cell cell;
    OrderId id;
};

TEST_F(Edits, AreRefusedWhenTheOrderHasMovedOn) {
    const std::uint32_t seen = cell.order(id).version;
    cell.reply(id, holds(14'90));
    const std::uint32_t now = cell.order(id).version;
    ASSERT_NE(seen, now);
    for (const CommandBody& body : std::vector<CommandBody>{
             CancelOrder{id, seen}, ChangeHold{id, seen, HoldTrigger::kHold},
             DecideReview{id, seen, ScoreOutcome::kAllow, {}}, RetryPayment{id, seen, "tok"},
             AdvanceParcel{id, seen, 0, ParcelTrigger::kShip, {}, {}}, EditAddress{id, seen, "sealed"}}) {
        const Record record = cell.run(body);
        EXPECT_EQ(record.rejection, Reason::kVersionConflict);
        EXPECT_EQ(record.order, id);
        EXPECT_EQ(record.version, now) << "so that the caller knows what to read";
        EXPECT_EQ(record.rejectionDetail, std::to_string(now));
    }
    EXPECT_EQ(cell.run(CancelOrder{id, now}).rejection, Reason::kNone);
}

TEST_F(Edits, OfAnUnknownOrderAreRefused) {
    for (const CommandBody& body :
         std::vector<CommandBody>{CancelOrder{OrderId{99}, 0}, CancelOrder{OrderId{99}, 3}, AddNote{OrderId{99}, "x"},
                                  ChangeTags{OrderId{99}, {}, {}}}) {
        const Record record = cell.run(body);
        EXPECT_EQ(record.rejection, Reason::kUnknownOrder);
        EXPECT_FALSE(record.order);
    }
}

TEST_F(Edits, TellTheVersionThatTheyMade) {
    const std::uint32_t before = cell.order(id).version;
    EXPECT_EQ(cell.run(AddNote{id, "sealed"}).version, before + 1);
    EXPECT_EQ(cell.run(ChangeTags{id, {"gift"}, {"old"}}).version, before + 2);
    EXPECT_EQ(cell.run(EditAddress{id, 0, "sealed"}).version, before + 3);
    const Record refused = cell.run(DecideReview{id, 0, ScoreOutcome::kAllow, {}});
    EXPECT_EQ(refused.rejection, Reason::kIllegalState);
    EXPECT_EQ(refused.version, before + 3) << "of the order as it is";
}

TEST_F(Edits, CarryWhatPeopleWroteIntoTheJournal) {
    EXPECT_EQ(eventsOf<NoteAdded>(cell.run(AddNote{id, "note"})).at(0).sealed, "note");
    EXPECT_EQ(eventsOf<NoteAdded>(cell.run(AddNote{id, "note"})).at(0).customer, kCustomer);
    EXPECT_EQ(eventsOf<AddressChanged>(cell.run(EditAddress{id, 0, "address"})).at(0).sealed, "address");
    const auto tags = eventsOf<TagsChanged>(cell.run(ChangeTags{id, {"gift"}, {"old"}}));
    EXPECT_EQ(tags.at(0).added, std::vector<std::string>{"gift"});
    EXPECT_EQ(tags.at(0).removed, std::vector<std::string>{"old"});
}

TEST_F(Edits, OfTheAddressAreTooLateOnceEverythingLeft) {
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.run(EditAddress{id, 0, "sealed"}).rejection, Reason::kNone);
    cell.ship(id);
    EXPECT_EQ(cell.run(EditAddress{id, 0, "sealed"}).rejection, Reason::kIllegalState);
}

TEST_F(Edits, ByPeopleNeedAReasonWhereSomebodyMayAskForIt) {
    const std::vector<std::pair<CommandBody, bool>> commands = {
        {CancelOrder{id, 0}, true},
        {ChangeHold{id, 0, HoldTrigger::kHold}, true},
        {DecideReview{id, 0, ScoreOutcome::kAllow, {}}, true},
        {MoveStock{"MUG", "BER-1", StockAccount::kSupply, StockAccount::kAvailable, 1}, true},
        {ResolveDeadLetter{1, ResolveDeadLetter::Action::kDiscard, {}}, true},
        {EraseCustomer{CustomerId{1}}, true},
        {Cell::basket({{"MUG", 1}}), false},
        {RetryPayment{id, 0, "tok"}, false},
        {AdvanceParcel{id, 0, 0, ParcelTrigger::kShip, {}, {}}, false},
        {EditAddress{id, 0, "x"}, false},
        {AddNote{id, "x"}, false},
        {ChangeTags{id, {}, {}}, false},
        {DefineLocation{"BER-1", "", "eu"}, false},
        {DefineProduct{0, productOf("cups", {variantOf("CUP", 1)})}, false},
        {ParkDeadLetter{"command", "k", "c", "p"}, false},
        {TimerDue{id}, false},
    };
    for (const auto& [body, needed] : commands) {
        EXPECT_EQ(cell.run(body, "person:anna").rejection == Reason::kMissingReason, needed) << body.index();
        EXPECT_NE(cell.run(body, "person:anna", "because").rejection, Reason::kMissingReason) << body.index();
        EXPECT_NE(cell.run(body, "service:storefront").rejection, Reason::kMissingReason) << body.index();
    }
}

TEST_F(Edits, AreRememberedWithWhoAndWhy) {
    Command command{CommandId::make(1'800'000'000'000, 1, 2), "person:anna", "wish", 0, CancelOrder{id, 0}};
    const Record record = cell.run(command);
    EXPECT_EQ(record.actor, "person:anna");
    EXPECT_EQ(record.reason, "wish");
    EXPECT_EQ(record.command, CancelOrder::kTag);
    EXPECT_EQ(record.commandId, command.id.bytes);
    EXPECT_EQ(record.bodyDigest, bodyDigestOf(command));
    const Receipt* receipt = cell.state().receipts.find(command.id);
    ASSERT_NE(receipt, nullptr);
    EXPECT_EQ(receipt->order, id);
    EXPECT_EQ(receipt->version, record.version);
    EXPECT_EQ(receipt->batch, cell.state().batch);
    EXPECT_EQ(standingOf(cell.state(), command, bodyDigestOf(command), cell.now()).standing,
              CommandStanding::kDuplicate);
}

TEST_F(Edits, ThatAreRefusedAreRememberedToo) {
    Command command{CommandId::make(1'800'000'000'000, 1, 2), "person:anna", "", 0, CancelOrder{id, 0}};
    cell.run(command);
    EXPECT_EQ(cell.state().receipts.find(command.id)->reason, Reason::kMissingReason);
    Command other{CommandId::make(1'800'000'000'000, 3, 4), "service:x", "", 0, Cell::basket({{"CUP", 1}})};
    cell.run(other);
    EXPECT_EQ(cell.state().receipts.find(other.id)->reason, Reason::kUnknownSku);
    EXPECT_EQ(cell.state().receipts.detail(other.id), "line 1: CUP");
}

TEST(BodyDigests, TellBodiesApartAndTakeTheCallersWord) {
    const Command cancel{{}, "", "", 0, CancelOrder{OrderId{1}, 0}};
    const Command timer{{}, "", "", 0, TimerDue{OrderId{1}}};
    Command declared = cancel;
    declared.bodyDigest = 77;
    EXPECT_NE(bodyDigestOf(cancel), bodyDigestOf(timer)) << "the same bytes, but another command";
    EXPECT_EQ(bodyDigestOf(declared), 77U);
    Command byOther = cancel;
    byOther.actor = "person:bob";
    EXPECT_EQ(bodyDigestOf(byOther), bodyDigestOf(cancel));
}

TEST(ErasedCustomers, AreRecordedOnceAndOrderNoMore) {
    Cell cell;
    cell.stock("MUG", 1);
    EXPECT_EQ(cell.run(EraseCustomer{}).rejection, Reason::kUnknownCustomer);
    EXPECT_EQ(cell.run(EraseCustomer{kCustomer}).events.size(), 1U);
    EXPECT_TRUE(cell.run(EraseCustomer{kCustomer}).events.empty()) << "nothing is left to erase";
    EXPECT_EQ(cell.run(Cell::basket({{"MUG", 1}})).rejection, Reason::kUnknownCustomer);
}

// Whatever arrives: deciding answers, never stops the program, and a refusal changes nothing (the harness looks at
// that).
void sendAnything(std::uint64_t firstSeed, std::uint64_t count) {
    Cell cell;
    cell.stock("MUG", 100);
    std::vector<OrderId> orders;
    for (int i = 0; i < 4; ++i)
        orders.push_back(cell.place({{"MUG", 3}}));
    cell.reply(orders[1], holds(34'90));
    cell.reply(orders[2], holds(34'90));
    cell.ship(orders[2], {{1, 1}});
    for (std::uint64_t seed = firstSeed; seed < firstSeed + count; ++seed) {
        Random random(seed);
        CommandBody body = anyOf<CommandBody>(seed);
        std::visit(
            [&](auto& command) {
                if constexpr (requires { command.order = orders[0]; }) command.order = orders[random.below(4)];
                if constexpr (requires { command.expectedVersion = 0; }) command.expectedVersion = 0;
                if constexpr (requires { command.report; }) {
                    command.report.order = orders[random.below(4)];
                    command.report.attempt = 1;
                    command.report.outcome = static_cast<ReportOutcome>(random.below(9));
                }
                if constexpr (requires { command.sku = "MUG"; }) {
                    command.sku = "MUG";
                    command.location = "BER-1";
                }
            },
            body);
        cell.run(body, random.chance(50) ? "person:anna" : "system:test", random.chance(50) ? "why" : "");
    }
    EXPECT_EQ(cell.state().orders.size(), 4U) << "no time goes by, so none of them leaves";
}

TEST(AnyCommand, IsAnswered) {
    for (std::uint64_t round = 0; round < 20; ++round)
        sendAnything(round * 200, 200);
}

}  // namespace
}  // namespace meridian::testing
