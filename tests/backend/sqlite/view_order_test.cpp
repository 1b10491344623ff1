#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class OrderViews : public ViewTest {
  protected:
    OrderDetail show(OrderId order, const ViewAccess& access = kSeesAll) {
        auto shown = m_queries.show(order, access);
        EXPECT_TRUE(shown.ok()) << shown.status();
        return shown.ok() ? *std::move(shown) : OrderDetail();
    }
};

const PersonalData kAnna = Shop::person("Anna Müller", "anna.mueller@example.com", "+49 151 2345-6789");
const PersonalData kTuan = Shop::person("Nguyễn Văn Tuấn", "tuan@mail.vn", "0903 111 222");

TEST_F(OrderViews, ShowEverythingOfAnOrderThatWasShipped) {
    const OrderId id = m_shop.place({7}, kAnna, {{"MUG-RED", 2}, {"PEN", 1}}, ScoreOutcome::kAllow, "WEB-77");
    m_shop.answer(id);
    m_shop.closeBatch();
    m_shop.ship(id, "1Z999");
    m_shop.answer(id);
    m_shop.run(AddNote{id, "call before noon"});
    m_shop.run(ChangeTags{id, {"vip", "gift"}, {}});
    project();

    const OrderDetail shown = show(id);
    const Order& expected = *m_shop.state().order(id);
    EXPECT_EQ(shown.summary.state, OrderState::kFulfilled);
    EXPECT_EQ(shown.summary.version, expected.version);
    EXPECT_EQ(shown.summary.total, (Money{expected.total, {978}}));
    EXPECT_EQ(shown.summary.units, 3);
    EXPECT_EQ(shown.summary.unitsShipped, 3);
    EXPECT_EQ(shown.summary.reference, "WEB-77");
    EXPECT_EQ(shown.summary.score.points, 42);
    EXPECT_THAT(shown.summary.tags, ElementsAre("gift", "vip"));
    EXPECT_EQ(shown.person, kAnna);
    EXPECT_FALSE(shown.personErased);
    ASSERT_THAT(shown.lines, SizeIs(2));
    EXPECT_EQ(shown.lines[0].sku, "MUG-RED");
    EXPECT_EQ(shown.lines[0].product, "Enamel mug");
    EXPECT_EQ(shown.lines[0].location, "BER-2");
    ASSERT_THAT(shown.parcelRemarks, SizeIs(1));
    EXPECT_EQ(shown.parcelRemarks[0].tracking, "1Z999");
    ASSERT_THAT(shown.paymentRemarks, SizeIs(1));
    EXPECT_EQ(shown.paymentRemarks[0].providerReference, "pay_" + std::to_string(runningOf(id)) + "x1");
    ASSERT_THAT(shown.notes, SizeIs(1));
    EXPECT_EQ(shown.notes[0].text, "call before noon");
    EXPECT_EQ(shown.notes[0].actor, "person:anna");
    EXPECT_EQ(shown.asOf.batch, m_shop.state().batch);

    // The order itself comes back as hot state has it, but for the tokens.
    Order copy = expected;
    copy.paymentToken.clear();
    for (Payment& payment : copy.payments)
        payment.token.clear();
    EXPECT_EQ(wire::toBytes(shown.order), wire::toBytes(copy));

    // The entries of the ledger add up.
    ASSERT_FALSE(shown.entries.empty());
    for (const LedgerEntry& entry : shown.entries) {
        EXPECT_EQ(entry.order, id);
        EXPECT_TRUE(balanced(entry.entry));
    }
    // One position for each record that concerned the order.
    ASSERT_FALSE(shown.events.empty());
    EXPECT_EQ(shown.events.back().version, expected.version);
    for (const engine::EventPosition& event : shown.events) {
        EXPECT_EQ(m_shop.batches().at(event.batch.value - 1).records.at(event.index).order, id);
    }
}

TEST_F(OrderViews, NoTokenOfTheProviderReachesTheFile) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    project();
    ASSERT_EQ(m_shop.state().order(id)->payments.back().token, "tok_secret");
    m_store.reset();
    EXPECT_EQ((bytesOfFile(path()) + bytesOfFile(path() + "-wal")).find("tok_secret"), std::string::npos);
}

TEST_F(OrderViews, AnOrderOfAnotherCellOrNoneIsNotFound) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    project();
    EXPECT_TRUE(absl::IsNotFound(m_queries.show({id.value + 1}, kSeesAll).status()));
    EXPECT_TRUE(
        absl::IsNotFound(m_queries.show(makeOrderId(makeCell(Region::kUs, 1), runningOf(id)), kSeesAll).status()));
}

