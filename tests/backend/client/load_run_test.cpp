// meridian-load against a server of the test.
#include <set>
#include <sstream>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "backend/tools/meridian_load/options.h"
#include "backend/tools/meridian_load/run.h"

#include "tests/backend/client/fake_server.h"
#include "tests/backend/client/temporary_folder.h"

namespace meridian::load {
namespace {

class Load : public testing::Test {
  protected:
    boost::json::object with(std::vector<std::string> arguments, int exit = 0) {
        const std::string credential =
            m_folder.write("credential", R"({"server": ")" + m_server.address() + R"(", "user": "u", "secret": ")" +
                                             m_secret + R"("})");
        arguments.insert(arguments.end(), {"--json", "--plaintext-loopback", "--credential", credential});
        std::ostringstream out;
        std::ostringstream err;
        EXPECT_EQ(run(arguments, out, err, m_stop), exit) << err.str();
        return out.str().empty() ? boost::json::object() : boost::json::parse(out.str()).as_object();
    }

    client::FakeServer m_server;
    client::TemporaryFolder m_folder;
    std::string m_secret = "mds_secret";
    std::atomic<bool> m_stop = false;
};

std::int64_t number(const boost::json::object& object, const char* name) {
    return object.at(name).to_number<std::int64_t>();
}

TEST_F(Load, EveryOrderIsPlacedOnce) {
    const std::string log = m_folder.path("acks");
    const boost::json::object report =
        with({"--orders", "1003", "--batch", "100", "--inflight", "4", "--ack-log", log});
    EXPECT_EQ(number(report, "accepted"), 1003);
    EXPECT_EQ(number(report, "errors"), 0);
    EXPECT_EQ(m_server.orders.orders().size(), 1003U);
    EXPECT_EQ(m_server.orders.received(), 1003U);
    EXPECT_NEAR(m_server.orders.cancelled, 20, 20);
    EXPECT_EQ(number(report, "cancelled"), m_server.orders.cancelled);
    for (const char* name :
         {"accepted_per_s", "confirmed_per_s", "p50_ms", "p99_ms", "p999_ms", "max_ms", "rejected", "duplicates",
          "server_cpu_s", "server_rss_mb", "views_lag_ms_max", "seconds", "generator_cpu_s"}) {
        EXPECT_TRUE(report.contains(name)) << name;
    }
    std::set<std::string> lines;
    std::istringstream content(client::TemporaryFolder::read(log));
    for (std::string line; std::getline(content, line);)
        lines.insert(line);
    EXPECT_EQ(lines.size(), 1003U);
}

TEST_F(Load, UnaryCallsPlaceTheSame) {
    const boost::json::object report =
        with({"--orders", "500", "--inflight", "16", "--cancels", "0", "--channels", "2"});
    EXPECT_EQ(number(report, "accepted"), 500);
    EXPECT_EQ(m_server.orders.orders().size(), 500U);
    EXPECT_EQ(m_server.orders.cancelled, 0);
}

TEST_F(Load, WhatWasRefusedForNowIsSentAgainWithTheSameId) {
    m_server.orders.unavailable = 3;
    m_server.orders.exhausted = 2;
    m_server.orders.unsettled = 30;
    const boost::json::object report = with({"--orders", "200", "--batch", "20", "--inflight", "3"});
    EXPECT_EQ(number(report, "accepted"), 200);
    EXPECT_EQ(number(report, "errors"), 0);
    EXPECT_EQ(m_server.orders.received(), 200U);  // no command id came through twice, none is missing
    EXPECT_EQ(m_server.orders.orders().size(), 200U);
    const boost::json::object& retried = report.at("retried").as_object();
    EXPECT_EQ(number(retried, "UNAVAILABLE"), 3 * 20 + 30);
    EXPECT_EQ(number(retried, "RESOURCE_EXHAUSTED"), 2 * 20);
}

TEST_F(Load, TheLastUnitIsSoldOnce) {
    m_server.orders.stock = 1;
    const boost::json::object report = with({"--orders", "300", "--inflight", "32", "--only-sku", "LAST"});
    EXPECT_EQ(number(report, "accepted"), 1);
    EXPECT_EQ(number(report.at("rejected").as_object(), "OUT_OF_STOCK"), 299);
    for (const v1::PlaceOrderRequest& order : m_server.orders.orders()) {
        EXPECT_EQ(order.lines_size(), 1);
        EXPECT_EQ(order.lines(0).sku(), "LAST");
        EXPECT_EQ(order.lines(0).quantity(), 1);
    }
}

