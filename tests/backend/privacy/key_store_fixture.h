// A key store in a folder of its own, and a second look at its files.
#pragma once

#include <map>

#include <gtest/gtest.h>

#include "backend/privacy/key_store.h"

#include "tests/backend/privacy/repeatable_random_bytes.h"
#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::privacy {

class KeyStoreFixture : public testing::Test {
  protected:
    absl::StatusOr<std::unique_ptr<KeyStore>> tryOpen(const std::string& folder, std::size_t cachedKeys = 1'000) {
        return KeyStore::open({.directory = folder, .random = m_random, .cachedKeys = cachedKeys});
    }
    std::unique_ptr<KeyStore> opened(std::size_t cachedKeys = 1'000) {
        absl::StatusOr<std::unique_ptr<KeyStore>> store = tryOpen(folder(), cachedKeys);
        EXPECT_TRUE(store.ok()) << store.status();
        return store.ok() ? *std::move(store) : nullptr;
    }
    std::string folder() const { return m_folder.file("keys"); }
    std::string file(const std::string& name) const { return folder() + "/" + name; }

    static std::string bytesOf(const absl::StatusOr<SharedKey>& key) {
        if (!key.ok()) return key.status().ToString();
        return {(*key)->bytes().begin(), (*key)->bytes().end()};
    }
    static void addCustomers(KeyStore& store, std::uint64_t first, std::uint64_t last) {
        for (std::uint64_t id = first; id <= last; ++id)
            ASSERT_TRUE(store.keyFor(CustomerId{id}).ok());
        ASSERT_TRUE(store.makeDurable().ok());
    }
    // As they lie in the file.
    std::map<std::uint64_t, std::string> wrappedKeys() {
        Database database = *Database::open(file("keys.db"), Database::Access::kReadOnly);
        Statement select = *database.prepare("SELECT customer, wrapped FROM subject_keys");
        std::map<std::uint64_t, std::string> result;
        while (*select.step())
            result[static_cast<std::uint64_t>(select.integer(0))] = std::string(select.blob(1));
        return result;
    }
    // Copies the files as a crash would leave them, and opens the copy.
    std::unique_ptr<KeyStore> afterCrash() {
        const std::string copy = m_folder.file("crashed" + std::to_string(++m_crashes));
        std::filesystem::copy(folder(), copy);
        absl::StatusOr<std::unique_ptr<KeyStore>> store = tryOpen(copy);
        EXPECT_TRUE(store.ok()) << store.status();
        return store.ok() ? *std::move(store) : nullptr;
    }

    TemporaryFolder m_folder;
    RepeatableRandomBytes m_random;
    int m_crashes = 0;
};

}  // namespace meridian::privacy
