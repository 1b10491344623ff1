// Runs lowered queries on a real SQLite and compares the rows with those that a plain model of the language picks.
#include <algorithm>
#include <memory>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <sqlite3.h>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/query/format.h"
#include "backend/query/sql.h"

#include "tests/backend/query/generators.h"

namespace meridian::query {
namespace {

constexpr CellTime kNow{1'795'176'000'000'000};
constexpr Clock kClock{kNow, std::chrono::hours(7)};

struct Order {
    OrderId id;
    std::int64_t status = 0;  // index into the values of the field
    std::string country;
    Currency currency;
    std::int64_t total = 0;
    std::int64_t placed = 0;
    std::optional<std::string> name;
    std::string email;  // lower case
    std::string phone;  // digits
    std::vector<std::string> skus;
    std::optional<std::string> tag;
    std::optional<std::int64_t> risk;
};

const std::vector<std::string> kWords = {"a",    "ab",  "abc", "Ada",   "B",   "bike", "x1",  "a,b",   "7",
                                         "100%", "a_b", "\\",  "\"q\"", "o'x", "订单", "a b", "ABC-1", "ß"};

std::string someWord() {
    return *rc::gen::elementOf(kWords);
}

std::vector<Order> someOrders() {
    std::vector<Order> orders;
    for (std::uint64_t i = 1; i <= 40; ++i) {
        Order order;
        order.id = makeOrderId(makeCell(*rc::gen::element(Region::kEu, Region::kUs), 1), i);
        order.status = *rc::gen::inRange(0, 6);
        order.country = *rc::gen::element("DE", "US", "VN");
        order.currency = *rc::gen::element(Currency{978}, Currency{840}, Currency{392});
        order.total = *rc::gen::inRange(0, 5000);
        order.placed = kNow.micros - *rc::gen::inRange<std::int64_t>(0, 100) * 3'600'000'000;
        if (*rc::gen::arbitrary<bool>()) order.name = someWord() + someWord();
        order.email = toLowerAscii(someWord()) + "@example.com";
        order.phone = *rc::gen::element("49301234", "1234", "");
        order.skus = *rc::gen::container<std::vector<std::string>>(2, rc::gen::elementOf(kWords));
        if (*rc::gen::arbitrary<bool>()) order.tag = *rc::gen::element<std::string>("vip", "a", "A", "");
        if (*rc::gen::arbitrary<bool>()) order.risk = *rc::gen::inRange(0, 100);
        orders.push_back(std::move(order));
    }
    return orders;
}

// --- the model -----------------------------------------------------------------------------------------------------

bool textMatches(Operator operation, std::string value, std::string wanted, bool ignoreCase) {
    if (ignoreCase) value = toLowerAscii(value);
    if (ignoreCase) wanted = toLowerAscii(wanted);
    switch (operation) {
        case Operator::kEquals: return value == wanted;
        case Operator::kPrefix: return value.starts_with(wanted);
        case Operator::kSuffix: return value.ends_with(wanted);
        case Operator::kContains: return value.find(wanted) != std::string::npos;
        default: return !value.empty();
    }
}

// LIKE ignores the case of ASCII letters even where equality does not.
bool sqlTextMatches(const Condition& condition, const std::string& value, Folding folding, bool noCase) {
    std::string wanted = std::get<std::string>(condition.value);
    if (folding == Folding::kLower) wanted = toLowerAscii(wanted);
    if (folding == Folding::kDigits) std::erase_if(wanted, [](char byte) { return !isDigit(byte); });
    const bool like = condition.operation == Operator::kSuffix || condition.operation == Operator::kContains;
    return textMatches(condition.operation, value, wanted, like || noCase);
}

bool numberMatches(const Condition& condition, std::int64_t value, std::int64_t low, std::int64_t high) {
    switch (condition.operation) {
        case Operator::kLess: return value < low;
        case Operator::kLessOrEqual: return value <= low;
        case Operator::kGreater: return value > low;
        case Operator::kGreaterOrEqual: return value >= low;
        case Operator::kRange: return value >= low && value <= high;
        default: return value == low;
    }
}

bool timeMatches(const Condition& condition, std::int64_t value) {
    const Interval low = intervalOf(std::get<Moment>(condition.value), kClock);
    const Interval high = condition.upper ? intervalOf(std::get<Moment>(*condition.upper), kClock) : low;
    switch (condition.operation) {
        case Operator::kLess: return value < low.from.micros;
        case Operator::kLessOrEqual: return value < low.until.micros;
        case Operator::kGreater: return value >= low.until.micros;
        case Operator::kGreaterOrEqual: return value >= low.from.micros;
        default: return value >= low.from.micros && value < high.until.micros;
    }
}

std::int64_t plain(const Value& value) {
    if (const auto* money = std::get_if<Money>(&value)) return money->minor;
    if (const auto* age = std::get_if<Duration>(&value)) return age->count();
    return std::get<std::int64_t>(value);
}

bool conditionHolds(Field field, const Condition& condition, const Order& order) {
    const bool present = condition.operation == Operator::kPresent;
    const auto inOrder = [&](std::int64_t value) {
        return present ||
               numberMatches(condition, value, plain(condition.value), condition.upper ? plain(*condition.upper) : 0);
    };
    const auto textIs = [&](const std::optional<std::string>& value, Folding folding, bool noCase) {
        return value && sqlTextMatches(condition, *value, folding, noCase);
    };
    switch (field) {
        case Field::kNumber: return textIs(formatOrderNumber(order.id), Folding::kNone, false);
        case Field::kCountry: return present || std::get<std::string>(condition.value) == order.country;
        case Field::kCurrency:
            return present || std::get<std::string>(condition.value) == currencyLetters(order.currency);
        case Field::kTotal:
            return present || (std::get<Money>(condition.value).currency == order.currency && inOrder(order.total));
        case Field::kPlaced: return present || timeMatches(condition, order.placed);
        case Field::kAge: return inOrder(kNow.micros - order.placed);
        case Field::kName: return textIs(order.name, Folding::kNone, false);
        case Field::kEmail: return textIs(order.email, Folding::kLower, false);
        case Field::kPhone: return textIs(order.phone, Folding::kDigits, false);
        case Field::kSku:
            return std::any_of(order.skus.begin(), order.skus.end(),
                               [&](const std::string& sku) { return textIs(sku, Folding::kNone, true); });
        case Field::kTag: return textIs(order.tag, Folding::kNone, false);
        case Field::kRisk: return order.risk && inOrder(*order.risk);
        case Field::kStatus: {
            if (present) return true;
            const auto values = findField(orderFields(), "status")->values;
            const std::string& wanted = std::get<std::string>(condition.value);
            const std::string_view name = values[static_cast<std::size_t>(order.status)].name;
            return name == wanted || anyWord(findValue(*findField(orderFields(), "status"), wanted)->members,
                                             [name](std::string_view member) { return member == name; });
        }
        default: return false;
    }
}

bool holds(const Query& query, const Order& order) {
    return std::all_of(query.terms.begin(), query.terms.end(), [&](const Term& term) {
        return term.negated !=
               std::any_of(term.alternatives.begin(), term.alternatives.end(),
                           [&](const auto& condition) { return conditionHolds(term.field, condition, order); });
    });
}

// --- the database --------------------------------------------------------------------------------------------------

Schema schema() {
    Schema map;
    map[Field::kNumber] = {.expression = "o.number", .orderId = "o.id"};
    std::map<std::string, EnumCode, std::less<>> codes;
    std::int64_t code = 0;
    for (const EnumValue& value : findField(orderFields(), "status")->values) {
        if (value.members.empty()) codes[std::string(value.name)] = {{code++}, ""};
    }
    map[Field::kStatus] = {.expression = "o.status", .values = codes};
    map[Field::kCountry] = {.expression = "o.country"};
    map[Field::kCurrency] = {.expression = "o.currency", .currencyCodes = true};
    map[Field::kTotal] = {.expression = "o.total", .currency = "o.currency", .currencyCodes = true};
    map[Field::kPlaced] = {.expression = "o.placed"};
    map[Field::kAge] = {.expression = "o.placed"};
    map[Field::kName] = {.expression = "o.name",
                         .fullText = FullText::kTrigram,
                         .fullTextMatch = "o.id IN (SELECT rowid FROM names WHERE names MATCH ?)"};
    map[Field::kEmail] = {.expression = "o.email", .folding = Folding::kLower};
    map[Field::kPhone] = {.expression = "o.phone", .folding = Folding::kDigits};
    map[Field::kSku] = {.expression = "l.sku",
                        .wrap = "EXISTS (SELECT 1 FROM line l WHERE l.id = o.id AND ({}))",
                        .collation = Collation::kNoCase};
    map[Field::kTag] = {.expression = "o.tag"};
    map[Field::kRisk] = {.expression = "o.risk"};
    return map;
}

class Database {
  public:
    Database() {
        sqlite3* handle = nullptr;
        EXPECT_EQ(sqlite3_open(":memory:", &handle), SQLITE_OK);
        m_handle.reset(handle);
        run("CREATE TABLE orders(id INTEGER PRIMARY KEY, number TEXT, status INT, country TEXT, currency INT, total "
            "INT, "
            "placed INT, name TEXT, email TEXT, phone TEXT, tag TEXT, risk INT)",
            {});
        run("CREATE TABLE line(id INT, sku TEXT)", {});
        run("CREATE VIRTUAL TABLE names USING fts5(name, content='', tokenize='trigram')", {});
    }

    void add(const Order& order) {
        const std::int64_t id = static_cast<std::int64_t>(order.id.value);
        run("INSERT INTO orders VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
            {id, formatOrderNumber(order.id), order.status, order.country, std::int64_t{order.currency.code},
             order.total, order.placed, order.name.value_or("@null"), order.email, order.phone,
             order.tag.value_or("@null"), order.risk.value_or(-1)});
        run("UPDATE orders SET name = nullif(name, '@null'), tag = nullif(tag, '@null'), risk = nullif(risk, -1)", {});
        for (const std::string& sku : order.skus)
            run("INSERT INTO line VALUES(?,?)", {id, sku});
        if (order.name) run("INSERT INTO names(rowid, name) VALUES(?,?)", {id, *order.name});
    }

    std::set<std::int64_t> find(const Where& where) {
        return run("SELECT o.id FROM orders o WHERE " + where.sql, where.parameters);
    }

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };

    std::set<std::int64_t> run(const std::string& sql, const std::vector<Bound>& parameters) {
        sqlite3_stmt* statement = nullptr;
        RC_ASSERT(sqlite3_prepare_v2(m_handle.get(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
        RC_ASSERT(sqlite3_bind_parameter_count(statement) == static_cast<int>(parameters.size()));
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const int index = static_cast<int>(i) + 1;
            if (const auto* number = std::get_if<std::int64_t>(&parameters[i])) {
                sqlite3_bind_int64(statement, index, *number);
            } else {
                const std::string& text = std::get<std::string>(parameters[i]);
                sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            }
        }
        std::set<std::int64_t> ids;
        int step = 0;
        while ((step = sqlite3_step(statement)) == SQLITE_ROW)
            ids.insert(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        RC_ASSERT(step == SQLITE_DONE);
        return ids;
    }

    std::unique_ptr<sqlite3, Close> m_handle;
};

// A query whose texts are likely to be found.
Query someLikelyQuery(const std::vector<Order>& orders) {
    const Schema known = schema();
    Query query = testing::someQuery(3);
    std::erase_if(query.terms, [&known](const Term& term) { return !known.contains(term.field); });
    for (Term& term : query.terms) {
        const FieldInfo& field = *infoOf(orderFields(), term.field);
        for (Condition& condition : term.alternatives) {
            if (field.kind == Kind::kText && condition.operation != Operator::kPresent && *rc::gen::inRange(0, 4) > 0) {
                condition.value = someWord();
            }
            if (auto* moment = std::get_if<Moment>(&condition.value); moment != nullptr && moment->year != 1970) {
                moment->year = 2026;
                moment->month = std::min(moment->month, 11U);
                if (condition.upper) condition.upper = *moment;
            }
            if (field.kind == Kind::kOrderNumber && condition.operation == Operator::kEquals) {
                condition.value = formatOrderNumber(orders[*rc::gen::inRange<std::size_t>(0, orders.size())].id);
            }
        }
    }
    return query;
}

TEST(QuerySqlModel, TheDatabaseFindsWhatTheModelFinds) {
    std::size_t found = 0;
    std::size_t missed = 0;
    EXPECT_TRUE(rc::check("SQL and model pick the same orders", [&] {
        Database database;
        const std::vector<Order> orders = someOrders();
        for (const Order& order : orders)
            database.add(order);
        for (int i = 0; i < 30; ++i) {
            const Query query = someLikelyQuery(orders);
            const auto where = lower(query, schema(), kClock);
            RC_ASSERT(where.ok());
            std::set<std::int64_t> expected;
            for (const Order& order : orders) {
                if (holds(query, order)) expected.insert(static_cast<std::int64_t>(order.id.value));
            }
            const std::set<std::int64_t> actual = database.find(*where);
            if (actual != expected) RC_FAIL(format(query) + " became " + where->sql);
            found += actual.size();
            missed += orders.size() - actual.size();
        }
    }));
    // The comparison means something only where queries pick some orders and leave others.
    EXPECT_GT(found, 5'000U);
    EXPECT_GT(missed, 5'000U);
}

}  // namespace
}  // namespace meridian::query
