// Keeps the session signed in to the meridiand of this computer: its data directory says where it is and holds the
// credential. A server that is not there yet, or was started anew at another address, is found by looking again.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/session/session.h"

namespace meridian::app {

class LocalSignIn final : public QObject {
    Q_OBJECT

  public:
    LocalSignIn(core::Session& session, QString serverDirectory, QObject* parent = nullptr);
    // Looks now, and every second until the session is online.
    void look();

  private:
    core::Session& m_session;
    const QString m_directory;
    QTimer m_again;
};

}  // namespace meridian::app
