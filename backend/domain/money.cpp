#include "backend/domain/money.h"

#include <algorithm>
#include <limits>

#include <absl/container/inlined_vector.h>

#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/wide_integer.h"

namespace meridian {

namespace {

constexpr std::size_t kPartsWithoutHeap = 128;  // an order's lines and its shipping, with room

// The magnitude of any std::int64_t, its minimum included.
std::uint64_t magnitude(std::int64_t amount) {
    const auto bits = static_cast<std::uint64_t>(amount);
    return amount < 0 ? 0 - bits : bits;
}

std::int64_t withSign(std::uint64_t value, bool negative) {
    return static_cast<std::int64_t>(negative ? 0 - value : value);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

struct Remainder {
    WideUnsigned value;
    std::size_t part;
};

bool takesUnitFirst(const Remainder& a, const Remainder& b) {
    return a.value != b.value ? a.value > b.value : a.part < b.part;
}

}  // namespace

void allocateInto(std::int64_t total, std::span<const std::int64_t> weights, std::span<std::int64_t> parts) {
    MERIDIAN_CHECK(weights.size() == parts.size());
    WideUnsigned weightSum = 0;
    for (const std::int64_t weight : weights) {
        MERIDIAN_CHECK(weight >= 0);
        weightSum += static_cast<std::uint64_t>(weight);
    }
    MERIDIAN_CHECK(weightSum > 0);

    const bool negative = total < 0;
    const std::uint64_t whole = magnitude(total);
    std::uint64_t left = whole;
    absl::InlinedVector<Remainder, kPartsWithoutHeap> remainders;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const WideUnsigned product = static_cast<WideUnsigned>(whole) * static_cast<std::uint64_t>(weights[i]);
        const auto floor = static_cast<std::uint64_t>(product / weightSum);
        parts[i] = withSign(floor, negative);
        left -= floor;
        remainders.push_back({product - floor * weightSum, i});
    }
    // Fewer units are left than there are parts with a remainder, because every remainder is below one unit.
    if (left == 0) return;
    const auto last = remainders.begin() + static_cast<std::ptrdiff_t>(left);
    std::nth_element(remainders.begin(), last, remainders.end(), takesUnitFirst);
    for (auto it = remainders.begin(); it != last; ++it)
        parts[it->part] += negative ? -1 : 1;
}

std::vector<std::int64_t> allocate(std::int64_t total, std::span<const std::int64_t> weights) {
    std::vector<std::int64_t> parts(weights.size());
    allocateInto(total, weights, parts);
    return parts;
}

std::int64_t scaleAmount(std::int64_t amount, std::int64_t numerator, std::int64_t denominator) {
    MERIDIAN_CHECK(denominator > 0);
    const bool negative = (amount < 0) != (numerator < 0);
    const WideUnsigned product = static_cast<WideUnsigned>(magnitude(amount)) * magnitude(numerator);
    const auto divisor = static_cast<std::uint64_t>(denominator);
    WideUnsigned quotient = product / divisor;
    const auto remainder = static_cast<std::uint64_t>(product - quotient * divisor);
    if (remainder >= divisor - remainder) ++quotient;
    MERIDIAN_CHECK(quotient <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    return withSign(static_cast<std::uint64_t>(quotient), negative);
}

std::int64_t shareOfUnits(std::int64_t total, std::int64_t from, std::int64_t to, std::int64_t count) {
    MERIDIAN_CHECK(0 <= from && from <= to && to <= count && count > 0);
    // Each range is a difference of two points on one rounded line, so neighbours share their point and nothing is
    // lost.
    return scaleAmount(total, to, count) - scaleAmount(total, from, count);
}

std::optional<std::int64_t> addAmounts(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
    return sum;
}

std::optional<std::int64_t> multiplyAmount(std::int64_t amount, std::int64_t count) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(amount, count, &product)) return std::nullopt;
    return product;
}

std::string formatMoney(Money money) {
    std::string digits = std::to_string(magnitude(money.minor));
    const auto exponent = static_cast<std::size_t>(currencyExponent(money.currency));
    if (digits.size() <= exponent) digits.insert(0, exponent + 1 - digits.size(), '0');
    if (exponent > 0) digits.insert(digits.size() - exponent, 1, '.');
    if (money.minor < 0) digits.insert(0, 1, '-');
    digits += ' ';
    digits += currencyLetters(money.currency);
    return digits;
}

std::optional<Money> parseMoney(std::string_view decimal, Currency currency) {
    if (currencyLetters(currency) == "???") return std::nullopt;
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    const std::string_view whole = decimal.substr(0, point);
    const std::string_view fraction = decimal.substr(std::min(point + 1, decimal.size()));
    const auto exponent = static_cast<std::size_t>(currencyExponent(currency));
    const bool pointWithoutDigits = point < decimal.size() && fraction.empty();
    if (whole.empty() || pointWithoutDigits || fraction.size() > exponent) return std::nullopt;

    std::int64_t minor = 0;
    const auto append = [&minor](char c) {
        if (!isDigit(c)) return false;
        minor = minor * 10 + (c - '0');
        return minor <= limits::kAmountMax;
    };
    if (!std::all_of(whole.begin(), whole.end(), append)) return std::nullopt;
    if (!std::all_of(fraction.begin(), fraction.end(), append)) return std::nullopt;
    for (std::size_t i = fraction.size(); i < exponent; ++i) {
        if (!append('0')) return std::nullopt;
    }
    return Money{minor, currency};
}

}  // namespace meridian
