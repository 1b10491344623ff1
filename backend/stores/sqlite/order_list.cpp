#include "backend/stores/sqlite/order_list.h"

#include <algorithm>
#include <utility>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/query/sql.h"
#include "backend/stores/sqlite/order_lookup.h"
#include "backend/stores/sqlite/order_schema.h"

namespace meridian::stores {

using query::Operator;
using query::Term;

namespace {

struct SortShape {
    std::string_view list;    // names the cursors
    std::string_view keyset;  // rows that follow the cursor
    std::string_view order;
    std::size_t keys;
};

SortShape shapeOf(OrderSort sort) {
    switch (sort) {
        case OrderSort::kOldest: return {"orders.oldest", "o.id > ?", "o.id", 1};
        case OrderSort::kLastChanged:
            return {"orders.changed", "(o.changed_batch, o.id) < (?, ?)", "o.changed_batch DESC, o.id DESC", 2};
        case OrderSort::kDeadline:
            return {"orders.deadline", "(nullif(o.deadline, 0) IS NULL, o.deadline, o.id) > (?, ?, ?)",
                    "nullif(o.deadline, 0) IS NULL, o.deadline, o.id", 3};
        case OrderSort::kNewest: break;
    }
    return {"orders.newest", "o.id < ?", "o.id DESC", 1};
}

Cursor cursorAfter(const OrderSummary& row, OrderSort sort) {
    const auto id = static_cast<std::int64_t>(runningOf(row.id));
    const std::string_view list = shapeOf(sort).list;
    switch (sort) {
        case OrderSort::kLastChanged: return {list, {static_cast<std::int64_t>(row.changedBatch.value), id}};
        case OrderSort::kDeadline: return {list, {row.deadline ? 0 : 1, row.deadline.micros, id}};
        default: return {list, {id}};
    }
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// The states that the term names, when it names nothing else.
std::vector<std::int64_t> plainStatesOf(const Term& term, const query::Schema& schema) {
    if (term.field != query::Field::kStatus || term.negated) return {};
    const query::Column& column = schema.at(query::Field::kStatus);
    const query::FieldInfo& info = *query::infoOf(query::orderFields(), query::Field::kStatus);
    std::vector<std::int64_t> states;
    const auto add = [&](std::string_view name) {
        const auto known = column.values.find(name);
        if (known == column.values.end() || known->second.codes.empty()) return false;
        states.push_back(std::get<std::int64_t>(known->second.codes.front()));
        return true;
    };
    for (const query::Condition& condition : term.alternatives) {
        if (condition.operation != Operator::kEquals) return {};
        const std::string& name = std::get<std::string>(condition.value);
        if (add(name)) continue;
        const query::EnumValue* value = query::findValue(info, name);
        if (value == nullptr || value->members.empty()) return {};
        if (query::anyWord(value->members, [&](std::string_view member) { return !add(member); })) return {};
    }
    std::ranges::sort(states);
    states.erase(std::unique(states.begin(), states.end()), states.end());
    return states;
}

}  // namespace

absl::StatusOr<OrderList> OrderList::plan(ViewReader& reader, const query::Query& query, const query::Clock& clock,
                                          OrderSort sort, const ViewAccess& access) {
    OrderList list(reader, sort, access);
    if (absl::Status status = list.planLookups(query); !status.ok()) return status;
    if (absl::Status status = list.planColumns(query, clock); !status.ok()) return status;
    return list;
}

absl::Status OrderList::planLookups(const query::Query& query) {
    OrderLookup lookup(m_reader, m_access);
    for (const Term& term : query.terms) {
        if (!isLookup(term.field)) continue;
        auto lowered = lookup.lower(term);
        if (!lowered.ok()) return lowered.status();
        if (!lowered->keysMatch.empty()) {
            const bool byId = m_sort == OrderSort::kNewest || m_sort == OrderSort::kOldest;
            if (m_driver.empty() && !term.negated && byId) {
                m_driver = std::move(lowered->keysMatch);
                continue;
            }
            lowered->condition = "o.id IN (SELECT rowid FROM order_keys WHERE order_keys MATCH ?)";
            lowered->parameters = {query::Bound(std::move(lowered->keysMatch))};
        }
        m_narrow = m_narrow || (lowered->narrow && !term.negated);
        m_where += concat(" AND ", term.negated ? "NOT " : "", "(", lowered->condition, ")");
        for (query::Bound& parameter : lowered->parameters)
            m_parameters.push_back(std::move(parameter));
    }
    return absl::OkStatus();
}

absl::Status OrderList::planColumns(const query::Query& query, const query::Clock& clock) {
    query::Query columns;
    for (const Term& term : query.terms) {
        if (!isLookup(term.field)) columns.terms.push_back(term);
    }
    if (m_driver.empty() && !m_narrow) planStates(columns);
    const bool stateFirst = m_sort == OrderSort::kDeadline && m_driver.empty() && !m_narrow;
    const query::Schema schema =
        orderSchema(m_reader.cell(), m_access, stateFirst ? StateIndex::kUse : StateIndex::kAvoid);
    const auto where = query::lower(columns, schema, clock);
    if (!where.ok()) return where.status();
    m_where += concat(" AND ", where->sql);
    m_parameters.insert(m_parameters.end(), where->parameters.begin(), where->parameters.end());
    return absl::OkStatus();
}

// Takes the term that names states out of the query: the index by state gives each state's orders in the order of their
// ids, and a page is merged from the first rows of each.
void OrderList::planStates(query::Query& columns) {
    if (m_sort != OrderSort::kNewest && m_sort != OrderSort::kOldest) return;
    const query::Schema schema = orderSchema(m_reader.cell(), m_access, StateIndex::kUse);
    for (auto term = columns.terms.begin(); term != columns.terms.end(); ++term) {
        m_states = plainStatesOf(*term, schema);
        if (m_states.empty()) continue;
        columns.terms.erase(term);
        return;
    }
}

std::string OrderList::branch(std::string_view extra, std::string_view keyset) const {
    std::string order(shapeOf(m_sort).order);
    std::string rows(keyset);
    std::string from = "orders o";
    if (!m_driver.empty()) {
        from = "order_keys(?) k CROSS JOIN orders o ON o.id = k.rowid";
        replaceAll(order, "o.id", "k.rowid");  // so that FTS5 itself delivers them sorted
        replaceAll(rows, "o.id", "k.rowid");
    }
    return concat("SELECT ", kSummaryColumns, " FROM ", from, " CROSS JOIN persons p ON p.id = o.person WHERE ", extra,
                  m_where, rows.empty() ? "" : " AND ", rows, " ORDER BY ", order, " LIMIT ?");
}

std::string OrderList::sql(bool afterCursor) const {
    const std::string_view keyset = afterCursor ? shapeOf(m_sort).keyset : "";
    if (m_states.empty()) return branch("", keyset);
    std::string out;
    for (const std::int64_t state : m_states) {
        out += concat(out.empty() ? "" : " UNION ALL ", "SELECT * FROM (",
                      branch(concat("o.state = ", state, " AND "), keyset), ")");
    }
    return concat(out, " ORDER BY 1", m_sort == OrderSort::kNewest ? " DESC" : "", " LIMIT ?");
}

absl::Status OrderList::read(const PageRequest& page, ViewPage<OrderSummary>& out) {
    const SortShape shape = shapeOf(m_sort);
    std::vector<query::Bound> once;
    if (!m_driver.empty()) once.emplace_back(m_driver);
    once.insert(once.end(), m_parameters.begin(), m_parameters.end());
    if (!page.cursor.empty()) {
        const auto cursor = Cursor::parse(page.cursor, shape.list, shape.keys);
        if (!cursor.ok()) return cursor.status();
        for (std::size_t i = 0; i < shape.keys; ++i)
            once.emplace_back(cursor->key(i));
    }
    const std::size_t wanted = rowsOf(page);
    const query::Bound limit = static_cast<std::int64_t>(wanted + 1);
    std::vector<query::Bound> parameters;
    for (std::size_t i = 0; i < std::max<std::size_t>(m_states.size(), 1); ++i) {
        parameters.insert(parameters.end(), once.begin(), once.end());
        parameters.push_back(limit);
    }
    if (!m_states.empty()) parameters.push_back(limit);

    const auto rows = m_reader.prepare(sql(!page.cursor.empty()), parameters);
    if (!rows.ok()) return rows.status();
    while ((*rows)->step() == Step::kRow) {
        auto row = summaryInRow(**rows, m_reader.cell(), m_access);
        if (!row.ok()) return row.status();
        out.rows.push_back(*std::move(row));
    }
    if (!(*rows)->status().ok()) return (*rows)->status();
    if (out.rows.size() > wanted) {
        out.rows.pop_back();
        out.next = cursorAfter(out.rows.back(), m_sort).toString();
    }
    return absl::OkStatus();
}

}  // namespace meridian::stores
