// What SQLite itself writes into its WAL so that a recovery can tell whole frames from torn ones. SQLite looks at these
// checksums only when it recovers; we also look at them whenever a page is read from the WAL, and before the recovery.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "backend/stores/sqlite/page_format.h"

namespace meridian::stores {

// Two words that run on from frame to frame.
struct WalSum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;

    friend bool operator==(const WalSum&, const WalSum&) = default;
};

enum class WalWords { kLittleEndian, kBigEndian };

// `bytes` is a multiple of eight bytes long.
WalSum walSum(WalWords words, std::string_view bytes, WalSum seed);

// The first 32 bytes of a WAL.
struct WalHeader {
    WalWords words = WalWords::kLittleEndian;
    std::uint32_t pageBytes = 0;
    std::uint64_t salt = 0;  // new for every generation of frames
    WalSum sum;              // as stored
    WalSum expectedSum;      // of the bytes before it
    bool isSound() const { return sum == expectedSum && pageBytes == kPageBytes; }
};
// Nothing when the first word is not that of a WAL.
std::optional<WalHeader> readWalHeader(std::string_view bytes);
// For a header whose first word may be damaged.
WalHeader readWalHeaderAs(WalWords words, std::string_view bytes);

// The 24 bytes before a page.
struct FrameHeader {
    std::uint32_t page = 0;
    std::uint32_t pagesAfterCommit = 0;  // 0 in a frame that does not end a transaction
    std::uint64_t salt = 0;
    WalSum sum;
};
FrameHeader readFrameHeader(std::string_view bytes);

// Of a whole frame, header and page, that follows a frame of `previous`.
WalSum sumOfFrame(WalWords words, std::string_view frame, WalSum previous);

// What a frame that does not fit would be with one bit turned back.
struct FrameRepair {
    WalSum sum;
    bool commits = false;  // it ends a transaction
};
// Every way to make the frame, which follows one of `previous`, fit by turning back one bit; none when no single bit
// does it. The sum is linear over the frame's words (modulo 2^32), so each bit's share of it is known without trying.
// There can be several ways: the highest bits of the words have three different shares in all, and two of them look
// like a wrong bit in the stored sum itself.
std::vector<FrameRepair> repairsOf(const WalHeader& header, std::string_view frame, WalSum previous);

}  // namespace meridian::stores
