#include "backend/domain/shipping.h"

#include <set>

#include <gtest/gtest.h>

#include "backend/domain/currency.h"

namespace meridian {
namespace {

std::optional<std::int64_t> price(ShippingMethod method, std::string_view currency, std::int64_t goods) {
    return shippingPrice(method, *currencyFromLetters(currency), goods);
}

TEST(Shipping, CostsWhatTheTariffOfTheCurrencySays) {
    EXPECT_EQ(price(ShippingMethod::kStandard, "EUR", 50'00), 4'90);
    EXPECT_EQ(price(ShippingMethod::kExpress, "EUR", 50'00), 9'90);
    EXPECT_EQ(price(ShippingMethod::kPickup, "EUR", 50'00), 0);
    EXPECT_EQ(price(ShippingMethod::kStandard, "JPY", 5'000), 600);
    EXPECT_EQ(price(ShippingMethod::kExpress, "VND", 5'000), 60'000);
}

TEST(Shipping, StandardIsFreeFromTheThresholdOn) {
    for (const ShippingTariff& tariff : shippingTariffs()) {
        const std::int64_t from = tariff.standardFreeFrom;
        EXPECT_EQ(shippingPrice(ShippingMethod::kStandard, tariff.currency, from - 1), tariff.standard);
        EXPECT_EQ(shippingPrice(ShippingMethod::kStandard, tariff.currency, from), 0);
        EXPECT_EQ(shippingPrice(ShippingMethod::kExpress, tariff.currency, from), tariff.express);
        EXPECT_EQ(shippingPrice(ShippingMethod::kPickup, tariff.currency, 0), 0);
        EXPECT_LT(0, tariff.standard);
        EXPECT_LT(tariff.standard, tariff.express);
        EXPECT_LT(tariff.express, tariff.standardFreeFrom);
    }
}

TEST(Shipping, IsOfferedInNineCurrenciesAndRefusedInAllOthers) {
    const std::set<std::string_view> offered = {"USD", "EUR", "GBP", "AUD", "JPY", "SGD", "CNY", "VND", "CHF"};
    for (const CurrencyInfo& info : currencies()) {
        for (const auto method : {ShippingMethod::kStandard, ShippingMethod::kExpress, ShippingMethod::kPickup}) {
            EXPECT_EQ(shippingPrice(method, info.currency, 1).has_value(), offered.count(info.letters) != 0)
                << info.letters;
        }
    }
    EXPECT_EQ(shippingPrice(ShippingMethod::kPickup, Currency{}, 1), std::nullopt);
}

TEST(Shipping, MethodsAreNamedByTheirWords) {
    for (const std::string_view code : {"standard", "express", "pickup"}) {
        const std::optional<ShippingMethod> method = shippingMethodFromCode(code);
        ASSERT_TRUE(method) << code;
        EXPECT_EQ(shippingMethodCode(*method), code);
    }
    for (const std::string_view word : {"", "none", "Standard", "drone"}) {
        EXPECT_EQ(shippingMethodFromCode(word), std::nullopt) << word;
    }
}

TEST(Shipping, ANumberThatNamesNoMethodHasNoPrice) {
    for (const int value : {0, 4, 255}) {
        const auto method = static_cast<ShippingMethod>(value);
        EXPECT_EQ(price(method, "EUR", 1), std::nullopt);
        EXPECT_EQ(shippingMethodCode(method), "none");
    }
}

}  // namespace
}  // namespace meridian
