// Which orders of a list are chosen: some of them by their ids, or every match of the query but some. Never a list of
// rows, because rows move and a million of them would not fit a list.
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <optional>

#include "core/orders/order_list_model.h"

namespace meridian::core {

// A selection as a value, for jobs that go on while the person chooses something else.
struct ChosenOrders {
    bool isEveryMatch = false;
    OrderQuery query;             // of every match
    QSet<quint64> except;         // of every match
    std::vector<quint64> orders;  // otherwise these, as they stood in the list
};

// GUI thread. Follows the model: another query text clears it.
class OrderSelection final : public QObject {
    Q_OBJECT

  public:
    explicit OrderSelection(OrderListModel& model, OrderSource& source, QObject* parent = nullptr);

    bool contains(int row) const;
    qint64 count() const;
    bool isEmpty() const { return count() == 0; }
    bool isEveryMatch() const { return m_all; }
    ChosenOrders chosen() const;
    // The sum of what was chosen one by one, if all of it is in one currency.
    std::optional<Amount> sum() const;

    // The rows of before stay. Rows that are not there yet are fetched; more than kRangeMax at once are not chosen, and
    // false is given back.
    bool choose(int first, int last);
    void toggle(int row);
    void chooseEveryMatch();
    void clear();

    static constexpr int kRangeMax = 10'000;

  Q_SIGNALS:
    void changed();

  private:
    void add(const OrderRow& order);
    void addRows(const std::vector<OrderRow>& rows);
    void onReset();

    OrderListModel& m_model;
    OrderSource& m_source;
    bool m_all = false;
    QSet<quint64> m_except;
    QHash<quint64, Amount> m_orders;
    std::vector<quint64> m_sequence;  // in the order in which they were chosen; may hold some that were taken out
    QString m_text;
    quint64 m_era = 0;
};

}  // namespace meridian::core
