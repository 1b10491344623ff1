// What each stage of the pipeline costs for one order, on one thread and without a disk: the figures behind the budget
// of one order in README.md. Prints one JSON object.
#include <chrono>
#include <cstdio>
#include <random>

#include <sys/resource.h>

#include "backend/domain/order_number.h"
#include "backend/domain/stock.h"
#include "backend/engine/batch_hash.h"
#include "backend/engine/decider.h"
#include "backend/engine/shadow.h"
#include "backend/engine/snapshot.h"
#include "backend/fraud/velocity_scorer.h"

namespace {

using namespace meridian;
using Microseconds = std::chrono::duration<double, std::micro>;

class BenchClock final : public engine::Clock {
  public:
    CellTime wall() override { return {time += 10}; }
    std::chrono::microseconds steady() override { return std::chrono::microseconds(time); }
    std::int64_t time = 1'700'000'000'000'000;
};

double cpuMicros() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_usec);
    };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

std::size_t residentKib() {
    long pages = 0;
    if (FILE* file = std::fopen("/proc/self/statm", "r")) {
        long total = 0;
        if (std::fscanf(file, "%ld %ld", &total, &pages) != 2) pages = 0;
        std::fclose(file);
    }
    return static_cast<std::size_t>(pages) * 4;
}

struct Shop {
    std::vector<std::string> skus;
    std::mt19937_64 random{42};
    std::uint64_t commands = 0;

    Command make(const CommandBody& body, std::int64_t now) {
        Command command;
        ++commands;
        command.id = CommandId::make(now / 1000, commands, random());
        command.actor = "service:storefront";
        command.body = body;
        return command;
    }

    std::vector<Command> setUp(std::size_t count, std::int64_t now) {
        std::vector<Command> commandsOut;
        for (const auto& [code, region] : {std::pair{"BER-2", "eu"}, {"LYS-1", "eu"}, {"RNO-1", "us"}}) {
            commandsOut.push_back(make(DefineLocation{code, code, region}, now));
        }
        for (std::size_t i = 0; i < count; ++i) {
            skus.push_back("SKU-" + std::to_string(100'000 + i));
            DefineProduct define;
            define.product.handle = "product-" + std::to_string(i);
            define.product.variants.emplace_back();
            define.product.variants[0].code = skus.back();
            define.product.variants[0].prices.push_back(
                {*currencyFromLetters("EUR"), 1'000 + static_cast<std::int64_t>(i)});
            commandsOut.push_back(make(define, now));
            commandsOut.push_back(make(
                MoveStock{skus.back(), "BER-2", StockAccount::kSupply, StockAccount::kAvailable, 900'000'000}, now));
        }
        return commandsOut;
    }

    Command order(std::int64_t now) {
        PlaceOrder place;
        place.customer = {random() % 1'000'000 + 1};
        place.currency = *currencyFromLetters("EUR");
        place.country = *parseCountry("DE");
        const std::size_t lines = 1 + random() % 5;
        for (std::size_t i = 0; i < lines; ++i) {
            place.lines.push_back({skus[random() % skus.size()], 1 + static_cast<std::int64_t>(random() % 3), -1, {}});
        }
        place.paymentToken = "tok_approve";
        place.sealed.assign(170, 'x');
        return make(place, now);
    }
};

}  // namespace

int main(int argc, char** argv) {
    const std::size_t orders = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200'000;
    BenchClock clock;
    fraud::VelocityScorer scorer({1'000'000});
    State state;
    state.cell = makeCell(Region::kEu, 1);
    engine::Decider decider(state.clone(), {1}, clock, scorer);
    engine::Shadow shadow(std::move(state), {}, {});
    Shop shop;
    engine::BatchHash hash{};
    double decide = 0, seal = 0, chain = 0, follow = 0;
    std::size_t bytes = 0, accepted = 0;

    const auto run = [&](std::vector<Command> commands) {
        engine::Submission submission;
        submission.commands = std::move(commands);
        submission.done = [&](const std::vector<engine::Answer>& answers) {
            for (const engine::Answer& answer : answers)
                accepted += answer.receipt.reason == Reason::kNone ? 1 : 0;
        };
        const double start = cpuMicros();
        decider.take(std::move(submission));
        const double decided = cpuMicros();
        auto batch = decider.seal();
        const double sealed = cpuMicros();
        batch->journal.previousHash = hash;
        batch->journal.hash = hash = engine::hashOf(batch->journal);
        const double hashed = cpuMicros();
        if (const absl::Status status = shadow.apply(batch->journal); !status.ok()) {
            std::fprintf(stderr, "%s\n", status.ToString().c_str());
            std::exit(1);
        }
        const double followed = cpuMicros();
        for (auto& answered : batch->answered)
            answered.tell();
        decide += decided - start;
        seal += sealed - decided;
        chain += hashed - sealed;
        follow += followed - hashed;
        bytes += batch->journal.payload.size();
        if (shadow.delta().orders() > 20'000) shadow.takeDelta();
    };
    run(shop.setUp(10'000, clock.time));
    decide = seal = chain = follow = 0;
    bytes = accepted = 0;
    const std::size_t before = residentKib();
    for (std::size_t done = 0; done < orders; done += 500) {
        std::vector<Command> commands;
        for (std::size_t i = 0; i < 500; ++i)
            commands.push_back(shop.order(clock.time));
        run(std::move(commands));
    }
    shadow.takeDelta();
    const double count = static_cast<double>(orders);
    const std::size_t after = residentKib();
    const double start = cpuMicros();
    const State copy = shadow.state().clone();
    const double cloned = cpuMicros() - start;
    std::string snapshot;
    const double encodeStart = cpuMicros();
    shadow.beginSnapshot([&](std::string_view more) { snapshot.append(more); });
    while (!shadow.writeSnapshot(limits::kSnapshotBytesAtOnce)) {
    }
    const double encoded = cpuMicros() - encodeStart;
    const double decodeStart = cpuMicros();
    const bool decoded = engine::decodeSnapshot(snapshot).ok();
    const double decodedIn = cpuMicros() - decodeStart;
    std::printf(
        "{\"orders\":%zu,\"accepted\":%zu,\"decide_us\":%.2f,\"seal_us\":%.3f,\"hash_us\":%.2f,\"shadow_us\":%.2f,"
        "\"journal_bytes\":%.0f,\"hot_bytes_both_states\":%.0f,\"clone_us\":%.2f,\"snapshot_encode_us\":%.2f,"
        "\"snapshot_decode_us\":%.2f,\"snapshot_bytes\":%.0f,\"snapshot_ok\":%s}\n",
        orders, accepted, decide / count, seal / count, chain / count, follow / count,
        static_cast<double>(bytes) / count, static_cast<double>(after - before) * 1024 / count, cloned / count,
        encoded / count, decodedIn / count, static_cast<double>(snapshot.size()) / count, decoded ? "true" : "false");
    return decoded && accepted == orders ? 0 : 1;
}
