// The one way to a server: owns the channel, knows whether it leads anywhere, and takes it down in order. Stays the
// same object when the console goes to another server, so that services keep a reference to it.
//
// The library's own retries are off: only the caller knows whether a call may be repeated, so there is one policy,
// call_state.h.
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "core/async/backoff.h"
#include "core/async/outcome.h"
#include "core/rpc/request_log.h"
#include "core/rpc/server_profile.h"

namespace meridian::core {

class Bearer;
class Link;
class LinkSlot;
class ReachWatcher;

enum class Reach {
    kNone,         // no server was named
    kConnecting,   // on the way, for the first time or again
    kReady,        // connected
    kUnreachable,  // the last try failed; the next one comes by itself
};

struct TransportOptions {
    std::chrono::milliseconds keepalive{
        30'000};  // after so long without a word the server is asked whether it is there
    std::chrono::milliseconds keepaliveTimeout{10'000};
    std::chrono::milliseconds longestReconnect{5'000};
    int messageBytesMax = 8 * 1024 * 1024;  // twice what the contract allows
    Random random = systemRandom();
};

// GUI thread, except slot() and bearer().
class Transport final : public QObject {
    Q_OBJECT
  public:
    explicit Transport(TransportOptions options = {}, QObject* parent = nullptr);
    ~Transport() override;

    // Leaves the server before: its calls end as cancelled. Never blocks; kInvalid when the profile makes no sense.
    Outcome<Done> connectTo(const ServerProfile& profile);
    void leave();
    // The end of the program: leaves, and blocks for up to `patience` until no call is in flight any more. False when
    // one still is; its connection is then never freed, because freeing it could hang.
    bool shutdown(std::chrono::milliseconds patience = std::chrono::milliseconds(2'000));

    Reach reach() const { return m_reach; }
    const std::optional<ServerProfile>& profile() const { return m_profile; }
    // Why the server could not be reached the last time; none once it answered.
    std::optional<Error> trouble() const { return m_log->trouble(); }
    // Newest first.
    QList<RequestNote> recentRequests() const { return m_log->recent(); }
    int inFlight() const;
    // For the sentences of calls that the server does not know; of this connection.
    void noteServerVersion(const QString& version);

    // For core/rpc and core/session.
    const std::shared_ptr<LinkSlot>& slot() const { return m_slot; }
    const std::shared_ptr<Bearer>& bearer() const { return m_bearer; }

  Q_SIGNALS:
    void reachChanged(meridian::core::Reach reach);

  private:
    void onState(int state, const Link* link);
    void setReach(Reach reach);
    void freeRetired();

    const TransportOptions m_options;
    const std::shared_ptr<RequestLog> m_log;
    const std::shared_ptr<Bearer> m_bearer;
    const std::shared_ptr<LinkSlot> m_slot;
    // A connection that was left, until nothing is in flight on it and its watcher has ended.
    struct Retired {
        std::shared_ptr<Link> link;
        std::unique_ptr<ReachWatcher> watcher;
    };
    std::vector<Retired> m_retired;
    std::unique_ptr<ReachWatcher> m_watcher;
    std::optional<ServerProfile> m_profile;
    QTimer m_freeing;
    Reach m_reach = Reach::kNone;
};

}  // namespace meridian::core
