#include "backend/privacy/sealer.h"

#include <chrono>
#include <set>
#include <thread>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "absl/strings/escaping.h"
#include "tests/backend/privacy/repeatable_random_bytes.h"

namespace meridian::privacy {
namespace {

constexpr std::string_view kField = "order 17, e-mail";

SubjectKey keyFromHex(const std::string& hex) {
    const std::string bytes = absl::HexStringToBytes(hex);
    return SubjectKey(
        std::span<const std::uint8_t, kKeyBytes>(reinterpret_cast<const std::uint8_t*>(bytes.data()), kKeyBytes));
}

class Sealer : public testing::Test {
  protected:
    RepeatableRandomBytes m_random;
    SubjectKey m_key = SubjectKey::make(m_random);
    std::string sealed(std::string_view plain) { return seal(m_key, makeNonce(m_random), plain, kField); }
};

// Test case 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega), appendix B.
TEST_F(Sealer, AgreesWithThePublishedTestVector) {
    const SubjectKey key = keyFromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const std::string nonceBytes = absl::HexStringToBytes("cafebabefacedbaddecaf888");
    Nonce12 nonce;
    std::copy(nonceBytes.begin(), nonceBytes.end(), nonce.begin());
    const std::string plain = absl::HexStringToBytes(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de6"
        "57ba6"
        "37b39");
    const std::string associated = absl::HexStringToBytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const std::string text = seal(key, nonce, plain, associated);
    EXPECT_EQ(absl::BytesToHexString(text),
              "01"
              "cafebabefacedbaddecaf888"
              "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e63"
              "93ba7a0a"
              "bcc9f662"
              "76fc6ece0f4e1768cddf8853bb2d551b");
    EXPECT_EQ(*open(key, text, associated), plain);
}

RC_GTEST_PROP(SealerProperty, OpensWhatItSealed, (const std::string& plain, const std::string& associated)) {
    RepeatableRandomBytes random(*rc::gen::arbitrary<std::uint64_t>());
    const SubjectKey key = SubjectKey::make(random);
    const std::string text = seal(key, makeNonce(random), plain, associated);
    RC_ASSERT(text.size() == plain.size() + kSealOverhead);
    const absl::StatusOr<std::string> opened = open(key, text, associated);
    RC_ASSERT(opened.ok());
    RC_ASSERT(*opened == plain);
}

TEST_F(Sealer, FindsEveryFlippedBit) {
    const std::string text = sealed("Nguyễn Thị Minh Khai");
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        std::string changed = text;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_TRUE(absl::IsDataLoss(open(m_key, changed, kField).status())) << "bit " << bit;
    }
}

TEST_F(Sealer, FindsEveryCut) {
    const std::string text = sealed("ann@example.org");
    for (std::size_t length = 0; length < text.size(); ++length) {
        EXPECT_TRUE(absl::IsDataLoss(open(m_key, text.substr(0, length), kField).status())) << length << " bytes";
    }
}

TEST_F(Sealer, RefusesAnotherKeyAndAnotherField) {
    const std::string text = sealed("ann@example.org");
    const SubjectKey other = SubjectKey::make(m_random);
    EXPECT_TRUE(absl::IsDataLoss(open(other, text, kField).status()));
    EXPECT_TRUE(absl::IsDataLoss(open(m_key, text, "order 18, e-mail").status()));
    // The context of the thread is clean after failures.
    EXPECT_EQ(*open(m_key, text, kField), "ann@example.org");
}

TEST_F(Sealer, HoldsNoPartOfTheText) {
    EXPECT_EQ(sealed("ann@example.org").find("ann"), std::string::npos);
    EXPECT_NE(sealed("the same"), sealed("the same"));
}

TEST_F(Sealer, WorksInManyThreadsAtOnce) {
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 2'000; ++i) {
                const std::string plain = "text " + std::to_string(t * 10'000 + i);
                const absl::StatusOr<std::string> opened = open(m_key, sealed(plain), kField);
                if (!opened.ok() || *opened != plain) ++wrong;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST_F(Sealer, IsFastEnoughForEveryOrder) {
    constexpr int kTexts = 20'000;
    const auto start = std::chrono::steady_clock::now();
    std::size_t total = 0;
    for (int i = 0; i < kTexts; ++i)
        total += sealed("Ann Example, 12 Long Street, Hanoi").size();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(total, kTexts * (34 + kSealOverhead));
    EXPECT_LT(took.count() / kTexts, 100e-6);  // some forty times what it takes
}

TEST(SubjectKey, CannotBeCopiedOrCompared) {
    static_assert(!std::is_copy_constructible_v<SubjectKey>);
    static_assert(!std::is_copy_assignable_v<SubjectKey>);
    SUCCEED();
}

TEST(SubjectKey, IsWipedWhenItIsMovedOrGoes) {
    SystemRandomBytes random;
    SubjectKey key = SubjectKey::make(random);
    const SubjectKey taken = std::move(key);
    const auto isZero = [](std::uint8_t byte) { return byte == 0; };
    EXPECT_TRUE(std::all_of(key.bytes().begin(), key.bytes().end(), isZero));
    EXPECT_FALSE(std::all_of(taken.bytes().begin(), taken.bytes().end(), isZero));

    alignas(SubjectKey) std::array<std::uint8_t, sizeof(SubjectKey)> place;
    auto* placed = new (place.data()) SubjectKey(SubjectKey::make(random));
    placed->~SubjectKey();
    EXPECT_TRUE(std::all_of(place.begin(), place.end(), isZero));
}

TEST(SystemRandomBytes, NeverRepeatsANonce) {
    SystemRandomBytes random;
    std::set<Nonce12> seen;
    for (int i = 0; i < 10'000; ++i)
        EXPECT_TRUE(seen.insert(makeNonce(random)).second);
}

}  // namespace
}  // namespace meridian::privacy
