// Figures through gRPC: which questions are refused, and how rates and products are told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/services/figure_mapping.h"

#include "meridian/v1/insights.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

using testing::HasSubstr;

constexpr std::int64_t kHour = 3'600'000'000;
constexpr std::int64_t kNow = 1'780'000'000'000'000;

class InsightsCalls : public ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        // The readers want a file.
        auto store = stores::SqliteViewStore::open({.path = m_folder.file("views.db")}, m_vault);
        ASSERT_TRUE(store.ok()) << store.status();
        m_insights = v1::InsightsService::NewStub(m_channel);
    }
    grpc::Status ask(const v1::FiguresRequest& request) {
        grpc::ClientContext context;
        v1::FiguresResponse response;
        return m_insights->Figures(&context, request, &response);
    }
    static v1::FiguresRequest good() {
        v1::FiguresRequest request;
        request.set_from_us(kNow - 24 * kHour);
        request.set_to_us(kNow);
        request.set_span(v1::FIGURE_SPAN_HOUR);
        return request;
    }

    std::unique_ptr<v1::InsightsService::Stub> m_insights;
};

TEST_F(InsightsCalls, QuestionsThatMakeNoSenseNameTheirField) {
    EXPECT_TRUE(ask(good()).ok()) << ask(good()).error_message();
    const auto refused = [&](const char* field, auto spoil) {
        v1::FiguresRequest request = good();
        spoil(request);
        const grpc::Status status = ask(request);
        EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT) << field;
        EXPECT_THAT(status.error_message(), HasSubstr(field));
    };
    refused("from_us", [](auto& request) { request.set_from_us(-1); });
    refused("to_us", [](auto& request) { request.set_to_us(request.from_us()); });
    refused("to_us", [](auto& request) { request.set_to_us(INT64_MAX); });
    refused("span", [](auto& request) { request.clear_span(); });
    refused("region", [](auto& request) { request.set_region("mars"); });
    refused("currency", [](auto& request) { request.set_currency("EURO"); });
    refused("to_us", [](auto& request) {
        request.set_span(v1::FIGURE_SPAN_MINUTE);
        request.set_from_us(kNow - 49 * kHour);
    });
}

TEST_F(InsightsCalls, ALongPeriodIsSummedWhereItsSeriesWouldBeTooLong) {
    v1::FiguresRequest request = good();
    request.set_span(v1::FIGURE_SPAN_MINUTE);
    request.set_from_us(kNow - 400 * 24 * kHour);
    request.set_totals_only(true);
    EXPECT_TRUE(ask(request).ok());
}

TEST_F(InsightsCalls, StockIsToldToThoseWhoMaySeeIt) {
    const auto visible = [&](identity::Role role) {
        m_gate.caller = sampleCaller(role);
        grpc::ClientContext context;
        v1::SignalsResponse response;
        const grpc::Status status = m_insights->Signals(&context, {}, &response);
        EXPECT_TRUE(status.ok()) << status.error_message();
        return response.stock_visible();
    };
    EXPECT_TRUE(visible(identity::Role::kManager));
    EXPECT_FALSE(visible(identity::Role::kAnalyst));
}

TEST(Rates, AFileIsReadAndASumIsConvertedToTheCent) {
    const auto rates = parseExchangeRates(
        "# of the bank\nbase = \"USD\"\ndate = \"2026-11-20\"  # a Friday\nsource = \"ECB\"\nEUR = 1.0842\nJPY = "
        "0.0065\n");
    ASSERT_TRUE(rates.ok()) << rates.status();
    EXPECT_EQ(rates->date, "2026-11-20");
    EXPECT_EQ(rates->source, "ECB");
    EXPECT_EQ(rates->toBase(*currencyFromLetters("EUR"), 10'000), 10'842);
    EXPECT_EQ(rates->toBase(*currencyFromLetters("USD"), 10'000), 10'000);
    EXPECT_EQ(rates->toBase(*currencyFromLetters("JPY"), 1'000), 650) << "a yen has no cents";
    EXPECT_EQ(rates->toBase(*currencyFromLetters("GBP"), 1), std::nullopt);
}

TEST(Rates, AWrongLineIsNamed) {
    for (const char* wrong : {"base = USD", "base = \"US\"", "EUR = -1", "EUR = 0", "EUR = 1.2.3", "EUR", "XXX = 1",
                              "EUR = 99999999999999"}) {
        const auto rates = parseExchangeRates(std::string("# rates\n") + wrong);
        ASSERT_FALSE(rates.ok()) << wrong;
        EXPECT_THAT(std::string(rates.status().message()), HasSubstr("line 2")) << wrong;
    }
    EXPECT_FALSE(parseExchangeRates("EUR = 1.1").ok()) << "without a base";
}

stores::SoldProduct sold(std::string sku, const char* currency, std::int64_t units, std::int64_t net) {
    return {std::move(sku), "Title", "Blue", *currencyFromLetters(currency), {units, net}};
}

TEST(TopProducts, AreRankedByConvertedRevenue) {
    stores::SoldProducts all;
    all.rows = {sold("A", "EUR", 1, 1'000), sold("B", "USD", 9, 1'900), sold("A", "USD", 1, 500)};
    const auto rates = parseExchangeRates("base = \"USD\"\nEUR = 2");
    v1::TopProductsResponse response;
    fillTopProducts(all, *rates, 1, response);
    ASSERT_EQ(response.products_size(), 1);
    EXPECT_EQ(response.products(0).sku(), "A");
    EXPECT_EQ(response.products(0).title(), "Title, Blue");
    EXPECT_EQ(response.products(0).revenue_minor(), 2'500);
    EXPECT_EQ(response.products(0).amounts_size(), 2);
    EXPECT_EQ(response.currency(), "USD");
    EXPECT_EQ(response.units_total(), 11);
    EXPECT_EQ(response.revenue_total_minor(), 4'400);
}

TEST(TopProducts, AreRankedByUnitsWhenCurrenciesCannotBeAdded) {
    stores::SoldProducts all;
    all.rows = {sold("A", "EUR", 1, 1'000), sold("B", "USD", 9, 1'900)};
    v1::TopProductsResponse response;
    fillTopProducts(all, ExchangeRates(), 10, response);
    ASSERT_EQ(response.products_size(), 2);
    EXPECT_EQ(response.products(0).sku(), "B");
    EXPECT_EQ(response.products(0).revenue_minor(), 0);
    EXPECT_EQ(response.currency(), "");
}

}  // namespace
}  // namespace meridian::services
