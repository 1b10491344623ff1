// A copy of a database that is being written to, taken page by page between commits.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/stores/sqlite/database.h"

struct sqlite3_backup;

namespace meridian::stores {

// `source` should be the connection that writes: what it commits between two steps goes into the copy as well, whereas
// another connection's commit makes SQLite start over. Used by the thread that owns `source`, and destroyed before it.
class Backup {
  public:
    // AlreadyExists when `path` exists; the copy grows in `path`.partial.
    static absl::StatusOr<std::unique_ptr<Backup>> start(Database& source, const std::string& path);
    ~Backup();
    Backup(const Backup&) = delete;
    Backup& operator=(const Backup&) = delete;

    // Copies up to `pages` pages. True when the copy is complete, on the disk and in place under `path`.
    absl::StatusOr<bool> step(int pages);

  private:
    Backup(Database target, std::string path) : m_target(std::move(target)), m_path(std::move(path)) {}
    absl::Status publish();
    std::string partialPath() const { return m_path + ".partial"; }

    std::optional<Database> m_target;
    std::string m_path;
    sqlite3_backup* m_copy = nullptr;
};

}  // namespace meridian::stores
