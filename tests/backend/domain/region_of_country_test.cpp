// Which region looks after a country first.
#include "backend/domain/region_of_country.h"

#include <gtest/gtest.h>

#include "backend/domain/tax.h"

namespace meridian {
namespace {

Region regionOf(std::string_view letters) {
    return regionOfCountry(parseCountry(letters).value());
}

TEST(RegionOfCountry, SendsTheAmericasToUsAndAsiaAndThePacificToAp) {
    for (const std::string_view country : {"US", "CA", "MX", "BR", "PR"})
        EXPECT_EQ(regionOf(country), Region::kUs) << country;
    for (const std::string_view country : {"JP", "CN", "VN", "AU", "NZ", "MO"})
        EXPECT_EQ(regionOf(country), Region::kAp) << country;
}

TEST(RegionOfCountry, SendsEverythingElseToEu) {
    for (const std::string_view country : {"DE", "FR", "GB", "CH", "ZA", "ZZ"})
        EXPECT_EQ(regionOf(country), Region::kEu) << country;
    EXPECT_EQ(regionOfCountry({}), Region::kEu);
    EXPECT_EQ(regionOf("SC"), Region::kEu) << "letters that only neighbour each other in a list name no country of it";
}

TEST(RegionOfCountry, KnowsEveryCountryThatIsTaxed) {
    int perRegion[4] = {};
    for (const TaxRule& rule : taxRules())
        ++perRegion[static_cast<int>(regionOfCountry(rule.country))];
    EXPECT_GT(perRegion[1], 0);
    EXPECT_GT(perRegion[2], 0);
    EXPECT_GT(perRegion[3], 0);
    EXPECT_EQ(perRegion[0], 0);
}

}  // namespace
}  // namespace meridian
