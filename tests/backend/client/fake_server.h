// A server with just as much behaviour as the clients' tests need: it remembers what it was sent and answers as told.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>

#include "meridian/v1/catalogue.grpc.pb.h"
#include "meridian/v1/identity.grpc.pb.h"
#include "meridian/v1/operations.grpc.pb.h"
#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::client {

std::string bearerOf(const grpc::ServerContext& context);

class FakeIdentity final : public v1::IdentityService::Service {
  public:
    grpc::Status SignIn(grpc::ServerContext*, const v1::SignInRequest* request, v1::SignInResponse* response) override;
    grpc::Status Refresh(grpc::ServerContext*, const v1::RefreshRequest* request,
                         v1::RefreshResponse* response) override;
    grpc::Status WhoAmI(grpc::ServerContext* context, const v1::WhoAmIRequest*, v1::WhoAmIResponse* response) override;

    std::atomic<int> signIns = 0;
    std::atomic<int> refreshes = 0;
    std::atomic<int> refusals = 0;  // WhoAmI answers UNAVAILABLE as often
    std::atomic<int> sleepMs = 0;   // and first waits so long

  private:
    void give(v1::TokenPair& tokens);

    std::mutex m_mutex;
    std::string m_refreshToken = "mdr_0";
    int m_given = 0;
};

class FakeOrders final : public v1::OrderService::Service {
  public:
    grpc::Status PlaceOrder(grpc::ServerContext* context, const v1::PlaceOrderRequest* request,
                            v1::Receipt* response) override;
    grpc::Status PlaceOrders(grpc::ServerContext* context, const v1::PlaceOrdersRequest* request,
                             v1::PlaceOrdersResponse* response) override;
    grpc::Status CancelOrder(grpc::ServerContext*, const v1::CancelOrderRequest* request,
                             v1::Receipt* response) override;
    grpc::Status ListOrders(grpc::ServerContext*, const v1::ListOrdersRequest*, v1::ListOrdersResponse*) override;

    std::vector<v1::PlaceOrderRequest> orders() const;  // each command id once, in their order
    std::size_t received() const;                       // with repetitions

    std::atomic<int> unavailable = 0;  // so many calls are refused
    std::atomic<int> exhausted = 0;    // so many calls are refused, with a time to wait
    std::atomic<int> unsettled = 0;    // so many orders of batches are not settled
    std::atomic<int> cancelled = 0;
    std::atomic<std::uint64_t> stock = 1'000'000'000;  // orders until OUT_OF_STOCK

  private:
    grpc::Status admit(grpc::ServerContext& context);
    void place(const v1::PlaceOrderRequest& request, v1::Receipt& receipt);

    mutable std::mutex m_mutex;
    std::map<std::string, v1::Receipt> m_receipts;  // by command id
    std::vector<v1::PlaceOrderRequest> m_orders;
    std::size_t m_received = 0;
};

class FakeCatalogue final : public v1::CatalogueService::Service {
  public:
    grpc::Status ListProducts(grpc::ServerContext*, const v1::ListProductsRequest*,
                              v1::ListProductsResponse* response) override;
    grpc::Status GetProduct(grpc::ServerContext*, const v1::GetProductRequest* request,
                            v1::GetProductResponse* response) override;
};

class FakeOperations final : public v1::OperationsService::Service {
  public:
    explicit FakeOperations(const FakeOrders& orders) : m_orders(orders) {}
    grpc::Status Status(grpc::ServerContext*, const v1::StatusRequest*, v1::StatusResponse* response) override;
    grpc::Status Verify(grpc::ServerContext*, const v1::VerifyRequest*, v1::VerifyResponse* response) override;

    std::atomic<int> violations = 0;

  private:
    const FakeOrders& m_orders;
};

// Serves on a free port of the loopback until it goes.
class FakeServer {
  public:
    explicit FakeServer(
        const std::shared_ptr<grpc::ServerCredentials>& credentials = grpc::InsecureServerCredentials());
    ~FakeServer();

    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }

    FakeIdentity identity;
    FakeOrders orders;
    FakeCatalogue catalogue;
    FakeOperations operations{orders};

  private:
    int m_port = 0;
    std::unique_ptr<grpc::Server> m_server;
};

}  // namespace meridian::client
