#include "backend/stores/sqlite/view_books.h"

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/stores/sqlite/view_statements.h"

namespace meridian::stores {

absl::StatusOr<ViewBooks> ViewBooks::prepare(Database& database) {
    ViewBooks books;
    StatementMaker make(database);
    books.m_entry =
        make("INSERT INTO entries (number, order_id, source, currency, at, lines) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    books.m_balance = make(
        "INSERT INTO balances (currency, account, balance) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (currency, account) DO UPDATE SET balance = balance + excluded.balance");
    books.m_park =
        make("INSERT INTO letters (id, kind, key, cause, payload, parked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    books.m_resolve = make("UPDATE letters SET resolution = ?2, resolved_at = ?3 WHERE id = ?1");
    if (!make.status().ok()) return make.status();
    return books;
}

absl::Status ViewBooks::write(const engine::ViewDelta& delta) {
    if (absl::Status status = writeEntries(delta); !status.ok()) return during("writing ledger entries", status);
    return during("writing dead letters", writeLetters(delta));
}

absl::Status ViewBooks::writeEntries(const engine::ViewDelta& delta) {
    m_changes.clear();
    std::string bytes;
    for (const engine::EntryRow& row : delta.entries) {
        const JournalEntry& entry = row.posted.entry;
        bytes.clear();
        wire::append(bytes, StoredPostings{entry.lines});
        if (absl::Status status = m_entry.run(row.posted.number, runningOf(row.posted.order), entry.source,
                                              entry.currency.code, row.at, Blob(bytes));
            !status.ok()) {
            return status;
        }
        for (const PostingLine& line : entry.lines)
            m_changes[{entry.currency.code, line.account}] += line.amount;
    }
    for (const auto& [key, change] : m_changes) {
        if (absl::Status status = m_balance.run(key.first, key.second, change); !status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status ViewBooks::writeLetters(const engine::ViewDelta& delta) {
    for (const engine::LetterRow& row : delta.letters) {
        const DeadLetterParked& letter = row.letter;
        absl::Status status =
            row.resolved ? m_resolve.run(letter.id, row.resolution, row.at)
                         : m_park.run(letter.id, letter.kind, letter.key, letter.cause, Blob(letter.payload), row.at);
        if (!status.ok()) return during(concat("letter ", letter.id), status);
    }
    return absl::OkStatus();
}

}  // namespace meridian::stores
