// The cache of orders: what is written can be found, in order, by query and by word; what is older changes nothing.
#include "core/orders/order_cache.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "backend/domain/order_number.h"

#include "core/insights/overview.h"
#include "core/store/cache_file.h"
#include "core/sync/cache_writer.h"
#include "meridian/v1/sync.pb.h"

namespace meridian::core {

namespace {

constexpr CellId kCell = makeCell(Region::kEu, 1);
constexpr qint64 kStart = 1'763'000'000'000'000;

v1::OrderSummary orderOf(std::uint64_t running, std::uint32_t version = 1) {
    v1::OrderSummary order;
    order.set_order(formatOrderNumber(makeOrderId(kCell, running)));
    order.set_version(version);
    order.set_state(running % 3 == 0 ? v1::ORDER_STATE_CONFIRMED : v1::ORDER_STATE_DELIVERED);
    order.set_placed_at_us(kStart + static_cast<std::int64_t>(running / 2));  // pairs share a time
    order.set_name("Zoë Kowalczyk");
    order.set_email("zoe" + std::to_string(running) + ".kowalczyk@mail.example");
    order.set_country("PL");
    order.mutable_total()->set_currency("EUR");
    order.mutable_total()->set_minor(static_cast<std::int64_t>(1000 + running % 7));
    return order;
}

}  // namespace

class OrderCacheTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = CacheWriter::open(m_folder->path());
        QVERIFY(opened.ok());
        m_writer.emplace(std::move(opened.value()));
    }
    void cleanup() {
        m_reader.reset();
        m_writer.reset();
        m_folder.reset();
    }

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

    void anOrderIsFoundByTheMomentAtWhichItMetAnEvent() {
        const qint64 noon = 1'763'035'200'000'000;  // 2025-11-13T12:00Z
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= 4; ++running)
            orders.push_back(orderOf(running));
        orders[0].set_cancelled_at_us(noon);
        orders[1].set_cancelled_at_us(noon + kMicrosPerHour);
        // Before the period and after it, and never within.
        orders[2].add_payment_failed_at_us(noon - kMicrosPerMinute);
        orders[2].add_payment_failed_at_us(noon + kMicrosPerHour);
        orders[3].add_payment_failed_at_us(noon - kMicrosPerMinute);
        orders[3].add_payment_failed_at_us(noon + 59 * kMicrosPerMinute);
        orders[3].set_reviewed_at_us(noon);
        orders[3].set_confirmed_at_us(noon + kMicrosPerHour - 1);
        QCOMPARE(put(orders).newOrders, 4);

        const Period hour{noon, noon + kMicrosPerHour};
        QCOMPARE(numbersIn(cancelledIn(hour)), QList<quint64>{1});
        QCOMPARE(numbersIn(failedIn(hour)), QList<quint64>{4});
        QCOMPARE(numbersIn(reviewedIn(hour)), QList<quint64>{4});
        QCOMPARE(numbersIn(confirmedIn(hour)), QList<quint64>{4});
        QCOMPARE(numbersIn(u"failed:*"_qs), (QList<quint64>{4, 3}));
        QCOMPARE(numbersIn(u"-cancelled:*"_qs), (QList<quint64>{4, 3}));

        // What is known later comes with the next version.
        v1::OrderSummary later = orderOf(3, 2);
        later.add_payment_failed_at_us(noon);
        QCOMPARE(put({later}).changedOrders, 1);
        QCOMPARE(numbersIn(failedIn(hour)), (QList<quint64>{4, 3}));
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

  private:
    static v1::SyncResponse pieceOf(const std::vector<v1::OrderSummary>& orders) {
        v1::SyncResponse piece;
        piece.set_scope(v1::SYNC_SCOPE_ORDERS);
        for (const v1::OrderSummary& order : orders)
            *piece.add_orders() = order;
        return piece;
    }
    CacheChange put(const std::vector<v1::OrderSummary>& orders) {
        const auto change = m_writer->write(pieceOf(orders));
        return change.ok() ? *change : CacheChange{-1, -1, -1, false, 0};
    }
    // Orders `from` to `to`, in any order.
    void write(std::uint64_t from, std::uint64_t to) {
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = from; running <= to; ++running)
            orders.push_back(orderOf(running));
        std::shuffle(orders.begin(), orders.end(), std::mt19937(7));
        QCOMPARE(put(orders).newOrders, static_cast<qint64>(to - from + 1));
    }
    Database& reader() {
        if (!m_reader) m_reader.emplace(std::move(CacheFile::openForReading(m_folder->path()).value()));
        return *m_reader;
    }
    // The running numbers of the rows, the newest first.
    QList<quint64> numbersIn(const QString& query) {
        const auto rows = readPage(reader(), {query, OrderSort::kNewest}, {}, 100, {});
        if (!rows.ok()) qWarning() << query << rows.error().text;
        QList<quint64> numbers;
        for (const OrderRow& row : rows.ok() ? *rows : std::vector<OrderRow>())
            numbers.append(runningOf(OrderId{row.id}));
        return numbers;
    }
    qint64 total(QStringView query) {
        const auto frame = readFrame(reader(), {query.toString(), OrderSort::kNewest}, {});
        if (!frame.ok()) qWarning() << frame.error().text;
        return frame.ok() ? frame->total : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<CacheWriter> m_writer;
    std::optional<Database> m_reader;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderCacheTest)
#include "order_cache_test.moc"
