// A person types while the console is killed, 100 times, with SIGKILL: what was typed is there again but for the last
// moment, and what was saved in between does not come back as a draft.
//
// This program is both: without arguments the test, with arguments the console that is killed.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

#include "core/catalogue/product_desk.h"
#include "core/commands/outbox_drafts.h"
#include "core/store/reader_thread.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

constexpr int kKills = 100;
constexpr int kKeyMs = 5;
constexpr int kSaveEvery = 200;    // keys
constexpr int kLongestMs = 1'200;  // of typing between two kills
constexpr qint64 kLagMs = 450;     // in the middle of all kills, half of which type for longer than that
const QString kHandle = QStringLiteral("typed");

// What was typed last, as a number.
qint64 keyIn(const ProductDraft& draft) {
    return draft.title.toLongLong();
}

// A desk without a server: the draft of a new product. Says each key once it is typed, and when that was.
int runConsole(const QString& folder, qint64 key) {
    Desk desk(folder);
    ReaderThread reader(folder);
    OutboxDrafts drafts(desk.commands.outbox(), {deskNow});
    CachedProducts products(reader, desk.transport, &drafts);
    ProductDesk work(products, &desk.commands);
    work.openNew();
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, qApp, [&] {
        if (work.showing() != ProductDesk::Showing::kNew) return;
        ProductDraft draft = work.draft();
        if (key % kSaveEvery == 0) work.save();
        draft.handle = kHandle;
        draft.title = QString::number(++key);
        draft.variants[0].sku = QStringLiteral("TYPED-1");
        work.setDraft(draft);
        std::printf("%lld %lld\n", static_cast<long long>(key), static_cast<long long>(deskNow() / 1'000));
        std::fflush(stdout);
    });
    typing.start(kKeyMs);
    return QCoreApplication::exec();
}

}  // namespace

class DraftKillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aHundredKillsLoseTheLastMomentAtMost() {
        std::mt19937 random(20'261'122);
        std::vector<qint64> lags;
        int drafts = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            type(std::chrono::milliseconds(random() % kLongestMs));
            QVERIFY(!m_typed.isEmpty());
            qint64 draft = 0;
            qint64 saved = 0;
            QVERIFY(read(draft, saved));
            QVERIFY2(draft == 0 || draft > saved, "what was saved is a draft again");
            drafts += draft != 0;
            lags.push_back(lostAfter(std::max(draft, saved)));
        }
        std::sort(lags.begin(), lags.end());
        qInfo("%d kills, %d of them with a draft, %lld keys; lost: %lld ms in the middle, %lld ms at most", kKills,
              drafts, static_cast<long long>(m_last), static_cast<long long>(lags[lags.size() / 2]),
              static_cast<long long>(lags.back()));
        QVERIFY(lags[lags.size() / 2] <= kLagMs);
        QVERIFY(drafts > kKills / 3);
        QVERIFY(m_saved.size() > 10);  // otherwise nothing was saved between the kills
    }

  private:
    // For how long somebody typed, since the last start, what is not there any more.
    qint64 lostAfter(qint64 key) const {
        const auto first = m_typed.upperBound(std::max(key, m_before));
        return first == m_typed.end() ? 0 : m_typed.last() - *first;
    }
    // Until it works, and then a moment that nobody can foresee.
    void type(std::chrono::milliseconds wait) {
        m_before = m_last;
        QProcess console;
        console.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--console"), m_folder.path(), QString::number(m_last)});
        bool speaks = console.waitForStarted();
        while (speaks && !console.canReadLine())
            speaks = console.waitForReadyRead(30'000);
        std::this_thread::sleep_for(wait);
        console.kill();
        console.waitForFinished();
        const QList<QByteArray> lines = console.readAllStandardOutput().split('\n');
        for (const QByteArray& line : lines.mid(0, lines.size() - 1)) {
            m_last = line.split(' ').value(0).toLongLong();
            m_typed.insert(m_last, line.split(' ').value(1).toLongLong());
        }
    }
    // The last key in the draft and in what was saved; 0: none.
    bool read(qint64& draft, qint64& saved) {
        auto file = Outbox::open(m_folder.path());
        if (!file.ok() || file->found() == Outbox::Found::kReplacedDamaged) return false;
        const auto kept = file.value().loadDrafts();
        const auto entries = file.value().load();
        if (!kept.ok() || !entries.ok() || kept->putAside != 0 || kept->drafts.size() > 1) return false;
        if (!kept->drafts.empty()) draft = keyIn(kept->drafts.front().draft);
        for (const CommandEntry& entry : *entries) {
            m_saved.insert(entry.id);
            saved = std::max(saved, keyIn(std::get<DefineProduct>(entry.command.wanted).after));
        }
        // What comes after the keys that nobody heard of.
        m_last = std::max({m_last, draft, saved});
        if (!m_typed.contains(m_last)) m_typed.insert(m_last, deskNow() / 1'000);
        return true;
    }

    QTemporaryDir m_folder;
    qint64 m_last = 0;             // key
    qint64 m_before = 0;           // the last one of the start before
    QMap<qint64, qint64> m_typed;  // when, in milliseconds
    QSet<QByteArray> m_saved;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--console"))
        return runConsole(arguments.value(2), arguments.value(3).toLongLong());
    DraftKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "draft_kill_test.moc"
