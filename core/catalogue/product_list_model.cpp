#include "core/catalogue/product_list_model.h"

#include <algorithm>

#include "core/async/deliver.h"

namespace meridian::core {

namespace {

constexpr int kStride = ProductFrame::kStride;
constexpr int kPagesKept = 64;
constexpr int kPagesAround = 1;  // before and after what is seen
constexpr int kThrottleMs = 40;  // while the view scrolls
constexpr int kRefreshMs = 300;  // while products change

}  // namespace

ProductListModel::ProductListModel(ProductSource& source, QObject* parent)
    : QAbstractListModel(parent), m_source(source), m_pages(kPagesKept) {
    for (const auto& [timer, interval] : {std::pair{&m_throttle, kThrottleMs}, {&m_refresh, kRefreshMs}}) {
        timer->setSingleShot(true);
        timer->setInterval(interval);
    }
    connect(&m_throttle, &QTimer::timeout, this, &ProductListModel::fetchVisible);
    connect(&m_refresh, &QTimer::timeout, this, &ProductListModel::askFrame);
}

void ProductListModel::setQuery(const ProductQuery& query) {
    m_query = query;
    ++m_era;
    cancelAll();
    m_counted = false;
    const auto first = m_source.page(m_query, {}, kStride);
    m_firstRows = first.cancel;
    deliver(first.future, this, [this, era = m_era](const Outcome<Rows>& rows) {
        if (era != m_era) return;
        if (rows.ok()) {
            acceptFirst(*rows);
        } else {
            Q_EMIT failed(rows.error());
        }
        Q_EMIT answered();
    });
}

void ProductListModel::acceptFirst(const Rows& rows) {
    beginResetModel();
    m_pages.clear();
    m_frame = {};
    m_frame.total = static_cast<qint64>(rows.size());
    if (!rows.empty()) {
        m_frame.anchors.push_back({rows.front().title, rows.front().id});
        m_pages.insert(0, new Rows(rows));
    }
    m_first = m_last = 0;
    m_counted = rows.size() < static_cast<std::size_t>(kStride);
    endResetModel();
    Q_EMIT countChanged();
    if (!m_counted) askFrame();
}

void ProductListModel::askFrame() {
    const auto frame = m_source.frame(m_query);
    m_framing.request();
    m_framing = frame.cancel;
    deliver(frame.future, this, [this, era = m_era](const Outcome<ProductFrame>& made) {
        if (era != m_era) return;
        if (made.ok()) return acceptFrame(*made);
        if (made.error().fault != Fault::kCancelled) Q_EMIT failed(made.error());
    });
}

// Rows are taken to come and go at the end; where they do not, the pages that are fetched again say so. Pages that are
// seen stay until the new ones replace them, so that nothing flickers.
void ProductListModel::acceptFrame(const ProductFrame& frame) {
    const int before = rowCount();
    const int after = static_cast<int>(frame.total);
    const auto take = [&] {
        m_frame = frame;
        for (const int page : m_pages.keys()) {
            if (page < m_first / kStride || page > m_last / kStride) m_pages.remove(page);
        }
    };
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        take();
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    m_counted = true;
    Q_EMIT countChanged();
    if (after == 0) return;
    for (int page = m_first / kStride; page <= std::min(m_last, after - 1) / kStride; ++page)
        fetch(page);
    fetchVisible();
}

void ProductListModel::setVisibleRows(int first, int last) {
    m_first = first;
    m_last = last;
    if (!m_throttle.isActive()) m_throttle.start();
}

void ProductListModel::noteChange() {
    if (!m_refresh.isActive()) m_refresh.start();
}

void ProductListModel::fetchVisible() {
    const int pages = static_cast<int>(m_frame.anchors.size());
    const int from = std::max(m_first / kStride - kPagesAround, 0);
    const int to = std::min(m_last / kStride + kPagesAround, pages - 1);
    for (const int page : m_fetching.keys()) {
        if (page < from || page > to) m_fetching.take(page).request();
    }
    for (int page = from; page <= to; ++page) {
        if (!m_pages.contains(page) && !m_fetching.contains(page)) fetch(page);
    }
}

void ProductListModel::fetch(int page) {
    if (static_cast<std::size_t>(page) >= m_frame.anchors.size()) return;
    if (const auto before = m_fetching.constFind(page); before != m_fetching.constEnd()) before->request();
    const auto call = m_source.page(m_query, m_frame.anchors[static_cast<std::size_t>(page)], kStride);
    m_fetching.insert(page, call.cancel);
    deliver(call.future, this, [this, page, era = m_era](const Outcome<Rows>& rows) {
        if (era != m_era) return;
        if (!rows.ok()) {
            if (rows.error().fault == Fault::kCancelled) return;
            m_fetching.remove(page);
            Q_EMIT failed(rows.error());
            return;
        }
        m_fetching.remove(page);
        m_pages.insert(page, new Rows(*rows));
        Q_EMIT dataChanged(index(page * kStride), index(std::min((page + 1) * kStride, rowCount()) - 1));
    });
}

void ProductListModel::cancelAll() {
    m_firstRows.request();
    m_framing.request();
    for (const Cancel& cancel : std::as_const(m_fetching))
        cancel.request();
    m_fetching.clear();
}

const ProductRow* ProductListModel::row(int index) const {
    const Rows* page = m_pages.object(index / kStride);
    const auto at = static_cast<std::size_t>(index % kStride);
    return page == nullptr || at >= page->size() ? nullptr : &(*page)[at];
}

int ProductListModel::rowOf(quint64 id) const {
    for (const int page : m_pages.keys()) {
        const Rows& rows = *m_pages.object(page);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (rows[at].id == id) return page * kStride + static_cast<int>(at);
        }
    }
    return -1;
}

int ProductListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_frame.total);
}

QVariant ProductListModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const ProductRow* product = row(index.row());
    if (product == nullptr) return {};
    if (role == Qt::DisplayRole) return product->title;
    return QStringList{product->title, product->vendor, product->type, product->handle}.join(QStringLiteral(", "));
}

}  // namespace meridian::core
