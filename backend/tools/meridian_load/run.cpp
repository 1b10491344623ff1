#include "backend/tools/meridian_load/run.h"

#include <algorithm>
#include <array>
#include <bit>

#include "backend/client/command_ids.h"
#include "backend/tools/meridian_load/driver.h"
#include "backend/tools/meridian_load/report.h"
#include "backend/tools/meridian_load/shop_setup.h"

namespace meridian::load {

namespace {

enum Exit : int { kDone = 0, kIncomplete = 1, kUsage = 2, kUnreachable = 3, kNotAllowed = 4 };

constexpr std::chrono::seconds kConnectTime{10};
constexpr std::uint64_t kSeeds = 999'999;
constexpr std::chrono::seconds kQuiet{1};     // without a confirmation, and enough of them are there
constexpr std::chrono::seconds kStalled{10};  // the same, and they are not

int fail(std::ostream& err, int exit, std::string_view text) {
    err << "meridian-load: " << text << '\n';
    return exit;
}

int fail(std::ostream& err, const grpc::Status& status) {
    const grpc::StatusCode code = status.error_code();
    const bool isForbidden = code == grpc::StatusCode::UNAUTHENTICATED || code == grpc::StatusCode::PERMISSION_DENIED;
    const int exit = isForbidden ? kNotAllowed : client::isWorthRepeating(code) ? kUnreachable : kIncomplete;
    return fail(err, exit, status.error_message());
}

std::uint64_t expectedConfirmations(const Tally& tally) {
    return tally.accepted - std::min(tally.accepted, tally.acceptedDeclines + tally.cancelled);
}

void waitUntilConfirmed(StatusWatch& watch, const Options& options, const Tally& tally, const std::atomic<bool>& stop) {
    const auto begin = std::chrono::steady_clock::now();
    while (!stop) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const ServerFigures figures = watch.figures();
        const auto now = std::chrono::steady_clock::now();
        const auto quietFor = now - std::max(figures.confirmedChangedAt, begin);
        const bool isEnough = figures.confirmed >= expectedConfirmations(tally) && figures.isIdle;
        if (quietFor > (isEnough ? kQuiet : kStalled)) return;
        if (now - begin > std::chrono::duration<double>(options.confirmSeconds)) return;
    }
}

Report makeReport(Tally tally, const ServerFigures& server, std::chrono::steady_clock::time_point start,
                  std::uint64_t seed) {
    Report report;
    const double seconds = std::chrono::duration<double>(server.confirmedChangedAt - start).count();
    if (server.confirmed > 0 && seconds > 0) {
        report.confirmedPerSecond = static_cast<double>(server.confirmed) / seconds;
    }
    const std::uint64_t expected = expectedConfirmations(tally);
    report.unconfirmed = expected - std::min(expected, server.confirmed);
    report.seed = seed;
    report.tally = std::move(tally);
    report.server = server;
    return report;
}

std::uint64_t randomBelow(privacy::RandomBytes& random, std::uint64_t count) {
    std::array<std::uint8_t, sizeof(std::uint64_t)> bytes;
    random.fill(bytes);
    return std::bit_cast<std::uint64_t>(bytes) % count;
}

struct Session {
    std::unique_ptr<client::Connection> connection;
    std::vector<std::shared_ptr<grpc::Channel>> channels;
    std::unique_ptr<AckLog> ackLog;
};

// 0, or how to exit after the reason was printed.
int prepare(const Options& options, std::ostream& err, Session& session) {
    const absl::StatusOr<client::Target> target = client::findTarget(options.target);
    if (!target.ok()) {
        const bool hasNoServer = absl::IsNotFound(target.status()) && !options.target.localDirectory.empty();
        return fail(err, hasNoServer ? kUnreachable : kUsage, std::string(target.status().message()));
    }
    absl::StatusOr<std::unique_ptr<client::Connection>> connection = client::Connection::open(*target);
    if (!connection.ok()) return fail(err, kUsage, std::string(connection.status().message()));
    session.connection = *std::move(connection);
    for (std::uint32_t i = 0; i < options.channels; ++i) {
        absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = client::makeChannel(*target);
        if (!channel.ok()) return fail(err, kUsage, std::string(channel.status().message()));
        session.channels.push_back(*std::move(channel));
        if (!session.channels.back()->WaitForConnected(std::chrono::system_clock::now() + kConnectTime)) {
            return fail(err, kUnreachable, "The server " + target->address + " cannot be reached.");
        }
    }
    if (options.ackLog.empty()) return kDone;
    absl::StatusOr<std::unique_ptr<AckLog>> log = AckLog::open(options.ackLog);
    if (!log.ok()) return fail(err, kUsage, std::string(log.status().message()));
    session.ackLog = *std::move(log);
    return kDone;
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
        const std::atomic<bool>& stop) {
    int exit = kDone;
    std::optional<Options> options = parseOptions(arguments, out, err, exit);
    if (!options) return exit;
    privacy::SystemRandomBytes random;
    client::CommandIds ids(random);  // unique in every run, whatever the seed
    if (options->seed == 0) options->seed = 1 + randomBelow(random, kSeeds);
    Session session;
    if (exit = prepare(*options, err, session); exit != kDone) return exit;
    if (options->setup) {
        if (grpc::Status status = setUpShop(*session.connection, *options); !status.ok()) return fail(err, status);
    }
    std::vector<Market> markets;
    if (grpc::Status status = readShop(*session.connection, *options, markets); !status.ok()) return fail(err, status);

    OrderWriter writer(markets, *options);
    StatusWatch watch(*session.connection);
    if (options->untilConfirmed && !watch.figures().isKnown) {
        return fail(err, kNotAllowed, "--until-confirmed needs a credential that may see the pipeline's status.");
    }
    Driver driver({*options, session.connection->session(), session.channels, writer, ids, session.ackLog.get(), stop});
    const auto start = std::chrono::steady_clock::now();
    Tally tally = driver.run();
    if (options->untilConfirmed) waitUntilConfirmed(watch, *options, tally, stop);
    watch.look();

    const Report report = makeReport(std::move(tally), watch.figures(), start, options->seed);
    out << (options->json ? toJsonText(report) + "\n" : toText(report));
    if (!report.tally.firstError.empty()) fail(err, kIncomplete, report.tally.firstError);
    if (session.ackLog != nullptr) {
        const absl::StatusOr<std::uint64_t> lines = session.ackLog->close();
        if (!lines.ok()) return fail(err, kIncomplete, std::string(lines.status().message()));
    }
    if (report.tally.isNotAllowed) return kNotAllowed;
    if (report.tally.errors == 0) return kDone;
    return report.tally.latency.count() == 0 ? kUnreachable : kIncomplete;
}

}  // namespace meridian::load
