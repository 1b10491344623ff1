// Claims about looking at a certificate before it is trusted.
#include "core/rpc/certificate_probe.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "tests/core/support/answer.h"
#include "tests/core/support/real_server.h"

using namespace meridian::core;
using namespace std::chrono_literals;

class CertificateProbeTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theCertificateThatTheServerMadeItselfIsShown() {
        RealServer server;
        QVERIFY(server.isReady());
        const auto shown = answerOf(probeCertificate(server.profile().address));
        QVERIFY(shown.has_value());
        QVERIFY2(shown->ok(), shown->ok() ? "" : qPrintable(shown->error().detail));
        QCOMPARE((*shown)->fingerprint, server.profile().fingerprint.toLower().remove(u':'));
        QVERIFY((*shown)->isSelfSigned);
        QVERIFY(!(*shown)->subject.isEmpty());
        QVERIFY((*shown)->expires > QDateTime::currentDateTimeUtc().addYears(9));
        QVERIFY(checkProfile({{}, server.profile().address, (*shown)->fingerprint, Trust::kPinned}).ok());
    }
    void nobodyThere() {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const QString address = u"127.0.0.1:%1"_qs.arg(free.serverPort());
        free.close();
        const auto shown = answerOf(probeCertificate(address));
        QVERIFY(shown && !shown->ok());
        QCOMPARE(shown->error().fault, Fault::kOffline);
    }
    void aServerThatSaysNothingIsADeadlineAndTheGuiThreadGoesOn() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QElapsedTimer timer;
        timer.start();
        const auto call = probeCertificate(u"127.0.0.1:%1"_qs.arg(silent.serverPort()), 300ms);
        QVERIFY(timer.elapsed() < 100);
        const auto shown = answerOf(call);
        QVERIFY(shown && !shown->ok());
        QCOMPARE(shown->error().fault, Fault::kDeadline);
    }
    void plainTextIsToldApart() {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket* socket = plain.nextPendingConnection();
            socket->write("HTTP/1.0 400 Bad Request\r\n\r\n");
        });
        const auto shown = answerOf(probeCertificate(u"127.0.0.1:%1"_qs.arg(plain.serverPort())));
        QVERIFY(shown && !shown->ok());
        QCOMPARE(shown->error().fault, Fault::kOffline);
        QVERIFY(shown->error().text.contains(u"TLS"));
    }
    void anAddressThatIsNone() {
        const auto shown = answerOf(probeCertificate(u"nowhere"_qs));
        QVERIFY(shown && !shown->ok());
        QCOMPARE(shown->error().fault, Fault::kInvalid);
    }
    void aProbeCanBeCancelled() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const auto call = probeCertificate(u"127.0.0.1:%1"_qs.arg(silent.serverPort()));
        call.cancel.request();
        const auto shown = answerOf(call, 2s);
        QVERIFY(shown && !shown->ok());
        QCOMPARE(shown->error().fault, Fault::kCancelled);
    }
    void fingerprintsAreGroupedForPeople() { QCOMPARE(groupedFingerprint(u"abcdef"_qs), u"ab:cd:ef"_qs); }
};

QTEST_GUILESS_MAIN(CertificateProbeTest)
#include "certificate_probe_test.moc"
