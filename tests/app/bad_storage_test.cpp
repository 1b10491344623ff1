// What is wrong with this computer's files, seen by a person in front of the whole program: each is said in place,
// loses nothing and ends nothing. What the window cannot show (bytes on a disk) is in tests/core.
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>

#include <unistd.h>

#include "core/store/cache_file.h"
#include "tests/app/support/cabled_shop.h"
#include "tests/app/support/started_console.h"
#include "tests/rig/small_disk.h"
#include "ui/pages/sign_in/sign_in_page.h"

namespace meridian::app {

using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kDiskBytes = 4ULL << 20;
constexpr uid_t kNobody = 65'534;

}  // namespace

class BadStorageTest : public QObject, private CabledShop {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        // Before any thread that has to see it.
        m_disk = std::make_unique<rig::SmallDisk>(m_small.path().toStdString(), kDiskBytes);
        open();
    }
    void init() { tidyUp(); }
    void cleanupTestCase() {
        close();
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
        Console::Options options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = home + u"/meridian"_qs;
        options.start = QStringLiteral("computer");
        StartedConsole console(options);
        console.make();
        // The superuser may write everywhere, so for a moment this is somebody else.
        const bool isSuperuser = ::geteuid() == 0;
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(home, QFile::Permissions(0x5555)));
        if (isSuperuser) QCOMPARE(::seteuid(kNobody), 0);
        console.get()->begin();
        if (isSuperuser) QCOMPARE(::seteuid(0), 0);
        console.get()->show();
        auto* status = console.child<QLabel>("welcome.status");
        QVERIFY(status != nullptr && status->isVisible());
        QVERIFY2(status->text().contains(options.dataDirectory), qPrintable(status->text()));
        QVERIFY(status->text().contains(u"--data"));
        QVERIFY(console.window() == nullptr);
        QVERIFY(QFile::setPermissions(home, QFile::Permissions(0x7755)));
        console.child<QPushButton>("welcome.server")->click();
        QVERIFY(console.get()->findChild<ui::SignInPage*>() != nullptr);
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

  private:
    QTemporaryDir m_small;
    std::unique_ptr<rig::SmallDisk> m_disk;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::BadStorageTest)
#include "bad_storage_test.moc"
