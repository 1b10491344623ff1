// Claims about the place where the sign-in is kept, with and without a keyring.
#include "core/secrets/keychain.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "core/secrets/keychain_service.h"
#include "tests/core/support/answer.h"

using namespace meridian::core;
using namespace std::chrono_literals;

namespace {

// A keyring in memory that outlives the Keychain, as the desktop's does.
struct Keyring {
    QHash<QString, QByteArray> secrets;
    bool isThere = true;
};

class FakeService final : public SecretService {
  public:
    explicit FakeService(Keyring& keyring) : m_keyring(keyring) {}
    void read(const QString& key, Done done) override {
        later(std::move(done), m_keyring.secrets.contains(key) ? Result::kDone : Result::kNothingThere,
              m_keyring.secrets.value(key));
    }
    void write(const QString& key, const QByteArray& secret, Done done) override {
        if (m_keyring.isThere) m_keyring.secrets.insert(key, secret);
        later(std::move(done), Result::kDone, {});
    }
    void remove(const QString& key, Done done) override {
        later(std::move(done), m_keyring.secrets.remove(key) > 0 ? Result::kDone : Result::kNothingThere, {});
    }

  private:
    void later(Done done, Result result, const QByteArray& secret) {
        if (!m_keyring.isThere) result = Result::kNoService;
        QTimer::singleShot(1, &m_context, [done, result, secret] { done(result, secret); });
    }
    Keyring& m_keyring;
    QObject m_context;
};

}  // namespace

class KeychainTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aSecretOutlivesTheProgramInAKeyring() {
        Keyring keyring;
        {
            Keychain keychain(std::make_unique<FakeService>(keyring));
            QCOMPARE(keychain.keeping(), Keeping::kUnknown);
            QVERIFY(answerOf(keychain.write(u"a"_qs, "secret"))->ok());
            QCOMPARE(keychain.keeping(), Keeping::kInKeyring);
            QVERIFY(keychain.keepingText().isEmpty());
        }
        Keychain next(std::make_unique<FakeService>(keyring));
        QCOMPARE(answerOf(next.read(u"a"_qs))->value(), QByteArray("secret"));
        QVERIFY(answerOf(next.remove(u"a"_qs))->ok());
        const auto gone = answerOf(next.read(u"a"_qs));
        QCOMPARE(gone->error().fault, Fault::kNotFound);
    }
    void withoutAKeyringTheSecretLastsForThisRunAndTheStateSaysSo() {
        Keyring none;
        none.isThere = false;
        Keychain keychain(std::make_unique<FakeService>(none));
        QSignalSpy keeping(&keychain, &Keychain::keepingChanged);
        QVERIFY(answerOf(keychain.write(u"a"_qs, "secret"))->ok());
        QCOMPARE(keychain.keeping(), Keeping::kThisRunOnly);
        QCOMPARE(keeping.size(), 1);
        QVERIFY(keychain.keepingText().contains(u"keyring"));
        QCOMPARE(answerOf(keychain.read(u"a"_qs))->value(), QByteArray("secret"));
        QVERIFY(answerOf(keychain.remove(u"a"_qs))->ok());
        QVERIFY(!answerOf(keychain.read(u"a"_qs))->ok());
        QVERIFY(none.secrets.isEmpty());
    }
    void aSecretIsThereAtOnceHoweverSlowTheKeyringIs() {
        Keyring keyring;
        Keychain keychain(std::make_unique<FakeService>(keyring));
        const auto written = keychain.write(u"a"_qs, "new");
        QCOMPARE(answerOf(keychain.read(u"a"_qs))->value(), QByteArray("new"));
        QVERIFY(answerOf(written)->ok());
    }
    // The real library. Test machines have no session bus, a developer's desktop has; both must answer in time.
    void theDesktopsKeyringAnswersOrIsFoundMissing() {
        if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) QSKIP("would touch this desktop's own keyring");
        Keychain keychain(std::make_unique<KeychainService>(KeychainService::Options{u"meridian-test"_qs, 2s}));
        const auto written = answerOf(keychain.write(u"a"_qs, "secret"), 10s);
        QVERIFY(written && written->ok());
        QCOMPARE(keychain.keeping(), Keeping::kThisRunOnly);
        QCOMPARE(answerOf(keychain.read(u"a"_qs))->value(), QByteArray("secret"));
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
