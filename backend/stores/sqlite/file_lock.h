// Keeps a second process from writing to the same file. SQLite alone would let both in, turn by turn, and two
// connections that checkpoint one database are what must never happen (see database.h).
#pragma once

#include <string>

#include <absl/status/statusor.h>

namespace meridian::stores {

// Holds an exclusive flock(2) on a file of its own, which stays behind empty of meaning when the lock is gone. It must
// not be the database file: closing any descriptor of that would drop SQLite's own locks.
class FileLock {
  public:
    // FailedPrecondition, with the holder's process number, when somebody else holds it.
    static absl::StatusOr<FileLock> take(const std::string& path);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

  private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

}  // namespace meridian::stores
