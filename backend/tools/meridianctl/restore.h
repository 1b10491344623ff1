// Puts a backup's journal, and the saved views, into a data directory that no server uses. No journal is overwritten:
// what was there is moved into a folder beside it, because whoever restores is in trouble already. Only the views go,
// which hold people in clear and are made anew. People whom the journal says are erased are erased again in the keys
// that it will be read with.
#pragma once

#include <functional>
#include <string>

#include "backend/tools/meridianctl/journal_check.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::ctl {

struct RestoreOptions {
    std::string backup;         // folder with journal.db
    std::string dataDirectory;  // made when missing
    std::string keys;           // a key store's backup, for a data directory that has none; may be empty
    std::string asideName;      // of the folder for what was there, such as "replaced-20261120-143205"
    bool mayReplace = false;
};

struct RestoreReport {
    std::string journal;
    std::uint64_t bytes = 0;
    std::string aside;  // empty when there was nothing
    JournalFacts facts;
    bool viewsRestored = false;     // the saved ones, sealed; those that are there stay, because they are newer
    std::size_t keysDestroyed = 0;  // of people who were erased after the keys were backed up
};

// Whether a copied journal is whole (checkJournal()); its status says what is wrong.
using JournalCheck = std::function<absl::StatusOr<JournalFacts>(const std::string& journal)>;

// FailedPrecondition when a server runs on the data directory, or when it has a journal and `mayReplace` is not given;
// NotFound without a backup; the status of `check`. The data directory is untouched unless all is well; keys of erased
// people are destroyed before the journal is there.
absl::StatusOr<RestoreReport> restore(const RestoreOptions& options, const JournalCheck& check);

}  // namespace meridian::ctl
