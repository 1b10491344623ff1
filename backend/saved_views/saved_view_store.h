// The views of lists that people saved, durable in a database of their own: they are neither the truth about orders nor
// made from it, so they belong neither into the journal nor into the projected views. Queries can hold names and
// e-mails, which is why the file is as private as the accounts are.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/limits.h"
#include "backend/domain/time.h"
#include "backend/privacy/database.h"
#include "backend/privacy/file_lock.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::saved_views {

struct SavedView {
    std::string id;  // 16 bytes
    std::string page;
    std::string name;
    std::string query;
    std::string sort;
    std::string columns;
    bool shared = false;
    std::string owner;
    std::uint32_t version = 0;  // from 1 on
    CellTime changedAt;
};

inline constexpr std::size_t kIdBytes = 16;
inline constexpr std::size_t kPageNameMax = limits::kUserNameMax;  // bytes
inline constexpr std::size_t kNameMax = limits::kDisplayNameMax;   // bytes
inline constexpr std::size_t kQueryMax = limits::kQueryBytesMax;   // bytes
inline constexpr std::size_t kViewsPerPersonMax = limits::kPageRowsMax;

// Who asks, and whether that one may change what is shared.
struct Editor {
    std::string user;
    bool mayShare = false;
};

// What becomes of a view that SavedViewStore::reviseAll() shows.
enum class Revision { kKeep, kChange, kRemove };
struct Revised {
    std::size_t changed = 0;
    std::size_t removed = 0;
};

// Thread-safe: one mutex around the database.
class SavedViewStore {
  public:
    // `directory` is made with mode 0700 when missing. FailedPrecondition when the file may be read by others or
    // another process has it open; DataLoss when it is damaged.
    static absl::StatusOr<std::unique_ptr<SavedViewStore>> open(const std::string& directory);

    // The person's own and the shared ones, by page and name.
    absl::StatusOr<std::vector<SavedView>> list(std::string_view user);

    // `view.version` is the one that is replaced, 0 for a new view; `view.owner` is not looked at. Saving the same new
    // view twice is saving it once. Gives what is kept now. Aborted (another version), AlreadyExists (the name),
    // NotFound (deleted, or somebody else's private one), PermissionDenied (shared), ResourceExhausted (too many).
    absl::StatusOr<SavedView> save(const SavedView& view, const Editor& editor, CellTime now);

    // A view that is not there is no error. Aborted, PermissionDenied as save().
    absl::Status remove(std::string_view id, std::uint32_t version, const Editor& editor);

    // Shows everybody's views to `revise`, which may change name and query. All of it becomes durable, or nothing, and
    // no file of the store holds the former texts afterwards. A view that is changed gets its next version; a name that
    // its owner has already on the page gets a number. Other calls wait.
    absl::StatusOr<Revised> reviseAll(const std::function<Revision(SavedView&)>& revise, CellTime now);

    // Copies all views into a new file of mode 0600, durably. AlreadyExists when there is one.
    absl::Status backup(const std::string& path);

  private:
    SavedViewStore(std::unique_ptr<privacy::FileLock> lock, privacy::Database database)
        : m_lock(std::move(lock)), m_database(std::move(database)) {}

    // The caller holds m_mutex.
    absl::StatusOr<SavedView> find(std::string_view id);  // NotFound
    absl::Status checkRoomFor(const std::string& user);
    absl::Status write(const SavedView& view);
    absl::Status writeUnderFreeName(SavedView& view);
    absl::Status drop(std::string_view id);

    const std::unique_ptr<privacy::FileLock> m_lock;
    std::mutex m_mutex;  // guards the database
    privacy::Database m_database;
};

}  // namespace meridian::saved_views
