// The shape of our database files and their WAL, in one place for everybody who looks below SQLite: the checksum of
// each page, the WAL's inspection at the start, and the upkeep that counts pages. Source:
// https://sqlite.org/fileformat2.html, sections 1.3 (header) and 4 (the write-ahead log).
#pragma once

#include <cstddef>
#include <cstdint>

namespace meridian::stores {

inline constexpr std::size_t kPageBytes = 8192;
// At the end of every page, out of SQLite's reach: the page's CRC32C.
inline constexpr std::size_t kPageTailBytes = 4;

inline constexpr std::size_t kWalHeaderBytes = 32;
inline constexpr std::size_t kFrameHeaderBytes = 24;
inline constexpr std::size_t kFrameBytes = kFrameHeaderBytes + kPageBytes;

inline constexpr std::uint64_t frameOffset(std::uint64_t frame) {
    return kWalHeaderBytes + frame * kFrameBytes;
}

}  // namespace meridian::stores
