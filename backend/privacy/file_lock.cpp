#include "backend/privacy/file_lock.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

absl::StatusOr<std::unique_ptr<FileLock>> FileLock::take(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return absl::FailedPreconditionError(
            absl::StrCat("Cannot open ", path, ": ", std::system_category().message(errno), "."));
    }
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
    return absl::FailedPreconditionError(
        absl::StrCat(path, " is locked: another process uses this folder. Stop it first."));
}

FileLock::~FileLock() {
    ::close(m_descriptor);
}

}  // namespace meridian::privacy
