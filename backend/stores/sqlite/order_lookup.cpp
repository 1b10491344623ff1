#include "backend/stores/sqlite/order_lookup.h"

#include <algorithm>
#include <optional>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/order_keys.h"
#include "backend/stores/sqlite/order_number_range.h"
#include "backend/stores/sqlite/sql_like.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::stores {

using query::Condition;
using query::Field;
using query::Operator;
using query::Term;

namespace {

// Above this many persons it is cheaper to walk the orders and look at each one's person: at one match in two hundred
// orders a page is full after a few thousand.
constexpr std::size_t kPersonsFetchedMax = 4'000;
constexpr std::size_t kSkusMatchedMax = 500;
constexpr std::string_view kInKeys = "o.id IN (SELECT rowid FROM order_keys WHERE order_keys MATCH ?)";

const std::string& textOf(const Condition& condition) {
    return std::get<std::string>(condition.value);
}

// The pattern of LIKE … ESCAPE '\' that the condition means.
std::string likePattern(const Condition& condition) {
    const std::string text = escapedForLike(textOf(condition));
    const bool openStart = condition.operation == Operator::kSuffix || condition.operation == Operator::kContains;
    const bool openEnd = condition.operation == Operator::kPrefix || condition.operation == Operator::kContains;
    if (condition.operation == Operator::kPresent) return "%";
    return concat(openStart ? "%" : "", text, openEnd ? "%" : "");
}

// With the edges of the field that the condition asks for.
std::string needleOf(const Condition& condition, std::string_view folded) {
    const bool atStart = condition.operation == Operator::kEquals || condition.operation == Operator::kPrefix;
    const bool atEnd = condition.operation == Operator::kEquals || condition.operation == Operator::kSuffix;
    std::string needle;
    if (atStart) needle += kFieldEdge;
    needle += folded;
    if (atEnd) needle += kFieldEdge;
    return needle;
}

std::string joinOr(const std::vector<std::string>& pieces) {
    std::string out;
    for (const std::string& piece : pieces) {
        if (piece.empty()) continue;
        if (!out.empty()) out += " OR ";
        out += piece;
    }
    return out;
}

// A match that no order has: a key of no kind.
std::string nothing() {
    return quotedForMatch("-");
}

}  // namespace

absl::StatusOr<LookupTerm> OrderLookup::lower(const Term& term) {
    switch (term.field) {
        case Field::kNumber: return lowerNumber(term);
        case Field::kName:
        case Field::kEmail:
        case Field::kPhone: return lowerPerson(term);
        case Field::kFreeText: return lowerFreeText(term);
        default: return lowerKeys(term);
    }
}

absl::StatusOr<LookupTerm> OrderLookup::lowerNumber(const Term& term) {
    LookupTerm lowered;
    lowered.narrow = true;
    std::vector<std::string> tests;
    for (const Condition& condition : term.alternatives) {
        if (condition.operation == Operator::kPresent) {
            tests.emplace_back("1");
            lowered.narrow = false;
        } else if (condition.operation == Operator::kEquals) {
            const auto order = parseOrderNumber(textOf(condition));
            const bool here = order && cellOf(*order) == m_reader.cell();
            tests.emplace_back("o.id = ?");
            lowered.parameters.emplace_back(here ? static_cast<std::int64_t>(runningOf(*order)) : -1);
        } else if (condition.operation == Operator::kPrefix) {
            for (const RunningRange& range : runningRangesOf(m_reader.cell(), textOf(condition))) {
                tests.emplace_back("o.id BETWEEN ? AND ?");
                lowered.parameters.emplace_back(range.first);
                lowered.parameters.emplace_back(range.last);
            }
            lowered.narrow = false;
        } else {
            tests.emplace_back("order_number(?, o.id) LIKE ? ESCAPE '\\'");
            lowered.parameters.emplace_back(std::int64_t{m_reader.cell().value});
            lowered.parameters.emplace_back(likePattern(condition));
            lowered.narrow = false;
        }
    }
    lowered.condition = tests.empty() ? "0" : concat("(", joinOr(tests), ")");
    return lowered;
}

absl::StatusOr<LookupTerm> OrderLookup::personCondition(const std::vector<PersonPart>& parts) {
    LookupTerm lowered;
    auto rows = PersonSearch(m_reader).all(parts, kPersonsFetchedMax);
    if (!rows.ok()) return rows.status();
    if (!*rows) {
        for (const PersonPart& part : parts) {
            lowered.condition +=
                concat(lowered.condition.empty() ? "" : " AND ", sqlHoldsPart("p", part, lowered.parameters));
        }
        return lowered;
    }
    std::string json = "[";
    for (const std::int64_t row : **rows)
        json += concat(json.size() == 1 ? "" : ",", row);
    lowered.condition = "o.person IN (SELECT value FROM json_each(?))";
    lowered.parameters.emplace_back(json + "]");
    lowered.narrow = true;
    return lowered;
}

absl::StatusOr<LookupTerm> OrderLookup::lowerPerson(const Term& term) {
    if (m_access.personal == PersonalAccess::kHidden) {
        return absl::PermissionDeniedError("your role may not see personal data and cannot search by it");
    }
    LookupTerm lowered;
    lowered.narrow = true;
    std::vector<std::string> tests;
    for (const Condition& condition : term.alternatives) {
        const std::string_view column = term.field == Field::kName    ? "name"
                                        : term.field == Field::kEmail ? "email"
                                                                      : "phone";
        if (condition.operation == Operator::kPresent) {
            tests.push_back(concat("(typeof(p.", column, ") = 'text' AND p.", column, " <> '')"));
            lowered.narrow = false;
            continue;
        }
        PersonPart part{term.field == Field::kName, term.field == Field::kEmail, term.field == Field::kPhone, {}, {}};
        const std::string folded = part.inPhone ? digitsOf(textOf(condition)) : foldForSearch(textOf(condition));
        if (folded.empty())
            return absl::InvalidArgumentError(concat("\"", textOf(condition), "\" holds nothing to search for"));
        (part.inPhone ? part.digits : part.needle) = needleOf(condition, folded);
        auto one = personCondition({part});
        if (!one.ok()) return one.status();
        tests.push_back(std::move(one->condition));
        lowered.narrow = lowered.narrow && one->narrow;
        for (query::Bound& parameter : one->parameters)
            lowered.parameters.push_back(std::move(parameter));
    }
    lowered.condition = concat("(", joinOr(tests), ")");
    return lowered;
}

