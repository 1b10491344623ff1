// Money as integers: rounding, shares, and the text people type and read.
#include "backend/domain/money.h"

#include <limits>
#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/currency.h"
#include "backend/domain/limits.h"

namespace meridian {
namespace {

constexpr Currency kEur{978};
constexpr Currency kJpy{392};
constexpr Currency kKwd{414};
constexpr Currency kClf{990};
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

std::optional<std::int64_t> minorOf(std::string_view decimal, Currency currency) {
    const std::optional<Money> money = parseMoney(decimal, currency);
    if (!money) return std::nullopt;
    EXPECT_EQ(money->currency, currency);
    return money->minor;
}

TEST(Money, IsWrittenWithTheDecimalsOfItsCurrency) {
    EXPECT_EQ(formatMoney({1250, kEur}), "12.50 EUR");
    EXPECT_EQ(formatMoney({1250, kJpy}), "1250 JPY");
    EXPECT_EQ(formatMoney({1250, kKwd}), "1.250 KWD");
    EXPECT_EQ(formatMoney({1250, kClf}), "0.1250 CLF");
    EXPECT_EQ(formatMoney({-5, kEur}), "-0.05 EUR");
    EXPECT_EQ(formatMoney({0, kEur}), "0.00 EUR");
    EXPECT_EQ(formatMoney({0, kJpy}), "0 JPY");
    EXPECT_EQ(formatMoney({100, kEur}), "1.00 EUR");
}

TEST(Money, ExtremesAreWrittenWhole) {
    EXPECT_EQ(formatMoney({kMin, kEur}), "-92233720368547758.08 EUR");
    EXPECT_EQ(formatMoney({kMax, kEur}), "92233720368547758.07 EUR");
}

TEST(Money, OfAnUnknownCurrencyShowsThatItIsUnknown) {
    EXPECT_EQ(formatMoney({7, Currency{1}}), "7 ???");
}

TEST(Money, IsReadFromPlainDecimals) {
    EXPECT_EQ(minorOf("10.99", kEur), 1099);
    EXPECT_EQ(minorOf("10.9", kEur), 1090);
    EXPECT_EQ(minorOf("10", kEur), 1000);
    EXPECT_EQ(minorOf("0", kEur), 0);
    EXPECT_EQ(minorOf("007.50", kEur), 750);
    EXPECT_EQ(minorOf("1250", kJpy), 1250);
    EXPECT_EQ(minorOf("1.234", kKwd), 1234);
    EXPECT_EQ(minorOf("1.2345", kClf), 12345);
}

TEST(Money, IsNotReadFromAnythingElse) {
    for (const std::string_view text : {"", ".", ".99", "10.", "10.999", "10..9", "1.0.0", "1,000", "1e3", "-1", "+1",
                                        " 1", "1 ", "1.-1", "0x10", "ten", "1.9a"}) {
        EXPECT_EQ(parseMoney(text, kEur), std::nullopt) << text;
    }
    EXPECT_EQ(parseMoney(std::string_view("1.\0", 3), kEur), std::nullopt);
    EXPECT_EQ(parseMoney("1250.0", kJpy), std::nullopt);
    EXPECT_EQ(parseMoney("1", Currency{}), std::nullopt);
    EXPECT_EQ(parseMoney("1", Currency{1}), std::nullopt);
}

TEST(Money, IsReadUpToTheLargestAmountAndNotBeyond) {
    EXPECT_EQ(minorOf("10000000000.00", kEur), limits::kAmountMax);
    EXPECT_EQ(minorOf("10000000000", kEur), limits::kAmountMax);
    EXPECT_EQ(minorOf("10000000000.01", kEur), std::nullopt);
    EXPECT_EQ(minorOf("100000000000", kEur), std::nullopt);
    EXPECT_EQ(minorOf("1000000000000", kJpy), limits::kAmountMax);
    EXPECT_EQ(minorOf("1000000000001", kJpy), std::nullopt);
    EXPECT_EQ(minorOf(std::string(100'000, '9'), kEur), std::nullopt);
    EXPECT_EQ(minorOf(std::string(100'000, '0'), kEur), 0);
}

RC_GTEST_PROP(Money, IsReadBackAsItWasWritten, ()) {
    const auto all = currencies();
    const auto& info = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    const Money money{*rc::gen::inRange<std::int64_t>(0, limits::kAmountMax + 1), info.currency};
    const std::string text = formatMoney(money);
    RC_ASSERT(parseMoney(std::string_view(text).substr(0, text.size() - 4), info.currency) == money);
}

TEST(Money, OfOneAmountInTwoCurrenciesIsNotTheSame) {
    EXPECT_EQ((Money{5, kEur}), (Money{5, kEur}));
    EXPECT_NE((Money{5, kEur}), (Money{6, kEur}));
    EXPECT_NE((Money{5, kEur}), (Money{5, kJpy}));
}

TEST(Amounts, AddUnlessTheyOverflow) {
    EXPECT_EQ(addAmounts(2, -3), -1);
    EXPECT_EQ(addAmounts(kMax, 0), kMax);
    EXPECT_EQ(addAmounts(kMax, kMin), -1);
    EXPECT_EQ(addAmounts(kMax, 1), std::nullopt);
    EXPECT_EQ(addAmounts(kMin, -1), std::nullopt);
}

TEST(Amounts, MultiplyUnlessTheyOverflow) {
    EXPECT_EQ(multiplyAmount(-7, 6), -42);
    EXPECT_EQ(multiplyAmount(kMax, 1), kMax);
    EXPECT_EQ(multiplyAmount(kMin, 1), kMin);
    EXPECT_EQ(multiplyAmount(kMin, -1), std::nullopt);
    EXPECT_EQ(multiplyAmount(kMax / 2 + 1, 2), std::nullopt);
}

TEST(Scaling, RoundsHalfAwayFromZero) {
    EXPECT_EQ(scaleAmount(5, 1, 10), 1);
    EXPECT_EQ(scaleAmount(-5, 1, 10), -1);
    EXPECT_EQ(scaleAmount(5, -1, 10), -1);
    EXPECT_EQ(scaleAmount(-5, -1, 10), 1);
    EXPECT_EQ(scaleAmount(4, 1, 10), 0);
    EXPECT_EQ(scaleAmount(-4, 1, 10), 0);
    EXPECT_EQ(scaleAmount(1, 1, 3), 0);
    EXPECT_EQ(scaleAmount(2, 1, 3), 1);
    EXPECT_EQ(scaleAmount(1, 3, 2), 2);
    EXPECT_EQ(scaleAmount(0, 7, 3), 0);
    EXPECT_EQ(scaleAmount(7, 0, 3), 0);
}

TEST(Scaling, FormsTheProductInFullWidth) {
    EXPECT_EQ(scaleAmount(kMax, kMax, kMax), kMax);
    EXPECT_EQ(scaleAmount(kMax, -kMax, kMax), -kMax);
    EXPECT_EQ(scaleAmount(kMax - 1, kMax, kMax), kMax - 1);
    EXPECT_EQ(scaleAmount(limits::kAmountMax, 1'000'000, 1'000'000), limits::kAmountMax);
}

RC_GTEST_PROP(Scaling, IsWithinHalfAUnitOfTheExactValue, ()) {
    const auto amount = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
    const auto numerator = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
    const auto denominator = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const std::int64_t error = scaleAmount(amount, numerator, denominator) * denominator - amount * numerator;
    RC_ASSERT(2 * std::abs(error) <= denominator);
    RC_ASSERT(scaleAmount(-amount, numerator, denominator) == -scaleAmount(amount, numerator, denominator));
}

TEST(ScalingDeathTest, RefusesWhatHasNoResult) {
    EXPECT_DEATH(scaleAmount(1, 1, 0), "check failed");
    EXPECT_DEATH(scaleAmount(kMax, 2, 1), "check failed");
}

TEST(SharesOfUnits, FallWhereTheCumulatedPriceIsRounded) {
    EXPECT_EQ(shareOfUnits(100, 0, 1, 3), 33);
    EXPECT_EQ(shareOfUnits(100, 1, 2, 3), 34);
    EXPECT_EQ(shareOfUnits(100, 2, 3, 3), 33);
    EXPECT_EQ(shareOfUnits(100, 1, 1, 3), 0);
    EXPECT_EQ(shareOfUnits(-100, 0, 2, 3), -67);
    EXPECT_EQ(shareOfUnits(0, 0, 3, 3), 0);
}

TEST(SharesOfUnits, AddUpForEverySplitIntoTwoAndThreeParcels) {
    for (std::int64_t count = 1; count <= 14; ++count) {
        for (std::int64_t total = -30; total <= 30; ++total) {
            for (std::int64_t a = 0; a <= count; ++a) {
                for (std::int64_t b = a; b <= count; ++b) {
                    const std::int64_t first = shareOfUnits(total, 0, a, count);
                    const std::int64_t second = shareOfUnits(total, a, b, count);
                    const std::int64_t third = shareOfUnits(total, b, count, count);
                    ASSERT_EQ(first + second + third, total) << total << " over " << count << " at " << a << ", " << b;
                    ASSERT_EQ(first + second, shareOfUnits(total, 0, b, count));
                    if (total >= 0) {
                        ASSERT_GE(std::min({first, second, third}), 0);
                    }
                }
            }
        }
    }
}

TEST(SharesOfUnits, OneByOneAddUpAtTheLimits) {
    for (const std::int64_t total :
         {limits::kAmountMax, limits::kAmountMax - 1, -limits::kAmountMax, std::int64_t{1}}) {
        std::int64_t sum = 0;
        for (std::int64_t unit = 0; unit < limits::kQuantityPerLineMax; ++unit) {
            const std::int64_t share = shareOfUnits(total, unit, unit + 1, limits::kQuantityPerLineMax);
            const std::int64_t even = total / limits::kQuantityPerLineMax;
            ASSERT_LE(std::abs(share - even), 1);
            sum += share;
        }
        EXPECT_EQ(sum, total);
    }
}

TEST(SharesOfUnitsDeathTest, RefuseRangesThatAreNone) {
    EXPECT_DEATH(shareOfUnits(100, -1, 1, 3), "check failed");
    EXPECT_DEATH(shareOfUnits(100, 2, 1, 3), "check failed");
    EXPECT_DEATH(shareOfUnits(100, 0, 4, 3), "check failed");
    EXPECT_DEATH(shareOfUnits(100, 0, 0, 0), "check failed");
}

}  // namespace
}  // namespace meridian
