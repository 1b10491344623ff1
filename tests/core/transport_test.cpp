// Claims about the connection itself, against a real meridiand with TLS.
#include "core/rpc/transport.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include "core/rpc/bearer.h"
#include "core/session/identity_calls.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/real_server.h"

using namespace meridian::core;
using namespace std::chrono_literals;

class TransportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        const auto access = findLocalServer(m_server->dataDirectory());
        QVERIFY(access.ok());
        QCOMPARE(access->profile.address, m_server->profile().address);
        QCOMPARE(access->profile.fingerprint, m_server->profile().fingerprint.toLower().remove(u':'));
    }
    void cleanupTestCase() { m_server.reset(); }

    void theServerOfThePinnedCertificateIsReached() {
        Transport transport;
        QSignalSpy reach(&transport, &Transport::reachChanged);
        QVERIFY(transport.connectTo(m_server->profile()).ok());
        QCOMPARE(transport.reach(), Reach::kConnecting);
        QTRY_COMPARE(transport.reach(), Reach::kReady);
        transport.bearer()->set(m_server->credential());
        const auto account = answerOf(callWhoAmI(transport));
        QVERIFY(account && account->ok());
        QCOMPARE((*account)->account.role, u"administrator"_qs);
        QVERIFY(transport.shutdown());
        QCOMPARE(transport.reach(), Reach::kNone);
    }
    void aServerWithAnotherCertificateIsRefusedAndToldApart() {
        ServerProfile profile = m_server->profile();
        profile.fingerprint = QString(64, u'0');
        Transport transport;
        QVERIFY(transport.connectTo(profile).ok());
        transport.bearer()->set(m_server->credential());
        const auto account = answerOf(callWhoAmI(transport));
        QVERIFY(account && !account->ok());
        qInfo("%s", qPrintable(account->error().detail));
        QCOMPARE(account->error().fault, Fault::kUntrusted);
        QTRY_COMPARE(transport.reach(), Reach::kUnreachable);
        QCOMPARE(transport.trouble()->fault, Fault::kUntrusted);
    }
    void anAddressWhereNobodyListensIsOffline() {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 port = free.serverPort();
        free.close();
        ServerProfile profile = m_server->profile();
        profile.address = u"127.0.0.1:%1"_qs.arg(port);
        Transport transport;
        QVERIFY(transport.connectTo(profile).ok());
        transport.bearer()->set(m_server->credential());
        const auto account = answerOf(callWhoAmI(transport));
        QVERIFY(account && !account->ok());
        qInfo("%s", qPrintable(account->error().detail));
        QCOMPARE(account->error().fault, Fault::kOffline);
        QVERIFY(account->error().text.contains(u"answers"));
        QTRY_COMPARE(transport.reach(), Reach::kUnreachable);
    }
    void profilesThatMakeNoSenseAreRefusedInWords() {
        Transport transport;
        const auto faultOf = [&transport](const ServerProfile& profile) {
            const auto outcome = transport.connectTo(profile);
            return outcome.ok() ? QString() : outcome.error().text;
        };
        QVERIFY(faultOf({{}, u"nonsense"_qs, QString(64, u'a'), Trust::kPinned}).contains(u"address"));
        QVERIFY(faultOf({{}, u"example.com:7443"_qs, u"abc"_qs, Trust::kPinned}).contains(u"fingerprint"));
        QVERIFY(faultOf({{}, u"example.com:7443"_qs, u"/etc/passwd"_qs, Trust::kPinned}).contains(u"fingerprint"));
        QVERIFY(faultOf({{}, u"example.com:7443"_qs, {}, Trust::kPlaintextLoopback}).contains(u"encryption"));
        QCOMPARE(transport.reach(), Reach::kNone);
    }
    void changingTheServerNeverBlocks() {
        Transport transport;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            QVERIFY(transport.connectTo(m_server->profile()).ok());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(transport.reach(), Reach::kReady);
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "transport_test.moc"
