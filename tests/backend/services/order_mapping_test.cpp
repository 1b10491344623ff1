#include "backend/services/order_mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/backend/services/sample_requests.h"

namespace meridian::services {
namespace {

using testing::HasSubstr;

struct Read {
    absl::Status status;
    Command command;
    PersonalData person;

    const PlaceOrder& order() const { return std::get<PlaceOrder>(command.body); }
    std::string message() const { return {status.message().data(), status.message().size()}; }
};

Read read(const v1::PlaceOrderRequest& request) {
    Read result;
    result.status = readPlaceOrder(request, FieldPath{}, sampleCaller(), result.command, result.person);
    return result;
}

void expectRefused(const v1::PlaceOrderRequest& request, const std::string& message) {
    const Read result = read(request);
    EXPECT_TRUE(absl::IsInvalidArgument(result.status)) << result.status;
    EXPECT_EQ(result.message(), message);
}

TEST(PlaceOrderMapping, EveryFieldArrives) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.set_customer("cus-4471902");
    request.set_shipping_method(v1::SHIPPING_METHOD_EXPRESS);
    request.mutable_expected_total()->set_currency("EUR");
    request.mutable_expected_total()->set_minor(18'790);
    request.mutable_header()->set_reason("asked for by phone");
    const Read result = read(request);
    ASSERT_TRUE(result.status.ok()) << result.status;
    EXPECT_EQ(result.command.actor, "person:anna");
    EXPECT_EQ(result.command.reason, "asked for by phone");
    EXPECT_EQ(result.command.id.unixMilliseconds(), 1'763'000'000'000);
    EXPECT_EQ(result.order().customer, CustomerId{4'471'902});
    EXPECT_EQ(result.order().currency, currencyFromLetters("EUR"));
    EXPECT_EQ(result.order().country, parseCountry("DE"));
    EXPECT_EQ(result.order().shippingMethod, ShippingMethod::kExpress);
    EXPECT_EQ(result.order().expectedTotal, 18'790);
    EXPECT_EQ(result.order().paymentToken, "tok_approve");
    EXPECT_EQ(result.order().reference, "web-1");
    ASSERT_EQ(result.order().lines.size(), 1u);
    EXPECT_EQ(result.order().lines[0].sku, "NMB-DJM-NVY");
    EXPECT_EQ(result.order().lines[0].quantity, 2);
    EXPECT_EQ(result.order().lines[0].expectedUnitPrice, 8'900);
    EXPECT_EQ(result.person.name, "Erika Mustermann");
    EXPECT_EQ(result.person.city, "Köln");
}

TEST(PlaceOrderMapping, WhatIsNotStatedIsMarkedSo) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_lines(0)->clear_expected_unit_price();
    const Read result = read(request);
    ASSERT_TRUE(result.status.ok());
    EXPECT_EQ(result.order().lines[0].expectedUnitPrice, -1);
    EXPECT_EQ(result.order().expectedTotal, -1);
    EXPECT_EQ(result.order().shippingMethod, ShippingMethod::kStandard);
    EXPECT_EQ(result.order().customer, CustomerId{});
}

TEST(PlaceOrderMapping, AReusedPersonKeepsNothingOfTheOneBefore) {
    Read result = read(sampleOrder());
    v1::PlaceOrderRequest next = sampleOrder(2);
    next.mutable_person()->Clear();
    next.mutable_person()->set_email("b@example.org");
    ASSERT_TRUE(readPlaceOrder(next, FieldPath{}, sampleCaller(), result.command, result.person).ok());
    PersonalData expected;
    expected.email = "b@example.org";
    EXPECT_EQ(result.person, expected);
}

TEST(PlaceOrderMapping, TheCommandIdMustBeAUuidOfVersionSeven) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_header()->clear_command_id();
    expectRefused(request, "header.command_id: must be a UUIDv7 of 16 bytes, is 0 bytes");
    std::string id = sampleId(1);
    id[6] = static_cast<char>(0x40 | (id[6] & 0x0f));
    request.mutable_header()->set_command_id(id);
    expectRefused(request, "header.command_id: must be a UUID of version 7, is of version 4");
    request.mutable_header()->set_command_id(sampleId(1) + "x");
    expectRefused(request, "header.command_id: must be a UUIDv7 of 16 bytes, is 17 bytes");
}

TEST(PlaceOrderMapping, QuantitiesStayWithinTheirLimits) {
    for (const auto& [quantity, shown] : {std::pair<std::int64_t, std::string>{0, "0"},
                                          {-1, "-1"},
                                          {10'001, "10001"},
                                          {INT64_MAX, "9223372036854775807"}}) {
        v1::PlaceOrderRequest request = sampleOrder();
        request.mutable_lines(0)->set_quantity(quantity);
        expectRefused(request, "lines[0].quantity: must be between 1 and 10000, is " + shown);
    }
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_lines(0)->set_quantity(10'000);
    EXPECT_TRUE(read(request).status.ok());
}

TEST(PlaceOrderMapping, AnOrderHasOneToAHundredLines) {
    v1::PlaceOrderRequest request = sampleOrder();
    for (int i = 1; i < 100; ++i)
        *request.add_lines() = request.lines(0);
    EXPECT_TRUE(read(request).status.ok());
    *request.add_lines() = request.lines(0);
    expectRefused(request, "lines: must be at most 100 lines, are 101");
    request.clear_lines();
    expectRefused(request, "lines: an order needs at least one line");
}

TEST(PlaceOrderMapping, AnOrderHasOneCurrency) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_lines(0)->mutable_expected_unit_price()->set_currency("USD");
    expectRefused(
        request,
        "lines[0].expected_unit_price.currency: is USD, the order is in EUR; send every amount in one currency");
    request = sampleOrder();
    request.mutable_expected_total()->set_currency("JPY");
    expectRefused(request, "expected_total.currency: is JPY, the order is in EUR; send every amount in one currency");
    request = sampleOrder();
    request.set_currency("EURO");
    expectRefused(request, "currency: 'EURO' is not an ISO 4217 currency; send three letters such as EUR");
}

TEST(PlaceOrderMapping, AmountsStayWithinTheirLimits) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_lines(0)->mutable_expected_unit_price()->set_minor(-1);
    expectRefused(request, "lines[0].expected_unit_price.minor: must be between 0 and 1000000000000, is -1");
    request.mutable_lines(0)->mutable_expected_unit_price()->set_minor(INT64_MAX);
    EXPECT_THAT(read(request).message(), HasSubstr("is 9223372036854775807"));
}

TEST(PlaceOrderMapping, PlacesAndMethodsMustExist) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.set_country("Germany");
    expectRefused(request, "country: 'Germany' is not a country; send two upper-case letters such as DE");
    request = sampleOrder();
    request.set_shipping_method(static_cast<v1::ShippingMethod>(77));
    expectRefused(request, "shipping_method: 77 is not a shipping method");
}

TEST(PlaceOrderMapping, ACustomerIsKnownByNumberOrByAddress) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_person()->clear_email();
    expectRefused(request, "person.email: is missing; it is needed where no customer number is given");
    request.mutable_person()->set_email("erika");
    expectRefused(request, "person.email: is not an e-mail address");
    request.set_customer("CUS-12");
    EXPECT_TRUE(read(request).status.ok());
    request.set_customer("4471902");
    expectRefused(request, "customer: '4471902' is not a customer number; write it like CUS-4471902");
}

