#include "core/orders/order_list_model.h"

#include <algorithm>

#include "core/async/deliver.h"

namespace meridian::core {

namespace {

constexpr int kStride = OrderFrame::kStride;
constexpr int kPagesKept = 64;
constexpr int kPagesAround = 1;        // before and after what is seen
constexpr int kThrottleMs = 40;        // while the view scrolls
constexpr int kRefreshMs = 100;        // while orders change
constexpr int kReframeMs = 1'000;      // while a filtered list changes
constexpr int kSlowReframeMs = 5'000;  // the same, where that is a long list
constexpr int kQuickFrame = 50'000;    // rows
constexpr int kHeadMax = 2'000;        // rows before the frame; more of them make a new frame

}  // namespace

OrderListModel::OrderListModel(OrderSource& source, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_pages(kPagesKept) {
    for (const auto& [timer, interval] :
         {std::pair{&m_throttle, kThrottleMs}, {&m_refresh, kRefreshMs}, {&m_reframe, kReframeMs}}) {
        timer->setSingleShot(true);
        timer->setInterval(interval);
    }
    connect(&m_throttle, &QTimer::timeout, this, &OrderListModel::fetchVisible);
    connect(&m_refresh, &QTimer::timeout, this, &OrderListModel::refresh);
    connect(&m_reframe, &QTimer::timeout, this, &OrderListModel::refreshFrame);
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
    deliver(first.future, this, [this, era = m_era](const Outcome<std::vector<OrderRow>>& rows) {
        if (era != m_era) return;
        if (rows.ok()) return acceptFirst(*rows);
        setLoading(Loading::kNothing);
        Q_EMIT failed(rows.error());
    });
}

void OrderListModel::acceptFirst(const std::vector<OrderRow>& rows) {
    beginResetModel();
    m_head.clear();
    m_pages.clear();
    m_frame = {};
    m_frame.total = static_cast<qint64>(rows.size());
    if (!rows.empty()) m_pages.insert(0, new Page{rows});
    m_first = m_last = 0;
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
    if (m_frameAsked) return m_reframe.start();
    m_frameAsked = true;
    const auto frame = m_source.frame(m_query);
    m_framing = frame.cancel;
    deliver(frame.future, this, [this, era = m_era](const Outcome<OrderFrame>& made) {
        if (era != m_era) return;
        m_frameAsked = false;
        setLoading(Loading::kNothing);
        if (made.ok()) {
            acceptFrame(*made);
            return Q_EMIT framed();
        }
        if (made.error().fault != Fault::kCancelled) Q_EMIT failed(made.error());
    });
}

// Rows that came in are assumed to stand at the top; where they do not, the pages that are fetched again say so.
void OrderListModel::acceptFrame(const OrderFrame& frame) {
    const int before = rowCount();
    const int after = static_cast<int>(frame.total);
    const bool atTop = m_first == 0;
    const auto take = [&] {
        m_frame = frame;
        m_head.clear();
        dropUnseenPages();
    };
    if (after > before) {
        const int at = atTop || before <= kStride ? before : 0;
        beginInsertRows({}, at, at + after - before - 1);
        take();
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    fetchSeenAgain();
    fetchVisible();
}

// Pages that are seen stay until the new ones replace them, so that nothing flickers.
void OrderListModel::dropUnseenPages() {
    for (const int page : m_pages.keys()) {
        if (page < m_first / kStride || page > m_last / kStride) m_pages.remove(page);
    }
}

void OrderListModel::fetchSeenAgain() {
    const int head = static_cast<int>(m_head.size());
    const int last = static_cast<int>(m_frame.anchors.size()) - 1;
    for (int page = std::max(0, (m_first - head) / kStride); page <= std::min(last, (m_last - head) / kStride);
         ++page) {
        if (!m_fetching.contains(page)) fetchPage(page);
    }
}

void OrderListModel::setVisibleRows(int first, int last) {
    m_first = first;
    m_last = last;
    if (first == 0 && m_kept > 0) showNew();
    // Throttled and not put off: rows appear while the wheel still turns.
    if (!m_throttle.isActive()) m_throttle.start();
}

void OrderListModel::fetchVisible() {
    const int head = static_cast<int>(m_head.size());
    const int last = static_cast<int>(m_frame.anchors.size()) - 1;
    const int from = std::clamp((m_first - head) / kStride - kPagesAround, 0, std::max(last, 0));
    const int until = std::clamp((m_last - head) / kStride + kPagesAround, 0, std::max(last, 0));
    for (auto fetch = m_fetching.begin(); fetch != m_fetching.end();) {
        if (fetch.key() >= from && fetch.key() <= until) {
            ++fetch;
            continue;
        }
        fetch.value().request();
        fetch = m_fetching.erase(fetch);
    }
    // What is seen comes first.
    const int middle = std::clamp((m_first - head) / kStride, from, until);
    if (last < 0) return;
    for (int distance = 0; distance <= until - from; ++distance) {
        for (const int page : {middle + distance, middle - distance}) {
            if (page >= from && page <= until && !m_pages.contains(page) && !m_fetching.contains(page)) fetchPage(page);
        }
    }
}

void OrderListModel::fetchPage(int page) {
    const auto call = m_source.page(m_query, m_frame.anchors[static_cast<std::size_t>(page)], kStride);
    m_fetching.insert(page, call.cancel);
    deliver(call.future, this, [this, page, era = m_era](const Outcome<std::vector<OrderRow>>& rows) {
        if (era != m_era) return;
        m_fetching.remove(page);
        if (!rows.ok()) {
            if (rows.error().fault != Fault::kCancelled) Q_EMIT failed(rows.error());
            return;
        }
        m_pages.insert(page, new Page{*rows});
        const int first = page * kStride + static_cast<int>(m_head.size());
        const int last = std::min(first + kStride, rowCount()) - 1;
        if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1));
    });
}

void OrderListModel::noteChange(qint64 added) {
    m_kept += added;
    if (!m_refresh.isActive()) m_refresh.start();
}

void OrderListModel::showNew() {
    if (m_kept == 0) return;
    m_first = 0;
    refresh();
}

// Pages that are seen are fetched again and replaced when they come; new orders appear at the top, unless the person is
// reading further down: nothing moves under their eyes.
void OrderListModel::refresh() {
    // What comes before the frame is there is in the frame.
    if (m_loading != Loading::kNothing) return m_refresh.start();
    const int head = static_cast<int>(m_head.size());
    fetchSeenAgain();
    if (!headGrows() || m_frame.anchors.empty()) {
        // Any change may bring an order into this list or take it out.
        m_kept = 0;
        m_reframe.setInterval(m_frame.total > kQuickFrame ? kSlowReframeMs : kReframeMs);
        if (!m_reframe.isActive()) m_reframe.start();
        return;
    }
    if (m_kept == 0 && m_head.empty()) return;
    if (m_first != 0) {
        Q_EMIT newOrders(m_kept);
        return;
    }
    if (m_headAsked) return m_refresh.start();
    const int added = static_cast<int>(m_kept);
    const int wanted = head + added;
    if (m_frame.total == 0 || wanted > kHeadMax) {
        m_kept = 0;
        return refreshFrame();
    }
    m_headAsked = true;
    const auto call = m_source.page(m_query, {}, wanted);
    m_heading = call.cancel;
    deliver(call.future, this, [this, added, era = m_era](const Outcome<std::vector<OrderRow>>& rows) {
        if (era != m_era) return;
        m_headAsked = false;
        if (rows.ok()) acceptHead(*rows, added);
    });
}

void OrderListModel::acceptHead(const std::vector<OrderRow>& rows, int added) {
    // The frame may hold some of those that were said to be new: only what stands before its first row is head.
    const OrderKey first = m_frame.anchors.front();
    const auto end = std::find_if(rows.begin(), rows.end(), [&](const OrderRow& row) {
        return std::pair(row.placedAt, row.id) <= std::pair(first.value, first.id);
    });
    const std::vector<OrderRow> head(rows.begin(), end);
    const int grown = static_cast<int>(head.size()) - static_cast<int>(m_head.size());
    if (grown < 0) return;  // a new frame came meanwhile
    m_kept = std::max<qint64>(0, m_kept - added);
    Q_EMIT newOrders(0);
    if (grown > 0) beginInsertRows({}, 0, grown - 1);
    m_head = head;
    if (grown > 0) endInsertRows();
    if (!m_head.empty()) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_head.size()) - 1, kColumns - 1));
}

