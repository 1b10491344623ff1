// Defining a product through gRPC: what is sent, and what the caller leaves to the product as it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/decide.h"

#include "meridian/v1/catalogue.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

class ProductCallsTest : public ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        m_stub = v1::CatalogueService::NewStub(m_channel);
    }
    static v1::DefineProductRequest sampleProduct() {
        v1::DefineProductRequest request;
        request.mutable_header()->set_command_id(sampleId(1));
        request.mutable_header()->set_expected_version(3);
        request.mutable_product()->set_handle("birka-tent");
        request.mutable_product()->set_title("Birka tent");
        request.mutable_product()->add_variants()->set_sku("BRK-TNT-2P");
        return request;
    }
    grpc::Status define(const v1::DefineProductRequest& request) {
        grpc::ClientContext context;
        return m_stub->DefineProduct(&context, request, &m_receipt);
    }

    std::unique_ptr<v1::CatalogueService::Stub> m_stub;
    v1::Receipt m_receipt;
};

TEST_F(ProductCallsTest, TheBodyIsKeptOnlyOfAKnownVersion) {
    v1::DefineProductRequest request = sampleProduct();
    request.set_keep_body(true);
    request.mutable_header()->set_expected_version(0);
    grpc::Status status = define(request);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(), testing::HasSubstr("header.expected_version"));
}

TEST_F(ProductCallsTest, ABodyThatIsKeptIsNotSent) {
    v1::DefineProductRequest request = sampleProduct();
    request.set_keep_body(true);
    request.mutable_product()->set_body_html("<p>Light.</p>");
    grpc::Status status = define(request);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(), testing::HasSubstr("product.body_html"));
}

// A command that is sent again must be recognised whatever the body has become meanwhile, and must not pass for one
// that empties the body.
TEST_F(ProductCallsTest, KeepingTheBodyIsAnotherCommandThanEmptyingIt) {
    v1::DefineProductRequest request = sampleProduct();
    ASSERT_TRUE(define(request).ok());
    request.set_keep_body(true);
    ASSERT_TRUE(define(request).ok());
    ASSERT_TRUE(define(request).ok());
    const auto commands = m_cell.commands();
    ASSERT_EQ(commands.size(), 3U);
    EXPECT_NE(bodyDigestOf(commands[0]), bodyDigestOf(commands[1]));
    EXPECT_EQ(bodyDigestOf(commands[1]), bodyDigestOf(commands[2]));
}

}  // namespace
}  // namespace meridian::services
