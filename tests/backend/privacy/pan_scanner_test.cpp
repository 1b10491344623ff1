#include "backend/privacy/pan_scanner.h"

#include <chrono>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/ids.h"

namespace meridian::privacy {
namespace {

// Numbers that the brands publish for tests, and ones made by the same rules.
constexpr std::string_view kCards[] = {
    "4111111111111111",     // Visa
    "4012888888881881",     // Visa
    "4222222222222",        // Visa, 13 digits
    "5555555555554444",     // Mastercard
    "5105105105105100",     // Mastercard
    "2223003122003222",     // Mastercard, 2-series
    "2720999999999996",     // Mastercard, end of the 2-series
    "378282246310005",      // American Express
    "341111111111111",      // American Express
    "6011111111111117",     // Discover
    "6500000000000002",     // Discover
    "3530111333300000",     // JCB
    "30569309025904",       // Diners Club
    "38520000023237",       // Diners Club
    "36700102000000",       // Diners Club
    "6240008631401148",     // UnionPay
    "6205500000000000004",  // UnionPay, 19 digits
    "6759649826438453",     // Maestro
    "6304000000000000",     // Maestro
};

std::string grouped(std::string_view digits, std::size_t size, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % size == 0) text += separator;
        text += digits[i];
    }
    return text;
}

// The same digits with the last one moved on, so that Luhn no longer holds.
std::string spoiled(std::string_view card) {
    std::string text(card);
    text.back() = static_cast<char>('0' + (text.back() - '0' + 1) % 10);
    return text;
}

TEST(PanScanner, FindsTheBrandsNumbersAloneAndInsideText) {
    for (const std::string_view card : kCards) {
        EXPECT_TRUE(looksLikeCardNumber(card)) << card;
        EXPECT_TRUE(looksLikeCardNumber("Please charge " + std::string(card) + ", thanks.")) << card;
        EXPECT_TRUE(looksLikeCardNumber("card:" + std::string(card))) << card;
        EXPECT_TRUE(looksLikeCardNumber("VISA" + std::string(card) + "exp1227")) << card;
    }
}

TEST(PanScanner, FindsThemInGroups) {
    for (const std::string_view card : kCards) {
        for (const std::string_view separator : {" ", "-", "\u00A0", "\u2011", "\u2013"}) {
            for (const std::size_t size : {1, 2, 3, 4, 5, 6}) {
                EXPECT_TRUE(looksLikeCardNumber(grouped(card, size, separator))) << grouped(card, size, separator);
            }
        }
    }
    EXPECT_TRUE(looksLikeCardNumber("3782 822463 10005"));
    EXPECT_TRUE(looksLikeCardNumber("my number is 3056 930902 5904."));
    EXPECT_TRUE(looksLikeCardNumber("4111-1111 1111-1111"));
    EXPECT_TRUE(looksLikeCardNumber("620550 0000000000004"));
}

TEST(PanScanner, FindsThemBesideOtherNumbers) {
    EXPECT_TRUE(looksLikeCardNumber("order 17 4111 1111 1111 1111 12/27 123"));
    EXPECT_TRUE(looksLikeCardNumber("4111111111111111 123"));
    EXPECT_TRUE(looksLikeCardNumber("123 4111111111111111"));
    EXPECT_TRUE(looksLikeCardNumber("+49 30 901820, 4111 1111 1111 1111"));
    EXPECT_TRUE(looksLikeCardNumber("5555555555554445 5555555555554444"));
}

TEST(PanScanner, LeavesNumbersWithAWrongDigitAlone) {
    for (const std::string_view card : kCards)
        EXPECT_FALSE(looksLikeCardNumber(spoiled(card))) << card;
}

