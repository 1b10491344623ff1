#include "backend/demo/demo_mishaps.h"

#include <algorithm>
#include <array>
#include <utility>

#include "backend/demo/demo_customers.h"
#include "backend/domain/order_number.h"

namespace meridian::demo {

namespace {

using namespace std::chrono_literals;

// How long before the end.
constexpr std::array<Duration, 2> kLosses = {26h, kMisaddressedLast};
constexpr Duration kRepeated = 20h;
constexpr Duration kPaidTwice = 6h;
constexpr Duration kTested = 3h;
constexpr std::size_t kRemembered = 50;

// The check digit finds every swap of neighbours, so this is never the number of another order.
std::string mistyped(std::string number) {
    for (std::size_t i = number.size() - 1; i > 0; --i) {
        if (number[i] == number[i - 1]) continue;
        std::swap(number[i], number[i - 1]);
        break;
    }
    return number;
}

bool waitsForTheCustomer(const State& state, const ProviderReport& report) {
    const Order* order = state.order(report.order);
    return order != nullptr && report.attempt >= 1 && report.attempt <= order->payments.size() &&
           order->payments[report.attempt - 1U].state == PaymentState::kActionRequired;
}

}  // namespace

DemoMishaps::DemoMishaps(DemoPipeline& pipeline, const ReadReport& read, std::uint64_t seed, CellTime end)
    : m_pipeline(pipeline), m_read(read), m_end(end), m_random(seed) {
    if (!m_read) return;
    m_pipeline.loseWebhooks([this](const ProviderReport& report) { return loses(report); });
}

bool DemoMishaps::isBefore(Duration end) const {
    return m_end - m_pipeline.now() > end;
}

bool DemoMishaps::loses(const ProviderReport& report) {
    const bool isWanted = !m_lost && m_losses < kLosses.size() && !isBefore(kLosses[m_losses]);
    if (isWanted && waitsForTheCustomer(m_pipeline.state(), report)) {
        m_lost = report;
        ++m_losses;
        return true;
    }
    if (m_first.size() < kRemembered) m_first.push_back(report);
    return false;
}

absl::Status DemoMishaps::ordersPlaced(std::span<const OrderId> orders) {
    if (!m_read || m_paidTwice || isBefore(kPaidTwice)) return absl::OkStatus();
    const auto failed = std::ranges::find_if(orders, [&](OrderId id) {
        const Order* order = m_pipeline.state().order(id);
        return order != nullptr && order->state == OrderState::kPaymentFailed;
    });
    if (failed == orders.end()) return absl::OkStatus();
    m_paidTwice = true;
    return payTwice(*m_pipeline.state().order(*failed));
}

// The customer takes another card on the provider's page. Its report is here before the shop says the same.
absl::Status DemoMishaps::payTwice(const Order& order) {
    const OrderId id = order.id;
    const ProviderReport report = m_pipeline.payAtProvider(order);
    if (absl::Status status = send("evt_4417c0", formatOrderNumber(id), report); !status.ok()) return status;
    Command retry = demoCommand(m_random, m_pipeline.now(), RetryPayment{id, 0, "tok_approve"}, "service:storefront");
    return m_pipeline.send({std::move(retry)}).status();
}

absl::Status DemoMishaps::timePassed() {
    if (!m_read) return absl::OkStatus();
    if (absl::Status status = sendLost(); !status.ok()) return status;
    if (!m_repeated && !isBefore(kRepeated)) {
        m_repeated = true;
        const auto old = std::ranges::find_if(
            m_first, [&](const ProviderReport& report) { return m_pipeline.state().order(report.order) == nullptr; });
        if (old != m_first.end()) return send("evt_0093d2", formatOrderNumber(old->order), *old);
    }
    if (!m_tested && !isBefore(kTested)) {
        m_tested = true;
        ProviderReport nothing;
        nothing.attempt = 1;
        nothing.source = ReportSource::kWebhook;
        nothing.code = "test_event";
        return send("evt_connection_test", "", nothing);
    }
    return absl::OkStatus();
}

absl::Status DemoMishaps::sendLost() {
    if (!m_lost) return absl::OkStatus();
    const ProviderReport report = *std::exchange(m_lost, std::nullopt);
    return send("evt_resent_" + std::to_string(m_losses), mistyped(formatOrderNumber(report.order)), report);
}

absl::Status DemoMishaps::send(std::string event, std::string order, const ProviderReport& report) {
    const std::string reason = "provider event " + event;
    auto body = m_read({std::move(event), std::move(order), report});
    if (!body.ok()) return body.status();
    Command command;
    command.actor = "service:payments";
    command.reason = reason;
    command.body = *std::move(body);
    return m_pipeline.send({std::move(command)}).status();
}

}  // namespace meridian::demo