TEST_F(OrderViews, AChangeInALaterDeltaIsAddedToTheRow) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}}, ScoreOutcome::kReview);
    project();
    EXPECT_THAT(list("status:fraud_review"), ElementsAre(id));
    m_shop.run(DecideReview{id, 0, ScoreOutcome::kAllow, {}});
    project();
    m_shop.answer(id, ReportOutcome::kDeclined, "insufficient_funds");
    project();
    const OrderDetail shown = show(id);
    EXPECT_EQ(shown.summary.state, OrderState::kPaymentFailed);
    EXPECT_EQ(shown.summary.payment, PaymentState::kDeclined);
    EXPECT_EQ(shown.paymentRemarks.at(0).code, "insufficient_funds");
    EXPECT_THAT(shown.events, SizeIs(3));
    EXPECT_THAT(list("status:fraud_review"), IsEmpty());
    EXPECT_THAT(list("payment:declined"), ElementsAre(id));
}

TEST_F(OrderViews, AReportAfterTheOrderLeftHotStateIsKeptInItsHistory) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}}, ScoreOutcome::kDeny);
    m_shop.sleep(limits::kLateWindow + std::chrono::hours(1));
    m_shop.run(TimerDue{id});
    project();
    ASSERT_EQ(m_shop.state().order(id), nullptr);
    const std::size_t before = show(id).events.size();
    EXPECT_EQ(show(id).summary.state, OrderState::kArchived);

    Record late;
    late.order = id;
    late.events.push_back(ReportNoted{id, 1, ReportClass::kLate, "captured"});
    Batch batch{m_shop.time() + std::chrono::hours(1), {late}};
    m_projector.feed(batch);
    ASSERT_TRUE(m_store->write(*m_projector.take()).ok());
    const OrderDetail shown = show(id);
    EXPECT_THAT(shown.events, SizeIs(before + 1));
    EXPECT_EQ(shown.summary.state, OrderState::kArchived);
    EXPECT_EQ(shown.summary.changedAt, batch.time);
}

TEST_F(OrderViews, AreFoundByEveryPartThatPeopleKnow) {
    const OrderId anna = m_shop.place({7}, kAnna, {{"MUG-RED", 1}}, ScoreOutcome::kAllow, "WEB-77 A");
    const OrderId tuan = m_shop.place({8}, kTuan, {{"MUG-BLUE", 1}, {"PEN", 1}});
    const OrderId again = m_shop.place({7}, kAnna, {{"PEN", 1}});
    m_shop.answer(anna);
    m_shop.ship(anna, "1Z 999");
    project();
    EXPECT_THAT(find(formatOrderNumber(tuan)), ElementsAre(tuan));
    EXPECT_THAT(find(" " + formatOrderNumber(tuan) + " "), ElementsAre(tuan));
    EXPECT_THAT(find(formatOrderNumber(tuan).substr(3)), ElementsAre(tuan)) << "without the letters";
    EXPECT_THAT(find(formatOrderNumber(tuan).substr(6)), ElementsAre(tuan)) << "the end of a number";
    EXPECT_THAT(find("anna"), ElementsAre(again, anna));
    EXPECT_THAT(find("MULLER"), ElementsAre(again, anna)) << "without the marks of the letters, in any case";
    EXPECT_THAT(find("nguyen tuan"), ElementsAre(tuan)) << "words in any field, any distance apart";
    EXPECT_THAT(find("mail.vn"), ElementsAre(tuan));
    EXPECT_THAT(find("mueller@exa"), ElementsAre(again, anna));
    EXPECT_THAT(find("151 23"), ElementsAre(again, anna)) << "phone numbers by their digits";
    EXPECT_THAT(find("111-222"), ElementsAre(tuan));
    EXPECT_THAT(find("pen"), ElementsAre(again, tuan)) << "a SKU in any case";
    EXPECT_THAT(find("MUG-"), ElementsAre(tuan, anna)) << "the beginning of a SKU";
    EXPECT_THAT(find("web-77 a"), ElementsAre(anna)) << "the storefront's reference";
    EXPECT_THAT(find("web-7"), ElementsAre(anna)) << "its beginning";
    EXPECT_THAT(find("1z 999"), ElementsAre(anna)) << "a tracking number";
    EXPECT_THAT(find("pay_" + std::to_string(runningOf(anna)) + "x1"), ElementsAre(anna));
    EXPECT_THAT(find("an"), ElementsAre(again, tuan, anna)) << "two characters at the edge of a field";
    EXPECT_THAT(find("xyz%"), IsEmpty());
    EXPECT_THAT(find("\"anna\" OR"), IsEmpty()) << "no language of the index leaks through";
    EXPECT_TRUE(absl::IsInvalidArgument(m_queries.find("a", 0, kSeesAll).status()));
}

