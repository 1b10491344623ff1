// Requests that are no messages at all, sent as bytes.
#include <future>
#include <random>

#include <gmock/gmock.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/support/client_callback.h>
#include <gtest/gtest.h>

#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

using testing::HasSubstr;

class BadBytesTest : public ServiceTest {
  protected:
    grpc::Status send(const std::string& method, const std::string& bytes) {
        grpc::TemplatedGenericStub<grpc::ByteBuffer, grpc::ByteBuffer> stub(m_channel);
        grpc::ClientContext context;
        grpc::Slice slice(bytes);
        grpc::ByteBuffer request(&slice, 1);
        grpc::ByteBuffer response;
        std::promise<grpc::Status> done;
        stub.UnaryCall(&context, method, {}, &request, &response, [&](grpc::Status status) { done.set_value(status); });
        return done.get_future().get();
    }
    const std::string m_placeOrder = "/meridian.v1.OrderService/PlaceOrder";
};

TEST_F(BadBytesTest, BrokenUtf8IsNamedByItsField) {
    std::string bytes = sampleOrder().SerializeAsString();
    const std::string city = "Köln";
    bytes.replace(bytes.find(city) + 1, 2, "\xff\xff");
    const grpc::Status status = send(m_placeOrder, bytes);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(status.error_message(), "person.city: is not valid UTF-8, the first wrong byte is number 2");
}

TEST_F(BadBytesTest, ACutMessageIsRefused) {
    const std::string bytes = sampleOrder().SerializeAsString();
    const grpc::Status status = send(m_placeOrder, bytes.substr(0, bytes.size() - 3));
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(), HasSubstr("is not a readable meridian.v1.PlaceOrderRequest"));
}

TEST_F(BadBytesTest, AnEmptyMessageLacksItsCommandId) {
    const grpc::Status status = send(m_placeOrder, "");
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(), HasSubstr("header.command_id"));
}

TEST_F(BadBytesTest, RandomChangesNeverGetThroughAsSomethingElseThanAnAnswer) {
    std::mt19937 random(7);
    const std::string good = sampleOrder().SerializeAsString();
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes = good;
        for (int i = 0; i < 1 + round % 4; ++i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const grpc::StatusCode code = send(m_placeOrder, bytes).error_code();
        EXPECT_TRUE(code == grpc::StatusCode::OK || code == grpc::StatusCode::INVALID_ARGUMENT) << code;
    }
    EXPECT_TRUE(send(m_placeOrder, good).ok());
}

}  // namespace
}  // namespace meridian::services
