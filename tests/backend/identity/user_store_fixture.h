// A user store in a folder of its own, with one administrator and one support agent, and cheap password hashes.
#pragma once

#include <gtest/gtest.h>

#include "backend/identity/user_store.h"

#include "tests/backend/privacy/repeatable_random_bytes.h"
#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::identity {

using namespace std::chrono_literals;

inline constexpr CellTime kNow{1'795'184'525'000'000};
inline constexpr std::string_view kAnnsPassword = "correct horse battery";

class UserStoreFixture : public testing::Test {
  protected:
    void SetUp() override {
        reopen();
        ASSERT_TRUE(m_store->createUser(user("root", Role::kAdministrator)).ok());
        ASSERT_TRUE(m_store->createUser(user("ann", Role::kSupport)).ok());
    }
    void reopen() {
        m_store.reset();
        absl::StatusOr<std::unique_ptr<UserStore>> store = UserStore::open(options());
        ASSERT_TRUE(store.ok()) << store.status();
        m_store = *std::move(store);
    }
    UserStore::Options options() {
        return {.directory = m_folder.file("identity"),
                .random = m_random,
                .passwords = {.memoryKib = 64, .iterations = 1, .parallelism = 1}};
    }
    static NewUser user(const std::string& name, Role role) {
        return {name, "Somebody", role, privacy::Secret(std::string(kAnnsPassword))};
    }
    absl::StatusOr<Tokens> signIn(CellTime now = kNow) { return m_store->signIn("ann", kAnnsPassword, now); }
    absl::Status access(const Tokens& tokens, CellTime now = kNow) {
        return m_store->authenticate(tokens.access.reveal(), now).status();
    }
    absl::Status refreshed(const Tokens& tokens, CellTime now = kNow) {
        return m_store->refresh(tokens.refresh.reveal(), now).status();
    }

    TemporaryFolder m_folder;
    privacy::RepeatableRandomBytes m_random;
    std::unique_ptr<UserStore> m_store;
};

}  // namespace meridian::identity
