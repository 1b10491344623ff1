// Now, by the server's clock: what a person sees as "18 min ago" was stamped there, and the clock of this computer may
// be a day off. Without a word from the server it is this computer's own.
#pragma once

#include <QtGlobal>
#include <atomic>
#include <chrono>
#include <functional>

namespace meridian::core {

// Any thread.
class ServerClock {
  public:
    using Now = std::function<std::chrono::system_clock::time_point()>;
    explicit ServerClock(Now now) : m_now(std::move(now)) {}

    qint64 now() const { return localNow() - m_ahead; }  // microseconds since 1970
    // How far this computer's clock is ahead of the server's, in microseconds; less than kTolerated is 0.
    qint64 ahead() const { return m_ahead; }

    // The server has just said what time it is there; 0 when it does not say.
    void learn(qint64 serverNow) {
        const qint64 ahead = serverNow == 0 ? 0 : localNow() - serverNow;
        m_ahead = std::abs(ahead) < kTolerated ? 0 : ahead;
    }

    // A slow answer, or clocks that nobody has to look after.
    static constexpr qint64 kTolerated = 60'000'000;

  private:
    qint64 localNow() const {
        return std::chrono::duration_cast<std::chrono::microseconds>(m_now().time_since_epoch()).count();
    }

    const Now m_now;
    std::atomic<qint64> m_ahead = 0;
};

}  // namespace meridian::core
