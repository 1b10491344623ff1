// Claims about a disk that is full, and about the end of what one file may hold: what cannot be kept is said and not
// sent, what was kept before stays, and everything goes on by itself when there is room again.
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <memory>
#include <optional>

#include <sys/resource.h>

#include "core/store/cache_file.h"
#include "core/sync/connect_local.h"
#include "core/sync/sync_thread.h"
#include "tests/core/support/cable.h"
#include "tests/core/support/desk.h"
#include "tests/rig/small_disk.h"

namespace meridian::core {

namespace {

constexpr int kPatienceMs = 30'000;
constexpr std::uint64_t kDiskBytes = 4ULL << 20;
const QString kSku = QStringLiteral("TRN-1");
const QString kPlace = QStringLiteral("BER-2");

Command found(qint64 units) {
    return {MoveStock{kSku, kPlace, StockAccount::kAdjusted, StockAccount::kAvailable, units, {}, {}},
            QStringLiteral("Found"), 0};
}

// No file of this program grows beyond what SQLite needs to open one that is there.
class FileLimit {
  public:
    FileLimit() {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = kBytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

  private:
    static constexpr rlim_t kBytes = 40'000;
    rlimit m_before{};
};

}  // namespace

class FullStorageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        Desk desk(m_desks.path());
        QVERIFY(desk.signInTo(*m_server));
        QVERIFY(furnish(desk, kSku, kPlace));
        // Before any thread that has to see it.
        m_disk = std::make_unique<rig::SmallDisk>(m_folder.path().toStdString(), kDiskBytes);
    }
    void cleanupTestCase() {
        m_disk.reset();
        m_server.reset();
    }

    void cleanup() {
        m_limit.reset();
        if (m_disk->problem().empty()) m_disk->release();
    }

    void aChangeThatCannotBeKeptIsSaidAndNotSentAndEarlierOnesStay_data() { ways(); }
    void aChangeThatCannotBeKeptIsSaidAndNotSentAndEarlierOnesStay() {
        QFETCH(bool, isDisk);
        if (isDisk && !m_disk->problem().empty()) QSKIP(m_disk->problem().c_str());
        m_isDisk = isDisk;
        const QString folder = freshFolder();
        Cable cable(m_server->profile());
        qint64 before = 0;
        {
            Desk desk(folder);
            QVERIFY(desk.signInTo(*m_server, cable.profile()));
            before = onHand(desk, kSku);
            cable.pull();
            QTRY_VERIFY_WITH_TIMEOUT(desk.session.state() == SessionState::kOffline, kPatienceMs);
            QVERIFY(outcomeOf(desk.commands.send(found(3))).ok());
            fill();
            std::optional<Error> trouble;
            // Room that a file has inside is used first.
            for (int i = 0; i < 2'000 && !trouble; ++i) {
                const auto entry = outcomeOf(desk.commands.send(found(1)));
                if (!entry.ok()) trouble = entry.error();
                before += entry.ok();
            }
            QVERIFY(trouble.has_value());
            QCOMPARE(trouble->fault, Fault::kStorage);
            QVERIFY2(trouble->text.contains(u"not sent") && trouble->text.contains(u"full"),
                     qPrintable(trouble->text + u' ' + trouble->detail));
            makeRoom();
            QVERIFY(outcomeOf(desk.commands.send(found(10))).ok());
        }
        cable.plug();
        Desk desk(folder);
        QVERIFY(desk.signInTo(*m_server, cable.profile()));
        QVERIFY(desk.allAnswered());
        QCOMPARE(onHand(desk, kSku), before + 3 + 10);
    }
    void aCopyThatCannotBeWrittenIsSaidAndGoesOnByItself_data() { ways(); }
    void aCopyThatCannotBeWrittenIsSaidAndGoesOnByItself() {
        QFETCH(bool, isDisk);
        if (isDisk && !m_disk->problem().empty()) QSKIP(m_disk->problem().c_str());
        m_isDisk = isDisk;
        const QString folder = freshFolder();
        { QVERIFY(CacheFile::openForWriting(folder).ok()); }
        fill();
        SyncThread sync(folder, connectToLocal(m_server->dataDirectory()));
        auto state = SyncThread::State::kStarting;
        Error why;
        bool hasFilled = false;
        connect(&sync, &SyncThread::stateChanged, this, [&](SyncThread::State now, const Error& reason) {
            hasFilled |= now == SyncThread::State::kFilling;
            if (now == SyncThread::State::kConnecting) return;
            state = now;
            why = reason;
        });
        sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(state, SyncThread::State::kRefused, kPatienceMs);
        QCOMPARE(why.fault, Fault::kStorage);
        QVERIFY2(why.text.contains(u"full"), qPrintable(why.text + u' ' + why.detail));
        QVERIFY2(!hasFilled || !isDisk, "what takes no room may be written where only one file may not grow");
        makeRoom();
        QTRY_COMPARE_WITH_TIMEOUT(state, SyncThread::State::kLive, kPatienceMs);
    }

  private:
    static void ways() {
        QTest::addColumn<bool>("isDisk");
        QTest::newRow("the disk is full") << true;
        QTest::newRow("a file may not grow") << false;
    }
    // A folder of its own, on the small disk where that is meant.
    QString freshFolder() {
        const QString name = QString::number(++m_number);
        return m_isDisk ? m_folder.filePath(name) : m_desks.filePath(name);
    }
    void fill() {
        if (m_isDisk) return m_disk->fill();
        m_limit.emplace();
    }
    void makeRoom() { m_isDisk ? m_disk->release() : m_limit.reset(); }

    QTemporaryDir m_desks;
    QTemporaryDir m_folder;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<rig::SmallDisk> m_disk;
    std::optional<FileLimit> m_limit;
    bool m_isDisk = false;
    int m_number = 0;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::FullStorageTest)
#include "full_storage_test.moc"
