#include "backend/stores/sqlite/backup.h"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <absl/strings/str_cat.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace meridian::stores {

namespace {

absl::Status syncPath(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return absl::ErrnoToStatus(errno, absl::StrCat("opening ", path));
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    return result == 0 ? absl::OkStatus() : absl::ErrnoToStatus(error, absl::StrCat("fsync of ", path));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Backup>> Backup::start(Database& source, const std::string& path) {
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
        return absl::AlreadyExistsError(absl::StrCat(path, " exists: give a new path for the backup"));
    }
    Database::Options options;
    options.path = path + ".partial";
    options.synchronous = Database::Synchronous::kOff;  // publish() syncs the whole file once
    std::filesystem::remove(options.path, error);       // what a backup that was cut off left behind
    auto target = Database::open(options);
    if (!target.ok()) return target.status();
    if (absl::Status status = target->execute("PRAGMA journal_mode=OFF"); !status.ok()) return status;
    auto backup = std::unique_ptr<Backup>(new Backup(*std::move(target), path));
    backup->m_copy = sqlite3_backup_init(backup->m_target->handle(), "main", source.handle(), "main");
    if (backup->m_copy == nullptr) {
        sqlite3* db = backup->m_target->handle();
        return during("starting a backup", statusFromSqlite(db, sqlite3_extended_errcode(db)));
    }
    return backup;
}

Backup::~Backup() {
    if (m_copy != nullptr) sqlite3_backup_finish(m_copy);
    if (!m_target) return;
    m_target.reset();
    std::error_code error;
    std::filesystem::remove(partialPath(), error);
}

absl::StatusOr<bool> Backup::step(int pages) {
    const int code = sqlite3_backup_step(m_copy, pages);
    const int primary = code & 0xff;
    if (primary == SQLITE_OK || primary == SQLITE_BUSY || primary == SQLITE_LOCKED) return false;
    const int finished = sqlite3_backup_finish(std::exchange(m_copy, nullptr));
    if (primary != SQLITE_DONE) return during("backup", statusFromSqlite(m_target->handle(), code));
    if (finished != SQLITE_OK) return during("finishing a backup", statusFromSqlite(m_target->handle(), finished));
    if (absl::Status status = publish(); !status.ok()) return status;
    return true;
}

// The name appears only when the content is on the disk.
absl::Status Backup::publish() {
    m_target.reset();
    std::error_code error;
    absl::Status status = syncPath(partialPath(), O_RDONLY);
    if (status.ok()) {
        std::filesystem::rename(partialPath(), m_path, error);
        if (error) status = absl::ErrnoToStatus(error.value(), absl::StrCat("renaming ", partialPath()));
    }
    if (!status.ok()) {
        std::filesystem::remove(partialPath(), error);
        return status;
    }
    const std::string folder = std::filesystem::path(m_path).parent_path().string();
    return syncPath(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace meridian::stores
