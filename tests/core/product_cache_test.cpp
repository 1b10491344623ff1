// The cache of products: what is written can be found, by every word of it and in order; what changed is found by its
// new words alone; what is older changes nothing.
#include "core/catalogue/product_cache.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <random>

#include "core/catalogue/price_lists.h"
#include "core/store/product_tables.h"
#include "core/store/stock_tables.h"
#include "core/sync/product_writer.h"
#include "meridian/v1/catalogue.pb.h"

namespace meridian::core {

namespace {

v1::Product productOf(int number, std::uint32_t version = 1) {
    const std::string digits = std::to_string(number);
    v1::Product product;
    product.set_number("PRD-" + digits);
    product.set_version(version);
    product.set_handle("tent-" + digits);
    product.set_title(std::string(number % 2 == 0 ? "Birka" : "birka") + " tent " + std::to_string(number % 10));
    product.set_vendor("Björk & Sons");
    product.set_type("Camping");
    product.add_tags("summer");
    product.add_tags("two persons");
    product.set_published(number % 3 == 0);
    product.add_images("https://example.com/" + digits + ".jpg");
    for (int size = 0; size < 2; ++size) {
        v1::Variant& variant = *product.add_variants();
        variant.set_sku("BRK-" + digits + (size == 0 ? "-S" : "-L"));
        variant.set_title(size == 0 ? "small" : "large");
        variant.set_barcode("40062" + digits + std::to_string(size));
        variant.set_grams(2'000 + size);
        variant.set_taxable(true);
        variant.set_needs_shipping(size == 0);
        for (const auto& [currency, minor] : {std::pair{"EUR", 32'900 + size * 1'000}, {"JPY", 48'000}}) {
            v1::Money& price = *variant.add_prices();
            price.set_currency(currency);
            price.set_minor(minor);
        }
    }
    return product;
}

}  // namespace

class ProductCacheTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(QStringLiteral("cache")), Database::Access::kReadWrite);
        QVERIFY(opened.ok());
        m_cache.emplace(std::move(opened.value()));
        QVERIFY(m_cache->execute(kCreateProductTables).ok());
        QVERIFY(m_cache->execute(kCreateStockTables).ok());
        auto writer = ProductWriter::prepare(*m_cache);
        QVERIFY(writer.ok());
        m_writer.emplace(std::move(writer.value()));
    }
    void cleanup() {
        m_writer.reset();
        m_cache.reset();
        m_folder.reset();
    }

    void everyRowOfAListIsReachedOnceThroughItsAnchors_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("by title") << QString();
        QTest::newRow("by number, with words") << QStringLiteral("birka");
    }
    void everyRowOfAListIsReachedOnceThroughItsAnchors() {
        QFETCH(QString, text);
        write(1, 501);
        const ProductQuery query{text, ProductShown::kAll};
        const auto frame = readProductFrame(*m_cache, query);
        QVERIFY(frame.ok());
        QCOMPARE(frame->total, 501);
        QCOMPARE(frame->anchors.size(), 6U);
        QSet<quint64> seen;
        std::optional<ProductRow> before;
        for (const ProductKey& anchor : frame->anchors) {
            const auto page = readProductPage(*m_cache, query, anchor, ProductFrame::kStride);
            QVERIFY(page.ok());
            for (const ProductRow& row : *page) {
                QVERIFY2(!seen.contains(row.id), qPrintable(row.handle));
                seen.insert(row.id);
                if (before && text.isEmpty())
                    QVERIFY(std::pair(before->title.toLower(), before->id) < std::pair(row.title.toLower(), row.id));
                if (before && !text.isEmpty()) QVERIFY(before->id > row.id);
                before = row;
            }
        }
        QCOMPARE(seen.size(), 501);
    }

    void aProductIsFoundByEveryWordOfIt() {
        write(1, 30);
        QCOMPARE(total(u"birka"), 30);
        QCOMPARE(total(u"b"), 30);  // from the first letter on
        QCOMPARE(total(u"bjork"), 30);
        QCOMPARE(total(u"camp summ"), 30);
        QCOMPARE(total(u"brk-17"), 1);
        QCOMPARE(total(u"BRK-17-L"), 1);
        QCOMPARE(total(u"tent-17"), 1);
        QCOMPARE(total(u"40062170"), 1);
        QCOMPARE(total(u"winter"), 0);
        QCOMPARE(total(u"birka winter"), 0);
        QCOMPARE(total(u"  \" , "), 30);  // no word at all
    }

