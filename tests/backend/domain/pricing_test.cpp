// What an order costs: the figures of the worked examples, the limits, and totals that are sums of their parts.
#include "backend/domain/pricing.h"

#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/limits.h"

namespace meridian {
namespace {

PricedOrder priceOf(std::string_view currency, std::string_view country, ShippingMethod method,
                    const std::vector<PricingLine>& lines) {
    return priceOrder({.currency = currencyFromLetters(currency).value_or(Currency{}),
                       .shipTo = parseCountry(country).value_or(Country{}),
                       .shippingMethod = method,
                       .lines = lines});
}

PricingError errorOf(const std::vector<PricingLine>& lines) {
    return priceOf("EUR", "FR", ShippingMethod::kPickup, lines).error;
}

TEST(Pricing, TakesTheTaxOutOfEuropeanPrices) {
    const PricedOrder order =
        priceOf("EUR", "DE", ShippingMethod::kExpress, {{498'00, 1}, {127'50, 1}, {94'50, 2}, {98'70, 3}});
    ASSERT_EQ(order.error, PricingError::kNone);
    EXPECT_EQ(order.grandTotal, 1'120'50);
    EXPECT_EQ(order.taxTotal, 178'90);
    EXPECT_EQ(order.goodsNet + order.shipping.net, 941'60);
    EXPECT_EQ(order.shipping.gross(), 9'90);
    EXPECT_EQ(order.lines[2].gross(), 189'00);
    EXPECT_EQ(order.lines[3].gross(), 296'10);
    EXPECT_EQ(order.taxRule, *taxRuleFor(*parseCountry("DE")));
}

TEST(Pricing, PutsTheTaxOnTopOfCanadianPrices) {
    const PricedOrder order = priceOf("USD", "CA", ShippingMethod::kStandard, {{20'00, 2}, {10'00, 1}});
    ASSERT_EQ(order.error, PricingError::kNone);
    EXPECT_EQ(order.goodsNet, 50'00);
    EXPECT_EQ(order.shipping.net, 5'95);
    EXPECT_EQ(order.taxTotal, 2'80);  // 5 % of 55.95
    EXPECT_EQ(order.grandTotal, 58'75);
}

TEST(Pricing, KeepsUntaxedLinesWhole) {
    const PricedOrder order = priceOf("EUR", "FR", ShippingMethod::kExpress,
                                      {{120'00, 1}, {.unitPrice = 50'00, .quantity = 1, .taxable = false}});
    EXPECT_EQ(order.lines[0], (TaxedAmount{100'00, 20'00}));
    EXPECT_EQ(order.lines[1], (TaxedAmount{50'00, 0}));
    EXPECT_EQ(order.shipping, (TaxedAmount{8'25, 1'65}));
    EXPECT_EQ(order.grandTotal, 179'90);
}

TEST(Pricing, ShippingOfUntaxedGoodsIsUntaxed) {
    const PricedOrder order =
        priceOf("EUR", "FR", ShippingMethod::kExpress, {{.unitPrice = 50'00, .quantity = 1, .taxable = false}});
    EXPECT_EQ(order.shipping, (TaxedAmount{9'90, 0}));
    EXPECT_EQ(order.taxTotal, 0);
}

TEST(Pricing, AnOrderMayBeFree) {
    const PricedOrder order = priceOf("EUR", "FR", ShippingMethod::kPickup, {{0, 3}});
    EXPECT_EQ(order.error, PricingError::kNone);
    EXPECT_EQ(order.lines.size(), 1U);
    EXPECT_EQ(order.grandTotal, 0);
}

TEST(Pricing, FreeShippingLooksAtTheGoods) {
    EXPECT_EQ(priceOf("EUR", "FR", ShippingMethod::kStandard, {{50'00, 2}}).shipping.gross(), 0);
    EXPECT_EQ(priceOf("EUR", "FR", ShippingMethod::kStandard, {{49'99, 2}}).shipping.gross(), 4'90);
}

TEST(Pricing, LinesThatMakeNoOrderAreRefused) {
    EXPECT_EQ(errorOf({}), PricingError::kInvalidLines);
    EXPECT_EQ(errorOf({{1, 0}}), PricingError::kInvalidLines);
    EXPECT_EQ(errorOf({{1, -1}}), PricingError::kInvalidLines);
    EXPECT_EQ(errorOf({{-1, 1}}), PricingError::kInvalidLines);
    EXPECT_EQ(errorOf({{1, 1}, {std::numeric_limits<std::int64_t>::min(), 1}}), PricingError::kInvalidLines);
}

TEST(Pricing, AmountsAboveTheLimitAreRefused) {
    EXPECT_EQ(errorOf({{limits::kAmountMax, 1}}), PricingError::kNone);
    EXPECT_EQ(errorOf({{limits::kAmountMax + 1, 1}}), PricingError::kAmountTooLarge);
    EXPECT_EQ(errorOf({{limits::kAmountMax, 1}, {1, 1}}), PricingError::kAmountTooLarge);
    EXPECT_EQ(errorOf({{limits::kAmountMax / 2, 2}, {0, 1}}), PricingError::kNone);
    EXPECT_EQ(errorOf({{std::numeric_limits<std::int64_t>::max(), 2}}), PricingError::kAmountTooLarge);
    EXPECT_EQ(errorOf({{2, std::numeric_limits<std::int64_t>::max()}}), PricingError::kAmountTooLarge);
}

TEST(Pricing, TaxAndShippingCountTowardsTheLimit) {
    EXPECT_EQ(priceOf("EUR", "CA", ShippingMethod::kPickup, {{limits::kAmountMax, 1}}).error,
              PricingError::kAmountTooLarge);
    EXPECT_EQ(priceOf("EUR", "FR", ShippingMethod::kExpress, {{limits::kAmountMax, 1}}).error,
              PricingError::kAmountTooLarge);
}

TEST(Pricing, UnknownPlacesAndCurrenciesAreRefusedAndNothingIsPriced) {
    const PricedOrder nowhere = priceOf("EUR", "ZZ", ShippingMethod::kStandard, {{1, 1}});
    PricedOrder nothing;
    nothing.error = PricingError::kUnknownCountry;
    EXPECT_EQ(nowhere, nothing);
    EXPECT_EQ(priceOf("EUR", "", ShippingMethod::kStandard, {{1, 1}}).error, PricingError::kUnknownCountry);
    EXPECT_EQ(priceOf("SEK", "SE", ShippingMethod::kStandard, {{1, 1}}).error, PricingError::kNoShippingPrice);
    EXPECT_EQ(priceOf("", "SE", ShippingMethod::kPickup, {{1, 1}}).error, PricingError::kNoShippingPrice);
    EXPECT_EQ(priceOf("EUR", "SE", static_cast<ShippingMethod>(9), {{1, 1}}).error, PricingError::kNoShippingPrice);
}

TEST(Pricing, ResultsAreEqualOnlyInAllTheirParts) {
    const PricedOrder order = priceOf("EUR", "DE", ShippingMethod::kExpress, {{498'00, 1}, {127'50, 1}});
    const auto changed = [&order](const auto& change) {
        PricedOrder other = order;
        change(other);
        return other;
    };
    EXPECT_EQ(order, changed([](PricedOrder&) {}));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.error = PricingError::kInvalidLines; }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.taxRule.basis = PriceBasis::kNet; }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.lines[1].tax += 1; }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.lines.pop_back(); }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.shipping.net += 1; }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.goodsNet += 1; }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.taxTotal += 1; }));
    EXPECT_NE(order, changed([](PricedOrder& other) { other.grandTotal += 1; }));
}

TEST(Pricing, EveryRefusalHasASentence) {
    EXPECT_EQ(pricingErrorText(PricingError::kNone), "");
    for (const auto error : {PricingError::kInvalidLines, PricingError::kAmountTooLarge, PricingError::kUnknownCountry,
                             PricingError::kNoShippingPrice}) {
        EXPECT_TRUE(pricingErrorText(error).ends_with('.'));
    }
    EXPECT_EQ(pricingErrorText(static_cast<PricingError>(99)), "");
}

RC_GTEST_PROP(Pricing, EveryTotalIsTheSumOfItsParts, ()) {
    std::vector<PricingLine> lines = *rc::gen::nonEmpty(rc::gen::container<std::vector<PricingLine>>(
        rc::gen::construct<PricingLine>(rc::gen::inRange<std::int64_t>(0, 1'000'000),
                                        rc::gen::inRange<std::int64_t>(1, 50), rc::gen::arbitrary<bool>())));
    const TaxRule rule = taxRules()[*rc::gen::inRange<std::size_t>(0, taxRules().size())];
    const ShippingTariff tariff = shippingTariffs()[*rc::gen::inRange<std::size_t>(0, shippingTariffs().size())];
    const auto method = *rc::gen::element(ShippingMethod::kStandard, ShippingMethod::kExpress, ShippingMethod::kPickup);
    const PricedOrder order =
        priceOrder({.currency = tariff.currency, .shipTo = rule.country, .shippingMethod = method, .lines = lines});
    RC_ASSERT(order.error == PricingError::kNone);
    RC_ASSERT(order.lines.size() == lines.size());

    std::int64_t net = 0;
    std::int64_t tax = order.shipping.tax;
    std::int64_t taxedAsPriced = 0;
    std::int64_t asPriced = 0;
    bool anyTaxable = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::int64_t price = lines[i].unitPrice * lines[i].quantity;
        const bool inside = rule.basis == PriceBasis::kGross;
        RC_ASSERT((inside ? order.lines[i].gross() : order.lines[i].net) == price);
        RC_ASSERT(lines[i].taxable || order.lines[i].tax == 0);
        net += order.lines[i].net;
        tax += order.lines[i].tax;
        asPriced += price;
        taxedAsPriced += lines[i].taxable ? price : 0;
        anyTaxable = anyTaxable || lines[i].taxable;
    }
    const std::int64_t shipping = *shippingPrice(method, tariff.currency, asPriced);
    if (anyTaxable) taxedAsPriced += shipping;
    RC_ASSERT(order.goodsNet == net);
    RC_ASSERT(order.taxTotal == tax);
    RC_ASSERT(order.taxTotal == taxOn(taxedAsPriced, rule));
    RC_ASSERT(order.grandTotal == net + order.shipping.net + tax);
    RC_ASSERT(order.grandTotal == asPriced + shipping + (rule.basis == PriceBasis::kNet ? tax : 0));
}

}  // namespace
}  // namespace meridian
