// How the matches of a query divide by state, payment, country and their like, counted beside the list.
//
// Up to kExactRows matches every one is looked at; above that a sample spread evenly over the list stands for all of
// them, and says so. Either way it is asked for in slices of a few milliseconds, so that a page of rows never waits
// long behind it.
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <array>
#include <vector>

#include "core/orders/order_source.h"

namespace meridian::core {

class Database;

enum class FacetField : quint8 { kStatus, kPayment, kHold, kRegion, kCountry, kCurrency, kTag };
inline constexpr int kFacetFields = 7;
// "status": the field of the query language.
QString facetFieldName(FacetField field);

struct FacetValue {
    QString value;  // as the query language writes it
    qint64 orders = 0;
};

// Of some rows; counts of several can be added.
struct FacetCounts {
    qint64 rows = 0;
    std::array<QHash<QString, qint64>, kFacetFields> values;

    void add(const FacetCounts& other);
};

struct OrderFacets {
    qint64 total = 0;    // matches
    qint64 counted = 0;  // of which were looked at
    bool isExact() const { return counted >= total; }
    // Most frequent first; of a sample they are extrapolated to all matches.
    std::array<std::vector<FacetValue>, kFacetFields> fields;

    const std::vector<FacetValue>& of(FacetField field) const { return fields[static_cast<std::size_t>(field)]; }
};

// Reader thread. Looks at up to `limit` matches from each of the keys on.
Outcome<FacetCounts> countFacets(Database& cache, const OrderQuery& query, const std::vector<OrderKey>& from, int limit,
                                 const AskedAt& asked);

// GUI thread. Counts whenever it is given a list, and gives up what is not asked for any more.
class FacetCounter final : public QObject {
    Q_OBJECT

  public:
    static constexpr qint64 kExactRows = 10'000;

    explicit FacetCounter(OrderSource& source, QObject* parent = nullptr);
    // Nothing is counted until somebody wants to see it.
    void setWanted(bool wanted);
    // The list as it is framed now. A list that only grew a little is counted again at the next turn of the clock.
    void count(const OrderQuery& query, const OrderFrame& frame);
    // Another list is asked for: nobody waits for the counts of this one any more. What was counted stays.
    void abandon();
    const OrderFacets& facets() const { return m_facets; }
    bool isCounting() const { return m_next < m_keys.size(); }

  Q_SIGNALS:
    void counted();

  private:
    void start();
    void plan(const OrderFrame& frame);
    void askNext();
    void finish();

    OrderSource& m_source;
    bool m_wanted = false;
    OrderQuery m_query;
    OrderQuery m_asked;  // the same matches, newest first
    OrderFrame m_frame;
    std::vector<OrderKey> m_keys;
    std::size_t m_next = 0;
    int m_rowsEach = 0;
    qint64 m_total = 0;
    quint64 m_era = 0;
    Cancel m_running;
    FacetCounts m_sum;
    OrderFacets m_facets;
    QString m_counted;  // the text that the facets are of
    QTimer m_again;
};

}  // namespace meridian::core
