// The views that everybody has, and how many orders each of them holds.
#pragma once

#include <vector>

#include "core/orders/order_types.h"
#include "ui/pages/orders/view_tabs.h"

namespace meridian::ui {

const std::vector<ViewTabs::View>& readyViews();

struct ReadyCount {
    const char* id;
    qint64 orders;
};
// From counts that the cache keeps, so that they cost nothing.
std::vector<ReadyCount> countReadyViews(const std::vector<core::OrderStateCount>& counts);

}  // namespace meridian::ui
