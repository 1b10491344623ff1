#include "backend/tools/meridianctl/restore.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "backend/client/endpoint.h"
#include "backend/privacy/database.h"
#include "backend/privacy/file_lock.h"
#include "backend/privacy/key_store.h"
#include "backend/privacy/random_bytes.h"

#include "tests/backend/client/temporary_folder.h"

namespace meridian::ctl {
namespace {

namespace fs = std::filesystem;
using client::TemporaryFolder;

// Opaque to a restore, which has no master key.
constexpr const char* kSealedViews = "version, nonce, tag and what only the master key opens";

class Restore : public testing::Test {
  protected:
    void SetUp() override {
        fs::create_directory(m_folder.path("backup"));
        m_folder.write("backup/journal.db", "the backup");
        m_options.backup = m_folder.path("backup");
        m_options.dataDirectory = m_folder.path("data");
        m_options.asideName = "replaced-1";
    }
    void putData() {
        fs::create_directories(m_folder.path("data/snapshots"));
        m_folder.write("data/journal.db", "the old one");
        m_folder.write("data/journal.db-wal", "its log");
        m_folder.write("data/views.db", "its views");
        m_folder.write("data/snapshots/5", "its state");
        m_folder.write("data/administrator.password", "stays");
    }
    static absl::StatusOr<JournalFacts> good(const std::string&) { return JournalFacts{}; }
    // A key store's backup in which these customers have their keys.
    std::string keysOf(const std::vector<std::uint64_t>& customers) {
        auto store = privacy::KeyStore::open({m_folder.path("origin"), m_random});
        EXPECT_TRUE(store.ok()) << store.status();
        for (const std::uint64_t customer : customers)
            EXPECT_TRUE((*store)->keyFor(CustomerId{customer}).ok());
        EXPECT_TRUE((*store)->makeDurable().ok());
        EXPECT_TRUE((*store)->backup(m_folder.path("keys-backup.db")).ok());
        return m_folder.path("keys-backup.db");
    }
    std::unique_ptr<privacy::KeyStore> restoredKeys() {
        fs::copy_file(m_folder.path("origin/master.key"), m_folder.path("data/keys/master.key"),
                      fs::copy_options::skip_existing);
        auto store = privacy::KeyStore::open({m_folder.path("data/keys"), m_random});
        EXPECT_TRUE(store.ok()) << store.status();
        return store.ok() ? *std::move(store) : nullptr;
    }
    std::string read(const std::string& name) const { return TemporaryFolder::read(m_folder.path(name)); }

