// Read-only connections to views.db for any thread, so that people's questions run beside the projector's writing.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/query/schema.h"
#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// Who asks decides what an answer may hold. What is hidden is left blank and cannot be searched by.
enum class PersonalAccess { kVisible, kHidden };
enum class RiskAccess { kVisible, kHidden };
struct ViewAccess {
    PersonalAccess personal = PersonalAccess::kHidden;
    RiskAccess risk = RiskAccess::kHidden;
};

// How old an answer is: it shows everything up to this batch, which was committed at this time.
struct ViewPosition {
    BatchNumber batch;
    CellTime time;
};

// One connection, lent to one thread inside ViewReaders::read().
class ViewReader {
  public:
    // The statement for this SQL, reset; prepared once and kept. It stays the same object until the reader is given
    // back.
    absl::StatusOr<Statement*> prepare(std::string_view sql);
    // The same with values for its question marks, which are copied.
    absl::StatusOr<Statement*> prepare(std::string_view sql, std::span<const query::Bound> parameters);
    // The cell whose orders these are; 0 while there are none.
    CellId cell() const { return m_cell; }
    // Of the snapshot.
    ViewPosition position() const { return m_position; }
    Database& database() { return m_database; }

  private:
    friend class ViewReaders;
    explicit ViewReader(Database database) : m_database(std::move(database)) {}
    absl::Status readMeta();

    Database m_database;
    struct Kept {
        sqlite3_stmt* raw = nullptr;  // of the statement
        Statement statement;
    };
    absl::StatusOr<Kept*> keep(std::string_view sql);

    std::unordered_map<std::string, std::unique_ptr<Kept>> m_statements;
    CellId m_cell;
    ViewPosition m_position;
    std::uint64_t m_steps = 0;
    std::uint64_t m_stepsMax = 0;
    std::uint64_t m_generation = 0;  // of the file, see ViewReaders::reopen()
};

class ViewReaders {
  public:
    struct Options {
        std::string path;
        std::string vfs{};            // empty: the platform's own under page checksums
        std::size_t connections = 4;  // the next reader waits for one of them
        int cacheKib = 16 * 1024;     // of each
        // A question that needs more instructions of SQLite's virtual machine is given up. 100 million are a second or
        // two.
        std::uint64_t stepsMax = 100'000'000;
        // Told of a page or WAL that is damaged, on the thread of the one who asked, who gets Unavailable.
        std::function<void(const absl::Status&)> onDamage{};
    };

    explicit ViewReaders(Options options) : m_options(std::move(options)) {}

    // Runs `body` on a connection, in one snapshot: everything it reads is as of one delta. Any thread; waits while all
    // connections are lent out. NotFound when there is no file, FailedPrecondition when it has another schema,
    // DeadlineExceeded when `body` asked too much, Unavailable when the file is damaged: nothing of a damaged page is
    // served.
    absl::Status read(const std::function<absl::Status(ViewReader&)>& body);

    // The file is about to be replaced by another: returns when nobody reads it any more. Who asks now waits for
    // reopen().
    void hold();
    // The file was replaced: connections to the old one are closed as they come back.
    void reopen();

  private:
    absl::StatusOr<std::unique_ptr<ViewReader>> take();
    absl::StatusOr<std::unique_ptr<ViewReader>> connect() const;
    void giveBack(std::unique_ptr<ViewReader> reader);
    absl::Status refusedFor(const absl::Status& damage) const;
    static absl::Status readInSnapshot(ViewReader& reader, const std::function<absl::Status(ViewReader&)>& body);

    const Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::size_t m_lent = 0;
    bool m_held = false;
    std::uint64_t m_generation = 0;
    std::vector<std::unique_ptr<ViewReader>> m_idle;
};

}  // namespace meridian::stores
