#include "backend/domain/text.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace meridian {
namespace {

TEST(Text, PiecesOfEveryKindAreJoined) {
    EXPECT_EQ(concat("a", std::string("b"), std::string_view("c"), 'd', 5, std::uint64_t{6}, -7), "abcd56-7");
    EXPECT_EQ(concat(), "");
}

TEST(Text, CaseIsChangedInAsciiOnly) {
    EXPECT_EQ(toLowerAscii("AZ[ÄÖ9"), "az[ÄÖ9");
    EXPECT_EQ(toUpperAscii("az{äö9"), "AZ{äö9");
    EXPECT_TRUE(equalsIgnoringCase("Handle", "hANDLE"));
    EXPECT_FALSE(equalsIgnoringCase("Handle", "Handles"));
    EXPECT_FALSE(equalsIgnoringCase("Handle", "Bandle"));
}

TEST(Text, WhiteSpaceAroundIsRemoved) {
    EXPECT_EQ(trimmed(" \t a b \r\n"), "a b");
    EXPECT_EQ(trimmed("  "), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("x"), "x");
}

TEST(Text, ABeginningNeverCutsACharacter) {
    EXPECT_EQ(beginningOf("abc", 3), "abc");
    EXPECT_EQ(beginningOf("abc", 2), "ab");
    EXPECT_EQ(beginningOf("a\xE2\x82\xAC", 3), "a");
    EXPECT_EQ(beginningOf("\xE2\x82\xAC", 2), "");
}

TEST(Text, BytesAreClassified) {
    EXPECT_TRUE(isDigit('0') && isDigit('9') && !isDigit('/') && !isDigit(':'));
    EXPECT_TRUE(isLetter('a') && isLetter('Z') && !isLetter('@') && !isLetter('{'));
    EXPECT_TRUE(isControl('\n') && isControl('\x7F') && !isControl(' ') && !isControl('\xC3'));
}

}  // namespace
}  // namespace meridian
