// A person was erased after the keys were backed up. The disaster brings the old keys back, with a journal that knows
// of the erasure: the person stays erased, and everything else is there. So are the lists that people have saved.
#include <filesystem>

#include <gtest/gtest.h>

#include "meridian/v1/views.grpc.pb.h"
#include "tests/rig/cell_client.h"
#include "tests/rig/running_cell.h"

namespace meridian::rig {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRareQuery = "status:confirmed name:\"Somebody Rare\" email:one@rare.example";

class RestoreRig : public ::testing::Test {
  protected:
    Ran ctl(const std::string& data, std::vector<std::string> arguments) {
        Ran ran = runProgram("meridianctl", data, std::move(arguments));
        EXPECT_EQ(ran.code, 0) << ran.output;
        return ran;
    }
    void place(const std::string& data, const std::string& email) {
        ctl(data, {"orders", "place", "--line", m_sku + "=1", "--currency", "EUR", "--country", "DE", "--token",
                   "tok_approve", "--email", email, "--name", "Somebody Rare"});
    }
    static std::string textIn(const std::string& json, const std::string& name) {
        const std::string key = "\"" + name + "\":\"";
        const std::size_t at = json.find(key);
        if (at == std::string::npos) return "";
        return json.substr(at + key.size(), json.find('"', at + key.size()) - at - key.size());
    }
    // What a shell would do, with its own exit code.
    Ran restore(const std::string& backup, const std::string& target, std::vector<std::string> more) {
        std::vector<std::string> arguments{"restore", backup, target, "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        Process process(programPath("meridianctl"), arguments, m_data.path() + "/restore.err");
        Ran ran;
        ran.output = process.readAll(std::chrono::seconds(60));
        ran.code = process.wait(std::chrono::seconds(10));
        return ran;
    }

    // A shop whose order and saved view name one person, and its backup "one".
    void backUpAViewOfARarePerson() {
        const std::string& data = m_data.path();
        v1::SaveViewRequest request;
        request.mutable_view()->set_id("0123456789abcdef");
        request.mutable_view()->set_page("orders");
        request.mutable_view()->set_name("Rare ones");
        request.mutable_view()->set_query(kRareQuery);
        RunningCell cell(data);
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        ASSERT_EQ(runProgram("meridian-load", data, {"--setup", "--skus", "2", "--orders", "1"}).code, 0);
        m_sku = textIn(ctl(data, {"stock", "show"}).output, "sku");
        place(data, "one@rare.example");
        CellClient client(data);
        const auto context = client.context();
        v1::SaveViewResponse saved;
        const auto stub = v1::ViewService::NewStub(client.newChannel());
        const grpc::Status status = stub->SaveView(context.get(), request, &saved);
        ASSERT_TRUE(status.ok()) << status.error_message();
        ctl(data, {"backup", "one"});
        ASSERT_EQ(cell.stop(), 0);
    }
    // The administrators' credentials of two data directories have the same name, and views belong to names.
    static v1::ListViewsResponse savedViews(const std::string& data) {
        CellClient client(data);
        const auto context = client.context();
        v1::ListViewsResponse views;
        const auto stub = v1::ViewService::NewStub(client.newChannel());
        const grpc::Status status = stub->ListViews(context.get(), {}, &views);
        EXPECT_TRUE(status.ok()) << status.error_message();
        return views;
    }
    static std::string allBytes(const std::string& folder) {
        std::string bytes;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file()) bytes += fileBytes(entry.path().string());
        }
        return bytes;
    }

    DataDirectory m_data{"restore"};
    DataDirectory m_new{"restored"};
    std::string m_sku;
};

TEST_F(RestoreRig, AnErasedPersonStaysErasedWhenOlderKeysArePutBack) {
    const std::string& data = m_data.path();
    std::string customer;
    double orders = 2;
    {
        RunningCell cell(data);
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        const Ran load =
            runProgram("meridian-load", data, {"--setup", "--skus", "40", "--orders", "20", "--until-confirmed"});
        ASSERT_EQ(load.code, 0) << load.output;
        orders += numberIn(load.output, "accepted");
        m_sku = textIn(ctl(data, {"stock", "show"}).output, "sku");
        ASSERT_NE(m_sku, "");
        place(data, "gone@rare.example");
        place(data, "stays@rare.example");
        const std::string found = ctl(data, {"orders", "find", "gone@rare.example"}).output;
        customer = textIn(found, "customer");
        ASSERT_NE(customer, "") << found;
        ctl(data, {"backup", "before"});
        ctl(data, {"customers", "erase", customer, "--reason", "asked for"});
        ctl(data, {"backup", "after"});
        ASSERT_EQ(cell.stop(), 0);
    }
    const Ran ran = restore(data + "/backups/after", m_new.path(), {"--keys", data + "/key-backups/before.db"});
    ASSERT_EQ(ran.code, 0) << ran.output << fileBytes(data + "/restore.err");
    EXPECT_EQ(numberIn(ran.output, "keys_destroyed"), 1) << ran.output;
    EXPECT_EQ(numberIn(ran.output, "orders"), orders) << ran.output;
    EXPECT_GT(numberIn(ran.output, "checks"), 100) << ran.output;
    fs::copy_file(data + "/keys/master.key", m_new.path() + "/keys/master.key");

    RunningCell cell(m_new.path());
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    const std::string gone = ctl(m_new.path(), {"orders", "find", "gone@rare.example"}).output;
    EXPECT_EQ(gone.find(customer), std::string::npos) << gone;
    const std::string stays = ctl(m_new.path(), {"orders", "find", "stays@rare.example"}).output;
    EXPECT_NE(stays.find("stays@rare.example"), std::string::npos) << stays;
    EXPECT_EQ(numberIn(ctl(m_new.path(), {"verify"}).output, "violations"), 0);
    EXPECT_EQ(cell.stop(), 0);
}

