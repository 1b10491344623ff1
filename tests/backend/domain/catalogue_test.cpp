// What the decider knows of products and locations, and how redefining a product changes what is for sale.
#include "backend/domain/catalogue.h"

#include <gtest/gtest.h>

namespace meridian {
namespace {

constexpr Currency kEur{978};
constexpr Currency kUsd{840};

Variant variantOf(std::uint32_t id, std::string code, std::int64_t eur) {
    Variant variant;
    variant.sku = SkuId{id};
    variant.code = std::move(code);
    variant.prices = {{kEur, eur}};
    return variant;
}

ProductDefined productOf(std::uint32_t id, std::uint32_t version, std::string handle, std::vector<Variant> variants) {
    ProductDefined product;
    product.product = id;
    product.version = version;
    product.handle = std::move(handle);
    product.variants = std::move(variants);
    return product;
}

TEST(Catalogue, FindsWhatWasDefined) {
    Catalogue catalogue;
    catalogue.apply(productOf(1, 1, "desk", {variantOf(1, "MUG", 10'00), variantOf(2, "PEN", 3'33)}));
    catalogue.apply(productOf(2, 1, "books", {variantOf(3, "BOOK", 20'00)}));
    EXPECT_EQ(catalogue.skuByCode("PEN"), SkuId{2});
    EXPECT_EQ(catalogue.skuByCode("BOOK"), SkuId{3});
    EXPECT_FALSE(catalogue.skuByCode("pen")) << "codes are as people write them";
    EXPECT_EQ(catalogue.productByHandle("books"), 2U);
    EXPECT_EQ(catalogue.productByHandle("book"), 0U);
    EXPECT_EQ(catalogue.sku(SkuId{1}).price(kEur), 10'00);
    EXPECT_EQ(catalogue.sku(SkuId{1}).price(kUsd), -1);
    EXPECT_EQ(catalogue.product(1).skus, (std::vector<SkuId>{SkuId{1}, SkuId{2}}));
    EXPECT_EQ(catalogue.skuCount(), 3U);
    EXPECT_EQ(catalogue.productCount(), 2U);
}

TEST(Catalogue, RedefiningChangesPricesWithdrawsAndRestores) {
    Catalogue catalogue;
    catalogue.apply(productOf(1, 1, "desk", {variantOf(1, "MUG", 10'00), variantOf(2, "PEN", 3'33)}));
    catalogue.apply(productOf(1, 2, "desk", {variantOf(1, "MUG", 11'00), variantOf(3, "CUP", 5'00)}));
    EXPECT_EQ(catalogue.product(1).version, 2U);
    EXPECT_EQ(catalogue.sku(SkuId{1}).price(kEur), 11'00);
    EXPECT_EQ(catalogue.sku(SkuId{1}).forSale, 1);
    EXPECT_EQ(catalogue.sku(SkuId{2}).forSale, 0) << "no longer named, so withdrawn";
    EXPECT_EQ(catalogue.sku(SkuId{2}).price(kEur), 3'33) << "but still known, for the orders that hold it";
    EXPECT_EQ(catalogue.skuByCode("PEN"), SkuId{2});
    EXPECT_EQ(catalogue.skuByCode("CUP"), SkuId{3});
    EXPECT_EQ(catalogue.product(1).skus.size(), 3U);
    catalogue.apply(productOf(1, 3, "desk", {variantOf(2, "PEN", 4'00)}));
    EXPECT_EQ(catalogue.sku(SkuId{2}).forSale, 1) << "named again, so for sale again";
    EXPECT_EQ(catalogue.sku(SkuId{1}).forSale, 0);
    EXPECT_EQ(catalogue.product(1).skus.size(), 3U) << "a SKU is listed once";
}

TEST(Catalogue, AnUnpublishedProductIsNotForSale) {
    Catalogue catalogue;
    ProductDefined hidden = productOf(1, 1, "desk", {variantOf(1, "MUG", 10'00)});
    hidden.published = 0;
    catalogue.apply(hidden);
    EXPECT_EQ(catalogue.sku(SkuId{1}).forSale, 0);
}

TEST(Catalogue, LocationsServeTheirRegionInTheOrderOfDefinition) {
    Catalogue catalogue;
    catalogue.apply(LocationDefined{LocationId{1}, "BER-1", "Berlin", "eu"});
    catalogue.apply(LocationDefined{LocationId{2}, "NYC-1", "New York", "us"});
    catalogue.apply(LocationDefined{LocationId{3}, "HAM-1", "Hamburg", "eu"});
    EXPECT_EQ(catalogue.locationsOf(Region::kEu), (std::vector<LocationId>{LocationId{1}, LocationId{3}}));
    EXPECT_EQ(catalogue.locationsOf(Region::kUs), std::vector<LocationId>{LocationId{2}});
    EXPECT_TRUE(catalogue.locationsOf(Region::kAp).empty());
    EXPECT_EQ(catalogue.locationByCode("HAM-1"), LocationId{3});
    EXPECT_FALSE(catalogue.locationByCode("MUC-1"));
    EXPECT_EQ(catalogue.location(LocationId{2}).name, "New York");
    EXPECT_EQ(catalogue.locationCount(), 3U);
}

TEST(Catalogue, ARestoredOneIsTheSame) {
    Catalogue catalogue;
    catalogue.apply(LocationDefined{LocationId{1}, "BER-1", "Berlin", "eu"});
    catalogue.apply(productOf(1, 1, "desk", {variantOf(1, "MUG", 10'00), variantOf(2, "PEN", 3'33)}));
    catalogue.apply(productOf(2, 1, "books", {variantOf(3, "BOOK", 20'00)}));
    catalogue.apply(productOf(1, 2, "desk", {variantOf(2, "PEN", 3'33)}));
    Catalogue restored;
    restored.apply(LocationDefined{LocationId{1}, "OLD", "Old", "us"});
    restored.restore(catalogue.locations(), catalogue.products(), catalogue.skus());
    EXPECT_EQ(restored.digest(), catalogue.digest());
    EXPECT_EQ(restored.skuByCode("BOOK"), SkuId{3});
    EXPECT_EQ(restored.productByHandle("books"), 2U);
    EXPECT_EQ(restored.locationsOf(Region::kEu), std::vector<LocationId>{LocationId{1}});
    EXPECT_TRUE(restored.locationsOf(Region::kUs).empty());
    EXPECT_EQ(restored.sku(SkuId{1}).forSale, 0);
    // And goes on in the same way.
    for (Catalogue* either : {&catalogue, &restored})
        either->apply(productOf(2, 2, "books", {variantOf(4, "MAP", 9'00)}));
    EXPECT_EQ(restored.digest(), catalogue.digest());
}

TEST(CatalogueDigest, SeesEveryChangeThatDecidingCanSee) {
    const auto digestOf = [](auto&& change) {
        Catalogue catalogue;
        ProductDefined product = productOf(1, 1, "desk", {variantOf(1, "MUG", 10'00)});
        change(product);
        catalogue.apply(product);
        return catalogue.digest();
    };
    const std::uint64_t plain = digestOf([](ProductDefined&) {});
    EXPECT_EQ(digestOf([](ProductDefined&) {}), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.version = 2; }), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.handle = "desks"; }), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.published = 0; }), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.variants[0].code = "CUP"; }), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.variants[0].taxable = 0; }), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.variants[0].prices[0].minor = 9'99; }), plain);
    EXPECT_NE(digestOf([](ProductDefined& p) { p.variants[0].prices.push_back({kUsd, 1}); }), plain);
    EXPECT_EQ(digestOf([](ProductDefined& p) { p.bodyHtml = "<b>"; }), plain) << "texts live in the views";
}

TEST(CatalogueChecks, StopTheProgramOnWhatMustNotHappen) {
    Catalogue catalogue;
    EXPECT_DEATH(catalogue.sku(SkuId{}), "check failed");
    EXPECT_DEATH(catalogue.sku(SkuId{1}), "check failed");
    EXPECT_DEATH(catalogue.location(LocationId{}), "check failed");
    EXPECT_DEATH(catalogue.location(LocationId{1}), "check failed");
    EXPECT_DEATH(catalogue.product(0), "check failed");
    EXPECT_DEATH(catalogue.product(1), "check failed");
    EXPECT_DEATH(catalogue.apply(LocationDefined{LocationId{2}, "X", "X", "eu"}), "location");
    EXPECT_DEATH(catalogue.apply(LocationDefined{LocationId{1}, "X", "X", "moon"}), "region");
    EXPECT_DEATH(catalogue.apply(productOf(0, 1, "desk", {})), "product");
    EXPECT_DEATH(catalogue.apply(productOf(2, 1, "desk", {})), "product");
    EXPECT_DEATH(catalogue.apply(productOf(1, 1, "desk", {variantOf(2, "MUG", 1)})), "id");
    EXPECT_DEATH(catalogue.apply(productOf(1, 1, "desk", {variantOf(0, "MUG", 1)})), "id");
}

}  // namespace
}  // namespace meridian
