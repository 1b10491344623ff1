#include "backend/fraud/velocity_scorer.h"

#include <algorithm>

namespace meridian::fraud {

Score VelocityScorer::score(const PlaceOrder& order, CellTime now) {
    const std::int64_t width = m_options.window.count();
    const std::int64_t window = now.micros / width;
    if (window != m_window || m_current.size() > m_options.customersMax / 2) {
        if (window <= m_window + 1) {
            m_previous.swap(m_current);
        } else {
            m_previous.clear();
        }
        m_current.clear();
        m_window = window;
    }
    const std::uint32_t current = ++m_current[order.customer];
    const auto found = m_previous.find(order.customer);
    const std::int64_t before = found == m_previous.end() ? 0 : found->second;
    const std::int64_t left = width - now.micros % width;
    const std::int64_t estimate = current + before * left / width;

    Score score;
    score.points =
        static_cast<std::uint16_t>(std::min<std::int64_t>(100, estimate * 100 / (2 * m_options.ordersPerWindow)));
    score.outcome = ScoreOutcome::kAllow;
    if (estimate > m_options.ordersPerWindow) {
        score.outcome = ScoreOutcome::kReview;
        score.reasons = static_cast<std::uint32_t>(ScoreReason::kCustomerVelocity);
    }
    return score;
}

}  // namespace meridian::fraud
