#include "core/stock/stock_list_model.h"

#include <algorithm>

#include "core/async/deliver.h"

namespace meridian::core {

namespace {

constexpr int kStride = StockList::kFirst;
constexpr int kPagesKept = 64;
constexpr int kPagesAround = 1;  // before and after what is seen
constexpr int kThrottleMs = 40;  // while the view scrolls
constexpr int kRefreshMs = 100;  // while stock changes
constexpr int kAgainMs = 2'000;  // while stock changes: which rows there are, and in which order

}  // namespace

StockListModel::StockListModel(StockSource& source, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_pages(kPagesKept) {
    for (const auto& [timer, interval] :
         {std::pair{&m_throttle, kThrottleMs}, {&m_refresh, kRefreshMs}, {&m_again, kAgainMs}}) {
        timer->setSingleShot(true);
        timer->setInterval(interval);
    }
    connect(&m_throttle, &QTimer::timeout, this, &StockListModel::fetchVisible);
    connect(&m_refresh, &QTimer::timeout, this, &StockListModel::fetchSeenAgain);
    connect(&m_again, &QTimer::timeout, this, &StockListModel::ask);
}

void StockListModel::setQuery(const StockQuery& query) {
    m_query = query;
    ++m_era;
    m_listing.request();
    for (const Cancel& cancel : std::as_const(m_fetching))
        cancel.request();
    m_fetching.clear();
    m_asking = false;
    m_isNew = true;
    ask();
}

void StockListModel::ask() {
    if (m_asking) return m_again.start();
    m_asking = true;
    const auto list = m_isNew ? m_source.first(m_query) : m_source.list(m_query);
    m_listing = list.cancel;
    deliver(list.future, this, [this, era = m_era](const Outcome<StockList>& outcome) {
        if (era != m_era) return;
        m_asking = false;
        if (outcome.ok()) {
            accept(*outcome);
            if (!m_isWhole) ask();
        } else if (outcome.error().fault != Fault::kCancelled) {
            Q_EMIT failed(outcome.error());
        }
        Q_EMIT answered();
    });
}

void StockListModel::accept(const StockList& list) {
    m_isWhole = list.isWhole;
    if (std::exchange(m_isNew, false)) {
        beginResetModel();
        m_ids = list.ids;
        m_pages.clear();
        m_first = m_last = 0;
        if (!list.first.empty()) m_pages.insert(0, new Rows(list.first));
        endResetModel();
        return;
    }
    if (list.ids != m_ids) replace(list.ids);
    fetchSeenAgain();
}

// Rows before and behind those that changed stay what they are, and with them the cursor.
void StockListModel::replace(std::vector<qint64> ids) {
    const auto front = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto first = static_cast<int>(front.first - m_ids.begin());
    const auto back = std::mismatch(m_ids.rbegin(), std::make_reverse_iterator(front.first), ids.rbegin(),
                                    std::make_reverse_iterator(front.second));
    const auto kept = static_cast<int>(back.first - m_ids.rbegin());
    const int gone = static_cast<int>(m_ids.size()) - first - kept;
    const int come = static_cast<int>(ids.size()) - first - kept;
    const int same = std::min(gone, come);
    for (const int page : m_pages.keys()) {
        if (page >= first / kStride) m_pages.remove(page);
    }
    if (gone > same) {
        beginRemoveRows({}, first + same, first + gone - 1);
        m_ids = std::move(ids);
        endRemoveRows();
    } else if (come > same) {
        beginInsertRows({}, first + same, first + come - 1);
        m_ids = std::move(ids);
        endInsertRows();
    } else {
        m_ids = std::move(ids);
    }
    tellAll();
}

void StockListModel::setVisibleRows(int first, int last) {
    m_first = first;
    m_last = last;
    // Throttled and not put off: rows appear while the wheel still turns.
    if (!m_throttle.isActive()) m_throttle.start();
}

void StockListModel::fetchVisible() {
    const int last = (static_cast<int>(m_ids.size()) - 1) / kStride;
    const int from = std::max(m_first / kStride - kPagesAround, 0);
    const int to = m_ids.empty() ? -1 : std::min(m_last / kStride + kPagesAround, last);
    for (auto fetching = m_fetching.begin(); fetching != m_fetching.end();) {
        if (fetching.key() >= from && fetching.key() <= to) {
            ++fetching;
            continue;
        }
        fetching.value().request();
        fetching = m_fetching.erase(fetching);
    }
    for (int page = from; page <= to; ++page) {
        if (!m_pages.contains(page) && !m_fetching.contains(page)) fetch(page);
    }
}

void StockListModel::noteChange() {
    if (!m_refresh.isActive()) m_refresh.start();
    if (!m_again.isActive()) m_again.start();
}

// What is not seen is forgotten, and what is seen stays until the new rows replace it.
void StockListModel::fetchSeenAgain() {
    const int from = m_first / kStride;
    const int to = m_last / kStride;
    for (const int page : m_pages.keys()) {
        if (page < from || page > to) m_pages.remove(page);
    }
    for (int page = from; page <= to && page * kStride < static_cast<int>(m_ids.size()); ++page) {
        if (!m_fetching.contains(page)) fetch(page);
    }
}

void StockListModel::fetch(int page) {
    const auto begin = m_ids.begin() + static_cast<std::ptrdiff_t>(page) * kStride;
    const auto end = begin + std::min<std::ptrdiff_t>(kStride, m_ids.end() - begin);
    const std::vector<qint64> wanted(begin, end);
    const auto rows = m_source.rows(wanted);
    m_fetching.insert(page, rows.cancel);
    deliver(rows.future, this, [this, page, wanted, era = m_era](const Outcome<Rows>& outcome) {
        if (era != m_era) return;
        m_fetching.remove(page);
        if (!outcome.ok()) return;
        // The list changed meanwhile: those are other rows now.
        const auto at = static_cast<std::size_t>(page) * kStride;
        if (at + wanted.size() > m_ids.size() || outcome->size() != wanted.size()) return;
        if (!std::equal(wanted.begin(), wanted.end(), m_ids.begin() + static_cast<std::ptrdiff_t>(at))) return;
        m_pages.insert(page, new Rows(*outcome));
        const auto first = static_cast<int>(at);
        Q_EMIT dataChanged(index(first, 0), index(first + static_cast<int>(wanted.size()) - 1, kColumns - 1));
    });
}

void StockListModel::tellAll() {
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void StockListModel::setPending(const PendingStock& pending) {
    if (pending == m_pending) return;
    m_pending = pending;
    tellAll();
}

const StockRow* StockListModel::row(int index) const {
    if (index < 0 || index >= static_cast<int>(m_ids.size())) return nullptr;
    const Rows* page = m_pages.object(index / kStride);
    const auto within = static_cast<std::size_t>(index % kStride);
    return page != nullptr && within < page->size() ? &(*page)[within] : nullptr;
}

StockLevels StockListModel::levelsOf(const StockRow& row) const {
    return row.levels + m_pending.of(row).value_or(StockLevels{});
}

int StockListModel::rowOf(qint64 id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int StockListModel::rowOf(const QString& sku, const QString& location) const {
    for (const int page : m_pages.keys()) {
        const Rows& rows = *m_pages.object(page);
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const StockRow& row) {
            return row.location.compare(location, Qt::CaseInsensitive) == 0 &&
                   row.sku.compare(sku, Qt::CaseInsensitive) == 0;
        });
        if (found != rows.end()) return page * kStride + static_cast<int>(found - rows.begin());
    }
    return -1;
}

int StockListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int StockListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

// Words are the view's; this is what a screen reader, a copy and a test get.
QVariant StockListModel::data(const QModelIndex& index, int role) const {
    const StockRow* stock = row(index.row());
    if (stock == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const StockLevels levels = levelsOf(*stock);
    switch (index.column()) {
        case kSku: return stock->sku;
        case kLocation: return stock->location;
        case kTitle: return stock->title;
        case kOnHand: return levels.onHand;
        case kCommitted: return levels.committed;
        case kAvailable: return levels.available;
        case kUnavailable: return levels.unavailable;
        case kIncoming: return levels.incoming;
        case kState: return stockStateName(stockStateOf(levels));
        default: return {};
    }
}

QVariant StockListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const bool isFigure = section >= kOnHand && section <= kIncoming;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case kSku: return tr("SKU");
        case kLocation: return tr("Location");
        case kTitle: return tr("Product");
        case kOnHand: return tr("On hand");
        case kCommitted: return tr("Committed");
        case kAvailable: return tr("Available");
        case kUnavailable: return tr("Unavailable");
        case kIncoming: return tr("Incoming");
        case kState: return tr("Status");
        default: return {};
    }
}

}  // namespace meridian::core