TEST_F(Load, TheOpenLoopKeepsItsRate) {
    const boost::json::object report = with({"--seconds", "1", "--rate", "500", "--batch", "10"});
    EXPECT_EQ(number(report, "accepted"), 500);
    EXPECT_NEAR(report.at("seconds").to_number<double>(), 1.0, 0.3);
}

TEST_F(Load, AStalledServerIsChargedForTheOrdersThatHadToWait) {
    // With one call at a time and one of them refused for a while, the calls behind it start late.
    m_server.orders.unavailable = 5;
    const boost::json::object report = with({"--orders", "100", "--rate", "1000", "--inflight", "1", "--cancels", "0"});
    EXPECT_GT(report.at("p50_ms").to_number<double>(), 20.0);
}

TEST_F(Load, ItWaitsUntilOrdersAreConfirmed) {
    const boost::json::object report =
        with({"--orders", "200", "--batch", "50", "--cancels", "0", "--declines", "0", "--until-confirmed"});
    EXPECT_EQ(number(report, "confirmed"), 200);
    EXPECT_EQ(number(report, "unconfirmed"), 0);
    EXPECT_EQ(number(report, "views_lag_ms_max"), 7);
    EXPECT_EQ(number(report, "server_rss_mb"), 50);
}

TEST_F(Load, OrdersWithoutAnAnswerAreErrors) {
    m_server.orders.unavailable = 1'000'000;
    const boost::json::object report = with({"--orders", "20", "--inflight", "5", "--give-up", "0.2"}, 3);
    EXPECT_EQ(number(report, "errors"), 20);
    EXPECT_EQ(number(report, "accepted"), 0);
}

TEST_F(Load, AWrongCredentialExitsWithFour) {
    m_secret = "mds_other";
    with({"--orders", "1000", "--inflight", "2"}, 4);
    EXPECT_EQ(m_server.orders.orders().size(), 0U);
}

TEST_F(Load, WhatCannotBeBoughtIsToldFirst) {
    with({"--orders", "1", "--only-sku", "NONE"}, 1);
}

TEST_F(Load, ItEndsEarlyWhenAsked) {
    m_stop = true;
    EXPECT_EQ(number(with({"--seconds", "3600"}), "accepted"), 0);
}

TEST(LoadOptions, MistakesAreTold) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{}, "--orders,--seconds"},
        {{"--orders", "5", "--seconds", "5"}, "2 were given"},
        {{"--orders", "0"}, "--orders"},
        {{"--orders", "5", "--batch", "1001"}, "--batch"},
        {{"--orders", "5", "--peaks"}, "--rate"},
        {{"--orders", "5", "--quantity", "1"}, "--only-sku"},
        {{"--orders", "5", "--declines", "1.5"}, "--declines"},
        {{"--orders", "5", "--rate", "fast"}, "fast"},
    };
    for (const auto& [arguments, word] : cases) {
        std::ostringstream out;
        std::ostringstream err;
        int exit = 0;
        EXPECT_FALSE(parseOptions(arguments, out, err, exit).has_value()) << word;
        EXPECT_EQ(exit, 2);
        EXPECT_NE(err.str().find(word), std::string::npos) << word << ": " << err.str();
    }
}

TEST(LoadOptions, TheLoopDecidesHowManyCallsAreInFlight) {
    std::ostringstream out;
    int exit = 0;
    const auto inflight = [&](const std::vector<std::string>& arguments) {
        return parseOptions(arguments, out, out, exit)->inflight;
    };
    EXPECT_EQ(inflight({"--orders", "5"}), 64U);
    EXPECT_EQ(inflight({"--orders", "5", "--rate", "10"}), 1024U);
    EXPECT_EQ(inflight({"--orders", "5", "--rate", "10", "--batch", "50"}), 128U);
    EXPECT_EQ(inflight({"--orders", "5", "--inflight", "3"}), 3U);
    EXPECT_FALSE(parseOptions({"--help"}, out, out, exit).has_value());
    EXPECT_EQ(exit, 0);
}

}  // namespace
}  // namespace meridian::load
