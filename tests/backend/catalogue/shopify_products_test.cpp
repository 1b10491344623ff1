#include "backend/catalogue/shopify_products.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/limits.h"

namespace meridian::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kHeader =
    "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,"
    "Variant Inventory Qty,Variant Price,Image Src\n";

ImportResult import(const std::string& rows, const ShopifyOptions& options = {}) {
    auto result = readShopifyProducts(kHeader + rows, options);
    EXPECT_TRUE(result.ok()) << result.status();
    return result.ok() ? *std::move(result) : ImportResult{};
}

std::vector<RowOutcome> outcomes(const ImportResult& result) {
    std::vector<RowOutcome> all;
    for (const RowReport& report : result.rows)
        all.push_back(report.outcome);
    return all;
}

TEST(ShopifyProducts, RowsOfOneHandleBecomeOneProduct) {
    const ImportResult result = import(
        "bike,Bike,Size,S,,,BK-S,shopify,3,99.50,https://x/1.png\n"
        "bike,,,M,,,BK-M,shopify,4,109.50,https://x/2.png\n"
        "bike,,,,,,,,,,https://x/3.png\n");
    ASSERT_EQ(result.products.size(), 1U);
    const ImportedProduct& bike = result.products[0];
    EXPECT_EQ(bike.title, "Bike");
    EXPECT_THAT(bike.optionNames, ElementsAre("Size"));
    ASSERT_EQ(bike.variants.size(), 2U);
    EXPECT_EQ(bike.variants[1].sku, "BK-M");
    EXPECT_THAT(bike.variants[1].optionValues, ElementsAre("M"));
    EXPECT_EQ(bike.variants[1].price, (Money{10950, {840}}));
    EXPECT_EQ(bike.variants[1].openingUnits(), 4);
    ASSERT_EQ(bike.images.size(), 3U);
    EXPECT_EQ(bike.images[2].position, 3);
    EXPECT_THAT(outcomes(result), ElementsAre(RowOutcome::kImported, RowOutcome::kMerged, RowOutcome::kImage));
    EXPECT_THAT(result.rows[0].message, IsEmpty());
}

TEST(ShopifyProducts, AProductOfOneFormHasNoOptions) {
    const ImportResult result = import("bell,Bell,Title,Default Title,,,,shopify,1,5,\n");
    ASSERT_EQ(result.products.size(), 1U);
    EXPECT_THAT(result.products[0].optionNames, IsEmpty());
    EXPECT_THAT(result.products[0].variants[0].optionValues, IsEmpty());
    EXPECT_EQ(result.products[0].variants[0].sku, "BELL");
    EXPECT_EQ(result.rows[0].message, "The SKU is blank; it becomes BELL.");
}

TEST(ShopifyProducts, RepeatedSkusAreNumberedAndNeverTakeAnotherRowsSku) {
    const ImportResult result = import(
        "a,A,Size,1,,,X,,,1,\n"
        "a,,,2,,,X,,,1,\n"
        "b,B,Size,1,,,X-2,,,1,\n"
        "x,X,Title,Default Title,,,,,,1,\n");
    ASSERT_EQ(result.products.size(), 3U);
    EXPECT_EQ(result.products[0].variants[0].sku, "X");
    EXPECT_EQ(result.products[0].variants[1].sku, "X-3");
    EXPECT_EQ(result.products[0].variants[1].skuInFile, "X");
    EXPECT_EQ(result.products[1].variants[0].sku, "X-2");
    EXPECT_EQ(result.products[2].variants[0].sku, "X-4");
    EXPECT_EQ(result.rows[1].message, "The SKU X belongs to an earlier variant; this one becomes X-3.");
    EXPECT_EQ(result.totals.skusRenamed, 1U);
    EXPECT_EQ(result.totals.skusDerived, 1U);
}

TEST(ShopifyProducts, LongSkusAreShortenedAndStayDifferent) {
    const std::string longSku(80, 'L');
    const ImportResult result = import("a,A,Size,1,,," + longSku + "S,,,1,\na,,,2,,," + longSku + "M,,,1,\n");
    const auto& variants = result.products.at(0).variants;
    EXPECT_LE(variants[0].sku.size(), limits::kSkuMax);
    EXPECT_NE(variants[0].sku, variants[1].sku);
    EXPECT_EQ(variants[0].skuInFile, longSku + "S");
    EXPECT_THAT(result.rows[0].message, HasSubstr("longer than 64 bytes"));
    EXPECT_EQ(result.totals.skusShortened, 2U);
}

