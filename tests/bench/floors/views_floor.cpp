// How many whole orders per second the views take on one core, how many bytes an order costs there, and how long a
// person waits for a search among them while 2,000 orders per second arrive. One JSON object per line on stdout.
//
//   views_floor DIRECTORY [ORDERS [ORDERS-PER-DELTA]]
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/view_store.h"

#include "tests/bench/floors/views_traffic.h"

namespace {

using namespace meridian;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr std::size_t kSearches = 200;  // of each kind
constexpr std::size_t kOrdersPerSecond = 2'000;
constexpr auto kBetweenDeltas = std::chrono::milliseconds(50);

[[noreturn]] void fail(const absl::Status& status) {
    std::fprintf(stderr, "views_floor: %s\n", status.ToString().c_str());
    std::exit(1);
}

// Of this thread.
double processorSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double percentile(std::vector<double> values, double part) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void fill(stores::SqliteViewStore& store, bench::ViewsTraffic& traffic, std::size_t orders, std::size_t perDelta) {
    if (absl::Status status = store.write(*traffic.shop()); !status.ok()) fail(status);
    double wall = 0;
    double processor = 0;
    std::int64_t walMax = 0;
    // One delta more, so that the last orders are confirmed too.
    for (std::size_t made = 0; made < orders + perDelta; made += perDelta) {
        const auto delta = traffic.orders(made < orders ? perDelta : 0);
        const auto start = Clock::now();
        const double before = processorSeconds();
        if (absl::Status status = store.write(*delta); !status.ok()) fail(status);
        store.maintain(false);
        processor += processorSeconds() - before;
        wall += Seconds(Clock::now() - start).count();
        walMax = std::max(walMax, store.walBytes());
    }
    while (store.walBytes() > 0)
        store.maintain(true);
    const auto count = static_cast<double>(orders);
    std::printf(
        "{\"measure\":\"fill\",\"orders\":%zu,\"orders_per_delta\":%zu,\"orders_per_s\":%.0f,"
        "\"orders_per_processor_s\":%.0f,\"wal_max_mb\":%.0f}\n",
        orders, perDelta, count / wall, count / processor, static_cast<double>(walMax) / 1e6);
}

struct Search {
    const char* name;
    std::function<std::string(bench::ViewsTraffic&)> text;
};

const PersonalData& anyPerson(bench::ViewsTraffic& traffic) {
    return traffic.persons()[traffic.below(traffic.persons().size())].second;
}

std::string upTo(const std::string& text, char mark) {
    return text.substr(0, text.find(mark));
}

std::string from(const std::string& text, char mark) {
    return text.substr(text.find(mark));
}

std::vector<Search> searches() {
    return {
        {"number", [](auto& t) { return formatOrderNumber(t.id(1 + t.below(t.ordersMade()))); }},
        {"reference", [](auto& t) { return t.reference(1 + t.below(t.ordersMade())); }},
        {"email", [](auto& t) { return anyPerson(t).email; }},
        {"email_local_part", [](auto& t) { return upTo(anyPerson(t).email, '@'); }},
        {"email_part", [](auto& t) { return anyPerson(t).email.substr(2, 7); }},
        {"email_host", [](auto& t) { return from(anyPerson(t).email, '@'); }},
        {"name", [](auto& t) { return anyPerson(t).name; }},
        {"name_part", [](auto& t) { return anyPerson(t).name.substr(0, 5); }},
        {"phone_part", [](auto& t) { return anyPerson(t).phone.substr(8); }},
        {"sku", [](auto& t) { return t.skuCode(t.anySku()); }},
        {"sku_beginning", [](auto& t) { return t.skuCode(t.anySku()).substr(0, 8); }},
        {"nobody", [](auto& t) { return "qqzx" + std::to_string(t.below(10'000)); }},
    };
}

void measure(const char* measure, const std::string& name, const std::function<absl::StatusOr<std::size_t>()>& ask) {
    std::vector<double> times;
    std::vector<double> processorTimes;  // without the waiting for a processor
    std::size_t rows = 0;
    for (std::size_t i = 0; i < kSearches; ++i) {
        const auto start = Clock::now();
        const double before = processorSeconds();
        const auto found = ask();
        processorTimes.push_back((processorSeconds() - before) * 1e3);
        times.push_back(Seconds(Clock::now() - start).count() * 1e3);
        if (!found.ok()) fail(found.status());
        rows += *found;
    }
    std::printf(
        "{\"measure\":\"%s\",\"kind\":\"%s\",\"p50_ms\":%.2f,\"p95_ms\":%.2f,\"max_ms\":%.2f,"
        "\"processor_p50_ms\":%.2f,\"processor_p95_ms\":%.2f,\"rows\":%.1f}\n",
        measure, name.c_str(), percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1),
        percentile(processorTimes, 0.5), percentile(processorTimes, 0.95),
        static_cast<double>(rows) / static_cast<double>(kSearches));
}

void measureReads(stores::ViewReaders& readers, bench::ViewsTraffic& traffic) {
    stores::OrderQueries queries(readers);
    const stores::ViewAccess access{stores::PersonalAccess::kVisible, stores::RiskAccess::kVisible};
    for (const Search& search : searches()) {
        measure("find", search.name, [&]() -> absl::StatusOr<std::size_t> {
            const auto found = queries.find(search.text(traffic), 20, access);
            if (!found.ok()) return found.status();
            return found->rows.size();
        });
    }
    const auto list = [&](const char* name, const std::function<std::string()>& query) {
        measure("list", name, [&]() -> absl::StatusOr<std::size_t> {
            stores::OrderListRequest request;
            request.query = query();
            request.clock.now = {1'780'000'000'000'000};
            request.access = access;
            const auto page = queries.list(request);
            if (!page.ok()) return page.status();
            return page->rows.size();
        });
    };
    list("all", [] { return std::string(); });
    list("status:open", [] { return std::string("status:open"); });
    list("status:held", [] { return std::string("status:held"); });
    list("sku", [&] { return "sku:" + traffic.skuCode(traffic.anySku()); });
    list("email_part", [&] { return "email:" + anyPerson(traffic).email.substr(2, 7); });
    list("total", [&] { return "total:>" + std::to_string(100 + traffic.below(200)) + "eur"; });
    measure("show", "order", [&]() -> absl::StatusOr<std::size_t> {
        const auto shown = queries.show(traffic.id(1 + traffic.below(traffic.ordersMade())), access);
        if (!shown.ok()) return shown.status();
        return shown->events.size();
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: views_floor DIRECTORY [ORDERS [ORDERS-PER-DELTA]]\n");
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::string path = std::string(argv[1]) + "/views-floor.db";
    const std::size_t orders = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200'000;
    const std::size_t perDelta = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 5'000;
    if (absl::Status status = stores::SqliteViewStore::remove(path); !status.ok()) fail(status);
    bench::OpenVault vault;
    stores::SqliteViewStore::Options options;
    options.path = path;
    auto store = stores::SqliteViewStore::open(options, vault);
    if (!store.ok()) fail(store.status());
    bench::ViewsTraffic traffic(7);
    fill(**store, traffic, orders, perDelta);
    std::printf("{\"measure\":\"size\",\"bytes_per_order\":%.0f}\n",
                static_cast<double>(std::filesystem::file_size(path)) / static_cast<double>(orders));

    // The writer goes on with its own copy of the traffic; the searches ask for what was there when it began.
    bench::ViewsTraffic arriving = traffic;
    std::atomic<bool> stop{false};
    std::thread writer([&] {
        while (!stop) {
            const auto next = Clock::now() + kBetweenDeltas;
            const auto delta =
                arriving.orders(kOrdersPerSecond * static_cast<std::size_t>(kBetweenDeltas.count()) / 1'000);
            if (absl::Status status = (*store)->write(*delta); !status.ok()) fail(status);
            (*store)->maintain(false);
            std::this_thread::sleep_until(next);
        }
    });
    stores::ViewReaders::Options reading;
    reading.path = path;
    stores::ViewReaders readers(reading);
    measureReads(readers, traffic);
    stop = true;
    writer.join();
    return 0;
}
