// Claims about a server whose certificate is over, and one whose certificate begins tomorrow by this computer's clock:
// the dates are shown, and whoever has compared the fingerprint can go on.
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "core/local/local_server.h"
#include "core/rpc/certificate_probe.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

constexpr long kDay = 24L * 3'600;

// Signed by itself, valid from `begins` to `ends` seconds from now.
bool writeCertificate(const QString& folder, long begins, long ends) {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), begins);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), ends);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("Old server"), -1, -1,
                               0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0 || !QDir().mkpath(folder)) return false;
    const auto write = [&](const char* file, const auto& put) {
        const std::unique_ptr<BIO, decltype(&BIO_free)> out(
            BIO_new_file(QFile::encodeName(folder + QLatin1String(file)).constData(), "w"), &BIO_free);
        return out && put(out.get()) == 1;
    };
    return write("/server.crt", [&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); }) &&
           write("/server.key",
                 [&](BIO* out) {
                     return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
                 }) &&
           QFile::setPermissions(folder + QStringLiteral("/server.key"), QFile::ReadOwner | QFile::WriteOwner);
}

}  // namespace

class ExpiredCertificateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void itsDatesAreShownAndWhoTrustsItIsLetIn_data() {
        QTest::addColumn<int>("begins");
        QTest::addColumn<int>("ends");
        QTest::newRow("it is over") << -10 << -1;
        QTest::newRow("it begins tomorrow") << 1 << 10;
    }
    void itsDatesAreShownAndWhoTrustsItIsLetIn() {
        QFETCH(int, begins);
        QFETCH(int, ends);
        QTemporaryDir folder;
        QVERIFY(writeCertificate(folder.filePath(QStringLiteral("tls")), begins * kDay, ends * kDay));
        LocalServerOptions options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = folder.path();
        options.moreArguments = QStringList{QStringLiteral("--allow-volatile-storage")};
        LocalServer server(options);
        QSignalSpy ready(&server, &LocalServer::ready);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60'000);

        const auto shown = answerOf(probeCertificate(server.endpoint()->profile.address));
        QVERIFY(shown && shown->ok());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(qAbs(now.secsTo((*shown)->begins) - begins * kDay) < 600);
        QVERIFY(qAbs(now.secsTo((*shown)->expires) - ends * kDay) < 600);
        QVERIFY((*shown)->isSelfSigned);

        const auto access = findLocalServer(folder.path());
        QVERIFY(access.ok());
        QCOMPARE(access->profile.fingerprint, (*shown)->fingerprint);
        QTemporaryDir outbox;
        Desk desk(outbox.path());
        desk.signIn(access->profile, access->credential);
        QVERIFY(desk.isOnline());

        QSignalSpy stopped(&server, &LocalServer::stopped);
        server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 30'000);
    }
};

QTEST_GUILESS_MAIN(ExpiredCertificateTest)
#include "expired_certificate_test.moc"
