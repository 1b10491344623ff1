#include "backend/tools/meridian_load/shop.h"

#include "backend/tools/meridian_load/dice.h"

#include "meridian/v1/catalogue.grpc.pb.h"

namespace meridian::load {

namespace {

constexpr std::uint32_t kPageRows = 500;
constexpr std::chrono::seconds kPatience{30};

std::vector<Market> emptyMarkets() {
    return {{"USD", {"US"}, 0.50, {}},
            {"EUR", {"DE", "FR", "IT", "ES", "NL", "AT", "BE", "FI", "IE", "PT"}, 0.35, {}},
            {"JPY", {"JP"}, 0.15, {}}};
}

void add(const v1::Variant& variant, std::vector<Market>& markets) {
    for (Market& market : markets) {
        for (const v1::Money& price : variant.prices())
            if (price.currency() == market.currency && price.minor() > 0) market.skus.push_back(variant.sku());
    }
}

// Which SKU is wanted most has nothing to do with the order in which they were made.
void shuffleAndCut(Market& market, const Options& options) {
    Dice dice(mixed(options.seed) ^ 0x5348'4F50);
    for (std::size_t i = market.skus.size(); i > 1; --i)
        std::swap(market.skus[i - 1], market.skus[dice.below(static_cast<std::uint32_t>(i))]);
    if (options.skus != 0 && market.skus.size() > options.skus) market.skus.resize(options.skus);
}

grpc::Status readOne(client::Connection& connection, const std::string& sku, std::vector<Market>& markets) {
    v1::CatalogueService::Stub stub(connection.channel());
    v1::GetProductRequest request;
    request.set_sku(sku);
    v1::GetProductResponse response;
    const grpc::Status status =
        connection.call(kPatience, stub, &v1::CatalogueService::Stub::GetProduct, request, response);
    for (const v1::Variant& variant : response.product().variants())
        if (variant.sku() == sku) add(variant, markets);
    return status;
}

grpc::Status readAll(client::Connection& connection, bool onlySynthetic, std::vector<Market>& markets) {
    v1::CatalogueService::Stub stub(connection.channel());
    v1::ListProductsRequest request;
    request.mutable_page()->set_size(kPageRows);
    do {
        v1::ListProductsResponse response;
        const grpc::Status status =
            connection.call(kPatience, stub, &v1::CatalogueService::Stub::ListProducts, request, response);
        if (!status.ok()) return status;
        for (const v1::Product& product : response.products()) {
            if (!product.published()) continue;
            for (const v1::Variant& variant : product.variants())
                if (!onlySynthetic || variant.sku().starts_with(kSyntheticPrefix)) add(variant, markets);
        }
        request.mutable_page()->set_cursor(response.page().next_cursor());
    } while (!request.page().cursor().empty());
    return grpc::Status::OK;
}

}  // namespace

grpc::Status readShop(client::Connection& connection, const Options& options, std::vector<Market>& markets) {
    markets = emptyMarkets();
    const grpc::Status status = options.onlySku.empty() ? readAll(connection, options.setup, markets)
                                                        : readOne(connection, options.onlySku, markets);
    if (!status.ok()) return status;
    std::erase_if(markets, [](const Market& market) { return market.skus.empty(); });
    if (markets.empty()) {
        return {grpc::StatusCode::NOT_FOUND,
                "The shop has nothing with a price in USD, EUR or JPY; --setup makes something to buy."};
    }
    double sum = 0;
    for (Market& market : markets) {
        shuffleAndCut(market, options);
        sum += market.share;
    }
    for (Market& market : markets)
        market.share /= sum;
    return grpc::Status::OK;
}

}  // namespace meridian::load
