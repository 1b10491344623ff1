#include "backend/tools/meridianctl/restore.h"

#include <ctime>
#include <filesystem>

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include "backend/client/endpoint.h"
#include "backend/privacy/file_lock.h"
#include "backend/privacy/key_erasure.h"
#include "backend/privacy/private_file.h"
#include "backend/privacy/sealer.h"
#include "backend/tools/meridianctl/groups.h"

namespace meridian::ctl {

namespace {

namespace fs = std::filesystem;

// What belongs to the journal: none of it fits another one.
constexpr const char* kBelongsToJournal[] = {"journal.db",      "journal.db-wal", "journal.db-shm",
                                             "journal.db-mark", "snapshots",      "verification.note"};
// People stand in clear in the views, and an erasure would never reach views that were moved aside.
constexpr const char* kViews[] = {"views.db", "views.db-wal", "views.db-shm"};

absl::Status failed(const std::string& what, const std::error_code& error) {
    return absl::InternalError(fmt::format("{}: {}.", what, error.message()));
}

absl::Status sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return isDone ? absl::OkStatus() : absl::InternalError(fmt::format("Cannot sync {}.", path.string()));
}

absl::Status copyFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error) return failed(fmt::format("Cannot copy {} to {}", from.string(), to.string()), error);
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
    if (error) return failed("Cannot protect " + to.string(), error);
    return sync(to);
}

absl::Status moveAside(const RestoreOptions& options, std::string& aside) {
    const fs::path data = options.dataDirectory;
    const fs::path folder = data / options.asideName;
    for (const char* name : kBelongsToJournal) {
        std::error_code error;
        if (!fs::exists(data / name, error)) continue;
        if (absl::Status status = privacy::ensurePrivateFolder(folder.string()); !status.ok()) return status;
        aside = folder.string();
        fs::rename(data / name, folder / name, error);
        if (error) return failed(fmt::format("Cannot move {}", (data / name).string()), error);
    }
    for (const char* name : kViews) {
        std::error_code error;
        fs::remove(data / name, error);
        if (error) return failed(fmt::format("Cannot remove {}", (data / name).string()), error);
    }
    return sync(data);
}

absl::Status checkInput(const RestoreOptions& options) {
    std::error_code error;
    if (!fs::is_regular_file(fs::path(options.backup) / "journal.db", error)) {
        return absl::NotFoundError(fmt::format("{} is not a backup: it holds no journal.db.", options.backup));
    }
    const bool hasJournal = fs::exists(fs::path(options.dataDirectory) / "journal.db", error);
    if (hasJournal && !options.mayReplace) {
        return absl::FailedPreconditionError(
            fmt::format("{} has a journal already. With --replace it is moved aside.", options.dataDirectory));
    }
    const bool hasKeys = fs::exists(fs::path(options.dataDirectory) / "keys" / "keys.db", error);
    if (hasKeys && !options.keys.empty()) {
        return absl::FailedPreconditionError(
            "The data directory has its customers' keys. Older ones would bring erased people back: leave out --keys.");
    }
    return absl::OkStatus();
}

// The keys that the journal will be read with: those that are there, or the backup's, which come in place only when the
// erased ones are gone.
absl::StatusOr<std::size_t> prepareKeys(const RestoreOptions& options, const std::vector<CustomerId>& erased) {
    const fs::path folder = fs::path(options.dataDirectory) / "keys";
    const fs::path keys = folder / "keys.db";
    std::error_code error;
    if (options.keys.empty() && !fs::exists(keys, error)) return std::size_t{0};
    if (absl::Status status = privacy::ensurePrivateFolder(folder.string()); !status.ok()) return status;
    const auto lock = privacy::FileLock::take((folder / "keys.lock").string());
    if (!lock.ok()) return lock.status();
    if (options.keys.empty()) return privacy::eraseKeysAgain(keys.string(), erased);
    const fs::path incoming = folder / "keys.db.restoring";
    for (const char* end : {"", "-wal", "-shm"})
        fs::remove(incoming.string() + end, error);
    absl::Status status = copyFile(options.keys, incoming);
    absl::StatusOr<std::size_t> destroyed = 0;
    if (status.ok()) {
        destroyed = privacy::eraseKeysAgain(incoming.string(), erased);
        status = destroyed.status();
    }
    if (!status.ok()) {
        fs::remove(incoming, error);
        return absl::Status(status.code(), fmt::format("{}: {}", options.keys, std::string(status.message())));
    }
    fs::rename(incoming, keys, error);
    if (error) return failed("Cannot put the keys in place", error);
    if (status = sync(folder); !status.ok()) return status;
    return destroyed;
}

// A backup's saved views, still sealed, beside the place where meridiand looks for them: nothing when the backup has
// none (older ones have not), or when there are some already, which are newer.
absl::StatusOr<bool> prepareSavedViews(const RestoreOptions& options, const fs::path& incoming) {
    const fs::path from = fs::path(options.backup) / "saved_views.sealed";
    const fs::path folder = incoming.parent_path();
    std::error_code error;
    if (!fs::exists(from, error) || fs::exists(folder / "saved_views.db", error)) return false;
    if (fs::file_size(from, error) <= privacy::kSealOverhead || error) {
        return absl::DataLossError(fmt::format(
            "{} is cut short, so no saved view is in it. Take another backup, or remove the file from this one "
            "to restore without the saved views.",
            from.string()));
    }
    if (absl::Status status = privacy::ensurePrivateFolder(folder.string()); !status.ok()) return status;
    if (absl::Status status = copyFile(from, incoming); !status.ok()) return status;
    return true;
}

