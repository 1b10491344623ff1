// The views that everybody has.
#pragma once

#include <vector>

#include "ui/pages/orders/view_tabs.h"

namespace meridian::ui {

const std::vector<ViewTabs::View>& readyViews();

}  // namespace meridian::ui
