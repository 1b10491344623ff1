// Money is an integer in minor units with its ISO 4217 currency; no double ever touches it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meridian {

// ISO 4217 numeric code (EUR is 978). 0 is "none".
struct Currency {
    std::uint16_t code = 0;

    friend constexpr auto operator<=>(Currency, Currency) = default;
    constexpr explicit operator bool() const { return code != 0; }
};

// The table is in currency.h. Three upper-case letters; "???" for a code that is not in the table.
std::string_view currencyLetters(Currency currency);
// Empty unless the letters are a current ISO 4217 currency with a minor unit (XAU, XDR, XXX have none).
std::optional<Currency> currencyFromLetters(std::string_view letters);
// Digits after the point: 2 for EUR, 0 for JPY, 3 for KWD. 0 for a code that is not in the table.
int currencyExponent(Currency currency);

struct Money {
    std::int64_t minor = 0;
    Currency currency;

    friend constexpr bool operator==(Money, Money) = default;
};

// "12.50 EUR", "1250 JPY", "-0.05 EUR".
std::string formatMoney(Money money);
// Reads an unsigned decimal such as "10.99" into minor units; empty when it has more decimals than the currency, is not
// a plain decimal number, or exceeds limits::kAmountMax.
std::optional<Money> parseMoney(std::string_view decimal, Currency currency);

// Empty on overflow of std::int64_t.
std::optional<std::int64_t> addAmounts(std::int64_t a, std::int64_t b);
std::optional<std::int64_t> multiplyAmount(std::int64_t amount, std::int64_t count);

// Splits `total` (any sign) in proportion to `weights` (non-negative, at least one positive) by largest remainder: the
// parts add up to `total` exactly and none is off by a whole minor unit. Ties go to the earlier part.
std::vector<std::int64_t> allocate(std::int64_t total, std::span<const std::int64_t> weights);
// The same without touching the heap for up to 128 parts; `parts` is as long as `weights` and may not overlap it.
void allocateInto(std::int64_t total, std::span<const std::int64_t> weights, std::span<std::int64_t> parts);

// What falls on units `from` (exclusive) to `to` (inclusive) of `count` units that together are worth `total`;
// consecutive ranges add up to `total` exactly. 0 <= from <= to <= count, count > 0.
std::int64_t shareOfUnits(std::int64_t total, std::int64_t from, std::int64_t to, std::int64_t count);

// `amount` * `numerator` / `denominator`, rounded half away from zero. The product is formed in 128 bits;
// denominator > 0 and a result that fits std::int64_t are the caller's to see to (checked).
std::int64_t scaleAmount(std::int64_t amount, std::int64_t numerator, std::int64_t denominator);

}  // namespace meridian
