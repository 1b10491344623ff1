// The checksum of everything that the cell writes to a disk: CRC32C finds every single-bit and every burst error of up
// to 32 bits, and the processor computes it at several bytes per cycle.
#pragma once

#include <cstdint>
#include <string_view>

namespace meridian {

// CRC32C (Castagnoli polynomial, reflected, as in RFC 3720 section 12.1). `seed` is the checksum of what came before,
// so crc32c(b, crc32c(a)) equals crc32c(a + b). Safe from any thread.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t seed = 0);

// The two ways that crc32c() chooses from, apart so that a test can compare them on one machine.
namespace crc32c_detail {
bool hardwareAvailable();
std::uint32_t withHardware(std::string_view bytes, std::uint32_t seed);  // only where hardwareAvailable()
std::uint32_t withTable(std::string_view bytes, std::uint32_t seed);
}  // namespace crc32c_detail

}  // namespace meridian
