// A running cell with the products and the stock of a real shop, and what its people do from a shell.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rig/command_line.h"

namespace meridian::rig {

inline constexpr const char* kGrips = "Grips - Oury - Black";   // 12.00 EUR, 3,347 in stock
inline constexpr const char* kBell = "Bell - Ding Dong - Red";  // 12.00 EUR, 173 in stock

// The folder that is shared beside the repository: from the environment, else beside the folder that holds tests/.
inline std::string sharedFile(const std::string& name) {
    if (const char* folder = std::getenv("MERIDIAN_SHARED_DIR")) return std::string(folder) + "/" + name;
#ifdef MERIDIAN_SHARED_DIR
    return std::string(MERIDIAN_SHARED_DIR) + "/" + name;
#else
    const std::string here = __FILE__;
    return here.substr(0, here.rfind("tests/rig/")) + "../shared/" + name;
#endif
}

class Tour : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(file)) GTEST_SKIP() << "../shared/data/shopify-bicycles.csv is not there";
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        ASSERT_EQ(ctl({"stock", "define-location", "BER-2", "--name", "Berlin 2", "--region", "eu"}).code, 0);
        report = import();
    }

    Ran ctl(std::vector<std::string> arguments) { return runProgram("meridianctl", data.path(), std::move(arguments)); }
    // A command that is accepted; its receipt.
    boost::json::object done(std::vector<std::string> arguments) {
        const std::string words = testing::PrintToString(arguments);
        const Ran ran = ctl(std::move(arguments));
        EXPECT_EQ(ran.code, 0) << words << ran.output;
        const boost::json::object receipt = lineOf(ran);
        EXPECT_EQ(textAt(receipt, "outcome"), "accepted") << words;
        return receipt;
    }
    std::vector<boost::json::object> import() {
        const Ran ran = ctl({"products", "import", file, "--currency", "EUR", "--stock-location", "BER-2"});
        EXPECT_EQ(ran.code, 0) << ran.output.substr(0, 2'000);
        return linesOf(ran);
    }

    std::string place(const std::string& line, const std::string& email, const std::string& name,
                      std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"orders", "place", "--line", line, "--currency", "EUR", "--country", "DE"};
        arguments.insert(arguments.end(), {"--token", "tok_approve", "--email", email, "--name", name});
        arguments.insert(arguments.end(), more.begin(), more.end());
        const std::string order = textAt(done(arguments), "order");
        waitFor(order, "confirmed");
        return order;
    }
    void waitFor(const std::string& order, const std::string& state) {
        EXPECT_EQ(ctl({"orders", "wait", order, "--for", state, "--seconds", "10"}).code, 0) << order << " " << state;
    }
    boost::json::object show(const std::string& order) { return lineOf(ctl({"orders", "show", order})); }
    // The numbers of what is found.
    std::vector<std::string> find(const std::string& text) {
        std::vector<std::string> numbers;
        const Ran ran = ctl({"orders", "find", text});
        EXPECT_EQ(ran.code, 0) << text << ran.output;
        for (const boost::json::object& row : linesOf(ran))
            numbers.push_back(textAt(row, "order"));
        return numbers;
    }
    std::int64_t available(const std::string& sku) {
        return numberAt(lineOf(ctl({"stock", "show", sku})), "available");
    }

    void expectClean(int orders) {
        const Ran ran = ctl({"verify"});
        EXPECT_EQ(ran.code, 0) << ran.output;
        const boost::json::object verified = lineOf(ran);
        EXPECT_EQ(numberAt(verified, "violations"), 0) << ran.output;
        EXPECT_EQ(numberAt(verified, "orders"), orders) << ran.output;
        EXPECT_GT(numberAt(verified, "checks"), 1'000);
        EXPECT_GT(numberAt(verified, "last_batch"), 0);
    }

    const std::string file = sharedFile("data/shopify-bicycles.csv");
    DataDirectory data{"tour"};
    RunningCell cell{data.path()};
    std::vector<boost::json::object> report;
};

}  // namespace meridian::rig
