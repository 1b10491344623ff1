// The region that is chosen for the whole window, on the pages of products, pipeline and dead letters. The pages of
// orders, inventory and the overview have theirs in their own tests.
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "core/catalogue/product_source.h"
#include "tests/ui/support/few_orders.h"
#include "tests/ui/support/pipeline.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/operations/journal_card.h"
#include "ui/pages/operations/operations_page.h"
#include "ui/pages/operations/tail_model.h"
#include "ui/pages/products/products_page.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

constexpr qint64 kNow = 1'763'000'000'000'000;

// Remembers which region it was asked for.
class AskedProducts final : public ProductSource {
  public:
    Call<ProductFrame> frame(const ProductQuery&) override { return answered<ProductFrame>(ProductFrame{}); }
    Call<std::vector<ProductRow>> page(const ProductQuery& query, const ProductKey&, int) override {
        regions.append(query.region);
        return answered<std::vector<ProductRow>>(std::vector<ProductRow>{});
    }
    Call<ProductRecord> product(const ProductRef&) override { return none(); }
    Call<ProductRecord> whole(const ProductRef&) override { return none(); }

    QStringList regions;

  private:
    static Call<ProductRecord> none() {
        return answered<ProductRecord>(Error{Fault::kNotFound, QStringLiteral("No such product."), {}});
    }
};

DeadLetter letter(quint64 id, const char* key) {
    DeadLetter made;
    made.id = id;
    made.at = kNow - 60'000'000;
    made.kind = QStringLiteral("command");
    made.key = QString::fromLatin1(key);
    return made;
}

TailRecord record(quint64 batch, const char* order) {
    TailRecord made;
    made.batch = batch;
    made.at = kNow;
    made.command = QStringLiteral("place_order");
    made.order = QString::fromLatin1(order);
    return made;
}

}  // namespace

class RegionFilterTest : public QObject {
    Q_OBJECT

    Format m_format;
    FewOrders m_orders;
    RegionFilter m_region;
    StillPipeline m_pipeline;
    ObligingCommands m_commands;
    AskedProducts m_products;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Page> m_page;

    template <class Shown>
    void show(const char* route) {
        m_page = std::make_unique<Shown>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QString::fromLatin1(route), {}});
    }
    template <class Widget>
    Widget* part(const char* name) {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_region.choose({});
        m_pipeline.letters = {letter(4, "place_order EU-1048219"), letter(3, "US-99999999"),
                              letter(2, "BRK-7 at BER-2"), letter(1, "EU-1")};
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{m_orders, *m_sync, m_format, [] { return kNow; }, [](core::Language) {}});
        m_services->operations = &m_pipeline;
        m_services->commands = &m_commands;
        m_services->products = &m_products;
        m_services->region = &m_region;
    }
    void cleanup() {
        m_page.reset();
        m_services.reset();
        m_sync.reset();
    }

    void productsCountTheUnitsOfTheRegion() {
        show<ProductsPage>("products");
        QTRY_VERIFY(!m_products.regions.isEmpty());
        QCOMPARE(m_products.regions.last(), QString());
        m_region.choose(QStringLiteral("ap"));
        QCOMPARE(m_products.regions.last(), QStringLiteral("ap"));
    }

    // Those that name no order could be of any region, so no choice hides them.
    void deadLettersAreThoseOfTheRegionAndThoseOfNone() {
        show<DeadLettersPage>("dead_letters");
        auto* list = part<DataTable>("letters.table")->model();
        QTRY_COMPARE(list->rowCount(), 4);
        auto* line = part<QLabel>("letters.state");
        QCOMPARE(line->text(), QStringLiteral("4, up to date"));
        m_region.choose(QStringLiteral("eu"));
        QTRY_COMPARE(list->rowCount(), 3);
        m_region.choose(QStringLiteral("us"));
        QTRY_COMPARE(list->rowCount(), 2);
        QVERIFY2(line->text().contains(QStringLiteral("2 of orders that other regions keep are not shown")),
                 qPrintable(line->text()));
    }

    void aRegionWithoutDeadLettersSaysSoAndShowsTheWayToTheOthers() {
        m_pipeline.letters.remove(2);  // the one that names no order
        show<DeadLettersPage>("dead_letters");
        m_region.choose(QStringLiteral("ap"));
        auto* nothing = m_page->findChild<EmptyState*>();
        QTRY_VERIFY(part<QWidget>("letters.table")->isHidden());
        QPushButton* all = nullptr;
        for (auto* state : m_page->findChildren<EmptyState*>()) {
            if (state->isVisible()) all = state->findChild<QPushButton*>();
        }
        QVERIFY(nothing != nullptr && all != nullptr);
        all->click();
        QCOMPARE(m_region.code(), QString());
        QTRY_COMPARE(part<DataTable>("letters.table")->model()->rowCount(), 3);
    }

    void theCardOfDeadLettersInThePipelineFollowsTheRegion() {
        m_pipeline.state.deadLetters = 4;
        show<OperationsPage>("operations");
        QTRY_VERIFY(part<QAbstractButton>("letters.row.4") != nullptr);
        QVERIFY(part<QAbstractButton>("letters.row.3") != nullptr);
        m_region.choose(QStringLiteral("eu"));
        QTRY_VERIFY(part<QAbstractButton>("letters.row.3") == nullptr);
        QVERIFY(part<QAbstractButton>("letters.row.2") != nullptr);
        QVERIFY2(part<QLabel>("letters.line")->text().startsWith(QStringLiteral("1 of orders that other regions keep")),
                 qPrintable(part<QLabel>("letters.line")->text()));
        QVERIFY(part<QAbstractButton>("letters.row.1") != nullptr);
    }

    // An order goes to the region that is chosen, and its dead letter is with the cell of another one.
    void theCardOfDeadLettersSaysHowManyItLeavesOut() {
        m_pipeline.letters = {letter(4, "place_order EU-1048219"), letter(1, "EU-1")};
        m_pipeline.state.deadLetters = 2;
        show<OperationsPage>("operations");
        QTRY_VERIFY(part<QAbstractButton>("letters.row.4") != nullptr);
        m_region.choose(QStringLiteral("us"));
        auto* line = part<QLabel>("letters.line");
        QTRY_VERIFY(!line->isHidden());
        QVERIFY2(line->text().contains(QStringLiteral("2 of orders that other regions keep")),
                 qPrintable(line->text()));
    }

    void theJournalShowsRecordsOfTheRegion() {
        m_region.choose(QStringLiteral("us"));
        show<OperationsPage>("operations");
        QTRY_VERIFY(m_pipeline.tail.records != nullptr);
        m_pipeline.tail.records({record(1, "EU-1"), record(2, "US-2"), record(3, ""), record(4, "EU-4")});
        QCOMPARE(m_page->findChild<JournalCard*>()->model().rowCount(), 2);
    }

    void thePipelineSaysWhoseItIsWhenAnotherRegionIsChosen() {
        show<OperationsPage>("operations");
        auto* age = part<QLabel>("operations.age");
        QTRY_VERIFY(!age->text().isEmpty());
        m_region.choose(QStringLiteral("eu"));
        QVERIFY2(!age->text().contains(QStringLiteral("EU has none")), qPrintable(age->text()));
        QVERIFY2(age->text().contains(QStringLiteral("all orders that eu-1 keeps, wherever they are delivered")),
                 qPrintable(age->text()));
        m_region.choose(QStringLiteral("us"));
        QVERIFY2(age->text().contains(QStringLiteral("pipeline of eu-1, US has none")), qPrintable(age->text()));
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::RegionFilterTest)
#include "region_filter_test.moc"
