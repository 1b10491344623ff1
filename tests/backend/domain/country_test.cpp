#include "backend/domain/country.h"

#include <string>

#include <gtest/gtest.h>

namespace meridian {
namespace {

TEST(Country, IsTwoUpperCaseLetters) {
    const std::optional<Country> germany = parseCountry("DE");
    ASSERT_TRUE(germany);
    EXPECT_EQ(germany->view(), "DE");
    EXPECT_TRUE(*germany);
    EXPECT_LT(*germany, *parseCountry("FR"));
}

TEST(Country, NoneHasNoLetters) {
    EXPECT_FALSE(Country{});
    EXPECT_EQ(Country{}.view(), "");
}

TEST(Country, IsNothingElse) {
    for (const std::string_view text : {"", "D", "DEU", "de", "De", "dE", "D1", "@A", "A[", " D", "D "}) {
        EXPECT_EQ(parseCountry(text), std::nullopt) << text;
    }
    EXPECT_EQ(parseCountry(std::string_view("D\0", 2)), std::nullopt);
}

TEST(Country, EveryPairOfBytesIsEitherLettersOrRefused) {
    int accepted = 0;
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            accepted += parseCountry(std::string{static_cast<char>(a), static_cast<char>(b)}).has_value() ? 1 : 0;
        }
    }
    EXPECT_EQ(accepted, 26 * 26);
}

}  // namespace
}  // namespace meridian
