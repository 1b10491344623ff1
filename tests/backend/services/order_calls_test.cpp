// Placing and changing orders through gRPC, with a cell that answers as it is told.
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/services/customer_number.h"

#include "meridian/v1/fulfilment.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

using testing::HasSubstr;
using OrderCallsTest = ServiceTest;

TEST_F(OrderCallsTest, AnOrderReachesTheCellAndItsReceiptTheCaller) {
    grpc::ClientContext context;
    v1::Receipt receipt;
    ASSERT_TRUE(m_orders->PlaceOrder(&context, sampleOrder(), &receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED);
    EXPECT_EQ(receipt.order(), formatOrderNumber(makeOrderId(kTestCell, 104'821)));
    EXPECT_EQ(receipt.commit_token().batch(), 7u);
    ASSERT_EQ(m_cell.commands().size(), 1u);
    const Command command = m_cell.commands().front();
    EXPECT_EQ(command.actor, "person:anna");
    EXPECT_EQ(m_cell.lanes().front(), engine::Lane::kOrders);
    EXPECT_NE(command.bodyDigest, 0u);
    const auto& order = std::get<PlaceOrder>(command.body);
    EXPECT_EQ(order.customer, customerOfEmail("erika@example.org", 0));
    EXPECT_EQ(m_vault.open(order.customer, order.sealed)->name, "Erika Mustermann");
}

TEST_F(OrderCallsTest, TheSameBodyHasTheSameDigestAndAnotherHasAnother) {
    v1::PlaceOrderRequest moved = sampleOrder(3);
    moved.mutable_person()->set_street("Heidestraße 18");
    for (const v1::PlaceOrderRequest& request : {sampleOrder(1), sampleOrder(2), moved}) {
        grpc::ClientContext context;
        v1::Receipt receipt;
        ASSERT_TRUE(m_orders->PlaceOrder(&context, request, &receipt).ok());
    }
    const auto commands = m_cell.commands();
    EXPECT_EQ(commands[0].bodyDigest, commands[1].bodyDigest);
    EXPECT_NE(commands[0].bodyDigest, commands[2].bodyDigest);
}

TEST_F(OrderCallsTest, ARejectionIsAnAnswerAndNotAnError) {
    m_cell.decide = [](const Command&) {
        engine::Answer answer;
        answer.receipt.reason = Reason::kOutOfStock;
        answer.receipt.batch = {9};
        answer.detail = "line 1";
        return answer;
    };
    grpc::ClientContext context;
    v1::Receipt receipt;
    ASSERT_TRUE(m_orders->PlaceOrder(&context, sampleOrder(), &receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_REJECTED);
    EXPECT_EQ(receipt.rejection().code(), "OUT_OF_STOCK");
}

TEST_F(OrderCallsTest, ALostCommitIsUnavailable) {
    m_cell.decide = [](const Command&) {
        engine::Answer answer;
        answer.status = absl::UnavailableError("the cell lost its commit");
        return answer;
    };
    grpc::ClientContext context;
    v1::Receipt receipt;
    EXPECT_EQ(m_orders->PlaceOrder(&context, sampleOrder(), &receipt).error_code(), grpc::StatusCode::UNAVAILABLE);
    v1::PlaceOrdersRequest batch;
    *batch.add_orders() = sampleOrder(1);
    *batch.add_orders() = sampleOrder(2);
    grpc::ClientContext second;
    v1::PlaceOrdersResponse response;
    EXPECT_EQ(m_orders->PlaceOrders(&second, batch, &response).error_code(), grpc::StatusCode::UNAVAILABLE);
}

TEST_F(OrderCallsTest, AFullRingTellsWhenToComeBack) {
    m_cell.refusal = absl::ResourceExhaustedError("the ring is full");
    grpc::ClientContext context;
    v1::Receipt receipt;
    const grpc::Status status = m_orders->PlaceOrder(&context, sampleOrder(), &receipt);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
    const auto& trailers = context.GetServerTrailingMetadata();
    ASSERT_EQ(trailers.count("retry-after-ms"), 1u);
    EXPECT_EQ(trailers.find("retry-after-ms")->second, "50");
}

TEST_F(OrderCallsTest, TheCallersDeadlineGoesAlong) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(30));
    v1::Receipt receipt;
    const auto before = m_clock.steady();
    ASSERT_TRUE(m_orders->PlaceOrder(&context, sampleOrder(), &receipt).ok());
    const auto left = m_cell.deadlines().front() - before;
    EXPECT_GT(left, std::chrono::seconds(28));
    EXPECT_LE(left, std::chrono::seconds(31));
    grpc::ClientContext unbounded;
    ASSERT_TRUE(m_orders->PlaceOrder(&unbounded, sampleOrder(2), &receipt).ok());
    EXPECT_EQ(m_cell.deadlines().back().count(), 0);
}

TEST_F(OrderCallsTest, OneMalformedOrderRefusesTheWholeBatchAndNothingIsDone) {
    v1::PlaceOrdersRequest batch;
    for (std::uint64_t i = 1; i <= 5; ++i)
        *batch.add_orders() = sampleOrder(i);
    batch.mutable_orders(3)->mutable_lines(0)->set_quantity(0);
    grpc::ClientContext context;
    v1::PlaceOrdersResponse response;
    const grpc::Status status = m_orders->PlaceOrders(&context, batch, &response);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(status.error_message(), "orders[3].lines[0].quantity: must be between 1 and 10000, is 0");
    EXPECT_TRUE(m_cell.commands().empty());
}

TEST_F(OrderCallsTest, ABatchHoldsOneToAThousandOrders) {
    v1::PlaceOrdersRequest batch;
    v1::PlaceOrdersResponse response;
    grpc::ClientContext empty;
    EXPECT_EQ(m_orders->PlaceOrders(&empty, batch, &response).error_message(),
              "orders: must be 1 to 1000 orders, are 0");
    for (std::uint64_t i = 1; i <= 1'001; ++i)
        *batch.add_orders() = sampleOrder(i);
    grpc::ClientContext tooMany;
    EXPECT_EQ(m_orders->PlaceOrders(&tooMany, batch, &response).error_message(),
              "orders: must be 1 to 1000 orders, are 1001");
    batch.mutable_orders()->RemoveLast();
    grpc::ClientContext context;
    ASSERT_TRUE(m_orders->PlaceOrders(&context, batch, &response).ok());
    EXPECT_EQ(response.receipts_size(), 1'000);
    EXPECT_EQ(m_gate.spent.load(), 999u);
    EXPECT_EQ(m_cell.lanes().size(), 1u);  // one submission
}

TEST_F(OrderCallsTest, OrdersOfErasedCustomersAreRefusedAndTheOthersGoOn) {
    ASSERT_TRUE(m_vault.sealNote({12}, "x").ok());
    ASSERT_TRUE(m_vault.makeKeysDurable().ok());
    ASSERT_TRUE(m_vault.erase({12}).ok());
    v1::PlaceOrdersRequest batch;
    for (std::uint64_t i = 1; i <= 3; ++i)
        *batch.add_orders() = sampleOrder(i);
    batch.mutable_orders(1)->set_customer("CUS-12");
    grpc::ClientContext context;
    v1::PlaceOrdersResponse response;
    ASSERT_TRUE(m_orders->PlaceOrders(&context, batch, &response).ok());
    EXPECT_EQ(response.receipts(0).outcome(), v1::OUTCOME_ACCEPTED);
    EXPECT_EQ(response.receipts(1).rejection().code(), "UNKNOWN_CUSTOMER");
    EXPECT_EQ(response.receipts(2).outcome(), v1::OUTCOME_ACCEPTED);
    EXPECT_EQ(m_cell.commands().size(), 2u);
    grpc::ClientContext single;
    v1::Receipt receipt;
    ASSERT_TRUE(m_orders->PlaceOrder(&single, batch.orders(1), &receipt).ok());
    EXPECT_EQ(receipt.rejection().code(), "UNKNOWN_CUSTOMER");
}

TEST_F(OrderCallsTest, WhatIsUnsettledInABatchIsMarkedSo) {
    m_cell.decide = [n = 0](const Command&) mutable {
        engine::Answer answer;
        if (++n == 2) answer.status = absl::DeadlineExceededError("it waited too long");
        answer.receipt.batch = {7};
        return answer;
    };
    v1::PlaceOrdersRequest batch;
    for (std::uint64_t i = 1; i <= 2; ++i)
        *batch.add_orders() = sampleOrder(i);
    grpc::ClientContext context;
    v1::PlaceOrdersResponse response;
    ASSERT_TRUE(m_orders->PlaceOrders(&context, batch, &response).ok());
    EXPECT_EQ(response.receipts(0).outcome(), v1::OUTCOME_ACCEPTED);
    EXPECT_EQ(response.receipts(1).outcome(), v1::OUTCOME_UNSETTLED);
    EXPECT_EQ(response.receipts(1).rejection().code(), "DEADLINE_EXCEEDED");
}

TEST_F(OrderCallsTest, WhoIsTooFastIsRefusedBeforeAnythingIsDone) {
    m_gate.spending = exhausted("this caller sends faster than it may", std::chrono::milliseconds(40));
    v1::PlaceOrdersRequest batch;
    *batch.add_orders() = sampleOrder(1);
    grpc::ClientContext context;
    v1::PlaceOrdersResponse response;
    EXPECT_EQ(m_orders->PlaceOrders(&context, batch, &response).error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
    EXPECT_EQ(context.GetServerTrailingMetadata().find("retry-after-ms")->second, "40");
    EXPECT_TRUE(m_cell.commands().empty());
}

TEST_F(OrderCallsTest, AStreamAnswersEachOrderOnce) {
    grpc::ClientContext context;
    const auto stream = m_orders->PlaceOrderStream(&context);
    constexpr std::uint64_t kOrders = 3'000;
    std::thread writer([&] {
        for (std::uint64_t i = 1; i <= kOrders; ++i)
            ASSERT_TRUE(stream->Write(sampleOrder(i)));
        stream->WritesDone();
    });
    std::set<std::string> answered;
    v1::PlaceOrderStreamResponse response;
    while (stream->Read(&response)) {
        EXPECT_EQ(response.receipt().outcome(), v1::OUTCOME_ACCEPTED);
        EXPECT_TRUE(answered.insert(response.command_id()).second);
    }
    writer.join();
    EXPECT_TRUE(stream->Finish().ok());
    EXPECT_EQ(answered.size(), kOrders);
    EXPECT_EQ(m_cell.commands().size(), kOrders);
}

TEST_F(OrderCallsTest, ABadOrderDoesNotEndTheStream) {
    grpc::ClientContext context;
    const auto stream = m_orders->PlaceOrderStream(&context);
    v1::PlaceOrderRequest bad = sampleOrder(1);
    bad.set_currency("???");
    ASSERT_TRUE(stream->Write(bad));
    v1::PlaceOrderStreamResponse response;
    ASSERT_TRUE(stream->Read(&response));
    EXPECT_EQ(response.command_id(), sampleId(1));
    EXPECT_EQ(response.receipt().outcome(), v1::OUTCOME_REJECTED);
    EXPECT_EQ(response.receipt().rejection().code(), "INVALID_ARGUMENT");
    EXPECT_THAT(response.receipt().rejection().text(), HasSubstr("currency: '?\?\?' is not an ISO 4217 currency"));
    ASSERT_TRUE(stream->Write(sampleOrder(2)));
    ASSERT_TRUE(stream->Read(&response));
    EXPECT_EQ(response.receipt().outcome(), v1::OUTCOME_ACCEPTED);
    stream->WritesDone();
    EXPECT_FALSE(stream->Read(&response));
    EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(OrderCallsTest, AStreamSaysWhatTheRingRefused) {
    m_cell.refusal = absl::ResourceExhaustedError("the ring is full");
    grpc::ClientContext context;
    const auto stream = m_orders->PlaceOrderStream(&context);
    ASSERT_TRUE(stream->Write(sampleOrder(1)));
    v1::PlaceOrderStreamResponse response;
    ASSERT_TRUE(stream->Read(&response));
    EXPECT_EQ(response.receipt().outcome(), v1::OUTCOME_UNSETTLED);
    EXPECT_EQ(response.retry_after_ms(), 50u);
    stream->WritesDone();
    EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(OrderCallsTest, ACancelledStreamEndsAndItsAnswersGoNowhere) {
    m_cell.holdAnswers = true;
    for (int round = 0; round < 20; ++round) {
        grpc::ClientContext context;
        const auto stream = m_orders->PlaceOrderStream(&context);
        for (std::uint64_t i = 1; i <= 10; ++i)
            stream->Write(sampleOrder(i));
        context.TryCancel();
        EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::CANCELLED);
        m_cell.answerHeld();
    }
}

TEST_F(OrderCallsTest, AChangeGoesBeforeNewOrders) {
    const auto parcels = v1::FulfilmentService::NewStub(m_channel);
    v1::ShipParcelRequest request;
    request.mutable_header()->set_command_id(sampleId(4));
    request.mutable_header()->set_reason("it is packed");
    request.set_order(formatOrderNumber(makeOrderId(kTestCell, 5)));
    grpc::ClientContext context;
    v1::Receipt receipt;
    ASSERT_TRUE(parcels->ShipParcel(&context, request, &receipt).ok());
    EXPECT_EQ(m_cell.lanes().front(), engine::Lane::kResults);
    EXPECT_EQ(m_cell.commands().front().reason, "it is packed");
    request.mutable_header()->clear_command_id();
    grpc::ClientContext second;
    const grpc::Status status = parcels->ShipParcel(&second, request, &receipt);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(), HasSubstr("header.command_id"));
}

TEST_F(OrderCallsTest, ANoteForAnUnknownOrderIsRefusedOnceTheViewsAreUpToDate) {
    v1::AddNoteRequest request;
    request.mutable_header()->set_command_id(sampleId(4));
    request.set_order(formatOrderNumber(makeOrderId(kTestCell, 5)));
    request.set_text("call back");
    grpc::ClientContext context;
    v1::Receipt receipt;
    ASSERT_TRUE(m_orders->AddNote(&context, request, &receipt).ok());
    EXPECT_EQ(receipt.rejection().code(), "UNKNOWN_ORDER");
    EXPECT_TRUE(m_cell.commands().empty());
}

TEST_F(OrderCallsTest, ATokenOfAnotherCellIsRefused) {
    v1::CountOrdersRequest request;
    request.mutable_after()->set_cell(makeCell(Region::kUs, 1).value);
    request.mutable_after()->set_batch(4);
    grpc::ClientContext context;
    v1::CountOrdersResponse response;
    const grpc::Status status = m_orders->CountOrders(&context, request, &response);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(), HasSubstr("after: is a commit token of cell"));
}

TEST_F(OrderCallsTest, AQueryWaitsForItsTokenAndNotForEver) {
    v1::CountOrdersRequest request;
    request.mutable_after()->set_cell(kTestCell.value);
    request.mutable_after()->set_batch(4);
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(300));
    v1::CountOrdersResponse response;
    EXPECT_EQ(m_orders->CountOrders(&context, request, &response).error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
    std::thread mover([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        m_cell.moveViews({4});
    });
    grpc::ClientContext second;
    EXPECT_TRUE(m_orders->CountOrders(&second, request, &response).ok());
    mover.join();
}

TEST_F(OrderCallsTest, WhatTheGateRefusesIsNotEvenDecoded) {
    m_gate.refusal = absl::UnauthenticatedError("sign in first");
    v1::PlaceOrderRequest bad = sampleOrder();
    bad.set_currency("???");
    grpc::ClientContext context;
    v1::Receipt receipt;
    const grpc::Status status = m_orders->PlaceOrder(&context, bad, &receipt);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED);
    EXPECT_EQ(status.error_message(), "sign in first");
}

}  // namespace
}  // namespace meridian::services
