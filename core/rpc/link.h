// One connection to one server as the calls in flight see it. The Transport, on the GUI thread, makes it and is the
// last to let go of it; calls hold it together with a pass of its gate.
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <mutex>
#include <optional>

#include <grpcpp/channel.h>
#include <grpcpp/support/status.h>

#include "core/async/backoff.h"
#include "core/async/gate.h"
#include "core/rpc/bearer.h"
#include "core/rpc/request_log.h"
#include "core/rpc/versions.h"

namespace meridian::core {

// Any thread.
class Link {
  public:
    struct Parts {
        std::shared_ptr<grpc::Channel> channel;
        std::shared_ptr<Bearer> bearer;
        std::shared_ptr<RequestLog> log;
        Random random;
    };
    explicit Link(Parts parts) : m_parts(std::move(parts)) {}

    const std::shared_ptr<grpc::Channel>& channel() const { return m_parts.channel; }
    Bearer& bearer() const { return *m_parts.bearer; }
    RequestLog& log() const { return *m_parts.log; }
    double random() const { return m_parts.random(); }
    Gate& gate() { return m_gate; }
    // What the server has said; nothing before somebody is signed in.
    void noteServerVersion(const QString& version) {
        const std::lock_guard lock(m_mutex);
        m_serverVersion = version;
    }
    Versions versions() const {
        const std::lock_guard lock(m_mutex);
        return versionsWith(m_serverVersion);
    }

  private:
    const Parts m_parts;
    Gate m_gate;
    mutable std::mutex m_mutex;  // guards m_serverVersion
    QString m_serverVersion;
};

// Where calls find the present connection; empty between two. Any thread.
class LinkSlot {
  public:
    std::shared_ptr<Link> current() const {
        const std::lock_guard lock(m_mutex);
        return m_link;
    }
    // Gives the one before.
    std::shared_ptr<Link> replace(std::shared_ptr<Link> link) {
        const std::lock_guard lock(m_mutex);
        m_link.swap(link);
        return link;
    }

  private:
    mutable std::mutex m_mutex;
    std::shared_ptr<Link> m_link;
};

}  // namespace meridian::core
