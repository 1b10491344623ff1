#include "backend/tools/meridian_load/people.h"

#include <array>

#include <fmt/format.h>

#include "backend/domain/check.h"
#include "backend/tools/meridian_load/dice.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::load {

namespace {

constexpr std::uint32_t kPatterns = 2'048;
constexpr std::string_view kNumber = "00000000";  // in the pattern, replaced by the customer's number

constexpr std::array kFirstNames = {"Anna",  "Ben",   "Chloe", "David", "Emma",   "Felix",  "Giulia",  "Hanna",
                                    "Ines",  "Jonas", "Karin", "Luca",  "Marie",  "Noah",   "Olivia",  "Paul",
                                    "Quinn", "Rosa",  "Simon", "Tessa", "Ulrich", "Violet", "William", "Zoe"};
constexpr std::array kLastNames = {"Adams", "Bauer",  "Costa",  "Dubois", "Evans",  "Fischer", "Garcia", "Hansen",
                                   "Ito",   "Jansen", "Keller", "Lopez",  "Moreau", "Nguyen",  "Olsen",  "Parker",
                                   "Rossi", "Sato",   "Tanaka", "Ueda",   "Vogel",  "Weber",   "Yamada", "Zimmer"};
constexpr std::array kStreets = {"Park Street", "Station Road", "Mill Lane",   "Garden Way",
                                 "Harbour Row", "Church Walk",  "Long Acre",   "Hill Road",
                                 "River Side",  "Market Place", "West Avenue", "North Close"};
constexpr std::array kCities = {"Lindenau", "Westbridge", "Saint-Cloudy", "Montebello", "Norrtown", "Kitahama",
                                "Oakfield", "Villanova",  "Brookside",    "Altdorf",    "Pinewood", "Minatoku"};

template <std::size_t N>
const char* pick(const std::array<const char*, N>& words, Dice& dice) {
    return words[dice.below(static_cast<std::uint32_t>(N))];
}

v1::ShippingMethod pickShipping(Dice& dice) {
    const double share = dice.share();
    if (share < 0.80) return v1::SHIPPING_METHOD_STANDARD;
    return share < 0.95 ? v1::SHIPPING_METHOD_EXPRESS : v1::SHIPPING_METHOD_PICKUP;
}

}  // namespace

People::People(const Market& market, std::uint64_t seed) {
    Dice dice(mixed(seed) ^ 0x5045'4F50);
    for (std::uint32_t i = 0; i < kPatterns; ++i) {
        v1::PlaceOrderRequest request;
        request.set_currency(market.currency);
        request.set_country(market.countries[dice.below(static_cast<std::uint32_t>(market.countries.size()))]);
        request.set_shipping_method(pickShipping(dice));
        v1::Person& person = *request.mutable_person();
        const std::string first = pick(kFirstNames, dice);
        const std::string last = pick(kLastNames, dice);
        person.set_name(first + " " + last);
        person.set_email(fmt::format("{}.{}.{}@s{}.example.com", first, last, kNumber, seed % 1'000'000));
        person.set_phone(
            fmt::format("+{} {:03} {:06}", 1 + dice.below(80), 100 + dice.below(900), 1 + dice.below(999'999)));
        person.set_street(fmt::format("{} {}", pick(kStreets, dice), 1 + dice.below(199)));
        person.set_city(pick(kCities, dice));
        person.set_postcode(fmt::format("{:05}", 10'000 + dice.below(89'999)));
        std::string bytes = request.SerializeAsString();
        const std::size_t at = bytes.find(kNumber);
        MERIDIAN_CHECK(at != std::string::npos);
        m_patterns.push_back({std::move(bytes), at});
    }
}

void People::append(std::uint64_t customer, std::string& request) const {
    const Pattern& pattern = m_patterns[mixed(customer) % kPatterns];
    const std::size_t begin = request.size();
    request += pattern.bytes;
    char* digit = request.data() + begin + pattern.numberAt + kNumber.size();
    for (std::size_t i = 0; i < kNumber.size(); ++i) {
        *--digit = static_cast<char>('0' + customer % 10);
        customer /= 10;
    }
}

}  // namespace meridian::load
