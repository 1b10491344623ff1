// The cache of stock: what is written can be found, in order, by word and by filter; what is older changes nothing; a
// cache of another version is replaced or left alone.
#include "core/stock/stock_cache.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/stock/stock_condition.h"
#include "core/store/cache_file.h"
#include "core/sync/cache_writer.h"
#include "meridian/v1/sync.pb.h"

namespace meridian::core {

namespace {

v1::StockLevel levelOf(const std::string& sku, const std::string& location, qint64 available, std::uint64_t batch = 1) {
    v1::StockLevel level;
    level.set_sku(sku);
    level.set_location(location);
    level.set_title("Nimbus down jacket / M, navy");
    level.set_location_name(location == "BER-2" ? "Berlin 2" : "Reno");
    level.set_region(location == "BER-2" ? "eu" : "us");
    level.set_available(available);
    level.set_committed(4);
    level.set_unavailable(1);
    level.set_on_hand(available + 5);
    level.set_incoming(available < 0 ? 60 : 0);
    level.set_changed_batch(batch);
    return level;
}

}  // namespace

class StockCacheTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
        put({levelOf("NMB-DJM-NVY", "RNO-1", 126), levelOf("ARI-OEH-SND", "BER-2", 10),
             levelOf("NMB-DJM-NVY", "BER-2", -1), levelOf("ARI-OEH-SND", "RNO-1", 0)});
    }
    void cleanup() {
        m_reader.reset();
        m_writer.reset();
        m_folder.reset();
    }

    void aListIsInItsOrder_data() {
        QTest::addColumn<int>("sort");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by SKU") << int(StockSort::kSku)
                                << "ARI-OEH-SND@BER-2 ARI-OEH-SND@RNO-1 NMB-DJM-NVY@BER-2 NMB-DJM-NVY@RNO-1";
        QTest::newRow("scarcest") << int(StockSort::kScarcest)
                                  << "NMB-DJM-NVY@BER-2 ARI-OEH-SND@RNO-1 ARI-OEH-SND@BER-2 NMB-DJM-NVY@RNO-1";
        QTest::newRow("on hand") << int(StockSort::kMostOnHand)
                                 << "NMB-DJM-NVY@RNO-1 ARI-OEH-SND@BER-2 ARI-OEH-SND@RNO-1 NMB-DJM-NVY@BER-2";
        QTest::newRow("incoming") << int(StockSort::kMostIncoming)
                                  << "NMB-DJM-NVY@BER-2 ARI-OEH-SND@BER-2 ARI-OEH-SND@RNO-1 NMB-DJM-NVY@RNO-1";
    }
    void aListIsInItsOrder() {
        QFETCH(int, sort);
        QTEST(found({}, static_cast<StockSort>(sort)), "expected");
    }

    void wordsAndFiltersFindRows_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("rows");
        QTest::newRow("beginning of a SKU") << "nmb" << 2;
        QTest::newRow("a SKU with its hyphens") << "nmb-djm" << 2;
        QTest::newRow("word of the title") << "down jack" << 4;
        QTest::newRow("name of a location") << "berlin" << 2;
        QTest::newRow("two words together") << "berlin ari" << 1;
        QTest::newRow("no such word") << "tent" << 0;
        QTest::newRow("location, in any case") << "location:ber-2" << 2;
        QTest::newRow("several locations") << "location:BER-2,RNO-1" << 4;
        QTest::newRow("region") << "region:US" << 2;
        QTest::newRow("low") << "available:<=10" << 3;
        QTest::newRow("oversold") << "available:<0" << 1;
        QTest::newRow("exactly") << "available:0" << 1;
        QTest::newRow("incoming") << "incoming:>0" << 1;
        QTest::newRow("not") << "-location:BER-2 available:>=0" << 2;
        QTest::newRow("SKU") << "sku:ari" << 2;
        QTest::newRow("SKU, not a pattern") << "sku:%" << 0;
        QTest::newRow("quotes in a word") << "\"down jacket\"" << 4;
    }
    void wordsAndFiltersFindRows() {
        QFETCH(QString, query);
        QFETCH(int, rows);
        const auto list = readStockList(reader(), {query, StockSort::kSku});
        QVERIFY2(list.ok(), list.ok() ? "" : qPrintable(list.error().text));
        QCOMPARE(static_cast<int>(list->ids.size()), rows);
        QCOMPARE(list->first.size(), list->ids.size());
    }

    // The beginning is found another way than the whole list where very much matches; both give the same rows.
    void theBeginningIsThatOfTheWholeList() {
        std::vector<v1::StockLevel> levels;
        for (int i = 0; i < 6'000; ++i) {
            const std::string sku = QStringLiteral("SKU-%1").arg(i * 7'919 % 6'000, 5, 10, QChar(u'0')).toStdString();
            for (const char* location : {"BER-2", "RNO-1"})
                levels.push_back(levelOf(sku, location, i % 300));
        }
        for (int i = 0; i < 1'500; ++i) {  // a word that many have, and all of them at the end of the list
            levels.push_back(levelOf("ZED-" + std::to_string(10'000 + i), "BER-2", 900));
            levels.back().set_title("Zeppelin coat");
        }
        put(levels);
        const auto many = static_cast<std::size_t>(StockList::kFirst);
        const StockWalkLimits limits{1'000, 500, 3'000};
        for (const char* query :
             {"", "jacket", "sku-0012", "jacket sku-0012", "jacket location:BER-2", "jacket -sku-001", "-jacket",
              "tent", "zeppelin", "down available:<=3", "nav -region:us", "jacket on_hand:7", "jacket sku:sku-0012",
              "zeppelin available:>=900"}) {
            for (const StockSort sort : {StockSort::kSku, StockSort::kScarcest, StockSort::kMostOnHand}) {
                const StockQuery asked{QString::fromLatin1(query), sort};
                const auto whole = readStockList(reader(), asked);
                const auto first = readFirstStock(reader(), asked, limits);
                QVERIFY2(whole.ok() && first.ok(), query);
                QVERIFY2(first->isWhole == (whole->ids.size() <= many), query);
                QVERIFY2(first->ids.size() == std::min(whole->ids.size(), many), query);
                QVERIFY2(std::equal(first->ids.begin(), first->ids.end(), whole->ids.begin()), query);
                QVERIFY2(first->first.size() == first->ids.size(), query);
            }
        }
        const auto isWalked = [&](const char* query, StockSort sort) {
            return walkStock(reader(), {QString::fromLatin1(query), sort}, StockList::kFirst + 1, limits)->has_value();
        };
        QVERIFY(isWalked("jacket", StockSort::kSku));
        QVERIFY(isWalked("jacket -sku-001", StockSort::kScarcest));
        QVERIFY(isWalked("down available:<=3", StockSort::kMostOnHand));  // few pass: their words are compared
        QVERIFY(!isWalked("jacket", StockSort::kMostOnHand));             // no index has this order
        QVERIFY(!isWalked("zeppelin", StockSort::kSku));                  // all of them are too far down
        QVERIFY(!isWalked("tent", StockSort::kSku));                      // rare
        QVERIFY(!isWalked("available:<=3", StockSort::kSku));             // no words
    }

    void whatCannotBeReadIsSaid_data() {
        QTest::addColumn<QString>("query");
        QTest::newRow("no such filter") << "colour:red";
        QTest::newRow("no number") << "available:few";
        QTest::newRow("nothing") << "location:";
        QTest::newRow("one letter") << "n";
    }
    void whatCannotBeReadIsSaid() {
        QFETCH(QString, query);
        const auto list = readStockList(reader(), {query, StockSort::kSku});
        QVERIFY(!list.ok());
        QCOMPARE(list.error().fault, Fault::kInvalid);
        QVERIFY(list.error().text.endsWith(u'.'));
    }

    void aNewerLevelReplacesAndAnOlderOneDoesNot() {
        v1::StockLevel newer = levelOf("NMB-DJM-NVY", "BER-2", 7, 5);
        newer.set_title("Winter coat");
        QCOMPARE(put({newer}).changedStock, 1);
        QCOMPARE(put({levelOf("NMB-DJM-NVY", "BER-2", 9, 4)}).changedStock, 0);
        QCOMPARE(found(QStringLiteral("coat"), StockSort::kSku), QStringLiteral("NMB-DJM-NVY@BER-2"));
        QCOMPARE(found(QStringLiteral("jacket nmb"), StockSort::kSku), QStringLiteral("NMB-DJM-NVY@RNO-1"));
        const auto rows = readStockOf(reader(), QStringLiteral("nmb-djm-nvy"));
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE(rows->front().levels, (StockLevels{12, 4, 7, 1, 0}));
        QCOMPARE(rows->front().locationName, QStringLiteral("Berlin 2"));
        QCOMPARE(rows->front().region, QStringLiteral("eu"));
    }

    void countsAreThoseOfTheRows() {
        const auto counts = readStockCounts(reader());
        QVERIFY(counts.ok());
        QCOMPARE(counts->skus, 2);
        const auto isOf = [&](const char* region, qint64 rows, qint64 low, qint64 oversold, qint64 incoming) {
            const StockFigures figures = counts->in(QString::fromLatin1(region));
            return figures.rows == rows && figures.low == low && figures.oversold == oversold &&
                   figures.incoming == incoming;
        };
        QVERIFY(isOf("", 4, 3, 1, 1));
        QVERIFY(isOf("eu", 2, 2, 1, 1));
        QVERIFY(isOf("us", 2, 1, 0, 0));
        QVERIFY(isOf("ap", 0, 0, 0, 0));
        QCOMPARE(counts->locations.size(), std::size_t{2});
        QCOMPARE(counts->locations[0].code, QStringLiteral("BER-2"));
        QCOMPARE(counts->locations[0].rows, 2);
    }

    void aPieceWithoutALocationChangesNothing() {
        v1::SyncResponse piece = pieceOf({levelOf("NEW", "BER-2", 1), levelOf("NEW", "", 1)});
        piece.set_cursor("stock:9");
        QVERIFY(!m_writer->write(piece).ok());
        QCOMPARE(found(QStringLiteral("sku:NEW"), StockSort::kSku), QString());
        QCOMPARE(m_writer->cursor(v1::SYNC_SCOPE_STOCK), std::string("1.2.3"));
    }

    void cursorsOfScopesStandApart() {
        v1::SyncResponse orders;
        orders.set_scope(v1::SYNC_SCOPE_ORDERS);
        orders.set_cursor("orders:1");
        const auto change = m_writer->write(orders);
        QVERIFY(change.ok());
        QCOMPARE(change->scope, CacheScope::kOrders);
        QCOMPARE(m_writer->cursor(v1::SYNC_SCOPE_ORDERS), std::string("orders:1"));
        QCOMPARE(m_writer->cursor(v1::SYNC_SCOPE_STOCK), std::string("1.2.3"));
        QCOMPARE(m_writer->cursor(v1::SYNC_SCOPE_PRODUCTS), std::string());
    }

    void aCacheOfAnOlderVersionGivesWay() {
        m_writer.reset();
        const QString old = CacheFile::pathIn(m_folder->path(), 1);
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile file(old + QLatin1String(suffix));
            QVERIFY(file.open(QFile::WriteOnly));
        }
        open();
        for (const char* suffix : {"", "-wal", "-shm"})
            QVERIFY(!QFile::exists(old + QLatin1String(suffix)));
    }

    void aCacheOfANewerVersionIsLeftAlone() {
        m_writer.reset();
        const QString newer = CacheFile::pathIn(m_folder->path(), CacheFile::kLayout + 1);
        QFile file(newer);
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(file.write("of tomorrow") > 0);
        file.close();
        const auto writing = CacheFile::openForWriting(m_folder->path());
        QVERIFY(!writing.ok());
        QCOMPARE(writing.error().fault, Fault::kNewerData);
        QVERIFY(!writing.error().text.isEmpty());
        const auto reading = CacheFile::openForReading(m_folder->path());
        QVERIFY(!reading.ok());
        QCOMPARE(reading.error().fault, Fault::kNewerData);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("of tomorrow"));
    }

    void aFileThatANewerVersionChangedIsLeftAlone() {
        m_writer.reset();
        {
            auto opened = Database::open(CacheFile::pathIn(m_folder->path()), Database::Access::kReadWrite);
            QVERIFY(opened.ok());
            QVERIFY(opened.value().execute("PRAGMA user_version=99").ok());
        }
        QCOMPARE(CacheFile::openForWriting(m_folder->path()).error().fault, Fault::kNewerData);
        QVERIFY(QFile::exists(CacheFile::pathIn(m_folder->path())));
    }

    // What a person feels: from a key to the rows, over as many rows as the largest shop has.
    void aListOf200000RowsIsAnsweredSoon() {
        fill(200'000);
        qint64 worst = 0;
        for (const char* query : {"", "te", "tent", "sku:SKU-19", "available:<=10", "location:BER-2 available:<0"}) {
            QElapsedTimer timer;
            timer.start();
            const auto list = readStockList(reader(), {QString::fromLatin1(query), StockSort::kSku});
            QVERIFY(list.ok());
            const qint64 micros = timer.nsecsElapsed() / 1000;
            worst = std::max(worst, micros);
            qInfo("%-30s %7zu rows in %6.1f ms", query, list->ids.size(), static_cast<double>(micros) / 1000);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(readStockCounts(reader()).ok());
        qInfo("counts in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY2(worst < 1'000'000, "a list took longer than anybody waits, even on a busy machine");
    }

  private:
    void open() {
        auto opened = CacheWriter::open(m_folder->path());
        QVERIFY(opened.ok());
        m_writer.emplace(std::move(opened.value()));
    }
    void fill(int rows) {
        std::vector<v1::StockLevel> piece;
        for (int row = 0; row < rows; ++row) {
            v1::StockLevel level =
                levelOf("SKU-" + std::to_string(row / 2), row % 2 == 0 ? "BER-2" : "RNO-1", row % 500 - 5, 2);
            level.set_title("Summit tent for " + std::to_string(row % 9) + " / ultralight");
            piece.push_back(level);
            if (piece.size() < 2'000) continue;
            put(piece);
            piece.clear();
        }
    }
    static v1::SyncResponse pieceOf(const std::vector<v1::StockLevel>& levels) {
        v1::SyncResponse piece;
        piece.set_scope(v1::SYNC_SCOPE_STOCK);
        piece.set_cursor("1.2.3");
        for (const v1::StockLevel& level : levels)
            *piece.add_stock() = level;
        return piece;
    }
    CacheChange put(const std::vector<v1::StockLevel>& levels) {
        const auto change = m_writer->write(pieceOf(levels));
        if (!change.ok()) qWarning() << change.error().text << change.error().detail;
        return change.ok() ? *change : CacheChange{};
    }
    Database& reader() {
        if (!m_reader) m_reader.emplace(std::move(CacheFile::openForReading(m_folder->path()).value()));
        return *m_reader;
    }
    QString found(const QString& query, StockSort sort) {
        const auto list = readStockList(reader(), {query, sort});
        if (!list.ok()) return list.error().text;
        QStringList rows;
        for (const StockRow& row : list->first)
            rows.append(row.sku + u'@' + row.location);
        return rows.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<CacheWriter> m_writer;
    std::optional<Database> m_reader;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::StockCacheTest)
#include "stock_cache_test.moc"