Exit run(Context& context, RestoreOptions options) {
    options.asideName = fmt::format("replaced-{:%Y%m%d-%H%M%S}", fmt::gmtime(std::time(nullptr)));
    const absl::StatusOr<RestoreReport> report = restore(options, checkJournal);
    if (absl::IsDataLoss(report.status())) {
        return context.fail(Exit::kRefused, "DATA_LOSS", std::string(report.status().message()));
    }
    if (!report.ok()) return context.fail(report.status());
    if (context.output().json) {
        context.output().object({{"journal", report->journal},
                                 {"bytes", report->bytes},
                                 {"aside", report->aside},
                                 {"orders", report->facts.orders},
                                 {"checks", report->facts.checks},
                                 {"last_batch", report->facts.lastBatch.value},
                                 {"erased_customers", report->facts.erased.size()},
                                 {"saved_views", report->viewsRestored},
                                 {"keys_destroyed", report->keysDestroyed}});
        return Exit::kOk;
    }
    const JournalFacts& facts = report->facts;
    context.output().line(fmt::format("{} is restored ({} bytes): {} orders up to batch {}, {} checks, 0 violations.",
                                      report->journal, report->bytes, facts.orders, facts.lastBatch.value,
                                      facts.checks));
    context.output().line(fmt::format("{} customers were erased; {} of their keys were still there and are destroyed.",
                                      facts.erased.size(), report->keysDestroyed));
    if (report->viewsRestored)
        context.output().line("The saved views are in place, sealed; meridiand opens them with keys/master.key.");
    if (!report->aside.empty()) context.output().line(fmt::format("What was there is in {}.", report->aside));
    context.output().line("Start meridiand on it; it makes the views anew.");
    return Exit::kOk;
}

}  // namespace

absl::StatusOr<RestoreReport> restore(const RestoreOptions& options, const JournalCheck& check) {
    if (absl::Status status = checkInput(options); !status.ok()) return status;
    if (absl::Status status = privacy::ensurePrivateFolder(options.dataDirectory); !status.ok()) return status;
    const fs::path data = options.dataDirectory;
    const absl::StatusOr<client::Endpoint> endpoint = client::loadEndpoint(options.dataDirectory);
    // The lock that the journal's writer holds, whatever endpoint.json says.
    const auto lock = privacy::FileLock::take((data / "journal.db.lock").string());
    if (!lock.ok() || (endpoint.ok() && !client::isGone(*endpoint))) {
        return absl::FailedPreconditionError(
            fmt::format("A meridiand runs on {}: stop it first.", options.dataDirectory));
    }
    const fs::path incoming = data / "journal.db.restoring";
    absl::Status status = copyFile(fs::path(options.backup) / "journal.db", incoming);
    RestoreReport report;
    if (status.ok()) {
        absl::StatusOr<JournalFacts> facts = check(incoming.string());
        status = facts.status();
        if (facts.ok()) report.facts = *std::move(facts);
    }
    const fs::path incomingViews = data / "saved_views" / "saved_views.sealed.restoring";
    if (status.ok()) {
        const absl::StatusOr<bool> prepared = prepareSavedViews(options, incomingViews);
        status = prepared.status();
        report.viewsRestored = prepared.value_or(false);
    }
    if (status.ok()) {
        const absl::StatusOr<std::size_t> destroyed = prepareKeys(options, report.facts.erased);
        status = destroyed.status();
        report.keysDestroyed = destroyed.value_or(0);
    }
    std::error_code error;
    if (!status.ok()) {
        fs::remove(incoming, error);
        fs::remove(incomingViews, error);
        return status;
    }
    report.journal = (data / "journal.db").string();
    report.bytes = fs::file_size(incoming, error);
    if (status = moveAside(options, report.aside); !status.ok()) return status;
    fs::rename(incoming, report.journal, error);
    if (error) return failed("Cannot put the journal in place", error);
    if (report.viewsRestored) {
        fs::rename(incomingViews, data / "saved_views" / "saved_views.sealed", error);
        if (error) return failed("Cannot put the saved views in place", error);
        if (status = sync(data / "saved_views"); !status.ok()) return status;
    }
    client::removeEndpoint(options.dataDirectory);
    if (status = sync(data); !status.ok()) return status;
    return report;
}

void addRestore(CLI::App& app, Commands& commands) {
    CLI::App& command =
        Commands::add(app, "restore", "Puts a backup's journal into a data directory that no server uses",
                      {"meridianctl restore /var/lib/meridian/backups/20261120-143205 /srv/meridian-new \\\n"
                       "      --keys /var/lib/meridian/key-backups/20261120-143205.db"});
    auto options = std::make_shared<RestoreOptions>();
    command.add_option("backup", options->backup, "Folder that meridianctl backup made")->required();
    command.add_option("data", options->dataDirectory, "Data directory")->required();
    command.add_option(
        "--keys", options->keys,
        "Backup of the customers' keys, where the data directory has none. The master key belongs beside "
        "it, as keys/master.key");
    command.add_flag("--replace", options->mayReplace, "Move a journal that is there aside, with what belongs to it");
    commands.offline(command, [options](Context& context) { return run(context, *options); });
}

}  // namespace meridian::ctl