TEST(PlaceOrderMapping, ACardNumberIsFoundInEveryText) {
    const std::string card = "4111 1111 1111 1111";
    const std::vector<std::pair<std::string, std::function<void(v1::PlaceOrderRequest&)>>> places = {
        {"lines[0].sku", [&](auto& r) { r.mutable_lines(0)->set_sku(card); }},
        {"payment_token", [&](auto& r) { r.set_payment_token(card); }},
        {"reference", [&](auto& r) { r.set_reference(card); }},
        {"header.reason", [&](auto& r) { r.mutable_header()->set_reason(card); }},
        {"person.name", [&](auto& r) { r.mutable_person()->set_name(card); }},
        {"person.email", [&](auto& r) { r.mutable_person()->set_email(card); }},
        {"person.phone", [&](auto& r) { r.mutable_person()->set_phone(card); }},
        {"person.company", [&](auto& r) { r.mutable_person()->set_company(card); }},
        {"person.street", [&](auto& r) { r.mutable_person()->set_street(card); }},
        {"person.city", [&](auto& r) { r.mutable_person()->set_city(card); }},
        {"person.postcode", [&](auto& r) { r.mutable_person()->set_postcode(card); }},
        {"person.province", [&](auto& r) { r.mutable_person()->set_province(card); }},
    };
    for (const auto& [path, put] : places) {
        v1::PlaceOrderRequest request = sampleOrder();
        put(request);
        const Read result = read(request);
        EXPECT_TRUE(absl::IsInvalidArgument(result.status)) << path;
        EXPECT_THAT(result.message(), HasSubstr(path + ": holds what looks like a card number"));
        EXPECT_THAT(result.message(), Not(HasSubstr("4111")));
    }
}

