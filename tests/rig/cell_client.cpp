#include "tests/rig/cell_client.h"

#include <ostream>

#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include "backend/domain/check.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"

#include "meridian/v1/catalogue.grpc.pb.h"

namespace meridian::rig {

namespace {

constexpr const char* kLocation = "RIG-EU";

std::string problemOf(const char* step, const grpc::Status& status, const v1::Receipt& receipt) {
    if (!status.ok()) return concat(step, ": ", status.error_message());
    if (receipt.outcome() == v1::OUTCOME_ACCEPTED) return {};
    return concat(step, ": ", receipt.rejection().code(), " ", receipt.rejection().detail());
}

v1::Product productWith(const std::string& sku) {
    v1::Product product;
    product.set_handle("rig-" + toLowerAscii(sku));
    product.set_title("Touring bell");
    product.set_published(true);
    v1::Variant& variant = *product.add_variants();
    variant.set_sku(sku);
    variant.set_title("Brass");
    variant.set_grams(120);
    variant.set_taxable(true);
    variant.set_needs_shipping(true);
    v1::Money& price = *variant.add_prices();
    price.set_currency("EUR");
    price.set_minor(25'00);
    return product;
}

}  // namespace

CellClient::CellClient(const std::string& data) {
    client::TargetChoice choice;
    choice.localDirectory = data;
    const auto target = client::findTarget(choice);
    MERIDIAN_CHECK(target.ok());
    MERIDIAN_CHECK(!target->plaintext);
    client::RetryPolicy once;
    once.tries = 1;
    auto connection = client::Connection::open(*target, once);
    MERIDIAN_CHECK(connection.ok());
    m_connection = *std::move(connection);
}

std::shared_ptr<grpc::Channel> CellClient::newChannel() const {
    auto channel = client::makeChannel(m_connection->target());
    MERIDIAN_CHECK(channel.ok());
    return *std::move(channel);
}

std::unique_ptr<grpc::ClientContext> CellClient::context(std::chrono::milliseconds patience) {
    auto context = std::make_unique<grpc::ClientContext>();
    MERIDIAN_CHECK(m_connection->session().authorise(*context).ok());
    context->set_deadline(std::chrono::system_clock::now() + patience);
    return context;
}

std::string CellClient::newCommandId() {
    return client::bytesOf(m_ids.next(client::unixMillisecondsNow()));
}

v1::CommandHeader CellClient::newHeader() {
    v1::CommandHeader header;
    header.set_command_id(newCommandId());
    header.set_reason("Test of a running cell");
    return header;
}

std::string CellClient::offer(const std::string& sku, std::int64_t units) {
    const auto stock = v1::StockService::NewStub(m_connection->channel());
    const auto catalogue = v1::CatalogueService::NewStub(m_connection->channel());
    v1::Receipt receipt;
    v1::DefineLocationRequest location;
    *location.mutable_header() = newHeader();
    location.set_code(kLocation);
    location.set_name("Test of a running cell");
    location.set_region("eu");
    grpc::Status status = stock->DefineLocation(context().get(), location, &receipt);
    if (std::string problem = problemOf("location", status, receipt); !problem.empty()) return problem;
    v1::DefineProductRequest product;
    *product.mutable_header() = newHeader();
    *product.mutable_product() = productWith(sku);
    status = catalogue->DefineProduct(context().get(), product, &receipt);
    if (std::string problem = problemOf("product", status, receipt); !problem.empty()) return problem;
    status = receive(newCommandId(), sku, units, receipt);
    return problemOf("stock", status, receipt);
}

grpc::Status CellClient::receive(const std::string& commandId, const std::string& sku, std::int64_t units,
                                 v1::Receipt& receipt) {
    const auto stock = v1::StockService::NewStub(m_connection->channel());
    v1::MoveStockRequest request;
    *request.mutable_header() = newHeader();
    request.mutable_header()->set_command_id(commandId);
    request.set_sku(sku);
    request.set_location(kLocation);
    request.set_from(v1::STOCK_ACCOUNT_SUPPLY);
    request.set_to(v1::STOCK_ACCOUNT_AVAILABLE);
    request.set_quantity(units);
    return stock->MoveStock(context().get(), request, &receipt);
}

v1::PlaceOrderRequest CellClient::newOrder(const std::string& sku, std::int64_t units, const std::string& email) {
    v1::PlaceOrderRequest order;
    order.mutable_header()->set_command_id(newCommandId());
    order.set_currency("EUR");
    order.set_country("DE");
    order.set_payment_token("tok_approve");
    v1::PlaceOrderLine& line = *order.add_lines();
    line.set_sku(sku);
    line.set_quantity(units);
    order.mutable_person()->set_email(email);
    order.mutable_person()->set_name("Anna Schmidt");
    return order;
}

grpc::Status CellClient::place(const v1::PlaceOrderRequest& order, v1::Receipt& receipt) {
    receipt.Clear();
    return v1::OrderService::NewStub(m_connection->channel())->PlaceOrder(context().get(), order, &receipt);
}

v1::StatusResponse CellClient::status() {
    v1::StatusResponse response;
    const auto stub = v1::OperationsService::NewStub(m_connection->channel());
    const grpc::Status status = stub->Status(context().get(), v1::StatusRequest(), &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response;
}

v1::StockLevel CellClient::stock(const std::string& sku) {
    const v1::StatusResponse now = status();
    v1::GetStockRequest request;
    request.set_sku(sku);
    request.mutable_after()->set_cell(makeCell(Region::kEu, 1).value);
    request.mutable_after()->set_batch(now.durable_batch());
    v1::GetStockResponse response;
    const auto stub = v1::StockService::NewStub(m_connection->channel());
    const grpc::Status status = stub->GetStock(context().get(), request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response.levels_size() == 1 ? response.levels(0) : v1::StockLevel();
}

grpc::Status CellClient::sendBytes(const std::string& method, const std::string& bytes,
                                   std::chrono::milliseconds patience) {
    const auto call = context(patience);
    grpc::GenericStub stub(m_connection->channel());
    grpc::CompletionQueue queue;
    const grpc::Slice slice(bytes.data(), bytes.size());
    const grpc::ByteBuffer request(&slice, 1);
    const auto reader = stub.PrepareUnaryCall(call.get(), method, request, &queue);
    reader->StartCall();
    grpc::ByteBuffer answer;
    grpc::Status status;
    reader->Finish(&answer, &status, &status);
    void* tag = nullptr;
    bool isOk = false;
    queue.Next(&tag, &isOk);
    queue.Shutdown();
    return status;
}

Untouched untouched(CellClient& cell, const std::string& sku) {
    const v1::StatusResponse status = cell.status();
    const v1::StockLevel level = cell.stock(sku);
    return {status.durable_batch(), status.orders_accepted(), level.available(), level.committed()};
}

void PrintTo(const Untouched& state, std::ostream* out) {
    *out << "batch " << state.batch << ", " << state.orders << " orders accepted, " << state.available
         << " units available, " << state.committed << " committed";
}

}  // namespace meridian::rig
