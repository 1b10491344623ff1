// The console's rows over the list of orders with a region chosen for the whole window, and over lists by the moment at
// which an order met an event: both are conditions that the list's own order says nothing about.
#pragma once

#include "tests/bench/order_list_bench.h"
#include "ui/shell/region.h"

namespace meridian::core {
class FacetCounter;
}

namespace meridian::bench {

class RegionBench {
  public:
    // With the page of orders shown, and all regions.
    RegionBench(ui::MainWindow& window, OrderListBench& list, ui::RegionFilter& region);
    // Region after region: first rows, all row numbers, facets; then jumps and search within each.
    void choose();
    // Confirmed, reviewed, cancelled and failed within a second, of orders here and there in the list.
    void moments();

  private:
    bool rowsOf(const std::function<void()>& ask, Sample& rows, const QString& about);

    OrderListBench& m_list;
    ui::RegionFilter& m_region;
    core::FacetCounter& m_facets;
};

}  // namespace meridian::bench