TEST(PlaceOrderMapping, TextsAreBounded) {
    v1::PlaceOrderRequest request = sampleOrder();
    request.mutable_person()->set_street(std::string(4'097, 'x'));
    expectRefused(request, "person.street: must be at most 4096 bytes long, is 4097");
    request = sampleOrder();
    request.mutable_lines(0)->set_sku(std::string(65, 'x'));
    expectRefused(request, "lines[0].sku: must be at most 64 bytes long, is 65");
    request = sampleOrder();
    request.mutable_lines(0)->clear_sku();
    expectRefused(request, "lines[0].sku: is missing");
    request = sampleOrder();
    request.set_reference(std::string("a\0b", 3));
    expectRefused(request, "reference: must not hold control characters");
}

TEST(PlaceOrderMapping, AFieldOfANewerClientIsRefusedWhereverItStands) {
    const auto withUnknown = [](google::protobuf::Message& message) {
        message.GetReflection()->MutableUnknownFields(&message)->AddVarint(99, 1);
    };
    const std::vector<std::pair<std::string, std::function<google::protobuf::Message*(v1::PlaceOrderRequest&)>>>
        places = {
            {"field 99 of meridian.v1.PlaceOrderRequest", [](auto& r) { return &r; }},
            {"header: field 99 of meridian.v1.CommandHeader", [](auto& r) { return r.mutable_header(); }},
            {"lines[0]: field 99 of meridian.v1.PlaceOrderLine", [](auto& r) { return r.mutable_lines(0); }},
            {"lines[0].expected_unit_price: field 99 of meridian.v1.Money",
             [](auto& r) { return r.mutable_lines(0)->mutable_expected_unit_price(); }},
            {"expected_total: field 99 of meridian.v1.Money", [](auto& r) { return r.mutable_expected_total(); }},
            {"person: field 99 of meridian.v1.Person", [](auto& r) { return r.mutable_person(); }},
        };
    for (const auto& [text, place] : places) {
        v1::PlaceOrderRequest request = sampleOrder();
        withUnknown(*place(request));
        const Read result = read(request);
        EXPECT_TRUE(absl::IsInvalidArgument(result.status)) << text;
        EXPECT_THAT(result.message(), HasSubstr(text));
    }
}

TEST(PlaceOrderMapping, TheDigestTellsBodiesApart) {
    const Read first = read(sampleOrder());
    v1::PlaceOrderRequest changed = sampleOrder();
    changed.mutable_lines(0)->set_quantity(3);
    EXPECT_EQ(placeOrderDigest(first.order()), placeOrderDigest(read(sampleOrder(2)).order()));
    EXPECT_NE(placeOrderDigest(first.order()), placeOrderDigest(read(changed).order()));
    EXPECT_NE(combineDigests(1, 2), combineDigests(1, 3));
    EXPECT_NE(combineDigests(1, 2), combineDigests(2, 2));
}

}  // namespace
}  // namespace meridian::services
