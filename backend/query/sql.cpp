#include "backend/query/sql.h"

#include <utility>

#include "backend/domain/check.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/query/sql_comparison.h"
#include "backend/query/sql_text.h"

namespace meridian::query {
namespace {

// Lowers the alternatives of one term.
class TermLowering {
  public:
    TermLowering(const FieldInfo& field, const Column& column, const Schema& schema, const Clock& clock, Where& where)
        : m_field(field), m_column(column), m_schema(schema), m_clock(clock), m_where(where) {}

    absl::Status run(const Term& term) {
        // Equal values come first and together, because IN is what an index serves best.
        std::vector<Bound> codes;
        std::vector<Bound> orderIds;
        for (const Condition& condition : term.alternatives) {
            if (auto status = gather(condition, codes, orderIds); !status.ok()) return status;
        }
        addIn(m_column.expression, m_field.kind != Kind::kOrderNumber && m_column.collation == Collation::kNoCase,
              codes);
        addIn(m_column.orderId, false, orderIds);
        for (const std::string& condition : m_written)
            add(condition);
        for (const Condition& condition : term.alternatives) {
            if (isGathered(condition)) continue;
            startAlternative();
            if (auto status = lowerOne(condition); !status.ok()) return status;
        }
        if (!m_started) m_where.sql += "FALSE";  // values that the schema maps to nothing
        return absl::OkStatus();
    }

  private:
    // What gather() puts into IN or writes itself.
    bool isGathered(const Condition& condition) const {
        return condition.operation == Operator::kEquals && m_field.kind != Kind::kMoney && m_field.kind != Kind::kTime;
    }
    void startAlternative() {
        if (std::exchange(m_started, true)) m_where.sql += " OR ";
    }
    void add(std::string_view condition) {
        startAlternative();
        m_where.sql += concat("(", condition, ")");
    }
    void addIn(std::string_view expression, bool noCase, std::vector<Bound>& values);
    absl::Status gather(const Condition& condition, std::vector<Bound>& codes, std::vector<Bound>& orderIds);
    absl::Status gatherEnum(std::string_view name, std::vector<Bound>& codes);
    absl::Status lowerOne(const Condition& condition);
    absl::Status lowerText(const Condition& condition);
    void lowerPresent();