    void aFieldSaysWhereToLook() {
        write(1, 9);
        QCOMPARE(total(u"type:camping"), 9);
        QCOMPARE(total(u"vendor:camping"), 0);
        QCOMPARE(total(u"tag:\"two per\""), 9);
        QCOMPARE(total(u"SKU:BRK-3-S"), 1);
        const auto refused = readProductFrame(*m_cache, {QStringLiteral("colour:red"), ProductShown::kAll});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().fault, Fault::kInvalid);
        QVERIFY(refused.error().text.contains(QStringLiteral("colour")));
    }

    void draftsAndPublishedOnesAreTwoLists() {
        write(1, 30);
        const auto count = [this](const QString& text, ProductShown shown) {
            return readProductFrame(*m_cache, {text, shown})->total;
        };
        QCOMPARE(count({}, ProductShown::kPublished), 10);
        QCOMPARE(count({}, ProductShown::kDrafts), 20);
        QCOMPARE(count(QStringLiteral("birka"), ProductShown::kPublished), 10);
        const auto page = readProductPage(*m_cache, {QStringLiteral("birka"), ProductShown::kDrafts}, {}, 100);
        QCOMPARE(page->size(), 20U);
        QVERIFY(std::none_of(page->begin(), page->end(), [](const ProductRow& row) { return row.published; }));
    }

    void aNewerVersionReplacesAndAnOlderOneDoesNot() {
        write(1, 5);
        v1::Product changed = productOf(4, 3);
        changed.set_title("Fjell sleeping bag");
        changed.mutable_variants()->DeleteSubrange(1, 1);
        changed.mutable_variants(0)->set_sku("FJL-4");
        QCOMPARE(put(changed), ProductWriter::Written::kChanged);
        QCOMPARE(total(u"fjell"), 1);
        QCOMPARE(total(u"title:birka"), 4);
        QCOMPARE(total(u"brk-4"), 0);
        QCOMPARE(total(u"fjl-4"), 1);
        QCOMPARE(put(productOf(4, 2)), ProductWriter::Written::kOlder);
        QCOMPARE(total(u"fjell"), 1);
        QCOMPARE(readProduct(*m_cache, {4})->version, 3U);
        QCOMPARE(readProduct(*m_cache, {4})->draft.variants.size(), 1);
        // The index is as if it had been built from what is there now.
        QVERIFY(m_cache->execute("INSERT INTO product_text (product_text) VALUES ('integrity-check')").ok());
    }

    void aProductIsReadWholeByNumberHandleAndSku() {
        write(1, 3);
        for (const ProductRef& which :
             {ProductRef{2}, ProductRef{0, QStringLiteral("tent-2")}, ProductRef{0, {}, QStringLiteral("BRK-2-L")}}) {
            const auto record = readProduct(*m_cache, which);
            QVERIFY(record.ok());
            QCOMPARE(record->id, 2U);
            const ProductDraft& draft = record->draft;
            QVERIFY(!draft.hasDescription);
            QCOMPARE(draft.tags, QStringList({QStringLiteral("summer"), QStringLiteral("two persons")}));
            QCOMPARE(draft.images, QStringList(QStringLiteral("https://example.com/2.jpg")));
            QCOMPARE(draft.variants.size(), 2);
            QCOMPARE(draft.variants[1].sku, QStringLiteral("BRK-2-L"));
            QCOMPARE(draft.variants[1].grams, 2'001);
            QVERIFY(draft.variants[1].taxable && !draft.variants[1].needsShipping);
            QCOMPARE(draft.variants[1].prices, QVector<Amount>({{33'900, 978}, {48'000, 392}}));
        }
        QCOMPARE(readProduct(*m_cache, {99}).error().fault, Fault::kNotFound);
    }

    void aRowShowsTheRangeOfItsFirstCurrency() {
        write(7, 7);
        const auto page = readProductPage(*m_cache, {}, {}, 10);
        QCOMPARE(page->size(), 1U);
        QCOMPARE(page->front().lowest, (Amount{32'900, 978}));
        QCOMPARE(page->front().highest, (Amount{33'900, 978}));
        QCOMPARE(page->front().variants, 2);
        QCOMPARE(page->front().available, -1);  // nothing is known of its stock
    }

    void aRowShowsTheRangeOfTheFirstPriceListThatItHas() {
        QVERIFY(m_writer->write(productOf(6)).ok());
        const quint16 yen = currencyNumber(QStringLiteral("JPY"));
        const quint16 franc = currencyNumber(QStringLiteral("CHF"));
        const auto priced = [&](const QVector<quint16>& lists) {
            const auto rows = readProductPage(*m_cache, {{}, ProductShown::kAll, lists}, {}, 10);
            return rows.ok() && rows->size() == 1 ? rows->front() : ProductRow{};
        };
        QCOMPARE(priced({franc, yen}).lowest, (Amount{48'000, yen}));
        QCOMPARE(priced({franc, yen}).highest, (Amount{48'000, yen}));
        QCOMPARE(priced({franc}).highest, (Amount{33'900, currencyNumber(QStringLiteral("EUR"))}));
        QCOMPARE(priced({}).currencies, (QVector<quint16>{currencyNumber(QStringLiteral("EUR")), yen}));
    }
    void aPriceListIsThatOfTheRegionElseOfThePersonElseOfTheShop() {
        const auto first = [](const PriceListWish& wish) { return currencyLetters(priceListsFor(wish).value(0)); };
        const quint16 euro = currencyNumber(QStringLiteral("EUR"));
        const quint16 dollar = currencyNumber(QStringLiteral("USD"));
        QCOMPARE(first({0, QStringLiteral("us"), euro, euro}), QStringLiteral("USD"));
        QCOMPARE(first({0, QStringLiteral("eu"), dollar, dollar}), QStringLiteral("EUR"));
        QCOMPARE(first({0, {}, euro, dollar}), QStringLiteral("EUR"));
        QCOMPARE(first({0, {}, 0, dollar}), QStringLiteral("USD"));
        QCOMPARE(first({euro, QStringLiteral("us"), 0, dollar}), QStringLiteral("EUR"));
        QVERIFY(priceListsFor({}).isEmpty());
        QCOMPARE(priceListsFor({euro, QStringLiteral("eu"), euro, euro}).count(euro), 1);
    }
    void aRowAddsUpTheStockOfItsVariants() {
        write(7, 7);
        QVERIFY(m_cache
                    ->execute("INSERT INTO stock VALUES "
                              "(1, 'BRK-7-S', 'BER-2', 'Berlin', 'eu', '', 9, 2, 7, 0, 0, 1),"
                              "(2, 'BRK-7-S', 'RNO-1', 'Reno', 'us', '', 4, 0, 4, 0, 0, 1),"
                              "(3, 'BRK-7-L', 'BER-2', 'Berlin', 'eu', '', 1, 2, -1, 0, 0, 1),"
                              "(4, 'BRK-8-L', 'BER-2', 'Berlin', 'eu', '', 50, 0, 50, 0, 0, 1)")
                    .ok());
        QCOMPARE(readProductPage(*m_cache, {}, {}, 10)->front().available, 10);
        const auto inRegion = [this](const char* region) {
            ProductQuery query;
            query.region = QString::fromLatin1(region);
            return readProductPage(*m_cache, query, {}, 10)->front().available;
        };
        QCOMPARE(inRegion("eu"), 6);
        QCOMPARE(inRegion("us"), 4);
        QCOMPARE(inRegion("ap"), 0);
    }

    void aNumberThatIsNoneIsRefused() {
        v1::Product product = productOf(1);
        for (const char* number : {"", "PRD-", "PRD-0", "PRD-1x", "EU-1"}) {
            product.set_number(number);
            QVERIFY2(!m_writer->write(product).ok(), number);
        }
    }

  private:
    ProductWriter::Written put(const v1::Product& product) {
        const auto written = m_writer->write(product);
        if (!written.ok()) qWarning() << written.error().text << written.error().detail;
        return written.ok() ? *written : ProductWriter::Written::kOlder;
    }
    // Products `from` to `to`, in any order.
    void write(int from, int to) {
        std::vector<v1::Product> products;
        for (int number = from; number <= to; ++number)
            products.push_back(productOf(number));
        std::shuffle(products.begin(), products.end(), std::mt19937(7));
        QVERIFY(m_cache->execute("BEGIN").ok());
        for (const v1::Product& product : products)
            QCOMPARE(put(product), ProductWriter::Written::kNew);
        QVERIFY(m_cache->execute("COMMIT").ok());
    }
    qint64 total(QStringView text) {
        const auto frame = readProductFrame(*m_cache, {text.toString(), ProductShown::kAll});
        if (!frame.ok()) qWarning() << frame.error().text << frame.error().detail;
        return frame.ok() ? frame->total : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_cache;
    std::optional<ProductWriter> m_writer;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::ProductCacheTest)
#include "product_cache_test.moc"
