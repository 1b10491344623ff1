#include "backend/tools/meridian_load/report.h"

#include <cmath>

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

namespace meridian::load {

namespace {

// Decimals after the point; more would only be noise.
double rounded(double value, double perUnit) {
    return std::round(value * perUnit) / perUnit;
}

double milliseconds(std::int64_t microseconds) {
    return static_cast<double>(microseconds) / 1e3;
}

double perSecond(std::uint64_t count, double seconds) {
    return seconds > 0 ? rounded(static_cast<double>(count) / seconds, 10) : 0;
}

template <class Value>
boost::json::value known(const ServerFigures& server, Value value) {
    if (!server.isKnown) return nullptr;
    return boost::json::value(value);
}

boost::json::object counts(const std::map<std::string, std::uint64_t>& map) {
    boost::json::object object;
    for (const auto& [code, count] : map)
        object[code] = count;
    return object;
}

std::string countsText(const std::map<std::string, std::uint64_t>& map) {
    std::string text;
    for (const auto& [code, count] : map)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, code);
    return text.empty() ? "none" : text;
}

}  // namespace

boost::json::object toJson(const Report& report) {
    const Tally& tally = report.tally;
    const ServerFigures& server = report.server;
    return {{"accepted", tally.accepted},
            {"accepted_per_s", perSecond(tally.accepted, tally.seconds)},
            {"confirmed_per_s", known(server, rounded(report.confirmedPerSecond, 10))},
            {"p50_ms", milliseconds(tally.latency.valueAt(0.5))},
            {"p99_ms", milliseconds(tally.latency.valueAt(0.99))},
            {"p999_ms", milliseconds(tally.latency.valueAt(0.999))},
            {"max_ms", milliseconds(tally.latency.max())},
            {"rejected", counts(tally.rejected)},
            {"errors", tally.errors},
            {"duplicates", known(server, server.duplicates)},
            {"server_cpu_s", known(server, rounded(server.processorSeconds, 1000))},
            {"server_rss_mb", known(server, rounded(server.residentMegabytes, 10))},
            {"views_lag_ms_max", known(server, server.viewsLagMaxMs)},
            {"seconds", rounded(tally.seconds, 1000)},
            {"generator_cpu_s", rounded(tally.generatorSeconds, 1000)},
            {"retried", counts(tally.retried)},
            {"declined", tally.acceptedDeclines},
            {"cancelled", tally.cancelled},
            {"confirmed", known(server, server.confirmed)},
            {"unconfirmed", known(server, report.unconfirmed)},
            {"seed", report.seed}};
}

std::string toJsonText(const Report& report) {
    std::string text;
    for (const auto& [name, value] : toJson(report)) {
        const std::string word =
            value.is_double() ? fmt::format("{}", value.get_double()) : boost::json::serialize(value);
        text += fmt::format("{}\"{}\": {}", text.empty() ? "{" : ", ", std::string_view(name), word);
    }
    return text + "}";
}

std::string toText(const Report& report) {
    const Tally& tally = report.tally;
    const ServerFigures& server = report.server;
    const double orders = static_cast<double>(std::max<std::uint64_t>(tally.sent, 1));
    std::string text = fmt::format(
        "accepted   {} of {} orders in {:.1f} s: {:.0f} a second\n"
        "latency    half within {:.2f} ms, 99 % {:.2f} ms, 99.9 % {:.2f} ms, longest {:.2f} ms\n"
        "rejected   {}\n"
        "sent again {}\n"
        "errors     {}\n"
        "cancelled  {}, declined {}\n"
        "generator  {:.1f} s of processor time, {:.1f} us an order, seed {}\n",
        tally.accepted, tally.sent, tally.seconds, perSecond(tally.accepted, tally.seconds),
        milliseconds(tally.latency.valueAt(0.5)), milliseconds(tally.latency.valueAt(0.99)),
        milliseconds(tally.latency.valueAt(0.999)), milliseconds(tally.latency.max()), countsText(tally.rejected),
        countsText(tally.retried), tally.errors, tally.cancelled, tally.acceptedDeclines, tally.generatorSeconds,
        tally.generatorSeconds * 1e6 / orders, report.seed);
    if (!server.isKnown) return text + "server     does not tell this credential its figures\n";
    return text + fmt::format(
                      "confirmed  {}, {:.0f} a second, {} still to come\n"
                      "views      at most {} ms behind\n"
                      "server     {:.1f} s of processor time, {:.1f} us an order, {:.0f} MB, {} repeated commands\n",
                      server.confirmed, report.confirmedPerSecond, report.unconfirmed, server.viewsLagMaxMs,
                      server.processorSeconds, server.processorSeconds * 1e6 / orders, server.residentMegabytes,
                      server.duplicates);
}

}  // namespace meridian::load