absl::StatusOr<LookupTerm> OrderLookup::lowerKeys(const Term& term) {
    std::vector<std::string> matches;
    for (const Condition& condition : term.alternatives) {
        auto match = term.field == Field::kSku       ? skuMatch(condition, kSkusMatchedMax)
                     : term.field == Field::kProduct ? productMatch(condition)
                                                     : keyMatch(term.field, condition);
        if (!match.ok()) return match.status();
        matches.push_back(*std::move(match));
    }
    LookupTerm lowered;
    lowered.keysMatch = joinOr(matches);
    if (lowered.keysMatch.empty()) lowered.keysMatch = nothing();
    return lowered;
}

absl::StatusOr<std::string> OrderLookup::keyMatch(Field field, const Condition& condition) {
    if (condition.operation == Operator::kSuffix || condition.operation == Operator::kContains) {
        return absl::InvalidArgumentError(
            concat("write all of \"", textOf(condition), "\" or its beginning with a star behind it"));
    }
    const std::string_view star = condition.operation == Operator::kEquals ? "" : " *";
    std::string_view text = textOf(condition);
    if (field == Field::kCustomer) {
        constexpr std::string_view kMark = "CUS-";
        if (text.size() >= kMark.size() && equalsIgnoringCase(text.substr(0, kMark.size()), kMark))
            text.remove_prefix(kMark.size());
        return quotedForMatch(orderKey(KeyKind::kCustomer, text)) + std::string(star);
    }
    if (field == Field::kTracking) return quotedForMatch(orderKey(KeyKind::kTracking, text)) + std::string(star);
    return concat(quotedForMatch(orderKey(KeyKind::kReference, text)), star, " OR ",
                  quotedForMatch(orderKey(KeyKind::kProviderReference, text)), star);
}

absl::StatusOr<std::string> OrderLookup::skusOf(std::string_view sql, const std::string& pattern, std::size_t skusMax) {
    const auto rows = m_reader.prepare(sql);
    if (!rows.ok()) return rows.status();
    (*rows)->bind(pattern, skusMax + 1);
    std::vector<std::string> matches;
    while ((*rows)->step() == Step::kRow)
        matches.push_back(quotedForMatch(orderKey(KeyKind::kSku, std::to_string((*rows)->integer(0)))));
    if (!(*rows)->status().ok()) return (*rows)->status();
    if (matches.size() > skusMax) {
        return absl::InvalidArgumentError(
            concat("more than ", skusMax, " SKUs are meant: write more of the SKU or of the name"));
    }
    return joinOr(matches);
}

absl::StatusOr<std::string> OrderLookup::skuMatch(const Condition& condition, std::size_t skusMax) {
    // LIKE without regard to case uses the index as long as the pattern begins with a character of its own.
    if (condition.operation == Operator::kEquals) {
        return skusOf("SELECT sku FROM variants WHERE code = ?1 COLLATE NOCASE LIMIT ?2", textOf(condition), skusMax);
    }
    return skusOf("SELECT sku FROM variants WHERE code LIKE ?1 ESCAPE '\\' LIMIT ?2", likePattern(condition), skusMax);
}

absl::StatusOr<std::string> OrderLookup::productMatch(const Condition& condition) {
    return skusOf(
        "SELECT v.sku FROM products d JOIN variants v ON v.product = d.id WHERE d.title LIKE ?1 ESCAPE '\\' LIMIT ?2",
        likePattern(condition), kSkusMatchedMax);
}

absl::StatusOr<LookupTerm> OrderLookup::lowerFreeText(const Term& term) {
    LookupTerm lowered;
    std::vector<std::string> tests;
    for (const Condition& condition : term.alternatives) {
        const std::string& text = textOf(condition);
        if (const auto order = parseOrderNumber(text); order && cellOf(*order) == m_reader.cell()) {
            tests.emplace_back("o.id = ?");
            lowered.parameters.emplace_back(static_cast<std::int64_t>(runningOf(*order)));
        }
        Condition beginning = condition;
        beginning.operation = Operator::kPrefix;
        auto match = skuMatch(beginning, kSkusMatchedMax);
        if (!match.ok()) return match.status();
        Condition whole = condition;
        whole.operation = Operator::kEquals;
        auto reference = keyMatch(Field::kReference, whole);
        auto tracking = keyMatch(Field::kTracking, whole);
        tests.emplace_back(kInKeys);
        lowered.parameters.emplace_back(joinOr({*match, *reference, *tracking}));
        if (m_access.personal == PersonalAccess::kHidden) continue;
        const std::string folded = foldForSearch(text);
        if (folded.empty()) return absl::InvalidArgumentError(concat("\"", text, "\" holds nothing to search for"));
        auto person = personCondition({partOfAnything(text)});
        if (!person.ok()) return person.status();
        tests.push_back(std::move(person->condition));
        for (query::Bound& parameter : person->parameters)
            lowered.parameters.push_back(std::move(parameter));
    }
    lowered.condition = concat("(", joinOr(tests), ")");
    return lowered;
}

}  // namespace meridian::stores
