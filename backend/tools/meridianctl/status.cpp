#include "backend/tools/meridianctl/status.h"

#include <chrono>
#include <thread>

#include <fmt/format.h>

#include "backend/client/message_json.h"

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kApart{1};
constexpr int kLinesPerHeader = 20;

std::string sizeText(std::uint64_t bytes) {
    return bytes < 10'000'000'000ULL ? fmt::format("{} MB", bytes / 1'000'000)
                                     : fmt::format("{} GB", bytes / 1'000'000'000);
}

void print(Output& output, const v1::StatusResponse& status) {
    const auto line = [&output](std::string_view title, const std::string& text) {
        output.line(fmt::format("{:<14}{}", title, text));
    };
    line("cell", fmt::format("{}, version {}, epoch {}", status.cell(), status.version(), status.epoch()));
    line("runs since", timeText(status.started_at_us()));
    line("takes orders", status.takes_orders() ? "yes" : "no: the disk is nearly full");
    line("journal", fmt::format("batch {} of {}", status.durable_batch(), timeText(status.durable_time_us())));
    line("shadow", fmt::format("batch {}", status.shadow_batch()));
    line("views", fmt::format("batch {}, {} ms behind", status.views_batch(), status.views_lag_ms()));
    line("commands", fmt::format("{} ({} rejected, {} repeated, {} too late, {} not admitted)", status.commands(),
                                 status.rejected(), status.duplicates(), status.expired(), status.refused()));
    line("orders", fmt::format("{} accepted, {} confirmed, {} open", status.orders_accepted(), status.confirmed(),
                               status.open_orders()));
    line("waiting", fmt::format("{} commands, {} timers due, {} dead letters", status.ring_depth(), status.timers_due(),
                                status.dead_letters()));
    line("commit", fmt::format("half within {} us, 99 % within {} us, {} records a batch", status.commit_us_p50(),
                               status.commit_us_p99(), status.batch_records_p50()));
    line("process", fmt::format("{} of memory, {:.1f} s of processor time", sizeText(status.resident_bytes()),
                                static_cast<double>(status.processor_us()) / 1e6));
    line("disk", fmt::format("{} free", sizeText(status.disk_free_bytes())));
}

// One line of the table that --follow prints; rates are since the line before.
std::string lineOf(const v1::StatusResponse& now, const v1::StatusResponse& before, double seconds) {
    const auto rate = [seconds](std::uint64_t later, std::uint64_t earlier) {
        return seconds > 0 && later >= earlier ? static_cast<double>(later - earlier) / seconds : 0.0;
    };
    return fmt::format("{:>10.0f} {:>11.0f} {:>10} {:>8} {:>8} {:>9} {:>10} {:>8}",
                       rate(now.orders_accepted(), before.orders_accepted()), rate(now.confirmed(), before.confirmed()),
                       now.open_orders(), now.ring_depth(), now.timers_due(), now.dead_letters(), now.commit_us_p99(),
                       now.views_lag_ms());
}

Exit showOnce(Context& context, v1::StatusResponse& response) {
    const grpc::Status result = context.call(&v1::OperationsService::Stub::Status, v1::StatusRequest(), response);
    return result.ok() ? Exit::kOk : context.fail(result);
}

Exit follow(Context& context, const StatusOptions& options, v1::StatusResponse before) {
    const auto end = Clock::now() + std::chrono::duration<double>(options.seconds);
    auto last = Clock::now();
    for (int printed = 0; options.seconds == 0 || last < end; ++printed) {
        std::this_thread::sleep_until(last + kApart);
        v1::StatusResponse now;
        if (const Exit exit = showOnce(context, now); exit != Exit::kOk) return exit;
        const double seconds = std::chrono::duration<double>(Clock::now() - last).count();
        last = Clock::now();
        if (context.output().json) {
            context.output().object(client::toJson(now));
        } else {
            if (printed % kLinesPerHeader == 0) {
                context.output().line(
                    "accepted/s confirmed/s       open  waiting   timers   letters commit_p99 views_ms");
            }
            context.output().line(lineOf(now, before, seconds));
        }
        context.output().flush();
        before = std::move(now);
    }
    return Exit::kOk;
}

}  // namespace

Exit status(Context& context, const StatusOptions& options) {
    v1::StatusResponse response;
    if (const Exit exit = showOnce(context, response); exit != Exit::kOk) return exit;
    if (context.output().json && !options.follow) {
        context.output().object(client::toJson(response));
    } else if (!context.output().json) {
        print(context.output(), response);
    }
    context.output().flush();
    return options.follow ? follow(context, options, std::move(response)) : Exit::kOk;
}

}  // namespace meridian::ctl
