#include "backend/domain/utf8.h"

#include <cstdint>
#include <cstring>

namespace meridian {
namespace {

// Most text is ASCII: eight bytes are judged at once.
std::size_t asciiPrefix(std::string_view text, std::size_t from) {
    while (text.size() - from >= sizeof(std::uint64_t)) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + from, sizeof word);
        if ((word & 0x8080'8080'8080'8080ULL) != 0) break;
        from += sizeof word;
    }
    while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80)
        ++from;
    return from;
}

struct Lead {
    std::size_t length;         // 0: this byte starts nothing
    unsigned char secondFrom;   // the second byte's range is what keeps overlong forms and surrogates out
    unsigned char secondUntil;  // inclusive
};

Lead classify(unsigned char byte) {
    if (byte < 0xC2) return {0, 0, 0};  // continuation bytes, and C0 and C1 which only start overlong forms
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};  // above are the surrogates
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};  // above is U+110000
    return {0, 0, 0};
}

// Length of the well-formed multi-byte sequence at the start of `text`, 0 when there is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const Lead lead = classify(byteAt(0));
    if (lead.length == 0 || text.size() < lead.length) return 0;
    if (byteAt(1) < lead.secondFrom || byteAt(1) > lead.secondUntil) return 0;
    for (std::size_t i = 2; i < lead.length; ++i) {
        if ((byteAt(i) & 0xC0) != 0x80) return 0;
    }
    return lead.length;
}

}  // namespace

std::size_t validUtf8Prefix(std::string_view text) {
    std::size_t at = asciiPrefix(text, 0);
    while (at < text.size()) {
        const std::size_t length = sequenceLength(text.substr(at));
        if (length == 0) return at;
        at = asciiPrefix(text, at + length);
    }
    return at;
}

bool isValidUtf8(std::string_view text) {
    return validUtf8Prefix(text) == text.size();
}

}  // namespace meridian
