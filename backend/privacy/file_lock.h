// Keeps a second process out of files whose content the first one also holds in memory. The lock goes with the process,
// however it ends.
#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace meridian::privacy {

class FileLock {
  public:
    // Makes the file, with mode 0600, when there is none. FailedPrecondition when another process, or another object of
    // this process, holds it.
    static absl::StatusOr<std::unique_ptr<FileLock>> take(const std::string& path);
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

  private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

}  // namespace meridian::privacy
