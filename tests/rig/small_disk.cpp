#include "tests/rig/small_disk.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "backend/domain/check.h"

namespace meridian::rig {

SmallDisk::SmallDisk(std::string path, std::uint64_t bytes) : m_path(std::move(path)) {
    // In a name space of this process, so that the disk is gone with it however it ends.
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
        m_problem = std::string("mounts of its own are not allowed here: ") + std::strerror(errno);
        return;
    }
    const std::string options = "mode=0700,size=" + std::to_string(bytes);
    if (::mount("tmpfs", m_path.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, options.c_str()) != 0) {
        m_problem = std::string("a small file system cannot be mounted: ") + std::strerror(errno);
    }
}

SmallDisk::~SmallDisk() {
    if (m_problem.empty()) ::umount2(m_path.c_str(), MNT_DETACH);
}

std::uint64_t SmallDisk::freeBytes() const {
    struct statvfs info {};
    MERIDIAN_CHECK(::statvfs(m_path.c_str(), &info) == 0);
    return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
}

void SmallDisk::fill() {
    const int file = ::open(ballastPath().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    MERIDIAN_CHECK(file >= 0);
    const std::vector<char> bytes(64 * 1024, 'b');
    for (std::size_t piece = bytes.size(); piece > 0;) {
        if (::write(file, bytes.data(), piece) <= 0) piece /= 2;
    }
    ::close(file);
}

void SmallDisk::release() {
    ::unlink(ballastPath().c_str());
}

}  // namespace meridian::rig
