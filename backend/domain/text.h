// Small ASCII text tools that work on std::string_view: Debian builds Abseil for C++14, where absl::string_view is a
// type of its own and absl::StrCat does not take the standard one.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace meridian {

namespace text_detail {
inline void append(std::string& out, std::string_view piece) {
    out.append(piece);
}
inline void append(std::string& out, char piece) {
    out.push_back(piece);
}
template <std::integral T>
void append(std::string& out, T number) {
    out.append(std::to_string(number));
}
}  // namespace text_detail

// The pieces one after the other: texts, characters and whole numbers.
template <class... Pieces>
std::string concat(const Pieces&... pieces) {
    std::string out;
    (text_detail::append(out, pieces), ...);
    return out;
}

// ASCII only; other bytes stay as they are. Thread-safe, no locale.
constexpr char lowerAscii(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}
constexpr char upperAscii(char byte) {
    return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
}
constexpr bool isDigit(char byte) {
    return byte >= '0' && byte <= '9';
}
constexpr bool isLetter(char byte) {
    return lowerAscii(byte) >= 'a' && lowerAscii(byte) <= 'z';
}
constexpr bool isControl(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}
// True for the bytes of UTF-8 that continue a character.
constexpr bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::string toLowerAscii(std::string_view text);
std::string toUpperAscii(std::string_view text);
bool equalsIgnoringCase(std::string_view a, std::string_view b);
// Without the ASCII white space around it.
std::string_view trimmed(std::string_view text);
// The longest beginning of at most `bytes` bytes that does not cut a character of UTF-8.
std::string_view beginningOf(std::string_view text, std::size_t bytes);

}  // namespace meridian
