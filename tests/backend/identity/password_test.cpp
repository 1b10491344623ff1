#include "backend/identity/password.h"

#include <gtest/gtest.h>

#include "backend/domain/limits.h"

#include "tests/backend/privacy/repeatable_random_bytes.h"

namespace meridian::identity {
namespace {

constexpr PasswordOptions kCheap{.memoryKib = 64, .iterations = 1, .parallelism = 1};

class Password : public testing::Test {
  protected:
    std::string hashed(std::string_view password, const PasswordOptions& options = kCheap) {
        const absl::StatusOr<std::string> hash = hashPassword(password, options, m_random);
        EXPECT_TRUE(hash.ok()) << hash.status();
        return hash.value_or("");
    }
    privacy::RepeatableRandomBytes m_random;
};

TEST_F(Password, FitsItsOwnHashAndNoOther) {
    const std::string hash = hashed("correct horse battery");
    EXPECT_TRUE(passwordFits("correct horse battery", hash));
    EXPECT_FALSE(passwordFits("correct horse batterY", hash));
    EXPECT_FALSE(passwordFits("correct horse battery ", hash));
    EXPECT_FALSE(passwordFits("", hash));
}

TEST_F(Password, IsHashedWithArgon2idAndASaltOfItsOwn) {
    const std::string hash = hashed("correct horse battery");
    EXPECT_EQ(hash.substr(0, 30), "$argon2id$v=19$m=64,t=1,p=1$" + hash.substr(28, 2));
    EXPECT_EQ(hash.find('\0'), std::string::npos);
    EXPECT_NE(hashed("correct horse battery"), hash);
}

TEST_F(Password, IsHashedWithTheDefaultsThatAreRecommended) {
    const std::string hash = hashed("correct horse battery", PasswordOptions{});
    EXPECT_EQ(hash.substr(0, 31), "$argon2id$v=19$m=19456,t=2,p=1$");
    EXPECT_TRUE(passwordFits("correct horse battery", hash));
}

TEST_F(Password, KeepsBytesAfterAZeroByte) {
    const std::string hash = hashed(std::string("correct\0horse battery", 21));
    EXPECT_TRUE(passwordFits(std::string("correct\0horse battery", 21), hash));
    EXPECT_FALSE(passwordFits("correct", hash));
}

TEST_F(Password, FitsNoDamagedHash) {
    const std::string hash = hashed("correct horse battery");
    EXPECT_FALSE(passwordFits("correct horse battery", ""));
    EXPECT_FALSE(passwordFits("correct horse battery", hash.substr(0, hash.size() - 1)));
    EXPECT_FALSE(passwordFits("correct horse battery", "$argon2id$v=19$m=64,t=1,p=1$"));
}

TEST_F(Password, OptionsThatArgon2RefusesAreAnError) {
    EXPECT_TRUE(absl::IsInvalidArgument(hashPassword("correct horse battery", {1, 1, 1}, m_random).status()));
}

TEST_F(Password, PolicySaysWhatIsWrong) {
    EXPECT_TRUE(checkPassword("ann", std::string(limits::kPasswordMin, 'x')).ok());
    EXPECT_TRUE(checkPassword("ann", std::string(limits::kPasswordMax, 'x')).ok());
    EXPECT_EQ(checkPassword("ann", std::string(limits::kPasswordMin - 1, 'x')).message(),
              "The password is too short: it needs at least 12 characters.");
    EXPECT_EQ(checkPassword("ann", std::string(limits::kPasswordMax + 1, 'x')).message(),
              "The password is too long: it may have at most 256 bytes.");
    EXPECT_EQ(checkPassword("administrator", "Administrator").message(), "The password must not be the user name.");
}

}  // namespace
}  // namespace meridian::identity
