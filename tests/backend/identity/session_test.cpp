#include <gtest/gtest.h>

#include "tests/backend/identity/user_store_fixture.h"

namespace meridian::identity {
namespace {

class Session : public UserStoreFixture {};

TEST_F(Session, GoesOnWithANewPairOfTokens) {
    const Tokens first = *signIn();
    const absl::StatusOr<Tokens> second = m_store->refresh(first.refresh.reveal(), kNow + 9min);
    ASSERT_TRUE(second.ok()) << second.status();
    EXPECT_EQ(second->session, first.session);
    EXPECT_EQ(second->accessExpires, kNow + 19min);
    EXPECT_NE(second->refresh.reveal(), first.refresh.reveal());
    EXPECT_TRUE(access(*second, kNow + 18min).ok());
    EXPECT_TRUE(m_store->refresh(second->refresh.reveal(), kNow + 18min).ok());
}

TEST_F(Session, EndsWhenASpentRefreshTokenIsShownAgain) {
    const Tokens first = *signIn();
    const Tokens second = *m_store->refresh(first.refresh.reveal(), kNow + 1min);
    const Tokens third = *m_store->refresh(second.refresh.reveal(), kNow + 2min);
    const absl::Status stolen = refreshed(first, kNow + 3min);
    EXPECT_TRUE(absl::IsUnauthenticated(stolen));
    EXPECT_NE(stolen.message().find("used twice"), std::string::npos) << stolen;
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(third, kNow + 3min)));
    EXPECT_TRUE(absl::IsUnauthenticated(access(third, kNow + 3min)));
    // Only this session: ann may sign in again at once.
    EXPECT_TRUE(signIn(kNow + 3min).ok());
}

TEST_F(Session, EndsForGoodAlsoAcrossARestart) {
    const Tokens tokens = *signIn();
    ASSERT_TRUE(m_store->signOut(tokens.session, kNow).ok());
    reopen();
    EXPECT_TRUE(absl::IsUnauthenticated(access(tokens)));
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(tokens)));
}

TEST_F(Session, LivesThroughARestart) {
    const Tokens tokens = *signIn();
    reopen();
    EXPECT_TRUE(access(tokens).ok());
    EXPECT_TRUE(refreshed(tokens).ok());
}

TEST_F(Session, SignsOutOnceAndForAll) {
    const Tokens tokens = *signIn();
    const Tokens other = *signIn();
    EXPECT_TRUE(m_store->signOut(tokens.session, kNow).ok());
    EXPECT_TRUE(m_store->signOut(tokens.session, kNow).ok());
    EXPECT_TRUE(absl::IsNotFound(m_store->signOut(SessionId{12'345}, kNow)));
    EXPECT_TRUE(absl::IsUnauthenticated(access(tokens)));
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(tokens)));
    EXPECT_TRUE(access(other).ok());
}

TEST_F(Session, RefreshTokenExpires) {
    const Tokens tokens = *signIn();
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(tokens, kNow + 12h)));
    EXPECT_TRUE(refreshed(tokens, kNow + 12h - 1us).ok());
}

TEST_F(Session, IsOverAfterItsLongestLifeHoweverOftenItIsRefreshed) {
    Tokens tokens = *signIn();
    const CellTime end = kNow + std::chrono::hours(24 * 30);
    CellTime now = kNow + 11h;
    for (; now < end; now = now + 11h) {
        absl::StatusOr<Tokens> next = m_store->refresh(tokens.refresh.reveal(), now);
        ASSERT_TRUE(next.ok()) << next.status();
        tokens = *std::move(next);
        EXPECT_LE(tokens.accessExpires, end);
    }
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(tokens, end)));
}

TEST_F(Session, RefusesWhatIsNoRefreshToken) {
    const Tokens tokens = *signIn();
    for (const std::string& text : {std::string(), std::string("mdr_"), std::string(tokens.access.reveal()),
                                    std::string(tokens.refresh.reveal()) + "x"}) {
        EXPECT_TRUE(absl::IsUnauthenticated(m_store->refresh(text, kNow).status()));
    }
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->authenticate(tokens.refresh.reveal(), kNow).status()));
    EXPECT_TRUE(refreshed(tokens).ok());
}

TEST_F(Session, TakesARoleThatChanged) {
    const Tokens old = *signIn();
    ASSERT_TRUE(m_store->setRole("ann", Role::kManager, kNow).ok());
    EXPECT_TRUE(absl::IsUnauthenticated(access(old)));
    EXPECT_EQ(m_store->authenticate(signIn()->access.reveal(), kNow)->role, Role::kManager);
}

TEST_F(Session, RowsOfSessionsThatAreOverAreForgotten) {
    for (int i = 0; i < 20; ++i) {
        const Tokens tokens = *signIn();
        ASSERT_TRUE(refreshed(tokens).ok());
        ASSERT_TRUE(m_store->signOut(tokens.session, kNow).ok());
    }
    ASSERT_TRUE(signIn(kNow + 11min).ok());
    auto database =
        *privacy::Database::open(m_folder.file("identity/identity.db"), privacy::Database::Access::kReadOnly);
    EXPECT_EQ(*database.readInteger("SELECT count(*) FROM sessions"), 1);
    EXPECT_EQ(*database.readInteger("SELECT count(*) FROM refresh_tokens"), 1);
}

}  // namespace
}  // namespace meridian::identity
