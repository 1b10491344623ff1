// Writes the ledger's entries and balances, and the dead letters.
#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include <absl/container/inlined_vector.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// `lines` of a row of `entries`.
struct StoredPostings {
    absl::InlinedVector<PostingLine, 4> lines;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "lines", self.lines);
    }
};

// Used by the thread that owns the writing connection, inside its transactions.
class ViewBooks {
  public:
    static absl::StatusOr<ViewBooks> prepare(Database& database);
    absl::Status write(const engine::ViewDelta& delta);

  private:
    ViewBooks() = default;
    absl::Status writeEntries(const engine::ViewDelta& delta);
    absl::Status writeLetters(const engine::ViewDelta& delta);

    Statement m_entry;
    Statement m_balance;
    Statement m_park;
    Statement m_resolve;
    std::map<std::pair<std::uint16_t, Account>, std::int64_t> m_changes;  // by currency and account, within the delta
};

}  // namespace meridian::stores
