#include "tests/core/support/cable.h"

#include <QHostAddress>

namespace meridian::core {

Cable::Cable(const ServerProfile& server) : m_server(server) {
    connect(&m_listener, &QTcpServer::newConnection, this, &Cable::join);
    plug();
}

ServerProfile Cable::profile() const {
    ServerProfile profile = m_server;
    profile.address = QStringLiteral("127.0.0.1:%1").arg(m_port);
    return profile;
}

void Cable::plug() {
    if (m_listener.isListening()) return;
    if (m_listener.listen(QHostAddress::LocalHost, m_port)) m_port = m_listener.serverPort();
}

void Cable::pull() {
    m_listener.close();
    const QList<QTcpSocket*> ends = m_ends.keys();
    m_ends.clear();
    for (QTcpSocket* end : ends) {
        end->disconnect(this);
        end->abort();
        end->deleteLater();
    }
}

void Cable::join() {
    while (QTcpSocket* console = m_listener.nextPendingConnection()) {
        auto* server = new QTcpSocket(this);
        m_ends.insert(console, server);
        m_ends.insert(server, console);
        for (QTcpSocket* end : {console, server}) {
            connect(end, &QTcpSocket::readyRead, this, [this, end] {
                if (QTcpSocket* other = m_ends.value(end)) other->write(end->readAll());
            });
            connect(end, &QTcpSocket::disconnected, this, [this, end] {
                QTcpSocket* other = m_ends.take(end);
                if (other == nullptr) return;
                m_ends.remove(other);
                other->disconnectFromHost();
                other->deleteLater();
                end->deleteLater();
            });
        }
        const int colon = static_cast<int>(m_server.address.lastIndexOf(u':'));
        server->connectToHost(m_server.address.left(colon), m_server.address.mid(colon + 1).toUShort());
    }
}

}  // namespace meridian::core
