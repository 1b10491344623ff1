// What goes wrong between the invented shop and its payment provider, so that a few dead letters wait for whoever
// explores the demonstration. Nothing is planted among them: the provider holds the money that it reports, its reports
// come in by the way of every other, and the cell parks those that it cannot judge. Each can be put right:
//
// - a customer paid, and the provider's support sent the report once more by hand, with two digits of the order's
// number
//   swapped; once just now, so that the order still waits, and once yesterday, so that it was cancelled meanwhile:
//   replayed for the right order
// - the provider was faster than the shop with a second attempt to pay: replayed as it is, the attempt is there by now
// - a report of an order that was completed long ago came again, and a test report of nothing: discarded
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "backend/demo/demo_pipeline.h"

namespace meridian::demo {

// A provider's report as it is sent to the shop.
struct SentReport {
    std::string event;
    std::string order;  // as it was written; need not be an order number
    ProviderReport report;
};
// As the server reads it: a report, or the dead letter that is made of one that names no order.
using ReadReport = std::function<absl::StatusOr<CommandBody>(const SentReport&)>;

// So long before the end somebody pays whose report is lost: an order of the last minutes (demo_story.cpp).
inline constexpr Duration kMisaddressedLast = std::chrono::seconds(141);

class DemoMishaps {
  public:
    // `pipeline` and `read` outlive it, and the pipeline sends no webhook after it. With an empty `read` all goes well.
    DemoMishaps(DemoPipeline& pipeline, const ReadReport& read, std::uint64_t seed, CellTime end);

    // Each time orders were placed.
    absl::Status ordersPlaced(std::span<const OrderId> orders);
    // Each time some minutes have passed.
    absl::Status timePassed();

  private:
    bool loses(const ProviderReport& report);
    bool isBefore(Duration end) const;
    absl::Status sendLost();
    absl::Status payTwice(const Order& order);
    absl::Status send(std::string event, std::string order, const ProviderReport& report);

    DemoPipeline& m_pipeline;
    const ReadReport& m_read;
    const CellTime m_end;
    std::mt19937_64 m_random;             // its own, so that the customers do what they would do without mishaps
    std::vector<ProviderReport> m_first;  // that came, for the one that comes again
    std::optional<ProviderReport> m_lost;
    std::size_t m_losses = 0;
    bool m_paidTwice = false;
    bool m_repeated = false;
    bool m_tested = false;
};

}  // namespace meridian::demo
