// The cable between a console and its server, for tests that pull it: a port on this machine that passes on what comes,
// both ways, until it is told not to.
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

#include "core/rpc/server_profile.h"

namespace meridian::core {

// The thread with an event loop that made it.
class Cable final : public QObject {
  public:
    explicit Cable(const ServerProfile& server);
    ~Cable() override { pull(); }
    // The server, reached through the cable.
    ServerProfile profile() const;
    // Ends every connection in the middle of whatever it says, and lets nobody in.
    void pull();
    void plug();
    bool isPlugged() const { return m_listener.isListening(); }

  private:
    void join();

    const ServerProfile m_server;
    QTcpServer m_listener;
    quint16 m_port = 0;
    QHash<QTcpSocket*, QTcpSocket*> m_ends;
};

}  // namespace meridian::core
