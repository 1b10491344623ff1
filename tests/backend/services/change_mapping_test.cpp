#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/order_number.h"
#include "backend/services/operations_service.h"
#include "backend/services/order_change_mapping.h"
#include "backend/services/payment_service.h"
#include "backend/services/product_mapping.h"
#include "backend/services/stock_service.h"

#include "tests/backend/services/sample_requests.h"

namespace meridian::services {
namespace {

const OrderId kOrder = makeOrderId(makeCell(Region::kEu, 1), 4'821);
const std::string kNumber = formatOrderNumber(kOrder);

template <class Request>
Request changeOf() {
    Request request;
    request.mutable_header()->set_expected_version(5);
    request.set_order(kNumber);
    return request;
}

std::string messageOf(const absl::StatusOr<CommandBody>& body) {
    EXPECT_TRUE(absl::IsInvalidArgument(body.status())) << body.status();
    return {body.status().message().data(), body.status().message().size()};
}

TEST(ChangeMapping, AChangeNamesTheOrderAndTheVersionItWasMadeFor) {
    const auto body = readCancelOrder(changeOf<v1::CancelOrderRequest>());
    ASSERT_TRUE(body.ok()) << body.status();
    EXPECT_EQ(std::get<CancelOrder>(*body).order, kOrder);
    EXPECT_EQ(std::get<CancelOrder>(*body).expectedVersion, 5u);
}

TEST(ChangeMapping, AWrongCheckDigitIsSaidToBeOne) {
    v1::CancelOrderRequest request;
    std::string wrong = kNumber;
    wrong.back() = wrong.back() == '9' ? '0' : static_cast<char>(wrong.back() + 1);
    request.set_order(wrong);
    EXPECT_EQ(messageOf(readCancelOrder(request)),
              "order: '" + wrong + "' is not an order number: its check digit is wrong");
    request.set_order("hello");
    EXPECT_EQ(messageOf(readCancelOrder(request)), "order: 'hello' is not an order number: write it like EU-1048217");
    request.set_order("");
    EXPECT_EQ(messageOf(readCancelOrder(request)), "order: is missing; send an order number such as EU-1048217");
}

TEST(ChangeMapping, HoldAndReleaseDiffer) {
    EXPECT_EQ(std::get<ChangeHold>(*readHoldOrder(changeOf<v1::HoldOrderRequest>())).trigger, HoldTrigger::kHold);
    EXPECT_EQ(std::get<ChangeHold>(*readReleaseOrder(changeOf<v1::ReleaseOrderRequest>())).trigger,
              HoldTrigger::kRelease);
}

TEST(ChangeMapping, AReviewEndsInOneOfTwoWays) {
    auto request = changeOf<v1::DecideReviewRequest>();
    EXPECT_EQ(messageOf(readDecideReview(request)), "decision: must be allow or deny");
    request.set_decision(v1::REVIEW_DECISION_DENY);
    EXPECT_EQ(std::get<DecideReview>(*readDecideReview(request)).outcome, ScoreOutcome::kDeny);
    request.set_decision(v1::REVIEW_DECISION_ALLOW);
    EXPECT_EQ(std::get<DecideReview>(*readDecideReview(request)).outcome, ScoreOutcome::kAllow);
}

TEST(ChangeMapping, TagsAreTrimmedAndBounded) {
    auto request = changeOf<v1::ChangeTagsRequest>();
    EXPECT_EQ(messageOf(readChangeTags(request)), "add: is empty, and so is remove; name a tag");
    request.add_add("  vip ");
    request.add_remove("new");
    const auto body = readChangeTags(request);
    ASSERT_TRUE(body.ok());
    EXPECT_THAT(std::get<ChangeTags>(*body).added, testing::ElementsAre("vip"));
    EXPECT_THAT(std::get<ChangeTags>(*body).removed, testing::ElementsAre("new"));
    request.add_remove(std::string(65, 'x'));
    EXPECT_EQ(messageOf(readChangeTags(request)), "remove[1]: must be 1 to 64 bytes long, is 65");
    for (int i = 0; i < 50; ++i)
        request.add_add("t");
    EXPECT_EQ(messageOf(readChangeTags(request)), "add: must be at most 50 tags, are 51");
}

TEST(ChangeMapping, ShippingNamesAParcelOrLinesButNotBoth) {
    auto request = changeOf<v1::ShipParcelRequest>();
    request.set_tracking("DHL1");
    request.add_lines()->set_position(2);
    request.mutable_lines(0)->set_quantity(3);
    const auto body = readShipParcel(request);
    ASSERT_TRUE(body.ok());
    const auto& step = std::get<AdvanceParcel>(*body);
    EXPECT_EQ(step.trigger, ParcelTrigger::kShip);
    EXPECT_EQ(step.parcel, 0);
    EXPECT_THAT(step.lines, testing::ElementsAre(ParcelLine{2, 3}));
    EXPECT_EQ(step.tracking, "DHL1");
    request.set_parcel(1);
    EXPECT_EQ(messageOf(readShipParcel(request)),
              "lines: must be empty where a parcel is named: it is shipped as packed");
    request.set_parcel(201);
    EXPECT_EQ(messageOf(readShipParcel(request)), "parcel: must be between 0 and 200, is 201");
}

TEST(ChangeMapping, LinesOfAParcelStayWithinTheirLimits) {
    auto request = changeOf<v1::PickParcelRequest>();
    request.add_lines();
    EXPECT_EQ(messageOf(readPickParcel(request)), "lines[0].position: must be between 1 and 6400, is 0");
    request.mutable_lines(0)->set_position(1);
    EXPECT_EQ(messageOf(readPickParcel(request)), "lines[0].quantity: must be between 1 and 10000, is 0");
    request.mutable_lines(0)->set_quantity(INT64_MAX);
    EXPECT_EQ(messageOf(readPickParcel(request)),
              "lines[0].quantity: must be between 1 and 10000, is 9223372036854775807");
}

TEST(ChangeMapping, EachStepOfAParcelHasItsTrigger) {
    const auto triggerOf = [](auto request, auto read) {
        request.set_order(kNumber);
        request.set_parcel(4);
        const auto body = read(request);
        EXPECT_TRUE(body.ok()) << body.status();
        EXPECT_EQ(std::get<AdvanceParcel>(*body).parcel, 4);
        return std::get<AdvanceParcel>(*body).trigger;
    };
    EXPECT_EQ(triggerOf(v1::PackParcelRequest(), readPackParcel), ParcelTrigger::kPack);
    EXPECT_EQ(triggerOf(v1::DeliverParcelRequest(), readDeliverParcel), ParcelTrigger::kDeliver);
    EXPECT_EQ(triggerOf(v1::LoseParcelRequest(), readLoseParcel), ParcelTrigger::kLose);
    EXPECT_EQ(triggerOf(v1::CancelParcelRequest(), readCancelParcel), ParcelTrigger::kCancel);
    EXPECT_EQ(messageOf(readPackParcel(changeOf<v1::PackParcelRequest>())), "parcel: must be between 1 and 200, is 0");
}

TEST(StockMapping, AMovementNamesTwoAccountsAndAQuantity) {
    v1::MoveStockRequest request;
    request.set_sku("A");
    request.set_location("BER-2");
    request.set_from(v1::STOCK_ACCOUNT_SUPPLY);
    EXPECT_EQ(messageOf(readMoveStock(request)), "to: must name an account, such as available");
    request.set_to(v1::STOCK_ACCOUNT_AVAILABLE);
    EXPECT_EQ(messageOf(readMoveStock(request)), "quantity: must be between 1 and 1000000000, is 0");
    request.set_quantity(12);
    const auto body = readMoveStock(request);
    ASSERT_TRUE(body.ok());
    EXPECT_EQ(std::get<MoveStock>(*body).from, StockAccount::kSupply);
    EXPECT_EQ(std::get<MoveStock>(*body).to, StockAccount::kAvailable);
    EXPECT_EQ(std::get<MoveStock>(*body).quantity, 12);
    request.set_from(static_cast<v1::StockAccount>(99));
    EXPECT_EQ(messageOf(readMoveStock(request)), "from: must name an account, such as available");
    request.clear_sku();
    EXPECT_EQ(messageOf(readMoveStock(request)), "sku: is missing");
}

TEST(StockMapping, ALocationLiesInAKnownRegion) {
    v1::DefineLocationRequest request;
    request.set_code("BER-2");
    request.set_region("mars");
    EXPECT_EQ(messageOf(readDefineLocation(request)), "region: 'mars' is not a region; send us, eu or ap");
    request.set_region("eu");
    EXPECT_TRUE(readDefineLocation(request).ok());
    request.set_code("A-VERY-LONG-CODE-X");
    EXPECT_EQ(messageOf(readDefineLocation(request)), "code: must be at most 16 bytes long, is 18");
}

v1::DefineProductRequest sampleProduct() {
    v1::DefineProductRequest request;
    v1::Product& product = *request.mutable_product();
    product.set_handle("navy-jacket");
    product.set_title("Navy jacket");
    product.add_tags("denim");
    product.add_tags("men");
    product.set_published(true);
    v1::Variant& variant = *product.add_variants();
    variant.set_sku("NMB-DJM-NVY");
    variant.set_taxable(true);
    variant.add_prices()->set_currency("EUR");
    variant.mutable_prices(0)->set_minor(8'900);
    return request;
}

TEST(ProductMapping, AProductGoesInAndComesOutTheSame) {
    v1::DefineProductRequest request = sampleProduct();
    request.mutable_header()->set_expected_version(2);
    const auto body = readDefineProduct(request);
    ASSERT_TRUE(body.ok()) << body.status();
    EXPECT_EQ(std::get<DefineProduct>(*body).expectedVersion, 2u);
    stores::ProductView view;
    view.product = std::get<DefineProduct>(*body).product;
    view.product.product = 20'417;
    view.product.version = 3;
    v1::Product out;
    fillProduct(view, out);
    v1::Product expected = request.product();
    expected.set_number("PRD-20417");
    expected.set_version(3);
    EXPECT_EQ(out.SerializeAsString(), expected.SerializeAsString());
}

TEST(ProductMapping, WhatIsWrongIsNamed) {
    v1::DefineProductRequest request = sampleProduct();
    *request.mutable_product()->mutable_variants(0)->add_prices() = request.product().variants(0).prices(0);
    EXPECT_EQ(messageOf(readDefineProduct(request)), "product.variants[0].prices[1]: is a second price in EUR");
    request = sampleProduct();
    request.mutable_product()->clear_variants();
    EXPECT_EQ(messageOf(readDefineProduct(request)), "product.variants: a product needs at least one variant");
    request = sampleProduct();
    request.mutable_product()->clear_handle();
    EXPECT_EQ(messageOf(readDefineProduct(request)), "product.handle: must be 1 to 255 bytes long, is 0");
    request = sampleProduct();
    request.mutable_product()->set_tags(1, "a,b");
    EXPECT_EQ(messageOf(readDefineProduct(request)), "product.tags[1]: must not be empty and must not hold a comma");
    request = sampleProduct();
    request.mutable_product()->mutable_variants(0)->mutable_prices(0)->set_currency("XXX");
    EXPECT_EQ(
        messageOf(readDefineProduct(request)),
        "product.variants[0].prices[0].currency: 'XXX' is not an ISO 4217 currency; send three letters such as EUR");
}

TEST(ProductMapping, NumbersAreReadAsTheyAreWritten) {
    EXPECT_EQ(parseProductNumber(formatProductNumber(20'417)), 20'417u);
    EXPECT_EQ(parseProductNumber("prd-1"), 1u);
    for (const char* wrong : {"", "PRD-", "PRD-0", "PRD-01", "PRD-1x", "20417", "PRD-4294967296"}) {
        EXPECT_FALSE(parseProductNumber(wrong).has_value()) << wrong;
    }
}

v1::ProviderWebhookRequest sampleReport() {
    v1::ProviderWebhookRequest request;
    request.set_event_id("evt_1");
    request.set_order(kNumber);
    request.set_attempt(1);
    request.set_outcome(v1::REPORT_OUTCOME_PAYMENT);
    request.set_authorised_minor(1'250);
    return request;
}

TEST(WebhookMapping, AReportBecomesAReport) {
    const auto body = readWebhook(sampleReport());
    ASSERT_TRUE(body.ok()) << body.status();
    const ProviderReport& report = std::get<ReportPayment>(*body).report;
    EXPECT_EQ(report.order, kOrder);
    EXPECT_EQ(report.source, ReportSource::kWebhook);
    EXPECT_EQ(report.outcome, ReportOutcome::kObject);
    EXPECT_EQ(report.authorised, 1'250);
}

TEST(WebhookMapping, AReportAboutNoOrderIsParkedForAPerson) {
    v1::ProviderWebhookRequest request = sampleReport();
    request.set_order("nonsense");
    const auto body = readWebhook(request);
    ASSERT_TRUE(body.ok()) << body.status();
    const auto& letter = std::get<ParkDeadLetter>(*body);
    EXPECT_EQ(letter.kind, "provider_report");
    EXPECT_EQ(letter.key, "nonsense");
    ProviderReport report;
    ASSERT_TRUE(wire::Reader::parse(letter.payload, report));
    EXPECT_EQ(report.authorised, 1'250);
}

TEST(WebhookMapping, NonsenseIsRefused) {
    v1::ProviderWebhookRequest request = sampleReport();
    request.set_attempt(256);
    EXPECT_EQ(messageOf(readWebhook(request)), "attempt: must be between 1 and 255, is 256");
    request = sampleReport();
    request.clear_outcome();
    EXPECT_EQ(messageOf(readWebhook(request)), "outcome: must say what the provider reports");
    request = sampleReport();
    request.set_captured_minor(-5);
    EXPECT_EQ(messageOf(readWebhook(request)), "captured_minor: must be between 0 and 1000000000000, is -5");
    request = sampleReport();
    request.clear_event_id();
    EXPECT_EQ(messageOf(readWebhook(request)), "event_id: must be 1 to 128 bytes long, is 0");
}

TEST(LetterMapping, ALetterIsReplayedOrDiscarded) {
    v1::ResolveDeadLetterRequest request;
    request.set_id(9);
    EXPECT_EQ(messageOf(readResolveDeadLetter(request)), "action: must be replay or discard");
    request.set_action(v1::DEAD_LETTER_ACTION_REPLAY);
    request.set_order(kNumber);
    const auto body = readResolveDeadLetter(request);
    ASSERT_TRUE(body.ok());
    EXPECT_EQ(std::get<ResolveDeadLetter>(*body).id, 9u);
    EXPECT_EQ(std::get<ResolveDeadLetter>(*body).order, kOrder);
}

}  // namespace
}  // namespace meridian::services
