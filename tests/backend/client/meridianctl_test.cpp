#include <sstream>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "backend/domain/order_number.h"
#include "backend/tools/meridianctl/output.h"
#include "backend/tools/meridianctl/program.h"

#include "tests/backend/client/fake_server.h"
#include "tests/backend/client/temporary_folder.h"

namespace meridian::ctl {
namespace {

using client::FakeServer;
using client::TemporaryFolder;

struct Result {
    int exit = 0;
    std::string out;
    std::string err;
};

Result call(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    privacy::SystemRandomBytes random;
    const int exit = run(arguments, out, err, random);
    return {exit, out.str(), err.str()};
}

// Against a server of the test.
class Meridianctl : public testing::Test {
  protected:
    Result with(std::vector<std::string> arguments, const std::string& secret = "mds_secret") {
        const std::string credential = m_folder.write(
            "credential", R"({"server": ")" + m_server.address() + R"(", "user": "u", "secret": ")" + secret + R"("})");
        arguments.insert(arguments.end(), {"--plaintext-loopback", "--credential", credential});
        return call(arguments);
    }
    std::vector<std::string> order() const {
        return {"orders", "place",     "--line", "NMB=DJM=2", "--line",      "B=1",     "--currency",
                "EUR",    "--country", "DE",     "--token",   "tok_approve", "--email", "anna@example.com"};
    }

    FakeServer m_server;
    TemporaryFolder m_folder;
};

TEST(MeridianctlArguments, HelpAndVersionAreNoMistakes) {
    EXPECT_EQ(call({"--help"}).exit, 0);
    EXPECT_NE(call({"orders", "place", "--help"}).out.find("Examples:"), std::string::npos);
    EXPECT_NE(call({"--version"}).out.find("meridianctl "), std::string::npos);
}

TEST(MeridianctlArguments, MistakesAreToldWithoutAServer) {
    const std::string good = formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), 4821));
    std::string mistyped = good;
    mistyped.back() = mistyped.back() == '0' ? '1' : '0';
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{}, "subcommand"},
        {{"orders"}, "subcommand"},
        {{"oders", "list"}, "oders"},
        {{"orders", "show", mistyped}, "digit"},
        {{"orders", "cancel", good}, "--reason"},
        {{"orders", "cancel", good, "--reason", "  "}, "reason"},
        {{"orders", "place", "--currency", "EUR", "--country", "DE"}, "--line"},
        {{"orders", "place", "--line", "A"}, "SKU=QUANTITY"},
        {{"orders", "place", "--line", "A=0", "--currency", "EUR", "--country", "DE"}, "SKU=QUANTITY"},
        {{"orders", "place", "--line", "A=1x", "--currency", "EUR", "--country", "DE"}, "SKU=QUANTITY"},
        {{"orders", "review", good, "--reason", "x"}, "--allow"},
        {{"orders", "review", good, "--allow", "--deny", "--reason", "x"}, "--allow"},
        {{"orders", "wait", good, "--for", "happy"}, "happy"},
        {{"stock", "adjust", "A", "--location", "L", "--delta", "0", "--reason", "x"}, "0 changes nothing"},
        {{"stock", "adjust", "A", "--location", "L", "--delta", "many", "--reason", "x"}, "many"},
        {{"stock", "receive", "A", "--location", "L", "--quantity", "-1", "--reason", "x"}, "-1"},
        {{"customers", "erase", "4471902", "--reason", "x"}, "CUS-"},
        {{"users", "create", "anna", "--role", "emperor"}, "emperor"},
        {{"deadletters", "show", "first"}, "first"},
        {{"products", "import", "a.csv", "--currency", "XYZ"}, "XYZ"},
        {{"status", "--command-id", "1"}, "UUID"},
        {{"signin", "--user", "anna"}, "--server"},
    };
    for (const auto& [arguments, word] : cases) {
        const Result result = call(arguments);
        EXPECT_EQ(result.exit, 2) << word << result.err;
        EXPECT_NE(result.err.find(word), std::string::npos) << word << ": " << result.err;
        EXPECT_EQ(result.out, "") << word;
    }
}

TEST(MeridianctlArguments, WithJsonAMistakeIsAnObjectToo) {
    const Result result = call({"orders", "show", "nonsense", "--json"});
    EXPECT_EQ(result.exit, 2);
    EXPECT_EQ(boost::json::parse(result.out).at("error").at("code"), "USAGE");
}

TEST(MeridianctlArguments, AMissingServerIsNotAMistake) {
    const TemporaryFolder folder;
    const Result result = call({"status", "--local", folder.path()});
    EXPECT_EQ(result.exit, 3) << result.err;
    EXPECT_EQ(call({"status", "--credential", folder.path("none")}).exit, 2);
}

TEST_F(Meridianctl, PlacesAnOrder) {
    const Result result = with(order());
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_EQ(result.out, "Done: EU-1, version 1.\n");
    const auto orders = m_server.orders.orders();
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].lines(0).sku(), "NMB=DJM");
    EXPECT_EQ(orders[0].lines(0).quantity(), 2);
    EXPECT_EQ(orders[0].person().email(), "anna@example.com");
    EXPECT_EQ(orders[0].shipping_method(), v1::SHIPPING_METHOD_STANDARD);
    EXPECT_EQ(orders[0].header().command_id().size(), 16U);
}

