// Splitting an amount by weights: the parts add up to the unit whatever the numbers are.
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/money.h"
#include "backend/domain/wide_integer.h"

namespace meridian {
namespace {

using Amounts = std::vector<std::int64_t>;

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

Amounts split(std::int64_t total, const Amounts& weights) {
    return allocate(total, weights);
}

// Largest remainder as the textbook tells it, for non-negative totals.
Amounts textbookSplit(std::int64_t total, const Amounts& weights) {
    WideInteger sum = 0;
    for (const std::int64_t weight : weights)
        sum += weight;
    Amounts parts;
    std::vector<std::size_t> order;
    std::int64_t left = total;
    for (const std::int64_t weight : weights) {
        order.push_back(parts.size());
        parts.push_back(static_cast<std::int64_t>(static_cast<WideInteger>(total) * weight / sum));
        left -= parts.back();
    }
    const auto remainder = [&](std::size_t i) { return static_cast<WideInteger>(total) * weights[i] % sum; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++parts[order[i]];
    return parts;
}

// What a reader may rely on; empty text when all of it holds.
std::string complaint(std::int64_t total, const Amounts& weights, const Amounts& parts) {
    WideInteger sum = 0;
    WideInteger weightSum = 0;
    for (const std::int64_t part : parts)
        sum += part;
    for (const std::int64_t weight : weights)
        weightSum += weight;
    if (sum != total) return "the parts do not add up";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Divided first, so that the comparison cannot overflow: exact = quotient + remainder / weightSum.
        const WideInteger product = static_cast<WideInteger>(total) * weights[i];
        const WideInteger off = parts[i] - product / weightSum;
        const WideInteger remainder = product % weightSum;
        if (off != 0 && (off != (total < 0 ? -1 : 1) || remainder == 0)) return "a part is off by a whole unit";
        if (weights[i] == 0 && parts[i] != 0) return "a part without weight got something";
    }
    return "";
}

TEST(Allocation, SplitsByLargestRemainder) {
    EXPECT_EQ(split(100, {1, 1, 1}), (Amounts{34, 33, 33}));
    EXPECT_EQ(split(101, {1, 1, 1}), (Amounts{34, 34, 33}));
    EXPECT_EQ(split(10, {5, 3, 1}), (Amounts{6, 3, 1}));
    EXPECT_EQ(split(2100, {10'000, 500}), (Amounts{2000, 100}));
    EXPECT_EQ(split(7, {7}), (Amounts{7}));
    EXPECT_EQ(split(0, {3, 4}), (Amounts{0, 0}));
}

TEST(Allocation, TiesGoToTheEarlierPart) {
    EXPECT_EQ(split(1, {5, 5, 5}), (Amounts{1, 0, 0}));
    EXPECT_EQ(split(2, {5, 5, 5}), (Amounts{1, 1, 0}));
    EXPECT_EQ(split(3, {1, 1, 2, 2}), (Amounts{1, 0, 1, 1}));
}

TEST(Allocation, NegativeTotalsMirrorPositiveOnes) {
    EXPECT_EQ(split(-100, {1, 1, 1}), (Amounts{-34, -33, -33}));
    EXPECT_EQ(split(-1, {0, 1}), (Amounts{0, -1}));
}

TEST(Allocation, PartsWithoutWeightGetNothing) {
    EXPECT_EQ(split(5, {0, 3, 0, 3}), (Amounts{0, 3, 0, 2}));
}

TEST(Allocation, HoldsAtTheEdgesOfTheNumberRange) {
    EXPECT_EQ(split(kMin, {1}), (Amounts{kMin}));
    EXPECT_EQ(split(kMax, {kMax, kMax}), (Amounts{kMax / 2 + 1, kMax / 2}));
    EXPECT_EQ(split(kMin, {kMax, kMax}), (Amounts{kMin / 2, kMin / 2}));
    const Amounts manyHuge(1'000, kMax);
    EXPECT_EQ(complaint(kMax, manyHuge, split(kMax, manyHuge)), "");
}

TEST(Allocation, HoldsBeyondThePartsThatNeedNoHeap) {
    Amounts weights(300);
    std::iota(weights.begin(), weights.end(), 0);
    EXPECT_EQ(split(12'345, weights), textbookSplit(12'345, weights));
}

TEST(Allocation, EverySmallCaseIsTheTextbooks) {
    for (std::int64_t total = 0; total <= 12; ++total) {
        for (std::int64_t code = 1; code < 5 * 5 * 5 * 5; ++code) {
            const Amounts weights = {code % 5, code / 5 % 5, code / 25 % 5, code / 125};
            ASSERT_EQ(split(total, weights), textbookSplit(total, weights));
        }
    }
}

TEST(Allocation, TwoHundredThousandRandomCasesAddUp) {
    std::mt19937_64 random(20261121);
    const auto below = [&](std::int64_t bound) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bound));
    };
    for (int i = 0; i < 200'000; ++i) {
        const std::int64_t totalBound = std::int64_t{1} << (1 + below(62));
        const std::int64_t weightBound = std::int64_t{1} << (1 + below(62));
        Amounts weights(static_cast<std::size_t>(1 + below(below(20) == 0 ? 101 : 9)));
        for (std::int64_t& weight : weights)
            weight = below(5) == 0 ? 0 : below(weightBound);
        if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; }))
            weights[0] = 1;
        const std::int64_t total = below(totalBound);

        Amounts parts(weights.size());
        allocateInto(total, weights, parts);
        ASSERT_EQ(complaint(total, weights, parts), "") << "case " << i;
        ASSERT_EQ(parts, textbookSplit(total, weights)) << "case " << i;
        Amounts mirrored(weights.size());
        allocateInto(-total, weights, mirrored);
        std::transform(mirrored.begin(), mirrored.end(), mirrored.begin(), std::negate<>());
        ASSERT_EQ(mirrored, parts) << "case " << i;
    }
}

RC_GTEST_PROP(Allocation, AddsUpForAnyTotalAndWeights, (std::int64_t total)) {
    auto weights = *rc::gen::nonEmpty(rc::gen::container<Amounts>(rc::gen::inRange<std::int64_t>(0, kMax)));
    weights.push_back(1);
    const auto text = complaint(total, weights, allocate(total, weights));
    RC_ASSERT(text == "");
}

RC_GTEST_PROP(Allocation, DoesNotChangeWhenAllWeightsAreScaled, ()) {
    const auto total = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
    auto weights = *rc::gen::container<Amounts>(rc::gen::inRange<std::int64_t>(0, 1'000'000));
    weights.push_back(1);
    const auto factor = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    Amounts scaled = weights;
    for (std::int64_t& weight : scaled)
        weight *= factor;
    RC_ASSERT(allocate(total, weights) == allocate(total, scaled));
}

TEST(AllocationDeathTest, RefusesWeightsThatSayNothing) {
    std::array<std::int64_t, 2> parts{};
    const std::array<std::int64_t, 2> zeros = {0, 0};
    const std::array<std::int64_t, 2> negative = {2, -1};
    const std::array<std::int64_t, 1> tooFew = {1};
    EXPECT_DEATH(allocateInto(1, zeros, parts), "check failed");
    EXPECT_DEATH(allocateInto(1, negative, parts), "check failed");
    EXPECT_DEATH(allocateInto(1, tooFew, parts), "check failed");
    EXPECT_DEATH(split(1, {}), "check failed");
}

}  // namespace
}  // namespace meridian
