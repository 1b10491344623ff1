#include "backend/services/record_json.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/order_number.h"

namespace meridian::services {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

Record placed() {
    Record record;
    record.commandId = CommandId::make(1'763'000'000'000, 1, 2).bytes;
    record.command = PlaceOrder::kTag;
    record.actor = "service:web";
    record.order = makeOrderId(makeCell(Region::kEu, 1), 4'821);
    record.version = 1;
    OrderPlaced event;
    event.order = record.order;
    event.customer = {4'471'902};
    event.currency = *currencyFromLetters("EUR");
    event.country = *parseCountry("DE");
    event.lines.push_back({.sku = {3}, .location = {1}, .quantity = 2, .unitPrice = 8'900});
    event.total = 17'800;
    event.paymentToken = "tok_secret";
    event.sealed = "sealed-bytes";
    record.events.emplace_back(event);
    return record;
}

TEST(RecordJson, SpeaksInNamesAndNumbersThatPeopleKnow) {
    const json::object object = json::parse(toJson(placed())).as_object();
    EXPECT_EQ(object.at("command"), "place_order");
    EXPECT_EQ(object.at("command_id"), "019a7afd-1e00-7001-8200-000000000000");
    EXPECT_EQ(object.at("rejection"), "NONE");
    const json::object& event = object.at("events").as_array().at(0).as_object();
    EXPECT_EQ(event.at("kind"), "order_placed");
    EXPECT_EQ(event.at("order"), json::string(formatOrderNumber(placed().order)));
    EXPECT_EQ(event.at("customer"), "CUS-4471902");
    EXPECT_EQ(event.at("currency"), "EUR");
    EXPECT_EQ(event.at("country"), "DE");
    EXPECT_EQ(event.at("shipping_method"), "standard");
    EXPECT_EQ(event.at("total"), 17'800);
    EXPECT_EQ(event.at("lines").as_array().at(0).as_object().at("unit_price"), 8'900);
}

TEST(RecordJson, SealedTextsAndTokensStayInTheJournal) {
    const std::string text = toJson(placed());
    EXPECT_THAT(text, Not(HasSubstr("tok_secret")));
    EXPECT_THAT(text, Not(HasSubstr("sealed")));
    Event payment = PaymentAdvanced{};
    std::get<PaymentAdvanced>(payment).token = "tok_secret";
    EXPECT_THAT(toJson(payment), Not(HasSubstr("tok_secret")));
    Event letter = DeadLetterParked{1, "provider_report", "EU-1", "unknown", "payload-bytes"};
    EXPECT_THAT(toJson(letter), Not(HasSubstr("payload")));
}

TEST(RecordJson, StatesHaveNames) {
    const Event event = OrderAdvanced{placed().order, OrderTrigger::kPaymentAuthorised, OrderState::kConfirmed, {}};
    const json::object object = json::parse(toJson(event)).as_object();
    EXPECT_EQ(object.at("trigger"), "payment_authorised");
    EXPECT_EQ(object.at("to"), "confirmed");
    EXPECT_EQ(kindOf(event), "order_advanced");
    EXPECT_EQ(orderOf(event), placed().order);
    EXPECT_EQ(orderOf(Event(CustomerErased{{1}})), OrderId{});
}

TEST(RecordJson, EveryCommandHasAName) {
    EXPECT_EQ(commandName(PlaceOrder::kTag), "place_order");
    EXPECT_EQ(commandName(EraseCustomer::kTag), "erase_customer");
    EXPECT_EQ(commandName(0), "");
    EXPECT_EQ(commandName(200), "");
}

}  // namespace
}  // namespace meridian::services
