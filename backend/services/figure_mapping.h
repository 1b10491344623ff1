// Periods and sums between the contract and the views.
#pragma once

#include <string_view>

#include <absl/status/status.h>

#include "backend/services/exchange_rates.h"
#include "backend/stores/sqlite/figure_queries.h"

#include "meridian/v1/insights.pb.h"

namespace meridian::services {

// INVALID_ARGUMENT for a period that is empty, before 1970 or after 2100, and for an unknown region or currency.
absl::Status readPeriod(std::int64_t fromMicros, std::int64_t toMicros, std::string_view region,
                        std::string_view currency, stores::FigureFilter& filter);
// INVALID_ARGUMENT when it is none, or when the period has more spans than one answer holds.
absl::Status readSpan(const v1::FiguresRequest& request, const stores::FigureFilter& filter, FigureSpan& span);

void fillFigureRow(const stores::FigureRow& from, v1::FigureRow& to);

// The best sellers of `sold`, at most `size` of them, and the sums over all.
void fillTopProducts(const stores::SoldProducts& sold, const ExchangeRates& rates, std::size_t size,
                     v1::TopProductsResponse& response);

}  // namespace meridian::services
