// What the window itself tells the person about things that happened elsewhere: that the connection is lost or back,
// and what has become of changes that had waited. Each kind can be silenced (settings page).
#pragma once

#include <QObject>
#include <functional>

#include "ui/shell/services.h"

namespace meridian::core {
struct CommandEntry;
}

namespace meridian::ui {

class Connection;

class ShellNotices final : public QObject {
    Q_OBJECT

  public:
    // `openActivity` shows the pending changes.
    ShellNotices(Services& services, Connection& connection, std::function<void()> openActivity,
                 QObject* parent = nullptr);

  private:
    void tellConnection();
    void tellDamage(const QString& aside);
    void tellServer();
    void tellKeeping();
    void tellSettings();
    void tellChange(const core::CommandEntry& entry);

    Services& m_services;
    Connection& m_connection;
    const std::function<void()> m_openActivity;
    QStringList m_told;    // about the server
    bool m_hadIt = false;  // in this run
    bool m_isLost = false;
};

}  // namespace meridian::ui
