#include "core/rpc/certificate_probe.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <memory>

#include "backend/client/target.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CertificateProbe)
};

ShownCertificate describe(const QSslCertificate& certificate) {
    ShownCertificate shown;
    shown.subject = certificate.subjectInfo(QSslCertificate::CommonName).join(u", "_qs);
    shown.issuer = certificate.issuerInfo(QSslCertificate::CommonName).join(u", "_qs);
    shown.begins = certificate.effectiveDate().toUTC();
    shown.expires = certificate.expiryDate().toUTC();
    shown.fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    shown.isSelfSigned = certificate.isSelfSigned();
    return shown;
}

// Deletes itself when it is done.
class Probe final : public QObject {
  public:
    Probe() { m_promise.start(); }

    Call<ShownCertificate> begin(const QString& host, quint16 port, std::chrono::milliseconds patience) {
        Call<ShownCertificate> call{m_promise.future(), {}};
        // The handle may be used on another thread and after the end.
        call.cancel.onRequest([self = QPointer<Probe>(this)] {
            const auto stop = [self] {
                if (self) self->finish(Error{Fault::kCancelled, Words::tr("This was cancelled."), {}});
            };
            QMetaObject::invokeMethod(QCoreApplication::instance(), stop, Qt::QueuedConnection);
        });
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setAllowedNextProtocols({QByteArrayLiteral("h2")});  // a gRPC server speaks nothing else
        m_socket.setSslConfiguration(configuration);
        connect(&m_socket, &QSslSocket::encrypted, this, &Probe::onEncrypted);
        connect(&m_socket, &QSslSocket::errorOccurred, this, &Probe::onError);
        QTimer::singleShot(patience, this, [this] {
            finish(Error{Fault::kDeadline, Words::tr("The server took too long to show its certificate."), {}});
        });
        m_socket.connectToHostEncrypted(host, port);
        return call;
    }

  private:
    void onEncrypted() {
        const QSslCertificate certificate = m_socket.peerCertificate();
        if (certificate.isNull())
            return finish(Error{Fault::kOffline, Words::tr("The server shows no certificate."), {}});
        finish(describe(certificate));
    }
    void onError(QAbstractSocket::SocketError error) {
        // Also a connection that ends during the handshake.
        const bool speaksNoTls = error == QAbstractSocket::SslHandshakeFailedError || m_socket.isOpen();
        const QString text = error == QAbstractSocket::ConnectionRefusedError
                                 ? Words::tr("No server answers at this address. It may be stopped or starting.")
                             : speaksNoTls ? Words::tr("What answers at this address does not speak TLS.")
                                           : Words::tr("The server cannot be reached.");
        finish(Error{Fault::kOffline, text, m_socket.errorString()});
    }
    void finish(Outcome<ShownCertificate> outcome) {
        if (m_finished) return;
        m_finished = true;
        m_socket.disconnect(this);
        m_socket.abort();
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
        deleteLater();
    }

    QSslSocket m_socket;
    QPromise<Outcome<ShownCertificate>> m_promise;
    bool m_finished = false;
};

Call<ShownCertificate> refused(Error error) {
    QPromise<Outcome<ShownCertificate>> promise;
    promise.start();
    Call<ShownCertificate> call{promise.future(), {}};
    promise.addResult(Outcome<ShownCertificate>(std::move(error)));
    promise.finish();
    return call;
}

}  // namespace

Call<ShownCertificate> probeCertificate(const QString& address, std::chrono::milliseconds patience) {
    if (!client::checkAddress(address.toStdString()).ok()) {
        return refused(Error{
            Fault::kInvalid, Words::tr("The address must be a name and a port, such as orders.example.com:7443."), {}});
    }
    const qsizetype colon = address.lastIndexOf(u':');
    QString host = address.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);  // IPv6
    return (new Probe)->begin(host, address.mid(colon + 1).toUShort(), patience);
}

QString groupedFingerprint(const QString& fingerprint) {
    QString grouped;
    for (qsizetype at = 0; at < fingerprint.size(); at += 2) {
        if (at > 0) grouped += u':';
        grouped += QStringView(fingerprint).mid(at, 2);
    }
    return grouped;
}

}  // namespace meridian::core
