#include "backend/domain/crc32c.h"

#include <functional>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace meridian {
namespace {

struct Way {
    const char* name;
    std::uint32_t (*checksum)(std::string_view, std::uint32_t);
};

class Crc32cVectors : public testing::TestWithParam<Way> {
  protected:
    void SetUp() override {
        if (GetParam().checksum == &crc32c_detail::withHardware && !crc32c_detail::hardwareAvailable()) {
            GTEST_SKIP() << "this processor has no CRC32C instruction";
        }
    }
    static std::uint32_t of(std::string_view bytes) { return GetParam().checksum(bytes, 0); }
};

// RFC 3720, appendix B.4. The RFC prints the checksums as bytes in the order in which they are sent.
TEST_P(Crc32cVectors, AreThoseOfRfc3720) {
    EXPECT_EQ(of(std::string(32, '\0')), 0x8a9136aau);
    EXPECT_EQ(of(std::string(32, '\xff')), 0x62a8ab43u);
    std::string rising;
    for (char i = 0; i < 32; ++i)
        rising += i;
    EXPECT_EQ(of(rising), 0x46dd794eu);
    EXPECT_EQ(of(std::string(rising.rbegin(), rising.rend())), 0x113fdb5cu);
    std::string readCommand(48, '\0');  // an iSCSI SCSI Read (10) Command PDU
    readCommand[0] = 0x01;
    readCommand[1] = '\xc0';
    readCommand[16] = 0x14;
    readCommand[22] = 0x04;
    readCommand[27] = 0x14;
    readCommand[31] = 0x18;
    readCommand[32] = 0x28;
    readCommand[40] = 0x02;
    EXPECT_EQ(of(readCommand), 0xd9963a56u);
}

TEST_P(Crc32cVectors, TheUsualCheckStringAndTheEmptyStringHold) {
    EXPECT_EQ(of("123456789"), 0xe3069283u);
    EXPECT_EQ(of(""), 0u);
}

INSTANTIATE_TEST_SUITE_P(BothWays, Crc32cVectors,
                         testing::Values(Way{"hardware", &crc32c_detail::withHardware},
                                         Way{"table", &crc32c_detail::withTable}, Way{"chosen", &crc32c}),
                         [](const auto& way) { return std::string(way.param.name); });

TEST(Crc32c, ThePartsChainToTheWhole) {
    rc::check([](const std::string& text) {
        const std::size_t cut = text.empty() ? 0 : *rc::gen::inRange<std::size_t>(0, text.size());
        const std::string_view whole = text;
        RC_ASSERT(crc32c(whole.substr(cut), crc32c(whole.substr(0, cut))) == crc32c(whole));
    });
}

TEST(Crc32c, BothWaysAgreeAtEveryLengthAndAlignment) {
    if (!crc32c_detail::hardwareAvailable()) GTEST_SKIP() << "this processor has no CRC32C instruction";
    std::string text;
    for (int i = 0; i < 80; ++i)
        text += static_cast<char>(i * 37 + 11);
    for (std::size_t from = 0; from < 9; ++from) {
        for (std::size_t length = 0; length + from <= text.size(); ++length) {
            const std::string_view part = std::string_view(text).substr(from, length);
            ASSERT_EQ(crc32c_detail::withHardware(part, 7), crc32c_detail::withTable(part, 7)) << from << " " << length;
        }
    }
}

TEST(Crc32c, AnySingleFlippedBitChangesIt) {
    std::string text = "a batch of the journal";
    const std::uint32_t before = crc32c(text);
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_NE(crc32c(text), before);
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
    }
}

}  // namespace
}  // namespace meridian
