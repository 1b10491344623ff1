#include <thread>

#include <gtest/gtest.h>

#include "tests/backend/identity/user_store_fixture.h"

namespace meridian::identity {
namespace {

class SignIn : public UserStoreFixture {
  protected:
    std::string refusal(std::string_view name, std::string_view password, CellTime now = kNow) {
        const absl::Status status = m_store->signIn(name, password, now).status();
        EXPECT_TRUE(absl::IsUnauthenticated(status)) << status;
        return std::string(status.message());
    }
    void guessWrong(int times, CellTime now = kNow) {
        for (int i = 0; i < times; ++i)
            refusal("ann", "wrong password no " + std::to_string(i), now);
    }
};

TEST_F(SignIn, GivesTokensThatSayWhoCalls) {
    const absl::StatusOr<Tokens> tokens = signIn();
    ASSERT_TRUE(tokens.ok()) << tokens.status();
    const absl::StatusOr<Claims> claims = m_store->authenticate(tokens->access.reveal(), kNow + 1s);
    ASSERT_TRUE(claims.ok());
    EXPECT_EQ(claims->user, "ann");
    EXPECT_EQ(claims->role, Role::kSupport);
    EXPECT_EQ(claims->session, tokens->session);
    EXPECT_EQ(claims->expires, tokens->accessExpires);
    EXPECT_EQ(tokens->accessExpires, kNow + 10min);
    EXPECT_TRUE(absl::IsUnauthenticated(access(*tokens, kNow + 10min)));
}

TEST_F(SignIn, TakesTheNameInAnyCase) {
    EXPECT_TRUE(m_store->signIn("Ann", kAnnsPassword, kNow).ok());
}

TEST_F(SignIn, IsRefusedInTheSameWordsWhateverIsWrong) {
    ASSERT_TRUE(m_store->createUser(user("bob", Role::kAnalyst)).ok());
    ASSERT_TRUE(m_store->disableUser("bob", kNow).ok());
    const std::string wrongPassword = refusal("ann", "wrong password");
    EXPECT_EQ(refusal("nobody", kAnnsPassword), wrongPassword);
    EXPECT_EQ(refusal("bob", kAnnsPassword), wrongPassword);
    EXPECT_EQ(refusal("ann", std::string(100'000, 'x')), wrongPassword);
    EXPECT_EQ(refusal("ann", std::string(kAnnsPassword) + std::string(300, 'x')), wrongPassword);
    EXPECT_EQ(refusal("", ""), wrongPassword);
    EXPECT_EQ(refusal("ann'; DROP TABLE users; --", "x"), wrongPassword);
    guessWrong(5);
    EXPECT_EQ(refusal("ann", kAnnsPassword), wrongPassword);
}

TEST_F(SignIn, HashesForAnUnknownNameAsForAKnownOne) {
    UserStore::Options slow = options();
    slow.directory = m_folder.file("slow");
    slow.passwords = {.memoryKib = 32 * 1024, .iterations = 3, .parallelism = 1};
    auto store = *UserStore::open(slow);
    ASSERT_TRUE(store->createUser(user("ann", Role::kSupport)).ok());
    const auto timed = [&](std::string_view name) {
        auto best = std::chrono::steady_clock::duration::max();
        for (int i = 0; i < 3; ++i) {
            const auto start = std::chrono::steady_clock::now();
            EXPECT_FALSE(store->signIn(name, "wrong password", kNow).ok());
            best = std::min(best, std::chrono::steady_clock::now() - start);
        }
        return best;
    };
    const auto known = timed("ann");
    const auto unknown = timed("nobody");
    EXPECT_LT(known, unknown * 3);
    EXPECT_LT(unknown, known * 3);
}

TEST_F(SignIn, LocksAfterFiveWrongPasswordsForFifteenMinutes) {
    guessWrong(4);
    EXPECT_TRUE(signIn().ok());
    guessWrong(4);
    EXPECT_TRUE(signIn().ok());
    guessWrong(5);
    refusal("ann", kAnnsPassword);
    refusal("ann", kAnnsPassword, kNow + 15min - 1us);
    EXPECT_EQ((*m_store->listUsers())[0].lockedUntil, kNow + 15min);
    EXPECT_TRUE(signIn(kNow + 15min).ok());
    EXPECT_EQ((*m_store->listUsers())[0].lockedUntil, CellTime{});
}

TEST_F(SignIn, LockLastsThroughARestartAndCountsAnewAfterwards) {
    guessWrong(5);
    reopen();
    refusal("ann", kAnnsPassword);
    guessWrong(4, kNow + 15min);
    EXPECT_TRUE(signIn(kNow + 15min).ok());
}

TEST_F(SignIn, GuessesWhileLockedDoNotLengthenTheLock) {
    guessWrong(5);
    guessWrong(50, kNow + 10min);
    EXPECT_TRUE(signIn(kNow + 15min).ok());
}

TEST_F(SignIn, AnAdministratorUnlocks) {
    guessWrong(5);
    ASSERT_TRUE(m_store->unlockUser("ann").ok());
    EXPECT_TRUE(signIn().ok());
    guessWrong(5);
    ASSERT_TRUE(m_store->setPassword("ann", "another good one", kNow).ok());
    EXPECT_TRUE(m_store->signIn("ann", "another good one", kNow).ok());
}

TEST_F(SignIn, ALockOfOneUserLeavesTheOthersAlone) {
    guessWrong(5);
    EXPECT_TRUE(m_store->signIn("root", kAnnsPassword, kNow).ok());
}

TEST_F(SignIn, GuessesAtTheSameTimeGetNoMoreTries) {
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 5; ++i)
                refusal("ann", "wrong password no " + std::to_string(t * 10 + i));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    auto database =
        *privacy::Database::open(m_folder.file("identity/identity.db"), privacy::Database::Access::kReadOnly);
    EXPECT_EQ(*database.readInteger("SELECT failed_attempts FROM users WHERE name='ann'"), 5);
    EXPECT_EQ(*database.readInteger("SELECT number FROM refused_sign_ins"), 35);
}

TEST_F(SignIn, ServesManyThreads) {
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i) {
                const absl::StatusOr<Tokens> tokens = m_store->signIn("root", kAnnsPassword, kNow);
                if (!tokens.ok() || !access(*tokens).ok() || !refreshed(*tokens).ok()) ++wrong;
                if (!m_store->signOut(tokens->session, kNow).ok() || access(*tokens).ok()) ++wrong;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST_F(SignIn, KeepsNoPasswordAndNoTokenInTheFile) {
    const Tokens tokens = *signIn();
    const std::string bytes = bytesOfFile(m_folder.file("identity/identity.db"));
    EXPECT_NE(bytes.find("$argon2id$"), std::string::npos);
    EXPECT_EQ(bytes.find(kAnnsPassword), std::string::npos);
    EXPECT_EQ(bytes.find(tokens.refresh.reveal()), std::string::npos);
    EXPECT_EQ(bytes.find(tokens.access.reveal()), std::string::npos);
    EXPECT_EQ(modeOf(m_folder.file("identity/identity.db")), kOwnerOnly);
    EXPECT_EQ(modeOf(m_folder.file("identity/token.key")), kOwnerOnly);
}

}  // namespace
}  // namespace meridian::identity
