#include "backend/stores/sqlite/order_find.h"

#include <algorithm>
#include <string>
#include <vector>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/order_keys.h"
#include "backend/stores/sqlite/order_lookup.h"
#include "backend/stores/sqlite/order_number_range.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::stores {

namespace {

constexpr std::size_t kSkusMax = 50;      // more than that and none of them is meant
constexpr std::size_t kBeginningMin = 3;  // bytes of a key or SKU that is not given whole
constexpr std::size_t kEndMin = 4;        // digits of an order number that is not given whole

std::string summariesFrom(std::string_view from) {
    return concat("SELECT ", kSummaryColumns, " FROM ", from);
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

}  // namespace

absl::Status OrderFinder::find(std::string_view text) {
    text = trimmed(text);
    if (const auto order = parseOrderNumber(text)) {
        const auto rows =
            m_reader.prepare(summariesFrom("orders o CROSS JOIN persons p ON p.id = o.person WHERE o.id = ?1"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(cellOf(*order) == m_reader.cell() ? static_cast<std::int64_t>(runningOf(*order)) : -1);
        return addRows(**rows, FoundBy::kNumber);
    }
    if (foldForSearch(text).size() < 2)
        return absl::InvalidArgumentError("too short to search for: write at least 2 characters");
    if (absl::Status status = addByEnd(text); !status.ok()) return status;
    const std::string_view star = text.size() >= kBeginningMin ? " *" : "";
    std::string match;
    for (const KeyKind kind : {KeyKind::kTracking, KeyKind::kReference, KeyKind::kProviderReference})
        match += concat(match.empty() ? "" : " OR ", quotedForMatch(orderKey(kind, text)), star);
    absl::Status status = addByKeys(match, FoundBy::kKey);
    if (status.ok() && !full()) status = addBySku(text);
    if (status.ok() && !full() && m_access.personal == PersonalAccess::kVisible) status = addByPerson(text);
    return status;
}

// Many numbers end alike, so they take half of the rows at most: the digits may be of a telephone as well.
absl::Status OrderFinder::addByEnd(std::string_view digits) {
    if (digits.size() < kEndMin || !std::ranges::all_of(digits, isDigit)) return absl::OkStatus();
    const auto newest = m_reader.prepare("SELECT max(id) FROM orders");
    if (!newest.ok()) return newest.status();
    const std::int64_t last = (*newest)->step() == Step::kRow ? (*newest)->integer(0) : 0;
    (*newest)->reset();
    const auto rows =
        m_reader.prepare(summariesFrom("orders o CROSS JOIN persons p ON p.id = o.person WHERE o.id = ?1"));
    if (!rows.ok()) return rows.status();
    for (const std::int64_t running : runningWithEnd(m_reader.cell(), digits, last, (m_limit + 1) / 2)) {
        (*rows)->bind(running);
        if (absl::Status status = addRows(**rows, FoundBy::kNumber); !status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status OrderFinder::addByKeys(const std::string& match, FoundBy by) {
    const auto rows = m_reader.prepare(
        summariesFrom("order_keys(?1) k CROSS JOIN orders o ON o.id = k.rowid CROSS JOIN persons p ON p.id = o.person "
                      "ORDER BY k.rowid DESC LIMIT ?2"));
    if (!rows.ok()) return rows.status();
    (*rows)->bind(match, m_limit);
    return addRows(**rows, by);
}

absl::Status OrderFinder::addBySku(std::string_view text) {
    OrderLookup lookup(m_reader, m_access);
    query::Condition condition;
    condition.value = std::string(text);
    auto match = lookup.skuMatch(condition, kSkusMax);
    if (match.ok() && match->empty() && text.size() >= kBeginningMin) {
        condition.operation = query::Operator::kPrefix;
        match = lookup.skuMatch(condition, kSkusMax);
    }
    if (absl::IsInvalidArgument(match.status())) return absl::OkStatus();  // too many SKUs
    if (!match.ok()) return match.status();
    return match->empty() ? absl::OkStatus() : addByKeys(*match, FoundBy::kSku);
}

absl::Status OrderFinder::addByPerson(std::string_view text) {
    std::vector<PersonPart> parts;
    const PersonPart whole = partOfAnything(text);
    if (whole.inPhone) {
        parts.push_back(whole);
    } else {
        for (const std::string& word : wordsOf(text))
            parts.push_back(partOfAnything(word));
    }
    const auto rows = m_reader.prepare(summariesFrom(
        "orders o CROSS JOIN persons p ON p.id = o.person WHERE o.person = ?1 ORDER BY o.id DESC LIMIT ?2"));
    if (!rows.ok()) return rows.status();
    const absl::Status status =
        PersonSearch(m_reader).newestFirst(parts, [&](std::int64_t person) -> absl::StatusOr<bool> {
            (*rows)->bind(person, m_limit);
            if (absl::Status added = addRows(**rows, FoundBy::kPerson); !added.ok()) return added;
            return !full();
        });
    const auto byPerson = std::ranges::find(m_out.rows, FoundBy::kPerson, &FoundOrder::by);
    std::sort(byPerson, m_out.rows.end(),
              [](const FoundOrder& a, const FoundOrder& b) { return a.order.id > b.order.id; });
    return absl::IsInvalidArgument(status) ? absl::OkStatus() : status;  // nothing long enough to be a person's
}

absl::Status OrderFinder::addRows(Statement& rows, FoundBy by) {
    while (!full() && rows.step() == Step::kRow) {
        auto order = summaryInRow(rows, m_reader.cell(), m_access);
        if (!order.ok()) return order.status();
        if (m_seen.insert(order->id).second) m_out.rows.push_back({*std::move(order), by});
    }
    const absl::Status status = rows.status();
    rows.reset();
    return status;
}

}  // namespace meridian::stores
