#include "backend/tools/meridiand/space_guard.h"

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "backend/engine/thread_name.h"

namespace meridian {

namespace {

constexpr const char* kReserveName = "/reserve";

bool space(const std::string& directory, std::uint64_t& available, std::uint64_t& total) {
    struct statvfs info {};
    if (::statvfs(directory.c_str(), &info) != 0) return false;
    available = static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
    total = static_cast<std::uint64_t>(info.f_blocks) * info.f_frsize;
    return true;
}

}  // namespace

void SpaceGuard::makeRoomToStart(const std::string& directory) {
    const std::string path = directory + kReserveName;
    struct stat reserve {};
    std::uint64_t available = 0;
    std::uint64_t total = 0;
    if (::stat(path.c_str(), &reserve) != 0 || !space(directory, available, total)) return;
    if (available < static_cast<std::uint64_t>(reserve.st_size) / 4) ::unlink(path.c_str());
}

SpaceGuard::SpaceGuard(const Options& options, std::function<void(engine::Cell::Space)> tell)
    : m_options(options), m_tell(std::move(tell)), m_reservePath(options.directory + kReserveName) {
    std::uint64_t available = 0;
    std::uint64_t total = 0;
    if (space(m_options.directory, available, total)) m_reserve = std::min(m_options.reserveBytes, total / 8);
    m_takesOrders = keepReserve();
    if (!m_takesOrders) m_tell(engine::Cell::Space::kResultsOnly);
    look();
    m_thread = std::thread([this] { run(); });
}

SpaceGuard::~SpaceGuard() {
    m_stop = true;
    m_thread.join();
}

void SpaceGuard::run() {
    engine::nameThread("space-guard");
    while (!m_stop) {
        std::this_thread::sleep_for(m_options.every);
        look();
    }
}

// Orders stop when less is free than a quarter of the reserve; the reserve is then given up for the results. They start
// again when the reserve could be laid aside anew and as much again is free, so that the guard does not flap.
void SpaceGuard::look() {
    std::uint64_t available = 0;
    std::uint64_t total = 0;
    if (!space(m_options.directory, available, total)) return;
    m_free = available;
    if (m_takesOrders && available < m_reserve / 4) {
        m_takesOrders = false;
        m_tell(engine::Cell::Space::kResultsOnly);
        giveUpReserve();
    } else if (!m_takesOrders && available > m_reserve + m_reserve / 2 && keepReserve()) {
        m_takesOrders = true;
        m_tell(engine::Cell::Space::kEnough);
    } else if (m_takesOrders) {
        // The committer may have met the end of the disk before this guard did.
        m_tell(engine::Cell::Space::kEnough);
    }
}

bool SpaceGuard::keepReserve() {
    const int file = ::open(m_reservePath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool kept = ::posix_fallocate(file, 0, static_cast<off_t>(std::max<std::uint64_t>(m_reserve, 1))) == 0;
    ::close(file);
    if (!kept) giveUpReserve();
    return kept;
}

void SpaceGuard::giveUpReserve() {
    ::unlink(m_reservePath.c_str());
}

}  // namespace meridian