TEST(ShopifyProducts, StockBelowZeroAndUntrackedStockOpenAsNothing) {
    const ImportResult result = import("a,A,Size,1,,,P,shopify,-5,1,\na,,,2,,,Q,,7,1,\n");
    EXPECT_EQ(result.products.at(0).variants[0].quantity, -5);
    EXPECT_EQ(result.totals.openingUnits, 0);
    EXPECT_EQ(result.totals.quantitiesLeft, 2U);
    EXPECT_THAT(result.rows[0].message, HasSubstr("-5 opens as 0, because it is below zero"));
    EXPECT_THAT(result.rows[1].message, HasSubstr("does not track"));
}

TEST(ShopifyProducts, AFaultyVariantIsRefusedAloneWithTheReason) {
    const ImportResult result = import(
        "a,A,Size,1,,,P,shopify,1,,https://x/1.png\n"
        "a,,,2,,,Q,shopify,1,\"1,299.00\",\n"
        "a,,,3,,,R,shopify,1.5,1,\n"
        "a,,,4,,,S,shopify,1,-3,\n"
        "a,,,,,,T,shopify,1,3,\n"
        "a,,,5,,Red,U,shopify,1,3,\n"
        "a,,,6,,,V,shopify,1.0,3,\n"
        "a,,,6,,,W,shopify,1,3,\n");
    ASSERT_EQ(result.products.size(), 1U);
    ASSERT_EQ(result.products[0].variants.size(), 1U);
    EXPECT_EQ(result.products[0].variants[0].sku, "V");
    EXPECT_EQ(result.products[0].images.size(), 1U);
    EXPECT_EQ(result.totals.refused, 7U);
    EXPECT_EQ(result.rows[0].message, "Variant Price is blank; give the variant a price, such as 10.00.");
    EXPECT_THAT(result.rows[1].message, HasSubstr("Variant Price is \"1,299.00\"; write an amount in USD"));
    EXPECT_THAT(result.rows[2].message, HasSubstr("Variant Inventory Qty is \"1.5\"; write a whole number"));
    EXPECT_THAT(result.rows[3].message, HasSubstr("Variant Price"));
    EXPECT_THAT(result.rows[4].message, HasSubstr("Option1 Value is blank, but the product has the option \"Size\""));
    EXPECT_THAT(result.rows[5].message, HasSubstr("Option2 Value is given, but row 2"));
    EXPECT_THAT(result.rows[7].message, HasSubstr("same option values as the one in row 8"));
}

TEST(ShopifyProducts, AProductWithoutAnyValidVariantIsRefusedWhole) {
    const ImportResult result = import("a,A,Size,1,,,P,,,,https://x/1.png\na,,,,,,,,,,https://x/2.png\n");
    EXPECT_THAT(result.products, IsEmpty());
    EXPECT_THAT(outcomes(result), ElementsAre(RowOutcome::kRefused, RowOutcome::kRefused));
    EXPECT_THAT(result.rows[1].message, HasSubstr("no valid variant"));
    EXPECT_EQ(result.totals.images, 0U);
}

TEST(ShopifyProducts, RowsThatFollowARefusedProductPointToIt) {
    const ImportResult result = import("a,A,,,Colour,Red,P,,,1,\na,,,2,,,Q,,,1,\n");
    EXPECT_THAT(outcomes(result), ElementsAre(RowOutcome::kRefused, RowOutcome::kRefused));
    EXPECT_THAT(result.rows[0].message, HasSubstr("Option2 Name is given, but not the name of option 1"));
    EXPECT_THAT(result.rows[1].message, HasSubstr("refused in row 2"));
}

TEST(ShopifyProducts, RowsWithoutAProductAreRefused) {
    const ImportResult result = import("ghost,,,S,,,P,,,1,\n,Title,,,,,P,,,1,\n");
    EXPECT_THAT(outcomes(result), ElementsAre(RowOutcome::kRefused, RowOutcome::kRefused));
    EXPECT_THAT(result.rows[0].message, HasSubstr("no earlier row begins the product"));
    EXPECT_THAT(result.rows[1].message, HasSubstr("Handle is blank"));
}

