// The command line from end to end, with the real programs and a real shop's export: from the import of its products to
// orders that are delivered, cancelled, found again, erased, backed up and restored.
#include "tests/rig/tour.h"

#include <map>

namespace meridian::rig {
namespace {

using boost::json::object;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

bool holds(const std::string& path, const std::string& text) {
    return fileBytes(path).find(text) != std::string::npos;
}

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

}  // namespace
}  // namespace meridian::rig
