// Which region's locations serve a country first. A cell that holds stock in several regions still serves every country
// from all of it; this only says where to look first, so that parcels travel short ways.
#pragma once

#include <array>
#include <string_view>

#include "backend/domain/country.h"
#include "backend/domain/order_number.h"

namespace meridian {

// The Americas belong to us, Asia and the Pacific to ap, everything else to eu.
constexpr Region regionOfCountry(Country country) {
    constexpr std::string_view kAmericas = "US CA MX BR AR CL CO PE UY EC CR PA DO GT PR";
    constexpr std::string_view kAsiaPacific = "JP CN HK TW KR SG MY TH VN PH ID IN AU NZ BD LK PK KH LA MM MO";
    const std::array<char, 2> letters = country.letters;
    const auto holds = [&](std::string_view list) {
        for (std::size_t i = 0; i + 1 < list.size(); i += 3) {
            if (list[i] == letters[0] && list[i + 1] == letters[1]) return true;
        }
        return false;
    };
    if (holds(kAmericas)) return Region::kUs;
    return holds(kAsiaPacific) ? Region::kAp : Region::kEu;
}

}  // namespace meridian
