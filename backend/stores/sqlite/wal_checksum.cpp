#include "backend/stores/sqlite/wal_checksum.h"

#include <bit>
#include <cstddef>
#include <cstring>

namespace meridian::stores {

namespace {

constexpr std::uint32_t kMagicLittle = 0x377f0682;
constexpr std::uint32_t kMagicBig = 0x377f0683;

std::uint32_t bigEndianAt(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

template <std::endian order>
std::uint32_t wordAt(const char* at) {
    std::uint32_t value;
    std::memcpy(&value, at, sizeof value);
    if constexpr (order != std::endian::native) value = __builtin_bswap32(value);
    return value;
}

template <std::endian order>
WalSum sumOf(std::string_view bytes, WalSum sum) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        sum.first += wordAt<order>(bytes.data() + at) + sum.second;
        sum.second += wordAt<order>(bytes.data() + at + 4) + sum.first;
    }
    return sum;
}

std::uint64_t saltAt(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint64_t>(bigEndianAt(bytes, at)) << 32 | bigEndianAt(bytes, at + 4);
}

WalSum sumAt(std::string_view bytes, std::size_t at) {
    return {bigEndianAt(bytes, at), bigEndianAt(bytes, at + 4)};
}

// How far the stored sum is from the computed one when a bit of a word that counts `share` was turned over. `isSet`
// says how the bit stands now: a set bit was clear when the sum was taken, so that the computed sum is too large by its
// share.
bool explains(WalSum missing, WalSum share, int bit, bool isSet) {
    const std::uint32_t first = share.first << bit;
    const std::uint32_t second = share.second << bit;
    return isSet ? missing.first == 0 - first && missing.second == 0 - second
                 : missing.first == first && missing.second == second;
}

// The bit of `word` that explains what is missing.
std::optional<int> explainedBy(std::uint32_t word, WalSum missing, WalSum share) {
    for (int bit = 0; bit < 32; ++bit) {
        if (explains(missing, share, bit, (word >> bit & 1) != 0)) return bit;
    }
    return std::nullopt;
}

std::uint64_t joined(WalSum sum) {
    return static_cast<std::uint64_t>(sum.first) << 32 | sum.second;
}

}  // namespace

WalSum walSum(WalWords words, std::string_view bytes, WalSum seed) {
    return words == WalWords::kBigEndian ? sumOf<std::endian::big>(bytes, seed)
                                         : sumOf<std::endian::little>(bytes, seed);
}

WalHeader readWalHeaderAs(WalWords words, std::string_view bytes) {
    WalHeader header;
    header.words = words;
    header.pageBytes = bigEndianAt(bytes, 8);
    header.salt = saltAt(bytes, 16);
    header.sum = sumAt(bytes, 24);
    header.expectedSum = walSum(words, bytes.substr(0, 24), {});
    return header;
}

std::optional<WalHeader> readWalHeader(std::string_view bytes) {
    const std::uint32_t magic = bigEndianAt(bytes, 0);
    if (magic != kMagicLittle && magic != kMagicBig) return std::nullopt;
    return readWalHeaderAs(magic == kMagicBig ? WalWords::kBigEndian : WalWords::kLittleEndian, bytes);
}

FrameHeader readFrameHeader(std::string_view bytes) {
    return {bigEndianAt(bytes, 0), bigEndianAt(bytes, 4), saltAt(bytes, 8), sumAt(bytes, 16)};
}

WalSum sumOfFrame(WalWords words, std::string_view frame, WalSum previous) {
    const WalSum afterHeader = walSum(words, frame.substr(0, 8), previous);
    return walSum(words, frame.substr(kFrameHeaderBytes, kPageBytes), afterHeader);
}

std::vector<FrameRepair> repairsOf(const WalHeader& header, std::string_view frame, WalSum previous) {
    const FrameHeader stored = readFrameHeader(frame);
    const WalSum computed = sumOfFrame(header.words, frame, previous);
    const bool commits = stored.pagesAfterCommit != 0;
    std::vector<FrameRepair> repairs;
    if (stored.salt != header.salt) {
        if (stored.sum == computed && std::has_single_bit(stored.salt ^ header.salt))
            repairs.push_back({computed, commits});
        return repairs;
    }
    if (std::has_single_bit(joined(stored.sum) ^ joined(computed))) repairs.push_back({computed, commits});
    const WalSum missing{stored.sum.first - computed.first, stored.sum.second - computed.second};
    const auto word = [&](std::size_t at) {
        return header.words == WalWords::kBigEndian ? wordAt<std::endian::big>(frame.data() + at)
                                                    : wordAt<std::endian::little>(frame.data() + at);
    };
    // What one more in the first or the second word of a pair adds to the sum, from the last pair of the frame
    // backwards.
    WalSum ofFirst{1, 1};
    WalSum ofSecond{0, 1};
    const auto onward = [](WalSum& share) {
        share.first += share.second;
        share.second += share.first;
    };
    bool inPage = false;
    for (std::size_t at = kFrameBytes - 8; at >= kFrameHeaderBytes; at -= 8) {
        inPage = inPage || explainedBy(word(at), missing, ofFirst) || explainedBy(word(at + 4), missing, ofSecond);
        onward(ofFirst);
        onward(ofSecond);
    }
    // Of the header only the first pair is summed: the page's number, and the size of the database after a commit.
    if (inPage || explainedBy(word(0), missing, ofFirst)) repairs.push_back({stored.sum, commits});
    if (const auto bit = explainedBy(word(4), missing, ofSecond)) {
        repairs.push_back({stored.sum, (word(4) ^ std::uint32_t{1} << *bit) != 0});
    }
    return repairs;
}

}  // namespace meridian::stores
