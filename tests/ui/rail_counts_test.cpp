// The numbers in the rail: what waits for this person in the chosen region, from the cache and from the server.
#include <QTest>

#include "tests/ui/support/inventory_parts.h"
#include "tests/ui/support/pipeline.h"
#include "tests/ui/support/window_parts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/region.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

class RailCountsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_parts = std::make_unique<WindowParts>();
        m_stock = std::make_unique<stock_test::FewStock>();
        m_pipeline = std::make_unique<StillPipeline>();
        m_pipeline->letters = {letter(1, u"place_order EU-1048217"_qs), letter(2, u"EU-1048251"_qs),
                               letter(3, u"US-1048259"_qs)};
        m_parts->services.stock = m_stock.get();
        m_parts->services.operations = m_pipeline.get();
        m_window = std::make_unique<MainWindow>(m_parts->services, u"settings"_qs);
    }
    void cleanup() {
        m_window.reset();
        m_pipeline.reset();
        m_stock.reset();
        m_parts.reset();
    }

    void theyAreThoseOfTheChosenRegion() {
        QTRY_COMPARE(count("orders"), u"12,400"_qs);
        QTRY_COMPARE(count("inventory"), u"400"_qs);
        QTRY_COMPARE(count("dead_letters"), u"3"_qs);
        m_parts->services.region->choose(u"eu"_qs);
        QTRY_COMPARE(count("orders"), u"12,000"_qs);
        QCOMPARE(count("inventory"), u"20"_qs);
        QCOMPARE(count("dead_letters"), u"2"_qs);
        m_parts->services.region->choose(u"ap"_qs);
        QTRY_COMPARE(count("orders"), QString());
        QCOMPARE(count("inventory"), QString());
        QCOMPARE(count("dead_letters"), QString());
    }

    void aLetterThatWasResolvedFromHereIsCountedNoMore() {
        QTRY_COMPARE(count("dead_letters"), u"3"_qs);
        m_pipeline->letters[0].resolved = true;
        core::CommandEntry entry;
        entry.command.wanted = core::ResolveDeadLetter{1, core::ResolveDeadLetter::Action::kReplay, {}};
        entry.receipt = core::Receipt{};
        entry.receipt->cell = 17;
        entry.receipt->batch = 41;
        Q_EMIT m_parts->commands.changed(entry);
        QTRY_COMPARE(count("dead_letters"), u"2"_qs);
        QCOMPARE(m_pipeline->lastQuery.afterCell, 17U);
        QCOMPARE(m_pipeline->lastQuery.afterBatch, quint64{41});
    }

    void whatTheServerSaidLastStaysWhileItIsAwayAndIsAskedForWhenItIsBack() {
        QTRY_COMPARE(count("dead_letters"), u"3"_qs);
        m_pipeline->trouble = core::Error{core::Fault::kOffline, u"The server is away."_qs, {}};
        m_pipeline->letters.clear();
        m_parts->connection(core::SyncThread::State::kLive);
        QTest::qWait(20);
        QCOMPARE(count("dead_letters"), u"3"_qs);
        m_pipeline->trouble.reset();
        m_parts->connection(core::SyncThread::State::kLive);
        QTRY_COMPARE(count("dead_letters"), QString());
    }

  private:
    static core::DeadLetter letter(quint64 id, const QString& key) {
        core::DeadLetter letter;
        letter.id = id;
        letter.key = key;
        return letter;
    }
    QString count(const char* page) const {
        return m_window->findChild<RailButton*>(QLatin1String("rail.") + QLatin1String(page))->count();
    }

    std::unique_ptr<WindowParts> m_parts;
    std::unique_ptr<stock_test::FewStock> m_stock;
    std::unique_ptr<StillPipeline> m_pipeline;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::RailCountsTest)
#include "rail_counts_test.moc"