const OrderRow* OrderListModel::row(int index) const {
    const auto head = static_cast<int>(m_head.size());
    if (index < 0) return nullptr;
    if (index < head) return &m_head[static_cast<std::size_t>(index)];
    const int position = index - head;
    const Page* page = m_pages.object(position / kStride);
    const auto within = static_cast<std::size_t>(position % kStride);
    return page != nullptr && within < page->rows.size() ? &page->rows[within] : nullptr;
}

OrderKey OrderListModel::keyBefore(int row) const {
    const int position = row - static_cast<int>(m_head.size());
    if (position < 0 || m_frame.anchors.empty()) return {};
    const auto anchor = std::min(static_cast<std::size_t>(position / kStride), m_frame.anchors.size() - 1);
    return m_frame.anchors[anchor];
}

int OrderListModel::rowOfKeyBefore(int row) const {
    const int head = static_cast<int>(m_head.size());
    if (row < head || m_frame.anchors.empty()) return 0;
    return head + std::min((row - head) / kStride, static_cast<int>(m_frame.anchors.size()) - 1) * kStride;
}

int OrderListModel::rowOf(quint64 id) const {
    const auto isIt = [id](const OrderRow& row) { return row.id == id; };
    const auto inHead = std::find_if(m_head.begin(), m_head.end(), isIt);
    if (inHead != m_head.end()) return static_cast<int>(inHead - m_head.begin());
    for (const int page : m_pages.keys()) {
        const auto& rows = m_pages.object(page)->rows;
        const auto found = std::find_if(rows.begin(), rows.end(), isIt);
        if (found == rows.end()) continue;
        return static_cast<int>(m_head.size()) + page * kStride + static_cast<int>(found - rows.begin());
    }
    return -1;
}

int OrderListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_head.size()) + static_cast<int>(m_frame.total);
}

void OrderListModel::setLoading(Loading loading) {
    if (m_loading == loading) return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

void OrderListModel::cancelAll() {
    for (const Cancel& cancel : std::as_const(m_fetching))
        cancel.request();
    for (const Cancel& cancel : {m_firstRows, m_framing, m_heading})
        cancel.request();
    m_fetching.clear();
    m_headAsked = m_frameAsked = false;
}

}  // namespace meridian::core
