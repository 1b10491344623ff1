#include "grpc/health/v1/health.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

using grpc::health::v1::Health;
using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;

class HealthTest : public ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        m_health = Health::NewStub(m_channel);
    }

    grpc::Status check(const std::string& service, HealthCheckResponse& response) {
        HealthCheckRequest request;
        request.set_service(service);
        grpc::ClientContext context;
        return m_health->Check(&context, request, &response);
    }

    std::unique_ptr<Health::Stub> m_health;
};

TEST_F(HealthTest, TheServerAndEachOfItsServicesServe) {
    HealthCheckResponse response;
    ASSERT_TRUE(check("", response).ok());
    EXPECT_EQ(response.status(), HealthCheckResponse::SERVING);
    for (const RpcService* service : m_services->list()) {
        if (service->descriptor().name() == "Health") continue;
        HealthCheckResponse one;
        EXPECT_TRUE(check(service->descriptor().full_name(), one).ok()) << service->descriptor().full_name();
        EXPECT_EQ(one.status(), HealthCheckResponse::SERVING);
    }
}

TEST_F(HealthTest, AServiceThatIsNotHereIsNotFound) {
    HealthCheckResponse response;
    EXPECT_EQ(check("meridian.v1.Nothing", response).error_code(), grpc::StatusCode::NOT_FOUND);
}

TEST_F(HealthTest, AWatchTellsTheStatusAndStaysUntilTheCallerGoes) {
    for (const auto& [service, status] : {std::pair{"", HealthCheckResponse::SERVING},
                                          std::pair{"meridian.v1.Nothing", HealthCheckResponse::SERVICE_UNKNOWN}}) {
        HealthCheckRequest request;
        request.set_service(service);
        grpc::ClientContext context;
        const auto watch = m_health->Watch(&context, request);
        HealthCheckResponse response;
        ASSERT_TRUE(watch->Read(&response));
        EXPECT_EQ(response.status(), status);
        context.TryCancel();
        EXPECT_FALSE(watch->Read(&response));
        EXPECT_EQ(watch->Finish().error_code(), grpc::StatusCode::CANCELLED);
    }
}

TEST_F(HealthTest, AServerThatStopsEndsItsWatches) {
    grpc::ClientContext context;
    const auto watch = m_health->Watch(&context, {});
    HealthCheckResponse response;
    ASSERT_TRUE(watch->Read(&response));
    m_server->Shutdown(std::chrono::system_clock::now());
    m_loop->join();
    EXPECT_FALSE(watch->Read(&response));
    EXPECT_FALSE(watch->Finish().ok());
}

}  // namespace
}  // namespace meridian::services
