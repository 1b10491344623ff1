#include "backend/stores/sqlite/letter_queries.h"

#include <limits>

#include "backend/domain/text.h"

namespace meridian::stores {

namespace {

constexpr std::string_view kColumns = "SELECT id, kind, key, cause, parked_at, resolution, resolved_at, ";

std::string_view listName(LetterScope scope) {
    return scope == LetterScope::kOpen ? "letters.open" : "letters.all";
}

LetterView letterInRow(const Statement& row, ViewPosition asOf) {
    LetterView view;
    view.letter.id = static_cast<std::uint64_t>(row.integer(0));
    view.letter.kind = row.text(1);
    view.letter.key = row.text(2);
    view.letter.cause = row.text(3);
    view.parkedAt.micros = row.integer(4);
    view.resolved = !row.isNull(5);
    view.resolution = row.text(5);
    view.resolvedAt.micros = row.integer(6);
    view.letter.payload = row.blob(7);
    view.asOf = asOf;
    return view;
}

}  // namespace

absl::StatusOr<ViewPage<LetterView>> LetterQueries::list(LetterScope scope, const PageRequest& page) {
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    if (!page.cursor.empty()) {
        const auto cursor = Cursor::parse(page.cursor, listName(scope), 1);
        if (!cursor.ok()) return cursor.status();
        before = cursor->key(0);
    }
    ViewPage<LetterView> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const std::string_view open = scope == LetterScope::kOpen ? "resolution IS NULL AND " : "";
        const auto rows =
            reader.prepare(concat(kColumns, "NULL FROM letters WHERE ", open, "id < ?1 ORDER BY id DESC LIMIT ?2"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(before, rowsOf(page) + 1);
        while ((*rows)->step() == Step::kRow)
            result.rows.push_back(letterInRow(**rows, reader.position()));
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    if (result.rows.size() > rowsOf(page)) {
        result.rows.pop_back();
        result.next = Cursor(listName(scope), {static_cast<std::int64_t>(result.rows.back().letter.id)}).toString();
    }
    return result;
}

absl::StatusOr<LetterView> LetterQueries::show(std::uint64_t id) {
    LetterView view;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto rows = reader.prepare(concat(kColumns, "payload FROM letters WHERE id = ?1"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(id);
        if ((*rows)->step() == Step::kRow) {
            view = letterInRow(**rows, reader.position());
            return absl::OkStatus();
        }
        if (!(*rows)->status().ok()) return (*rows)->status();
        return absl::NotFoundError(concat("there is no dead letter ", id));
    });
    if (!status.ok()) return status;
    return view;
}

}  // namespace meridian::stores
