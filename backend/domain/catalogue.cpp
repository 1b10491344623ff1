#include "backend/domain/catalogue.h"

#include "backend/domain/check.h"
#include "backend/domain/digest.h"

namespace meridian {

namespace {

constexpr std::uint64_t kSkuSeed = 1ULL << 56;
constexpr std::uint64_t kProductSeed = 2ULL << 56;
constexpr std::uint64_t kLocationSeed = 3ULL << 56;

}  // namespace

SkuId Catalogue::skuByCode(std::string_view code) const {
    const auto found = m_skuByCode.find(code);
    return found == m_skuByCode.end() ? SkuId{} : found->second;
}

LocationId Catalogue::locationByCode(std::string_view code) const {
    for (std::size_t i = 0; i < m_locations.size(); ++i) {
        if (m_locations[i].code == code) return LocationId{static_cast<std::uint16_t>(i + 1)};
    }
    return {};
}

std::uint32_t Catalogue::productByHandle(std::string_view handle) const {
    const auto found = m_productByHandle.find(handle);
    return found == m_productByHandle.end() ? 0 : found->second;
}

const Sku& Catalogue::sku(SkuId id) const {
    MERIDIAN_CHECK(id.value != 0 && id.value <= m_skus.size());
    return m_skus[id.value - 1];
}

const Location& Catalogue::location(LocationId id) const {
    MERIDIAN_CHECK(id.value != 0 && id.value <= m_locations.size());
    return m_locations[id.value - 1U];
}

const Product& Catalogue::product(std::uint32_t id) const {
    MERIDIAN_CHECK(id != 0 && id <= m_products.size());
    return m_products[id - 1];
}

const std::vector<LocationId>& Catalogue::locationsOf(Region region) const {
    return m_byRegion.at(static_cast<std::size_t>(region));
}

void Catalogue::apply(const LocationDefined& event) {
    MERIDIAN_CHECK(event.location.value == m_locations.size() + 1);
    addLocation({event.code, event.name, event.region});
}

void Catalogue::addLocation(Location location) {
    const auto region = regionFromCode(location.region);
    MERIDIAN_CHECK(region.has_value());
    const LocationId id{static_cast<std::uint16_t>(m_locations.size() + 1)};
    m_byRegion[static_cast<std::size_t>(*region)].push_back(id);
    m_digest += digestOf(location, kLocationSeed | id.value);
    m_locations.push_back(std::move(location));
}

void Catalogue::apply(const ProductDefined& event) {
    MERIDIAN_CHECK(event.product != 0 && event.product <= m_products.size() + 1);
    if (event.product == m_products.size() + 1) {
        m_products.push_back({event.handle, 0, {}});
        m_productByHandle.emplace(event.handle, event.product);
    } else {
        m_digest -= digestOf(m_products[event.product - 1], kProductSeed | event.product);
    }
    Product& product = m_products[event.product - 1];
    product.version = event.version;
    for (const SkuId withdrawn : product.skus) {
        Sku sku = m_skus[withdrawn.value - 1];
        sku.forSale = 0;
        setSku(withdrawn, std::move(sku));
    }
    for (const Variant& variant : event.variants) {
        if (variant.sku.value > m_skus.size()) product.skus.push_back(variant.sku);
        Sku sku{variant.code, event.product, variant.taxable, event.published, {}};
        sku.prices.assign(variant.prices.begin(), variant.prices.end());
        setSku(variant.sku, std::move(sku));
    }
    m_digest += digestOf(product, kProductSeed | event.product);
}

void Catalogue::setSku(SkuId id, Sku sku) {
    MERIDIAN_CHECK(id.value != 0 && id.value <= m_skus.size() + 1);
    if (id.value == m_skus.size() + 1) {
        m_skuByCode.emplace(sku.code, id);
        m_skus.emplace_back();
    } else {
        m_digest -= digestOf(m_skus[id.value - 1], kSkuSeed | id.value);
    }
    m_digest += digestOf(sku, kSkuSeed | id.value);
    m_skus[id.value - 1] = std::move(sku);
}

void Catalogue::restore(std::vector<Location> locations, std::vector<Product> products, std::vector<Sku> skus) {
    *this = Catalogue();
    for (Location& location : locations)
        addLocation(std::move(location));
    m_products = std::move(products);
    for (std::size_t i = 0; i < m_products.size(); ++i) {
        m_productByHandle.emplace(m_products[i].handle, static_cast<std::uint32_t>(i + 1));
        m_digest += digestOf(m_products[i], kProductSeed | (i + 1));
    }
    for (std::size_t i = 0; i < skus.size(); ++i)
        setSku(SkuId{static_cast<std::uint32_t>(i + 1)}, std::move(skus[i]));
}

}  // namespace meridian
