// Claims about signing in to a real meridiand with TLS.
#include "core/session/session.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "core/rpc/bearer.h"
#include "core/secrets/keychain.h"
#include "tests/core/support/real_server.h"

using namespace meridian::core;

namespace {

// What no machine of a test has: always there.
class MapService final : public SecretService {
  public:
    explicit MapService(QHash<QString, QByteArray>& secrets) : m_secrets(secrets) {}
    void read(const QString& key, Done done) override {
        done(m_secrets.contains(key) ? Result::kDone : Result::kNothingThere, m_secrets.value(key));
    }
    void write(const QString& key, const QByteArray& secret, Done done) override {
        m_secrets.insert(key, secret);
        done(Result::kDone, {});
    }
    void remove(const QString& key, Done done) override {
        m_secrets.remove(key);
        done(Result::kDone, {});
    }

  private:
    QHash<QString, QByteArray>& m_secrets;
};

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    QHash<QString, QByteArray> m_secrets;

    struct Console {
        explicit Console(QHash<QString, QByteArray>& secrets)
            : keychain(std::make_unique<MapService>(secrets)), session(transport, keychain) {}
        Transport transport;
        Keychain keychain;
        Session session;
    };

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        QVERIFY(m_server->administratorPassword().size() >= 12);
    }
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_secrets.clear(); }

    void nameAndPasswordLeadOnline() {
        Console console(m_secrets);
        QSignalSpy states(&console.session, &Session::stateChanged);
        console.session.signIn(m_server->profile(), u" Administrator "_qs, m_server->administratorPassword(),
                               KeepSignedIn::kNo);
        QCOMPARE(console.session.state(), SessionState::kSigningIn);
        QTRY_COMPARE(console.session.state(), SessionState::kOnline);
        QCOMPARE(states.size(), 2);
        QCOMPARE(console.session.account().name, u"administrator"_qs);
        QCOMPARE(console.session.account().role, u"administrator"_qs);
        QVERIFY(console.session.may(u"manageUsers"_qs));
        QVERIFY(!console.session.may(u"flyToTheMoon"_qs));
        QVERIFY(m_secrets.isEmpty());
        console.session.signOut();
        QCOMPARE(console.session.state(), SessionState::kSignedOut);
        QVERIFY(!console.session.may(u"manageUsers"_qs));
        QVERIFY(console.transport.bearer()->token().isEmpty());
    }
    void aWrongPasswordIsToldInWordsAndGivesNothingAway() {
        Console console(m_secrets);
        QSignalSpy failed(&console.session, &Session::failed);
        console.session.signIn(m_server->profile(), u"administrator"_qs, u"wrong-wrong-wrong"_qs, KeepSignedIn::kYes);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(console.session.state(), SessionState::kSignedOut);
        const QString wrongPassword = console.session.trouble()->text;
        QVERIFY(wrongPassword.contains(u"password"));
        console.session.signIn(m_server->profile(), u"nobody"_qs, u"wrong-wrong-wrong"_qs, KeepSignedIn::kYes);
        QTRY_COMPARE(failed.size(), 2);
        QCOMPARE(console.session.trouble()->text, wrongPassword);
        QVERIFY(m_secrets.isEmpty());
    }
    void whoStaysSignedInIsSignedInAfterAStart() {
        Account remembered;
        {
            Console console(m_secrets);
            console.session.signIn(m_server->profile(), u"administrator"_qs, m_server->administratorPassword(),
                                   KeepSignedIn::kYes);
            QTRY_COMPARE(console.session.state(), SessionState::kOnline);
            remembered = console.session.account();
            QCOMPARE(m_secrets.size(), 1);
        }
        const QByteArray first = m_secrets.begin().value();
        {
            Console console(m_secrets);
            console.session.resume(m_server->profile(), remembered);
            QTRY_COMPARE(console.session.state(), SessionState::kOnline);
            QVERIFY(m_secrets.begin().value() != first);  // each refresh token is used once
            console.session.signOut();
            QTRY_VERIFY(m_secrets.isEmpty());
            QTRY_COMPARE(console.transport.inFlight(), 0);
        }
        Console console(m_secrets);
        QSignalSpy failed(&console.session, &Session::failed);
        console.session.resume(m_server->profile(), remembered);
        QTRY_COMPARE(console.session.state(), SessionState::kSignedOut);
        QCOMPARE(failed.size(), 0);
    }
    void aStolenRefreshTokenEndsInExpired() {
        Console console(m_secrets);
        console.session.signIn(m_server->profile(), u"administrator"_qs, m_server->administratorPassword(),
                               KeepSignedIn::kYes);
        QTRY_COMPARE(console.session.state(), SessionState::kOnline);
        const Account remembered = console.session.account();
        QHash<QString, QByteArray> stolen = m_secrets;
        {
            Console thief(stolen);
            thief.session.resume(m_server->profile(), remembered);
            QTRY_COMPARE(thief.session.state(), SessionState::kOnline);
        }
        Console next(m_secrets);
        next.session.resume(m_server->profile(), remembered);
        QTRY_COMPARE(next.session.state(), SessionState::kExpired);
        QCOMPARE(next.session.trouble()->fault, Fault::kSignedOut);
        QCOMPARE(next.session.account().name, u"administrator"_qs);
        QTRY_VERIFY(m_secrets.isEmpty());
    }
    void theLocalServersCredentialLeadsOnline() {
        const auto access = findLocalServer(m_server->dataDirectory());
        QVERIFY(access.ok());
        Console console(m_secrets);
        console.session.signInWithCredential(access->profile, access->credential);
        QTRY_COMPARE(console.session.state(), SessionState::kOnline);
        QCOMPARE(console.session.account().role, u"administrator"_qs);
        console.session.signOut();
        console.session.signInWithCredential(access->profile, "mds_wrong");
        QTRY_VERIFY(console.session.trouble().has_value());
        QCOMPARE(console.session.state(), SessionState::kSignedOut);
    }
    void anotherCertificateIsNeverGivenThePassword() {
        ServerProfile profile = m_server->profile();
        profile.fingerprint = QString(64, u'1');
        Console console(m_secrets);
        QSignalSpy failed(&console.session, &Session::failed);
        console.session.signIn(profile, u"administrator"_qs, m_server->administratorPassword(), KeepSignedIn::kNo);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(console.session.trouble()->fault, Fault::kUntrusted);
    }
    void anAddressThatIsNoneFailsAtOnce() {
        Console console(m_secrets);
        QSignalSpy failed(&console.session, &Session::failed);
        console.session.signIn({{}, u"nonsense"_qs, {}, Trust::kPinned}, u"a"_qs, u"b"_qs, KeepSignedIn::kNo);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(console.session.state(), SessionState::kSignedOut);
        QCOMPARE(console.session.trouble()->fault, Fault::kInvalid);
    }
    // The last one: the account stays locked.
    void aLockedAccountIsRefusedAlsoWithTheRightPassword() {
        Console console(m_secrets);
        QSignalSpy failed(&console.session, &Session::failed);
        for (int i = 1; i <= 5; ++i) {
            console.session.signIn(m_server->profile(), u"administrator"_qs, u"wrong-wrong-wrong"_qs,
                                   KeepSignedIn::kNo);
            QTRY_COMPARE(failed.size(), i);
        }
        console.session.signIn(m_server->profile(), u"administrator"_qs, m_server->administratorPassword(),
                               KeepSignedIn::kNo);
        QTRY_COMPARE(failed.size(), 6);
        QCOMPARE(console.session.trouble()->fault, Fault::kSignedOut);
        QVERIFY(console.session.trouble()->text.contains(u"locked"));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
