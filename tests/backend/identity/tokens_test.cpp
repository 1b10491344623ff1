#include "backend/identity/tokens.h"

#include <chrono>
#include <set>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/backend/privacy/repeatable_random_bytes.h"
#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::identity {
namespace {

constexpr CellTime kNow{1'795'184'525'000'000};
constexpr auto kMinute = std::chrono::minutes(1);

class AccessToken : public testing::Test {
  protected:
    privacy::RepeatableRandomBytes m_random;
    AccessTokens m_tokens{privacy::SubjectKey::make(m_random)};
    Claims m_claims{"ann", Role::kSupport, kNow, kNow + 10 * kMinute, SessionId{77}};
};

TEST_F(AccessToken, CarriesItsClaims) {
    const privacy::Secret token = m_tokens.sign(m_claims);
    EXPECT_EQ(*m_tokens.verify(token.reveal(), kNow), m_claims);
    for (const char c : token.reveal())
        EXPECT_TRUE(std::isalnum(c) != 0 || c == '-' || c == '_');
}

RC_GTEST_PROP(AccessTokenProperty, CarriesAnyClaims,
              (std::uint64_t session, std::uint8_t role, std::int32_t issued, std::uint16_t life)) {
    privacy::RepeatableRandomBytes random;
    const AccessTokens tokens(privacy::SubjectKey::make(random));
    const std::string user = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
    RC_PRE(user.size() <= 64);
    const Claims claims{user, static_cast<Role>(role % 7 + 1), CellTime{issued},
                        CellTime{issued + std::int64_t{life} + 1}, SessionId{session}};
    RC_ASSERT(*tokens.verify(tokens.sign(claims).reveal(), claims.issued) == claims);
}

TEST_F(AccessToken, ExpiresToTheMicrosecond) {
    const privacy::Secret token = m_tokens.sign(m_claims);
    EXPECT_TRUE(m_tokens.verify(token.reveal(), m_claims.expires - Duration(1)).ok());
    const absl::Status status = m_tokens.verify(token.reveal(), m_claims.expires).status();
    EXPECT_TRUE(absl::IsUnauthenticated(status));
    EXPECT_NE(status.message().find("expired"), std::string::npos);
}

TEST_F(AccessToken, IsRefusedWithAnyChangedCharacter) {
    const std::string token(m_tokens.sign(m_claims).reveal());
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string changed = token;
        changed[at] = changed[at] == 'A' ? 'Q' : 'A';
        // The last character of base64 has bits that carry nothing; those changes give the same bytes.
        const absl::StatusOr<Claims> claims = m_tokens.verify(changed, kNow);
        if (claims.ok()) {
            EXPECT_EQ(at + 1, token.size());
            EXPECT_EQ(*claims, m_claims);
        } else {
            EXPECT_TRUE(absl::IsUnauthenticated(claims.status()));
        }
    }
    for (std::size_t length = 0; length < token.size(); ++length) {
        EXPECT_TRUE(absl::IsUnauthenticated(m_tokens.verify(token.substr(0, length), kNow).status())) << length;
    }
}

TEST_F(AccessToken, IsRefusedWhenItIsNoTokenAtAll) {
    for (const std::string& text : {std::string(), std::string("Bearer x"), std::string(10'000, 'A'),
                                    std::string("\0\xff", 2), std::string("AQYA"), std::string(60, 'A')}) {
        EXPECT_TRUE(absl::IsUnauthenticated(m_tokens.verify(text, kNow).status()));
    }
}

TEST_F(AccessToken, OfAnotherServerIsRefused) {
    const AccessTokens other(privacy::SubjectKey::make(m_random));
    EXPECT_TRUE(absl::IsUnauthenticated(other.verify(m_tokens.sign(m_claims).reveal(), kNow).status()));
}

TEST_F(AccessToken, EndsWithItsSession) {
    const privacy::Secret token = m_tokens.sign(m_claims);
    Claims otherClaims = m_claims;
    otherClaims.session = SessionId{78};
    m_tokens.endSession(SessionId{77}, m_claims.expires, kNow);
    const absl::Status status = m_tokens.verify(token.reveal(), kNow).status();
    EXPECT_TRUE(absl::IsUnauthenticated(status));
    EXPECT_NE(status.message().find("session has ended"), std::string::npos);
    EXPECT_TRUE(m_tokens.verify(m_tokens.sign(otherClaims).reveal(), kNow).ok());
}

TEST_F(AccessToken, StaysRefusedWhenManySessionsEnd) {
    const privacy::Secret token = m_tokens.sign(m_claims);
    m_tokens.endSession(SessionId{77}, m_claims.expires, kNow);
    for (std::uint64_t id = 1'000; id < 5'000; ++id)
        m_tokens.endSession(SessionId{id}, kNow + kMinute, kNow);
    for (std::uint64_t id = 5'000; id < 9'000; ++id) {
        m_tokens.endSession(SessionId{id}, m_claims.expires, kNow + 2 * kMinute);
    }
    EXPECT_TRUE(absl::IsUnauthenticated(m_tokens.verify(token.reveal(), kNow + 2 * kMinute).status()));
}

TEST_F(AccessToken, IsVerifiedInManyThreadsAtOnce) {
    const privacy::Secret token = m_tokens.sign(m_claims);
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 2'000; ++i) {
                if (!m_tokens.verify(token.reveal(), kNow).ok()) ++wrong;
            }
        });
    }
    for (std::uint64_t id = 1'000; id < 2'000; ++id)
        m_tokens.endSession(SessionId{id}, m_claims.expires, kNow);
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST_F(AccessToken, IsVerifiedFastEnoughForEveryCall) {
    const privacy::Secret token = m_tokens.sign(m_claims);
    constexpr int kCalls = 50'000;
    const auto start = std::chrono::steady_clock::now();
    int good = 0;
    for (int i = 0; i < kCalls; ++i)
        good += m_tokens.verify(token.reveal(), kNow).ok() ? 1 : 0;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(good, kCalls);
    EXPECT_LT(took.count() / kCalls, 50e-6);  // a hundred times what it takes
}

TEST(TokenKey, IsMadeOnceAndKeptPrivate) {
    const TemporaryFolder folder;
    privacy::RepeatableRandomBytes random;
    const auto first = AccessTokens::open(folder.file("token.key"), random);
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(modeOf(folder.file("token.key")), kOwnerOnly);
    const auto second = AccessTokens::open(folder.file("token.key"), random);
    const Claims claims{"ann", Role::kSupport, kNow, kNow + kMinute, SessionId{1}};
    EXPECT_TRUE((*second)->verify((*first)->sign(claims).reveal(), kNow).ok());
    std::filesystem::permissions(folder.file("token.key"), kReadableByAll);
    EXPECT_TRUE(absl::IsFailedPrecondition(AccessTokens::open(folder.file("token.key"), random).status()));
}

TEST(RandomSecret, HasItsPrefixAndNeverRepeats) {
    privacy::SystemRandomBytes random;
    std::set<std::string> seen;
    for (int i = 0; i < 1'000; ++i) {
        const std::string secret(makeRandomSecret("mds_", random).reveal());
        EXPECT_EQ(secret.size(), 4U + 43U);
        EXPECT_TRUE(secret.starts_with("mds_"));
        EXPECT_TRUE(seen.insert(secret).second);
    }
}

// FIPS 180-2, appendix B.1.
TEST(RandomSecret, IsHashedWithSha256) {
    EXPECT_EQ(hashRandomSecret("abc").substr(0, 4), "\xba\x78\x16\xbf");
}

}  // namespace
}  // namespace meridian::identity
