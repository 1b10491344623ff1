#include "ui/shell/connection.h"

#include <algorithm>

#include "core/commands/commands.h"
#include "core/rpc/versions.h"
#include "core/session/session.h"

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
    if (services.session != nullptr)
        connect(services.session, &core::Session::serverChanged, this, &Connection::changed);
    connect(&services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        const bool wasCounting = m_state == State::kFilling && m_last.ordersTotal != change.ordersTotal;
        const qint64 known = change.serverTotal > 0 ? change.serverTotal : m_last.serverTotal;
        m_last = change;
        m_last.serverTotal = std::max(known, change.ordersTotal);
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
    m_why = why;
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
            return m_last.ordersTotal > 0 ? tr("Filling · %1%").arg(m_services.format.integer(filledPercent()))
                                          : tr("Filling");
        case State::kLive: return tr("Live");
        case State::kRefused: return refusal();
        case State::kAway:
        case State::kStopped: break;
    }
    const qint64 gone = m_services.now() - m_offlineSince;
    return gone < 60'000'000 ? tr("Offline") : tr("Offline · %1").arg(m_services.format.age(gone));
}

// Never 100 before everything is here: the last orders are no less worth waiting for.
qint64 Connection::filledPercent() const {
    return std::min<qint64>(99, m_last.ordersTotal * 100 / m_last.serverTotal);
}

// Not every refusal is the server's: the cache may be what does not work, or the two do not understand each other.
QString Connection::refusal() const {
    switch (m_why.fault) {
        case core::Fault::kStorage:
        case core::Fault::kDamagedData:
        case core::Fault::kNewerData: return tr("Cache stopped");
        case core::Fault::kOtherVersion: return tr("Other version");
        default: return tr("Refused");
    }
}

QString Connection::headline() const {
    if (m_state != State::kRefused) return tr("Offline.");
    switch (m_why.fault) {
        case core::Fault::kStorage:
        case core::Fault::kDamagedData:
        case core::Fault::kNewerData: return tr("What is shown is not kept up to date.");
        case core::Fault::kOtherVersion: return tr("The versions of server and console do not fit together.");
        default: return tr("The server refused.");
    }
}

QStringList Connection::notes() const {
    QStringList notes;
    if (m_services.session == nullptr || m_services.session->state() != core::SessionState::kOnline) return notes;
    if (const QString versions = core::versionText(core::versionsWith(m_services.session->serverVersion()));
        !versions.isEmpty())
        notes << versions;
    const qint64 ahead = m_services.session->clock()->ahead();
    if (ahead > 0) {
        notes << tr("The clock of this computer is %1 ahead of the server's. Times are shown by the server's clock.")
                     .arg(m_services.format.age(ahead));
    } else if (ahead < 0) {
        notes << tr("The clock of this computer is %1 behind the server's. Times are shown by the server's clock.")
                     .arg(m_services.format.age(-ahead));
    }
    return notes;
}

QString Connection::detail() const {
    switch (m_state) {
        case State::kStarting:
        case State::kConnecting: return tr("The console is looking for its server.");
        case State::kFilling:
            if (m_last.ordersTotal == 0)
                return tr("Orders are being copied to this computer. What is here already can be searched and read.");
            return tr("%1 of %2 orders have been copied to this computer. They can be searched and read already.")
                .arg(m_services.format.integer(m_last.ordersTotal), m_services.format.integer(m_last.serverTotal));
        case State::kLive:
            return (QStringList{tr("Every change is here a moment after it is made.")} + notes()).join(u' ');
        default: break;
    }
    return m_why.text;
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
