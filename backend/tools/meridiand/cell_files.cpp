#include "backend/tools/meridiand/cell_files.h"

#include <cstdio>
#include <filesystem>

#include "backend/client/endpoint.h"
#include "backend/identity/credential_file.h"
#include "backend/tools/meridiand/saved_views_copy.h"

namespace meridian {

namespace {

constexpr const char* kLocalCredentialName = "local-administrator";

// A file that cannot be read is told about and leaves the cell without rates.
void readRates(CellFiles& files) {
    auto rates = services::readExchangeRates(files.path("rates.toml"));
    if (rates.ok()) {
        files.rates = std::move(*rates);
    } else {
        std::fprintf(stderr, "currencies are not converted: %s\n", std::string(rates.status().message()).c_str());
    }
}

}  // namespace

absl::Status prepareDataDirectory(const std::string& directory, stores::VolatileStorage storage) {
    std::error_code error;
    std::filesystem::create_directories(directory + "/snapshots", error);
    if (error) return absl::FailedPreconditionError(directory + " cannot be made: " + error.message());
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, error);
    return stores::testDataDirectory(directory, storage).status();
}

absl::StatusOr<std::unique_ptr<CellFiles>> openCellFiles(const std::string& directory, CellId cell) {
    auto files = std::make_unique<CellFiles>();
    files->directory = directory;
    stores::SqliteJournalStore::Options journalOptions;
    journalOptions.path = files->path("journal.db");
    auto journal = stores::SqliteJournalStore::open(journalOptions);
    if (!journal.ok()) return journal.status();
    files->journal = std::move(*journal);
    // The journal's lock says that no other process has this directory open.
    files->sandbox = effects::SandboxFile::beginToOpen(files->path("sandbox.payments"));
    auto keys = privacy::KeyStore::open({files->path("keys"), files->random});
    if (!keys.ok()) return keys.status();
    files->keys = std::move(*keys);
    files->vault = std::make_unique<services::PersonalVault>(*files->keys, files->random);
    auto users = identity::UserStore::open({files->path("identity"), files->random});
    if (!users.ok()) return users.status();
    files->users = std::move(*users);
    const auto administrator = files->users->ensureAdministrator(files->path("administrator.password"));
    if (!administrator.ok()) return administrator.status();
    adoptSavedViews(*files);
    auto savedViews = saved_views::SavedViewStore::open(files->path("saved_views"));
    if (!savedViews.ok()) return savedViews.status();
    files->savedViews = std::move(*savedViews);
    audit::RebuildingViews::Options options;
    options.path = files->path("views.db");
    options.cell = cell;
    options.note = [](const std::string& sentence) { std::fprintf(stderr, "%s\n", sentence.c_str()); };
    auto views = audit::RebuildingViews::open(options, *files->journal, *files->vault);
    if (!views.ok()) return views.status();
    files->views = std::move(*views);
    readRates(*files);
    return files;
}

absl::Status ensureLocalCredential(CellFiles& files, const std::string& address, const std::string& certificate) {
    const std::string path = client::administratorCredentialPath(files.directory);
    absl::StatusOr<identity::CredentialFile> known = identity::loadCredentialFile(path);
    if (known.ok()) {
        known->server = address;
        known->certificate = certificate;
        return identity::saveCredentialFile(path, *known);
    }
    if (!absl::IsNotFound(known.status())) return known.status();
    // The file was lost: its secret is withdrawn before a new one is given out.
    files.users->revokeServiceCredential(kLocalCredentialName).IgnoreError();
    auto secret = files.users->createServiceCredential(kLocalCredentialName, identity::Role::kAdministrator);
    if (!secret.ok()) return secret.status();
    identity::CredentialFile credential;
    credential.server = address;
    credential.user = kLocalCredentialName;
    credential.secret = std::move(*secret);
    credential.certificate = certificate;
    return identity::saveCredentialFile(path, credential);
}

}  // namespace meridian
