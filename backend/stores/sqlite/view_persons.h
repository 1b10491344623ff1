// The only place where personal data stands in clear, because search needs it: written once per change of a customer's
// details, found by any part of name, e-mail, phone or company, and erased without a trace.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <absl/container/flat_hash_map.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/personal_data.h"
#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// The text of a person in the trigram index.
std::string searchTextOf(const PersonalData& person);

// The personal data in columns first … first + 7 of the current row, as the table has them; blank when it was erased.
PersonalData personInRow(const Statement& row, int first);

// The writer's side. Used by the thread that owns the writing connection, inside its transactions; after a transaction
// that failed it must be made anew. Keeps about 40 bytes of memory for each customer.
class ViewPersons {
  public:
    // What is left to do of an erasure; kept in the database, because a process may stop in between.
    enum class Scrub : std::int64_t {
        kNone = 0,
        kMergeBegins = 1,  // the search index still holds the erased parts in its older segments
        kMerging = 2,
        kWalHolds = 3,  // only the WAL still holds copies
    };

    // Reads which customers are known, about a second for a million of them.
    static absl::StatusOr<ViewPersons> open(Database& database);

    // The row for this customer with exactly these details; added when the latest one differs.
    absl::StatusOr<std::int64_t> rowFor(CustomerId customer, const PersonalData& person);
    // Blanks every row and note of the customers and takes them out of the search index.
    absl::Status erase(std::span<const CustomerId> customers);

    // One bounded step of merging the search index into one segment, which is when FTS5 forgets what was deleted. True
    // when nothing is left to merge. In a transaction of its own.
    absl::StatusOr<bool> mergeStep(Scrub scrub);

  private:
    struct Latest {
        std::int64_t row = 0;
        std::uint64_t digest = 0;
    };

    explicit ViewPersons(Database& database) : m_database(&database) {}
    absl::Status prepare();
    absl::Status load();
    absl::Status eraseRow(std::int64_t row, const PersonalData& person);
    absl::Status eraseNotes(CustomerId customer);

    Database* m_database;
    absl::flat_hash_map<CustomerId, Latest> m_latest;
    std::int64_t m_nextRow = 1;
    Statement m_insert;
    Statement m_insertText;
    Statement m_select;
    Statement m_blank;
    Statement m_deleteText;
    Statement m_blankNotes;
    Statement m_merge;
};

}  // namespace meridian::stores
