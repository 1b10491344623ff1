// Identifiers, and command ids as UUIDs of version 7 (RFC 9562).
#include "backend/domain/ids.h"

#include <compare>
#include <string>
#include <vector>

#include <absl/container/flat_hash_set.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace meridian {
namespace {

constexpr std::int64_t kStamp = 0x017F22E279B0;  // the time stamp of the example in RFC 9562, appendix A.6
constexpr std::string_view kExample = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";

CommandId parsed(std::string_view text) {
    CommandId id;
    EXPECT_TRUE(CommandId::parse(text, id)) << text;
    return id;
}

TEST(CommandId, OfTheStandardsExampleIsReadAndWrittenBack) {
    const CommandId id = parsed(kExample);
    EXPECT_EQ(id.toString(), kExample);
    EXPECT_EQ(id.unixMilliseconds(), kStamp);
    EXPECT_FALSE(id.empty());
}

TEST(CommandId, IsReadInUpperCaseToo) {
    EXPECT_EQ(parsed("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"), parsed(kExample));
}

TEST(CommandId, OtherTextIsRefusedAndChangesNothing) {
    CommandId id = parsed(kExample);
    const std::string right(kExample);
    std::vector<std::string> wrong = {"",
                                      "0",
                                      right + "0",
                                      right.substr(1),
                                      "{" + right.substr(1),
                                      std::string(36, '-'),
                                      std::string(36, '0'),
                                      "017f22e279b07cc398c4dc0c0c07398f"};
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (const char c : {'g', 'G', '/', ':', '@', '`', ' ', '\0', '\xff'}) {
            wrong.push_back(right);
            wrong.back()[i] = c;
        }
        wrong.push_back(right);
        wrong.back()[i] = right[i] == '-' ? '0' : '-';
    }
    for (const std::string& text : wrong) {
        EXPECT_FALSE(CommandId::parse(text, id)) << text;
        ASSERT_EQ(id.toString(), kExample);
    }
}

TEST(CommandId, IsMadeAsVersionSevenWithTheTimeInFront) {
    EXPECT_EQ(CommandId::make(kStamp, 0, 0).toString(), "017f22e2-79b0-7000-8000-000000000000");
    EXPECT_EQ(CommandId::make(kStamp, ~0ULL, ~0ULL).toString(), "017f22e2-79b0-7fff-bfff-ffffffffffff");
    EXPECT_EQ(CommandId::make(kStamp, 0xcc3, 0x8f39070c0cdcc418ULL).toString(), kExample);
}

TEST(CommandId, NoneIsEmpty) {
    EXPECT_TRUE(CommandId{}.empty());
    EXPECT_EQ(CommandId{}.toString(), "00000000-0000-0000-0000-000000000000");
}

RC_GTEST_PROP(CommandId, IsReadBackAsItWasWritten, (std::array<std::uint8_t, 16> bytes)) {
    CommandId id{bytes};
    RC_ASSERT(parsed(id.toString()) == id);
}

RC_GTEST_PROP(CommandId, KeepsItsTimeAndSortsByIt, (std::uint64_t high, std::uint64_t low)) {
    const auto earlier = *rc::gen::inRange<std::int64_t>(0, (std::int64_t{1} << 48) - 1);
    const auto later = *rc::gen::inRange<std::int64_t>(earlier + 1, std::int64_t{1} << 48);
    RC_ASSERT(CommandId::make(earlier, high, low).unixMilliseconds() == earlier);
    RC_ASSERT(CommandId::make(earlier, high, low) < CommandId::make(later, low, high));
}

TEST(CommandId, DifferentRandomBitsMakeDifferentIds) {
    absl::flat_hash_set<CommandId> ids;
    for (std::uint64_t bit = 0; bit < 62; ++bit) {
        // The two top bits of the first byte are the variant's.
        ids.insert(CommandId::make(kStamp, 0, bit < 6 ? 1ULL << bit : 1ULL << (bit + 2)));
    }
    for (std::uint64_t bit = 0; bit < 12; ++bit)
        ids.insert(CommandId::make(kStamp, 1ULL << bit, 0));
    EXPECT_EQ(ids.size(), 74U);
}

TEST(Ids, OfNothingAreFalse) {
    EXPECT_FALSE(SkuId{});
    EXPECT_TRUE(SkuId{1});
}

TEST(Ids, AreOrderedByTheirValue) {
    EXPECT_EQ(SkuId{1} <=> SkuId{2}, std::strong_ordering::less);
    EXPECT_EQ(SkuId{2} <=> SkuId{2}, std::strong_ordering::equal);
    EXPECT_EQ(SkuId{3} <=> SkuId{2}, std::strong_ordering::greater);
    EXPECT_EQ(parsed(kExample) <=> parsed(kExample), std::strong_ordering::equal);
    EXPECT_EQ(parsed(kExample) <=> CommandId{}, std::strong_ordering::greater);
    EXPECT_EQ(CommandId{} <=> parsed(kExample), std::strong_ordering::less);
    EXPECT_NE(CommandId{}, parsed(kExample));
}

TEST(Ids, AreKeysOfHashTables) {
    const absl::flat_hash_set<OrderId> orders = {OrderId{1}, OrderId{2}, OrderId{1}};
    EXPECT_EQ(orders.size(), 2U);
}

}  // namespace
}  // namespace meridian
