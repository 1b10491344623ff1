// Rates for adding up amounts of several currencies on a screen. They are the operator's: a small text file in the data
// directory, so that nobody has to guess where a converted sum came from. Nothing is booked with them.
//
//   base = "USD"
//   date = "2026-11-20"
//   source = "European Central Bank"
//   EUR = 1.0842        # units of the base for one EUR
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <absl/status/statusor.h>

#include "backend/domain/money.h"

#include "meridian/v1/insights.pb.h"

namespace meridian::services {

struct ExchangeRates {
    Currency base;  // none: no rates are known
    std::string date;
    std::string source;
    std::map<Currency, std::int64_t> nanos;  // thousand millionths of the base for one unit; the base itself included

    // Minor units of the base; empty without a rate or when the amount is out of range.
    std::optional<std::int64_t> toBase(Currency currency, std::int64_t minor) const;
};

// InvalidArgument names the line at fault.
absl::StatusOr<ExchangeRates> parseExchangeRates(std::string_view text);
// No rates when there is no file.
absl::StatusOr<ExchangeRates> readExchangeRates(const std::string& path);

void fillRates(const ExchangeRates& from, v1::ExchangeRates& to);

}  // namespace meridian::services