TEST(ShopifyProducts, EveryRowIsAnsweredForBrokenAndBlankOnesToo) {
    const ImportResult result = import(
        "a,A,Title,Default Title,,,P,,,1,\n"
        "\n"
        ",,,,,,,,,,\n"
        "a,b,c\n"
        "a,A 26\" wheel,,,,,,,,,\n"
        "a,,,,,,,,,,\n"
        "a,Other title,,,,,,,,,https://x/1.png\n"
        "a,,,,,,,,,,https://x/1.png\n"
        "a,,,,,,,,,,ftp://x/1.png\n");
    EXPECT_THAT(outcomes(result), ElementsAre(RowOutcome::kImported, RowOutcome::kSkipped, RowOutcome::kSkipped,
                                              RowOutcome::kRefused, RowOutcome::kRefused, RowOutcome::kSkipped,
                                              RowOutcome::kImage, RowOutcome::kSkipped, RowOutcome::kRefused));
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        EXPECT_EQ(result.rows[i].row, i + 2);
        if (i > 0) {
            EXPECT_THAT(result.rows[i].message, Not(IsEmpty()));
        }
    }
    EXPECT_THAT(result.rows[3].message, HasSubstr("3 fields, but the header has 11"));
    EXPECT_THAT(result.rows[4].message, HasSubstr("Line 6, column 7: A quote"));
    EXPECT_THAT(result.rows[6].message, HasSubstr("title differs from the one in row 2"));
    EXPECT_EQ(result.totals.rows, 9U);
    EXPECT_EQ(result.totals.rows, result.totals.imported + result.totals.merged + result.totals.image +
                                      result.totals.skipped + result.totals.refused);
}

TEST(ShopifyProducts, TheCurrencyDecidesHowManyDecimalsAPriceMayHave) {
    const std::string row = "a,A,Title,Default Title,,,P,,,12.5,\n";
    EXPECT_EQ(import(row).products.at(0).variants[0].price.minor, 1250);
    EXPECT_EQ(import(row, {.currency = {414}}).products.at(0).variants[0].price.minor, 12500);
    const ImportResult yen = import(row, {.currency = {392}});
    EXPECT_THAT(yen.products, IsEmpty());
    EXPECT_THAT(yen.rows[0].message, HasSubstr("JPY as plain digits with a point and at most 0 decimals"));
}

TEST(ShopifyProducts, ColumnsMayStandInAnyOrderCaseAndGeneration) {
    const auto result = readShopifyProducts(
        "price,SKU,URL handle,TITLE,Published on online store,Status,Charge tax,Google Shopping / MPN,Tags\n"
        "7.00,S-1,cap,Cap,TRUE,draft,false,123,\"red, , blue,red\"\n");
    ASSERT_TRUE(result.ok()) << result.status();
    ASSERT_EQ(result->products.size(), 1U);
    const ImportedProduct& cap = result->products[0];
    EXPECT_EQ(cap.handle, "cap");
    EXPECT_FALSE(cap.published);
    EXPECT_FALSE(cap.variants[0].taxable);
    EXPECT_TRUE(cap.variants[0].requiresShipping);
    EXPECT_THAT(cap.tags, ElementsAre("red", "blue"));
    EXPECT_THAT(result->ignoredColumns, ElementsAre("Google Shopping / MPN"));
}

