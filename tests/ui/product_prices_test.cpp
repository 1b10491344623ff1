// Which prices the page of products shows where there is room for one currency, and the menu that chooses another.
#include <QMenu>
#include <algorithm>

#include "core/insights/insights.h"
#include "core/insights/overview_figures.h"
#include "tests/ui/support/products_parts.h"
#include "ui/pages/products/price_currency.h"
#include "ui/shell/region.h"

namespace meridian::ui {

using namespace core;

namespace {

// A server with yen as its main currency, which may be away; and what is remembered of it on this computer.
class YenShop final : public Insights {
  public:
    Call<FiguresAnswer> figures(const FiguresQuery&) override {
        ++asked;
        if (isAway) return answered<FiguresAnswer>(Error{Fault::kOffline, QStringLiteral("Away."), {}});
        FiguresAnswer answer;
        answer.rates.base = 392;
        return answered<FiguresAnswer>(answer);
    }
    Call<TopProductsAnswer> topProducts(const TopProductsQuery&) override {
        return answered<TopProductsAnswer>(TopProductsAnswer());
    }
    Call<Attention> attention(int, const QString&) override { return answered<Attention>(Attention()); }
    Call<OverviewFigures> kept() override {
        if (!remembered) return answered<OverviewFigures>(Error{Fault::kNotFound, QStringLiteral("None."), {}});
        return answered<OverviewFigures>(*remembered);
    }
    void keep(const OverviewFigures&) override {}

    bool isAway = true;
    int asked = 0;
    std::optional<OverviewFigures> remembered;
};

}  // namespace

class ProductPricesTest : public QObject, private ProductsParts {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_filter.choose(QStringLiteral("eu"));
        m_region = &m_filter;
        openPage();
        QTRY_COMPARE(currency().text(), QStringLiteral("EUR"));
    }
    void cleanup() { closePage(); }

    void theRegionOfTheWindowBringsItsPrices() {
        QCOMPARE(shown(), quint16{978});
        QCOMPARE(firstColumn(), QStringLiteral("EUR"));
        m_filter.choose(QStringLiteral("ap"));
        QTRY_COMPARE(shown(), quint16{392});
        QCOMPARE(firstColumn(), QStringLiteral("JPY"));
        QTRY_COMPARE(currency().text(), QStringLiteral("JPY"));
    }
    void anotherCurrencyIsChosenInTheMenuAndStaysForTheRegion() {
        choose(QStringLiteral("JPY"));
        QTRY_COMPARE(shown(), quint16{392});
        QCOMPARE(firstColumn(), QStringLiteral("JPY"));
        QVERIFY2(!m_page->desk().isDirty(), "To look at other prices changes nothing.");
        choose(QStringLiteral("As the region has it"));
        QTRY_COMPARE(shown(), quint16{978});
        QCOMPARE(firstColumn(), QStringLiteral("EUR"));
    }
    void whatIsTypedAndCannotBeReadStaysInItsCell() {
        setCell(0, u"EUR", QStringLiteral("many"));
        choose(QStringLiteral("JPY"));
        QCOMPARE(cell(0, u"EUR").data().toString(), QStringLiteral("many"));
        QCOMPARE(cell(0, u"JPY").data().toString(), QStringLiteral("48,000"));
    }
    void aServerThatWasAwayIsAskedAgainWhenItIsThere() {
        YenShop shop;
        reopenOver(shop);
        QTRY_COMPARE(shop.asked, 1);
        QVERIFY(shown() != 392);
        shop.isAway = false;
        Q_EMIT m_sync->stateChanged(SyncThread::State::kLive, {});
        QTRY_COMPARE(currency().text(), QStringLiteral("JPY"));
        QTRY_COMPARE(shown(), quint16{392});
        // Once it has said it, it is asked no more.
        Q_EMIT m_sync->stateChanged(SyncThread::State::kLive, {});
        QTest::qWait(20);
        QCOMPARE(shop.asked, 2);
        closePage();
    }
    void withoutAServerTheFiguresThatWereKeptNameTheMainCurrency() {
        YenShop shop;
        shop.remembered.emplace();
        shop.remembered->now.rates.base = 392;
        reopenOver(shop);
        QTRY_COMPARE(currency().text(), QStringLiteral("JPY"));
        closePage();
    }
    void theButtonHasANameThatSaysTheCurrency() {
        QVERIFY(currency().accessibleName().contains(QStringLiteral("EUR")));
        QVERIFY(currency().isVisible());
    }

  private:
    // For all regions, which have no currency of their own.
    void reopenOver(Insights& insights) {
        closePage();
        m_filter.choose({});
        openParts();
        m_services->insights = &insights;
        showPage();
    }
    PriceCurrency& currency() { return *m_page->findChild<PriceCurrency*>(); }
    quint16 shown() {
        const ProductRow* row = list().model().row(0);
        return row == nullptr ? quint16{0} : row->lowest.currency;
    }
    QString firstColumn() {
        return m_page->findChild<VariantModel*>()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    void choose(const QString& text) {
        Q_EMIT currency().menu()->aboutToShow();
        const auto choices = currency().menu()->actions();
        const auto found =
            std::find_if(choices.begin(), choices.end(), [&](QAction* action) { return action->text() == text; });
        QVERIFY2(found != choices.end(), qPrintable(text));
        (*found)->trigger();
    }

    RegionFilter m_filter;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ProductPricesTest)
#include "product_prices_test.moc"
