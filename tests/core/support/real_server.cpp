#include "tests/core/support/real_server.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace meridian::core {

namespace {

constexpr int kStartMs = 60'000;
constexpr int kStopMs = 30'000;

}  // namespace

RealServer::RealServer(const QStringList& moreArguments) {
    m_process.start(QStringLiteral(MERIDIAN_SERVER), QStringList{u"--data"_qs, m_directory.path(), u"--listen"_qs,
                                                                 u"127.0.0.1:0"_qs, u"--allow-volatile-storage"_qs} +
                                                         moreArguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kStartMs)) return;
    }
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_ready = line.value(u"ready").toBool();
    m_profile.address = line.value(u"address").toString();
    m_profile.fingerprint = line.value(u"certificate_sha256").toString();
    m_profile.trust = m_profile.fingerprint.isEmpty() ? Trust::kPlaintextLoopback : Trust::kPinned;
}

RealServer::~RealServer() {
    m_process.terminate();
    m_process.waitForFinished(kStopMs);
}

QString RealServer::administratorPassword() const {
    QFile file(m_directory.filePath(u"administrator.password"_qs));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll()).trimmed();
}

QByteArray RealServer::credential() const {
    const auto access = findLocalServer(m_directory.path());
    return access.ok() ? access->credential : QByteArray();
}

}  // namespace meridian::core
