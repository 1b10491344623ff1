// Proves, from the journal alone, that a cell is what it says: every batch follows the one before it and has the
// content that its hash names; replaying it leads through exactly the states that were decided in; every order's
// history could have happened; the books balance; and the views hold what a rebuild from the first batch gives.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/personal_vault.h"

namespace meridian::audit {

struct Finding {
    std::string check;  // "chain", "I8", "views"
    std::string text;
};

struct Report {
    std::uint64_t checks = 0;       // single comparisons that were made
    std::vector<Finding> findings;  // the first hundred
    std::uint64_t findingsTotal = 0;
    std::uint64_t orders = 0;  // that were ever placed
    std::uint64_t records = 0;
    BatchNumber lastBatch;

    void add(std::string check, std::string text);
};

struct VerifyOptions {
    CellId cell;
    std::string viewsPath;    // empty: the views are not compared
    std::string scratchPath;  // where the rebuild for the comparison may be made; removed afterwards
    BatchNumber last;         // the durable head when the check began; later batches are not looked at
    // Told each batch that was looked at; false ends the check, which is then CANCELLED.
    std::function<bool(BatchNumber)> onBatch = nullptr;
};

// Reads the whole journal; minutes for large ones, safe beside a running cell. An error says that the check could not
// be made; damage is a finding.
absl::StatusOr<Report> verify(engine::JournalStore& journal, engine::PersonalVault& vault,
                              const VerifyOptions& options);

struct Rebuilt {
    std::uint64_t batches = 0;
    std::uint64_t records = 0;
};
// Fills a new views file from the journal's first batch up to `last`; all of it is in that one file when this returns.
absl::StatusOr<Rebuilt> rebuildViews(engine::JournalStore& journal, engine::PersonalVault& vault, CellId cell,
                                     const std::string& path, BatchNumber last);

}  // namespace meridian::audit
