#include "backend/domain/utf8.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace meridian {
namespace {

// A second, deliberately plain decoder: it computes the code point and judges that, instead of judging bytes.
std::size_t plainValidPrefix(const std::string& text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        std::size_t length = 0;
        std::uint32_t point = 0;
        if (lead < 0x80) {
            length = 1;
            point = lead;
        } else if ((lead & 0xE0) == 0xC0) {
            length = 2;
            point = lead & 0x1FU;
        } else if ((lead & 0xF0) == 0xE0) {
            length = 3;
            point = lead & 0x0FU;
        } else if ((lead & 0xF8) == 0xF0) {
            length = 4;
            point = lead & 0x07U;
        } else {
            return at;
        }
        if (at + length > text.size()) return at;
        for (std::size_t i = 1; i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            if ((next & 0xC0) != 0x80) return at;
            point = (point << 6) | (next & 0x3FU);
        }
        constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
        const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point < kSmallest[length] || surrogate || point > 0x10FFFF) return at;
        at += length;
    }
    return at;
}

TEST(Utf8, TextOfEveryLengthOfSequenceIsValid) {
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("plain words, longer than eight bytes"));
    EXPECT_TRUE(isValidUtf8("đơn hàng \xE8\xAE\xA2\xE5\x8D\x95 \xF0\x9F\x9A\xB2"));
    EXPECT_TRUE(isValidUtf8(std::string_view("a\0b", 3)));
}

TEST(Utf8, OverlongFormsAreRefused) {
    EXPECT_FALSE(isValidUtf8("\xC0\x80"));
    EXPECT_FALSE(isValidUtf8("\xC1\xBF"));
    EXPECT_FALSE(isValidUtf8("\xE0\x9F\xBF"));
    EXPECT_FALSE(isValidUtf8("\xF0\x8F\xBF\xBF"));
}

TEST(Utf8, SurrogatesAndPointsBeyondUnicodeAreRefused) {
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80"));
    EXPECT_FALSE(isValidUtf8("\xED\xBF\xBF"));
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80"));
    EXPECT_FALSE(isValidUtf8("\xF5\x80\x80\x80"));
    EXPECT_TRUE(isValidUtf8("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"));
}

TEST(Utf8, ThePositionOfTheFirstFaultIsReported) {
    EXPECT_EQ(validUtf8Prefix("abc\xFF"), 3U);
    EXPECT_EQ(validUtf8Prefix("0123456789\xC3\xA9\x80"), 12U);
    EXPECT_EQ(validUtf8Prefix("cut \xE2\x82"), 4U);
    EXPECT_EQ(validUtf8Prefix("ab\xE2\x28\xA1"), 2U);
    EXPECT_EQ(validUtf8Prefix("ab\xE2\x82\x28"), 2U);
}

TEST(Utf8, EveryPairOfBytesIsJudgedLikeThePlainDecoder) {
    for (unsigned first = 0; first < 256; ++first) {
        for (unsigned second = 0; second < 256; ++second) {
            const std::string text = {static_cast<char>(first), static_cast<char>(second), '\x80', '\x80'};
            EXPECT_EQ(validUtf8Prefix(text), plainValidPrefix(text)) << first << ' ' << second;
        }
    }
}

TEST(Utf8, RandomBytesAreJudgedLikeThePlainDecoder) {
    EXPECT_TRUE(rc::check("the fast and the plain decoder agree", [](const std::string& bytes) {
        RC_ASSERT(validUtf8Prefix(bytes) == plainValidPrefix(bytes));
    }));
}

}  // namespace
}  // namespace meridian
