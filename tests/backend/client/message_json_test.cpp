#include "backend/client/message_json.h"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include "backend/domain/ids.h"

#include "meridian/v1/identity.pb.h"
#include "meridian/v1/operations.pb.h"
#include "meridian/v1/orders.pb.h"

namespace meridian::client {
namespace {

std::string text(const google::protobuf::Message& message) {
    return boost::json::serialize(toJson(message));
}

TEST(MessageJson, NumbersAreNumbersAndEmptyFieldsAreThere) {
    v1::Money money;
    money.set_minor(-9'007'199'254'740'993);
    EXPECT_EQ(text(money), R"({"currency":"","minor":-9007199254740993})");
}

TEST(MessageJson, EnumerationsAreWordsAndUnspecifiedOnesNull) {
    v1::OrderSummary summary;
    summary.set_state(v1::ORDER_STATE_PARTLY_FULFILLED);
    const boost::json::object object = toJson(summary);
    EXPECT_EQ(object.at("state"), "partly_fulfilled");
    EXPECT_TRUE(object.at("payment_state").is_null());
    EXPECT_FALSE(object.contains("total"));  // an absent message
}

TEST(MessageJson, RepeatedMessagesAreArrays) {
    v1::PlaceOrderRequest request;
    request.add_lines()->set_sku("A");
    request.add_lines()->set_quantity(2);
    EXPECT_EQ(boost::json::serialize(toJson(request).at("lines")),
              R"([{"sku":"A","quantity":0},{"sku":"","quantity":2}])");
}

TEST(MessageJson, CommandIdsAreUuidsAndInnerJsonIsUnpacked) {
    v1::JournalRecord record;
    const CommandId id = CommandId::make(1'763'000'000'000, 1, 2);
    record.set_command_id(std::string(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()));
    record.set_json(R"({"order":5})");
    boost::json::object object = toJson(record);
    EXPECT_EQ(object["command_id"].as_string(), id.toString());
    EXPECT_EQ(object["json"].as_object().at("order").as_int64(), 5);
    record.set_json("not json");
    EXPECT_EQ(toJson(record)["json"], "not json");
}

TEST(MessageJson, WordsOfEnumerationsGoBothWays) {
    EXPECT_EQ(wordOf(v1::ROLE_ADMINISTRATOR), "administrator");
    EXPECT_EQ(wordOf(v1::ROLE_UNSPECIFIED), "");
    int value = -1;
    for (int role = 1; v1::Role_IsValid(role); ++role) {
        ASSERT_TRUE(parseEnumWord(*v1::Role_descriptor(), wordOf(static_cast<v1::Role>(role)), value));
        EXPECT_EQ(value, role);
    }
    EXPECT_FALSE(parseEnumWord(*v1::Role_descriptor(), "emperor", value));
    EXPECT_FALSE(parseEnumWord(*v1::Role_descriptor(), "unspecified", value));
    EXPECT_EQ(enumWord(*v1::Role_descriptor(), 99), "99");  // of a newer server
}

}  // namespace
}  // namespace meridian::client
