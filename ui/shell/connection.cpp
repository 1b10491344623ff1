#include "ui/shell/connection.h"

#include "core/commands/commands.h"

namespace meridian::ui {

using State = core::SyncThread::State;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kFresh = 10'000'000;  // microseconds: nobody needs to be told of less

}  // namespace

Connection::Connection(Services& services, QObject* parent) : QObject(parent), m_services(services) {
    m_tick.setInterval(10s);
    connect(&m_tick, &QTimer::timeout, this, &Connection::changed);
    connect(&services.sync, &core::SyncThread::stateChanged, this, &Connection::take);
    connect(&services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        const bool wasCounting = m_state == State::kFilling && m_last.ordersTotal != change.ordersTotal;
        m_last = change;
        if (wasCounting) Q_EMIT changed();
    });
}

bool Connection::isOffline() const {
    return m_state == State::kAway || m_state == State::kRefused || m_state == State::kStopped;
}

// Between two tries the thread says that it connects; for the person nothing has changed until it succeeded.
void Connection::take(State state, const core::Error& why) {
    if (state == State::kConnecting && isOffline()) return;
    m_state = state;
    m_why = why.text;
    if (!isOffline()) {
        m_offlineSince = 0;
        m_tick.stop();
    } else {
        if (m_offlineSince == 0) m_offlineSince = m_services.now();
        m_tick.start();
        if (m_asked) Q_EMIT stillOffline();
    }
    m_asked = false;
    Q_EMIT changed();
}

QString Connection::text() const {
    switch (m_state) {
        case State::kStarting:
        case State::kConnecting: return tr("Connecting");
        case State::kFilling:
            return m_last.ordersTotal > 0 ? tr("Filling · %1").arg(m_services.format.shortCount(m_last.ordersTotal))
                                          : tr("Filling");
        case State::kLive: return tr("Live");
        case State::kRefused: return tr("Refused");
        case State::kAway:
        case State::kStopped: break;
    }
    const qint64 gone = m_services.now() - m_offlineSince;
    return gone < 60'000'000 ? tr("Offline") : tr("Offline · %1").arg(m_services.format.age(gone));
}

QString Connection::detail() const {
    switch (m_state) {
        case State::kStarting:
        case State::kConnecting: return tr("The console is looking for its server.");
        case State::kFilling:
            return tr("Orders are being copied to this computer. What is here already can be searched and read.");
        case State::kLive: return tr("Every change is here a moment after it is made.");
        default: break;
    }
    return m_why;
}

QString Connection::age() const {
    if (m_last.asOf == 0) return {};
    const qint64 old = m_services.now() - m_last.asOf;
    if (m_state == State::kLive || old < kFresh) return tr("up to date");
    return tr("%1 old").arg(m_services.format.age(old));
}

Tone Connection::tone() const {
    switch (m_state) {
        case State::kLive: return Tone::kSuccess;
        case State::kStarting:
        case State::kConnecting:
        case State::kFilling: return Tone::kInfo;
        case State::kRefused: return Tone::kDanger;
        default: return Tone::kWarning;
    }
}

void Connection::tryNow() {
    m_asked = true;
    m_services.sync.wake();
    if (m_services.commands != nullptr) m_services.commands->wake();
}

}  // namespace meridian::ui
