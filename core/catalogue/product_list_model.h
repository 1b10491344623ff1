// A list of products of any length: knows how many there are and the key of every 100th, keeps some pages of rows
// around what is seen, and fetches others when the view says that it shows them. data() never asks for anything.
//
// Rows that are not there yet are empty (row() gives null) and are painted as such. GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QTimer>
#include <vector>

#include "core/catalogue/product_source.h"

namespace meridian::core {

class ProductListModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    explicit ProductListModel(ProductSource& source, QObject* parent = nullptr);

    // Asks anew; the rows of before stay until the first new ones are there.
    void setQuery(const ProductQuery& query);
    const ProductQuery& query() const { return m_query; }
    // What the view shows; rows near it are fetched, others are not waited for any more.
    void setVisibleRows(int first, int last);
    // Products changed in the cache. Called as often as they do.
    void noteChange();

    // Null while it is being fetched. Until the next return to the event loop.
    const ProductRow* row(int index) const;
    int rowOf(quint64 id) const;  // -1 when it is not among the rows that are there
    // False until it is certain how many there are.
    bool isCounted() const { return m_counted; }

    int rowCount(const QModelIndex& parent = {}) const override;
    // Qt::DisplayRole and Qt::AccessibleTextRole: the title, with what else tells products apart.
    QVariant data(const QModelIndex& index, int role) const override;

  Q_SIGNALS:
    void answered();  // the first rows of a query, or its refusal, are there
    void countChanged();
    void failed(const meridian::core::Error& error);

  private:
    using Rows = std::vector<ProductRow>;
    void acceptFirst(const Rows& rows);
    void askFrame();
    void acceptFrame(const ProductFrame& frame);
    void fetchVisible();
    void fetch(int page);
    void cancelAll();

    ProductSource& m_source;
    ProductQuery m_query;
    quint64 m_era = 0;  // of the query; answers to an earlier one are not taken
    ProductFrame m_frame;
    bool m_counted = false;
    QCache<int, Rows> m_pages;
    QHash<int, Cancel> m_fetching;  // by page
    Cancel m_firstRows, m_framing;
    int m_first = 0, m_last = 0;
    QTimer m_throttle;
    QTimer m_refresh;
};

}  // namespace meridian::core
