// The command line from end to end, with the real programs and a real shop's export: from the import of its products to
// orders that are delivered, cancelled, found again, erased, backed up and restored.
#include <cstdlib>
#include <filesystem>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rig/command_line.h"

namespace meridian::rig {
namespace {

using boost::json::object;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kGrips = "Grips - Oury - Black";   // 12.00 EUR, 3,347 in stock
constexpr const char* kBell = "Bell - Ding Dong - Red";  // 12.00 EUR, 173 in stock

// The folder that is shared beside the repository: from the environment, else beside the folder that holds tests/.
std::string sharedFile(const std::string& name) {
    if (const char* folder = std::getenv("MERIDIAN_SHARED_DIR")) return std::string(folder) + "/" + name;
#ifdef MERIDIAN_SHARED_DIR
    return std::string(MERIDIAN_SHARED_DIR) + "/" + name;
#else
    const std::string here = __FILE__;
    return here.substr(0, here.rfind("tests/rig/")) + "../shared/" + name;
#endif
}

bool holds(const std::string& path, const std::string& text) {
    return fileBytes(path).find(text) != std::string::npos;
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
    object done(std::vector<std::string> arguments) {
        const std::string words = testing::PrintToString(arguments);
        const Ran ran = ctl(std::move(arguments));
        EXPECT_EQ(ran.code, 0) << words << ran.output;
        const object receipt = lineOf(ran);
        EXPECT_EQ(textAt(receipt, "outcome"), "accepted") << words;
        return receipt;
    }
    std::vector<object> import() {
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
    object show(const std::string& order) { return lineOf(ctl({"orders", "show", order})); }
    // The numbers of what is found.
    std::vector<std::string> find(const std::string& text) {
        std::vector<std::string> numbers;
        const Ran ran = ctl({"orders", "find", text});
        EXPECT_EQ(ran.code, 0) << text << ran.output;
        for (const object& row : linesOf(ran))
            numbers.push_back(textAt(row, "order"));
        return numbers;
    }
    std::int64_t available(const std::string& sku) {
        return numberAt(lineOf(ctl({"stock", "show", sku})), "available");
    }

    void expectClean(int orders) {
        const Ran ran = ctl({"verify"});
        EXPECT_EQ(ran.code, 0) << ran.output;
        const object verified = lineOf(ran);
        EXPECT_EQ(numberAt(verified, "violations"), 0) << ran.output;
        EXPECT_EQ(numberAt(verified, "orders"), orders) << ran.output;
        EXPECT_GT(numberAt(verified, "checks"), 1'000);
        EXPECT_GT(numberAt(verified, "last_batch"), 0);
    }

    const std::string file = sharedFile("data/shopify-bicycles.csv");
    DataDirectory data{"tour"};
    RunningCell cell{data.path()};
    std::vector<object> report;
};

TEST_F(Tour, TheWholeFileIsImportedWithAReportForEachRow) {
    ASSERT_THAT(report, SizeIs(1'399 + 1));
    std::map<std::string, int> outcomes;
    for (std::size_t i = 0; i + 1 < report.size(); ++i) {
        EXPECT_EQ(numberAt(report[i], "row"), static_cast<std::int64_t>(i + 2));  // the first holds the names
        ++outcomes[textAt(report[i], "outcome")];
    }
    EXPECT_THAT(outcomes, testing::UnorderedElementsAre(testing::Pair("imported", 284), testing::Pair("merged", 837),
                                                        testing::Pair("image", 278)));
    const object& totals = report.back();
    EXPECT_EQ(numberAt(totals, "totals.rows"), 1'399);
    EXPECT_EQ(numberAt(totals, "totals.products"), 284);
    EXPECT_EQ(numberAt(totals, "totals.products_rejected"), 0);
    EXPECT_EQ(numberAt(totals, "totals.variants"), 1'121);
    EXPECT_EQ(numberAt(totals, "totals.opening_units"), 48'966);
    EXPECT_EQ(available(kGrips), 3'347);
    EXPECT_THAT(linesOf(ctl({"products", "list", "--limit", "1000"})), SizeIs(284));
    const object product = lineOf(ctl({"products", "show", kBell}));
    EXPECT_EQ(textAt(product, "handle"), "ding-dong-bell");

    const std::vector<object> again = import();
    EXPECT_EQ(numberAt(again.back(), "totals.opening_units"), 0) << "its stock was booked before";
    EXPECT_EQ(available(kGrips), 3'347);
    expectClean(0);
}

TEST_F(Tour, AnOrderIsShippedInTwoParcelsDeliveredAndFoundByAnythingOfIt) {
    const std::string order = place(std::string(kGrips) + "=2", "anna.schmidt@example.com", "Anna Schmidt",
                                    {"--line", std::string(kBell) + "=3", "--phone", "+49 30 1234567", "--city",
                                     "Berlin", "--reference", "WEB-77", "--expected-total", "64.90"});
    EXPECT_EQ(available(kGrips), 3'345);
    done({"orders", "ship", order, "--line", "1=1", "--line", "2=3", "--tracking", "1Z999AA10123456784"});
    waitFor(order, "partly_fulfilled");
    done({"orders", "ship", order, "--tracking", "1Z999AA10123456785"});
    waitFor(order, "fulfilled");
    EXPECT_EQ(ctl({"orders", "deliver", order}).code, 2) << "which of two parcels must be said";
    done({"orders", "deliver", order, "--parcel", "1"});
    done({"orders", "deliver", order, "--parcel", "2"});
    waitFor(order, "delivered");

    const object shown = show(order);
    EXPECT_EQ(textAt(shown, "summary.payment_state"), "captured");
    EXPECT_EQ(numberAt(shown, "summary.total.minor"), 64'90);
    EXPECT_EQ(numberAt(shown, "payments.0.captured.minor"), 64'90);
    EXPECT_EQ(numberAt(shown, "lines.0.shipped"), 2);
    EXPECT_EQ(numberAt(shown, "lines.1.shipped"), 3);
    EXPECT_EQ(textAt(shown, "parcels.0.tracking"), "1Z999AA10123456784");
    EXPECT_EQ(textAt(shown, "parcels.1.state"), "delivered");
    EXPECT_EQ(textAt(shown, "person.name"), "Anna Schmidt");

    const std::string other = place(std::string(kGrips) + "=1", "bob@example.org", "Bob Martin");
    for (const std::string& text : {order, order.substr(3), order.substr(order.size() - 4), std::string("anna.schm"),
                                    std::string("schmidt"), std::string("Anna"), std::string(kBell),
                                    std::string("WEB-77"), std::string("1Z999AA10123456785"), std::string("1234567")}) {
        EXPECT_THAT(find(text), testing::ElementsAre(order)) << text;
    }
    EXPECT_THAT(find(kGrips), testing::UnorderedElementsAre(order, other));
    EXPECT_THAT(find("nobody-of-this-name"), IsEmpty());
    EXPECT_THAT(linesOf(ctl({"orders", "list", "status:delivered"})), SizeIs(1));
    expectClean(2);
}

TEST_F(Tour, ACancelledOrderGivesItsUnitsBackAndTheJournalTellsItsStory) {
    const std::string order = place(std::string(kGrips) + "=5", "bob@example.org", "Bob Martin");
    EXPECT_EQ(available(kGrips), 3'342);
    EXPECT_EQ(ctl({"orders", "cancel", order}).code, 2) << "a reason is needed";
    done({"orders", "cancel", order, "--reason", "Customer called"});
    waitFor(order, "cancelled");
    EXPECT_EQ(textAt(show(order), "summary.payment_state"), "voided");
    EXPECT_EQ(available(kGrips), 3'347);
    const Ran refused = ctl({"orders", "ship", order});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.output, HasSubstr("ILLEGAL_STATE"));

    done({"stock", "adjust", kGrips, "--location", "BER-2", "--delta", "-7", "--reason", "Count of 20 November"});
    EXPECT_EQ(available(kGrips), 3'340);
    const std::vector<object> movements = linesOf(ctl({"stock", "movements", kGrips}));
    ASSERT_FALSE(movements.empty());
    EXPECT_EQ(textAt(movements.front(), "reason"), "Count of 20 November");
    EXPECT_EQ(numberAt(movements.front(), "quantity"), 7);

    std::vector<std::string> commands;
    const Ran tail = ctl({"journal", "tail", "--from", "1", "--order", order});
    for (const object& record : linesOf(tail))
        commands.push_back(textAt(record, "command") + textAt(record, "rejection"));
    EXPECT_THAT(commands, testing::ElementsAre("place_order", "report_payment", "cancel_order", "report_payment",
                                               "advance_parcelILLEGAL_STATE"));
    EXPECT_THAT(tail.output, Not(HasSubstr("bob@example.org"))) << "personal fields are sealed";
    expectClean(1);
}

TEST_F(Tour, AnErasedCustomerIsUnreadableAndABackupBecomesACellAgain) {
    const std::string kept = place(std::string(kBell) + "=1", "anna.schmidt@example.com", "Anna Schmidt");
    const std::string order = place(std::string(kGrips) + "=5", "bob@example.org", "Bob Martin");
    const std::string customer = textAt(show(order), "summary.customer");
    done({"customers", "erase", customer, "--reason", "Request 118 of 20 November"});

    const object erased = show(order);
    EXPECT_TRUE(at(erased, "person_erased").as_bool());
    EXPECT_EQ(textAt(erased, "summary.name") + textAt(erased, "summary.email"), "");
    EXPECT_THAT(find("bob@example"), IsEmpty());
    EXPECT_THAT(find("Martin"), IsEmpty());
    const Ran again = ctl({"orders", "place", "--line", std::string(kBell) + "=1", "--currency", "EUR", "--country",
                           "DE", "--token", "tok_approve", "--customer", customer});
    EXPECT_EQ(again.code, 1);
    EXPECT_THAT(again.output, HasSubstr("UNKNOWN_CUSTOMER"));
    expectClean(2);
    EXPECT_EQ(ctl({"views", "rebuild"}).code, 0);
    expectClean(2);

    const object backup = lineOf(ctl({"backup", "tour"}));
    const std::string folder = textAt(backup, "path");
    EXPECT_TRUE(std::filesystem::exists(folder + "/journal.db")) << folder;
    EXPECT_FALSE(std::filesystem::exists(folder + "/keys")) << "keys are kept apart from the journal's backup";
    DataDirectory fresh("tour-restored");
    std::filesystem::create_directories(fresh.path() + "/keys");
    std::filesystem::copy(data.path() + "/keys/master.key", fresh.path() + "/keys/master.key");
    const Ran restored = runPlain(
        "meridianctl", {"restore", folder, fresh.path(), "--keys", data.path() + "/key-backups/tour.db", "--json"},
        data.path() + ".errors");
    ASSERT_EQ(restored.code, 0) << restored.output << cell.errors();
    ASSERT_EQ(cell.stop(), 0) << cell.errors();
    for (const char* name : {"journal.db", "views.db", "keys/keys.db", "backups/tour/journal.db"})
        EXPECT_FALSE(holds(data.path() + "/" + name, "bob@example.org")) << name;

    RunningCell second(fresh.path());
    ASSERT_TRUE(second.isReady()) << second.errors();
    const Ran verified = runProgram("meridianctl", fresh.path(), {"verify"});
    EXPECT_EQ(verified.code, 0) << verified.output;
    EXPECT_EQ(numberAt(lineOf(verified), "orders"), 2);
    const object there = lineOf(runProgram("meridianctl", fresh.path(), {"orders", "show", kept}));
    EXPECT_EQ(textAt(there, "person.email"), "anna.schmidt@example.com");
    const object gone = lineOf(runProgram("meridianctl", fresh.path(), {"orders", "show", order}));
    EXPECT_TRUE(at(gone, "person_erased").as_bool());
    EXPECT_EQ(second.stop(), 0) << second.errors();
}

TEST_F(Tour, StatusIsOneObjectWithTheFiguresOfThePipeline) {
    place(std::string(kBell) + "=1", "anna.schmidt@example.com", "Anna Schmidt");
    const object status = lineOf(ctl({"status"}));
    EXPECT_EQ(textAt(status, "cell"), "eu-1");
    EXPECT_EQ(numberAt(status, "orders_accepted"), 1);
    EXPECT_EQ(numberAt(status, "confirmed"), 1);
    EXPECT_EQ(numberAt(status, "open_orders"), 1);
    EXPECT_EQ(numberAt(status, "dead_letters"), 0);
    EXPECT_EQ(numberAt(status, "views_batch"), numberAt(status, "durable_batch"));
    EXPECT_TRUE(at(status, "takes_orders").as_bool());
}

TEST_F(Tour, WhoMayNotIsToldSoAndAServerThatWentIsMissed) {
    const std::string credential = data.path() + "/analyst.credential";
    ASSERT_EQ(ctl({"services", "create", "reports", "--role", "analyst", "--out", credential}).code, 0);
    const std::vector<std::string> adjust{"--credential", credential, "stock", "adjust",   kGrips,  "--location",
                                          "BER-2",        "--delta",  "5",     "--reason", "found", "--json"};
    const std::string errors = data.path() + ".errors";
    const Ran refused = runPlain("meridianctl", adjust, errors);
    EXPECT_EQ(refused.code, 4) << refused.output;
    EXPECT_EQ(textAt(lineOf(refused), "error.code"), "PERMISSION_DENIED");
    EXPECT_EQ(available(kGrips), 3'347);
    const std::vector<std::string> find{"--credential", credential, "orders", "find", "anna", "--json"};
    EXPECT_EQ(runPlain("meridianctl", find, errors).code, 0);
    ASSERT_EQ(cell.stop(), 0) << cell.errors();
    const Ran missed = runPlain("meridianctl", find, errors);
    EXPECT_EQ(missed.code, 3) << missed.output;
    EXPECT_EQ(textAt(lineOf(missed), "error.code"), "UNAVAILABLE");
}

TEST(ExitCodes, TellWrongUseFromAServerThatIsNotThere) {
    DataDirectory nowhere("tour-nowhere");
    const std::string errors = nowhere.path() + ".errors";
    const struct {
        std::string program;
        std::vector<std::string> arguments;
        int code;
        const char* says;
    } uses[] = {
        {"meridianctl", {}, 2, "--help"},
        {"meridianctl", {"frobnicate"}, 2, "'frobnicate' is not a command here"},
        {"meridianctl", {"orders", "place"}, 2, "--line (or --file) is required"},
        {"meridianctl", {"orders", "show", "EU-1048218"}, 2, "is not an order number"},
        {"meridianctl", {"orders", "cancel", "EU-1000013"}, 2, "--reason is required"},
        {"meridianctl", {"--local", nowhere.path(), "status"}, 3, "No meridiand serves the data directory"},
        {"meridianctl", {"--help"}, 0, ""},
        {"meridiand", {}, 2, "--data is required"},
        {"meridiand", {"--data", nowhere.path(), "--frobnicate"}, 2, "--frobnicate"},
        {"meridiand", {"--data", nowhere.path(), "--listen", "here"}, 2, "'here' is not HOST:PORT"},
        {"meridiand", {"--data", nowhere.path(), "--region", "mars"}, 2, "'mars' is not a region: us, eu or ap"},
        {"meridiand",
         {"--data", nowhere.path(), "--listen", "192.0.2.1:7443", "--plaintext-loopback"},
         2,
         "--plaintext-loopback is only for this machine"},
        {"meridiand", {"--data", nowhere.path(), "--listen", "192.0.2.1:7443"}, 3, "192.0.2.1:7443"},
        {"meridiand", {"--version"}, 0, ""},
        {"meridian-load", {"--frobnicate"}, 2, "--help tells more"},
        {"meridian-load", {"--local", nowhere.path() + "/none", "--orders", "1"}, 3, "No meridiand serves"},
    };
    for (const auto& use : uses) {
        const std::string before = fileBytes(errors);
        const Ran ran = runPlain(use.program, use.arguments, errors);
        const std::string said = fileBytes(errors).substr(before.size()) + ran.output;
        const std::string words = use.program + " " + testing::PrintToString(use.arguments);
        EXPECT_EQ(ran.code, use.code) << words << said;
        EXPECT_THAT(said, HasSubstr(use.says)) << words;
    }
}

}  // namespace
}  // namespace meridian::rig