TEST(ShopifyProducts, EveryKindOfCellIsCheckedAndNamed) {
    const std::string header =
        "Handle,Title,Variant Price,Variant Grams,Variant Inventory Policy,Variant Taxable,Variant Barcode,"
        "Variant Weight Unit,Variant Image,Published,Image Position,Image Src\n";
    const auto messageOf = [&header](const std::string& cells) {
        const auto result = readShopifyProducts(header + "a,A," + cells + "\n");
        return result.ok() && result->rows.size() == 1 ? result->rows[0].message : std::string("?");
    };
    EXPECT_EQ(messageOf("1,,,,'0123,,,,,"), "The SKU is blank; it becomes A.");
    EXPECT_THAT(messageOf("1,-1,,,,,,,,"), HasSubstr("Variant Grams is -1; it must lie between 0 and"));
    EXPECT_THAT(messageOf("1,,maybe,,,,,,,"), HasSubstr("Variant Inventory Policy must be deny or continue"));
    EXPECT_THAT(messageOf("1,,,perhaps,,,,,,"), HasSubstr("Variant Taxable is \"perhaps\"; write true or false"));
    EXPECT_THAT(messageOf("1,,,,\"a\nb\",,,,,"), HasSubstr("Variant Barcode holds a line break"));
    EXPECT_THAT(messageOf("1,,,,,stone,,,,"), HasSubstr("Variant Weight Unit must be g, kg, oz or lb"));
    EXPECT_THAT(messageOf("1,,,,,,//x,,,"), HasSubstr("Variant Image is \"//x\"; write an address"));
    EXPECT_THAT(messageOf("1,,,,,,,yes,,"), HasSubstr("Published is \"yes\""));
    EXPECT_THAT(messageOf("1,,,,,,,,x,https://x/1"), HasSubstr("picture is left out: Image Position is \"x\""));
    EXPECT_THAT(messageOf("1,,,,,,,," + std::string(60, '9') + ",https://x/1"), HasSubstr(std::string(40, '9') + "…"));
}

TEST(ShopifyProducts, PicturesFollowTheirPositions) {
    const auto result = readShopifyProducts(
        "Handle,Title,Variant Price,Image Src,Image Position\n"
        "a,A,1,https://x/b,2\na,,,https://x/a,1\na,,,https://x/c,\n");
    ASSERT_TRUE(result.ok());
    const auto& images = result->products.at(0).images;
    ASSERT_EQ(images.size(), 3U);
    EXPECT_EQ(images[0].source, "https://x/a");
    EXPECT_EQ(images[2].source, "https://x/c");
    EXPECT_EQ(images[2].position, 3);
}

TEST(ShopifyProducts, TooManyVariantsAndPicturesAreRefused) {
    std::string rows = "a,A,Size,0,,,,,,1,\n";
    for (std::size_t i = 1; i <= limits::kVariantsPerProductMax; ++i)
        rows += "a,,," + std::to_string(i) + ",,,,,,1,\n";
    for (std::size_t i = 0; i <= 250; ++i)
        rows += "a,,,,,,,,,,https://x/" + std::to_string(i) + "\n";
    const ImportResult result = import(rows);
    EXPECT_EQ(result.totals.variants, limits::kVariantsPerProductMax);
    EXPECT_EQ(result.totals.images, 250U);
    EXPECT_EQ(result.totals.refused, 2U);
}

TEST(ShopifyProducts, AHeaderThatCannotBeUsedSaysWhy) {
    const auto whyNot = [](std::string_view text) { return std::string(readShopifyProducts(text).status().message()); };
    EXPECT_EQ(whyNot(""), "The file is empty.");
    EXPECT_EQ(whyNot("Handle,Title\n"), "The header lacks the required column \"Variant Price\".");
    EXPECT_THAT(whyNot("Handle;Title;Variant Price\n"), HasSubstr("separated by semicolons"));
    EXPECT_THAT(whyNot("Handle\tTitle\n"), HasSubstr("separated by tabs"));
    EXPECT_THAT(whyNot("a,b\n"), HasSubstr("column names of Shopify's product export"));
    EXPECT_THAT(whyNot("Handle,Title,Price,variant price\n"),
                HasSubstr("\"Price\" twice, as column 3 and as column 4"));
    EXPECT_THAT(whyNot("\"Handle"), HasSubstr("header cannot be read. Line 1, column 1"));
}

TEST(ShopifyProducts, OutcomesHaveNames) {
    EXPECT_EQ(nameOf(RowOutcome::kImported), "imported");
    EXPECT_EQ(nameOf(RowOutcome::kMerged), "merged");
    EXPECT_EQ(nameOf(RowOutcome::kImage), "image");
    EXPECT_EQ(nameOf(RowOutcome::kSkipped), "skipped");
    EXPECT_EQ(nameOf(RowOutcome::kRefused), "refused");
}

}  // namespace
}  // namespace meridian::catalogue
