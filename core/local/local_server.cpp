#include "core/local/local_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <csignal>
#include <utility>

#include <sys/prctl.h>
#include <unistd.h>

namespace meridian::core {

namespace {

constexpr int kWordsMax = 20;              // lines
constexpr qsizetype kLineMax = 64 * 1024;  // bytes; the ready line has 200
constexpr int kWrongArguments = 2;         // exit codes of meridiand: neither gets better by trying again
constexpr int kCannotStart = 3;

std::optional<LocalEndpoint> readReady(const QByteArray& line, const QString& dataDirectory) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.value(u"ready").toBool()) return std::nullopt;
    LocalEndpoint endpoint;
    endpoint.profile.name = LocalServer::tr("This computer");
    endpoint.profile.address = object.value(u"address").toString();
    endpoint.profile.fingerprint = object.value(u"certificate_sha256").toString().remove(u':').toLower();
    endpoint.profile.trust = endpoint.profile.fingerprint.isEmpty() ? Trust::kPlaintextLoopback : Trust::kPinned;
    endpoint.dataDirectory = dataDirectory;
    endpoint.pid = object.value(u"pid").toInteger();
    endpoint.demoOrders = object.value(u"demo_orders").toInt();
    return endpoint;
}

// In the child, between fork and exec: only what is safe there.
void endWithParent(pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(0);  // it was gone before the line above
}

}  // namespace

LocalServer::LocalServer(LocalServerOptions options, QObject* parent) : QObject(parent), m_options(std::move(options)) {
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &LocalServer::launch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalServer::onOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &LocalServer::onErrors);
    connect(&m_process, &QProcess::finished, this, &LocalServer::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, &LocalServer::onError);
    m_process.setChildProcessModifier([parentId = ::getpid()] { endWithParent(parentId); });
}

LocalServer::~LocalServer() {
    m_process.disconnect(this);
}

void LocalServer::start() {
    m_stopping = false;
    m_deaths = 0;
    if (m_process.state() == QProcess::NotRunning && !m_restart.isActive()) launch();
}

void LocalServer::stop() {
    m_stopping = true;
    m_restart.stop();
    if (m_process.state() == QProcess::NotRunning) {
        QMetaObject::invokeMethod(this, &LocalServer::stopped, Qt::QueuedConnection);
        return;
    }
    m_process.terminate();
}

void LocalServer::launch() {
    m_output.clear();
    m_lastWords.clear();
    QStringList arguments{u"--data"_qs, m_options.dataDirectory, u"--listen"_qs, u"127.0.0.1:0"_qs};
    if (m_options.content == Content::kDemonstration) arguments.append(u"--demo"_qs);
    m_process.start(m_options.program, arguments + m_options.moreArguments, QIODevice::ReadOnly);
}

void LocalServer::onOutput() {
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (m_endpoint || end < 0) {
        if (m_output.size() > kLineMax) m_output.clear();
        return;
    }
    m_endpoint = readReady(m_output.left(end), m_options.dataDirectory);
    if (!m_endpoint) return;
    m_since.start();
    Q_EMIT ready(*m_endpoint);
}

void LocalServer::onErrors() {
    const QString words = QString::fromUtf8(m_process.readAllStandardError());
    m_lastWords += words.split(u'\n', Qt::SkipEmptyParts);
    if (m_lastWords.size() > kWordsMax) m_lastWords.erase(m_lastWords.begin(), m_lastWords.end() - kWordsMax);
}

void LocalServer::onFinished(int code, QProcess::ExitStatus status) {
    onErrors();
    const bool wasSteady = m_endpoint && m_since.elapsed() >= m_options.steadyAfter.count();
    m_endpoint.reset();
    if (m_stopping) return Q_EMIT stopped();
    const bool isHopeless = status == QProcess::NormalExit && (code == kWrongArguments || code == kCannotStart);
    if (isHopeless) return giveUp(tr("The server on this computer cannot start."));
    m_deaths = wasSteady ? 1 : m_deaths + 1;
    if (m_deaths > m_options.deathsMax) return giveUp(tr("The server on this computer ended again and again."));
    const std::chrono::milliseconds wait = delayAfter(m_deaths, m_options.backoff, m_options.random());
    m_restart.start(wait);
    Q_EMIT died(wait);
}

void LocalServer::onError(QProcess::ProcessError error) {
    // Everything else leads to finished().
    if (error == QProcess::FailedToStart) {
        m_lastWords =
            QStringList{tr("%1 is missing, or it may not be run. Install Meridian again.").arg(m_options.program)};
        giveUp(tr("The server's program cannot be started."));
    }
}

void LocalServer::giveUp(const QString& text) {
    Q_EMIT failed(Error{Fault::kServer, text, m_lastWords.join(u'\n')});
}

}  // namespace meridian::core