TEST_F(RestoreRig, SavedViewsSurviveOnAnEmptyDirectoryAndNobodyReadsThemInTheBackup) {
    backUpAViewOfARarePerson();
    const std::string& data = m_data.path();
    ASSERT_NE(allBytes(data + "/saved_views").find("Somebody Rare"), std::string::npos) << "or the rest proves nothing";
    const std::string backup = allBytes(data + "/backups/one");
    EXPECT_GT(backup.size(), 10'000U);
    for (const char* text : {"Somebody Rare", "rare.example", "Rare ones", "status:confirmed"})
        EXPECT_EQ(backup.find(text), std::string::npos) << text;
    EXPECT_FALSE(fs::exists(data + "/saved_views/saved_views.copy"));
    EXPECT_EQ(fs::status(data + "/backups/one/saved_views.sealed").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);

    const Ran ran = restore(data + "/backups/one", m_new.path(), {"--keys", data + "/key-backups/one.db"});
    ASSERT_EQ(ran.code, 0) << ran.output << fileBytes(data + "/restore.err");
    EXPECT_NE(ran.output.find("\"saved_views\":true"), std::string::npos) << ran.output;
    fs::copy_file(data + "/keys/master.key", m_new.path() + "/keys/master.key");
    RunningCell cell(m_new.path());
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    const v1::ListViewsResponse views = savedViews(m_new.path());
    ASSERT_EQ(views.views_size(), 1);
    EXPECT_EQ(views.views(0).name(), "Rare ones");
    EXPECT_EQ(views.views(0).query(), kRareQuery);
    EXPECT_FALSE(fs::exists(m_new.path() + "/saved_views/saved_views.sealed"));
    EXPECT_EQ(fs::status(m_new.path() + "/saved_views/saved_views.db").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(cell.stop(), 0);
}

TEST_F(RestoreRig, SavedViewsWaitForTheirKeysAndTheServerSaysHowToBringThem) {
    backUpAViewOfARarePerson();
    const std::string& data = m_data.path();
    ASSERT_EQ(restore(data + "/backups/one", m_new.path(), {}).code, 0) << fileBytes(data + "/restore.err");
    const std::string sealed = m_new.path() + "/saved_views/saved_views.sealed";
    const std::string bytes = fileBytes(sealed);
    {
        RunningCell cell(m_new.path());
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        EXPECT_NE(cell.errors().find("put the keys of the server that was backed up into " + m_new.path() + "/keys"),
                  std::string::npos)
            << cell.errors();
        EXPECT_EQ(savedViews(m_new.path()).views_size(), 0);
        EXPECT_EQ(cell.stop(), 0);
    }
    EXPECT_EQ(fileBytes(sealed), bytes);
    fs::remove_all(m_new.path() + "/keys");
    fs::create_directory(m_new.path() + "/keys");
    fs::copy_file(data + "/key-backups/one.db", m_new.path() + "/keys/keys.db");
    fs::copy_file(data + "/keys/master.key", m_new.path() + "/keys/master.key");
    {
        RunningCell cell(m_new.path());
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        EXPECT_NE(cell.errors().find("remove the one of the two that you do not want"), std::string::npos)
            << cell.errors();
        EXPECT_EQ(savedViews(m_new.path()).views_size(), 0) << "nothing that is in use is replaced";
        EXPECT_EQ(cell.stop(), 0);
    }
    fs::remove(m_new.path() + "/saved_views/saved_views.db");
    const std::string leftByABackup = m_new.path() + "/saved_views/saved_views.copy";
    writeBytes(leftByABackup, "what a power cut in the middle of a backup leaves in clear");
    RunningCell cell(m_new.path());
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    EXPECT_FALSE(fs::exists(leftByABackup));
    EXPECT_EQ(savedViews(m_new.path()).views_size(), 1);
    EXPECT_FALSE(fs::exists(sealed));
    EXPECT_EQ(cell.stop(), 0);
}

TEST_F(RestoreRig, ADamagedBackupIsNotPutInPlace) {
    const std::string& data = m_data.path();
    {
        RunningCell cell(data);
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        ASSERT_EQ(runProgram("meridian-load", data, {"--setup", "--skus", "5", "--orders", "50"}).code, 0);
        ctl(data, {"backup", "one"});
        ASSERT_EQ(cell.stop(), 0);
    }
    const std::string journal = data + "/backups/one/journal.db";
    std::string bytes = fileBytes(journal);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
    writeBytes(journal, bytes);
    const Ran ran = restore(data + "/backups/one", m_new.path(), {});
    EXPECT_EQ(ran.code, 1) << ran.output;
    EXPECT_FALSE(fs::exists(m_new.path() + "/journal.db"));
    EXPECT_FALSE(fs::exists(m_new.path() + "/journal.db.restoring"));
    EXPECT_FALSE(fs::exists(m_new.path() + "/journal.db.restoring-wal"));
}

}  // namespace
}  // namespace meridian::rig
