#include "core/insights/insight_types.h"

#include <cmath>

namespace meridian::core {

qint64 lengthOf(FigureSpan span) {
    switch (span) {
        case FigureSpan::kMinute: return kMicrosPerMinute;
        case FigureSpan::kDay: return kMicrosPerDay;
        default: return kMicrosPerHour;
    }
}

FigureSet& FigureSet::operator+=(const FigureSet& other) {
    placed += other.placed;
    units += other.units;
    placedMinor += other.placedMinor;
    cleared += other.cleared;
    reviewed += other.reviewed;
    denied += other.denied;
    deniedMinor += other.deniedMinor;
    attempts += other.attempts;
    failures += other.failures;
    confirmed += other.confirmed;
    confirmedMinor += other.confirmedMinor;
    cancelled += other.cancelled;
    cancelledMinor += other.cancelledMinor;
    shipped += other.shipped;
    delivered += other.delivered;
    return *this;
}

std::optional<Amount> Rates::toBase(Amount amount) const {
    if (base == 0) return std::nullopt;
    if (amount.currency == base) return amount;
    const auto rate = nanos.constFind(amount.currency);
    if (rate == nanos.cend()) return std::nullopt;
    const int digits = currencyDigits(base) - currencyDigits(amount.currency);
    const double value = static_cast<double>(amount.minor) * static_cast<double>(*rate) / 1e9 * std::pow(10.0, digits);
    return Amount{static_cast<qint64>(std::llround(value)), base};
}

}  // namespace meridian::core