    TemporaryFolder m_folder;
    RestoreOptions m_options;
    privacy::SystemRandomBytes m_random;
};

TEST_F(Restore, MakesTheDataDirectory) {
    const auto report = restore(m_options, good);
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_EQ(read("data/journal.db"), "the backup");
    EXPECT_EQ(report->bytes, 10U);
    EXPECT_EQ(report->aside, "");
}

TEST_F(Restore, MovesWhatWasThereAsideOnlyWhenTold) {
    putData();
    EXPECT_EQ(restore(m_options, good).status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(read("data/journal.db"), "the old one");
    m_options.mayReplace = true;
    const auto report = restore(m_options, good);
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_EQ(read("data/journal.db"), "the backup");
    EXPECT_FALSE(fs::exists(m_folder.path("data/journal.db-wal")));
    EXPECT_FALSE(fs::exists(m_folder.path("data/views.db")));
    EXPECT_FALSE(fs::exists(m_folder.path("data/replaced-1/views.db"))) << "people stand in it in clear";
    EXPECT_FALSE(fs::exists(m_folder.path("data/snapshots")));
    EXPECT_EQ(read("data/replaced-1/journal.db"), "the old one");
    EXPECT_EQ(read("data/replaced-1/journal.db-wal"), "its log");
    EXPECT_EQ(read("data/replaced-1/snapshots/5"), "its state");
    EXPECT_EQ(read("data/administrator.password"), "stays");
}

TEST_F(Restore, ADamagedBackupChangesNothing) {
    putData();
    m_options.mayReplace = true;
    const auto report = restore(m_options, [](const std::string& journal) {
        EXPECT_EQ(TemporaryFolder::read(journal), "the backup");
        return absl::DataLossError("The chain is broken.");
    });
    EXPECT_EQ(report.status().code(), absl::StatusCode::kDataLoss);
    EXPECT_EQ(read("data/journal.db"), "the old one");
    EXPECT_EQ(read("data/views.db"), "its views");
    EXPECT_FALSE(fs::exists(m_folder.path("data/journal.db.restoring")));
}

TEST_F(Restore, NeverBesideARunningServer) {
    putData();
    m_options.mayReplace = true;
    {
        const auto lock = privacy::FileLock::take(m_folder.path("data/journal.db.lock"));
        ASSERT_TRUE(lock.ok());
        EXPECT_EQ(restore(m_options, good).status().code(), absl::StatusCode::kFailedPrecondition);
    }
    client::Endpoint endpoint{"127.0.0.1:1", "", getpid(), true};
    ASSERT_TRUE(client::saveEndpoint(m_options.dataDirectory, endpoint).ok());
    EXPECT_EQ(restore(m_options, good).status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(read("data/journal.db"), "the old one");
    endpoint.pid = 0x3FFFFFFF;  // of a server that was killed
    ASSERT_TRUE(client::saveEndpoint(m_options.dataDirectory, endpoint).ok());
    EXPECT_TRUE(restore(m_options, good).ok());
}

TEST_F(Restore, NeedsABackup) {
    m_options.backup = m_folder.path();
    const auto report = restore(m_options, good);
    EXPECT_EQ(report.status().code(), absl::StatusCode::kNotFound);
    EXPECT_FALSE(fs::exists(m_options.dataDirectory));
}

TEST_F(Restore, KeysAreNeverReplacedByOlderOnes) {
    m_options.keys = keysOf({1});
    ASSERT_TRUE(restore(m_options, good).ok());
    EXPECT_TRUE(restoredKeys()->find(CustomerId{1}).ok());
    m_options.mayReplace = true;
    EXPECT_EQ(restore(m_options, good).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(Restore, WhomTheJournalSaysIsErasedHasNoKeyInOlderKeys) {
    m_options.keys = keysOf({1, 2, 3});
    const auto report = restore(m_options, [](const std::string&) {
        return JournalFacts{0, 0, {}, {CustomerId{2}, CustomerId{9}, CustomerId{2}}};
    });
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_EQ(report->keysDestroyed, 1U);
    const auto keys = restoredKeys();
    EXPECT_TRUE(keys->find(CustomerId{1}).ok());
    EXPECT_TRUE(keys->find(CustomerId{3}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(keys->find(CustomerId{2}).status()));
    EXPECT_TRUE(absl::IsFailedPrecondition(keys->keyFor(CustomerId{9}).status())) << "older than the customer's key";
    EXPECT_FALSE(fs::exists(m_folder.path("data/keys/keys.db.restoring")));
}

TEST_F(Restore, WhomTheJournalSaysIsErasedHasNoKeyInKeysThatSomebodyPutThere) {
    m_options.keys = keysOf({1, 2});
    ASSERT_TRUE(restore(m_options, good).ok());
    m_options.keys.clear();
    m_options.mayReplace = true;
    const auto erased = [](const std::string&) { return JournalFacts{0, 0, {}, {CustomerId{2}}}; };
    {
        const auto keys = restoredKeys();
        EXPECT_EQ(restore(m_options, erased).status().code(), absl::StatusCode::kFailedPrecondition) << "in use";
    }
    const auto report = restore(m_options, erased);
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_EQ(report->keysDestroyed, 1U);
    EXPECT_TRUE(restoredKeys()->find(CustomerId{1}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(restoredKeys()->find(CustomerId{2}).status()));
}

TEST_F(Restore, KeysThatAreNoKeysChangeNothing) {
    m_options.keys = m_folder.write("keys-backup.db", "keys");
    const auto report = restore(m_options, good);
    ASSERT_FALSE(report.ok());
    EXPECT_NE(report.status().message().find(m_options.keys), std::string::npos) << report.status();
    EXPECT_FALSE(fs::exists(m_folder.path("data/journal.db")));
    EXPECT_FALSE(fs::exists(m_folder.path("data/keys/keys.db")));
}

TEST_F(Restore, SavedViewsComeBackSealedWhereThereAreNone) {
    m_folder.write("backup/saved_views.sealed", kSealedViews);
    const auto report = restore(m_options, good);
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_TRUE(report->viewsRestored);
    EXPECT_EQ(read("data/saved_views/saved_views.sealed"), kSealedViews);
    EXPECT_EQ(fs::status(m_folder.path("data/saved_views/saved_views.sealed")).permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_FALSE(fs::exists(m_folder.path("data/saved_views/saved_views.db")));
    EXPECT_FALSE(fs::exists(m_folder.path("data/saved_views/saved_views.sealed.restoring")));
}

TEST_F(Restore, SavedViewsThatAreThereStayBecauseTheyAreNewer) {
    putData();
    m_options.mayReplace = true;
    fs::create_directories(m_folder.path("data/saved_views"));
    m_folder.write("backup/saved_views.sealed", kSealedViews);
    m_folder.write("data/saved_views/saved_views.db", "those in use");
    const auto report = restore(m_options, good);
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_FALSE(report->viewsRestored);
    EXPECT_EQ(read("data/saved_views/saved_views.db"), "those in use");
    EXPECT_FALSE(fs::exists(m_folder.path("data/saved_views/saved_views.sealed")));
}

TEST_F(Restore, SavedViewsThatAreCutShortChangeNothing) {
    putData();
    m_options.mayReplace = true;
    m_options.keys = keysOf({1});
    m_folder.write("backup/saved_views.sealed", "no more than a part");
    const auto report = restore(m_options, good);
    EXPECT_EQ(report.status().code(), absl::StatusCode::kDataLoss);
    EXPECT_NE(report.status().message().find("saved_views.sealed is cut short"), std::string::npos) << report.status();
    EXPECT_EQ(read("data/journal.db"), "the old one");
    EXPECT_FALSE(fs::exists(m_folder.path("data/keys/keys.db")));
    EXPECT_FALSE(fs::exists(m_folder.path("data/saved_views")));
}

TEST_F(Restore, WhatIsNoJournalIsRefused) {
    EXPECT_EQ(restore(m_options, checkJournal).status().code(), absl::StatusCode::kDataLoss);
    EXPECT_FALSE(fs::exists(m_folder.path("data/journal.db")));
}

}  // namespace
}  // namespace meridian::ctl
