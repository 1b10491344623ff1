// The way through a list of orders from one of them: which one was before it, which comes after, and which of how many
// it is. The list stays the one that it was at the beginning, so that an order that leaves it, because it was just
// shipped, does not turn the way around.
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "core/async/call.h"
#include "core/orders/order_source.h"

namespace meridian::core {

// GUI thread.
class OrderWalk final : public QObject {
    Q_OBJECT

  public:
    explicit OrderWalk(OrderSource& source, QObject* parent = nullptr);

    // None: there is no list to walk through.
    void begin(const std::optional<OrderQuery>& query);
    const std::optional<OrderQuery>& query() const { return m_query; }
    // Where one is now. One that is not in the list stands where it would be.
    void standOn(const OrderRow& order);

    bool isReading() const { return m_reading > 0; }
    // Empty at the end of the list, and as long as it is not known.
    const QString& before() const { return m_before; }
    const QString& after() const { return m_after; }
    qint64 position() const { return m_position; }  // from 1; 0: not in the list, or not known
    qint64 total() const { return m_frame ? m_frame->total : 0; }

  Q_SIGNALS:
    void changed();

  private:
    OrderKey keyOf(const OrderRow& order) const;
    bool isBefore(const OrderKey& one, const OrderKey& other) const;
    void look();
    bool lookAtHand();
    void read(qint64 anchor);

    OrderSource& m_source;
    std::optional<OrderQuery> m_query;
    std::optional<OrderFrame> m_frame;
    std::optional<OrderRow> m_here;
    std::vector<OrderRow> m_rows;  // of the list, around where one stands
    qint64 m_first = 0;            // which of the list m_rows begins with
    quint64 m_era = 0;             // answers about a list before are not taken
    int m_reading = 0;
    QString m_before, m_after;
    qint64 m_position = 0;
};

}  // namespace meridian::core
