// The server that comes with the console: started for whoever works alone on this computer or wants to look at the
// demonstration, started again when it dies, and stopped with the console, whatever way the console ends.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>
#include <chrono>
#include <optional>

#include "core/async/backoff.h"
#include "core/async/outcome.h"
#include "core/rpc/server_profile.h"

namespace meridian::core {

enum class Content { kEmpty, kDemonstration };

struct LocalServerOptions {
    QString program;        // path of meridiand
    QString dataDirectory;  // made when it is missing
    Content content = Content::kEmpty;
    QStringList moreArguments;  // "--plaintext-loopback", "--allow-volatile-storage"
    Backoff backoff{std::chrono::milliseconds(500), std::chrono::milliseconds(30'000)};
    int deathsMax = 5;                              // in a row; then it is given up
    std::chrono::milliseconds steadyAfter{60'000};  // having served for so long, a death counts as the first one
    Random random = systemRandom();
};

struct LocalEndpoint {
    ServerProfile profile;
    QString dataDirectory;  // findLocalServer() gives the credential
    qint64 pid = 0;
    int demoOrders = 0;
};

// GUI thread. Call stop() and wait for stopped() before it is destroyed: otherwise the server is killed, which loses
// nothing that was acknowledged, but makes its next start slower.
class LocalServer final : public QObject {
    Q_OBJECT
  public:
    explicit LocalServer(LocalServerOptions options, QObject* parent = nullptr);
    ~LocalServer() override;

    void start();
    // It may finish what it does, for up to about 5 s; stopped() says when it is gone, at once when it does not run.
    void stop();

    // While it serves.
    const std::optional<LocalEndpoint>& endpoint() const { return m_endpoint; }

  Q_SIGNALS:
    // Each time that it serves; after a restart the address is another one.
    void ready(const meridian::core::LocalEndpoint& endpoint);
    // It ended without being asked to, and is started again after `wait`.
    void died(std::chrono::milliseconds wait);
    // It cannot be started, or died too often: it is not started again. The detail has its last words.
    void failed(const meridian::core::Error& error);
    void stopped();

  private:
    void launch();
    void onOutput();
    void onErrors();
    void onFinished(int code, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);
    void giveUp(const QString& text);

    const LocalServerOptions m_options;
    QProcess m_process;
    QTimer m_restart;
    QElapsedTimer m_since;  // it serves
    QByteArray m_output;
    QStringList m_lastWords;
    std::optional<LocalEndpoint> m_endpoint;
    int m_deaths = 0;
    bool m_stopping = false;
};

}  // namespace meridian::core