    const FieldInfo& m_field;
    const Column& m_column;
    const Schema& m_schema;
    const Clock& m_clock;
    Where& m_where;
    std::vector<std::string> m_written;  // conditions of enumeration values
    bool m_started = false;
};

void TermLowering::addIn(std::string_view expression, bool noCase, std::vector<Bound>& values) {
    if (values.empty()) return;
    startAlternative();
    m_where.sql += concat(expression, noCase ? " COLLATE NOCASE" : "", values.size() == 1 ? " = ?" : " IN (?");
    for (std::size_t i = 1; i < values.size(); ++i)
        m_where.sql += ", ?";
    if (values.size() > 1) m_where.sql += ")";
    for (Bound& value : values)
        m_where.parameters.push_back(std::move(value));
}

absl::Status TermLowering::gather(const Condition& condition, std::vector<Bound>& codes, std::vector<Bound>& orderIds) {
    if (!isGathered(condition)) return absl::OkStatus();
    if (m_field.kind == Kind::kNumber) {
        codes.emplace_back(std::get<std::int64_t>(condition.value));
        return absl::OkStatus();
    }
    const std::string& text = std::get<std::string>(condition.value);
    if (m_field.kind == Kind::kEnum) return gatherEnum(text, codes);
    if (m_field.kind == Kind::kCurrency) {
        const auto currency = currencyFromLetters(text);
        MERIDIAN_CHECK(currency);
        codes.push_back(currencyBound(m_column, *currency));
        return absl::OkStatus();
    }
    if (m_field.kind == Kind::kOrderNumber && !m_column.orderId.empty()) {
        const auto order = parseOrderNumber(text);
        MERIDIAN_CHECK(order);
        orderIds.emplace_back(static_cast<std::int64_t>(order->value));
        return absl::OkStatus();
    }
    std::string folded = fold(text, m_column.folding);
    if (folded.empty())
        return absl::InvalidArgumentError(concat(m_field.name, ":", text, " has no digit to search for."));
    codes.emplace_back(std::move(folded));
    return absl::OkStatus();
}

absl::Status TermLowering::gatherEnum(std::string_view name, std::vector<Bound>& codes) {
    if (const auto known = m_column.values.find(name); known != m_column.values.end()) {
        for (const Bound& code : known->second.codes)
            codes.push_back(code);
        if (!known->second.condition.empty()) m_written.push_back(known->second.condition);
        return absl::OkStatus();
    }
    const EnumValue* value = findValue(m_field, name);
    if (value != nullptr && !value->members.empty()) {
        absl::Status status;
        anyWord(value->members, [&](std::string_view member) { return !(status = gatherEnum(member, codes)).ok(); });
        return status;
    }
    if (!m_column.values.empty()) {
        return absl::InvalidArgumentError(concat("This list cannot be filtered by ", m_field.name, ":", name, "."));
    }
    codes.emplace_back(std::string(name));
    return absl::OkStatus();
}

absl::Status TermLowering::lowerOne(const Condition& condition) {
    if (condition.operation == Operator::kPresent) {
        lowerPresent();
        return absl::OkStatus();
    }
    if (!takesComparison(m_field.kind)) return lowerText(condition);
    lowerComparison(m_field.kind, m_column, condition, m_clock, m_where);
    return absl::OkStatus();
}

void TermLowering::lowerPresent() {
    const std::string& expression = m_column.expression.empty() ? m_column.orderId : m_column.expression;
    m_where.sql += concat(expression, " IS NOT NULL");
    if (takesPattern(m_field.kind)) m_where.sql += concat(" AND ", expression, " <> ''");
}

absl::Status TermLowering::lowerText(const Condition& condition) {
    const std::string& text = std::get<std::string>(condition.value);
    // A whole order number among free words is looked up as such too.
    if (m_field.field == Field::kFreeText) {
        const auto number = m_schema.find(Field::kNumber);
        const auto order = parseOrderNumber(text);
        if (order && number != m_schema.end() && !number->second.orderId.empty()) {
            m_where.sql += concat(number->second.orderId, " = ? OR ");
            m_where.parameters.emplace_back(static_cast<std::int64_t>(order->value));
        }
    }
    return lowerPattern(m_field, m_column, condition.operation, text, m_where.sql, m_where.parameters);
}

}  // namespace

absl::StatusOr<Where> lower(const Query& query, const Schema& schema, const Clock& clock, FieldTable fields) {
    Where where;
    for (const Term& term : query.terms) {
        const FieldInfo* field = infoOf(fields, term.field);
        const auto column = schema.find(term.field);
        if (field == nullptr || column == schema.end()) {
            return absl::InvalidArgumentError(
                field == nullptr || field->name.empty()
                    ? std::string("This list cannot be searched for words; name a field, such as sku:AB*.")
                    : concat("This list cannot be filtered by ", field->name, "."));
        }
        const std::string_view wrap = column->second.wrap;
        const std::size_t hole = wrap.find("{}");
        MERIDIAN_CHECK(hole != std::string_view::npos);
        // NOT would leave out the rows whose value is NULL; IS NOT TRUE keeps them.
        where.sql += concat(where.sql.empty() ? "(" : " AND (", term.negated ? "(" : "", wrap.substr(0, hole));
        TermLowering lowering(*field, column->second, schema, clock, where);
        if (auto status = lowering.run(term); !status.ok()) return status;
        where.sql += concat(wrap.substr(hole + 2), term.negated ? ") IS NOT TRUE)" : ")");
    }
    if (where.sql.empty()) where.sql.append("TRUE");
    return where;
}

}  // namespace meridian::query
