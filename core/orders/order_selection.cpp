#include "core/orders/order_selection.h"

#include <algorithm>

#include "core/async/deliver.h"

namespace meridian::core {

OrderSelection::OrderSelection(OrderListModel& model, OrderSource& source, QObject* parent)
    : QObject(parent), m_model(model), m_source(source), m_text(model.query().text) {
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OrderSelection::onReset);
    const auto countAnew = [this] {
        if (m_all) Q_EMIT changed();
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, countAnew);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, countAnew);
}

// What nobody sees any more must not be acted upon by mistake.
void OrderSelection::onReset() {
    if (m_text == m_model.query().text) return;
    m_text = m_model.query().text;
    if (m_all || !m_orders.isEmpty()) clear();
}

bool OrderSelection::contains(int row) const {
    const OrderRow* order = m_model.row(row);
    if (order == nullptr) return m_all;
    return m_all ? !m_except.contains(order->id) : m_orders.contains(order->id);
}

qint64 OrderSelection::count() const {
    if (!m_all) return m_orders.size();
    return std::max<qint64>(0, m_model.rowCount() - m_except.size());
}

ChosenOrders OrderSelection::chosen() const {
    ChosenOrders chosen;
    chosen.isEveryMatch = m_all;
    chosen.query = m_model.query();
    chosen.except = m_except;
    for (const quint64 order : m_sequence) {
        if (!m_all && m_orders.contains(order)) chosen.orders.push_back(order);
    }
    return chosen;
}

std::optional<Amount> OrderSelection::sum() const {
    if (m_all || m_orders.isEmpty()) return std::nullopt;
    Amount sum{0, m_orders.cbegin()->currency};
    for (const Amount& total : m_orders) {
        if (total.currency != sum.currency) return std::nullopt;
        sum.minor += total.minor;
    }
    return sum;
}

void OrderSelection::add(const OrderRow& order) {
    if (m_all) {
        m_except.remove(order.id);
    } else if (!m_orders.contains(order.id)) {
        m_orders.insert(order.id, order.total);
        m_sequence.push_back(order.id);
    }
}

void OrderSelection::addRows(const std::vector<OrderRow>& rows) {
    for (const OrderRow& row : rows)
        add(row);
    Q_EMIT changed();
}

bool OrderSelection::choose(int first, int last) {
    if (first > last) std::swap(first, last);
    if (last - first >= kRangeMax) return false;
    int missing = -1;
    for (int row = first; row <= last; ++row) {
        const OrderRow* order = m_model.row(row);
        if (order != nullptr) {
            add(*order);
        } else if (missing < 0) {
            missing = row;
        }
    }
    Q_EMIT changed();
    if (missing < 0 || m_all) return true;
    // The list from the last row above that has a key, as far as the range goes.
    const int from = m_model.rowOfKeyBefore(missing);
    const auto call = m_source.page(m_model.query(), m_model.keyBefore(missing), last - from + 1);
    deliver(call.future, this, [this, above = first - from, era = m_era](const Outcome<std::vector<OrderRow>>& rows) {
        if (!rows.ok() || era != m_era) return;
        const auto skipped = std::clamp<std::ptrdiff_t>(above, 0, std::ssize(*rows));
        addRows({rows->begin() + skipped, rows->end()});
    });
    return true;
}

void OrderSelection::toggle(int row) {
    const OrderRow* order = m_model.row(row);
    if (order == nullptr) return;
    if (!contains(row)) {
        add(*order);
    } else if (m_all) {
        m_except.insert(order->id);
    } else {
        m_orders.remove(order->id);
        m_sequence.erase(std::remove(m_sequence.begin(), m_sequence.end(), order->id), m_sequence.end());
    }
    Q_EMIT changed();
}

void OrderSelection::chooseEveryMatch() {
    ++m_era;
    m_all = true;
    m_except.clear();
    m_orders.clear();
    m_sequence.clear();
    m_text = m_model.query().text;
    Q_EMIT changed();
}

void OrderSelection::clear() {
    ++m_era;
    m_all = false;
    m_except.clear();
    m_orders.clear();
    m_sequence.clear();
    Q_EMIT changed();
}

}  // namespace meridian::core
