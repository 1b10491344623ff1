// Which prices the page of products shows where there is room for one currency, and the menu that chooses another.
#include <QMenu>
#include <algorithm>

#include "tests/ui/support/products_parts.h"
#include "ui/pages/products/price_currency.h"
#include "ui/shell/region.h"

namespace meridian::ui {

using namespace core;

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
    void theButtonHasANameThatSaysTheCurrency() {
        QVERIFY(currency().accessibleName().contains(QStringLiteral("EUR")));
        QVERIFY(currency().isVisible());
    }

  private:
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
