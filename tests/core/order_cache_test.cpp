// The cache of orders: what is written can be found, in order, by query and by word; what is older changes nothing.
#include "tests/core/support/order_cache_desk.h"

namespace meridian::core {

class OrderCacheTest : public QObject, private OrderCacheDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyRowOfAListIsReachedOnceThroughItsAnchors_data() {
        QTest::addColumn<int>("sort");
        for (int sort = 0; sort < 4; ++sort)
            QTest::addRow("sort %d", sort) << sort;
    }
    void everyRowOfAListIsReachedOnceThroughItsAnchors() {
        QFETCH(int, sort);
        write(1, 1'001);
        const OrderQuery query{{}, static_cast<OrderSort>(sort)};
        const auto frame = readFrame(reader(), query, {});
        QVERIFY(frame.ok());
        QCOMPARE(frame->total, 1'001);
        QCOMPARE(frame->anchors.size(), 6U);
        QSet<quint64> seen;
        OrderKey before;
        for (const OrderKey& anchor : frame->anchors) {
            const auto page = readPage(reader(), query, anchor, OrderFrame::kStride, {});
            QVERIFY(page.ok());
            for (const OrderRow& row : *page) {
                QVERIFY2(!seen.contains(row.id), qPrintable(row.number));
                seen.insert(row.id);
                const qint64 value = sort < 2 ? row.placedAt : row.total.minor;
                if (before != OrderKey{})
                    QVERIFY(sort % 2 == 0 ? std::pair(value, row.id) < std::pair(before.value, before.id)
                                          : std::pair(value, row.id) > std::pair(before.value, before.id));
                before = {value, row.id};
            }
        }
        QCOMPARE(seen.size(), 1'001);
    }

    void aListAnswersTheQueryLanguage() {
        write(1, 90);
        QCOMPARE(total(u"status:confirmed"), 30);
        QCOMPARE(total(u"-status:confirmed"), 60);
        QCOMPARE(total(u"total:>=10.06eur"), 13);
        QCOMPARE(total(u"region:eu"), 90);
        QCOMPARE(total(u"region:us"), 0);
        QCOMPARE(total(u"zoe"), 90);   // marks are not needed
        QCOMPARE(total(u"zoe17"), 1);  // the beginning of a word of the e-mail
        QCOMPARE(total(u"kowal"), 90);
        QCOMPARE(total(u"nobody"), 0);
        QCOMPARE(total(QString::fromStdString(orderOf(7).order())), 1);
    }

    void aQueryThatCannotBeReadSaysWhere() {
        write(1, 3);
        const auto frame = readFrame(reader(), {QStringLiteral("status:nonsense"), OrderSort::kNewest}, {});
        QVERIFY(!frame.ok());
        QCOMPARE(frame.error().fault, Fault::kInvalid);
        QVERIFY(!frame.error().text.isEmpty());
    }

    void aNewerVersionReplacesAndAnOlderOneDoesNot() {
        write(5, 5);
        v1::OrderSummary changed = orderOf(5, 3);
        changed.set_name("Aoife Byrne");
        put({changed});
        QCOMPARE(total(u"aoife"), 1);
        QCOMPARE(total(u"kowalczyk"), 1);          // still in the e-mail
        QCOMPARE(total(u"\"zoë kowalczyk\""), 0);  // not as a name any more
        const CacheChange none = put({orderOf(5, 2)});
        QCOMPARE(none.newOrders + none.changedOrders, 0);
        const auto row = readOrder(reader(), makeOrderId(kCell, 5).value);
        QVERIFY(row.ok());
        QCOMPARE(row->name, QStringLiteral("Aoife Byrne"));
        QCOMPARE(row->version, 3U);
    }

    void countsAddUp() {
        write(1, 90);
        const auto counts = countByState(reader());
        QVERIFY(counts.ok());
        qint64 sum = 0;
        for (const OrderStateCount& count : *counts)
            sum += count.orders;
        QCOMPARE(sum, 90);
    }

    void theCursorIsKeptWithItsRows() {
        v1::SyncResponse piece = pieceOf({orderOf(1)});
        piece.set_cursor("eu-1:42");
        QVERIFY(m_writer->write(piece).ok());
        m_writer.reset();
        auto again = CacheWriter::open(m_folder->path());
        QVERIFY(again.ok());
        QCOMPARE(again.value().cursor(v1::SYNC_SCOPE_ORDERS), std::string("eu-1:42"));
    }

    void anEmptiedCacheIsFilledFromTheBeginning() {
        v1::SyncResponse piece = pieceOf({orderOf(1)});
        piece.set_cursor("eu-1:42");
        QVERIFY(m_writer->write(piece).ok());
        write(2, 90);
        QVERIFY(m_writer->empty().ok());
        QCOMPARE(total(u""), 0);
        QCOMPARE(total(u"kowalczyk"), 0);
        QCOMPARE(m_writer->cursor(v1::SYNC_SCOPE_ORDERS), std::string());
        qint64 sum = 0;
        const auto counts = countByState(reader());
        for (const OrderStateCount& count : counts.value())
            sum += count.orders;
        QCOMPARE(sum, 0);
        // The same versions again, which are not older than what is there, because nothing is.
        write(1, 40);
        QCOMPARE(total(u""), 40);
        QCOMPARE(total(u"kowalczyk"), 40);
    }

    void aDamagedCacheIsPutAsideAndMadeAnew() {
        write(1, 10);
        m_writer.reset();
        QFile file(CacheFile::pathIn(m_folder->path()));
        QVERIFY(file.open(QFile::ReadWrite));
        file.write(QByteArray(100, 'x'));
        file.close();
        const auto opened = CacheFile::openForWriting(m_folder->path());
        QVERIFY(opened.ok());
        QCOMPARE(opened->found, CacheFile::Found::kReplacedDamaged);
        QVERIFY(QFile::exists(CacheFile::pathIn(m_folder->path()) + QStringLiteral(".damaged")));
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderCacheTest)
#include "order_cache_test.moc"
