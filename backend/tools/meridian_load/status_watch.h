// Looks at the server's own figures a few times a second: they tell how far the pipeline behind an accepted order has
// come, and what it costs.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <thread>

#include "backend/client/connection.h"

namespace meridian::v1 {
class StatusResponse;
}

namespace meridian::load {

struct ServerFigures {
    bool isKnown = false;         // false when the caller may not see them, or never did
    std::uint64_t confirmed = 0;  // since the watch began, as all counts here
    std::uint64_t duplicates = 0;
    double processorSeconds = 0;
    double residentMegabytes = 0;  // the most that was seen
    std::int64_t viewsLagMaxMs = 0;
    std::chrono::steady_clock::time_point confirmedChangedAt{};
    bool isIdle = false;  // nothing waits and the views are up to date
};

class StatusWatch {
  public:
    explicit StatusWatch(client::Connection& connection);
    ~StatusWatch();
    StatusWatch(const StatusWatch&) = delete;
    StatusWatch& operator=(const StatusWatch&) = delete;

    ServerFigures figures() const;
    // Looks once more, now.
    void look();

  private:
    // A count that begins anew when the server does.
    struct Count {
        std::uint64_t last = 0;
        std::uint64_t sum = 0;
        void see(std::uint64_t now, bool isNewProcess) {
            if (isNewProcess) last = 0;
            sum += now >= last ? now - last : 0;
            last = now;
        }
    };
    void take(const v1::StatusResponse& status);
    void run();

    client::Connection& m_connection;
    mutable std::mutex m_mutex;
    std::int64_t m_startedAt = 0;
    Count m_confirmed;
    Count m_duplicates;
    Count m_processor;
    ServerFigures m_figures;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;  // last: it uses the others
};

}  // namespace meridian::load
