// What erasing a person promises: no file of the store holds the key any more, and no new one is made.
#include <gtest/gtest.h>

#include "backend/privacy/key_wrapping.h"

#include "tests/backend/privacy/key_store_fixture.h"

namespace meridian::privacy {
namespace {

class KeyErasure : public KeyStoreFixture {
  protected:
    // Eight neighbouring bytes of the sealed key are enough to count as a copy.
    bool onDisk(const std::string& wrapped) const {
        const std::string disk = bytesOfFile(file("keys.db")) + bytesOfFile(file("keys.db-wal"));
        for (std::size_t at = 1 + kNonceBytes; at + 8 <= wrapped.size(); at += 8) {
            if (disk.find(wrapped.substr(at, 8)) != std::string::npos) return true;
        }
        return false;
    }
};

TEST_F(KeyErasure, LeavesNoCopyInAnyFile) {
    auto store = opened();
    for (std::uint64_t batch = 0; batch < 20; ++batch)
        addCustomers(*store, batch * 250 + 1, batch * 250 + 250);
    const auto wrapped = wrappedKeys();
    ASSERT_EQ(wrapped.size(), 5'000U);
    // Lone ones, the first, the last, and whole pages of neighbours.
    std::vector<std::uint64_t> ids = {1, 2'345, 4'999, 5'000};
    for (std::uint64_t id = 3'000; id < 3'200; ++id)
        ids.push_back(id);
    for (const std::uint64_t id : ids) {
        ASSERT_TRUE(onDisk(wrapped.at(id))) << "the test would not see a copy of " << id;
        ASSERT_TRUE(store->erase(CustomerId{id}).ok());
        ASSERT_FALSE(onDisk(wrapped.at(id))) << "customer " << id;
    }
    EXPECT_TRUE(onDisk(wrapped.at(2)));
    store.reset();
    for (const std::uint64_t id : ids)
        ASSERT_FALSE(onDisk(wrapped.at(id))) << "customer " << id;
}

TEST_F(KeyErasure, LastsAndIsToldApartFromNeverSeen) {
    auto store = opened();
    addCustomers(*store, 1, 3);
    ASSERT_TRUE(store->erase(CustomerId{2}).ok());
    for (int round = 0; round < 2; ++round) {
        EXPECT_TRUE(absl::IsFailedPrecondition(store->find(CustomerId{2}).status()));
        EXPECT_TRUE(absl::IsFailedPrecondition(store->keyFor(CustomerId{2}).status()));
        EXPECT_TRUE(absl::IsNotFound(store->find(CustomerId{9}).status()));
        EXPECT_TRUE(store->find(CustomerId{1}).ok());
        EXPECT_TRUE(store->find(CustomerId{3}).ok());
        store.reset();
        store = opened();
    }
}

TEST_F(KeyErasure, SurvivesACrashRightAfterwards) {
    auto store = opened();
    addCustomers(*store, 1, 3);
    ASSERT_TRUE(store->erase(CustomerId{2}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(afterCrash()->find(CustomerId{2}).status()));
}

TEST_F(KeyErasure, MayBeRepeatedButNeedsAKnownCustomer) {
    auto store = opened();
    addCustomers(*store, 1, 1);
    EXPECT_TRUE(store->erase(CustomerId{1}).ok());
    EXPECT_TRUE(store->erase(CustomerId{1}).ok());
    EXPECT_TRUE(absl::IsNotFound(store->erase(CustomerId{2})));
}

TEST_F(KeyErasure, TakesAPendingKeyBeforeItReachesTheDisk) {
    auto store = opened();
    (void)store->keyFor(CustomerId{1});
    (void)store->keyFor(CustomerId{2});
    ASSERT_TRUE(store->erase(CustomerId{1}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(store->keyFor(CustomerId{1}).status()));
    ASSERT_TRUE(store->makeDurable().ok());
    (void)store->keyFor(CustomerId{3});
    ASSERT_TRUE(store->makeDurable().ok());
    store.reset();
    store = opened();
    EXPECT_TRUE(absl::IsFailedPrecondition(store->find(CustomerId{1}).status()));
    EXPECT_TRUE(store->find(CustomerId{2}).ok());
    EXPECT_TRUE(store->find(CustomerId{3}).ok());
    EXPECT_EQ(wrappedKeys().at(1), std::string(kWrappedBytes, '\0'));
}

TEST_F(KeyErasure, AsksToRepeatWhileAnotherProgramHoldsTheLog) {
    auto store = opened();
    addCustomers(*store, 1, 1);
    const std::string wrapped = wrappedKeys().at(1);
    {
        Database other = *Database::open(file("keys.db"), Database::Access::kReadOnly);
        ASSERT_TRUE(other.execute("BEGIN; SELECT * FROM subject_keys").ok());
        EXPECT_TRUE(absl::IsUnavailable(store->erase(CustomerId{1})));
        EXPECT_TRUE(absl::IsFailedPrecondition(store->find(CustomerId{1}).status()));
    }
    EXPECT_TRUE(store->erase(CustomerId{1}).ok());
    EXPECT_FALSE(onDisk(wrapped));
}

}  // namespace
}  // namespace meridian::privacy
