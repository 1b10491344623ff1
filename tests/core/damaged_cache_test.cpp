// Claims about a cache that is damaged where nothing looks when it is opened: whoever stumbles over it has it made anew
// from the server, and the queue of commands beside it is never touched.
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/commands/outbox.h"
#include "core/store/cache_file.h"
#include "core/store/reader_thread.h"
#include "core/sync/connect_local.h"
#include "core/sync/sync_thread.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

namespace meridian::core {

namespace {

constexpr int kPatienceMs = 30'000;

DefineProduct second(const QString& sku) {
    DefineProduct wanted = productWith(sku);
    wanted.after.handle = QStringLiteral("second");
    return wanted;
}

}  // namespace

class DamagedCacheTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        m_desk = std::make_unique<Desk>(m_desks.path());
        QVERIFY(m_desk->signInTo(*m_server));
        QVERIFY(furnish(*m_desk, QStringLiteral("TRN-1"), QStringLiteral("BER-2")));
    }
    void cleanupTestCase() {
        m_desk.reset();
        m_server.reset();
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_isThere = true;
        follow();
        QTRY_VERIFY_WITH_TIMEOUT(m_live, kPatienceMs);
        m_variants = variants().value();
        QVERIFY(m_variants > 0);
        Outbox::open(m_folder->path()).value();  // a queue beside it
        m_queue = contentOf(Outbox::pathIn(m_folder->path()));
        m_sync.reset();
        m_reader.reset();
        damage("variants");
    }
    void cleanup() {
        m_reader->onDamage({});
        m_sync.reset();
        m_reader.reset();
    }

    void whoReadsItIsToldAndFindsItWholeAMomentLater() {
        follow();
        QSignalSpy replaced(m_sync.get(), &SyncThread::damageReplaced);
        QTRY_VERIFY_WITH_TIMEOUT(m_live, kPatienceMs);  // nothing was noticed when it was opened
        const auto broken = variants();
        QCOMPARE(broken.error().fault, Fault::kDamagedData);
        QVERIFY2(broken.error().text.contains(u"made anew"), qPrintable(broken.error().text));
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(variants().ok() && *variants() == m_variants, kPatienceMs);
        QVERIFY(QFile::exists(replaced.first().first().toString()));
        QCOMPARE(contentOf(Outbox::pathIn(m_folder->path())), m_queue);
    }
    void whatCannotBeWrittenIsMadeAnewToo() {
        follow();
        QSignalSpy replaced(m_sync.get(), &SyncThread::damageReplaced);
        QTRY_VERIFY_WITH_TIMEOUT(m_live, kPatienceMs);
        const QString sku = QStringLiteral("TRN-%1").arg(m_variants + 1);
        const auto entry = outcomeOf(m_desk->commands.send({second(sku), QStringLiteral("New"), 0}));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, CommandState::kAccepted);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(variants().ok() && *variants() == m_variants + 1, kPatienceMs);
    }
    // What can still be read is better than nothing at all.
    void withoutTheServerTheRestOfItStays() {
        m_isThere = false;
        follow();
        QSignalSpy replaced(m_sync.get(), &SyncThread::damageReplaced);
        QTRY_COMPARE_WITH_TIMEOUT(m_state, SyncThread::State::kAway, kPatienceMs);
        QCOMPARE(variants().error().fault, Fault::kDamagedData);
        QTest::qWait(500);
        QCOMPARE(replaced.size(), 0);
        QCOMPARE(count("products").value(), m_variants);  // one of each
        m_isThere = true;
        m_sync->wake();
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(variants().ok(), kPatienceMs);
    }

  private:
    void follow() {
        m_live = false;
        m_reader = std::make_unique<ReaderThread>(m_folder->path());
        const auto way = connectToLocal(m_server->dataDirectory());
        m_sync = std::make_unique<SyncThread>(m_folder->path(), [this, way]() -> Outcome<SyncWay> {
            if (m_isThere) return way();
            return Error{Fault::kOffline, QStringLiteral("The cable is pulled."), {}};
        });
        connect(m_sync.get(), &SyncThread::stateChanged, this, [this](SyncThread::State state) {
            if (state != SyncThread::State::kConnecting) m_state = state;
            m_live |= state == SyncThread::State::kLive;
        });
        m_reader->onDamage([this] { m_sync->replaceDamaged(); });
        m_sync->start();
    }
    // Of the rows themselves: an index beside them is not damaged.
    Outcome<qint64> count(const std::string& table) {
        return *answerOf(m_reader->run<qint64>(
            [table](Database& cache) { return cache.integer("SELECT count(title) FROM " + table); }));
    }
    Outcome<qint64> variants() { return count("variants"); }
    // Nonsense where the rows of `table` begin.
    void damage(const char* table) {
        const QString path = CacheFile::pathIn(m_folder->path());
        qint64 page = 0;
        qint64 size = 0;
        {
            auto cache = Database::open(path, Database::Access::kReadWrite);
            QVERIFY(cache.value().execute("PRAGMA wal_checkpoint(TRUNCATE)").ok());
            page = cache.value()
                       .integer("SELECT rootpage FROM sqlite_master WHERE name = '" + std::string(table) + "'")
                       .value();
            size = cache.value().integer("PRAGMA page_size").value();
        }
        QFile file(path);
        QVERIFY(page > 1 && file.open(QIODevice::ReadWrite) && file.seek((page - 1) * size));
        QCOMPARE(file.write(QByteArray(static_cast<qsizetype>(size), '\xee')), size);
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_desks;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReaderThread> m_reader;
    std::unique_ptr<SyncThread> m_sync;
    std::atomic<bool> m_isThere = true;
    SyncThread::State m_state = SyncThread::State::kStarting;
    bool m_live = false;
    qint64 m_variants = 0;
    QByteArray m_queue;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::DamagedCacheTest)
#include "damaged_cache_test.moc"
