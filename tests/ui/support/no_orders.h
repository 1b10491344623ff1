// A source without an order, for pages that ask nothing of orders.
#pragma once

#include "core/orders/order_source.h"
#include "tests/core/support/answered.h"

namespace meridian::ui {

class NoOrders final : public core::OrderSource {
  public:
    core::Call<core::OrderFrame> frame(const core::OrderQuery&) override {
        return core::answered<core::OrderFrame>(core::OrderFrame{});
    }
    core::Call<std::vector<core::OrderRow>> page(const core::OrderQuery&, const core::OrderKey&, int) override {
        return core::answered<std::vector<core::OrderRow>>(std::vector<core::OrderRow>{});
    }
    core::Call<std::vector<core::OrderStateCount>> counts() override {
        return core::answered<std::vector<core::OrderStateCount>>(std::vector<core::OrderStateCount>{});
    }
    core::Call<core::OrderRow> order(quint64) override { return core::answered<core::OrderRow>(core::OrderRow{}); }
};

}  // namespace meridian::ui