TEST_F(Meridianctl, ARepeatedCommandIdIsSentAsItIs) {
    std::vector<std::string> arguments = order();
    arguments.insert(arguments.end(), {"--command-id", "01936b2e-1c4d-7abc-8def-0123456789ab"});
    EXPECT_EQ(with(arguments).exit, 0);
    EXPECT_EQ(with(arguments).out, "Done: EU-1, version 1.\n");
    EXPECT_EQ(m_server.orders.orders().size(), 1U);
}

TEST_F(Meridianctl, ARefusalExitsWithOneAndSaysWhy) {
    m_server.orders.stock = 0;
    const Result result = with(order());
    EXPECT_EQ(result.exit, 1);
    EXPECT_NE(result.err.find("OUT_OF_STOCK"), std::string::npos) << result.err;
    std::vector<std::string> json = order();
    json.push_back("--json");
    const Result object = with(json);
    EXPECT_EQ(object.exit, 1);
    EXPECT_EQ(boost::json::parse(object.out).at("rejection").at("code"), "OUT_OF_STOCK");
}

TEST_F(Meridianctl, AWrongCredentialExitsWithFour) {
    const Result result = with(order(), "mds_other");
    EXPECT_EQ(result.exit, 4);
    EXPECT_EQ(result.err.find("mds_other"), std::string::npos);
}

TEST_F(Meridianctl, AnOutcomeThatIsNotKnownNamesTheCommandId) {
    m_server.orders.unavailable = 1000;
    const Result result = with(order());
    EXPECT_EQ(result.exit, 3);
    EXPECT_NE(result.err.find("--command-id "), std::string::npos) << result.err;
}

TEST_F(Meridianctl, PlacesOrdersFromAFile) {
    const std::string one = R"({"currency": "EUR", "country": "DE", "lines": [{"sku": "A", "quantity": 2}]})";
    const std::string two = m_folder.write("two.json", "[" + one + "," + one + "]");
    const Result result = with({"orders", "place", "--json", "--file", two});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2);
    EXPECT_EQ(m_server.orders.orders().size(), 2U);
    EXPECT_EQ(with({"orders", "place", "--file", m_folder.write("one.json", one)}).exit, 0);
    const Result unknown = with({"orders", "place", "--file", m_folder.write("bad.json", R"({"curency": "EUR"})")});
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_NE(unknown.err.find("curency"), std::string::npos) << unknown.err;
}

TEST_F(Meridianctl, VerifyExitsWithOneOnAnyViolation) {
    EXPECT_EQ(with({"verify"}).exit, 0);
    m_server.operations.violations = 2;
    const Result result = with({"verify", "--json"});
    EXPECT_EQ(result.exit, 1);
    const boost::json::value object = boost::json::parse(result.out);
    EXPECT_EQ(object.at("checks").as_int64(), 12);
    EXPECT_EQ(object.at("violations").as_int64(), 2);
    EXPECT_EQ(object.at("found").as_array().size(), 2U);
    EXPECT_TRUE(object.as_object().contains("orders") && object.as_object().contains("last_batch"));
}

TEST_F(Meridianctl, SignsInAndIsKnownFromThenOn) {
    const std::string password = m_folder.write("password", "correct horse battery\n");
    const std::string credential = m_folder.path("home/anna.credential");
    const std::vector<std::string> signIn = {"signin",   "--user",          "anna",     "--password-file",
                                             password,   "--credential",    credential, "--plaintext-loopback",
                                             "--server", m_server.address()};
    const Result result = call(signIn);
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_EQ(TemporaryFolder::read(credential).find("correct horse"), std::string::npos);
    EXPECT_EQ(call({"verify", "--plaintext-loopback", "--credential", credential}).exit, 0);
    EXPECT_EQ(call({"verify", "--plaintext-loopback", "--credential", credential}).exit, 0);
    EXPECT_EQ(m_server.identity.refreshes, 2);
    m_folder.write("password", "wrong\n");
    EXPECT_EQ(call(signIn).exit, 4);
}

TEST(MeridianctlOutput, TablesAreAsWideAsTheirCells) {
    Table table({"Name", ">Units"});
    table.add({"Müller", "5"});
    table.add({"夹克", "1000"});
    EXPECT_EQ(table.text(), "Name    Units\nMüller      5\n夹克     1000\n");
}

TEST(MeridianctlOutput, WhatATerminalObeysIsNotPrinted) {
    EXPECT_EQ(printable("a\x1b[31mb\nc"), "a?[31mb?c");
}

TEST(MeridianctlOutput, AmountsHaveTheirCurrencysDecimals) {
    v1::Money money;
    EXPECT_EQ(moneyText(money), "-");
    money.set_currency("JPY");
    money.set_minor(1250);
    EXPECT_EQ(moneyText(money), "1250 JPY");
    money.set_currency("EUR");
    EXPECT_EQ(moneyText(money), "12.50 EUR");
    EXPECT_EQ(timeText(0), "-");
    EXPECT_EQ(timeText(1'763'649'125'999'999), "2025-11-20 14:32:05");
}

}  // namespace
}  // namespace meridian::ctl
