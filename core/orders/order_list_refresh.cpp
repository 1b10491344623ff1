// How the list follows orders that change: at once when a lone one does, and a few times in a second while many do.
#include <algorithm>

#include "core/async/deliver.h"
#include "core/orders/order_list_model.h"

namespace meridian::core {

namespace {

constexpr int kRefreshMs = 50;
constexpr int kSlowReframeMs = 5'000;  // of a filtered list that is long
constexpr int kQuickFrame = 50'000;    // rows
constexpr int kHeadMargin = 50;        // rows
constexpr int kHeadMax = 20'000;       // new rows at once; more of them make a new frame

}  // namespace

void OrderListModel::noteChange(qint64 added) {
    m_kept += added;
    refreshSoon();
}

void OrderListModel::refreshSoon() {
    if (m_refresh.isActive()) return;
    const qint64 since = m_refreshed.isValid() ? m_refreshed.elapsed() : kRefreshMs;
    m_refresh.start(static_cast<int>(std::clamp<qint64>(kRefreshMs - since, 0, kRefreshMs)));
}

void OrderListModel::showNew() {
    if (m_kept == 0) return;
    m_seen.first = 0;
    refresh();
}

// Pages that are seen are fetched again and replaced when they come; new orders appear at the top, unless the person is
// reading further down: nothing moves under their eyes.
void OrderListModel::refresh() {
    m_refreshed.start();
    // What comes before the first rows are there is among them, and what comes before the keys are there is counted by
    // them, unless they can be added to.
    if (m_loading == Loading::kFirstRows || (m_loading == Loading::kRest && !headGrows()))
        return m_refresh.start(kRefreshMs);
    fetchSeenAgain();
    if (!headGrows() || !m_rows.hasKeys()) {
        // Any change may bring an order into this list or take it out.
        m_kept = 0;
        if (!m_reframe.isActive()) m_reframe.start(m_rows.frame().total > kQuickFrame ? kSlowReframeMs : kReframeMs);
        return;
    }
    if (m_kept == 0 && m_rows.head() == 0) return;
    if (m_seen.first != 0) return Q_EMIT newOrders(m_kept);
    refreshHead(kHeadMargin);
}

// `more`: rows beyond those that were told of. Some have come meanwhile, and what is read has to reach the first key.
void OrderListModel::refreshHead(int more) {
    if (m_headAsked) return m_refresh.start(kRefreshMs);
    const int added = static_cast<int>(m_kept);
    if (added > kHeadMax) {
        if (!m_frameAsked) refreshFrame();
        return;
    }
    m_headAsked = true;
    const int limit = m_rows.head() + added + more;
    const auto call = m_source.page(m_query, {}, limit);
    m_heading = call.cancel;
    deliver(call.future, this, [this, added, more, limit, era = m_era](const Outcome<Rows>& rows) {
        if (era != m_era) return;
        m_headAsked = false;
        if (!rows.ok()) return;
        const bool hasGap = static_cast<int>(m_rows.headOf(*rows).size()) == limit;
        hasGap ? refreshHead(4 * more) : acceptHead(*rows, added);
    });
}

void OrderListModel::acceptHead(const Rows& rows, int added) {
    // The frame may hold some of those that were said to be new: only what stands before its first row is head.
    Rows head = m_rows.headOf(rows);
    const int grown = static_cast<int>(head.size()) - m_rows.head();
    if (grown < 0) return;  // a new frame came meanwhile
    m_kept = std::max<qint64>(0, m_kept - added);
    Q_EMIT newOrders(0);
    if (grown > 0) beginInsertRows({}, 0, grown - 1);
    m_rows.setHead(std::move(head));
    if (grown > 0) endInsertRows();
    if (m_rows.head() > 0) Q_EMIT dataChanged(index(0, 0), index(m_rows.head() - 1, kColumns - 1));
    m_rows.fold();
    if (grown > 0 && !m_reframe.isActive()) m_reframe.start(kGrownReframeMs);
}

// New keys would put the orders that are kept back where the person reads.
bool OrderListModel::mayReframe() const {
    return !headGrows() || m_seen.first == 0 || m_loading == Loading::kRest;
}

void OrderListModel::reframe() {
    mayReframe() ? refreshFrame() : m_reframe.start(kGrownReframeMs);
}

}  // namespace meridian::core
