#include "backend/demo/demo_customers.h"

#include <algorithm>
#include <cctype>

#include "backend/demo/demo_day.h"
#include "backend/domain/region_of_country.h"

namespace meridian::demo {

namespace {

constexpr std::size_t kRounds = 152;  // of demoPeople(): each has as many namesakes
constexpr std::string_view kSmallAndDear[] = {"SOL-WTC-41G", "ARI-OEH-BLK"};

// How payments go, out of a thousand.
struct TokenShare {
    std::string_view token;
    int share;
};
constexpr std::array kTokens = {
    TokenShare{"tok_approve", 905},
    TokenShare{"tok_decline_soft", 28},
    TokenShare{"tok_decline_hard", 9},
    TokenShare{"tok_action_required", 22},
    TokenShare{"tok_timeout_after_success", 10},
    TokenShare{"tok_timeout_after_failure", 6},
    TokenShare{"tok_slow", 10},
    TokenShare{"tok_duplicate_webhooks", 10},
};

PersonalData person(std::size_t number, const DemoPerson& of) {
    static constexpr std::array<std::string_view, 16> kSecondNames = {
        "",     "Alm",   "Berg",   "Costa", "Dahl", "Eder",   "Frey",  "Gomes",
        "Holm", "Ivers", "Jansen", "Koch",  "Lind", "Moreau", "Nowak", "Olsen"};
    PersonalData data;
    data.name = std::string(of.name.substr(0, of.name.find(' ')));
    const std::string_view second = kSecondNames[number / demoPeople().size() % kSecondNames.size()];
    data.name += ' ';
    data.name += second.empty() ? of.name.substr(of.name.find(' ') + 1) : second;
    for (const char c : data.name) {
        if (static_cast<unsigned char>(c) < 0x80 && std::isalpha(static_cast<unsigned char>(c)) != 0) {
            data.email += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (c == ' ') {
            data.email += '.';
        }
    }
    data.email += std::to_string(number) + "@example.com";
    data.phone = of.phone;
    data.street = of.street;
    data.city = of.city;
    data.postcode = of.postcode;
    return data;
}

}  // namespace

Command demoCommand(std::mt19937_64& random, CellTime now, CommandBody body, std::string actor, std::string reason) {
    Command made;
    const std::uint64_t high = random();
    made.id = CommandId::make(now.micros / 1000, high, random());
    made.actor = std::move(actor);
    made.reason = std::move(reason);
    made.body = std::move(body);
    return made;
}

DemoCustomers::DemoCustomers(const SealPerson& seal, std::mt19937_64& random, std::uint64_t firstReference)
    : m_seal(seal), m_random(random), m_reference(firstReference) {
    for (const DemoProduct& product : demoProducts()) {
        for (const DemoVariant& variant : product.variants)
            m_skus.emplace_back(variant.sku);
    }
    for (std::size_t i = 0; i < demoPeople().size(); ++i) {
        const Region region = regionOfCountry(*parseCountry(demoPeople()[i].country));
        const auto place = std::ranges::find(kDemoRegions, region) - kDemoRegions.begin();
        m_people[static_cast<std::size_t>(place)].push_back(i);
    }
}

absl::StatusOr<Command> DemoCustomers::order(CellTime now, Duration beforeStart) {
    return orderWith(now, beforeStart, token());
}

absl::StatusOr<Command> DemoCustomers::orderWith(CellTime now, Duration beforeStart, std::string_view token) {
    auto made = orderOf(someone(beforeStart), now);
    if (made.ok()) std::get<PlaceOrder>(made->body).paymentToken = token;
    return made;
}

absl::StatusOr<Command> DemoCustomers::stolenCardOrder(CellTime now) {
    auto made = orderOf(kRounds * demoPeople().size() + 8, now);
    if (!made.ok()) return made;
    auto& place = std::get<PlaceOrder>(made->body);
    place.shippingMethod = ShippingMethod::kExpress;
    place.paymentToken = "tok_approve";
    place.lines.clear();
    for (const std::string_view sku : kSmallAndDear)
        place.lines.push_back({std::string(sku), 1 + static_cast<std::int64_t>(pick(m_random, 3)), -1, {}});
    return made;
}

std::size_t DemoCustomers::someone(Duration beforeStart) {
    std::array<double, kDemoRegions.size()> weights{};
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] = busyness(kDemoRegions[i], beforeStart);
    double at = static_cast<double>(pick(m_random, 1'000'000)) / 1e6 * sum;
    std::size_t region = 0;
    while (region + 1 < weights.size() && (at -= weights[region]) >= 0)
        ++region;
    // A third of the orders come from a tenth of the customers.
    const std::size_t round = pick(m_random, pick(m_random, 3) == 0 ? kRounds / 10 : kRounds);
    return round * demoPeople().size() + m_people[region][pick(m_random, m_people[region].size())];
}

absl::StatusOr<Command> DemoCustomers::orderOf(std::size_t number, CellTime now) {
    const DemoPerson& of = demoPeople()[number % demoPeople().size()];
    auto sealed = m_seal(person(number, of));
    if (!sealed.ok()) return sealed.status();
    PlaceOrder place;
    place.customer = sealed->customer;
    place.sealed = std::move(sealed->bytes);
    place.currency = *currencyFromLetters(of.currency);
    place.country = *parseCountry(of.country);
    place.shippingMethod = pick(m_random, 5) == 0 ? ShippingMethod::kExpress : ShippingMethod::kStandard;
    const std::size_t lines = 1 + std::min(pick(m_random, 4), pick(m_random, 5));
    for (std::size_t i = 0; i < lines; ++i) {
        const std::size_t sku = std::min(pick(m_random, m_skus.size()), pick(m_random, m_skus.size()));
        place.lines.push_back({m_skus[sku], 1 + static_cast<std::int64_t>(pick(m_random, 8) / 6), -1, {}});
    }
    place.reference = "W-" + std::to_string(m_reference++);
    return demoCommand(m_random, now, std::move(place), "service:storefront");
}

std::string DemoCustomers::token() {
    int at = static_cast<int>(pick(m_random, 1'000));
    for (const TokenShare& share : kTokens) {
        if ((at -= share.share) < 0) return std::string(share.token);
    }
    return "tok_approve";
}

}  // namespace meridian::demo
