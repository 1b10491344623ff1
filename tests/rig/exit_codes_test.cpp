// Exit codes are what scripts go by: each kind of "no" has its own, and says in words what to do.
#include "tests/rig/tour.h"

namespace meridian::rig {
namespace {

using testing::HasSubstr;

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
