// Everything that a cell keeps in its data directory, opened in the order in which one part needs the other.
//
//   journal.db, its -wal and -mark  the truth, and the number of the last batch that was acknowledged
//   views.db                      what people query; can be rebuilt
//   snapshots/                    so that a restart is short
//   keys/                         customers' keys and the master key; not part of the journal's backup
//   identity/                     users, sessions, the key that signs tokens
//   saved_views/                  how people want to see their lists; sealed after a restore, until the next start
//   verification.note             what the last verification found
//   tls/                          the server's certificate
//   sandbox.payments              what the sandbox provider remembers
//   demonstration                 the mark of a shop that --demo made; .unfinished while it is being made
//   suspects.log                  commands that made the program fail; remove it once the program is repaired
//   reserve                       disk space that is given up when the disk fills
//   administrator.password        of the first start
//   administrator.credential      for programs on this machine
//   endpoint.json                 while the server runs
#pragma once

#include <memory>
#include <string>

#include <absl/status/statusor.h>

#include "backend/audit/rebuilding_views.h"
#include "backend/effects/sandbox_file.h"
#include "backend/identity/user_store.h"
#include "backend/privacy/key_store.h"
#include "backend/saved_views/saved_view_store.h"
#include "backend/services/exchange_rates.h"
#include "backend/services/personal_vault.h"
#include "backend/stores/sqlite/journal_store.h"
#include "backend/stores/sqlite/self_test.h"

namespace meridian {

struct CellFiles {
    std::string directory;
    privacy::SystemRandomBytes random;
    std::unique_ptr<identity::UserStore> users;
    std::unique_ptr<saved_views::SavedViewStore> savedViews;
    std::unique_ptr<privacy::KeyStore> keys;
    std::unique_ptr<services::PersonalVault> vault;
    std::unique_ptr<stores::SqliteJournalStore> journal;
    std::unique_ptr<audit::RebuildingViews> views;
    std::unique_ptr<effects::SandboxFile> sandbox;
    services::ExchangeRates rates;

    std::string path(const std::string& name) const { return directory + "/" + name; }
};

// Makes the directory, for its owner alone, and tests whether a cell can be kept in it.
absl::Status prepareDataDirectory(const std::string& directory, stores::VolatileStorage storage);

// Opens what prepareDataDirectory() found good, makes what is missing. Errors name the file and what to do. Damaged
// views are made anew.
absl::StatusOr<std::unique_ptr<CellFiles>> openCellFiles(const std::string& directory, CellId cell);

// For programs on this machine: a credential with the administrator's role, in a 0600 file that is made once.
absl::Status ensureLocalCredential(CellFiles& files, const std::string& address, const std::string& certificate);

}  // namespace meridian
