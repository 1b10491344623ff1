// Northfell Trading, the invented shop of the demonstration: what it sells, where it stocks it, and who buys there.
#pragma once

#include <span>
#include <string_view>

#include "backend/domain/money.h"

namespace meridian::demo {

struct DemoLocation {
    std::string_view code;
    std::string_view name;
    std::string_view region;
};

struct DemoVariant {
    std::string_view sku;
    std::string_view title;
    std::int64_t usd;  // cents; other price lists are made from it (demo_prices below)
    std::int64_t grams;
    std::int64_t stock[6];  // at each of demoLocations()
};

struct DemoProduct {
    std::string_view handle;
    std::string_view title;
    std::string_view vendor;
    std::string_view type;
    std::string_view tags;         // separated by commas
    std::string_view description;  // HTML
    std::span<const DemoVariant> variants;
};

struct DemoPerson {
    std::string_view name;
    std::string_view country;
    std::string_view city;
    std::string_view postcode;
    std::string_view street;
    std::string_view phone;
    std::string_view currency;
};

std::span<const DemoLocation> demoLocations();
std::span<const DemoProduct> demoProducts();
std::span<const DemoPerson> demoPeople();

// A price as a shop of that country would print it: converted once at a fixed rate and rounded to the list's usual
// ending.
std::int64_t demoPrice(std::int64_t usdCents, Currency currency);
// The text of a rates.toml with which sums over these price lists can be shown in one currency.
std::string_view demoRates();
// The currencies of the demonstration's price lists.
std::span<const std::string_view> demoCurrencies();

}  // namespace meridian::demo
