// Order numbers as people read, type and mistype them.
#include "backend/domain/order_number.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace meridian {
namespace {

const std::vector<std::string> kSamples = {"EU-1048217", "US-2090117", "AP-3320871"};

// The samples and what formatting makes of a spread of ids.
std::vector<std::string> manyNumbers() {
    std::vector<std::string> numbers = kSamples;
    for (const Region region : {Region::kUs, Region::kEu, Region::kAp}) {
        for (const std::uint16_t slot : {std::uint16_t{1}, std::uint16_t{5}, std::uint16_t{9}}) {
            for (const std::uint64_t running :
                 {1ULL, 42ULL, 99'999ULL, 100'000ULL, 1'234'567ULL, 99'999'999'999'999ULL}) {
                numbers.push_back(formatOrderNumber(makeOrderId(makeCell(region, slot), running)));
            }
        }
    }
    return numbers;
}

TEST(OrderNumber, OfTheMockUpsIsReadAndWrittenBack) {
    for (const std::string& text : kSamples) {
        const std::optional<OrderId> order = parseOrderNumber(text);
        ASSERT_TRUE(order) << text;
        EXPECT_EQ(formatOrderNumber(*order), text);
    }
    const OrderId order = parseOrderNumber("EU-1048217").value();
    EXPECT_EQ(regionOf(cellOf(order)), Region::kEu);
    EXPECT_EQ(slotOf(cellOf(order)), 1);
    EXPECT_EQ(runningOf(order), 4821U);
}

TEST(OrderNumber, IsReadInLowerCaseToo) {
    EXPECT_EQ(parseOrderNumber("eu-1048217"), parseOrderNumber("EU-1048217"));
    EXPECT_EQ(parseOrderNumber("Ap-3320871"), parseOrderNumber("AP-3320871"));
    EXPECT_TRUE(parseOrderNumber("eu-1048217"));
}

TEST(OrderNumber, EverySingleWrongDigitIsFound) {
    for (const std::string& text : manyNumbers()) {
        for (std::size_t i = 3; i < text.size(); ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = text;
                wrong[i] = digit;
                if (wrong != text) {
                    EXPECT_EQ(parseOrderNumber(wrong), std::nullopt) << wrong << " for " << text;
                }
            }
        }
    }
}

TEST(OrderNumber, SwappedNeighboursAreFound) {
    for (const std::string& text : manyNumbers()) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            std::string wrong = text;
            std::swap(wrong[i], wrong[i + 1]);
            if (wrong != text) {
                EXPECT_EQ(parseOrderNumber(wrong), std::nullopt) << wrong << " for " << text;
            }
        }
    }
}

TEST(OrderNumber, EveryWrongRegionIsFound) {
    for (const std::string& text : manyNumbers()) {
        for (char a = 'A'; a <= 'Z'; ++a) {
            for (char b = 'A'; b <= 'Z'; ++b) {
                std::string wrong = text;
                wrong[0] = a;
                wrong[1] = b;
                if (wrong != text) {
                    EXPECT_EQ(parseOrderNumber(wrong), std::nullopt) << wrong << " for " << text;
                }
            }
        }
    }
}

TEST(OrderNumber, AMissingOrAddedDigitIsMostlyFound) {
    // A check digit cannot find all of these; nine in ten is what chance leaves.
    int tried = 0;
    int accepted = 0;
    for (const std::string& text : manyNumbers()) {
        for (std::size_t i = 3; i <= text.size(); ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                ++tried;
                accepted += parseOrderNumber(std::string(text).insert(i, 1, digit)).has_value() ? 1 : 0;
            }
        }
    }
    EXPECT_LT(accepted * 5, tried);
}

TEST(OrderNumber, OtherTextIsNone) {
    for (const std::string_view text :
         {"", "EU", "EU-", "EU-1", "EU1048217", "EU 1048217", "EU-10482 7", "EU-104821a", "EU--048217", " EU-1048217",
          "EU-1048217 ", "XX-1048217", "EX-1048217", "XU-1048217", "EU-12345678901234567", "EU-10482171048217104",
          "\xff\xff-1048217", "EU-1048217\n"}) {
        EXPECT_EQ(parseOrderNumber(text), std::nullopt) << text;
    }
}

TEST(OrderNumber, CellZeroRunningZeroAndPaddingAreNoNumbers) {
    // Each of these carries a right check digit, so that it is the rule itself that refuses it.
    int refused = 0;
    for (const std::string_view stem : {"EU-000001", "EU-100000", "EU-1000123"}) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            const std::string text = std::string(stem) + digit;
            EXPECT_EQ(parseOrderNumber(text), std::nullopt) << text;
            ++refused;
        }
    }
    EXPECT_EQ(refused, 30);
}

TEST(OrderNumber, ConsecutiveNumbersDiffer) {
    std::set<std::string> numbers;
    for (std::uint64_t running = 1; running <= 20'000; ++running) {
        numbers.insert(formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), running)));
    }
    EXPECT_EQ(numbers.size(), 20'000U);
}

RC_GTEST_PROP(OrderNumber, IsReadBackAsItWasWritten, ()) {
    const auto region = *rc::gen::element(Region::kUs, Region::kEu, Region::kAp);
    const auto slot = *rc::gen::inRange<std::uint16_t>(1, 10);
    const auto digits = *rc::gen::inRange(1, 15);
    std::uint64_t bound = 1;
    for (int i = 0; i < digits; ++i)
        bound *= 10;
    const OrderId order = makeOrderId(makeCell(region, slot), *rc::gen::inRange<std::uint64_t>(1, bound));
    RC_ASSERT(parseOrderNumber(formatOrderNumber(order)) == order);
}

TEST(OrderNumberDeathTest, AnUnknownRegionHasNoNumber) {
    EXPECT_DEATH(formatOrderNumber(OrderId{1}), "check failed");
}

TEST(Regions, AreNamedByTheirCodes) {
    for (const std::string_view code : {"us", "eu", "ap"}) {
        const std::optional<Region> region = regionFromCode(code);
        ASSERT_TRUE(region) << code;
        EXPECT_EQ(regionCode(*region), code);
    }
    for (const std::string_view code : {"", "EU", "xx", "e"})
        EXPECT_EQ(regionFromCode(code), std::nullopt) << code;
}

TEST(Regions, CellsAndOrdersCarryThem) {
    const CellId cell = makeCell(Region::kAp, 7);
    EXPECT_EQ(regionOf(cell), Region::kAp);
    EXPECT_EQ(slotOf(cell), 7);
    const OrderId order = makeOrderId(cell, 0xffff'ffff'ffffULL);
    EXPECT_EQ(cellOf(order), cell);
    EXPECT_EQ(runningOf(order), 0xffff'ffff'ffffULL);
}

}  // namespace
}  // namespace meridian
