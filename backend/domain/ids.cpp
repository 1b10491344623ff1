#include "backend/domain/ids.h"

#include <string_view>

namespace meridian {

namespace {

constexpr char kHex[] = "0123456789abcdef";

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool dashBefore(std::size_t byte) {
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

}  // namespace

std::string CommandId::toString() const {
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (dashBefore(i)) text += '-';
        text += kHex[bytes[i] >> 4];
        text += kHex[bytes[i] & 15];
    }
    return text;
}

bool CommandId::parse(std::string_view text, CommandId& out) {
    if (text.size() != 36) return false;
    CommandId parsed;
    std::size_t at = 0;
    for (std::size_t i = 0; i < parsed.bytes.size(); ++i) {
        if (dashBefore(i) && text[at++] != '-') return false;
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high < 0 || low < 0) return false;
        parsed.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
        at += 2;
    }
    out = parsed;
    return true;
}

CommandId CommandId::make(std::int64_t unixMilliseconds, std::uint64_t randomHigh, std::uint64_t randomLow) {
    CommandId id;
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(unixMilliseconds >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | ((randomHigh >> 8) & 0x0f));
    id.bytes[7] = static_cast<std::uint8_t>(randomHigh);
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[8 + i] = static_cast<std::uint8_t>(randomLow >> (8 * i));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3f));
    return id;
}

}  // namespace meridian
