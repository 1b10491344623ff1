// What is wrong with a server or with the trust in it, seen by a person in front of the whole program: clocks,
// certificates, versions, no keyring, a server that cannot start. A wrong password is in sign_in_test.
#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include "tests/app/support/cabled_shop.h"
#include "tests/app/support/started_console.h"
#include "tests/core/support/fake_server.h"
#include "ui/pages/sign_in/sign_in_page.h"

namespace meridian::app {

class BadServerTest : public QObject, private CabledShop {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { open(); }
    void init() { tidyUp(); }
    void cleanupTestCase() { close(); }

    void aClockThatIsADayOffIsSaidAndAgesAreRight_data() {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("words");
        QTest::newRow("ahead") << 24 << QStringLiteral("ahead of the server's");
        QTest::newRow("behind") << -24 << QStringLiteral("behind the server's");
    }
    void aClockThatIsADayOffIsSaidAndAgesAreRight() {
        QFETCH(int, hours);
        QFETCH(QString, words);
        core::SessionOptions options;
        options.now = [hours] { return std::chrono::system_clock::now() + std::chrono::hours(hours); };
        const qint64 before = core::onHand(*m_desk, kSku);
        Window window(m_folder->path(), options);
        QVERIFY(window.signIn(*m_server, m_cable->profile()));
        QVERIFY(window.isTold(words));
        QVERIFY(window.pillSays(u"Live"_qs));
        QVERIFY(window.widget("top.connection")->accessibleDescription().contains(words));
        constexpr qint64 kMinute = 60'000'000;
        QVERIFY(qAbs(window.composition.services().now() - core::deskNow()) < kMinute);
        const auto entry = core::outcomeOf(window.commands().send(found(1)));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, core::CommandState::kAccepted);
        QCOMPARE(core::onHand(*m_desk, kSku), before + 1);
    }
    void aCertificateThatBeginsTomorrowBlamesTheClock() {
        ServerAccess access;
        ui::SignInPage page(access.session, [] { return QDateTime::currentDateTimeUtc().addDays(-1); });
        page.show();
        page.setServer(known(), u"anna"_qs);
        auto* finding = page.findChild<QLabel*>(u"sign_in.finding"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(finding->text().contains(u"only valid from"), kPatienceMs);
        QVERIFY(finding->text().contains(u"clock"));
    }
    void aCertificateOfItsOwnMakingIsCalledThatAndAnotherOneIsAWarning() {
        ServerAccess access;
        ui::SignInPage page(access.session, QDateTime::currentDateTimeUtc);
        page.show();
        auto* finding = page.findChild<QLabel*>(u"sign_in.finding"_qs);
        page.setServer(known(), u"anna"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(finding->text().contains(u"signed it itself"), kPatienceMs);
        core::ServerProfile another = known();
        another.fingerprint = QString(64, u'0');
        page.setServer(another, u"anna"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(finding->text().contains(u"another certificate"), kPatienceMs);
        QVERIFY(!page.findChild<QAbstractButton*>(u"sign_in.trust"_qs)->isChecked());
    }
    void aServerOfAnotherVersionWorksAndBothAreNamed() {
        core::FakeServer server;
        server.version = "0.4.0";
        Window window(m_folder->path());
        window.access.session.signIn(server.profile(), u"anna"_qs, u"password"_qs, core::KeepSignedIn::kNo);
        QVERIFY(window.isOnline());
        QVERIFY(window.isTold(u"The server is version 0.4.0 and this console is version 0.1.0"_qs));
    }
    void aServerThatDoesNotKnowWhatIsAskedIsNotCalledUnreachable() {
        core::FakeServer server;
        server.version = "0.4.0";
        server.onSync = [](grpc::ServerContext&, const v1::SyncRequest&, core::FakeServer::SyncWriter&) {
            return grpc::Status(grpc::StatusCode::UNIMPLEMENTED, "");
        };
        Window window(m_folder->path());
        window.access.session.signIn(server.profile(), u"anna"_qs, u"password"_qs, core::KeepSignedIn::kNo);
        QVERIFY(window.bandSays(u"do not fit together"_qs));
        QVERIFY(window.bandSays(u"version 0.4.0"_qs) && window.bandSays(u"version 0.1.0"_qs));
        QVERIFY(window.pillSays(u"Other version"_qs));
    }
    void withoutASecretServiceTheNextStartSaysWhyItAsksAgain() {
        {
            Window window(m_folder->path());
            window.access.session.signIn(m_cable->profile(), u"administrator"_qs, m_server->administratorPassword(),
                                         core::KeepSignedIn::kYes);
            QVERIFY(window.isOnline());
            QVERIFY(window.isTold(u"no keyring"_qs));
        }
        ServerAccess next(std::make_unique<core::Keychain>(std::make_unique<core::NoService>()));
        ui::SignInPage page(next.session, QDateTime::currentDateTimeUtc);
        page.show();
        next.session.resume(m_cable->profile(), {u"administrator"_qs, {}, {}});
        auto* trouble = page.findChild<QLabel*>(u"sign_in.trouble"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(trouble->text().contains(u"no keyring"), kPatienceMs);
        QCOMPARE(next.session.state(), core::SessionState::kSignedOut);
    }
    void aServerThatCannotStartHereSaysWhy() {
        Console::Options options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = m_folder->path();
        // Something else lies where its journal should be.
        QVERIFY(QDir().mkpath(m_folder->filePath(u"computer/journal.db"_qs)));
        StartedConsole console(options);
        console.start();
        console.child<QPushButton>("welcome.computer")->click();
        auto* status = console.child<QLabel>("welcome.status");
        QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(u"cannot start"), kPatienceMs);
        QVERIFY2(status->text().contains(u"journal"), qPrintable(status->text()));
        QVERIFY(console.child<QPushButton>("welcome.computer")->isEnabled());
        // The next time it starts without being asked, and the window is there before the server fails.
        options.start = QStringLiteral("computer");
        StartedConsole next(options);
        next.start();
        const auto isTold = [&] {
            const auto* notice = next.child<QWidget>("notice");
            return notice != nullptr && notice->accessibleName().contains(u"journal"_qs);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), kPatienceMs);
        QVERIFY(next.window()->isVisible());
    }

  private:
    // As the console keeps a server that was trusted.
    core::ServerProfile known() const {
        core::ServerProfile profile = m_cable->profile();
        profile.fingerprint = profile.fingerprint.remove(u':').toLower();
        return profile;
    }
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::BadServerTest)
#include "bad_server_test.moc"
