// What deciding an order needs of the catalogue: which SKUs exist, what they cost, whether they are for sale, and where
// stock can lie. Texts and pictures live in the views.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <absl/container/flat_hash_map.h>
#include <absl/container/inlined_vector.h>

#include "backend/domain/event.h"
#include "backend/domain/order_number.h"

namespace meridian {

// Lets maps keyed by strings be asked with a view of one.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using TextMap = absl::flat_hash_map<std::string, Value, TextHash, std::equal_to<>>;

struct Sku {
    std::string code;
    std::uint32_t product = 0;
    std::uint8_t taxable = 1;
    std::uint8_t forSale = 1;
    absl::InlinedVector<Price, 4> prices;

    // -1 when the SKU has no price in this currency.
    std::int64_t price(Currency currency) const {
        for (const Price& price : prices) {
            if (price.currency == currency) return price.minor;
        }
        return -1;
    }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "code", self.code);
        visit(2, "product", self.product);
        visit(3, "taxable", self.taxable);
        visit(4, "for_sale", self.forSale);
        visit(5, "prices", self.prices);
    }
};

struct Location {
    std::string code;
    std::string name;
    std::string region;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "code", self.code);
        visit(2, "name", self.name);
        visit(3, "region", self.region);
    }
};

struct Product {
    std::string handle;
    std::uint32_t version = 0;
    std::vector<SkuId> skus;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "handle", self.handle);
        visit(2, "version", self.version);
        visit(3, "skus", self.skus);
    }
};

class Catalogue {
  public:
    // 0 when the code is unknown.
    SkuId skuByCode(std::string_view code) const;
    LocationId locationByCode(std::string_view code) const;
    std::uint32_t productByHandle(std::string_view handle) const;

    const Sku& sku(SkuId id) const;
    const Location& location(LocationId id) const;
    const Product& product(std::uint32_t id) const;

    std::size_t skuCount() const { return m_skus.size(); }
    std::size_t locationCount() const { return m_locations.size(); }
    std::size_t productCount() const { return m_products.size(); }
    // Locations that serve a region, in the order in which they were defined.
    const std::vector<LocationId>& locationsOf(Region region) const;

    void apply(const LocationDefined& event);
    void apply(const ProductDefined& event);

    // As a snapshot keeps it; restoring is defining in the order of the ids.
    const std::vector<Sku>& skus() const { return m_skus; }
    const std::vector<Location>& locations() const { return m_locations; }
    const std::vector<Product>& products() const { return m_products; }
    void restore(std::vector<Location> locations, std::vector<Product> products, std::vector<Sku> skus);

    std::uint64_t digest() const { return m_digest; }

  private:
    void addLocation(Location location);
    void setSku(SkuId id, Sku sku);

    std::vector<Sku> m_skus;            // [id - 1]
    std::vector<Location> m_locations;  // [id - 1]
    std::vector<Product> m_products;    // [id - 1]
    TextMap<SkuId> m_skuByCode;
    TextMap<std::uint32_t> m_productByHandle;
    std::array<std::vector<LocationId>, 4> m_byRegion;
    std::uint64_t m_digest = 0;
};

}  // namespace meridian
