// Orders that make no sense, orders that cannot be, and calls that should never have been sent, against the real
// server: each is told precisely what is wrong, nothing changes, and the server serves on.
#include "tests/rig/bad_input.h"

#include <limits>
#include <thread>

#include "tests/rig/stopped_thread.h"

namespace meridian::rig {
namespace {

using testing::HasSubstr;

struct Fault {
    const char* message;
    std::function<void(v1::PlaceOrderRequest&)> make;
};

void setPrice(v1::PlaceOrderRequest& order, const char* currency, std::int64_t minor) {
    order.mutable_lines(0)->mutable_expected_unit_price()->set_currency(currency);
    order.mutable_lines(0)->mutable_expected_unit_price()->set_minor(minor);
}

std::string versionFourId() {
    return std::string(6, 'x') + std::string(1, '\x40') + "x" + std::string(1, '\x80') + std::string(7, 'x');
}

const Fault kFaults[] = {
    {"lines[0].quantity: must be between 1 and 10000, is 0",
     [](auto& order) { order.mutable_lines(0)->set_quantity(0); }},
    {"lines[0].quantity: must be between 1 and 10000, is -3",
     [](auto& order) { order.mutable_lines(0)->set_quantity(-3); }},
    {"lines[0].quantity: must be between 1 and 10000, is 10001",
     [](auto& order) { order.mutable_lines(0)->set_quantity(10'001); }},
    {"lines[0].quantity: must be between 1 and 10000, is 9223372036854775807",
     [](auto& order) { order.mutable_lines(0)->set_quantity(std::numeric_limits<std::int64_t>::max()); }},
    {"lines[0].quantity: must be between 1 and 10000, is -9223372036854775808",
     [](auto& order) { order.mutable_lines(0)->set_quantity(std::numeric_limits<std::int64_t>::min()); }},
    {"lines[0].expected_unit_price.currency: is USD, the order is in EUR; send every amount in one currency",
     [](auto& order) { setPrice(order, "USD", 25'00); }},
    {"lines[1].expected_unit_price.currency: is JPY, the order is in EUR; send every amount in one currency",
     [](auto& order) {
         setPrice(order, "JPY", 25'00);
         order.add_lines()->CopyFrom(order.lines(0));
         order.mutable_lines(0)->mutable_expected_unit_price()->set_currency("EUR");
     }},
    {"expected_total.currency: is USD, the order is in EUR; send every amount in one currency",
     [](auto& order) { order.mutable_expected_total()->set_currency("USD"); }},
    {"lines[0].expected_unit_price.minor: must be between 0 and 1000000000000, is -1",
     [](auto& order) { setPrice(order, "EUR", -1); }},
    {"lines: must be at most 100 lines, are 101",
     [](auto& order) {
         while (order.lines_size() < 101)
             order.add_lines()->CopyFrom(order.lines(0));
     }},
    {"lines: an order needs at least one line", [](auto& order) { order.clear_lines(); }},
    {"lines[0].sku: is missing", [](auto& order) { order.mutable_lines(0)->clear_sku(); }},
    {"lines[0].sku: must be at most 64 bytes long, is 65",
     [](auto& order) { order.mutable_lines(0)->set_sku(std::string(65, 'S')); }},
    {"currency: 'EURO' is not an ISO 4217 currency; send three letters such as EUR",
     [](auto& order) { order.set_currency("EURO"); }},
    {"country: 'Germany' is not a country; send two upper-case letters such as DE",
     [](auto& order) { order.set_country("Germany"); }},
    {"shipping_method: 99 is not a shipping method",
     [](auto& order) { order.set_shipping_method(static_cast<v1::ShippingMethod>(99)); }},
    {"person.email: is missing; it is needed where no customer number is given",
     [](auto& order) { order.clear_person(); }},
    {"person.email: is not an e-mail address", [](auto& order) { order.mutable_person()->set_email("anna"); }},
    {"customer: '4471902' is not a customer number; write it like CUS-4471902",
     [](auto& order) { order.set_customer("4471902"); }},
    {"person.name: must be at most 4096 bytes long, is 4097",
     [](auto& order) { order.mutable_person()->set_name(std::string(4'097, 'a')); }},
    {"person.city: must not hold control characters",
     [](auto& order) { order.mutable_person()->set_city(std::string("Ber\0lin", 7)); }},
    {"header.command_id: must be a UUIDv7 of 16 bytes, is 0 bytes", [](auto& order) { order.clear_header(); }},
    {"header.command_id: must be a UUID of version 7, is of version 4",
     [](auto& order) { order.mutable_header()->set_command_id(versionFourId()); }},
};

TEST_F(BadInput, OrdersThatMakeNoSenseAreRefusedWithTheFieldAtFault) {
    for (const Fault& fault : kFaults) {
        SCOPED_TRACE(fault.message);
        v1::PlaceOrderRequest order = goodOrder();
        fault.make(order);
        expectInvalid(order, fault.message);
    }
}

// They can be read, and the business says no: the refusal is recorded, so the journal moves on, and nothing else does.
TEST_F(BadInput, OrdersThatCannotBeAreRefusedWithWhatWouldHelp) {
    const Fault faults[] = {
        {"UNKNOWN_SKU", [](auto& order) { order.mutable_lines(0)->set_sku("BELL-SILVER"); }},
        {"OUT_OF_STOCK", [](auto& order) { order.mutable_lines(0)->set_quantity(kUnits + 1); }},
        {"PRICE_CHANGED", [](auto& order) { setPrice(order, "EUR", 24'99); }},
        {"NO_PRICE", [](auto& order) { order.set_currency("JPY"); }},
        {"UNKNOWN_COUNTRY", [](auto& order) { order.set_country("ZZ"); }},
        {"MISSING_PAYMENT_TOKEN", [](auto& order) { order.clear_payment_token(); }},
    };
    for (const Fault& fault : faults) {
        v1::PlaceOrderRequest order = goodOrder();
        fault.make(order);
        v1::Receipt receipt;
        const grpc::Status status = client->place(order, receipt);
        ASSERT_TRUE(status.ok()) << fault.message << ": " << status.error_message();
        EXPECT_EQ(receipt.outcome(), v1::OUTCOME_REJECTED) << fault.message;
        EXPECT_EQ(receipt.rejection().code(), fault.message) << receipt.ShortDebugString();
        EXPECT_NE(receipt.rejection().text(), "") << fault.message;
        EXPECT_NE(receipt.rejection().remedy(), "") << fault.message;
        EXPECT_EQ(receipt.order(), "") << fault.message;
    }
    const Untouched after = untouched(*client, kSku);
    EXPECT_EQ(after.orders, before.orders);
    EXPECT_EQ(after.available, before.available);
    EXPECT_EQ(after.committed, before.committed);
    before.batch = after.batch;
}

TEST_F(BadInput, CommandIdsFromTheWrongTimeAreRefused) {
    constexpr std::int64_t kMinute = 60'000;
    privacy::SystemRandomBytes random;
    client::CommandIds ids(random);
    for (const std::int64_t away : {-31 * 24 * 60 * kMinute, -11 * kMinute, 5 * kMinute, 60 * 24 * 60 * kMinute}) {
        v1::PlaceOrderRequest order = goodOrder();
        order.mutable_header()->set_command_id(client::bytesOf(ids.next(client::unixMillisecondsNow() + away)));
        v1::Receipt receipt;
        const grpc::Status status = client->place(order, receipt);
        EXPECT_TRUE(status.ok()) << status.error_message();
        EXPECT_EQ(receipt.rejection().code(), "COMMAND_ID_EXPIRED") << away << ": " << receipt.ShortDebugString();
    }
}

// The decider stands still while the call waits for it, so that its time runs out inside of the server.
TEST_F(BadInput, CallsWhoseDeadlinePassesBeforeTheyAreDecidedAreNotCarriedOut) {
    const auto decider = StoppedThread::find(cell->process().pid(), "decider");
    if (!decider) GTEST_SKIP() << "this machine does not let a test stop another process's thread";
    const auto stub = v1::OrderService::NewStub(client->connection().channel());
    v1::Receipt receipt;
    const grpc::Status single =
        stub->PlaceOrder(client->context(std::chrono::milliseconds(150)).get(), goodOrder(), &receipt);
    v1::PlaceOrdersRequest orders;
    for (int i = 0; i < 3; ++i)
        *orders.add_orders() = goodOrder();
    v1::PlaceOrdersResponse receipts;
    const grpc::Status batch =
        stub->PlaceOrders(client->context(std::chrono::milliseconds(150)).get(), orders, &receipts);
    for (const grpc::Status& status : {single, batch}) {
        EXPECT_EQ(status.error_code(), grpc::StatusCode::DEADLINE_EXCEEDED) << status.error_message();
        EXPECT_THAT(status.error_message(), testing::ContainsRegex("[Dd]eadline"));
    }
    // The server counts the call's time from its arrival, rounded up, so that it ends a little after the caller's.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    decider->goOn();
    for (int i = 0; i < 500 && client->status().expired() < 4; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(client->status().expired(), 4U);
}

// Whether it was done in time or not: sent again with the same id it is done once.
TEST_F(BadInput, CallsWithHardlyAnyTimeLeftAreDoneOnceWhenTheyAreRepeated) {
    const auto stub = v1::OrderService::NewStub(client->connection().channel());
    int inTime = 0;
    for (int i = 0; i < 100; ++i) {
        const v1::PlaceOrderRequest order = goodOrder();
        v1::Receipt receipt;
        const auto context = client->context(std::chrono::milliseconds(1 + i % 3));
        const grpc::Status hurried = stub->PlaceOrder(context.get(), order, &receipt);
        EXPECT_TRUE(hurried.ok() || hurried.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED)
            << hurried.error_message();
        inTime += hurried.ok();
        const grpc::Status patient = client->place(order, receipt);
        ASSERT_TRUE(patient.ok()) << patient.error_message();
        ASSERT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    }
    std::printf("%d of 100 were in time\n", inTime);
    const Untouched after = untouched(*client, kSku);
    EXPECT_EQ(after.orders, before.orders + 100);
    EXPECT_EQ(after.available, before.available - 100);
    before = after;
}

// Answers come when there is nobody left to take them.
TEST_F(BadInput, StreamsThatAreCancelledMidwayDoNotHarmTheServer) {
    const auto stub = v1::OrderService::NewStub(client->connection().channel());
    for (int round = 0; round < 100; ++round) {
        const auto context = client->context();
        const auto stream = stub->PlaceOrderStream(context.get());
        for (int i = 0; i < 40; ++i) {
            v1::PlaceOrderRequest order = goodOrder();
            order.mutable_lines(0)->set_sku("BELL-SILVER");
            stream->Write(order);
        }
        v1::PlaceOrderStreamResponse response;
        if (round % 2 == 0) stream->Read(&response);
        context->TryCancel();
        EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::CANCELLED);
    }
    before.batch = untouched(*client, kSku).batch;
    for (std::uint64_t last = 0; last != before.batch; before.batch = untouched(*client, kSku).batch) {
        last = before.batch;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

TEST_F(BadInput, MessagesThatAreTooLargeAreRefused) {
    v1::PlaceOrderRequest order = goodOrder();
    order.set_reference(std::string(5 * 1024 * 1024, 'r'));
    for (const char* method : {kPlaceOrder, kPlaceOrders, "/meridian.v1.OrderService/FindOrders"}) {
        const grpc::Status status = client->sendBytes(method, order.SerializeAsString());
        EXPECT_EQ(status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED) << method;
        EXPECT_THAT(status.error_message(), HasSubstr("larger than max (5242")) << method;
        EXPECT_THAT(status.error_message(), HasSubstr("4194304")) << method;
    }
    order.set_reference(std::string(4 * 1024 * 1024 - 4'096, 'r'));
    expectInvalid(order, "reference: must be at most 4096 bytes long, is 4190208");
}

TEST_F(BadInput, BatchesOfTooManyOrdersAreRefused) {
    v1::PlaceOrdersRequest batch;
    expectInvalidBytes(kPlaceOrders, batch.SerializeAsString(), "orders: must be 1 to 1000 orders, are 0");
    for (int i = 0; i < 1'001; ++i)
        *batch.add_orders() = goodOrder();
    expectInvalidBytes(kPlaceOrders, batch.SerializeAsString(), "orders: must be 1 to 1000 orders, are 1001");
}

}  // namespace
}  // namespace meridian::rig
