// Bad conditions, seen by a person in front of the whole program: each is said in place, loses nothing and ends
// nothing. What the window cannot show (tokens, bytes on a disk) is in tests/core; a wrong password and certificates
// are in sign_in_test.
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "app/console.h"
#include "core/commands/commands.h"
#include "core/store/cache_file.h"
#include "tests/core/support/cable.h"
#include "tests/core/support/desk.h"
#include "tests/core/support/fake_server.h"
#include "tests/core/support/real_server.h"
#include "tests/rig/small_disk.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"

namespace meridian::app {

using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr std::uint64_t kDiskBytes = 4ULL << 20;
constexpr uid_t kNobody = 65'534;
const QString kSku = QStringLiteral("TRN-1");
const QString kPlace = QStringLiteral("BER-2");

core::Command found(qint64 units) {
    return {core::MoveStock{kSku, kPlace, core::StockAccount::kAdjusted, core::StockAccount::kAvailable, units, {}, {}},
            QStringLiteral("Found"), 0};
}

// The console of one account of a server, window and all, without a keyring.
struct Window {
    explicit Window(const QString& folder, core::SessionOptions options = {})
        : access(std::make_unique<core::Keychain>(std::make_unique<core::NoService>()), std::move(options)),
          composition({folder, nullptr, [](core::Language) {}}, access),
          main(composition.services()) {
        main.resize(1'280, 720);
        main.show();
        composition.start();
    }
    bool signIn(const core::RealServer& server, const core::ServerProfile& profile) {
        access.session.signInWithCredential(profile, core::findLocalServer(server.dataDirectory())->credential);
        return isOnline();
    }
    bool isOnline() {
        return QTest::qWaitFor([this] { return access.session.state() == core::SessionState::kOnline; }, kPatienceMs);
    }
    bool pillSays(const QString& words) {
        return QTest::qWaitFor([&] { return widget("top.connection")->accessibleName().contains(words); }, kPatienceMs);
    }
    bool bandSays(const QString& words) {
        const auto says = [&] {
            const QWidget* band = widget("offline");
            return band->isVisible() && band->accessibleName().contains(words);
        };
        return QTest::qWaitFor(says, kPatienceMs);
    }
    bool isTold(const QString& words) {
        const auto told = [&] {
            for (const ui::PastNotice& past : composition.services().notices->history())
                if (past.notice.text.contains(words)) return true;
            return false;
        };
        return QTest::qWaitFor(told, kPatienceMs);
    }
    QWidget* widget(const char* name) { return main.findChild<QWidget*>(QString::fromLatin1(name)); }
    core::Commands& commands() { return *composition.services().commands; }

    ServerAccess access;
    Composition composition;
    ui::MainWindow main;
};

}  // namespace

class BadInputTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        // Before any thread that has to see it.
        m_disk = std::make_unique<rig::SmallDisk>(m_small.path().toStdString(), kDiskBytes);
        m_server = std::make_unique<core::RealServer>();
        QVERIFY(m_server->isReady());
        m_cable = std::make_unique<core::Cable>(m_server->profile());
        m_desk = std::make_unique<core::Desk>(m_desks.path());
        m_desk->signIn(m_server->profile(), core::findLocalServer(m_server->dataDirectory())->credential);
        QVERIFY(m_desk->isOnline());
        QVERIFY(core::furnish(*m_desk, kSku, kPlace));
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cable->plug();
    }
    void cleanupTestCase() {
        m_desk.reset();
        m_cable.reset();
        m_server.reset();
        m_disk.reset();
    }

    void aDamagedCacheIsMadeAnewAndWhatWaitsIsSent() {
        const qint64 before = core::onHand(*m_desk, kSku);
        {
            Window window(m_folder->path());
            QVERIFY(window.signIn(*m_server, m_cable->profile()));
            QVERIFY(window.pillSays(u"Live"_qs));
            m_cable->pull();
            QVERIFY(window.bandSays(u"You can keep working"_qs));
            QVERIFY(core::outcomeOf(window.commands().send(found(5))).ok());
            QCOMPARE(window.commands().waiting(), 1);
        }
        // Not all of it may be in the main file yet.
        for (const char* suffix : {"", "-wal"}) {
            QFile file(core::CacheFile::pathIn(m_folder->path()) + QLatin1String(suffix));
            if (!file.exists()) continue;
            QVERIFY(file.open(QIODevice::ReadWrite));
            QCOMPARE(file.write(QByteArray(2'000, 'x')), 2'000);
        }
        Window window(m_folder->path());
        QVERIFY(window.isTold(u"damaged and is being made anew"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(window.commands().waiting(), 1, kPatienceMs);
        m_cable->plug();
        QVERIFY(window.signIn(*m_server, m_cable->profile()));
        QVERIFY(window.pillSays(u"Live"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(window.commands().waiting(), 0, kPatienceMs);
        QCOMPARE(core::onHand(*m_desk, kSku), before + 5);
    }
    void aCacheOfANewerVersionIsLeftAloneAndSaidInPlace() {
        const QString newer = core::CacheFile::pathIn(m_folder->path(), core::CacheFile::kLayout + 1);
        {
            QFile file(newer);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("newer") == 5);
        }
        const qint64 before = core::onHand(*m_desk, kSku);
        Window window(m_folder->path());
        QVERIFY(window.signIn(*m_server, m_cable->profile()));
        QVERIFY(window.bandSays(u"newer version of Meridian"_qs));
        QVERIFY(window.bandSays(u"Nothing in it was changed"_qs));
        QVERIFY(!window.widget("offline")->accessibleName().contains(u"refused"));
        // The queue is not a part of the cache.
        QVERIFY(core::outcomeOf(window.commands().send(found(2))).ok());
        QTRY_COMPARE_WITH_TIMEOUT(core::onHand(*m_desk, kSku), before + 2, kPatienceMs);
        QFile file(newer);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == "newer");
        QVERIFY(file.remove());
        window.main.findChild<QPushButton*>(u"offline.now"_qs)->click();
        QVERIFY(window.pillSays(u"Live"_qs));
    }
    void aFullDiskIsSaidInTheBandAndForgottenWhenThereIsRoom() {
        if (!m_disk->problem().empty()) QSKIP(m_disk->problem().c_str());
        const qint64 before = core::onHand(*m_desk, kSku);
        const QString folder = m_small.filePath(u"console"_qs);
        QVERIFY(core::CacheFile::openForWriting(folder).ok());
        m_disk->fill();
        Window window(folder);
        QVERIFY(window.signIn(*m_server, m_cable->profile()));
        QVERIFY(window.bandSays(u"disk"_qs) && window.bandSays(u"full"_qs));
        QVERIFY(window.pillSays(u"Cache stopped"_qs));
        const auto refused = core::outcomeOf(window.commands().send(found(1)));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"full"), qPrintable(refused.error().text));
        m_disk->release();
        QVERIFY(window.pillSays(u"Live"_qs));
        QVERIFY(!window.widget("offline")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!window.commands().trouble(), kPatienceMs);
        QVERIFY(core::outcomeOf(window.commands().send(found(1))).ok());
        QTRY_COMPARE_WITH_TIMEOUT(core::onHand(*m_desk, kSku), before + 1, kPatienceMs);
    }
    void aHomeThatIsReadOnlyIsNamedAndWorksOnceItIsNot() {
        const QString home = m_folder->filePath(u"home"_qs);
        QVERIFY(QDir().mkpath(home));
        core::Settings settings({m_folder->filePath(u"settings.json"_qs)});
        Languages languages;
        Console::Options options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = home + u"/meridian"_qs;
        options.start = QStringLiteral("computer");
        Console console(options, settings, languages);
        // The superuser may write everywhere, so for a moment this is somebody else.
        const bool isSuperuser = ::geteuid() == 0;
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(home, QFile::Permissions(0x5555)));
        if (isSuperuser) QCOMPARE(::seteuid(kNobody), 0);
        console.begin();
        if (isSuperuser) QCOMPARE(::seteuid(0), 0);
        console.show();
        auto* status = console.findChild<QLabel*>(u"welcome.status"_qs);
        QVERIFY(status != nullptr && status->isVisible());
        QVERIFY2(status->text().contains(options.dataDirectory), qPrintable(status->text()));
        QVERIFY(status->text().contains(u"--data"));
        QVERIFY(console.findChild<ui::MainWindow*>() == nullptr);
        QVERIFY(QFile::setPermissions(home, QFile::Permissions(0x7755)));
        console.findChild<QPushButton*>(u"welcome.server"_qs)->click();
        QVERIFY(console.findChild<ui::SignInPage*>() != nullptr);
        QVERIFY(QDir(options.dataDirectory).exists());
    }
    void settingsThatCannotBeKeptAreSaid() {
        QFile file(m_folder->filePath(u"file"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        core::Settings settings({file.fileName() + u"/settings.json"_qs, 1ms});
        ServerAccess access;
        Composition composition({m_folder->path(), &settings, [](core::Language) {}}, access);
        ui::MainWindow window(composition.services());
        settings.set(core::Setting<int>{"any", 0}, 1);
        const auto told = [&] {
            const auto& history = composition.services().notices->history();
            return !history.empty() && history.front().notice.text.contains(u"cannot be saved");
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), kPatienceMs);
    }
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
        core::Settings settings({m_folder->filePath(u"settings.json"_qs)});
        Languages languages;
        Console::Options options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = m_folder->path();
        // Something else lies where its journal should be.
        QVERIFY(QDir().mkpath(m_folder->filePath(u"computer/journal.db"_qs)));
        Console console(options, settings, languages);
        console.begin();
        console.show();
        console.findChild<QPushButton*>(u"welcome.computer"_qs)->click();
        auto* status = console.findChild<QLabel*>(u"welcome.status"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(u"cannot start"), kPatienceMs);
        QVERIFY2(status->text().contains(u"journal"), qPrintable(status->text()));
        QVERIFY(console.findChild<QPushButton*>(u"welcome.computer"_qs)->isEnabled());
        // The next time it starts without being asked, and the window is there before the server fails.
        options.start = QStringLiteral("computer");
        Console next(options, settings, languages);
        next.begin();
        next.show();
        const auto isTold = [&] {
            const auto* notice = next.findChild<QWidget*>(u"notice"_qs);
            return notice != nullptr && notice->accessibleName().contains(u"journal"_qs);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), kPatienceMs);
        QVERIFY(next.findChild<ui::MainWindow*>()->isVisible());
    }

  private:
    // As the console keeps a server that was trusted.
    core::ServerProfile known() const {
        core::ServerProfile profile = m_cable->profile();
        profile.fingerprint = profile.fingerprint.remove(u':').toLower();
        return profile;
    }

    QTemporaryDir m_desks;
    QTemporaryDir m_small;
    std::unique_ptr<rig::SmallDisk> m_disk;
    std::unique_ptr<core::RealServer> m_server;
    std::unique_ptr<core::Cable> m_cable;
    std::unique_ptr<core::Desk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::BadInputTest)
#include "bad_input_test.moc"