TEST_F(OrderViews, HiddenPersonsAreBlankAndCannotBeSearched) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    m_shop.run(AddNote{id, "call before noon"});
    project();
    EXPECT_THAT(find("anna", kSeesLittle), IsEmpty());
    EXPECT_THAT(find("pen", kSeesLittle), ElementsAre(id));
    const OrderDetail shown = show(id, kSeesLittle);
    EXPECT_EQ(shown.person, PersonalData{});
    EXPECT_FALSE(shown.personErased);
    EXPECT_EQ(shown.summary.name + shown.summary.email + shown.summary.city, "");
    EXPECT_EQ(shown.notes.at(0).text, "");
    EXPECT_EQ(shown.summary.score.outcome, ScoreOutcome::kNone);
    for (const char* query : {"name:anna", "email:anna", "phone:*6789"}) {
        const auto refused = page(query, {}, OrderSort::kNewest, kSeesLittle);
        EXPECT_TRUE(absl::IsPermissionDenied(refused.status())) << query << ": " << refused.status();
    }
    for (const char* query : {"note:noon", "risk:>10"}) {
        EXPECT_TRUE(absl::IsInvalidArgument(page(query, {}, OrderSort::kNewest, kSeesLittle).status())) << query;
    }
    EXPECT_THAT(page("anna", {}, OrderSort::kNewest, kSeesLittle)->rows, IsEmpty());
    EXPECT_THAT(page("PEN", {}, OrderSort::kNewest, kSeesLittle)->rows, SizeIs(1));
}

TEST_F(OrderViews, ACustomerWithNewDetailsIsFoundByBoth) {
    const OrderId first = m_shop.place({7}, kAnna, {{"PEN", 1}});
    project();
    const OrderId second = m_shop.place({7}, Shop::person("Anna Schmidt", "anna.schmidt@example.com"), {{"PEN", 1}});
    project();
    EXPECT_THAT(find("mueller@"), ElementsAre(first));
    EXPECT_THAT(find("schmidt"), ElementsAre(second));
    EXPECT_THAT(list("customer:CUS-7"), ElementsAre(second, first));
    m_shop.run(EditAddress{first, 0, wire::toBytes(Shop::person("Anna Schmidt", "anna.schmidt@example.com"))});
    project();
    EXPECT_THAT(find("mueller@"), IsEmpty());
    EXPECT_THAT(list("email:anna.schmidt*"), ElementsAre(second, first));
    EXPECT_EQ(show(first).person.name, "Anna Schmidt");
}

TEST_F(OrderViews, CountsFollowTheOrders) {
    const OrderId review = m_shop.place({7}, kAnna, {{"PEN", 1}}, ScoreOutcome::kReview);
    const OrderId other = m_shop.place({7}, kAnna, {{"PEN", 1}});
    project();
    m_shop.run(ChangeHold{review, 0, HoldTrigger::kHold});
    m_shop.answer(other);
    project();
    const auto counts = m_queries.counts();
    ASSERT_TRUE(counts.ok()) << counts.status();
    std::vector<std::tuple<OrderState, HoldState, std::int64_t>> rows;
    for (const OrderCount& count : counts->rows)
        rows.emplace_back(count.state, count.hold, count.orders);
    EXPECT_THAT(rows, UnorderedElementsAre(std::tuple(OrderState::kFraudReview, HoldState::kHeld, 1),
                                           std::tuple(OrderState::kConfirmed, HoldState::kFree, 1)));
}

TEST_F(OrderViews, AShortageNamesTheOrdersThatWait) {
    const OrderId waits = m_shop.place({7}, kAnna, {{"MUG-RED", 3}});
    const OrderId gone = m_shop.place({7}, kAnna, {{"MUG-RED", 1}});
    const OrderId other = m_shop.place({8}, kTuan, {{"PEN", 1}});
    const OrderId also = m_shop.place({8}, kTuan, {{"PEN", 1}, {"MUG-RED", 1}});
    m_shop.answer(gone);
    m_shop.ship(gone, "1Z1");
    project();
    const auto touched = m_queries.ordersTouchedByShortage({1}, {1}, 1, kSeesAll);
    ASSERT_TRUE(touched.ok()) << touched.status();
    EXPECT_EQ(touched->total, 2U);
    ASSERT_THAT(touched->rows, SizeIs(1));
    EXPECT_EQ(touched->rows[0].id, waits);
    EXPECT_EQ(m_queries.ordersTouchedByShortage({1}, {2}, 0, kSeesAll)->total, 0U) << "nothing lies in Hamburg";
    EXPECT_NE(also, other);
}

}  // namespace
}  // namespace meridian::stores
