#include "tests/rig/bad_input.h"

#include <filesystem>

namespace meridian::rig {

namespace {

using testing::HasSubstr;
using testing::Not;

void expectNowhere(const std::string& directory, const std::string& secret) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (!entry.is_regular_file() || entry.path().filename() == "reserve") continue;  // large, and all zeroes
        const bool holds = fileBytes(entry.path()).find(secret) != std::string::npos;
        EXPECT_FALSE(holds) << entry.path() << " holds a card number";
    }
}

}  // namespace

void BadInput::SetUp() {
    cell = std::make_unique<RunningCell>(data.path());
    ASSERT_TRUE(cell->isReady()) << cell->errors();
    client = std::make_unique<CellClient>(data.path());
    ASSERT_EQ(client->offer(kSku, kUnits), "");
    before = untouched(*client, kSku);
    ASSERT_EQ(before.available, kUnits);
}

void BadInput::TearDown() {
    expectUntouched();
    v1::Receipt receipt;
    const grpc::Status status = client->place(goodOrder(), receipt);
    EXPECT_TRUE(status.ok()) << status.error_message();
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    EXPECT_EQ(client->stock(kSku).available(), before.available - 1);
    const Ran verified = runProgram("meridianctl", data.path(), {"verify"});
    EXPECT_EQ(numberIn(verified.output, "violations"), 0) << verified.output;
    EXPECT_EQ(numberIn(verified.output, "orders"), static_cast<double>(before.orders + 1)) << verified.output;
    client.reset();  // nobody answers for its connection between calls, and a server that stops waits for that
    EXPECT_EQ(cell->stop(), 0) << cell->errors();
    for (const char* secret : {kCardNumber, kCardDigits}) {
        expectNowhere(data.path(), secret);
        EXPECT_THAT(cell->errors(), Not(HasSubstr(secret)));
    }
}

void BadInput::expectInvalid(const v1::PlaceOrderRequest& order, const std::string& message) {
    expectInvalidBytes(kPlaceOrder, order.SerializeAsString(), message);
    v1::PlaceOrdersRequest batch;
    *batch.add_orders() = goodOrder();
    *batch.add_orders() = order;
    expectInvalidBytes(kPlaceOrders, batch.SerializeAsString(), "orders[1]." + message);
    expectInvalidInStream(order, message);
    expectUntouched();
}

void BadInput::expectInvalidBytes(const std::string& method, const std::string& bytes, const std::string& message) {
    const grpc::Status status = client->sendBytes(method, bytes);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT) << method << ": " << message;
    EXPECT_EQ(status.error_message(), message) << method;
}

void BadInput::expectInvalidInStream(const v1::PlaceOrderRequest& order, const std::string& message) {
    const auto context = client->context();
    const auto stub = v1::OrderService::NewStub(client->connection().channel());
    const auto stream = stub->PlaceOrderStream(context.get());
    v1::PlaceOrderStreamResponse response;
    for (int i = 0; i < 2; ++i) {  // it goes on after the first
        EXPECT_TRUE(stream->Write(order));
        ASSERT_TRUE(stream->Read(&response)) << message;
        EXPECT_EQ(response.command_id(), order.header().command_id());
        EXPECT_EQ(response.receipt().outcome(), v1::OUTCOME_REJECTED) << message;
        EXPECT_EQ(response.receipt().rejection().code(), "INVALID_ARGUMENT") << message;
        EXPECT_EQ(response.receipt().rejection().text(), message);
        EXPECT_NE(response.receipt().rejection().remedy(), "");
    }
    stream->WritesDone();
    EXPECT_FALSE(stream->Read(&response));
    const grpc::Status status = stream->Finish();
    EXPECT_TRUE(status.ok()) << status.error_message();
}

}  // namespace meridian::rig
