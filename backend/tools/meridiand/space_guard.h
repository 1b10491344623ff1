// Watches the room on the data directory's disk. Before it runs out, new orders are refused while results of the
// outside world are still taken, so that what was accepted can be finished; a reserve file is kept for that and given
// up when needed.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "backend/engine/cell.h"

namespace meridian {

class SpaceGuard {
  public:
    struct Options {
        std::string directory;
        std::uint64_t reserveBytes = 256ULL << 20;  // at most an eighth of the disk
        std::chrono::milliseconds every{200};
    };

    // Before anything is opened: gives up the reserve where a cell could not even start for lack of room, so that one
    // that stopped on a full disk comes back to finish what it had accepted.
    static void makeRoomToStart(const std::string& directory);

    // `tell` is called with the cell's setSpace whenever that changes.
    SpaceGuard(const Options& options, std::function<void(engine::Cell::Space)> tell);
    ~SpaceGuard();

    // Free for this user. Any thread.
    std::uint64_t freeBytes() const { return m_free; }
    bool takesOrders() const { return m_takesOrders; }

  private:
    void run();
    void look();
    bool keepReserve();
    void giveUpReserve();

    const Options m_options;
    const std::function<void(engine::Cell::Space)> m_tell;
    const std::string m_reservePath;
    std::uint64_t m_reserve = 0;  // bytes that the reserve file is to have on this disk
    std::atomic<std::uint64_t> m_free{0};
    std::atomic<bool> m_takesOrders{true};
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

}  // namespace meridian
