#include "backend/saved_views/saved_view_store.h"

#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "backend/identity/roles.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::saved_views {

namespace {

// A person's names are unique on a page, those of shared views and of private ones each for themselves.
constexpr char kSchema[] =
    "CREATE TABLE IF NOT EXISTS views("
    " id BLOB PRIMARY KEY, page TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, sort TEXT NOT NULL,"
    " columns TEXT NOT NULL, shared INTEGER NOT NULL, owner TEXT NOT NULL, version INTEGER NOT NULL,"
    " changed_at INTEGER NOT NULL) STRICT;"
    "CREATE UNIQUE INDEX IF NOT EXISTS views_by_name ON views(owner, page, name, shared);";

constexpr char kSelect[] =
    "SELECT id, page, name, query, sort, columns, shared, owner, version, changed_at FROM views ";

SavedView viewOf(const privacy::Statement& row) {
    SavedView view;
    view.id = std::string(row.blob(0));
    view.page = std::string(row.text(1));
    view.name = std::string(row.text(2));
    view.query = std::string(row.text(3));
    view.sort = std::string(row.text(4));
    view.columns = std::string(row.text(5));
    view.shared = row.integer(6) != 0;
    view.owner = std::string(row.text(7));
    view.version = static_cast<std::uint32_t>(row.integer(8));
    view.changedAt = CellTime{row.integer(9)};
    return view;
}

absl::StatusOr<std::vector<SavedView>> viewsOf(privacy::Statement& select) {
    std::vector<SavedView> views;
    while (true) {
        const absl::StatusOr<bool> found = select.step();
        if (!found.ok()) return found.status();
        if (!*found) return views;
        views.push_back(viewOf(select));
    }
}

bool isSame(const SavedView& a, const SavedView& b) {
    return a.page == b.page && a.name == b.name && a.query == b.query && a.sort == b.sort && a.columns == b.columns &&
           a.shared == b.shared;
}

absl::Status notFound() {
    return absl::NotFoundError("There is no such view (any more).");
}

// What somebody else keeps for themselves is not even there for others.
absl::Status checkMayChange(const SavedView& view, const Editor& editor) {
    if (!view.shared && view.owner != editor.user) return notFound();
    if (view.shared && !editor.mayShare) {
        return absl::PermissionDeniedError(std::string(identity::reasonText(identity::Permission::kShareViews)));
    }
    return absl::OkStatus();
}

absl::Status checkVersion(const SavedView& kept, std::uint32_t version) {
    if (kept.version == version) return absl::OkStatus();
    return absl::AbortedError(
        absl::StrCat("The view was changed meanwhile; it has version ", kept.version, ", not ", version, "."));
}

absl::Status sync(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return isDone ? absl::OkStatus() : absl::UnavailableError(absl::StrCat("Cannot sync ", path, "."));
}

}  // namespace

absl::StatusOr<std::unique_ptr<SavedViewStore>> SavedViewStore::open(const std::string& directory) {
    if (absl::Status status = privacy::ensurePrivateFolder(directory); !status.ok()) return status;
    absl::StatusOr<std::unique_ptr<privacy::FileLock>> lock = privacy::FileLock::take(directory + "/saved_views.lock");
    if (!lock.ok()) return lock.status();
    absl::StatusOr<privacy::Database> database =
        privacy::Database::open(directory + "/saved_views.db", privacy::Database::Access::kReadWriteCreate);
    if (!database.ok()) return database.status();
    // Written rarely and by one connection: a rollback journal that is cut after each commit needs no checkpoints.
    absl::Status status = database->execute("PRAGMA journal_mode=TRUNCATE");
    if (status.ok()) status = database->execute(kSchema);
    if (!status.ok()) return status;
    return std::unique_ptr<SavedViewStore>(new SavedViewStore(*std::move(lock), *std::move(database)));
}

absl::StatusOr<std::vector<SavedView>> SavedViewStore::list(std::string_view user) {
    const std::lock_guard lock(m_mutex);
    auto select = m_database.prepare(absl::StrCat(kSelect, "WHERE owner=? OR shared=1 ORDER BY page, name, id"));
    if (!select.ok()) return select.status();
    return viewsOf(select->bindText(1, user));
}

absl::StatusOr<SavedView> SavedViewStore::save(const SavedView& view, const Editor& editor, CellTime now) {
    if (view.shared && !editor.mayShare) {
        return absl::PermissionDeniedError(std::string(identity::reasonText(identity::Permission::kShareViews)));
    }
    const std::lock_guard lock(m_mutex);
    const absl::StatusOr<SavedView> kept = find(view.id);
    if (!kept.ok() && !absl::IsNotFound(kept.status())) return kept.status();
    if (!kept.ok() && view.version != 0) return kept.status();
    SavedView saved = view;
    saved.changedAt = now;
    if (kept.ok()) {
        if (absl::Status status = checkMayChange(*kept, editor); !status.ok()) return status;
        if (view.version == 0 && kept->version == 1 && isSame(*kept, view)) return kept;
        if (absl::Status status = checkVersion(*kept, view.version); !status.ok()) return status;
        saved.owner = kept->owner;
        saved.version = kept->version + 1;
    } else {
        if (absl::Status status = checkRoomFor(editor.user); !status.ok()) return status;
        saved.owner = editor.user;
        saved.version = 1;
    }
    if (absl::Status status = write(saved); !status.ok()) return status;
    return saved;
}

