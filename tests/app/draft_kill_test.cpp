// The whole program is killed, with SIGKILL, while somebody types into a product: the next start has what was typed,
// says so, and marks the product; and whoever signs in as somebody else finds nothing of it.
//
// This program is both: without arguments the test, with arguments the program that is killed.
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

#include "app/console.h"
#include "core/settings/settings.h"
#include "tests/core/support/desk.h"
#include "ui/pages/products/products_page.h"
#include "ui/shell/action.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr int kKills = 12;
constexpr int kKeyMs = 15;
constexpr int kPatienceMs = 30'000;
constexpr qint64 kLagMs = 450;  // in the middle of all kills
const QString kSku = QStringLiteral("TRN-1");

// The console over the server of `serverDirectory`, with its settings in `folder`.
struct Started {
    Started(const QString& serverDirectory, const QString& folder)
        : settings({folder + QStringLiteral("/settings.json")}),
          console({{}, folder, serverDirectory, {}}, settings, languages) {
        console.resize(1'280, 720);
        console.begin();
        console.show();
    }
    ui::MainWindow& window() { return *console.findChild<ui::MainWindow*>(); }
    // The products, as soon as the one with this SKU is open there.
    ui::ProductsPage* openProduct() {
        ui::ProductsPage* page = nullptr;
        const bool isOpen = QTest::qWaitFor(
            [&] {
                window().navigator().go({QStringLiteral("products"), {}});
                page = console.findChild<ui::ProductsPage*>();
                if (page->desk().showing() == core::ProductDesk::Showing::kProduct) return true;
                page->desk().open({0, {}, kSku});
                QTest::qWait(50);
                return false;
            },
            kPatienceMs);
        return isOpen ? page : nullptr;
    }
    QLineEdit* title() { return console.findChild<QLineEdit*>(QStringLiteral("form.title")); }

    core::Settings settings;
    Languages languages;
    Console console;
};

// Types on at the end of the title, and says how long it is and when that was.
int runConsole(const QStringList& arguments) {
    Started started(arguments.value(1), arguments.value(2));
    if (started.openProduct() == nullptr) return 1;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, qApp, [&] {
        QTest::keyClick(started.title(), Qt::Key_End);
        QTest::keyClick(started.title(), Qt::Key_X);
        std::printf("%d %lld\n", static_cast<int>(started.title()->text().size()),
                    static_cast<long long>(core::deskNow() / 1'000));
        std::fflush(stdout);
    });
    typing.start(kKeyMs);
    return QApplication::exec();
}

}  // namespace

class DraftKillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_server = std::make_unique<core::RealServer>();
        QVERIFY(m_server->isReady());
        core::Desk desk(m_folder.filePath(QStringLiteral("desk")));
        QVERIFY(desk.signInTo(*m_server));
        QVERIFY(core::furnish(desk, kSku, QStringLiteral("BER-2")));
    }
    void cleanupTestCase() { m_server.reset(); }

    void whatWasTypedIsHereAfterEveryKill() {
        std::mt19937 random(20'261'122);
        std::vector<qint64> lost;
        for (int kill = 0; kill < kKills; ++kill) {
            QMap<int, qint64> typed;  // when, by the length of the title
            const int last = typeUntilKilled(std::chrono::milliseconds(200 + random() % 1'200), typed);
            QVERIFY(last > 0);
            const int kept = lengthKept();
            QVERIFY2(kept >= m_kept, "what was kept before is lost");
            const auto first = typed.upperBound(kept);
            lost.push_back(first == typed.end() ? 0 : typed.last() - *first);
            m_kept = kept;
        }
        std::sort(lost.begin(), lost.end());
        qInfo("%d kills, %d letters kept; typing lost: %lld ms in the middle, %lld ms at most", kKills, m_kept,
              static_cast<long long>(lost[lost.size() / 2]), static_cast<long long>(lost.back()));
        QVERIFY(lost[lost.size() / 2] <= kLagMs);
        QVERIFY(m_kept > kKills * 3);
    }

    void theNextStartSaysWhatWaitsAndMarksIt() {
        Started started(m_server->dataDirectory(), m_folder.path());
        // Said on the page with which the program begins, before anybody has gone to the products.
        const auto& told = started.window().services().notices->history();
        QTRY_VERIFY(std::any_of(told.begin(), told.end(), [](const ui::PastNotice& past) {
            return past.notice.text.contains(QStringLiteral("unsaved changes"));
        }));
        QVERIFY(started.window().navigator().route().page != QStringLiteral("products"));
        started.window().navigator().go({QStringLiteral("products"), {}});
        auto* page = started.console.findChild<ui::ProductsPage*>();
        QCOMPARE(page->desk().drafts(), 1);
        // By its keyboard alone.
        started.window().services().actions->run(QStringLiteral("products.nextDraft"));
        QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(started.title()->text().size()), m_kept, kPatienceMs);
        QCOMPARE(page->desk().changes().size(), 1U);
        // It is known to wait, so nobody is asked.
        QVERIFY(page->unsavedWork().isEmpty());
        started.console.close();
        QVERIFY(!started.console.isVisible());
    }

    void savingEndsIt() {
        {
            Started started(m_server->dataDirectory(), m_folder.path());
            ui::ProductsPage* page = started.openProduct();
            QVERIFY(page != nullptr);
            QTRY_VERIFY(page->desk().isDirty());
            started.window().services().actions->run(QStringLiteral("products.save"));
            QTRY_VERIFY_WITH_TIMEOUT(!page->desk().isDirty() && page->desk().base().version == 2, kPatienceMs);
        }
        QCOMPARE(lengthKept(), 0);
    }

  private:
    // The length of the title that it said last; 0: nothing.
    int typeUntilKilled(std::chrono::milliseconds wait, QMap<int, qint64>& typed) {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--console"), m_server->dataDirectory(), m_folder.path()});
        bool speaks = program.waitForStarted();
        while (speaks && !program.canReadLine())
            speaks = program.waitForReadyRead(60'000);
        std::this_thread::sleep_for(wait);
        program.kill();
        program.waitForFinished();
        int last = 0;
        const QList<QByteArray> lines = program.readAllStandardOutput().split('\n');
        for (const QByteArray& line : lines.mid(0, lines.size() - 1)) {
            last = line.split(' ').value(0).toInt();
            typed.insert(last, line.split(' ').value(1).toLongLong());
        }
        return last;
    }
    // As it stands on the disk; 0: no draft.
    int lengthKept() const {
        auto file = core::Outbox::open(m_server->dataDirectory() + QStringLiteral("/console"));
        if (!file.ok()) return -1;
        const auto kept = file.value().loadDrafts();
        if (!kept.ok() || kept->putAside != 0) return -1;
        return kept->drafts.empty() ? 0 : static_cast<int>(kept->drafts.front().draft.title.size());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<core::RealServer> m_server;
    int m_kept = 0;
};

}  // namespace meridian::app

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--console")) return meridian::app::runConsole(arguments.mid(1));
    meridian::app::DraftKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "draft_kill_test.moc"
