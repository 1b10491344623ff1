// The table's own ways: rows chosen beside the cursor, columns that leave and come back, a header that sorts.
#include "ui/table/data_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

class SetOfRows final : public RowSelection {
  public:
    bool contains(int row) const override { return all || rows.contains(row); }
    Extent extent() const override { return all ? Extent::kAll : rows.isEmpty() ? Extent::kNone : Extent::kSome; }
    void toggle(int row) override {
        if (!rows.remove(row)) rows.insert(row);
        Q_EMIT changed();
    }
    void choose(int first, int last) override {
        for (int row = std::min(first, last); row <= std::max(first, last); ++row)
            rows.insert(row);
        Q_EMIT changed();
    }
    void chooseAll() override {
        all = true;
        Q_EMIT changed();
    }
    void clear() override {
        all = false;
        rows.clear();
        Q_EMIT changed();
    }
    QList<int> sorted() const {
        QList<int> list(rows.begin(), rows.end());
        std::sort(list.begin(), list.end());
        return list;
    }
    QSet<int> rows;
    bool all = false;
};

}  // namespace

class DataTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_model = std::make_unique<QStandardItemModel>(50, 4);
        m_table = std::make_unique<DataTable>();
        m_table->setModel(m_model.get());
        m_table->setColumns({{100, 100, 100, 100}, 1, {3, 2}});
        m_table->resize(500, 400);
        m_table->show();
    }
    void cleanup() {
        m_table.reset();
        m_model.reset();
    }

    void withoutASelectionNothingIsDifferent() {
        QCOMPARE(m_table->boxRoom(), 0);
        QTest::keyClick(m_table.get(), Qt::Key_J);
        QTest::keyClick(m_table.get(), Qt::Key_X);
        QVERIFY(!m_table->isChosen(0));
        QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    }

    void theHeaderReachesToTheEdgeAboveTheBar() {
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        const QImage seen = m_table->grab().toImage();
        const int middle = m_table->horizontalHeader()->height() / 2;
        QVERIFY(m_table->verticalScrollBar()->isVisible());
        QCOMPARE(seen.pixel(seen.width() - 2, middle), themeColor(Token::kSubtle).rgb());
        QCOMPARE_GE(m_table->verticalScrollBar()->mapTo(m_table.get(), QPoint()).y(),
                    m_table->horizontalHeader()->height());
    }

    void shiftExtendsFromWhereItBegan() {
        SetOfRows rows;
        m_table->setRowSelection(&rows);
        m_table->setCurrentIndex(m_model->index(5, 0));
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(m_table.get(), Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(rows.sorted(), QList<int>({5, 6, 7, 8}));
        QCOMPARE(m_table->currentIndex().row(), 8);
        QTest::keyClick(m_table.get(), Qt::Key_K);
        QCOMPARE(rows.sorted().size(), 4);
        QVERIFY2(m_table->selectionModel()->selectedRows().isEmpty(), "the cursor is no selection");
    }

    void theKeyboardReachesAllThatTheMouseDoes() {
        SetOfRows rows;
        m_table->setRowSelection(&rows);
        m_table->setCurrentIndex(m_model->index(3, 0));
        QTest::keyClick(m_table.get(), Qt::Key_X);
        QCOMPARE(rows.sorted(), QList<int>{3});
        QTest::keyClick(m_table.get(), Qt::Key_X);
        QVERIFY(rows.sorted().isEmpty());
        QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(rows.all);
    }

    void twoQuickClicksOnABoxOpenNothing() {
        SetOfRows rows;
        m_table->setRowSelection(&rows);
        QSignalSpy opened(m_table.get(), &DataTable::opened);
        const QPoint box(12, m_table->rowViewportPosition(2) + 5);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, box);
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, box);
        QCOMPARE(opened.count(), 0);
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, box + QPoint(80, 0));
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, box + QPoint(80, 0));
        QCOMPARE(opened.count(), 1);
    }

    void whatThePersonHidesStaysHiddenAndTheRestGetsTheRoom() {
        m_table->setColumns({{100, 100, 100, 100}, 1, {3, 2}, {1}});
        QVERIFY(m_table->isColumnHidden(1));
        QVERIFY(!m_table->isColumnHidden(3));
        QCOMPARE(m_table->columnWidth(3), m_table->viewport()->width() - 200);
        m_table->resize(280, 400);
        QVERIFY(m_table->isColumnHidden(3));
        m_table->resize(500, 400);
        QVERIFY(!m_table->isColumnHidden(3));
    }

    void whereNothingMoreMayLeaveTheWidestIsCut() {
        m_table->setColumns({{60, 200, 30, 100}, 3, {3}});
        m_table->resize(220, 400);
        QCoreApplication::processEvents();
        QVERIFY(m_table->isColumnHidden(3));
        QCOMPARE_LE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
        QCOMPARE(m_table->columnWidth(0), 60);
        QCOMPARE(m_table->columnWidth(2), 30);
    }

    void theOrderOfColumnsIsKept() {
        m_table->setColumnOrder({0, 3, 1, 2});
        QCOMPARE(m_table->columnOrder(), QList<int>({0, 3, 1, 2}));
        m_table->setColumnOrder({0, 1, 2, 3});
        QCOMPARE(m_table->columnOrder(), QList<int>({0, 1, 2, 3}));
    }

    void onlyAColumnThatCanBeSortedByAsksForIt() {
        m_table->setSortable({2});
        QSignalSpy wanted(m_table.get(), &DataTable::sortWanted);
        auto* header = m_table->horizontalHeader();
        for (int column = 0; column < 4; ++column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + 50, 8));
        }
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().toInt(), 2);
    }

  private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<DataTable> m_table;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::DataTableTest)
#include "data_table_test.moc"
