#include "backend/demo/demo_opening.h"

#include "backend/demo/demo_customers.h"
#include "backend/demo/demo_shop.h"

namespace meridian::demo {

namespace {

DefineProduct definitionOf(const DemoProduct& product) {
    DefineProduct define;
    define.product.handle = product.handle;
    define.product.title = product.title;
    define.product.vendor = product.vendor;
    define.product.type = product.type;
    define.product.tags = product.tags;
    define.product.bodyHtml = product.description;
    for (const DemoVariant& of : product.variants) {
        Variant& variant = define.product.variants.emplace_back();
        variant.code = of.sku;
        variant.title = of.title;
        variant.grams = of.grams;
        for (const std::string_view letters : demoCurrencies()) {
            const Currency currency = *currencyFromLetters(letters);
            variant.prices.push_back({currency, demoPrice(of.usd, currency)});
        }
    }
    return define;
}

void stock(const DemoVariant& of, std::mt19937_64& random, CellTime now, std::vector<Command>& commands) {
    for (std::size_t i = 0; i < demoLocations().size(); ++i) {
        const std::string sku(of.sku);
        const std::string place(demoLocations()[i].code);
        if (of.stock[i] == 0) continue;
        const auto move = [&](StockAccount from, StockAccount to, std::int64_t units, const char* why) {
            commands.push_back(demoCommand(random, now, MoveStock{sku, place, from, to, units}, "person:carla", why));
        };
        move(StockAccount::kSupply, StockAccount::kAvailable, of.stock[i], "opening stock");
        if (of.stock[i] > 40)
            move(StockAccount::kAvailable, StockAccount::kUnavailable, of.stock[i] / 20, "safety stock");
        if (i % 3 == 2) move(StockAccount::kExpected, StockAccount::kIncoming, of.stock[i] / 4 + 10, "purchase order");
    }
}

}  // namespace

std::vector<Command> openingCommands(std::mt19937_64& random, CellTime now) {
    std::vector<Command> commands;
    for (const DemoLocation& location : demoLocations()) {
        const DefineLocation define{std::string(location.code), std::string(location.name),
                                    std::string(location.region)};
        commands.push_back(demoCommand(random, now, define, "system:demo"));
    }
    for (const DemoProduct& product : demoProducts())
        commands.push_back(demoCommand(random, now, definitionOf(product), "system:demo"));
    for (const DemoProduct& product : demoProducts()) {
        for (const DemoVariant& of : product.variants)
            stock(of, random, now, commands);
    }
    return commands;
}

}  // namespace meridian::demo
