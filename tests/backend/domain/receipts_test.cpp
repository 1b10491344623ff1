// What came of each command is remembered as long as its id could come again, and not longer.
#include "backend/domain/receipts.h"

#include <vector>

#include <gtest/gtest.h>

#include "backend/domain/apply.h"
#include "backend/domain/decide.h"
#include "backend/domain/limits.h"

namespace meridian {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""us;
using std::chrono_literals::operator""ms;

constexpr std::int64_t kMilliseconds = 1'800'000'000'000;
constexpr CellTime kNow{kMilliseconds * 1000};
using Keep = Receipts::Keep;

CommandId idAt(CellTime time, std::uint64_t random = 1) {
    return CommandId::make(time.micros / 1000, random, random);
}

Receipt receiptOf(std::uint64_t bodyDigest) {
    return {bodyDigest, OrderId{7}, BatchNumber{3}, 2, Reason::kNone};
}

Command orderBy(CommandId id) {
    return {id, "service:storefront", "", 0, PlaceOrder{}};
}
Command cancelBy(CommandId id) {
    return {id, "person:anna", "wish", 0, CancelOrder{}};
}

CommandStanding standingAt(const State& state, const Command& command, CellTime now) {
    return standingOf(state, command, bodyDigestOf(command), now).standing;
}

TEST(Receipts, AreFoundUnderTheirId) {
    Receipts receipts;
    receipts.remember(idAt(kNow), receiptOf(5), "", Keep::kShort, kNow);
    ASSERT_NE(receipts.find(idAt(kNow)), nullptr);
    EXPECT_EQ(*receipts.find(idAt(kNow)), receiptOf(5));
    EXPECT_EQ(receipts.find(idAt(kNow, 2)), nullptr);
    EXPECT_EQ(receipts.detail(idAt(kNow)), "");
    EXPECT_EQ(receipts.size(), 1U);
}

TEST(Receipts, KeepTheDetailOfARejection) {
    Receipts receipts;
    Receipt refused = receiptOf(5);
    refused.reason = Reason::kOutOfStock;
    receipts.remember(idAt(kNow), refused, "line 1: MUG", Keep::kLong, kNow);
    EXPECT_EQ(receipts.detail(idAt(kNow)), "line 1: MUG");
    receipts.forgetBefore(kNow + limits::kPersonCommandIdWindow + limits::kClockSkewMax + 1us);
    EXPECT_EQ(receipts.detail(idAt(kNow)), "");
    EXPECT_EQ(receipts.find(idAt(kNow)), nullptr);
}

TEST(Receipts, AnIdIsRememberedOnce) {
    Receipts receipts;
    receipts.remember(idAt(kNow), receiptOf(5), "", Keep::kShort, kNow);
    EXPECT_DEATH(receipts.remember(idAt(kNow), receiptOf(5), "", Keep::kShort, kNow), "inserted");
}

TEST(Receipts, AreForgottenAfterTheirWindowAndTheSkew) {
    for (const Keep keep : {Keep::kShort, Keep::kLong}) {
        const Duration window =
            keep == Keep::kShort ? Duration(limits::kCommandIdWindow) : Duration(limits::kPersonCommandIdWindow);
        Receipts receipts;
        receipts.remember(idAt(kNow, 1), receiptOf(1), "", keep, kNow);
        receipts.remember(idAt(kNow, 2), receiptOf(2), "", keep, kNow + 1us);
        const CellTime last = kNow + window + limits::kClockSkewMax;
        receipts.forgetBefore(last);
        EXPECT_EQ(receipts.size(), 2U);
        receipts.forgetBefore(last + 1us);
        EXPECT_EQ(receipts.size(), 1U);
        EXPECT_EQ(receipts.find(idAt(kNow, 1)), nullptr);
        receipts.forgetBefore(last + 2us);
        EXPECT_EQ(receipts.size(), 0U);
        EXPECT_EQ(receipts.digest(), 0U);
    }
}

TEST(Receipts, APictureHasThemInTheirOrderAndRestoresToTheSame) {
    Receipts receipts;
    receipts.remember(idAt(kNow, 1), receiptOf(1), "", Keep::kLong, kNow);
    receipts.remember(idAt(kNow, 2), receiptOf(2), "why", Keep::kShort, kNow);
    receipts.remember(idAt(kNow, 3), receiptOf(3), "", Keep::kShort, kNow + 1us);
    std::vector<CommandId> order;
    Receipts restored;
    receipts.beginPicture([&](const Receipts::Kept& kept) {
        order.push_back(kept.id);
        restored.remember(kept.id, kept.receipt, kept.detail, kept.keep, kept.at);
    });
    while (!receipts.takePortion(1)) {
    }
    EXPECT_EQ(order, (std::vector<CommandId>{idAt(kNow, 2), idAt(kNow, 3), idAt(kNow, 1)}));
    EXPECT_EQ(restored.digest(), receipts.digest());
    EXPECT_EQ(restored.detail(idAt(kNow, 2)), "why");
    for (Receipts* either : {&receipts, &restored})
        either->forgetBefore(kNow + 12min + 1us);
    EXPECT_EQ(restored.size(), 2U);
    EXPECT_EQ(restored.digest(), receipts.digest());
}

TEST(Receipts, APictureHasWhatIsForgottenMeanwhileAndNothingThatCameAfterIt) {
    for (std::size_t before = 0; before <= 6; ++before) {
        Receipts receipts;
        for (std::uint64_t i = 1; i <= 5; ++i)
            receipts.remember(idAt(kNow, i), receiptOf(i), "", Keep::kShort, kNow + Duration(i));
        const std::uint64_t digest = receipts.digest();
        Receipts restored;
        receipts.beginPicture([&](const Receipts::Kept& kept) {
            restored.remember(kept.id, kept.receipt, kept.detail, kept.keep, kept.at);
        });
        bool whole = before > 0 && receipts.takePortion(before);
        EXPECT_EQ(whole, before >= 5);
        receipts.remember(idAt(kNow, 9), receiptOf(9), "", Keep::kShort, kNow + 12min);
        receipts.forgetBefore(kNow + 12min + 4us);
        EXPECT_EQ(receipts.size(), 3U) << "the fourth is just old enough to stay";
        const Receipts copy = receipts;
        while (!whole)
            whole = receipts.takePortion(1);
        EXPECT_EQ(restored.digest(), digest) << "with " << before << " given before";
        EXPECT_EQ(copy.digest(), receipts.digest());
        receipts.beginPicture([](const Receipts::Kept&) {});
        receipts.endPicture();
    }
}

TEST(Receipts, WhatCameAfterThePictureBeganMayGoBeforeItIsWhole) {
    Receipts receipts;
    receipts.remember(idAt(kNow, 1), receiptOf(1), "", Keep::kLong, kNow);
    std::size_t given = 0;
    receipts.beginPicture([&](const Receipts::Kept&) { ++given; });
    receipts.remember(idAt(kNow, 2), receiptOf(2), "", Keep::kShort, kNow);
    receipts.forgetBefore(kNow + 12min + 1us);
    EXPECT_EQ(receipts.size(), 1U);
    EXPECT_EQ(given, 0U);
    EXPECT_TRUE(receipts.takePortion(10));
    EXPECT_EQ(given, 1U);
}

TEST(ReceiptDigest, SeesEveryFieldAndTheId) {
    const auto digestWith = [](auto&& change) {
        Receipts receipts;
        CommandId id = idAt(kNow);
        Receipt receipt = receiptOf(5);
        change(id, receipt);
        receipts.remember(id, receipt, "", Keep::kShort, kNow);
        return receipts.digest();
    };
    const std::uint64_t plain = digestWith([](CommandId&, Receipt&) {});
    EXPECT_NE(digestWith([](CommandId& id, Receipt&) { id = idAt(kNow, 2); }), plain);
    EXPECT_NE(digestWith([](CommandId&, Receipt& r) { r.bodyDigest = 6; }), plain);
    EXPECT_NE(digestWith([](CommandId&, Receipt& r) { r.order = OrderId{8}; }), plain);
    EXPECT_NE(digestWith([](CommandId&, Receipt& r) { r.batch = BatchNumber{4}; }), plain);
    EXPECT_NE(digestWith([](CommandId&, Receipt& r) { r.version = 9; }), plain);
    EXPECT_NE(digestWith([](CommandId&, Receipt& r) { r.reason = Reason::kOnHold; }), plain);
}

class Standings : public ::testing::Test {
  protected:
    void remember(const Command& command, CellTime at) {
        Record record;
        record.commandId = command.id.bytes;
        record.command =
            std::visit([](const auto& body) { return static_cast<std::uint8_t>(body.kTag); }, command.body);
        record.bodyDigest = bodyDigestOf(command);
        record.order = OrderId{7};
        applyRecord(state, record, BatchNumber{1}, at);
    }
    State state;
};

TEST_F(Standings, AFreshIdIsNew) {
    EXPECT_EQ(standingAt(state, orderBy(idAt(kNow)), kNow), CommandStanding::kNew);
    EXPECT_EQ(standingAt(state, orderBy({}), kNow), CommandStanding::kNew) << "the engine's own commands have no id";
}

TEST_F(Standings, TheSameCommandAgainIsADuplicateWithItsReceipt) {
    const Command command = orderBy(idAt(kNow));
    remember(command, kNow);
    const Standing standing = standingOf(state, command, bodyDigestOf(command), kNow);
    EXPECT_EQ(standing.standing, CommandStanding::kDuplicate);
    ASSERT_NE(standing.seen, nullptr);
    EXPECT_EQ(standing.seen->order, OrderId{7});
    EXPECT_EQ(standing.seen->batch, BatchNumber{1});
}

TEST_F(Standings, AnotherBodyUnderTheSameIdIsAConflict) {
    remember(orderBy(idAt(kNow)), kNow);
    EXPECT_EQ(standingAt(state, cancelBy(idAt(kNow)), kNow), CommandStanding::kConflict);
    Command other = orderBy(idAt(kNow));
    std::get<PlaceOrder>(other.body).customer = CustomerId{1};
    EXPECT_EQ(standingAt(state, other, kNow), CommandStanding::kConflict);
    Command declared = orderBy(idAt(kNow));
    declared.bodyDigest = 12345;
    EXPECT_EQ(standingAt(state, declared, kNow), CommandStanding::kConflict) << "the caller's own digest counts";
}

TEST_F(Standings, AnIdOlderThanItsWindowIsExpired) {
    const CellTime lastForOrders = kNow + limits::kCommandIdWindow;
    EXPECT_EQ(standingAt(state, orderBy(idAt(kNow)), lastForOrders), CommandStanding::kNew);
    EXPECT_EQ(standingAt(state, orderBy(idAt(kNow)), lastForOrders + 1us), CommandStanding::kExpired);
    EXPECT_EQ(standingAt(state, cancelBy(idAt(kNow)), lastForOrders + 1us), CommandStanding::kNew);
    const CellTime lastForPeople = kNow + limits::kPersonCommandIdWindow;
    EXPECT_EQ(standingAt(state, cancelBy(idAt(kNow)), lastForPeople), CommandStanding::kNew);
    EXPECT_EQ(standingAt(state, cancelBy(idAt(kNow)), lastForPeople + 1us), CommandStanding::kExpired);
}

TEST_F(Standings, AnIdFromTheFutureIsExpiredBeyondTheSkew) {
    EXPECT_EQ(standingAt(state, orderBy(idAt(kNow + limits::kClockSkewMax)), kNow), CommandStanding::kNew);
    EXPECT_EQ(standingAt(state, orderBy(idAt(kNow + limits::kClockSkewMax + 1ms)), kNow), CommandStanding::kExpired);
}

// The reason for both windows: between being forgotten and being expired there is no moment at which a repeated command
// would be carried out a second time.
TEST_F(Standings, ARememberedIdIsNeverNewAgain) {
    for (const Duration skew : {Duration(limits::kClockSkewMax), Duration::zero(), Duration(-10min)}) {
        state = State();
        const Command command = orderBy(idAt(kNow + skew));
        ASSERT_EQ(standingAt(state, command, kNow), CommandStanding::kNew);
        remember(command, kNow);
        for (Duration later = 0us; later < 15min; later += 1000ms) {
            state.receipts.forgetBefore(kNow + later);
            EXPECT_NE(standingAt(state, command, kNow + later), CommandStanding::kNew) << later.count();
        }
    }
}

TEST(ReceiptWindows, AreShortForWhatMachinesSendAndLongForWhatPeopleSend) {
    EXPECT_EQ(keepOf(PlaceOrder::kTag), Keep::kShort);
    EXPECT_EQ(keepOf(ReportPayment::kTag), Keep::kShort);
    EXPECT_EQ(keepOf(CancelOrder::kTag), Keep::kLong);
    EXPECT_EQ(keepOf(MoveStock::kTag), Keep::kLong);
}

}  // namespace
}  // namespace meridian
