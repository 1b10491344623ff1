// Stock movements by people and systems, and the catalogue that they are about.
#include "backend/domain/draft.h"
#include "backend/domain/limits.h"

namespace meridian {

namespace {

// Movements that orders and parcels make are not open to anybody else.
bool isOpenMovement(StockAccount from, StockAccount to) {
    return isLegalMovement(from, to) && from != StockAccount::kCommitted && to != StockAccount::kCommitted;
}

// How many units may be taken. A loss is a fact, and so it may also hit what is promised to orders: everything on hand
// that is not set aside. All else is a decision and stays within what the account holds.
std::int64_t takeable(const StockLevel& level, StockAccount from, StockAccount to) {
    switch (from) {
        case StockAccount::kAvailable:
            return to == StockAccount::kAdjusted ? (level.available + level.committed).units : level.available.units;
        case StockAccount::kUnavailable: return level.unavailable.units;
        case StockAccount::kIncoming: return level.incoming.units;
        default: return limits::kStockMax;
    }
}

bool sameCodeElsewhere(const State& state, const DefineProduct& body, std::uint32_t product, Record& record) {
    for (std::size_t i = 0; i < body.product.variants.size(); ++i) {
        const std::string& code = body.product.variants[i].code;
        const SkuId known = state.catalogue.skuByCode(code);
        bool taken = known && state.catalogue.sku(known).product != product;
        for (std::size_t j = 0; j < i && !taken; ++j)
            taken = body.product.variants[j].code == code;
        if (taken) {
            reject(record, Reason::kDuplicateSku, code);
            return true;
        }
    }
    return false;
}

}  // namespace

void decideMoveStock(const State& state, const MoveStock& body, Record& record) {
    const SkuId sku = state.catalogue.skuByCode(body.sku);
    if (!sku) return reject(record, Reason::kUnknownSku, body.sku);
    const LocationId location = state.catalogue.locationByCode(body.location);
    if (!location) return reject(record, Reason::kUnknownLocation, body.location);
    if (!isOpenMovement(body.from, body.to) || body.quantity < 1 || body.quantity > limits::kStockMax) {
        return reject(record, Reason::kInvalidMovement,
                      std::string(nameOf(body.from)) + " to " + std::string(nameOf(body.to)) + ", " +
                          std::to_string(body.quantity));
    }
    const StockLevel& level = state.stock.level(sku, location);
    const std::int64_t most = takeable(level, body.from, body.to);
    if (body.quantity > most) {
        return reject(record, Reason::kInsufficientStock, "at most " + std::to_string(std::max<std::int64_t>(most, 0)));
    }
    const bool isMore = body.from == StockAccount::kSupply || body.from == StockAccount::kAdjusted ||
                        body.from == StockAccount::kExpected;
    if (isMore && level.onHand().units + level.incoming.units + body.quantity > limits::kStockMax) {
        return reject(record, Reason::kTooMany, "units of one SKU at one location");
    }
    record.events.emplace_back(StockMoved{sku, location, body.from, body.to, {body.quantity}});
}

void decideDefineLocation(const State& state, const DefineLocation& body, Record& record) {
    if (body.code.empty() || !regionFromCode(body.region)) {
        return reject(record, Reason::kUnknownLocation, "a location needs a code and one of the regions us, eu, ap");
    }
    // Defining what is there already changes nothing, so that set-up can be run again.
    if (state.catalogue.locationByCode(body.code)) return;
    if (state.catalogue.locationCount() >= limits::kLocationsMax) return reject(record, Reason::kTooMany, "locations");
    const LocationId id{static_cast<std::uint16_t>(state.catalogue.locationCount() + 1)};
    record.events.emplace_back(LocationDefined{id, body.code, body.name, body.region});
}

void decideDefineProduct(const State& state, const DefineProduct& body, Record& record) {
    if (body.product.handle.empty() || body.product.variants.empty()) {
        return reject(record, Reason::kUnknownProduct, "a product needs a handle and a variant");
    }
    if (body.product.variants.size() > limits::kVariantsPerProductMax) {
        return reject(record, Reason::kTooMany, "variants of one product");
    }
    const std::uint32_t known = state.catalogue.productByHandle(body.product.handle);
    const std::uint32_t version = known == 0 ? 0 : state.catalogue.product(known).version;
    if (body.expectedVersion != 0 && body.expectedVersion != version) {
        record.version = version;
        return reject(record, Reason::kVersionConflict, std::to_string(version));
    }
    ProductDefined event = body.product;
    event.product = known != 0 ? known : static_cast<std::uint32_t>(state.catalogue.productCount() + 1);
    event.version = version + 1;
    if (sameCodeElsewhere(state, body, event.product, record)) return;
    std::uint32_t next = static_cast<std::uint32_t>(state.catalogue.skuCount() + 1);
    for (Variant& variant : event.variants) {
        if (variant.code.empty() || variant.code.size() > limits::kSkuMax) {
            return reject(record, Reason::kInvalidText, "SKU '" + variant.code.substr(0, limits::kSkuMax) + "'");
        }
        for (const Price& price : variant.prices) {
            if (!price.currency) return reject(record, Reason::kUnknownCurrency, variant.code);
            if (price.minor < 0 || price.minor > limits::kAmountMax) {
                return reject(record, Reason::kAmountTooLarge, variant.code);
            }
        }
        const SkuId existing = state.catalogue.skuByCode(variant.code);
        variant.sku = existing ? existing : SkuId{next++};
    }
    if (next > limits::kSkusMax + 1) return reject(record, Reason::kTooMany, "SKUs");
    record.version = event.version;
    record.events.emplace_back(std::move(event));
}

}  // namespace meridian
