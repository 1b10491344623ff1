#include "backend/tools/meridianctl/restore.h"

#include <ctime>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include "backend/client/endpoint.h"
#include "backend/privacy/file_lock.h"
#include "backend/privacy/private_file.h"
#include "backend/tools/meridianctl/groups.h"

namespace meridian::ctl {

namespace {

namespace fs = std::filesystem;

// What is made from the journal, or belongs to it: none of it fits another one.
constexpr const char* kBelongsToJournal[] = {"journal.db",   "journal.db-wal", "journal.db-shm", "views.db",
                                             "views.db-wal", "views.db-shm",   "snapshots",
                                             "journal.db-mark"};

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

absl::Status putKeys(const RestoreOptions& options) {
    if (options.keys.empty()) return absl::OkStatus();
    const fs::path folder = fs::path(options.dataDirectory) / "keys";
    if (absl::Status status = privacy::ensurePrivateFolder(folder.string()); !status.ok()) return status;
    if (absl::Status status = copyFile(options.keys, folder / "keys.db"); !status.ok()) return status;
    return sync(folder);
}

// The first bytes of every SQLite file (file format description, section 1.3).
absl::Status looksLikeJournal(const std::string& journal) {
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    std::string beginning(kMagic.size(), ' ');
    std::ifstream(journal, std::ios::binary).read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (beginning == kMagic) return absl::OkStatus();
    return absl::DataLossError("The backup's journal.db is not a database.");
}

Exit run(Context& context, RestoreOptions options) {
    options.asideName = fmt::format("replaced-{:%Y%m%d-%H%M%S}", fmt::gmtime(std::time(nullptr)));
    const absl::StatusOr<RestoreReport> report = restore(options, looksLikeJournal);
    if (absl::IsDataLoss(report.status())) {
        return context.fail(Exit::kRefused, "DATA_LOSS", std::string(report.status().message()));
    }
    if (!report.ok()) return context.fail(report.status());
    if (context.output().json) {
        context.output().object({{"journal", report->journal}, {"bytes", report->bytes}, {"aside", report->aside}});
        return Exit::kOk;
    }
    context.output().line(fmt::format("{} is restored ({} bytes).", report->journal, report->bytes));
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
    if (status.ok()) status = check(incoming.string());
    std::error_code error;
    if (!status.ok()) {
        fs::remove(incoming, error);
        return status;
    }
    RestoreReport report;
    report.journal = (data / "journal.db").string();
    report.bytes = fs::file_size(incoming, error);
    if (status = moveAside(options, report.aside); !status.ok()) return status;
    if (status = putKeys(options); !status.ok()) return status;
    fs::rename(incoming, report.journal, error);
    if (error) return failed("Cannot put the journal in place", error);
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
