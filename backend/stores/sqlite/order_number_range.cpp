#include "backend/stores/sqlite/order_number_range.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"

namespace meridian::stores {

namespace {

// As formatOrderNumber() writes running numbers: at least five digits, filled with zeros.
constexpr std::size_t kDigitsMin = 5;
constexpr std::size_t kDigitsMax = 14;
constexpr std::int64_t kRunningMax = 99'999'999'999'999;

std::int64_t powerOfTen(std::size_t exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

bool beginsWith(CellId cell, std::int64_t running, std::string_view prefix) {
    return formatOrderNumber(makeOrderId(cell, static_cast<std::uint64_t>(running))).starts_with(prefix);
}

}  // namespace

std::vector<RunningRange> runningRangesOf(CellId cell, std::string_view prefix) {
    if (!cell) return {};
    const std::string wanted = toUpperAscii(prefix);
    // "EU-1": what every number of the cell begins with.
    const std::string common = concat(toUpperAscii(regionCode(regionOf(cell))), "-", slotOf(cell));
    if (common.starts_with(wanted)) return {{1, kRunningMax}};
    if (!wanted.starts_with(common)) return {};
    const std::string_view digits = std::string_view(wanted).substr(common.size());
    if (digits.size() > kDigitsMax + 1 || !std::ranges::all_of(digits, isDigit)) return {};

    std::vector<RunningRange> ranges;
    for (std::size_t length = kDigitsMin; length <= kDigitsMax; ++length) {
        if (digits.size() > length + 1) continue;
        const std::string_view leading = digits.substr(0, length);  // without the check digit
        std::int64_t value = 0;
        std::from_chars(leading.data(), leading.data() + leading.size(), value);
        const std::int64_t step = powerOfTen(length - leading.size());
        const std::int64_t shortest = length == kDigitsMin ? 1 : powerOfTen(length - 1);
        const RunningRange range{std::max(value * step, shortest), (value + 1) * step - 1};
        if (range.first > range.last) continue;
        if (digits.size() == length + 1 && !beginsWith(cell, range.first, wanted)) continue;
        ranges.push_back(range);
    }
    return ranges;
}

std::vector<std::int64_t> runningWithEnd(CellId cell, std::string_view digits, std::int64_t newest, std::size_t most) {
    std::vector<std::int64_t> found;
    if (!cell || digits.empty() || digits.size() > kDigitsMax + 2 || !std::ranges::all_of(digits, isDigit))
        return found;
    // The last digit checks the others. What stands before the running number is compared with the whole.
    const std::size_t known = std::min(digits.size() - 1, kDigitsMin);
    const std::int64_t step = powerOfTen(known);
    std::int64_t end = 0;
    const std::string_view tail = digits.substr(digits.size() - 1 - known, known);
    std::from_chars(tail.data(), tail.data() + tail.size(), end);
    for (std::int64_t running = newest - (newest - end % step + step) % step; running > 0 && found.size() < most;
         running -= step) {
        const std::string number = formatOrderNumber(makeOrderId(cell, static_cast<std::uint64_t>(running)));
        if (std::string_view(number).ends_with(digits)) found.push_back(running);
    }
    return found;
}

}  // namespace meridian::stores
