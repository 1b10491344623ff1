#include "backend/privacy/key_store.h"

#include <chrono>
#include <mutex>
#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "tests/backend/privacy/key_store_fixture.h"

namespace meridian::privacy {
namespace {

class KeyStoreTest : public KeyStoreFixture {};

TEST_F(KeyStoreTest, GivesEachCustomerOneKeyForGood) {
    auto store = opened();
    const std::string first = bytesOf(store->keyFor(CustomerId{1}));
    const std::string second = bytesOf(store->keyFor(CustomerId{0xffff'ffff'ffff'ffffULL}));
    EXPECT_EQ(first.size(), kKeyBytes);
    EXPECT_NE(first, second);
    EXPECT_EQ(bytesOf(store->keyFor(CustomerId{1})), first);
    EXPECT_EQ(bytesOf(store->find(CustomerId{1})), first);
    ASSERT_TRUE(store->makeDurable().ok());
    EXPECT_EQ(bytesOf(store->keyFor(CustomerId{1})), first);

    store.reset();
    store = opened();
    EXPECT_EQ(bytesOf(store->find(CustomerId{1})), first);
    EXPECT_EQ(bytesOf(store->keyFor(CustomerId{0xffff'ffff'ffff'ffffULL})), second);
}

TEST_F(KeyStoreTest, KeepsDurableKeysThroughACrashAndOnlyThose) {
    auto store = opened();
    const std::string kept = bytesOf(store->keyFor(CustomerId{1}));
    ASSERT_TRUE(store->makeDurable().ok());
    (void)store->keyFor(CustomerId{2});
    const auto crashed = afterCrash();
    EXPECT_EQ(bytesOf(crashed->find(CustomerId{1})), kept);
    EXPECT_TRUE(absl::IsNotFound(crashed->find(CustomerId{2}).status()));
}

TEST_F(KeyStoreTest, FindMakesNoKey) {
    auto store = opened();
    EXPECT_TRUE(absl::IsNotFound(store->find(CustomerId{1}).status()));
    EXPECT_TRUE(absl::IsNotFound(store->find(CustomerId{1}).status()));
    EXPECT_TRUE(store->makeDurable().ok());
    EXPECT_TRUE(wrappedKeys().empty());
}

TEST_F(KeyStoreTest, StaysWithinItsCacheAndReadsTheRest) {
    auto store = opened(/*cachedKeys=*/64);
    std::vector<std::string> keys(2'001);
    for (std::uint64_t id = 1; id <= 2'000; ++id)
        keys[id] = bytesOf(store->keyFor(CustomerId{id}));
    ASSERT_TRUE(store->makeDurable().ok());
    EXPECT_LE(store->cachedKeys(), 64U);
    for (std::uint64_t id = 1; id <= 2'000; ++id)
        ASSERT_EQ(bytesOf(store->keyFor(CustomerId{id})), keys[id]);
    EXPECT_LE(store->cachedKeys(), 64U);
}

TEST_F(KeyStoreTest, WritesAllPendingKeysOfManyBatches) {
    auto store = opened();
    for (std::uint64_t batch = 0; batch < 300; ++batch)
        addCustomers(*store, batch * 200 + 1, batch * 200 + 200);
    EXPECT_EQ(wrappedKeys().size(), 60'000U);
    // The log is cut back from time to time: all batches together are more than 6 MB of pages.
    EXPECT_LT(std::filesystem::file_size(file("keys.db-wal")), 6'000'000U);
    store.reset();
    EXPECT_EQ(bytesOf(opened()->find(CustomerId{60'000})).size(), kKeyBytes);
}

TEST_F(KeyStoreTest, KeepsNoKeyInClearOnDisk) {
    auto store = opened();
    std::vector<std::string> keys;
    for (std::uint64_t id = 1; id <= 50; ++id)
        keys.push_back(bytesOf(store->keyFor(CustomerId{id})));
    ASSERT_TRUE(store->makeDurable().ok());
    const std::string disk = bytesOfFile(file("keys.db")) + bytesOfFile(file("keys.db-wal"));
    for (const std::string& key : keys)
        EXPECT_EQ(disk.find(key), std::string::npos);
}

TEST_F(KeyStoreTest, KeepsItsFilesToItsOwner) {
    auto store = opened();
    addCustomers(*store, 1, 10);
    for (const char* name : {"keys.db", "keys.db-wal", "keys.db-shm", "master.key", "keys.lock"}) {
        EXPECT_EQ(modeOf(file(name)), kOwnerOnly) << name;
    }
    EXPECT_EQ(modeOf(folder()), std::filesystem::perms::owner_all);
}

TEST_F(KeyStoreTest, TriesPendingKeysAgainAfterAFailedWrite) {
    auto store = opened();
    const std::string key = bytesOf(store->keyFor(CustomerId{1}));
    Database other = *Database::open(file("keys.db"), Database::Access::kReadWriteCreate);
    ASSERT_TRUE(other.execute("BEGIN IMMEDIATE").ok());
    EXPECT_TRUE(absl::IsUnavailable(store->makeDurable()));
    EXPECT_EQ(bytesOf(store->keyFor(CustomerId{1})), key);
    ASSERT_TRUE(other.execute("ROLLBACK").ok());
    ASSERT_TRUE(store->makeDurable().ok());
    EXPECT_EQ(bytesOf(afterCrash()->find(CustomerId{1})), key);
}

TEST_F(KeyStoreTest, RefusesASecondProcess) {
    auto store = opened();
    const absl::Status status = tryOpen(folder()).status();
    EXPECT_TRUE(absl::IsFailedPrecondition(status));
    EXPECT_NE(status.message().find("another process"), std::string::npos) << status;
    store.reset();
    EXPECT_TRUE(tryOpen(folder()).ok());
}

TEST_F(KeyStoreTest, NoticesAChangedKeyAndExchangedKeys) {
    addCustomers(*opened(), 1, 4);
    {
        Database database = *Database::open(file("keys.db"), Database::Access::kReadWriteCreate);
        ASSERT_TRUE(database
                        .execute("UPDATE subject_keys SET wrapped=(SELECT wrapped FROM subject_keys WHERE customer=2)"
                                 " WHERE customer=1;"
                                 "UPDATE subject_keys SET wrapped=randomblob(61) WHERE customer=3")
                        .ok());
    }
    auto store = opened();
    EXPECT_TRUE(absl::IsDataLoss(store->find(CustomerId{1}).status()));
    EXPECT_TRUE(absl::IsDataLoss(store->keyFor(CustomerId{3}).status()));
    EXPECT_TRUE(store->find(CustomerId{4}).ok());
}

TEST_F(KeyStoreTest, RefusesRowsThatCannotBeItsOwn) {
    for (const char* damage : {"UPDATE subject_keys SET erased=1 WHERE customer=2",
                               "UPDATE subject_keys SET wrapped=zeroblob(61) WHERE customer=2",
                               "UPDATE subject_keys SET wrapped=zeroblob(60), erased=1 WHERE customer=2",
                               "UPDATE subject_keys SET customer=1 WHERE customer=2",
                               "DELETE FROM subject_keys WHERE row=1", "DELETE FROM store"}) {
        std::filesystem::remove_all(folder());
        addCustomers(*opened(), 1, 3);
        ASSERT_TRUE(Database::open(file("keys.db"), Database::Access::kReadWriteCreate)->execute(damage).ok());
        EXPECT_TRUE(absl::IsDataLoss(tryOpen(folder()).status())) << damage;
    }
}

TEST_F(KeyStoreTest, BackupOpensWithTheMasterKeyOnly) {
    auto store = opened();
    addCustomers(*store, 1, 1'000);
    const std::string key = bytesOf(store->find(CustomerId{500}));
    const std::string copy = m_folder.file("copy");
    std::filesystem::create_directory(copy);
    ASSERT_TRUE(store->backup(copy + "/keys.db").ok());
    EXPECT_EQ(modeOf(copy + "/keys.db"), kOwnerOnly);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(copy), {}), 1);
    EXPECT_TRUE(absl::IsAlreadyExists(store->backup(copy + "/keys.db")));

    EXPECT_TRUE(absl::IsFailedPrecondition(tryOpen(copy).status()));
    EXPECT_FALSE(std::filesystem::exists(copy + "/master.key"));
    std::filesystem::copy(file("master.key"), copy + "/master.key");
    EXPECT_EQ(bytesOf((*tryOpen(copy))->find(CustomerId{500})), key);
}

TEST_F(KeyStoreTest, ATextUnderTheMasterKeyOpensForItsPurposeAloneAndOnlyUnchanged) {
    auto store = opened();
    const std::string plain = "email:anna@example.com" + std::string(100'000, '\0');
    const std::string sealed = store->seal(plain, "views");
    EXPECT_EQ(sealed.find("anna@"), std::string::npos);
    EXPECT_NE(store->seal(plain, "views"), sealed) << "every sealing has a nonce of its own";
    store.reset();
    store = opened();
    EXPECT_EQ(*store->open(sealed, "views"), plain);
    EXPECT_EQ(*store->open(store->seal("", "views"), "views"), "");

    EXPECT_TRUE(absl::IsDataLoss(store->open(sealed, "notes").status()));
    EXPECT_TRUE(absl::IsDataLoss(store->open(sealed, "").status()));
    for (const std::size_t at : {std::size_t{0}, std::size_t{5}, sealed.size() / 2, sealed.size() - 1}) {
        std::string changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 0x04);
        EXPECT_TRUE(absl::IsDataLoss(store->open(changed, "views").status())) << at;
    }
    EXPECT_TRUE(absl::IsDataLoss(store->open(sealed.substr(0, sealed.size() - 1), "views").status()));
    EXPECT_TRUE(absl::IsDataLoss(store->open("", "views").status()));
}

TEST_F(KeyStoreTest, ATextUnderAnotherMasterKeyStaysClosed) {
    auto store = opened();
    const std::string sealed = store->seal("email:anna@example.com", "views");
    EXPECT_TRUE(absl::IsDataLoss((*tryOpen(m_folder.file("other")))->open(sealed, "views").status()));
    ASSERT_TRUE(store->rotateMaster(SubjectKey::make(m_random)).ok());
    EXPECT_TRUE(absl::IsDataLoss(store->open(sealed, "views").status()));
    EXPECT_EQ(*store->open(store->seal("new", "views"), "views"), "new");
}

TEST_F(KeyStoreTest, WhatTheStoreSealsForItselfCannotBeOpenedAsAText) {
    auto store = opened();
    addCustomers(*store, 1, 1);
    for (const char* purpose : {"data key of customer 1", "meridian key store, master check"})
        EXPECT_TRUE(absl::IsDataLoss(store->open(wrappedKeys().at(1), purpose).status())) << purpose;
}

TEST_F(KeyStoreTest, ServesManyThreadsWithOneKeyPerCustomer) {
    auto store = opened(/*cachedKeys=*/64);
    std::mutex mutex;
    std::map<std::uint64_t, std::string> seen;
    std::atomic<int> wrong = 0;
    std::atomic<bool> done = false;
    std::thread committer([&] {
        while (!done) {
            if (!store->makeDurable().ok()) ++wrong;
        }
    });
    std::vector<std::thread> threads;
    for (std::uint64_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::uint64_t i = 0; i < 2'000; ++i) {
                const std::uint64_t id = (i * 17 + t * 5) % 500 + 1;
                const std::string key = bytesOf(store->keyFor(CustomerId{id}));
                const std::lock_guard lock(mutex);
                if (seen.emplace(id, key).first->second != key) ++wrong;
            }
        });
    }
    for (std::uint64_t id = 1'001; id <= 1'020; ++id) {
        (void)store->keyFor(CustomerId{id});
        if (!store->erase(CustomerId{id}).ok()) ++wrong;
        if (!absl::IsFailedPrecondition(store->keyFor(CustomerId{id}).status())) ++wrong;
    }
    if (!store->backup(m_folder.file("copy.db")).ok()) ++wrong;
    for (std::thread& thread : threads)
        thread.join();
    done = true;
    committer.join();
    EXPECT_EQ(wrong, 0);
    ASSERT_TRUE(store->makeDurable().ok());
    store.reset();
    store = opened();
    for (const auto& [id, key] : seen)
        EXPECT_EQ(bytesOf(store->find(CustomerId{id})), key);
}

TEST_F(KeyStoreTest, IsFastEnoughForEveryOrder) {
    auto store = opened(/*cachedKeys=*/10'000);
    addCustomers(*store, 1, 1'000);
    constexpr std::uint64_t kCalls = 200'000;
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t served = 0;
    for (std::uint64_t i = 0; i < kCalls; ++i)
        served += store->keyFor(CustomerId{i % 1'000 + 1}).ok() ? 1 : 0;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(served, kCalls);
    EXPECT_LT(took.count() / kCalls, 10e-6);  // a hundred times what it takes
    RecordProperty("nanoseconds", static_cast<int>(took.count() / kCalls * 1e9));
}

}  // namespace
}  // namespace meridian::privacy
