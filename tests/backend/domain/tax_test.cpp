// Tax by country: one rounding for the order, and parts that add up to it.
#include "backend/domain/tax.h"

#include <map>
#include <numeric>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/limits.h"

namespace meridian {
namespace {

TaxRule ruleOf(std::string_view country) {
    return taxRuleFor(*parseCountry(country)).value();
}

std::vector<TaxedAmount> taxed(const std::vector<std::int64_t>& amounts, const TaxRule& rule) {
    std::vector<TaxedAmount> parts(amounts.size());
    applyTaxToParts(amounts, rule, parts);
    return parts;
}

TEST(TaxRules, CoverTheUnionAtItsStandardRates) {
    const std::map<std::string_view, std::int32_t> perThousand = {
        {"AT", 200}, {"BE", 210}, {"BG", 200}, {"CY", 190}, {"CZ", 210}, {"DE", 190}, {"DK", 250},
        {"EE", 240}, {"ES", 210}, {"FI", 255}, {"FR", 200}, {"GR", 240}, {"HR", 250}, {"HU", 270},
        {"IE", 230}, {"IT", 220}, {"LT", 210}, {"LU", 170}, {"LV", 210}, {"MT", 180}, {"NL", 210},
        {"PL", 230}, {"PT", 230}, {"RO", 210}, {"SE", 250}, {"SI", 220}, {"SK", 230}};
    EXPECT_EQ(perThousand.size(), 27U);
    for (const auto& [country, rate] : perThousand) {
        EXPECT_EQ(ruleOf(country).ratePartsPerMillion, rate * 1'000) << country;
        EXPECT_EQ(ruleOf(country).basis, PriceBasis::kGross) << country;
    }
}

TEST(TaxRules, CoverTheOtherMarkets) {
    EXPECT_EQ(ruleOf("GB"), (TaxRule{*parseCountry("GB"), 200'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("CH"), (TaxRule{*parseCountry("CH"), 81'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("NO"), (TaxRule{*parseCountry("NO"), 250'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("US"), (TaxRule{*parseCountry("US"), 0, PriceBasis::kNet}));
    EXPECT_EQ(ruleOf("CA"), (TaxRule{*parseCountry("CA"), 50'000, PriceBasis::kNet}));
    EXPECT_EQ(ruleOf("AU"), (TaxRule{*parseCountry("AU"), 100'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("SG"), (TaxRule{*parseCountry("SG"), 90'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("JP"), (TaxRule{*parseCountry("JP"), 100'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("VN"), (TaxRule{*parseCountry("VN"), 100'000, PriceBasis::kGross}));
    EXPECT_EQ(ruleOf("CN"), (TaxRule{*parseCountry("CN"), 130'000, PriceBasis::kGross}));
}

TEST(TaxRules, AreFoundForListedCountriesAndNoOthers) {
    std::set<Country> listed;
    for (const TaxRule& rule : taxRules()) {
        EXPECT_TRUE(listed.insert(rule.country).second) << rule.country.view();
        EXPECT_GE(rule.ratePartsPerMillion, 0);
        EXPECT_LE(rule.ratePartsPerMillion, 300'000);
        EXPECT_EQ(taxRuleFor(rule.country), rule);
    }
    for (char a = 'A'; a <= 'Z'; ++a) {
        for (char b = 'A'; b <= 'Z'; ++b) {
            const Country country{{a, b}};
            EXPECT_EQ(taxRuleFor(country).has_value(), listed.count(country) != 0) << country.view();
        }
    }
    EXPECT_EQ(taxRuleFor(Country{}), std::nullopt);
}

TEST(Tax, IsTakenOutOfGrossPrices) {
    EXPECT_EQ(applyTax(12'600, ruleOf("FR")), (TaxedAmount{10'500, 2'100}));
    EXPECT_EQ(applyTax(63'540, ruleOf("DE")), (TaxedAmount{53'395, 10'145}));
    EXPECT_EQ(applyTax(1'100, ruleOf("JP")), (TaxedAmount{1'000, 100}));
    EXPECT_EQ(applyTax(12'600, ruleOf("FR")).gross(), 12'600);
}

TEST(Tax, IsPutOnTopOfNetPrices) {
    EXPECT_EQ(applyTax(10'500, ruleOf("CA")), (TaxedAmount{10'500, 525}));
    EXPECT_EQ(applyTax(10'500, ruleOf("US")), (TaxedAmount{10'500, 0}));
    EXPECT_EQ(applyTax(10'500, ruleOf("CA")).gross(), 11'025);
}

TEST(Tax, IsRoundedHalfAwayFromZero) {
    EXPECT_EQ(taxOn(10, ruleOf("CA")), 1);
    EXPECT_EQ(taxOn(9, ruleOf("CA")), 0);
    EXPECT_EQ(taxOn(-10, ruleOf("CA")), -1);
    EXPECT_EQ(taxOn(3, ruleOf("FR")), 1);
    EXPECT_EQ(taxOn(2, ruleOf("FR")), 0);
}

TEST(Tax, OfAnOrderIsRoundedOnceAndThenSplit) {
    // Three lines of 0.03 at 20 % included: each alone would carry a unit of tax, together they carry two.
    EXPECT_EQ(taxed({3, 3, 3}, ruleOf("FR")), (std::vector<TaxedAmount>{{2, 1}, {2, 1}, {3, 0}}));
    // Three lines of 0.09 at 5 % on top: each alone would carry none.
    EXPECT_EQ(taxed({9, 9, 9}, ruleOf("CA")), (std::vector<TaxedAmount>{{9, 1}, {9, 0}, {9, 0}}));
}

TEST(Tax, OfNothingIsNothing) {
    EXPECT_EQ(taxed({0, 0}, ruleOf("FR")), (std::vector<TaxedAmount>{{0, 0}, {0, 0}}));
    EXPECT_EQ(taxed({}, ruleOf("FR")), (std::vector<TaxedAmount>{}));
}

TEST(Tax, AmountsAndRulesAreEqualOnlyInAllTheirParts) {
    EXPECT_NE((TaxedAmount{1, 2}), (TaxedAmount{1, 3}));
    EXPECT_NE((TaxedAmount{1, 2}), (TaxedAmount{0, 2}));
    const TaxRule rule = ruleOf("FR");
    EXPECT_NE(rule, ruleOf("GB"));
    EXPECT_NE(rule, (TaxRule{rule.country, 1, rule.basis}));
    EXPECT_NE(rule, (TaxRule{rule.country, rule.ratePartsPerMillion, PriceBasis::kNet}));
}

TEST(TaxDeathTest, PartsWithoutAPlaceAreRefused) {
    const std::vector<std::int64_t> amounts = {1, 2};
    std::vector<TaxedAmount> tooFew(1);
    EXPECT_DEATH(applyTaxToParts(amounts, ruleOf("FR"), tooFew), "check failed");
}

RC_GTEST_PROP(Tax, PartsAddUpToTheOrdersTaxAndNoPartIsOff, ()) {
    const TaxRule rule = taxRules()[*rc::gen::inRange<std::size_t>(0, taxRules().size())];
    const auto amounts =
        *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, limits::kAmountMax / 200));
    const std::int64_t sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    std::int64_t tax = 0;
    const std::vector<TaxedAmount> parts = taxed(amounts, rule);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        tax += parts[i].tax;
        RC_ASSERT((rule.basis == PriceBasis::kGross ? parts[i].gross() : parts[i].net) == amounts[i]);
        RC_ASSERT(parts[i].net >= 0);
        RC_ASSERT(parts[i].tax >= 0);
        RC_ASSERT(std::abs(parts[i].tax - taxOn(amounts[i], rule)) <= 1);
    }
    RC_ASSERT(tax == taxOn(sum, rule));
}

RC_GTEST_PROP(Tax, TakenOutIsTheTaxThatWouldHaveBeenPutOn, ()) {
    const TaxRule included = ruleOf(*rc::gen::element("DE", "FR", "HU", "CH", "FI"));
    TaxRule onTop = included;
    onTop.basis = PriceBasis::kNet;
    const TaxedAmount amount = applyTax(*rc::gen::inRange<std::int64_t>(0, limits::kAmountMax), onTop);
    RC_ASSERT(applyTax(amount.gross(), included) == amount);
}

}  // namespace
}  // namespace meridian