TEST(PanScanner, LeavesOtherStartsAndLengthsAlone) {
    EXPECT_FALSE(looksLikeCardNumber(""));
    EXPECT_FALSE(looksLikeCardNumber("411111111111"));
    EXPECT_FALSE(looksLikeCardNumber("0000000000000000"));
    EXPECT_FALSE(looksLikeCardNumber("1111111111111117"));
    EXPECT_FALSE(looksLikeCardNumber("9999999999999995"));
    EXPECT_FALSE(looksLikeCardNumber("2220999999999991"));      // just below the 2-series
    EXPECT_FALSE(looksLikeCardNumber("2721000000000004"));      // just above
    EXPECT_FALSE(looksLikeCardNumber("37828224631000500"));     // 17 digits
    EXPECT_FALSE(looksLikeCardNumber("41111111111111110000"));  // 20 digits
    EXPECT_FALSE(looksLikeCardNumber("4111  1111  1111  1111"));
    EXPECT_FALSE(looksLikeCardNumber("4111.1111.1111.1111"));
}

TEST(PanScanner, LeavesTheNumbersOfAWarehouseAlone) {
    for (const std::string_view text : {
             // Most of these would be card numbers by start, length and Luhn digit.
             "+49 30 901820 120",
             "+4222222222222",
             "call +49 30 9018 2012 345",
             "EU-1048217, EU-1048225 and EU-1048233",
             "1048217 1048225 1048233 1048241",
             "2026-11-20T14:32:05.123456Z",
             "20261120143205123",
             "1795184525123456",
             "DE89 5555 5555 5555 4444 00",
             "GB29 NWBK 6016 1331 9268 19",
             "4006381000093",  // EAN-13
             "9400 1000 0000 0000 0000 00",
             "pay_7Q2m9XKd and rfd_44Xc81, JE-882207, PO-77214",
             "sizes 36 38 40 42 44 46 48 50 52 54 56 58",
             "Nguyễn Thị Minh Khai, 12 Lê Lợi, 700000 Thành phố Hồ Chí Minh",
         }) {
        EXPECT_FALSE(looksLikeCardNumber(text)) << text;
    }
}

TEST(PanScanner, IsNotFooledByUuidsAndHashes) {
    EXPECT_FALSE(looksLikeCardNumber("550e8400-e29b-41d4-b378-282246310005"));
    EXPECT_FALSE(looksLikeCardNumber("order 4111111111111111abcdef0123456789"));
    std::mt19937_64 random(7);
    for (int i = 0; i < 200'000; ++i) {
        const CommandId id = CommandId::make(1'795'184'525'123 + i, random(), random());
        ASSERT_FALSE(looksLikeCardNumber(id.toString())) << id.toString();
    }
}

TEST(PanScanner, TakesAtMostOneInTenOfNumbersThatStartAsCardsDo) {
    std::mt19937_64 random(7);
    int found = 0;
    for (int i = 0; i < 10'000; ++i) {
        const std::uint64_t digits = 4'000'000'000'000'000 + random() % 1'000'000'000'000'000;
        found += looksLikeCardNumber(std::to_string(digits)) ? 1 : 0;
    }
    EXPECT_GT(found, 800);
    EXPECT_LT(found, 1'200);
}

RC_GTEST_PROP(PanScannerProperty, ReadsAnyBytes, (const std::string& text)) {
    // Whatever the bytes are, adding a card makes the answer yes, unless it runs into digits or a longer word.
    (void)looksLikeCardNumber(text);
    RC_ASSERT(looksLikeCardNumber(text + ": 4111 1111 1111 1111"));
    RC_ASSERT(looksLikeCardNumber("4111111111111111. " + text));
}

TEST(PanScanner, ReadsALongTextInOnePass) {
    std::string digits;
    for (int i = 0; i < 200; ++i)
        digits += "1234 5678 9012 3456 7890 ";
    const std::string words(4'096, 'x');
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(looksLikeCardNumber(digits));
        EXPECT_FALSE(looksLikeCardNumber(words));
        EXPECT_FALSE(looksLikeCardNumber(std::string(4'096, '4')));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace meridian::privacy
