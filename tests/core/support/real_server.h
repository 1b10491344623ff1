// A real meridiand on a data directory of its own, for the length of a test.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include "core/rpc/server_profile.h"

namespace meridian::core {

class RealServer {
  public:
    // Blocks until it serves; isReady() is false when it does not.
    explicit RealServer(const QStringList& moreArguments = {});
    ~RealServer();  // SIGTERM, and waits

    bool isReady() const { return m_ready; }
    const ServerProfile& profile() const { return m_profile; }
    QString dataDirectory() const { return m_directory.path(); }
    QString administratorPassword() const;
    // Of its own administrator, who needs no password on this computer; empty when it does not run.
    QByteArray credential() const;

  private:
    QTemporaryDir m_directory;
    QProcess m_process;
    ServerProfile m_profile;
    bool m_ready = false;
};

}  // namespace meridian::core
