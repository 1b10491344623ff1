#include "backend/stores/sqlite/file_lock.h"

#include <array>
#include <cerrno>
#include <utility>

#include <absl/status/status.h>
#include <absl/strings/str_cat.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace meridian::stores {

namespace {

std::string holderIn(int descriptor) {
    std::array<char, 32> text{};
    const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
    return length > 0 ? std::string(text.data(), static_cast<std::size_t>(length)) : "unknown";
}

}  // namespace

absl::StatusOr<FileLock> FileLock::take(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return absl::ErrnoToStatus(errno, absl::StrCat("opening the lock file ", path));
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return absl::ErrnoToStatus(errno, absl::StrCat("locking ", path));
        return absl::FailedPreconditionError(absl::StrCat("process ", holderIn(descriptor), " holds ", path,
                                                          ": stop it, or choose another data directory"));
    }
    // The number is for people; on a full disk the lock holds without it.
    const std::string self = absl::StrCat(::getpid());
    if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, self.data(), self.size(), 0) < 0) errno = 0;
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock::~FileLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace meridian::stores
