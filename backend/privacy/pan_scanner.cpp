#include "backend/privacy/pan_scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"

namespace meridian::privacy {

namespace {

constexpr std::size_t kDigitsMin = 13;
constexpr std::size_t kDigitsMax = 19;
constexpr std::size_t kPhoneDigitsMax = 15;  // ITU-T E.164
constexpr std::size_t kHexIdMin = 24;

// The first `digits` digits lie in [first, last], and the whole number has one of the lengths (bit n: n digits).
struct Issuer {
    std::uint32_t first;
    std::uint32_t last;
    std::size_t digits;
    std::uint32_t lengths;
};

constexpr std::uint32_t lengths(std::size_t from, std::size_t to) {
    std::uint32_t bits = 0;
    for (std::size_t length = from; length <= to; ++length)
        bits |= 1U << length;
    return bits;
}

constexpr Issuer kIssuers[] = {
    {4, 4, 1, (1U << 13) | (1U << 16) | (1U << 19)},  // Visa
    {51, 55, 2, 1U << 16},                            // Mastercard
    {2221, 2720, 4, 1U << 16},                        // Mastercard
    {34, 34, 2, 1U << 15},                            // American Express
    {37, 37, 2, 1U << 15},                            // American Express
    {6011, 6011, 4, lengths(16, 19)},                 // Discover
    {644, 649, 3, lengths(16, 19)},                   // Discover
    {65, 65, 2, lengths(16, 19)},                     // Discover
    {3528, 3589, 4, lengths(16, 19)},                 // JCB
    {300, 305, 3, lengths(14, 19)},                   // Diners Club
    {36, 36, 2, lengths(14, 19)},                     // Diners Club
    {38, 39, 2, lengths(14, 19)},                     // Diners Club
    {62, 62, 2, lengths(16, 19)},                     // UnionPay
    {5018, 5018, 4, lengths(13, 19)},                 // Maestro, as the next ones
    {5020, 5020, 4, lengths(13, 19)},
    {5038, 5038, 4, lengths(13, 19)},
    {5893, 5893, 4, lengths(13, 19)},
    {6304, 6304, 4, lengths(13, 19)},
    {6759, 6759, 4, lengths(13, 19)},
    {6761, 6763, 4, lengths(13, 19)},
};

// How many digits the groups on a card have; an empty place ends the shape.
constexpr std::array<std::uint8_t, 5> kShapes[] = {
    {4, 4, 4, 4}, {4, 6, 5},       {4, 6, 4},       {4, 4, 4, 1},    {4, 4, 4, 2},
    {4, 3, 3, 3}, {4, 4, 4, 4, 1}, {4, 4, 4, 4, 2}, {4, 4, 4, 4, 3}, {6, 13},
};

using Digits = std::span<const std::uint8_t>;

bool knownIssuer(Digits number) {
    std::array<std::uint32_t, 5> prefix{};
    for (std::size_t i = 0; i < 4; ++i)
        prefix[i + 1] = prefix[i] * 10 + number[i];
    return std::any_of(std::begin(kIssuers), std::end(kIssuers), [&](const Issuer& issuer) {
        const std::uint32_t start = prefix[issuer.digits];
        return start >= issuer.first && start <= issuer.last && ((issuer.lengths >> number.size()) & 1) != 0;
    });
}

bool luhn(Digits number) {
    std::uint32_t sum = 0;
    bool twice = false;
    for (std::size_t i = number.size(); i-- > 0; twice = !twice) {
        const std::uint32_t value = twice ? number[i] * 2U : number[i];
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

// GS1 General Specifications, section 7.9. Cards of 13 digits are no longer issued, bar codes that start with 4 are.
bool barCode(Digits number) {
    if (number.size() != 13) return false;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < number.size(); ++i)
        sum += number[i] * (i % 2 == 0 ? 1U : 3U);
    return sum % 10 == 0;
}

struct Group {
    std::size_t begin;
    std::size_t size;
};

// Groups of digits with one separator between neighbours.
struct Chain {
    absl::InlinedVector<Group, 16> groups;
    std::size_t digits = 0;
    std::size_t end() const { return groups.back().begin + groups.back().size; }
};

// Length of the separator at `at`: space or dash, also the no-break space and the hyphens U+2010 to U+2013 that come
// with text copied from a page. 0 when there is none.
std::size_t separatorAt(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.empty()) return 0;
    if (rest[0] == ' ' || rest[0] == '-') return 1;
    if (rest.starts_with("\xC2\xA0")) return 2;
    if (rest.size() >= 3 && rest.starts_with("\xE2\x80") && rest[2] >= '\x90' && rest[2] <= '\x93') return 3;
    return 0;
}

bool digitAt(std::string_view text, std::size_t at) {
    return at < text.size() && absl::ascii_isdigit(text[at]);
}
bool letterAt(std::string_view text, std::size_t at) {
    return at < text.size() && absl::ascii_isalpha(text[at]);
}

Chain chainAt(std::string_view text, std::size_t at) {
    Chain chain;
    while (true) {
        const std::size_t begin = at;
        while (digitAt(text, at))
            ++at;
        chain.groups.push_back({begin, at - begin});
        chain.digits += at - begin;
        const std::size_t separator = separatorAt(text, at);
        if (separator == 0 || !digitAt(text, at + separator)) return chain;
        at += separator;
    }
}

// A UUID or a hash: the whole word around [begin, end), dashes included, is hexadecimal, long, and not digits alone.
bool insideHexId(std::string_view text, std::size_t begin, std::size_t end) {
    const auto inWord = [&](std::size_t at) { return absl::ascii_isalnum(text[at]) || text[at] == '-'; };
    while (begin > 0 && inWord(begin - 1))
        --begin;
    while (end < text.size() && inWord(end))
        ++end;
    const std::string_view word = text.substr(begin, end - begin);
    const auto isHexadecimal = [](unsigned char c) { return c == '-' || absl::ascii_isxdigit(c); };
    return word.size() >= kHexIdMin && std::all_of(word.begin(), word.end(), isHexadecimal) &&
           std::any_of(word.begin(), word.end(), absl::ascii_isalpha);
}

// "DE89 3704 0044 …": two letters with two digits directly behind them.
bool startsAsIban(std::string_view text, const Chain& chain) {
    const std::size_t begin = chain.groups.front().begin;
    return chain.groups.size() > 1 && chain.groups.front().size == 2 && begin >= 2 && letterAt(text, begin - 1) &&
           letterAt(text, begin - 2) && (begin == 2 || !letterAt(text, begin - 3));
}

bool hasCardShape(std::span<const Group> groups) {
    if (groups.size() == 1) return true;
    return std::any_of(std::begin(kShapes), std::end(kShapes), [&](const auto& shape) {
        for (std::size_t i = 0; i < shape.size(); ++i) {
            if ((i < groups.size() ? groups[i].size : 0) != shape[i]) return false;
        }
        return groups.size() <= shape.size();
    });
}

bool isCard(std::string_view text, std::span<const Group> groups) {
    std::array<std::uint8_t, kDigitsMax> digits{};
    std::size_t count = 0;
    for (const Group& group : groups) {
        for (std::size_t i = 0; i < group.size; ++i)
            digits[count++] = static_cast<std::uint8_t>(text[group.begin + i] - '0');
    }
    const Digits number(digits.data(), count);
    if (!knownIssuer(number) || !luhn(number) || barCode(number)) return false;
    return !insideHexId(text, groups.front().begin, groups.back().begin + groups.back().size);
}

bool holdsCard(std::string_view text, const Chain& chain) {
    if (startsAsIban(text, chain)) return false;
    const std::size_t start = chain.groups.front().begin;
    const bool phone = start > 0 && text[start - 1] == '+' && chain.digits <= kPhoneDigitsMax;
    if (phone) return false;
    const std::span<const Group> groups(chain.groups);
    for (std::size_t from = 0; from < groups.size(); ++from) {
        std::size_t digits = 0;
        for (std::size_t to = from; to < groups.size(); ++to) {
            digits += groups[to].size;
            if (digits > kDigitsMax) break;
            if (digits < kDigitsMin) continue;
            const std::span<const Group> window = groups.subspan(from, to - from + 1);
            if ((window.size() == groups.size() || hasCardShape(window)) && isCard(text, window)) return true;
        }
    }
    return false;
}

}  // namespace

bool looksLikeCardNumber(std::string_view text) {
    if (text.size() < kDigitsMin) return false;
    for (std::size_t at = 0; at < text.size();) {
        if (!absl::ascii_isdigit(text[at])) {
            ++at;
            continue;
        }
        const Chain chain = chainAt(text, at);
        if (chain.digits >= kDigitsMin && holdsCard(text, chain)) return true;
        at = chain.end();
    }
    return false;
}

}  // namespace meridian::privacy
