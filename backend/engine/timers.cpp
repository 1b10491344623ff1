#include "backend/engine/timers.h"

#include <algorithm>

#include "backend/domain/planted.h"

namespace meridian::engine {

namespace {

constexpr std::int64_t kSecond = 1'000'000;

std::int64_t secondOf(CellTime due) {
    return planted(Defect::kHoldExpiresEarly) ? due.micros / kSecond : (due.micros + kSecond - 1) / kSecond;
}

}  // namespace

void Timers::rebuild(const State& state) {
    m_seconds.clear();
    m_size = 0;
    state.orders.forEachDue([this](OrderId id, CellTime due) { set(id, due); });
    // A hash map has no order, but equal states must lead to equal journals.
    for (auto& [second, orders] : m_seconds)
        std::sort(orders.begin(), orders.end());
}

void Timers::set(OrderId order, CellTime due) {
    if (!due) return;
    m_seconds[secondOf(due)].push_back(order);
    ++m_size;
}

void Timers::takeDue(const State& state, CellTime now, std::size_t most, std::vector<OrderId>& out) {
    while (!m_seconds.empty() && m_seconds.begin()->first * kSecond <= now.micros && out.size() < most) {
        std::vector<OrderId>& orders = m_seconds.begin()->second;
        while (!orders.empty() && out.size() < most) {
            const OrderId id = orders.back();
            orders.pop_back();
            --m_size;
            const CellTime due = state.orders.nextDueOf(id);
            const bool early = planted(Defect::kHoldExpiresEarly) && due <= now + Duration(kSecond);
            if (due && (due <= now || early)) out.push_back(id);
        }
        if (orders.empty()) m_seconds.erase(m_seconds.begin());
    }
}

std::size_t Timers::due(CellTime now) const {
    std::size_t due = 0;
    for (const auto& [second, orders] : m_seconds) {
        if (second * kSecond > now.micros) break;
        due += orders.size();
    }
    return due;
}

CellTime Timers::next() const {
    return m_seconds.empty() ? CellTime{} : CellTime{m_seconds.begin()->first * kSecond};
}

}  // namespace meridian::engine
