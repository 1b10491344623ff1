// The currency table against the facts of ISO 4217 that can be stated apart from it.
#include "backend/domain/currency.h"

#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace meridian {
namespace {

TEST(Currencies, HaveTheDecimalsOfTheStandard) {
    std::map<int, std::set<std::string_view>> byExponent;
    for (const CurrencyInfo& info : currencies())
        byExponent[info.exponent].insert(info.letters);
    EXPECT_EQ(byExponent[0], (std::set<std::string_view>{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                                         "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"}));
    EXPECT_EQ(byExponent[3], (std::set<std::string_view>{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}));
    EXPECT_EQ(byExponent[4], (std::set<std::string_view>{"CLF", "UYW"}));
    EXPECT_EQ(byExponent[2].size(), currencies().size() - 17 - 7 - 2);
    EXPECT_EQ(byExponent.size(), 4U);
}

TEST(Currencies, HaveTheNumbersOfTheStandard) {
    const std::map<std::string_view, std::uint16_t> numbers = {
        {"ALL", 8},   {"AUD", 36},  {"CNY", 156}, {"JPY", 392}, {"KWD", 414}, {"SGD", 702}, {"VND", 704},
        {"CHF", 756}, {"GBP", 826}, {"USD", 840}, {"TWD", 901}, {"EUR", 978}, {"CLF", 990}, {"XCG", 532},
        {"ZWG", 924}, {"XAD", 396}, {"SLE", 925}, {"VED", 926}, {"USN", 997}};
    for (const auto& [letters, number] : numbers)
        EXPECT_EQ(currencyFromLetters(letters), Currency{number}) << letters;
}

TEST(Currencies, AreFoundByNumberAndByLettersAlike) {
    std::set<std::string_view> letters;
    std::set<Currency> codes;
    for (const CurrencyInfo& info : currencies()) {
        EXPECT_TRUE(letters.insert(info.letters).second) << info.letters;
        EXPECT_TRUE(codes.insert(info.currency).second) << info.letters;
        EXPECT_EQ(info.letters.size(), 3U);
        EXPECT_TRUE(info.currency);
        EXPECT_EQ(currencyFromLetters(info.letters), info.currency);
        EXPECT_EQ(currencyLetters(info.currency), info.letters);
        EXPECT_EQ(currencyExponent(info.currency), info.exponent);
    }
}

TEST(Currencies, NumbersThatNameNoneAreUnknown) {
    std::set<std::uint16_t> known;
    for (const CurrencyInfo& info : currencies())
        known.insert(info.currency.code);
    for (std::uint32_t code = 0; code <= 0xffff; ++code) {
        const Currency currency{static_cast<std::uint16_t>(code)};
        if (known.count(currency.code) != 0) continue;
        ASSERT_EQ(currencyLetters(currency), "???");
        ASSERT_EQ(currencyExponent(currency), 0);
    }
}

TEST(Currencies, OnlyCurrentOnesWithAMinorUnitAreAccepted) {
    std::size_t accepted = 0;
    for (char a = 'A'; a <= 'Z'; ++a) {
        for (char b = 'A'; b <= 'Z'; ++b) {
            for (char c = 'A'; c <= 'Z'; ++c)
                accepted += currencyFromLetters(std::string{a, b, c}).has_value() ? 1 : 0;
        }
    }
    EXPECT_EQ(accepted, currencies().size());
    for (const std::string_view letters : {"", "EU", "EURO", "eur", "Eur", "???", "DEM", "HRK", "BGN", "ANG", "ZWL",
                                           "XAU", "XDR", "XTS", "XXX", "ZZZ", "AAA"}) {
        EXPECT_EQ(currencyFromLetters(letters), std::nullopt) << letters;
    }
}

TEST(Currencies, NoneIsFalse) {
    EXPECT_FALSE(Currency{});
    EXPECT_LT(Currency{840}, Currency{978});
}

}  // namespace
}  // namespace meridian
