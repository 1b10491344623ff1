// meridiand: runs one cell on a data directory until it is told to stop.
#include <cstdio>
#include <cstdlib>

#include <CLI/CLI.hpp>
#include <signal.h>

#include "backend/engine/suspects.h"
#include "backend/tools/meridiand/libraries.h"
#include "backend/tools/meridiand/server.h"

namespace {

// Exit codes, as --help lists them.
constexpr int kUsage = 2;
constexpr int kCannotStart = 3;

constexpr double kDemoOrders = 2;  // a minute

int fail(const absl::Status& status) {
    std::fprintf(stderr, "meridiand cannot start: %s\n", std::string(status.message()).c_str());
    return absl::IsInvalidArgument(status) ? kUsage : kCannotStart;
}

}  // namespace

int main(int argc, char** argv) {
    meridian::setUpLibraries();
    CLI::App app{"Runs one Meridian cell: takes orders, keeps their journal, serves the console and the programs.",
                 "meridiand"};
    app.set_version_flag("--version", "meridiand " MERIDIAN_VERSION);
    app.footer(
        "Prints one line of JSON with \"ready\":true and its address when it serves. SIGTERM and SIGINT stop it "
        "cleanly.\n"
        "Exit codes: 0 stopped cleanly, 2 wrong arguments, 3 cannot start.");
    meridian::ServerOptions options;
    std::string listen = "127.0.0.1:7443";
    std::string region = "eu";
    bool demo = false;
    bool plaintext = false;
    bool volatileStorage = false;
    app.add_option("--data", options.dataDirectory, "Directory of everything that is kept; made when it is missing")
        ->required();
    app.add_option("--listen", listen, "HOST:PORT to serve on; port 0 lets the system choose")->capture_default_str();
    app.add_option("--region", region, "Region of the cell: us, eu or ap; named in its order numbers")
        ->capture_default_str();
    app.add_option("--orders-per-customer", options.ordersPerCustomer,
                   "Orders of one customer in ten minutes before further ones are reviewed")
        ->capture_default_str();
    app.add_flag("--demo", demo, "Fill a new data directory with the demonstration's shop");
    double demoOrders = kDemoOrders;
    app.add_option("--demo-live", demoOrders,
                   "With --demo: orders a minute that invented customers go on placing while the server runs, on "
                   "average; 0 for none")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 60.0));
    app.add_flag("--plaintext-loopback", plaintext,
                 "Serve without TLS; only on this machine's own addresses, for tests");
    app.add_flag("--allow-volatile-storage", volatileStorage, "Accept a data directory in memory, for tests");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kUsage;
    }

    const auto address = meridian::edge::parseListenAddress(listen);
    if (!address.ok()) return fail(address.status());
    options.listen = *address;
    const auto known = meridian::regionFromCode(region);
    if (!known) return fail(absl::InvalidArgumentError("'" + region + "' is not a region: us, eu or ap"));
    options.region = *known;
    if (demo) {
        options.content = meridian::ServerOptions::Content::kDemo;
        options.demoOrdersPerMinute = demoOrders;
    }
    if (plaintext && !options.listen.isLoopback()) {
        return fail(absl::InvalidArgumentError(
            "--plaintext-loopback is only for this machine: listen on 127.0.0.1, [::1] or localhost"));
    }
    if (plaintext) options.transport = meridian::edge::Transport::kPlaintextLoopback;
    if (volatileStorage) options.storage = meridian::stores::VolatileStorage::kAllow;

    // Every thread inherits the mask, so that only the wait below sees the signals.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    signal(SIGPIPE, SIG_IGN);
    meridian::engine::Suspects::catchFatalSignals();

    auto server = meridian::Server::start(options);
    if (!server.ok()) return fail(server.status());
    std::printf("%s\n", (*server)->readyLine().c_str());
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    (*server)->stop();
    return 0;
}
