#include "backend/privacy/key_cache.h"

#include <gtest/gtest.h>

#include "tests/backend/privacy/repeatable_random_bytes.h"

namespace meridian::privacy {
namespace {

class KeyCacheTest : public testing::Test {
  protected:
    SharedKey made() { return std::make_shared<const SubjectKey>(SubjectKey::make(m_random)); }
    RepeatableRandomBytes m_random;
};

TEST_F(KeyCacheTest, GivesBackWhatWasPut) {
    KeyCache cache(100);
    const SharedKey key = made();
    EXPECT_EQ(cache.get(CustomerId{1}), nullptr);
    cache.put(CustomerId{1}, key);
    EXPECT_EQ(cache.get(CustomerId{1}), key);
    const SharedKey other = made();
    cache.put(CustomerId{1}, other);
    EXPECT_EQ(cache.get(CustomerId{1}), other);
    EXPECT_EQ(cache.size(), 1U);
}

TEST_F(KeyCacheTest, ForgetsWhatWasRemoved) {
    KeyCache cache(100);
    cache.put(CustomerId{1}, made());
    cache.remove(CustomerId{1});
    cache.remove(CustomerId{2});
    EXPECT_EQ(cache.get(CustomerId{1}), nullptr);
    EXPECT_EQ(cache.size(), 0U);
}

TEST_F(KeyCacheTest, NeverGrowsBeyondItsCapacity) {
    KeyCache cache(160);
    for (std::uint64_t id = 1; id <= 10'000; ++id) {
        cache.put(CustomerId{id}, made());
        ASSERT_NE(cache.get(CustomerId{id}), nullptr);
        if (id % 7 == 0) cache.remove(CustomerId{id - 3});
        ASSERT_LE(cache.size(), 160U);
    }
    EXPECT_GE(cache.size(), 100U);
}

TEST_F(KeyCacheTest, KeepsWhoComesBackOften) {
    KeyCache cache(1'600);
    cache.put(CustomerId{1}, made());
    for (std::uint64_t id = 2; id <= 50'000; ++id) {
        cache.put(CustomerId{id}, made());
        ASSERT_NE(cache.get(CustomerId{1}), nullptr) << "lost after " << id;
    }
}

}  // namespace
}  // namespace meridian::privacy
