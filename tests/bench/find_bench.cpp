// How long a person who looks up an order waits, asked of a real server over its own protocol: by number, by part of an
// e-mail address, by name and by SKU. What is asked for comes from orders that the server shows, a page from each of
// many places in the list. One JSON object per line on stdout.
//
//   find_bench DATA-DIRECTORY [SEARCHES-OF-EACH-KIND]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <absl/synchronization/mutex.h>

#include "backend/client/connection.h"
#include "backend/client/histogram.h"

#include "meridian/v1/orders.grpc.pb.h"

namespace {

using namespace meridian;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{30};
constexpr int kPages = 20;
constexpr std::uint32_t kPageRows = 100;

[[noreturn]] void fail(const std::string& message) {
    std::fprintf(stderr, "find_bench: %s\n", message.c_str());
    std::exit(1);
}

struct Bench {
    client::Connection& connection;
    v1::OrderService::Stub stub;
    std::mt19937 random{7};

    template <class Request, class Response>
    Response ask(grpc::Status (v1::OrderService::Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                 const Request& request) {
        Response response;
        const grpc::Status status = connection.call(kPatience, stub, method, request, response);
        if (!status.ok()) fail(status.error_message());
        return response;
    }
};

std::vector<v1::OrderSummary> sample(Bench& bench) {
    std::vector<v1::OrderSummary> orders;
    v1::ListOrdersRequest request;
    request.mutable_page()->set_size(kPageRows);
    for (int page = 0; page < kPages; ++page) {
        const auto response = bench.ask(&v1::OrderService::Stub::ListOrders, request);
        orders.insert(orders.end(), response.orders().begin(), response.orders().end());
        if (response.page().next_cursor().empty()) break;
        request.mutable_page()->set_cursor(response.page().next_cursor());
    }
    if (orders.empty()) fail("the server has no orders");
    return orders;
}

std::string skuOf(Bench& bench, const std::string& order) {
    v1::GetOrderRequest request;
    request.set_order(order);
    return bench.ask(&v1::OrderService::Stub::GetOrder, request).order().lines(0).sku();
}

void measure(Bench& bench, const char* kind, const std::vector<std::string>& texts) {
    client::Histogram times;
    std::size_t rows = 0;
    for (const std::string& text : texts) {
        v1::FindOrdersRequest request;
        request.set_text(text);
        const auto start = Clock::now();
        rows += static_cast<std::size_t>(bench.ask(&v1::OrderService::Stub::FindOrders, request).orders_size());
        times.record(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count());
    }
    const auto milliseconds = [&](double share) { return static_cast<double>(times.valueAt(share)) / 1000; };
    std::printf(
        "{\"bench\": \"find\", \"by\": \"%s\", \"searches\": %zu, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"max_ms\": "
        "%.2f, "
        "\"rows\": %.1f}\n",
        kind, texts.size(), milliseconds(0.5), milliseconds(0.95), static_cast<double>(times.max()) / 1000,
        static_cast<double>(rows) / static_cast<double>(texts.size()));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) fail("usage: find_bench DATA-DIRECTORY [SEARCHES-OF-EACH-KIND]");
    absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
    const std::size_t searches = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200;
    client::TargetChoice choice;
    choice.localDirectory = argv[1];
    const auto target = client::findTarget(choice);
    if (!target.ok()) fail(std::string(target.status().message()));
    auto connection = client::Connection::open(*target);
    if (!connection.ok()) fail(std::string(connection.status().message()));
    Bench bench{**connection, v1::OrderService::Stub((*connection)->channel())};
    const std::vector<v1::OrderSummary> orders = sample(bench);

    std::vector<std::string> numbers, emails, names, skus;
    for (std::size_t i = 0; i < searches; ++i) {
        const v1::OrderSummary& order = orders[bench.random() % orders.size()];
        numbers.push_back(order.order());
        emails.push_back(order.email().substr(1, 7));
        names.push_back(order.name());
        skus.push_back(skuOf(bench, order.order()));
    }
    measure(bench, "number", numbers);
    measure(bench, "e-mail part", emails);
    measure(bench, "name", names);
    measure(bench, "SKU", skus);
    return 0;
}
