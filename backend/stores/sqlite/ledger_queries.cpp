#include "backend/stores/sqlite/ledger_queries.h"

#include <algorithm>
#include <limits>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/stores/sqlite/view_books.h"
#include "backend/stores/sqlite/view_order_row.h"

namespace meridian::stores {

namespace {

constexpr std::string_view kEntryList = "entries";
constexpr std::string_view kColumns = "SELECT number, order_id, source, currency, at, lines FROM entries ";

absl::StatusOr<LedgerEntry> entryInRow(const Statement& row, CellId cell) {
    LedgerEntry entry;
    entry.number = static_cast<std::uint64_t>(row.integer(0));
    if (row.integer(1) != 0) entry.order = makeOrderId(cell, static_cast<std::uint64_t>(row.integer(1)));
    entry.entry.source = static_cast<PostingSource>(row.integer(2));
    entry.entry.currency.code = static_cast<std::uint16_t>(row.integer(3));
    entry.at.micros = row.integer(4);
    StoredPostings postings;
    if (!wire::Reader::parse(row.blob(5), postings)) {
        return absl::DataLossError(concat("entry ", entry.number, " cannot be read: rebuild the views"));
    }
    entry.entry.lines = std::move(postings.lines);
    return entry;
}

}  // namespace

absl::Status readEntries(ViewReader& reader, std::span<const std::uint64_t> numbers, std::vector<LedgerEntry>& out) {
    const auto rows = reader.prepare(concat(kColumns, "WHERE number = ?1"));
    if (!rows.ok()) return rows.status();
    for (const std::uint64_t number : numbers) {
        (*rows)->bind(number);
        if ((*rows)->step() != Step::kRow) {
            if (!(*rows)->status().ok()) return (*rows)->status();
            return absl::DataLossError(concat("entry ", number, " is missing: rebuild the views"));
        }
        auto entry = entryInRow(**rows, reader.cell());
        (*rows)->reset();
        if (!entry.ok()) return entry.status();
        out.push_back(*std::move(entry));
    }
    return absl::OkStatus();
}

absl::StatusOr<ViewPage<LedgerEntry>> LedgerQueries::list(const PageRequest& page) {
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    if (!page.cursor.empty()) {
        const auto cursor = Cursor::parse(page.cursor, kEntryList, 1);
        if (!cursor.ok()) return cursor.status();
        before = cursor->key(0);
    }
    ViewPage<LedgerEntry> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto rows = reader.prepare(concat(kColumns, "WHERE number < ?1 ORDER BY number DESC LIMIT ?2"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(before, rowsOf(page) + 1);
        while ((*rows)->step() == Step::kRow) {
            auto entry = entryInRow(**rows, reader.cell());
            if (!entry.ok()) return entry.status();
            result.rows.push_back(*std::move(entry));
        }
        result.asOf = reader.position();
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    if (result.rows.size() > rowsOf(page)) {
        result.rows.pop_back();
        result.next = Cursor(kEntryList, {static_cast<std::int64_t>(result.rows.back().number)}).toString();
    }
    return result;
}

absl::StatusOr<ViewPage<LedgerEntry>> LedgerQueries::ofOrder(OrderId order) {
    ViewPage<LedgerEntry> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto row = reader.prepare("SELECT extras FROM orders WHERE id = ?1");
        if (!row.ok()) return row.status();
        (*row)->bind(runningOf(order));
        const bool found = cellOf(order) == reader.cell() && (*row)->step() == Step::kRow;
        if (!(*row)->status().ok()) return (*row)->status();
        if (!found) return absl::NotFoundError(concat("there is no order ", formatOrderNumber(order)));
        OrderExtras extras;
        if (!wire::Reader::parse((*row)->blob(0), extras))
            return absl::DataLossError("the order cannot be read: rebuild the views");
        std::ranges::sort(extras.entries, std::greater<>());
        result.asOf = reader.position();
        return readEntries(reader, extras.entries, result.rows);
    });
    if (!status.ok()) return status;
    return result;
}

absl::StatusOr<TrialBalance> LedgerQueries::trialBalance() {
    TrialBalance result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto rows = reader.prepare("SELECT currency, account, balance FROM balances ORDER BY currency, account");
        if (!rows.ok()) return rows.status();
        while ((*rows)->step() == Step::kRow) {
            const Currency currency{static_cast<std::uint16_t>((*rows)->integer(0))};
            const auto account = accountFromCode(static_cast<std::uint16_t>((*rows)->integer(1)));
            if (!account) return absl::DataLossError("the balances name an unknown account: rebuild the views");
            if ((*rows)->integer(2) != 0) result.rows.push_back({currency, *account, (*rows)->integer(2)});
        }
        result.asOf = reader.position();
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    const auto balances = LedgerBalances::fromRows(result.rows);
    if (!balances) return absl::DataLossError("the balances cannot be read: rebuild the views");
    result.balanced = balances->sound();
    return result;
}

}  // namespace meridian::stores
