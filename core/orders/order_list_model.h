// A list of orders of any length: knows how many there are and the key of every 200th, keeps some pages of rows around
// what is seen, and fetches the others when the view says that it shows them. data() never asks for anything.
//
// Rows that are not there yet are empty (row() gives null) and are painted as such. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <vector>

#include "core/orders/order_pages.h"
#include "core/orders/order_source.h"

namespace meridian::core {

class OrderListModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        kNumber,
        kPlaced,
        kCustomer,
        kCountry,
        kTotal,
        kState,
        kPayment,
        kFulfilment,
        kRisk,
        kEmail,  // from here on shown when the person wants them
        kCity,
        kRegion,
        kUnits,
        kShipped,
        kTags,
        kReference,
        kChanged,
        kColumns
    };
    // For saved views and exports: "placed". Stable.
    static QString columnName(int column);
    static int columnOf(const QString& name);  // -1: none has this name
    enum class Loading { kNothing, kFirstRows, kRest };

    explicit OrderListModel(OrderSource& source, QObject* parent = nullptr);

    // Asks anew; the rows of before stay until the first new ones are there.
    void setQuery(const OrderQuery& query);
    const OrderQuery& query() const { return m_query; }

    // What the view shows; rows near it are fetched, others are not waited for any more.
    void setVisibleRows(int first, int last);
    // Orders changed in the cache: `added` of them are new.
    void noteChange(qint64 added);
    // Shows the new orders that were kept back because the person is elsewhere in the list.
    void showNew();

    // Null while it is being fetched. Until the next return to the event loop.
    const OrderRow* row(int index) const { return m_rows.row(index); }
    int rowOf(quint64 id) const { return m_rows.rowOf(id); }  // -1 when it is not among the rows that are there
    // The list without its rows; whole when framed() was told.
    const OrderFrame& frame() const { return m_rows.frame(); }
    // Where a walk to the row can begin: the last key at or above it that is known, and that key's row.
    OrderKey keyBefore(int row) const { return m_rows.keyBefore(row); }
    int rowOfKeyBefore(int row) const { return m_rows.rowOfKeyBefore(row); }
    Loading loading() const { return m_loading; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    void loadingChanged();
    void framed();
    void failed(const meridian::core::Error& error);
    void newOrders(qint64 waiting);  // 0: none are kept back

  private:
    using Rows = std::vector<OrderRow>;
    static constexpr int kReframeMs = 1'000;        // while a filtered list changes
    static constexpr int kGrownReframeMs = 60'000;  // that of all orders: for those that did not come in their order
    struct Fetch {
        Cancel cancel;
        quint64 number = 0;
    };
    // New orders stand at the top of it, and nothing else comes or goes.
    bool headGrows() const { return m_query.text.isEmpty() && m_query.sort == OrderSort::kNewest; }
    void setLoading(Loading loading);
    void acceptFirst(const Rows& rows);
    void acceptFrame(const OrderFrame& frame);
    void acceptHead(const Rows& rows, int added);
    void fetchVisible();
    void fetchPage(int page);
    void refreshSoon();
    void refresh();
    void refreshHead(int more);
    bool mayReframe() const;
    void reframe();
    void refreshFrame();
    void fetchSeenAgain();
    void cancelFetches();
    void cancelAll();

    OrderSource& m_source;
    OrderQuery m_query;
    quint64 m_era = 0;  // of the query; answers to an earlier one are not taken
    Loading m_loading = Loading::kNothing;
    OrderPages m_rows;
    OrderPages::Seen m_seen;
    QHash<int, Fetch> m_fetching;  // by page
    quint64 m_fetches = 0;
    Cancel m_firstRows, m_framing, m_heading;
    qint64 m_kept = 0;  // new orders that are not shown
    bool m_headAsked = false;
    bool m_frameAsked = false;
    QTimer m_throttle;
    QTimer m_refresh;
    QElapsedTimer m_refreshed;
    QTimer m_reframe;
};

}  // namespace meridian::core
