#include "backend/domain/order_number.h"

#include <array>
#include <cctype>

#include "backend/domain/check.h"

namespace meridian {

namespace {

// Damm's totally anti-symmetric quasigroup of order 10; the diagonal is 0, so a number followed by its digit ends in 0.
constexpr std::array<std::string_view, 10> kDamm = {"0317598642", "7092154863", "4206871359", "1750983426",
                                                    "6123045978", "3674209581", "5869720134", "8945362017",
                                                    "9438617205", "2581436790"};

struct RegionName {
    Region region;
    std::string_view code;
    std::string_view letters;
    int start;  // Damm state before the first digit
};

constexpr std::array<RegionName, 3> kRegions = {{
    {Region::kUs, "us", "US", 9},
    {Region::kEu, "eu", "EU", 1},
    {Region::kAp, "ap", "AP", 8},
}};

const RegionName& nameOf(Region region) {
    for (const RegionName& name : kRegions) {
        if (name.region == region) return name;
    }
    checkFailed("known region", __FILE__, __LINE__);
}

int dammState(int state, std::string_view digits) {
    for (const char digit : digits) {
        state = kDamm[static_cast<std::size_t>(state)][static_cast<std::size_t>(digit - '0')] - '0';
    }
    return state;
}

constexpr std::size_t kRunningDigitsMin = 5;
constexpr std::size_t kRunningDigitsMax = 14;  // 10^14 still fits the 48 bits of an OrderId

}  // namespace

std::string_view regionCode(Region region) {
    return nameOf(region).code;
}

std::optional<Region> regionFromCode(std::string_view lowerCase) {
    for (const RegionName& name : kRegions) {
        if (name.code == lowerCase) return name.region;
    }
    return std::nullopt;
}

std::string formatOrderNumber(OrderId order) {
    const CellId cell = cellOf(order);
    const RegionName& name = nameOf(regionOf(cell));
    std::string running = std::to_string(runningOf(order));
    if (running.size() < kRunningDigitsMin) running.insert(0, kRunningDigitsMin - running.size(), '0');
    const std::string digits = std::to_string(slotOf(cell)) + running;
    // The check digit is the state itself: on the quasigroup's zero diagonal it brings the state to 0.
    std::string text(name.letters);
    text += '-';
    text += digits;
    text += static_cast<char>('0' + dammState(name.start, digits));
    return text;
}

std::optional<OrderId> parseOrderNumber(std::string_view text) {
    if (text.size() < 3 + 1 + kRunningDigitsMin + 1 || text.size() > 3 + 1 + kRunningDigitsMax + 1 || text[2] != '-') {
        return std::nullopt;
    }
    for (const RegionName& name : kRegions) {
        if (std::toupper(static_cast<unsigned char>(text[0])) != name.letters[0] ||
            std::toupper(static_cast<unsigned char>(text[1])) != name.letters[1]) {
            continue;
        }
        const std::string_view digits = text.substr(3);
        if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
        if (dammState(name.start, digits) != 0) return std::nullopt;
        const std::uint16_t slot = static_cast<std::uint16_t>(digits.front() - '0');
        if (slot == 0) return std::nullopt;
        const std::string_view runningDigits = digits.substr(1, digits.size() - 2);
        if (runningDigits.size() > kRunningDigitsMin && runningDigits.front() == '0') return std::nullopt;
        std::uint64_t running = 0;
        for (const char digit : runningDigits)
            running = running * 10 + static_cast<std::uint64_t>(digit - '0');
        if (running == 0) return std::nullopt;
        return makeOrderId(makeCell(name.region, slot), running);
    }
    return std::nullopt;
}

}  // namespace meridian
