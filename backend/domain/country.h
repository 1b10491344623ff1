// A country by its two ISO 3166-1 letters, so that a place of delivery cannot be passed where a currency or a region is
// meant.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string_view>

namespace meridian {

struct Country {
    std::array<char, 2> letters{};

    friend constexpr auto operator<=>(Country, Country) = default;
    constexpr explicit operator bool() const { return letters[0] != '\0'; }
    constexpr std::string_view view() const { return *this ? std::string_view(letters.data(), 2) : std::string_view(); }
};

// Empty unless `text` is two upper-case letters A to Z. Whether the country exists is for the tax table to say.
constexpr std::optional<Country> parseCountry(std::string_view text) {
    if (text.size() != 2) return std::nullopt;
    for (const char letter : text) {
        if (letter < 'A' || letter > 'Z') return std::nullopt;
    }
    return Country{{text[0], text[1]}};
}

}  // namespace meridian
