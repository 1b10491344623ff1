#include "core/orders/order_cache.h"

#include <QCoreApplication>
#include <algorithm>
#include <string>

#include "backend/domain/order_number.h"

#include "core/orders/order_schema.h"

namespace meridian::core {

namespace {

constexpr std::string_view kColumns =
    "o.id, o.version, o.state, o.hold, o.payment, o.risk, o.placed_at, o.changed_at, o.deadline, o.currency, o.total, "
    "o.lines, o.units, o.shipped, o.cancelled, o.number, o.customer, o.name, o.email, o.city, o.country, o.reference, "
    "o.tags";

// How a list is walked: from which tables, by which key, which way.
struct Walk {
    std::string tables;
    std::string condition;
    std::string key;  // sorted by it, and by `id` where it is the same
    std::string id;
    bool descending = true;
};

Walk walkOf(OrderSort sort, const OrderCondition& condition) {
    const bool byTotal = sort == OrderSort::kLargest || sort == OrderSort::kSmallest;
    Walk walk;
    walk.descending = sort == OrderSort::kNewest || sort == OrderSort::kLargest;
    walk.tables = "orders o";
    walk.condition = condition.sql;
    walk.key = byTotal ? "o.total" : "o.placed_at";
    walk.id = "o.id";
    if (condition.words.empty()) return walk;
    if (byTotal) {
        walk.condition = "o.id IN (SELECT rowid FROM order_text WHERE order_text MATCH ?) AND " + condition.sql;
        return walk;
    }
    // Numbers run with time: the index's own order is the newest's.
    walk.tables = "order_text f CROSS JOIN orders o ON o.id = f.rowid";
    walk.condition = "f.order_text MATCH ? AND " + condition.sql;
    walk.key = walk.id = "f.rowid";
    return walk;
}

std::string orderBy(const Walk& walk) {
    const std::string direction = walk.descending ? " DESC" : " ASC";
    const std::string byKey = " ORDER BY " + walk.key + direction;
    return walk.key == walk.id ? byKey : byKey + ", " + walk.id + direction;
}

OrderRow rowOf(const Statement& from) {
    OrderRow row;
    row.id = static_cast<quint64>(from.integer(0));
    row.version = static_cast<quint32>(from.integer(1));
    row.state = static_cast<OrderState>(from.integer(2));
    row.held = from.integer(3) != 0;
    row.payment = static_cast<PaymentState>(from.integer(4));
    row.risk = from.isNull(5) ? qint16{-1} : static_cast<qint16>(from.integer(5));
    row.placedAt = from.integer(6);
    row.changedAt = from.integer(7);
    row.deadline = from.integer(8);
    row.total = {from.integer(10), static_cast<quint16>(from.integer(9))};
    row.lines = static_cast<int>(from.integer(11));
    row.units = from.integer(12);
    row.shipped = from.integer(13);
    row.cancelled = from.integer(14);
    row.number = from.text(15);
    row.customer = from.text(16);
    row.name = from.text(17);
    row.email = from.text(18);
    row.city = from.text(19);
    row.country = from.text(20);
    row.reference = from.text(21);
    row.tags = from.text(22);
    return row;
}

// Binds the condition's parameters from `index` on; returns the next free one.
int bindAll(Statement& statement, const OrderCondition& condition, int index) {
    if (!condition.words.empty()) statement.bind(index++, std::string_view(condition.words));
    for (const auto& parameter : condition.parameters) {
        if (const auto* number = std::get_if<std::int64_t>(&parameter)) {
            statement.bind(index++, static_cast<qint64>(*number));
        } else {
            statement.bind(index++, std::string_view(std::get<std::string>(parameter)));
        }
    }
    return index;
}

// Makes the frame of rows that come in order of their key, and in any order where it is the same: the indexes by time
// have the country between the time and the order.
class FrameMaker {
  public:
    explicit FrameMaker(bool descending) : m_descending(descending) {}
    void add(const OrderKey& key) {
        if (!m_same.empty() && m_same.front().value != key.value) endStretch();
        m_same.push_back(key);
    }
    OrderFrame finish() {
        endStretch();
        return std::move(m_frame);
    }

  private:
    void endStretch() {
        const qint64 end = m_frame.total + static_cast<qint64>(m_same.size());
        qint64 next = static_cast<qint64>(m_frame.anchors.size()) * OrderFrame::kStride;
        if (next < end) {
            std::ranges::sort(m_same, [this](const OrderKey& a, const OrderKey& b) {
                return m_descending ? a.id > b.id : a.id < b.id;
            });
        }
        for (; next < end; next += OrderFrame::kStride)
            m_frame.anchors.push_back(m_same[static_cast<std::size_t>(next - m_frame.total)]);
        m_frame.total = end;
        m_same.clear();
    }

