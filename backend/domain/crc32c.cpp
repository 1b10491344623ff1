#include "backend/domain/crc32c.h"

#include <array>
#include <cstddef>
#include <cstring>

#include "backend/domain/check.h"

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace meridian {

namespace {

constexpr std::uint32_t kPolynomial = 0x82f63b78;  // 0x1edc6f41 with its bits reflected

constexpr std::array<std::uint32_t, 256> makeTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? kPolynomial : 0);
        table[byte] = value;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> kTable = makeTable();

}  // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t seed) {
    static constexpr std::array kWays = {&crc32c_detail::withTable, &crc32c_detail::withHardware};
    static const auto way = kWays[static_cast<std::size_t>(crc32c_detail::hardwareAvailable())];
    return way(bytes, seed);
}

namespace crc32c_detail {

std::uint32_t withTable(std::string_view bytes, std::uint32_t seed) {
    std::uint32_t value = ~seed;
    for (const char c : bytes)
        value = (value >> 8) ^ kTable[(value ^ static_cast<std::uint8_t>(c)) & 0xff];
    return ~value;
}

#if defined(__x86_64__)

bool hardwareAvailable() {
    return __builtin_cpu_supports("sse4.2") != 0;
}

__attribute__((target("sse4.2"))) std::uint32_t withHardware(std::string_view bytes, std::uint32_t seed) {
    std::uint64_t value = ~seed;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= sizeof(std::uint64_t); left -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
        std::uint64_t word;
        std::memcpy(&word, at, sizeof word);
        value = _mm_crc32_u64(value, word);
    }
    auto narrow = static_cast<std::uint32_t>(value);
    for (; left > 0; --left, ++at)
        narrow = _mm_crc32_u8(narrow, static_cast<std::uint8_t>(*at));
    return ~narrow;
}

#else

bool hardwareAvailable() {
    return false;
}

std::uint32_t withHardware(std::string_view, std::uint32_t) {
    MERIDIAN_CHECK(hardwareAvailable());
    return 0;
}

#endif

}  // namespace crc32c_detail

}  // namespace meridian
