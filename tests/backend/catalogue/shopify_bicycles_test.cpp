// A real shop's export. The figures were counted with another program (Python's csv module), not with this reader.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/catalogue/shopify_products.h"
#include "backend/domain/limits.h"

namespace meridian::catalogue {
namespace {

// The folder that is shared beside the repository: from the environment, else beside the folder that holds tests/.
std::string sharedFile(const std::string& name) {
    if (const char* folder = std::getenv("MERIDIAN_SHARED_DIR")) return std::string(folder) + "/" + name;
#ifdef MERIDIAN_SHARED_DIR
    return std::string(MERIDIAN_SHARED_DIR) + "/" + name;
#else
    const std::string here = __FILE__;
    return here.substr(0, here.rfind("tests/backend/")) + "../shared/" + name;
#endif
}

class ShopifyBicycles : public ::testing::Test {
  protected:
    void SetUp() override {
        std::ifstream file(sharedFile("data/shopify-bicycles.csv"), std::ios::binary);
        if (!file) GTEST_SKIP() << "../shared/data/shopify-bicycles.csv is not there";
        CsvReader reader = CsvReader::fromStream(file);
        auto result = readShopifyProducts(reader);
        ASSERT_TRUE(result.ok()) << result.status();
        m_result = *std::move(result);
    }

    const RowReport& report(std::uint64_t row) const { return m_result.rows.at(row - 2); }
    const ImportedProduct& product(std::string_view handle) const {
        for (const ImportedProduct& candidate : m_result.products) {
            if (candidate.handle == handle) return candidate;
        }
        ADD_FAILURE() << "no product " << handle;
        return m_result.products.front();
    }

    ImportResult m_result;
};

TEST_F(ShopifyBicycles, EveryRowIsTakenAndCounted) {
    const ImportTotals& totals = m_result.totals;
    EXPECT_EQ(totals.rows, 1399U);
    EXPECT_EQ(totals.imported, 284U);
    EXPECT_EQ(totals.merged, 837U);
    EXPECT_EQ(totals.image, 278U);
    EXPECT_EQ(totals.skipped, 0U);
    EXPECT_EQ(totals.refused, 0U);
    EXPECT_EQ(totals.products, 284U);
    EXPECT_EQ(totals.variants, 1121U);
    EXPECT_EQ(totals.images, 1034U);
    EXPECT_EQ(m_result.rows.size(), 1399U);
    EXPECT_EQ(m_result.rows.back().row, 1400U);
    EXPECT_EQ(m_result.rows.back().line, 2813U);
}

TEST_F(ShopifyBicycles, MoneyWeightAndStockAddUpToTheFile) {
    std::int64_t prices = 0;
    std::int64_t compareAt = 0;
    std::int64_t grams = 0;
    std::int64_t quantities = 0;
    std::size_t sellOn = 0;
    std::size_t noShipping = 0;
    for (const ImportedProduct& each : m_result.products) {
        for (const ImportedVariant& variant : each.variants) {
            prices += variant.price.minor;
            if (variant.compareAtPrice) compareAt += variant.compareAtPrice->minor;
            grams += variant.grams;
            quantities += variant.quantity;
            sellOn += variant.whenSoldOut == WhenSoldOut::kSellOn ? 1 : 0;
            noShipping += variant.requiresShipping ? 0 : 1;
        }
    }
    EXPECT_EQ(prices, 13'529'129);
    EXPECT_EQ(compareAt, 1'824'683);
    EXPECT_EQ(grams, 6'794'233);
    EXPECT_EQ(quantities, 48'060);
    EXPECT_EQ(sellOn, 17U);
    EXPECT_EQ(noShipping, 3U);
    EXPECT_EQ(m_result.totals.openingUnits, 48'966);
    EXPECT_EQ(m_result.totals.quantitiesLeft, 33U);
}

TEST_F(ShopifyBicycles, TextsAndTagsAreWhole) {
    std::size_t published = 0;
    std::size_t tags = 0;
    std::size_t bodyBytes = 0;
    for (const ImportedProduct& each : m_result.products) {
        published += each.published ? 1 : 0;
        tags += each.tags.size();
        bodyBytes += each.bodyHtml.size();
    }
    EXPECT_EQ(published, 226U);
    EXPECT_EQ(tags, 2337U);
    EXPECT_EQ(bodyBytes, 235'985U);
    EXPECT_EQ(m_result.totals.guardsRemoved, 375U);
    EXPECT_EQ(m_result.ignoredColumns.size(), 17U);
}

TEST_F(ShopifyBicycles, EverySkuIsUniqueAndUsable) {
    std::set<std::string> skus;
    for (const ImportedProduct& each : m_result.products) {
        for (const ImportedVariant& variant : each.variants) {
            EXPECT_TRUE(skus.insert(variant.sku).second) << variant.sku;
            EXPECT_FALSE(variant.sku.empty());
            EXPECT_LE(variant.sku.size(), limits::kSkuMax);
        }
    }
    EXPECT_EQ(m_result.totals.skusDerived, 3U);
    EXPECT_EQ(m_result.totals.skusShortened, 4U);
    EXPECT_EQ(m_result.totals.skusRenamed, 41U);
}

TEST_F(ShopifyBicycles, TheKnownTrapsAreReportedByRow) {
    EXPECT_EQ(report(1254).handle, "jon-lock");
    EXPECT_EQ(report(1254).line, 2440U);
    EXPECT_EQ(report(1254).message, "The SKU is blank; it becomes JON-LOCK.");
    EXPECT_EQ(product("jon-lock").variants[0].sku, "JON-LOCK");

    const ImportedProduct& nikola = product("the-nikola");
    ASSERT_EQ(nikola.variants.size(), 8U);
    EXPECT_EQ(nikola.variants[0].sku, "Nikola");
    EXPECT_EQ(nikola.variants[7].sku, "Nikola-8");
    EXPECT_EQ(report(nikola.row).line, 1624U);
    EXPECT_EQ(product("warranty-item").variants[5].sku, "Warranty Item-6");

    const ImportedProduct& scooter = product("pf-scooter");
    ASSERT_EQ(scooter.variants.size(), 3U);
    EXPECT_EQ(scooter.variants[2].sku, "PFSCOOTER-3");
    EXPECT_EQ(scooter.variants[2].price.minor, 59'999);
}

}  // namespace
}  // namespace meridian::catalogue