    const bool m_descending;
    OrderFrame m_frame;
    std::vector<OrderKey> m_same;
};

}  // namespace

Outcome<OrderFrame> readFrame(Database& cache, const OrderQuery& query, const AskedAt& asked) {
    const auto condition = conditionOf(query, asked);
    if (!condition.ok()) return condition.error();
    Walk walk = walkOf(query.sort, *condition);
    // All matches are met anyway: in the table's order and then sorted, not each looked up through the index.
    if (walk.key == "o.total" && !query.text.isEmpty()) walk.key = "+o.total";
    auto statement = cache.prepare("SELECT " + walk.key + ", " + walk.id + " FROM " + walk.tables + " WHERE " +
                                   walk.condition + " ORDER BY " + walk.key + (walk.descending ? " DESC" : " ASC"));
    if (!statement.ok()) return statement.error();
    bindAll(statement.value(), *condition, 1);
    FrameMaker frame(walk.descending);
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) return frame.finish();
        frame.add({statement.value().integer(0), static_cast<quint64>(statement.value().integer(1))});
    }
}

Outcome<std::vector<OrderRow>> readPage(Database& cache, const OrderQuery& query, const OrderKey& from, int limit,
                                        const AskedAt& asked) {
    const auto condition = conditionOf(query, asked);
    if (!condition.ok()) return condition.error();
    const Walk walk = walkOf(query.sort, *condition);
    const bool fromKey = from != OrderKey{};
    // The key before the condition: of several bounds of the same column SQLite walks from the first one.
    std::string sql = "SELECT " + std::string(kColumns) + " FROM " + walk.tables + " WHERE ";
    const std::string sign = walk.descending ? " <= " : " >= ";
    if (fromKey && walk.key == walk.id) sql += walk.key + sign + "? AND ";
    if (fromKey && walk.key != walk.id) sql += "(" + walk.key + ", " + walk.id + ")" + sign + "(?, ?) AND ";
    sql += walk.condition + orderBy(walk) + " LIMIT ?";
    auto statement = cache.prepare(sql);
    if (!statement.ok()) return statement.error();
    int index = 1;
    if (fromKey) {
        statement.value().bind(index++, from.value);
        if (walk.key != walk.id) statement.value().bind(index++, static_cast<qint64>(from.id));
    }
    index = bindAll(statement.value(), *condition, index);
    statement.value().bind(index, qint64{limit});
    std::vector<OrderRow> rows;
    rows.reserve(static_cast<std::size_t>(limit));
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) return rows;
        rows.push_back(rowOf(statement.value()));
    }
}

Outcome<qint64> readEach(Database& cache, const OrderQuery& query, const AskedAt& asked,
                         const std::function<bool(const OrderRow&)>& take) {
    const auto condition = conditionOf(query, asked);
    if (!condition.ok()) return condition.error();
    const Walk walk = walkOf(query.sort, *condition);
    auto statement = cache.prepare("SELECT " + std::string(kColumns) + " FROM " + walk.tables + " WHERE " +
                                   walk.condition + orderBy(walk));
    if (!statement.ok()) return statement.error();
    bindAll(statement.value(), *condition, 1);
    for (qint64 given = 0;; ++given) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone || !take(rowOf(statement.value()))) return given;
    }
}

Outcome<std::vector<OrderStateCount>> countByState(Database& cache) {
    auto statement = cache.prepare("SELECT state, hold, orders, region FROM order_counts WHERE orders > 0");
    if (!statement.ok()) return statement.error();
    std::vector<OrderStateCount> counts;
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) return counts;
        const Statement& row = statement.value();
        const std::string_view region = regionCode(static_cast<Region>(row.integer(3)));
        counts.push_back({static_cast<OrderState>(row.integer(0)), row.integer(1) != 0, row.integer(2),
                          QString::fromLatin1(region.data(), static_cast<qsizetype>(region.size()))});
    }
}

Outcome<OrderRow> readOrder(Database& cache, quint64 id) {
    auto statement = cache.prepare("SELECT " + std::string(kColumns) + " FROM orders o WHERE o.id = ?");
    if (!statement.ok()) return statement.error();
    statement.value().bind(1, static_cast<qint64>(id));
    const auto step = statement.value().step();
    if (!step.ok()) return step.error();
    if (*step == Statement::Step::kRow) return rowOf(statement.value());
    return Error{Fault::kNotFound, QCoreApplication::translate("Orders", "This order is not on this computer."), {}};
}

}  // namespace meridian::core
