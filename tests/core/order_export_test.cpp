// Orders in files: what was chosen, whole, in a form that spreadsheets cannot be tricked with.
#include "core/orders/order_export.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "backend/domain/order_number.h"

#include "tests/core/support/answer.h"
#include "tests/core/support/filled_cache.h"

namespace meridian::core {

namespace {

const QStringList kColumns = {QStringLiteral("number"), QStringLiteral("placed"),   QStringLiteral("name"),
                              QStringLiteral("total"),  QStringLiteral("currency"), QStringLiteral("status")};

v1::OrderSummary orderOf(std::uint64_t running, const std::string& name = "Zoë Kowalczyk") {
    v1::OrderSummary order;
    order.set_order(formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), running)));
    order.set_version(1);
    order.set_state(running % 2 == 0 ? v1::ORDER_STATE_CONFIRMED : v1::ORDER_STATE_DELIVERED);
    order.set_placed_at_us(1'795'184'525'000'000 + static_cast<std::int64_t>(running));
    order.set_name(name);
    order.mutable_total()->set_currency(running == 3 ? "JPY" : "EUR");
    order.mutable_total()->set_minor(running == 2 ? -5 : 112'050);
    return order;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

}  // namespace

class OrderExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_cache = std::make_unique<FilledCache>();
        m_target = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        m_cache.reset();
        m_target.reset();
    }

    void everyMatchIsALineInTheOrderOfTheList() {
        QVERIFY(m_cache->write({orderOf(1), orderOf(2), orderOf(3)}));
        ExportWish wish = wishFor(QStringLiteral("orders.csv"));
        wish.mark = ByteOrderMark::kLeave;
        const auto done = run(wish);
        QVERIFY(done.ok());
        QCOMPARE(done->rows, 3);
        const QList<QByteArray> lines = contentOf(wish.path).split('\n');
        QCOMPARE(lines[0], QByteArray("number,placed,name,total,currency,status\r"));
        QVERIFY2(lines[1].endsWith(",2026-11-20T14:22:05Z,Zo\xC3\xAB Kowalczyk,112050,JPY,delivered\r"), lines[1]);
        QVERIFY2(lines[2].endsWith(",-0.05,EUR,confirmed\r"), lines[2]);
        QVERIFY2(lines[3].endsWith(",1120.50,EUR,delivered\r"), lines[3]);
        QCOMPARE(contentOf(wish.path).size(), done->bytes);
    }

    void aNameIsNeverAFormula_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        QTest::newRow("formula") << QStringLiteral("=HYPERLINK(\"x\")") << QStringLiteral("\"'=HYPERLINK(\"\"x\"\")\"");
        QTest::newRow("plus") << QStringLiteral("+49 30") << QStringLiteral("\"'+49 30\"");
        QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("\"'-1\"");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("\"'@SUM(A1)\"");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("\"'\t=1\"");
        QTest::newRow("comma and quote") << QStringLiteral("a \"b\", c") << QStringLiteral("\"a \"\"b\"\", c\"");
        QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("plain") << QStringLiteral("Trần Thị = 5") << QStringLiteral("Trần Thị = 5");
    }
    void aNameIsNeverAFormula() {
        QFETCH(QString, name);
        QFETCH(QString, cell);
        QVERIFY(m_cache->write({orderOf(1, name.toStdString())}));
        ExportWish wish = wishFor(QStringLiteral("orders.csv"));
        wish.columns = wish.headings = QStringList{QStringLiteral("name")};
        QVERIFY(run(wish).ok());
        QCOMPARE(contentOf(wish.path), QByteArray("\xEF\xBB\xBFname\r\n") + cell.toUtf8() + "\r\n");
    }

    void onlyWhatWasChosenIsExported() {
        QVERIFY(m_cache->write({orderOf(1), orderOf(2), orderOf(3), orderOf(4)}));
        const auto id = [](std::uint64_t running) { return makeOrderId(makeCell(Region::kEu, 1), running).value; };
        ExportWish wish = wishFor(QStringLiteral("some.csv"));
        wish.columns = wish.headings = QStringList{QStringLiteral("number")};
        wish.orders = {false, {}, {}, {id(3), id(1), 42}};
        QCOMPARE(run(wish)->rows, 2);  // 42 is not there (any more)
        wish.orders = {true, {QStringLiteral("status:confirmed"), OrderSort::kOldest}, {id(2)}, {}};
        QCOMPARE(run(wish)->rows, 1);
        QVERIFY(contentOf(wish.path).contains(formatOrderNumber(OrderId{id(4)}).c_str()));
    }

    void everyColumnCanBeExported() {
        QVERIFY(m_cache->write({orderOf(1)}));
        ExportWish wish = wishFor(QStringLiteral("all.csv"));
        wish.columns = wish.headings = exportColumns();
        QVERIFY(run(wish).ok());
        const QList<QByteArray> lines = contentOf(wish.path).split('\n');
        QCOMPARE(lines[1].count(','), lines[0].count(','));
        QVERIFY(exportColumns().size() >= 20);
    }

    void aSpreadsheetIsAZipOfItsRows() {
        QVERIFY(m_cache->write({orderOf(1), orderOf(2, "=1+1")}));
        ExportWish wish = wishFor(QStringLiteral("orders.xlsx"));
        wish.format = ExportFormat::kXlsx;
        const auto done = run(wish);
        QVERIFY(done.ok());
        QCOMPARE(done->rows, 2);
        QVERIFY(contentOf(wish.path).startsWith("PK"));
        const QByteArray sheet = partOf(wish.path, QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY2(sheet.contains("<v>1120.5</v>"), sheet.left(500));
        QVERIFY(sheet.contains("=1+1"));
        QVERIFY2(!sheet.contains("<f>"), "a name became a formula");
        QCOMPARE(QDir(m_target->path()).entryList(QDir::Files), QStringList{QStringLiteral("orders.xlsx")});
    }

    void anExportThatIsStoppedLeavesNothing_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << 0;
        QTest::newRow("xlsx") << 1;
    }
    void anExportThatIsStoppedLeavesNothing() {
        QFETCH(int, format);
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= 20'000; ++running)
            orders.push_back(orderOf(running));
        QVERIFY(m_cache->write(orders));
        ExportWish wish = wishFor(QStringLiteral("stopped"));
        wish.format = static_cast<ExportFormat>(format);
        const auto progress = std::make_shared<ExportProgress>();
        const auto call = m_cache->orders().exportTo(wish, progress);
        while (progress->rows == 0)
            std::this_thread::yield();  // it is over in moments
        call.cancel.request();
        const auto answer = answerOf(call);
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kCancelled);
        QVERIFY(QDir(m_target->path()).isEmpty());
    }

    void aFolderThatIsNotThereIsSaidAndAFileOfBeforeStays() {
        QVERIFY(m_cache->write({orderOf(1)}));
        for (const ExportFormat format : {ExportFormat::kCsv, ExportFormat::kXlsx}) {
            ExportWish wish = wishFor(QStringLiteral("missing/orders"));
            wish.format = format;
            const auto done = run(wish);
            QVERIFY(!done.ok());
            QCOMPARE(done.error().fault, Fault::kStorage);
            QVERIFY(!done.error().text.isEmpty());
        }
    }

    void aQueryThatCannotBeReadMakesNoFile() {
        QVERIFY(m_cache->write({orderOf(1)}));
        ExportWish wish = wishFor(QStringLiteral("orders.csv"));
        wish.orders.query.text = QStringLiteral("wrong:x");
        QVERIFY(!run(wish).ok());
        QVERIFY(!QFile::exists(wish.path));
    }

  private:
    ExportWish wishFor(const QString& name) const {
        ExportWish wish;
        wish.orders.isEveryMatch = true;
        wish.path = m_target->filePath(name);
        wish.columns = wish.headings = kColumns;
        return wish;
    }
    Outcome<ExportSummary> run(const ExportWish& wish) {
        const auto call = m_cache->orders().exportTo(wish, std::make_shared<ExportProgress>());
        const auto answer = answerOf(call);
        return answer ? *answer : Outcome<ExportSummary>(Error{Fault::kDeadline, QStringLiteral("no answer"), {}});
    }
    // Python is there wherever this is built (ui's colours are made with it).
    static QByteArray partOf(const QString& archive, const QString& part) {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral(
                          "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"),
                      archive, part});
        python.waitForFinished();
        return python.readAllStandardOutput();
    }

    std::unique_ptr<FilledCache> m_cache;
    std::unique_ptr<QTemporaryDir> m_target;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderExportTest)
#include "order_export_test.moc"
