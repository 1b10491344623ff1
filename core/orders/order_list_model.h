// A list of orders of any length: knows how many there are and the key of every 200th, keeps some pages of rows around
// what is seen, and fetches the others when the view says that it shows them. data() never asks for anything.
//
// Rows that are not there yet are empty (row() gives null) and are painted as such. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>
#include <memory>
#include <vector>

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
    const OrderRow* row(int index) const;
    int rowOf(quint64 id) const;  // -1 when it is not among the rows that are there
    // The list without its rows, as framed() told it last.
    const OrderFrame& frame() const { return m_frame; }
    // Where a walk to the row can begin: the last key at or above it that is known, and that key's row.
    OrderKey keyBefore(int row) const;
    int rowOfKeyBefore(int row) const;
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
    struct Page {
        std::vector<OrderRow> rows;
    };
    bool headGrows() const { return m_query.text.isEmpty() && m_query.sort == OrderSort::kNewest; }
    void setLoading(Loading loading);
    void acceptFirst(const std::vector<OrderRow>& rows);
    void acceptFrame(const OrderFrame& frame);
    void acceptHead(const std::vector<OrderRow>& rows, int added);
    void fetchVisible();
    void fetchPage(int page);
    void refresh();
    void refreshFrame();
    void dropUnseenPages();
    void fetchSeenAgain();
    void cancelAll();

    OrderSource& m_source;
    OrderQuery m_query;
    quint64 m_era = 0;  // of the query; answers to an earlier one are not taken
    Loading m_loading = Loading::kNothing;

    // Row r is the frame's row r - m_head.size(); those before it came after the frame was made.
    std::vector<OrderRow> m_head;
    OrderFrame m_frame;
    QCache<int, Page> m_pages;
    QHash<int, Cancel> m_fetching;  // by page
    Cancel m_firstRows, m_framing, m_heading;
    int m_first = 0, m_last = 0;
    qint64 m_kept = 0;  // new orders that are not shown
    bool m_headAsked = false;
    bool m_frameAsked = false;
    QTimer m_throttle;
    QTimer m_refresh;
    QTimer m_reframe;
};

}  // namespace meridian::core
