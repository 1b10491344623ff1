// The route to an order that says from which list it is opened, so that its page can go on to the neighbours.
#pragma once

#include <optional>

#include "core/orders/order_types.h"
#include "ui/shell/page.h"

namespace meridian::ui {

Route orderRoute(const QString& number, const core::OrderQuery& list);
// None: the order was opened from no list.
std::optional<core::OrderQuery> listOf(const Route& route);

}  // namespace meridian::ui
