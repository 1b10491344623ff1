// Erasing a customer through the whole server: what colleagues saved no longer names the person.
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "meridian/v1/views.grpc.pb.h"
#include "tests/backend/edge/edge_fixture.h"
#include "tests/backend/services/sample_requests.h"

namespace meridian::edge {
namespace {

using identity::Role;

class ErasureTest : public EdgeTest {
  protected:
    std::string nextId() {
        ++m_ids;
        const CommandId id = CommandId::make(m_clock.wall().micros / 1000, m_ids, m_ids);
        return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
    }
    void saveView(char id, const std::string& name, const std::string& query, Role owner) {
        v1::SaveViewRequest request;
        request.mutable_view()->set_id(std::string(16, id));
        request.mutable_view()->set_page("orders");
        request.mutable_view()->set_name(name);
        request.mutable_view()->set_query(query);
        v1::SaveViewResponse saved;
        const auto stub = v1::ViewService::NewStub(m_channel);
        const grpc::Status status = call(*stub, &v1::ViewService::Stub::SaveView, request, saved, owner);
        ASSERT_TRUE(status.ok()) << status.error_message();
    }
    std::map<std::string, std::string> views(Role owner) {
        v1::ListViewsResponse listed;
        const auto stub = v1::ViewService::NewStub(m_channel);
        EXPECT_TRUE(call(*stub, &v1::ViewService::Stub::ListViews, {}, listed, owner).ok());
        std::map<std::string, std::string> queries;
        for (const v1::SavedView& view : listed.views())
            queries[view.name()] = view.query();
        return queries;
    }
    template <class Stub, class Request>
    void change(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, v1::Receipt*),
                Request request) {
        request.mutable_header()->set_command_id(nextId());
        request.mutable_header()->set_reason("a test");
        v1::Receipt receipt;
        const grpc::Status status = call(stub, method, request, receipt);
        ASSERT_TRUE(status.ok()) << status.error_message();
        ASSERT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    }
    // What sampleOrder() orders.
    void offer() {
        const auto stock = v1::StockService::NewStub(m_channel);
        v1::DefineLocationRequest location;
        location.set_code("BER-2");
        location.set_name("Berlin");
        location.set_region("eu");
        change(*stock, &v1::StockService::Stub::DefineLocation, location);
        v1::DefineProductRequest product;
        product.mutable_product()->set_handle("jacket");
        product.mutable_product()->set_title("Jacket");
        product.mutable_product()->set_published(true);
        v1::Variant& variant = *product.mutable_product()->add_variants();
        variant.set_sku("NMB-DJM-NVY");
        variant.set_title("Navy");
        v1::Money& price = *variant.add_prices();
        price.set_currency("EUR");
        price.set_minor(8'900);
        const auto catalogue = v1::CatalogueService::NewStub(m_channel);
        change(*catalogue, &v1::CatalogueService::Stub::DefineProduct, product);
        v1::MoveStockRequest move;
        move.set_sku("NMB-DJM-NVY");
        move.set_location("BER-2");
        move.set_from(v1::STOCK_ACCOUNT_SUPPLY);
        move.set_to(v1::STOCK_ACCOUNT_AVAILABLE);
        move.set_quantity(10);
        change(*stock, &v1::StockService::Stub::MoveStock, move);
    }
    // Of one order of Erika Mustermann's, erika@example.org; "CUS-…".
    std::string customerWithAnOrder() {
        const auto stub = v1::OrderService::NewStub(m_channel);
        v1::PlaceOrderRequest request = services::sampleOrder();
        request.mutable_header()->set_command_id(nextId());
        v1::Receipt receipt;
        const grpc::Status status = call(*stub, &v1::OrderService::Stub::PlaceOrder, request, receipt);
        EXPECT_TRUE(status.ok()) << status.error_message();
        EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
        v1::GetOrderRequest get;
        get.set_order(receipt.order());
        *get.mutable_after() = receipt.commit_token();
        v1::GetOrderResponse order;
        EXPECT_TRUE(call(*stub, &v1::OrderService::Stub::GetOrder, get, order).ok());
        return order.order().summary().customer();
    }
    v1::Receipt erase(const std::string& customer) {
        v1::EraseCustomerRequest request;
        request.mutable_header()->set_command_id(nextId());
        request.mutable_header()->set_reason("asked for by letter");
        request.set_customer(customer);
        v1::Receipt receipt;
        const auto stub = v1::OperationsService::NewStub(m_channel);
        const grpc::Status status = call(*stub, &v1::OperationsService::Stub::EraseCustomer, request, receipt);
        EXPECT_TRUE(status.ok()) << status.error_message();
        return receipt;
    }

    std::uint64_t m_ids = 0;
};

TEST_F(ErasureTest, ReachesTheSavedViewsOfEverybody) {
    offer();
    const std::string customer = customerWithAnOrder();
    ASSERT_TRUE(customer.starts_with("CUS-")) << customer;
    saveView('a', "Erika Mustermann, held", "status:held name:\"erika mustermann\"", Role::kSupport);
    saveView('b', "One", "email:Erika@Example.org", Role::kManager);
    saveView('c', "Held", "status:held", Role::kManager);

    const v1::Receipt receipt = erase(customer);
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    EXPECT_EQ(receipt.saved_views_changed(), 2U);
    EXPECT_EQ(views(Role::kSupport), (std::map<std::string, std::string>{{"… held", "status:held"}}));
    EXPECT_EQ(views(Role::kManager), (std::map<std::string, std::string>{{"Held", "status:held"}}));
    for (const auto& file : std::filesystem::directory_iterator(m_folder.file("saved_views"))) {
        const std::string bytes = bytesOfFile(file.path());
        for (const char* text : {"rika@", "ustermann"})
            EXPECT_EQ(bytes.find(text), std::string::npos) << file.path();
    }
    EXPECT_EQ(erase(customer).saved_views_changed(), 0U);
}

TEST_F(ErasureTest, OfAnUnknownCustomerChangesNoView) {
    saveView('a', "One", "email:erika@example.org", Role::kManager);
    const v1::Receipt receipt = erase("CUS-77");
    EXPECT_EQ(receipt.rejection().code(), "UNKNOWN_CUSTOMER");
    EXPECT_EQ(receipt.saved_views_changed(), 0U);
    EXPECT_EQ(views(Role::kManager).size(), 1U);
}

}  // namespace
}  // namespace meridian::edge
