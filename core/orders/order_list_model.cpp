#include "core/orders/order_list_model.h"

#include <algorithm>

#include "core/async/deliver.h"

namespace meridian::core {

namespace {

constexpr int kStride = OrderFrame::kStride;
constexpr int kPagesAround = 1;  // before and after what is seen
constexpr int kThrottleMs = 40;  // while the view scrolls

}  // namespace

OrderListModel::OrderListModel(OrderSource& source, QObject* parent) : QAbstractTableModel(parent), m_source(source) {
    for (QTimer* timer : {&m_throttle, &m_refresh, &m_reframe})
        timer->setSingleShot(true);
    m_throttle.setInterval(kThrottleMs);
    connect(&m_throttle, &QTimer::timeout, this, &OrderListModel::fetchVisible);
    connect(&m_refresh, &QTimer::timeout, this, &OrderListModel::refresh);
    connect(&m_reframe, &QTimer::timeout, this, &OrderListModel::reframe);
}

void OrderListModel::setQuery(const OrderQuery& query) {
    m_query = query;
    ++m_era;
    cancelAll();
    m_kept = 0;
    Q_EMIT newOrders(0);
    setLoading(Loading::kFirstRows);
    const auto first = m_source.page(m_query, {}, kStride);
    m_firstRows = first.cancel;
    deliver(first.future, this, [this, era = m_era](const Outcome<Rows>& rows) {
        if (era != m_era) return;
        if (rows.ok()) return acceptFirst(*rows);
        setLoading(Loading::kNothing);
        Q_EMIT failed(rows.error());
    });
}

void OrderListModel::acceptFirst(const Rows& rows) {
    cancelFetches();
    beginResetModel();
    std::optional<OrderKey> first;
    if (headGrows() && !rows.empty()) first = OrderKey{rows.front().placedAt, rows.front().id};
    m_rows.begin(rows, first);
    m_seen = {};
    endResetModel();
    // Also for a short list: without its keys no page could be fetched again when an order changes.
    if (rows.empty()) {
        setLoading(Loading::kNothing);
        return Q_EMIT framed();
    }
    setLoading(Loading::kRest);
    refreshFrame();
}

void OrderListModel::refreshFrame() {
    if (m_frameAsked) return m_reframe.start(kReframeMs);
    m_frameAsked = true;
    const qint64 kept = m_kept;
    const auto frame = m_source.frame(m_query);
    m_framing = frame.cancel;
    deliver(frame.future, this, [this, kept, era = m_era](const Outcome<OrderFrame>& made) {
        if (era != m_era) return;
        m_frameAsked = false;
        if (made.ok() && !mayReframe()) return m_reframe.start(kGrownReframeMs);
        setLoading(Loading::kNothing);
        if (made.ok()) {
            m_kept = std::max<qint64>(0, m_kept - kept);
            acceptFrame(*made);
            return Q_EMIT framed();
        }
        if (made.error().fault != Fault::kCancelled) Q_EMIT failed(made.error());
    });
}

// Rows that came in are assumed to stand at the top; where they do not, the pages that are fetched again say so.
void OrderListModel::acceptFrame(const OrderFrame& frame) {
    const int before = rowCount();
    const int after = m_rows.headOver(frame) + static_cast<int>(frame.total);
    // What is on its way was asked for by the keys of before.
    cancelFetches();
    if (after > before) {
        const bool atEnd = m_seen.first == 0 || before <= kStride;
        const int at = atEnd ? before : 0;
        beginInsertRows({}, at, at + after - before - 1);
        m_rows.take(frame, m_seen, atEnd ? 0 : after - before);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.take(frame, m_seen, 0);
        endRemoveRows();
    } else {
        m_rows.take(frame, m_seen, 0);
    }
    fetchSeenAgain();
    fetchVisible();
}

void OrderListModel::fetchSeenAgain() {
    const OrderPages::Range seen = m_rows.pagesOf(m_seen, 0);
    for (int page = seen.first; page <= seen.last; ++page) {
        if (!m_fetching.contains(page)) fetchPage(page);
    }
}

void OrderListModel::setVisibleRows(int first, int last) {
    m_seen = {first, last};
    if (first == 0 && m_kept > 0) showNew();
    // Throttled and not put off: rows appear while the wheel still turns.
    if (!m_throttle.isActive()) m_throttle.start();
}

void OrderListModel::fetchVisible() {
    if (m_loading == Loading::kFirstRows) return;  // those that are shown are of the query before
    const OrderPages::Range wanted = m_rows.pagesOf(m_seen, kPagesAround);
    for (auto fetch = m_fetching.begin(); fetch != m_fetching.end();) {
        if (wanted.holds(fetch.key())) {
            ++fetch;
            continue;
        }
        fetch->cancel.request();
        fetch = m_fetching.erase(fetch);
    }
    // What is seen comes first.
    const int middle = m_rows.pagesOf({m_seen.first, std::max(m_seen.first, m_rows.head())}, 0).first;
    for (int distance = 0; distance <= wanted.last - wanted.first; ++distance) {
        for (const int page : {middle + distance, middle - distance}) {
            if (wanted.holds(page) && !m_rows.has(page) && !m_fetching.contains(page)) fetchPage(page);
        }
    }
}

void OrderListModel::fetchPage(int page) {
    // What comes to the top of a filtered list is seen by looking, and not first when the keys are read again. Nothing
    // moves under the eyes of somebody who is further down.
    const bool looksAbove = page == 0 && m_seen.first == 0 && !headGrows();
    const auto call = m_source.page(m_query, looksAbove ? OrderKey() : m_rows.keyOf(page), kStride);
    const quint64 number = ++m_fetches;
    m_fetching.insert(page, {call.cancel, number});
    deliver(call.future, this, [this, page, number](const Outcome<Rows>& rows) {
        const auto fetch = m_fetching.constFind(page);
        if (fetch == m_fetching.constEnd() || fetch->number != number) return;  // nobody waits for it any more
        m_fetching.erase(fetch);
        if (!rows.ok()) {
            if (rows.error().fault != Fault::kCancelled) Q_EMIT failed(rows.error());
            return;
        }
        const OrderPages::Seen put = m_rows.put(page, *rows);
        if (put.last >= put.first) Q_EMIT dataChanged(index(put.first, 0), index(put.last, kColumns - 1));
    });
}

int OrderListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows.rows();
}

void OrderListModel::setLoading(Loading loading) {
    if (m_loading == loading) return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

void OrderListModel::cancelFetches() {
    for (const Fetch& fetch : std::exchange(m_fetching, {}))
        fetch.cancel.request();
}

void OrderListModel::cancelAll() {
    cancelFetches();
    for (const Cancel& cancel : {m_firstRows, m_framing, m_heading})
        cancel.request();
    m_headAsked = m_frameAsked = false;
    m_reframe.stop();
}

}  // namespace meridian::core
