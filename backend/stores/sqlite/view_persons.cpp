#include "backend/stores/sqlite/view_persons.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "backend/domain/digest.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/view_search_text.h"
#include "backend/stores/sqlite/view_statements.h"

namespace meridian::stores {

namespace {

constexpr std::int64_t kMergePages = 500;  // of 8 KB, so that a step takes some tens of milliseconds

std::uint64_t digestOfPerson(const PersonalData& person) {
    return digestOf(person, 0x70657273);
}

std::string textOrBlank(const Statement& row, int column) {
    return row.isBlob(column) ? std::string()
                              : std::string(row.text(column));  // zero bytes stand where text was erased
}

// Zero bytes as long as the text, so that SQLite overwrites the record where it lies.
std::string blanking(std::string_view column) {
    return concat(column, " = zeroblob(length(CAST(", column, " AS BLOB)))");
}

}  // namespace

std::string searchTextOf(const PersonalData& person) {
    std::string text(1, kFieldEdge);
    for (const std::string& field : {foldForSearch(person.name), foldForSearch(person.email), digitsOf(person.phone),
                                     foldForSearch(person.company)}) {
        if (field.empty()) continue;
        text += field;
        text += kFieldEdge;
    }
    return text.size() == 1 ? std::string() : text;
}

PersonalData personInRow(const Statement& row, int first) {
    return {textOrBlank(row, first),     textOrBlank(row, first + 1), textOrBlank(row, first + 2),
            textOrBlank(row, first + 3), textOrBlank(row, first + 4), textOrBlank(row, first + 5),
            textOrBlank(row, first + 6), textOrBlank(row, first + 7)};
}

absl::StatusOr<ViewPersons> ViewPersons::open(Database& database) {
    ViewPersons persons(database);
    if (absl::Status status = persons.prepare(); !status.ok()) return status;
    if (absl::Status status = persons.load(); !status.ok()) return during("reading the known customers", status);
    return persons;
}

absl::Status ViewPersons::prepare() {
    StatementMaker make(*m_database);
    m_insert = make(
        "INSERT INTO persons (id, customer, previous, name, email, phone, company, street, city, postcode, province) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    m_insertText = make("INSERT INTO person_text (rowid, text) VALUES (?1, ?2)");
    m_select = make(
        "SELECT previous, name, email, phone, company, street, city, postcode, province FROM persons WHERE id = ?1");
    std::string blank = "UPDATE persons SET ";
    for (const char* column : {"name", "email", "phone", "company", "street", "city", "postcode"}) {
        blank += concat(blanking(column), ", ");
    }
    m_blank = make(concat(blank, blanking("province"), " WHERE id = ?1"));
    m_deleteText = make("INSERT INTO person_text (person_text, rowid, text) VALUES ('delete', ?1, ?2)");
    m_blankNotes = make(concat("UPDATE notes SET ", blanking("text"), " WHERE customer = ?1"));
    m_merge = make("INSERT INTO person_text (person_text, rank) VALUES ('merge', ?1)");
    return make.status();
}

absl::Status ViewPersons::load() {
    auto rows = m_database->prepare(
        "SELECT id, customer, name, email, phone, company, street, city, postcode, province FROM persons ORDER BY id");
    if (!rows.ok()) return rows.status();
    while (rows->step() == Step::kRow) {
        const CustomerId customer{static_cast<std::uint64_t>(rows->integer(1))};
        m_latest[customer] = {rows->integer(0), digestOfPerson(personInRow(*rows, 2))};
        m_nextRow = rows->integer(0) + 1;
    }
    return rows->status();
}

absl::StatusOr<std::int64_t> ViewPersons::rowFor(CustomerId customer, const PersonalData& person) {
    const std::uint64_t digest = digestOfPerson(person);
    const auto [latest, isNew] = m_latest.try_emplace(customer);
    if (!isNew && latest->second.digest == digest) return latest->second.row;
    const std::int64_t row = m_nextRow;
    std::optional<std::int64_t> previous;
    if (!isNew) previous = latest->second.row;
    if (absl::Status status =
            m_insert.run(row, customer, previous, person.name, person.email, person.phone, person.company,
                         person.street, person.city, person.postcode, person.province);
        !status.ok()) {
        return during("adding a person", status);
    }
    if (const std::string text = searchTextOf(person); !text.empty()) {
        if (absl::Status status = m_insertText.run(row, text); !status.ok()) return during("indexing a person", status);
    }
    latest->second = {row, digest};
    m_nextRow = row + 1;
    return row;
}

absl::Status ViewPersons::erase(std::span<const CustomerId> customers) {
    std::vector<std::pair<std::int64_t, PersonalData>> rows;
    for (const CustomerId customer : customers) {
        if (absl::Status status = eraseNotes(customer); !status.ok()) return status;
        const auto latest = m_latest.find(customer);
        if (latest == m_latest.end()) continue;
        std::optional<std::int64_t> row = latest->second.row;
        while (row) {
            m_select.bind(*row);
            if (m_select.step() != Step::kRow) {
                if (!m_select.status().ok()) return m_select.status();
                return absl::DataLossError(concat("row ", *row, " of the persons is missing: rebuild the views"));
            }
            rows.emplace_back(*row, personInRow(m_select, 1));
            row = m_select.isNull(0) ? std::nullopt : std::optional(m_select.integer(0));
            m_select.reset();
        }
        latest->second.digest = digestOfPerson({});
    }
    // FTS5 writes a segment whenever row numbers fall.
    std::ranges::sort(rows, {}, [](const auto& entry) { return entry.first; });
    for (const auto& [row, person] : rows) {
        if (absl::Status status = eraseRow(row, person); !status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status ViewPersons::eraseRow(std::int64_t row, const PersonalData& person) {
    if (const std::string text = searchTextOf(person); !text.empty()) {
        if (absl::Status status = m_deleteText.run(row, text); !status.ok()) {
            return during("taking a person out of the search index", status);
        }
    }
    return during("erasing a person", m_blank.run(row));
}

absl::Status ViewPersons::eraseNotes(CustomerId customer) {
    return during("erasing notes", m_blankNotes.run(customer));
}

absl::StatusOr<bool> ViewPersons::mergeStep(Scrub scrub) {
    // A negative number makes FTS5 merge all segments into one; see "The 'merge' command" at
    // https://sqlite.org/fts5.html.
    const std::int64_t before = sqlite3_total_changes64(m_database->handle());
    const std::int64_t pages = scrub == Scrub::kMergeBegins ? -kMergePages : kMergePages;
    if (absl::Status status = m_merge.run(pages); !status.ok()) return during("merging the search index", status);
    return sqlite3_total_changes64(m_database->handle()) - before < 2;
}

}  // namespace meridian::stores
