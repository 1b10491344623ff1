// The master key: where it lies, when the store refuses to start, and how its rotation survives a crash.
#include "backend/privacy/master_key.h"

#include <gtest/gtest.h>

#include "backend/privacy/key_file.h"

#include "tests/backend/privacy/key_store_fixture.h"

namespace meridian::privacy {
namespace {

class MasterKey : public KeyStoreFixture {
  protected:
    void SetUp() override {
        auto store = opened();
        addCustomers(*store, 1, 100);
        m_key = bytesOf(store->find(CustomerId{50}));
    }
    std::string m_key;
};

TEST_F(MasterKey, IsRefusedWhenOthersMayReadIt) {
    std::filesystem::permissions(file("master.key"), kReadableByAll);
    const absl::Status status = tryOpen(folder()).status();
    EXPECT_TRUE(absl::IsFailedPrecondition(status));
    EXPECT_NE(status.message().find("chmod 600"), std::string::npos) << status;
}

TEST_F(MasterKey, IsNeverMadeAnewForAnOldStore) {
    std::filesystem::remove(file("master.key"));
    EXPECT_TRUE(absl::IsFailedPrecondition(tryOpen(folder()).status()));
    EXPECT_FALSE(std::filesystem::exists(file("master.key")));
}

TEST_F(MasterKey, IsRefusedWhenItBelongsToAnotherStoreOrIsDamaged) {
    ASSERT_TRUE(writeKeyFile(file("master.key"), SubjectKey::make(m_random)).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(tryOpen(folder()).status()));
    ASSERT_TRUE(std::filesystem::remove(file("master.key")));
    writeFile(file("master.key"), "too short", kOwnerOnly);
    EXPECT_TRUE(absl::IsDataLoss(tryOpen(folder()).status()));
}

TEST_F(MasterKey, RotationKeepsEveryKeyAndChangesEveryWrapping) {
    const auto before = wrappedKeys();
    const std::string oldMaster = bytesOfFile(file("master.key"));
    auto store = opened();
    ASSERT_TRUE(store->erase(CustomerId{7}).ok());
    const std::string pending = bytesOf(store->keyFor(CustomerId{101}));
    ASSERT_TRUE(store->rotateMaster(SubjectKey::make(m_random)).ok());
    EXPECT_NE(bytesOfFile(file("master.key")), oldMaster);
    EXPECT_EQ(modeOf(file("master.key")), kOwnerOnly);
    EXPECT_FALSE(std::filesystem::exists(file("master.key.next")));
    addCustomers(*store, 102, 110);
    store.reset();

    store = opened();
    EXPECT_EQ(bytesOf(store->find(CustomerId{50})), m_key);
    EXPECT_EQ(bytesOf(store->find(CustomerId{101})), pending);
    EXPECT_TRUE(store->find(CustomerId{110}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(store->find(CustomerId{7}).status()));
    const std::string disk = bytesOfFile(file("keys.db")) + bytesOfFile(file("keys.db-wal"));
    for (const auto& [id, wrapped] : before)
        ASSERT_EQ(disk.find(wrapped), std::string::npos) << id;
}

TEST_F(MasterKey, RotationMayBeRepeatedWhileKeysAreInUse) {
    auto store = opened(/*cachedKeys=*/16);
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(store->rotateMaster(SubjectKey::make(m_random)).ok());
        EXPECT_EQ(bytesOf(store->find(CustomerId{50})), m_key);
        EXPECT_EQ(bytesOf(afterCrash()->find(CustomerId{50})), m_key);
    }
}

TEST_F(MasterKey, RotationThatWasCutOffBeforeItsCommitIsForgotten) {
    ASSERT_TRUE(writeKeyFile(file("master.key.next"), SubjectKey::make(m_random)).ok());
    EXPECT_EQ(bytesOf(opened()->find(CustomerId{50})), m_key);
    EXPECT_FALSE(std::filesystem::exists(file("master.key.next")));
}

TEST_F(MasterKey, RotationThatWasCutOffAfterItsCommitIsFinished) {
    std::filesystem::copy(file("master.key"), m_folder.file("old"));
    ASSERT_TRUE(opened()->rotateMaster(SubjectKey::make(m_random)).ok());
    std::filesystem::rename(file("master.key"), file("master.key.next"));
    std::filesystem::rename(m_folder.file("old"), file("master.key"));
    EXPECT_EQ(bytesOf(opened()->find(CustomerId{50})), m_key);
    EXPECT_FALSE(std::filesystem::exists(file("master.key.next")));
    EXPECT_EQ(bytesOf(opened()->find(CustomerId{50})), m_key);
}

TEST_F(MasterKey, RotationStopsAtADamagedKeyAndChangesNothing) {
    ASSERT_TRUE(Database::open(file("keys.db"), Database::Access::kReadWriteCreate)
                    ->execute("UPDATE subject_keys SET wrapped=randomblob(61) WHERE customer=80")
                    .ok());
    {
        auto store = opened();
        EXPECT_TRUE(absl::IsDataLoss(store->rotateMaster(SubjectKey::make(m_random))));
        EXPECT_EQ(bytesOf(store->find(CustomerId{50})), m_key);
    }
    EXPECT_EQ(bytesOf(opened()->find(CustomerId{50})), m_key);
}

TEST_F(MasterKey, KeyFileIsMadeOnceAndThenRead) {
    const std::string path = m_folder.file("token.key");
    EXPECT_TRUE(absl::IsNotFound(loadKeyFile(path).status()));
    const absl::StatusOr<SubjectKey> made = loadOrMakeKeyFile(path, m_random);
    ASSERT_TRUE(made.ok());
    const absl::StatusOr<SubjectKey> again = loadOrMakeKeyFile(path, m_random);
    EXPECT_EQ(textOf(*made), textOf(*again));
    EXPECT_EQ(bytesOfFile(path), textOf(*made));
    EXPECT_EQ(modeOf(path), kOwnerOnly);
}

}  // namespace
}  // namespace meridian::privacy
