// What is counted of the shop's life, for the people who steer it: sums over minutes, hours and days, by region of
// delivery and currency. Sums only ever grow by what events add, so that events may be folded into portions of any
// size.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "backend/domain/ids.h"
#include "backend/domain/money.h"
#include "backend/domain/order_number.h"
#include "backend/domain/time.h"

namespace meridian {

enum class Figure : std::uint8_t {
    kPlaced,          // orders
    kUnits,           // of all lines of placed orders
    kPlacedMinor,     // totals of placed orders, tax and shipping included
    kCleared,         // orders that the fraud check let through, by itself or after a review
    kReviewed,        // orders that came to a person
    kDenied,          // orders refused as fraud
    kDeniedMinor,     // their totals
    kAttempts,        // payment attempts that began
    kFailures,        // payment attempts that ended without money
    kConfirmed,       // orders whose payment was authorised
    kConfirmedMinor,  // their totals
    kCancelled,       // orders, for whatever reason
    kCancelledMinor,  // their totals
    kShipped,         // orders of which everything has left the house
    kDelivered,       // orders of which everything arrived
};
inline constexpr std::size_t kFigures = 15;

struct Figures {
    std::array<std::int64_t, kFigures> values{};

    std::int64_t& operator[](Figure figure) { return values[static_cast<std::size_t>(figure)]; }
    std::int64_t operator[](Figure figure) const { return values[static_cast<std::size_t>(figure)]; }
    Figures& operator+=(const Figures& other) {
        for (std::size_t i = 0; i < kFigures; ++i)
            values[i] += other.values[i];
        return *this;
    }
    bool empty() const { return values == std::array<std::int64_t, kFigures>{}; }
    friend bool operator==(const Figures&, const Figures&) = default;
};

// To which span of time an event is counted. The first three: to the one in which it happened, so that a span that is
// over never changes. The last: to the hour in which its order was placed, so that shares of placed orders are true.
enum class FigureSpan : std::uint8_t { kMinute = 1, kHour = 2, kDay = 3, kPlacedHour = 4 };

struct FigureSpanFacts {
    FigureSpan span;
    std::chrono::hours kept;        // behind the newest event; 0: for ever
    std::chrono::hours readAtOnce;  // longest period that one answer tells span by span
};
inline constexpr std::array kFigureSpans = {
    FigureSpanFacts{FigureSpan::kMinute, std::chrono::hours(35 * 24), std::chrono::hours(2 * 24)},
    FigureSpanFacts{FigureSpan::kHour, std::chrono::hours(0), std::chrono::hours(62 * 24)},
    FigureSpanFacts{FigureSpan::kDay, std::chrono::hours(0), std::chrono::hours(1'100 * 24)},
    FigureSpanFacts{FigureSpan::kPlacedHour, std::chrono::hours(0), std::chrono::hours(62 * 24)},
};
constexpr const FigureSpanFacts& factsOf(FigureSpan span) {
    return kFigureSpans[static_cast<std::size_t>(span) - 1];
}
// Sums over any period, in whole days.
inline constexpr std::chrono::hours kSalesKept{92 * 24};

constexpr Duration lengthOf(FigureSpan span) {
    switch (span) {
        case FigureSpan::kMinute: return std::chrono::minutes(1);
        case FigureSpan::kDay: return std::chrono::hours(24);
        default: return std::chrono::hours(1);
    }
}
// The beginning, in UTC, of the stretch of this length that holds `time`, which is not before 1970.
constexpr CellTime startOf(Duration length, CellTime time) {
    return {time.micros - time.micros % length.count()};
}
constexpr CellTime startOf(FigureSpan span, CellTime time) {
    return startOf(lengthOf(span), time);
}

struct FigureKey {
    FigureSpan span = FigureSpan::kMinute;
    CellTime start;
    Region region = Region::kEu;  // of delivery, see region_of_country.h
    Currency currency;

    friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
    template <class Hash>
    friend Hash AbslHashValue(Hash hash, const FigureKey& key) {
        return Hash::combine(std::move(hash), key.span, key.start.micros, key.region, key.currency.code);
    }
};

// What was ordered of one SKU within one day.
struct SaleKey {
    CellTime day;
    Region region = Region::kEu;
    Currency currency;
    SkuId sku;

    friend auto operator<=>(const SaleKey&, const SaleKey&) = default;
    template <class Hash>
    friend Hash AbslHashValue(Hash hash, const SaleKey& key) {
        return Hash::combine(std::move(hash), key.day.micros, key.region, key.currency.code, key.sku.value);
    }
};
struct Sale {
    std::int64_t units = 0;
    std::int64_t net = 0;  // minor units, without tax

    Sale& operator+=(const Sale& other) {
        units += other.units;
        net += other.net;
        return *this;
    }
    friend bool operator==(const Sale&, const Sale&) = default;
};

}  // namespace meridian
