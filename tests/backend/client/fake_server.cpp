#include "tests/backend/client/fake_server.h"

#include <chrono>
#include <thread>

namespace meridian::client {

std::string bearerOf(const grpc::ServerContext& context) {
    const auto found = context.client_metadata().find("authorization");
    return found == context.client_metadata().end() ? "" : std::string(found->second.data(), found->second.size());
}

grpc::Status FakeIdentity::SignIn(grpc::ServerContext*, const v1::SignInRequest* request,
                                  v1::SignInResponse* response) {
    if (request->name() != "anna" || request->password() != "correct horse battery") {
        return {grpc::StatusCode::UNAUTHENTICATED, "The name or the password is wrong."};
    }
    ++signIns;
    response->set_name("anna");
    response->set_role(v1::ROLE_SUPPORT);
    const std::lock_guard lock(m_mutex);
    give(*response->mutable_tokens());
    return grpc::Status::OK;
}

grpc::Status FakeIdentity::Refresh(grpc::ServerContext*, const v1::RefreshRequest* request,
                                   v1::RefreshResponse* response) {
    const std::lock_guard lock(m_mutex);
    if (request->refresh_token() != m_refreshToken) return {grpc::StatusCode::UNAUTHENTICATED, "Sign in again."};
    ++refreshes;
    give(*response->mutable_tokens());
    return grpc::Status::OK;
}

grpc::Status FakeIdentity::WhoAmI(grpc::ServerContext* context, const v1::WhoAmIRequest*,
                                  v1::WhoAmIResponse* response) {
    std::this_thread::sleep_for(std::chrono::milliseconds(sleepMs));
    if (refusals.fetch_sub(1) > 0) {
        context->AddTrailingMetadata("retry-after-ms", "20");
        return {grpc::StatusCode::UNAVAILABLE, "Later."};
    }
    response->set_name(bearerOf(*context));
    return grpc::Status::OK;
}

void FakeIdentity::give(v1::TokenPair& tokens) {
    ++m_given;
    m_refreshToken = "mdr_" + std::to_string(m_given);
    tokens.set_refresh_token(m_refreshToken);
    tokens.set_access_token("access_" + std::to_string(m_given));
    const auto end = std::chrono::system_clock::now() + std::chrono::minutes(10);
    tokens.set_access_expires_at_us(
        std::chrono::duration_cast<std::chrono::microseconds>(end.time_since_epoch()).count());
}

grpc::Status FakeOrders::admit(grpc::ServerContext& context) {
    if (bearerOf(context) != "Bearer mds_secret") return {grpc::StatusCode::UNAUTHENTICATED, "Who are you?"};
    if (unavailable.fetch_sub(1) > 0) return {grpc::StatusCode::UNAVAILABLE, "Not now."};
    if (exhausted.fetch_sub(1) > 0) {
        context.AddTrailingMetadata("retry-after-ms", "5");
        return {grpc::StatusCode::RESOURCE_EXHAUSTED, "Too fast."};
    }
    return grpc::Status::OK;
}

void FakeOrders::place(const v1::PlaceOrderRequest& request, v1::Receipt& receipt) {
    const std::lock_guard lock(m_mutex);
    ++m_received;
    const auto [known, isNew] = m_receipts.try_emplace(request.header().command_id());
    if (isNew) {
        m_orders.push_back(request);
        v1::Receipt& made = known->second;
        if (m_orders.size() > stock) {
            made.set_outcome(v1::OUTCOME_REJECTED);
            made.mutable_rejection()->set_code("OUT_OF_STOCK");
            made.mutable_rejection()->set_text("There is not enough stock.");
            made.mutable_rejection()->set_detail(request.lines(0).sku());
        } else {
            made.set_outcome(v1::OUTCOME_ACCEPTED);
            made.set_order("EU-" + std::to_string(m_orders.size()));
            made.set_version(1);
        }
    }
    receipt = known->second;
}

grpc::Status FakeOrders::PlaceOrder(grpc::ServerContext* context, const v1::PlaceOrderRequest* request,
                                    v1::Receipt* response) {
    const grpc::Status status = admit(*context);
    if (status.ok()) place(*request, *response);
    return status;
}

grpc::Status FakeOrders::PlaceOrders(grpc::ServerContext* context, const v1::PlaceOrdersRequest* request,
                                     v1::PlaceOrdersResponse* response) {
    const grpc::Status status = admit(*context);
    if (!status.ok()) return status;
    for (const v1::PlaceOrderRequest& order : request->orders()) {
        v1::Receipt& receipt = *response->add_receipts();
        if (unsettled.fetch_sub(1) > 0) {
            receipt.set_outcome(v1::OUTCOME_UNSETTLED);
            receipt.mutable_rejection()->set_code("UNAVAILABLE");
        } else {
            place(order, receipt);
        }
    }
    return grpc::Status::OK;
}

grpc::Status FakeOrders::CancelOrder(grpc::ServerContext*, const v1::CancelOrderRequest* request,
                                     v1::Receipt* response) {
    ++cancelled;
    response->set_outcome(v1::OUTCOME_ACCEPTED);
    response->set_order(request->order());
    return grpc::Status::OK;
}

grpc::Status FakeOrders::ListOrders(grpc::ServerContext*, const v1::ListOrdersRequest*, v1::ListOrdersResponse*) {
    return grpc::Status::OK;
}

std::vector<v1::PlaceOrderRequest> FakeOrders::orders() const {
    const std::lock_guard lock(m_mutex);
    return m_orders;
}

std::size_t FakeOrders::received() const {
    const std::lock_guard lock(m_mutex);
    return m_received;
}

grpc::Status FakeCatalogue::ListProducts(grpc::ServerContext*, const v1::ListProductsRequest*,
                                         v1::ListProductsResponse* response) {
    for (int i = 0; i < 20; ++i) {
        v1::Product& product = *response->add_products();
        product.set_published(i != 0);
        v1::Variant& variant = *product.add_variants();
        variant.set_sku("SKU-" + std::to_string(i));
        for (const char* currency : {"USD", "EUR"}) {
            v1::Money& price = *variant.add_prices();
            price.set_currency(currency);
            price.set_minor(1000);
        }
    }
    return grpc::Status::OK;
}

grpc::Status FakeCatalogue::GetProduct(grpc::ServerContext*, const v1::GetProductRequest* request,
                                       v1::GetProductResponse* response) {
    if (request->sku() == "NONE") return {grpc::StatusCode::NOT_FOUND, "There is no such SKU."};
    v1::Variant& variant = *response->mutable_product()->add_variants();
    variant.set_sku(request->sku());
    variant.add_prices()->set_currency("EUR");
    variant.mutable_prices(0)->set_minor(100);
    return grpc::Status::OK;
}

grpc::Status FakeOperations::Status(grpc::ServerContext*, const v1::StatusRequest*, v1::StatusResponse* response) {
    response->set_started_at_us(1);
    response->set_confirmed(m_orders.orders().size());
    response->set_views_lag_ms(7);
    response->set_resident_bytes(50'000'000);
    return grpc::Status::OK;
}

grpc::Status FakeOperations::Verify(grpc::ServerContext*, const v1::VerifyRequest*, v1::VerifyResponse* response) {
    response->set_checks(12);
    response->set_violations_total(static_cast<std::uint64_t>(violations.load()));
    for (int i = 0; i < violations; ++i) {
        response->add_violations()->set_check("hash_chain");
        response->mutable_violations(i)->set_text("batch 5 does not follow batch 4");
    }
    return grpc::Status::OK;
}

FakeServer::FakeServer(const std::shared_ptr<grpc::ServerCredentials>& credentials) {
    grpc::ServerBuilder builder;
    builder.AddListeningPort("127.0.0.1:0", credentials, &m_port);
    builder.RegisterService(&identity);
    builder.RegisterService(&orders);
    builder.RegisterService(&catalogue);
    builder.RegisterService(&operations);
    m_server = builder.BuildAndStart();
}

FakeServer::~FakeServer() {
    m_server->Shutdown(std::chrono::system_clock::now());
}

}  // namespace meridian::client
