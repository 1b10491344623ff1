#include "backend/tools/meridian_load/shop_setup.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <fmt/format.h>

#include "backend/client/command_ids.h"
#include "backend/tools/meridian_load/dice.h"
#include "backend/tools/meridian_load/shop.h"

#include "meridian/v1/catalogue.grpc.pb.h"
#include "meridian/v1/stock.grpc.pb.h"

namespace meridian::load {

namespace {

constexpr std::uint32_t kVariantsEach = 10;
constexpr std::uint32_t kPageRows = 500;
constexpr std::int64_t kEnough = 1'000'000;      // units of a SKU
constexpr std::int64_t kDelivery = 100'000'000;  // units that one location gets
constexpr std::uint32_t kLocationsEach = 2;
constexpr unsigned kThreads = 32;  // wait for answers most of the time, and so fill the server's batches
constexpr std::chrono::seconds kPatience{30};

std::string skuName(std::uint32_t index) {
    return fmt::format("{}{:06}", kSyntheticPrefix, index);
}

// Calls `work` for each number below `count`, on several threads, until one fails.
grpc::Status forEach(std::uint32_t count, const std::function<grpc::Status(std::uint32_t, client::CommandIds&)>& work) {
    std::atomic<std::uint32_t> next = 0;
    std::atomic<bool> hasFailed = false;
    std::mutex mutex;
    grpc::Status failure;
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            privacy::SystemRandomBytes random;
            client::CommandIds ids(random);
            for (std::uint32_t number = next++; number < count && !hasFailed; number = next++) {
                const grpc::Status status = work(number, ids);
                if (status.ok()) continue;
                hasFailed = true;
                const std::lock_guard lock(mutex);
                failure = status;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return failure;
}

grpc::Status accepted(const grpc::Status& status, const v1::Receipt& receipt, const std::string& what) {
    if (!status.ok() || receipt.outcome() == v1::OUTCOME_ACCEPTED) return status;
    return {grpc::StatusCode::FAILED_PRECONDITION,
            fmt::format("{} was refused: {} {} {}", what, receipt.rejection().code(), receipt.rejection().text(),
                        receipt.rejection().detail())};
}

void fill(v1::CommandHeader& header, client::CommandIds& ids) {
    header.set_command_id(client::bytesOf(ids.next(client::unixMillisecondsNow())));
    header.set_reason("Stock for a load test");
}

class Setup {
  public:
    Setup(client::Connection& connection, std::uint32_t skus)
        : m_connection(connection), m_catalogue(connection.channel()), m_stock(connection.channel()), m_skus(skus) {}

    grpc::Status run() {
        if (grpc::Status status = readLocations(); !status.ok()) return status;
        if (m_locations.empty()) {
            if (grpc::Status status = defineLocations(); !status.ok()) return status;
        }
        if (grpc::Status status = readProducts(); !status.ok()) return status;
        if (grpc::Status status = readStock(); !status.ok()) return status;
        if (grpc::Status status = defineProducts(); !status.ok()) return status;
        if (grpc::Status status = receiveStock(); !status.ok()) return status;
        return waitUntilShown();
    }

  private:
    template <class Stub, class Request, class Response>
    grpc::Status call(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                      const Request& request, Response& response) {
        return m_connection.call(kPatience, stub, method, request, response);
    }

    grpc::Status readLocations() {
        v1::ListLocationsResponse response;
        const grpc::Status status =
            call(m_stock, &v1::StockService::Stub::ListLocations, v1::ListLocationsRequest(), response);
        for (const v1::Location& location : response.locations())
            m_locations.push_back(location.code());
        return status;
    }

    grpc::Status defineLocations() {
        m_locations = {"LOAD-US", "LOAD-EU", "LOAD-AP"};
        const std::vector<std::string> regions = {"us", "eu", "ap"};
        return forEach(static_cast<std::uint32_t>(m_locations.size()), [&](std::uint32_t i, client::CommandIds& ids) {
            v1::DefineLocationRequest request;
            fill(*request.mutable_header(), ids);
            request.set_code(m_locations[i]);
            request.set_name("Load test " + regions[i]);
            request.set_region(regions[i]);
            return send(m_stock, &v1::StockService::Stub::DefineLocation, request, m_locations[i]);
        });
    }

    grpc::Status readProducts() {
        v1::ListProductsRequest request;
        request.mutable_page()->set_size(kPageRows);
        do {
            v1::ListProductsResponse response;
            const grpc::Status status = call(m_catalogue, &v1::CatalogueService::Stub::ListProducts, request, response);
            if (!status.ok()) return status;
            for (const v1::Product& product : response.products())
                for (const v1::Variant& variant : product.variants())
                    m_known.insert(variant.sku());
            request.mutable_page()->set_cursor(response.page().next_cursor());
        } while (!request.page().cursor().empty());
        return grpc::Status::OK;
    }

    grpc::Status readStock() {
        v1::ListStockRequest request;
        request.set_sku_prefix(std::string(kSyntheticPrefix));
        request.mutable_page()->set_size(kPageRows);
        do {
            v1::ListStockResponse response;
            const grpc::Status status = call(m_stock, &v1::StockService::Stub::ListStock, request, response);
            if (!status.ok()) return status;
            for (const v1::StockLevel& level : response.levels())
                m_available[level.sku()] += level.available();
            request.mutable_page()->set_cursor(response.page().next_cursor());
        } while (!request.page().cursor().empty());
        return grpc::Status::OK;
    }

    grpc::Status defineProducts() {
        const std::uint32_t products = (m_skus + kVariantsEach - 1) / kVariantsEach;
        return forEach(products, [&](std::uint32_t i, client::CommandIds& ids) {
            bool isComplete = true;
            v1::DefineProductRequest request;
            v1::Product& product = *request.mutable_product();
            product.set_handle(fmt::format("load-product-{:05}", i));
            product.set_title(fmt::format("Load product {}", i));
            product.set_vendor("Synthetic");
            product.set_published(true);
            // No more than asked for: the others would have no stock.
            for (std::uint32_t j = i * kVariantsEach; j < std::min((i + 1) * kVariantsEach, m_skus); ++j) {
                isComplete = isComplete && m_known.contains(skuName(j));
                addVariant(product, j);
            }
            if (isComplete) return grpc::Status::OK;
            fill(*request.mutable_header(), ids);
            return send(m_catalogue, &v1::CatalogueService::Stub::DefineProduct, request, product.handle());
        });
    }

    static void addVariant(v1::Product& product, std::uint32_t index) {
        v1::Variant& variant = *product.add_variants();
        variant.set_sku(skuName(index));
        variant.set_title(fmt::format("Size {}", index % kVariantsEach + 1));
        variant.set_grams(300);
        variant.set_taxable(true);
        variant.set_needs_shipping(true);
        const auto euros = static_cast<std::int64_t>(5 + mixed(index) % 195);
        const auto price = [&variant](const char* currency, std::int64_t minor) {
            variant.add_prices()->set_currency(currency);
            variant.mutable_prices()->rbegin()->set_minor(minor);
        };
        price("USD", euros * 110 - 1);
        price("EUR", euros * 100 - 1);
        price("JPY", euros * 160);
    }

    grpc::Status receiveStock() {
        return forEach(m_skus, [&](std::uint32_t i, client::CommandIds& ids) {
            const std::string sku = skuName(i);
            const auto found = m_available.find(sku);
            if (found != m_available.end() && found->second >= kEnough) return grpc::Status::OK;
            grpc::Status status;
            for (std::uint32_t j = 0; j < kLocationsEach && j < m_locations.size() && status.ok(); ++j) {
                v1::MoveStockRequest request;
                fill(*request.mutable_header(), ids);
                request.set_sku(sku);
                request.set_location(m_locations[(i + j) % m_locations.size()]);
                request.set_from(v1::STOCK_ACCOUNT_SUPPLY);
                request.set_to(v1::STOCK_ACCOUNT_AVAILABLE);
                request.set_quantity(kDelivery);
                status = send(m_stock, &v1::StockService::Stub::MoveStock, request, sku);
            }
            return status;
        });
    }

    template <class Stub, class Request>
    grpc::Status send(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, v1::Receipt*),
                      const Request& request, const std::string& what) {
        v1::Receipt receipt;
        const grpc::Status status = accepted(call(stub, method, request, receipt), receipt, what);
        const std::lock_guard lock(m_mutex);
        if (receipt.commit_token().batch() > m_last.batch()) m_last = receipt.commit_token();
        return status;
    }

    grpc::Status waitUntilShown() {
        if (m_last.batch() == 0) return grpc::Status::OK;
        v1::ListProductsRequest request;
        request.mutable_page()->set_size(1);
        *request.mutable_after() = m_last;
        v1::ListProductsResponse response;
        return call(m_catalogue, &v1::CatalogueService::Stub::ListProducts, request, response);
    }

    client::Connection& m_connection;
    v1::CatalogueService::Stub m_catalogue;
    v1::StockService::Stub m_stock;
    const std::uint32_t m_skus;
    std::vector<std::string> m_locations;
    absl::flat_hash_set<std::string> m_known;
    absl::flat_hash_map<std::string, std::int64_t> m_available;
    std::mutex m_mutex;
    v1::CommitToken m_last;
};

}  // namespace

grpc::Status setUpShop(client::Connection& connection, const Options& options) {
    return Setup(connection, options.skus).run();
}

}  // namespace meridian::load
