#include "backend/sim/provider_link.h"

#include <algorithm>

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;

}  // namespace

ProviderLink::ProviderLink(EventQueue& queue, Random& random, const Faults& faults)
    : m_queue(queue), m_random(random), m_faults(faults), m_scheduler(queue), m_provider(m_scheduler, nullptr) {}

void ProviderLink::call(const engine::ProviderCall& call, const Reply& reply) {
    ++m_calls;
    if (m_random.chance(m_faults.providerRequestLost)) return;
    Duration delay = m_random.upTo(m_faults.providerMost);
    if (m_random.chance(m_faults.providerRequestStuck)) delay += m_random.magnitude(20s, 35s);
    if (delay == Duration{0}) return arrive(call, reply);
    ++m_underWay;
    m_queue.after(delay, [this, call, reply] {
        --m_underWay;
        arrive(call, reply);
    });
}

void ProviderLink::arrive(const engine::ProviderCall& call, const Reply& reply) {
    m_provider.call(call, [this, reply](const ProviderReport& report) {
        if (m_random.chance(m_faults.providerReplyLost)) return;
        const bool twice = m_random.chance(m_faults.providerReplyTwice);
        for (int i = 0; i < (twice ? 2 : 1); ++i) {
            const Duration delay = m_random.upTo(m_faults.providerMost);
            if (delay == Duration{0}) {
                reply(report);
            } else {
                m_queue.after(delay, [reply, report] { reply(report); });
            }
        }
    });
}

bool ProviderLink::mayHaveDeclined(OrderId order, std::uint8_t attempt) const {
    const std::optional<effects::SandboxPayment> payment = m_provider.payment(order, attempt);
    return payment &&
           (payment->declined != 0 || payment->voided != 0 || payment->behaviour == effects::Behaviour::kContradiction);
}

std::vector<effects::SandboxPayment> ProviderLink::payments() const {
    std::vector<effects::SandboxPayment> all;
    m_provider.forEach([&](const effects::SandboxPayment& payment) { all.push_back(payment); });
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.order != b.order ? a.order < b.order : a.attempt < b.attempt;
    });
    return all;
}

}  // namespace meridian::sim