absl::Status SavedViewStore::remove(std::string_view id, std::uint32_t version, const Editor& editor) {
    const std::lock_guard lock(m_mutex);
    const absl::StatusOr<SavedView> kept = find(id);
    if (absl::IsNotFound(kept.status())) return absl::OkStatus();
    if (!kept.ok()) return kept.status();
    absl::Status status = checkMayChange(*kept, editor);
    if (absl::IsNotFound(status)) return absl::OkStatus();
    if (status.ok()) status = checkVersion(*kept, version);
    return status.ok() ? drop(id) : status;
}

absl::StatusOr<Revised> SavedViewStore::reviseAll(const std::function<Revision(SavedView&)>& revise, CellTime now) {
    const std::lock_guard lock(m_mutex);
    auto select = m_database.prepare(kSelect);
    if (!select.ok()) return select.status();
    absl::StatusOr<std::vector<SavedView>> views = viewsOf(*select);
    if (!views.ok()) return views.status();
    absl::StatusOr<privacy::Transaction> transaction = privacy::Transaction::begin(m_database);
    if (!transaction.ok()) return transaction.status();
    Revised revised;
    for (SavedView& view : *views) {
        const Revision revision = revise(view);
        if (revision == Revision::kKeep) continue;
        ++(revision == Revision::kRemove ? revised.removed : revised.changed);
        ++view.version;
        view.changedAt = now;
        absl::Status status = revision == Revision::kRemove ? drop(view.id) : writeUnderFreeName(view);
        if (!status.ok()) return status;
    }
    if (absl::Status status = transaction->commit(); !status.ok()) return status;
    return revised;
}

absl::Status SavedViewStore::backup(const std::string& path) {
    if (absl::Status status = privacy::createPrivateFile(path, ""); !status.ok()) return status;
    const std::lock_guard lock(m_mutex);
    auto copy = m_database.prepare("VACUUM INTO ?");  // takes an empty file and leaves its mode
    absl::Status status = copy.ok() ? copy->bindText(1, path).run() : copy.status();
    if (status.ok()) status = sync(path);
    std::error_code error;
    if (!status.ok()) std::filesystem::remove(path, error);
    return status;
}

absl::StatusOr<SavedView> SavedViewStore::find(std::string_view id) {
    auto select = m_database.prepare(absl::StrCat(kSelect, "WHERE id=?"));
    if (!select.ok()) return select.status();
    const absl::StatusOr<bool> found = select->bindBlob(1, id).step();
    if (!found.ok()) return found.status();
    if (!*found) return notFound();
    return viewOf(*select);
}

absl::Status SavedViewStore::checkRoomFor(const std::string& user) {
    auto select = m_database.prepare("SELECT count(*) FROM views WHERE owner=?");
    if (!select.ok()) return select.status();
    const absl::StatusOr<bool> counted = select->bindText(1, user).step();
    if (!counted.ok()) return counted.status();
    if (select->integer(0) < static_cast<std::int64_t>(kViewsPerPersonMax)) return absl::OkStatus();
    return absl::ResourceExhaustedError(
        absl::StrCat("One person can have ", kViewsPerPersonMax, " views; delete one first."));
}

absl::Status SavedViewStore::write(const SavedView& view) {
    auto statement = m_database.prepare(
        "INSERT INTO views VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10) ON CONFLICT(id) DO UPDATE SET page=?2, name=?3,"
        " query=?4, sort=?5, columns=?6, shared=?7, version=?9, changed_at=?10");
    if (!statement.ok()) return statement.status();
    statement->bindBlob(1, view.id).bindText(2, view.page).bindText(3, view.name).bindText(4, view.query);
    statement->bindText(5, view.sort).bindText(6, view.columns).bind(7, view.shared ? 1 : 0).bindText(8, view.owner);
    const absl::Status status = statement->bind(9, view.version).bind(10, view.changedAt.micros).run();
    if (!absl::IsAlreadyExists(status)) return status;
    return absl::AlreadyExistsError(absl::StrCat("There is a view of the name ", view.name, " already."));
}

absl::Status SavedViewStore::writeUnderFreeName(SavedView& view) {
    const std::string name = view.name;
    absl::Status status = write(view);
    for (std::size_t number = 2; absl::IsAlreadyExists(status) && number <= kViewsPerPersonMax + 1; ++number) {
        view.name = absl::StrCat(name, " (", number, ")");
        status = write(view);
    }
    return status;
}

absl::Status SavedViewStore::drop(std::string_view id) {
    auto statement = m_database.prepare("DELETE FROM views WHERE id=?");
    if (!statement.ok()) return statement.status();
    return statement->bindBlob(1, id).run();
}

}  // namespace meridian::saved_views
