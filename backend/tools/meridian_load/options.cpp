#include "backend/tools/meridian_load/options.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "backend/domain/limits.h"

namespace meridian::load {

namespace {

constexpr const char* kFooter =
    "Open loop (--rate): each call has its intended start time, and latency counts from there, so that a server which\n"
    "stalls is charged for the orders that had to wait. Closed loop (no --rate): --inflight calls at any time.\n"
    "\n"
    "Examples:\n"
    "  meridian-load --local DIR --setup --skus 10000 --orders 100000 --batch 100\n"
    "  meridian-load --local DIR --rate 8000 --batch 50 --seconds 120 --until-confirmed --json\n"
    "  meridian-load --local DIR --only-sku LAST-ONE --quantity 1 --orders 10000 --inflight 64\n"
    "\n"
    "Exit codes: 0 done, 1 some orders got no answer, 2 wrong arguments, 3 the server cannot be reached, 4 not "
    "allowed.";

void addAmount(CLI::App& app, Options& options) {
    CLI::Option_group& amount = *app.add_option_group("How much");
    amount.add_option("--orders", options.orders, "Orders to place")->check(CLI::Range(1ULL, 1'000'000'000ULL));
    amount.add_option("--seconds", options.seconds, "Seconds to place orders for")->check(CLI::Range(0.1, 86'400.0));
    amount.require_option(1);
    app.add_option("--batch", options.batch, "Orders in one call; 1 is a call for each order")
        ->check(CLI::Range(std::size_t{1}, limits::kCommandsPerCallMax))
        ->capture_default_str();
}

void addPace(CLI::App& app, Options& options) {
    CLI::Option* rate =
        app.add_option("--rate", options.rate, "Orders per second: open loop")->check(CLI::Range(0.01, 10'000'000.0));
    app.add_flag("--peaks", options.peaks, "Ten times the rate during the last second of every ten")->needs(rate);
    app.add_option("--inflight", options.inflight,
                   "Calls without an answer: exactly so many in the closed loop (64), at most so many in the open one")
        ->check(CLI::Range(1, 65'536));
    app.add_option("--channels", options.channels, "TCP connections")->check(CLI::Range(1, 64))->capture_default_str();
}

void addContent(CLI::App& app, Options& options) {
    app.add_option("--skus", options.skus, "Use so many SKUs; without it the whole catalogue")
        ->check(CLI::Range(1, 1'000'000));
    app.add_flag("--setup", options.setup,
                 "First make what is missing of --skus synthetic SKUs (10,000), priced in USD, EUR and JPY, with ample "
                 "stock, and use only those");
    CLI::Option* only = app.add_option("--only-sku", options.onlySku, "Every order is one line of this SKU");
    app.add_option("--quantity", options.quantity, "Units of --only-sku in each order")
        ->needs(only)
        ->check(CLI::Range(std::int64_t{1}, limits::kQuantityPerLineMax));
    const CLI::Range share(0.0, 1.0);
    app.add_option("--declines", options.declines, "Share of declined payments")->check(share)->capture_default_str();
    app.add_option("--cancels", options.cancels, "Share of cancelled orders")->check(share)->capture_default_str();
    app.add_option("--returning", options.returning, "Share of orders by known customers")
        ->check(share)
        ->capture_default_str();
    app.add_option("--seed", options.seed,
                   "The same seed makes the same customers and baskets; without it every run has its own")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{999'999}));
}

void addOutcome(CLI::App& app, Options& options) {
    app.add_flag("--until-confirmed", options.untilConfirmed, "Wait until the accepted orders are confirmed");
    app.add_option("--confirm-seconds", options.confirmSeconds, "How long to wait for that")
        ->check(CLI::Range(1.0, 86'400.0))
        ->capture_default_str();
    app.add_option("--give-up", options.giveUpSeconds, "Seconds after which an unanswered order is an error")
        ->check(CLI::Range(0.1, 600.0))
        ->capture_default_str();
    app.add_option("--ack-log", options.ackLog,
                   "File for every acknowledged order: its number and command id, one a line, synced to the disk");
    app.add_flag("--json", options.json, "Print one JSON object");
}

}  // namespace

std::optional<Options> parseOptions(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
                                    int& exit) {
    Options options;
    CLI::App app("Places orders like the customers of a large shop, and measures how a Meridian server takes them.",
                 "meridian-load");
    app.footer(kFooter);
    app.set_version_flag("--version", "meridian-load " MERIDIAN_VERSION);
    app.add_option("--server", options.target.server, "Address of the server, HOST:PORT");
    app.add_option("--credential", options.target.credentialFile, "Credential file");
    app.add_option("--local", options.target.localDirectory, "Data directory of a meridiand on this machine");
    app.add_flag("--plaintext-loopback", options.target.plaintextLoopback, "Speak without TLS, on this machine only");
    addAmount(app, options);
    addPace(app, options);
    addContent(app, options);
    addOutcome(app, options);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {  // how CLI11 says help, version and mistakes alike
        exit = error.get_exit_code() == 0 ? app.exit(error, out, err) : 2;
        if (exit != 0) err << "meridian-load: " << error.what() << " (--help tells more)\n";
        return std::nullopt;
    }
    if (options.setup && options.skus == 0) options.skus = 10'000;
    if (!options.onlySku.empty() && options.quantity == 0) options.quantity = 1;
    const bool isOpenLoop = options.rate > 0;
    if (options.inflight == 0) options.inflight = !isOpenLoop ? 64 : options.batch == 1 ? 1'024 : 128;
    return options;
}

}  // namespace meridian::load
