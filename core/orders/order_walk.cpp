#include "core/orders/order_walk.h"

#include <algorithm>

#include "core/async/deliver.h"
#include "core/orders/order_numbers.h"

namespace meridian::core {

namespace {

// Of the pages that are read: one before and one after those of an anchor, so that every row has its neighbours.
constexpr int kPage = OrderFrame::kStride + 1;

}  // namespace

OrderWalk::OrderWalk(OrderSource& source, QObject* parent) : QObject(parent), m_source(source) {}

void OrderWalk::begin(const std::optional<OrderQuery>& query) {
    ++m_era;
    m_query = query;
    m_frame.reset();
    m_here.reset();
    m_rows.clear();
    m_before.clear();
    m_after.clear();
    m_position = 0;
    m_reading = 0;
    Q_EMIT changed();
    if (!m_query) return;
    ++m_reading;
    deliver(m_source.frame(*m_query).future, this, [this, era = m_era](const Outcome<OrderFrame>& frame) {
        if (era != m_era) return;
        --m_reading;
        if (frame.ok()) m_frame = *frame;
        look();
        Q_EMIT changed();
    });
}

void OrderWalk::standOn(const OrderRow& order) {
    if (!m_query) return;
    const quint64 id = order.id != 0 ? order.id : orderIdOf(order.number).value_or(0);
    if (id == 0 || (m_here && m_here->id == id)) return;
    m_here = order;
    m_here->id = id;
    look();
    Q_EMIT changed();
}

OrderKey OrderWalk::keyOf(const OrderRow& order) const {
    const bool byTotal = m_query->sort == OrderSort::kLargest || m_query->sort == OrderSort::kSmallest;
    if (byTotal) return {order.total.minor, order.id};
    // A list of words is sorted by the numbers alone.
    const bool byNumber =
        !m_frame->anchors.empty() && m_frame->anchors.front().value == static_cast<qint64>(m_frame->anchors.front().id);
    return {byNumber ? static_cast<qint64>(order.id) : order.placedAt, order.id};
}

bool OrderWalk::isBefore(const OrderKey& one, const OrderKey& other) const {
    const bool descending = m_query->sort == OrderSort::kNewest || m_query->sort == OrderSort::kLargest;
    const std::pair first(one.value, one.id);
    const std::pair second(other.value, other.id);
    return descending ? first > second : first < second;
}

void OrderWalk::look() {
    if (!m_here || !m_frame || lookAtHand()) return;
    m_before.clear();
    m_after.clear();
    m_position = 0;
    if (m_frame->anchors.empty()) return;
    const OrderKey key = keyOf(*m_here);
    const auto next = std::partition_point(m_frame->anchors.begin(), m_frame->anchors.end(),
                                           [&](const OrderKey& anchor) { return !isBefore(key, anchor); });
    read(std::max<qint64>(0, next - m_frame->anchors.begin() - 1));
}

// Whether the rows that are there tell it all.
bool OrderWalk::lookAtHand() {
    if (m_rows.empty()) return false;
    const OrderKey key = keyOf(*m_here);
    const auto found = std::partition_point(m_rows.begin(), m_rows.end(),
                                            [&](const OrderRow& row) { return isBefore(keyOf(row), key); });
    const qint64 at = found - m_rows.begin();
    const bool isThere = found != m_rows.end() && found->id == m_here->id;
    const qint64 after = at + (isThere ? 1 : 0);
    const qint64 rows = static_cast<qint64>(m_rows.size());
    const bool knowsBefore = at > 0 || m_first == 0;
    const bool knowsAfter = after < rows || m_first + rows >= m_frame->total;
    if (!knowsBefore || !knowsAfter) return false;
    m_before = at > 0 ? m_rows[static_cast<std::size_t>(at - 1)].number : QString();
    m_after = after < rows ? m_rows[static_cast<std::size_t>(after)].number : QString();
    m_position = isThere ? m_first + at + 1 : 0;
    return true;
}

// The rows from the anchor before on, up to the one behind the next.
void OrderWalk::read(qint64 anchor) {
    const qint64 from = std::max<qint64>(0, anchor - 1);
    const int limit = static_cast<int>((anchor - from) * OrderFrame::kStride) + kPage;
    ++m_reading;
    const auto call = m_source.page(*m_query, m_frame->anchors[static_cast<std::size_t>(from)], limit);
    deliver(call.future, this, [this, era = m_era, from](const Outcome<std::vector<OrderRow>>& rows) {
        if (era != m_era) return;
        --m_reading;
        if (rows.ok()) {
            m_rows = *rows;
            m_first = from * OrderFrame::kStride;
            if (m_here) lookAtHand();
        }
        Q_EMIT changed();
    });
}

}  // namespace meridian::core
