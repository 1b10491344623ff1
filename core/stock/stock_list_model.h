// A list of stock of any length: knows the ids of all its rows in order, keeps some pages of rows around what is seen,
// and fetches the others when the view says that it shows them. data() never asks for anything.
//
// Rows that are not there yet are empty (row() gives null) and are painted as such. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>
#include <vector>

#include "core/stock/pending_stock.h"
#include "core/stock/stock_source.h"

namespace meridian::core {

class StockListModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { kSku, kLocation, kTitle, kOnHand, kCommitted, kAvailable, kUnavailable, kIncoming, kState, kColumns };

    explicit StockListModel(StockSource& source, QObject* parent = nullptr);

    // Asks anew; the rows of before stay until the new ones are there.
    void setQuery(const StockQuery& query);
    const StockQuery& query() const { return m_query; }
    bool isAsking() const { return m_asking; }
    bool isWhole() const { return m_isWhole; }  // false: only the first rows of the list are known yet
    // What the view shows; rows near it are fetched, others are not waited for any more.
    void setVisibleRows(int first, int last);
    // Stock changed in the cache. Called as often as it does.
    void noteChange();
    // What is wanted and not in the cache yet.
    void setPending(const PendingStock& pending);

    // Null while it is being fetched. Until the next return to the event loop.
    const StockRow* row(int index) const;
    // The levels as they will be, and whether something is pending.
    StockLevels levelsOf(const StockRow& row) const;
    bool isPending(const StockRow& row) const { return m_pending.of(row).has_value(); }
    int rowOf(qint64 id) const;                                    // -1 when it is not in the list
    int rowOf(const QString& sku, const QString& location) const;  // among the rows that are there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    void answered();  // a query has its first rows, all its rows, or its refusal
    void failed(const meridian::core::Error& error);

  private:
    using Rows = std::vector<StockRow>;
    void ask();
    void accept(const StockList& list);
    void replace(std::vector<qint64> ids);
    void fetchVisible();
    void fetchSeenAgain();
    void fetch(int page);
    void tellAll();

    StockSource& m_source;
    StockQuery m_query;
    quint64 m_era = 0;  // of the query; answers to an earlier one are not taken
    bool m_asking = false;
    bool m_isNew = false;  // no answer to this query was taken yet
    bool m_isWhole = true;
    std::vector<qint64> m_ids;
    QCache<int, Rows> m_pages;
    QHash<int, Cancel> m_fetching;  // by page
    Cancel m_listing;
    PendingStock m_pending;
    int m_first = 0, m_last = 0;
    QTimer m_throttle;
    QTimer m_refresh;
    QTimer m_again;
};

}  // namespace meridian::core
