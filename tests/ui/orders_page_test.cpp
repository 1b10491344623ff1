// The page of orders over a source that answers at once: keys, views, the filter, names for those who do not see it.
#include "ui/pages/orders/orders_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/commands/commands.h"
#include "core/orders/order_facets.h"
#include "core/views/saved_views.h"
#include "tests/core/support/answered.h"
#include "tests/ui/support/accepting_commands.h"
#include "ui/pages/orders/bulk_dialog.h"
#include "ui/pages/orders/column_chooser.h"
#include "ui/pages/orders/export_dialog.h"
#include "ui/pages/orders/order_peek.h"
#include "ui/pages/orders/view_dialog.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

using namespace core;

class FewOrders final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery& query) override {
        OrderFrame frame;
        frame.total = total(query);
        for (qint64 row = 0; row < frame.total; row += OrderFrame::kStride)
            frame.anchors.push_back({frame.total - row, static_cast<quint64>(frame.total - row)});
        return answered<OrderFrame>(frame);
    }
    Call<std::vector<OrderRow>> page(const OrderQuery& query, const OrderKey& from, int limit) override {
        asked.push_back(query.text);
        sorts.push_back(query.sort);
        if (query.text == u"wrong:") {
            return answered<std::vector<OrderRow>>(Error{Fault::kInvalid, QStringLiteral("wrong is not a field."), {}});
        }
        std::vector<OrderRow> rows;
        qint64 number = from == OrderKey{} ? total(query) : static_cast<qint64>(from.id);
        for (; number > 0 && rows.size() < static_cast<std::size_t>(limit); --number) {
            OrderRow row;
            row.id = static_cast<quint64>(number);
            row.number = QStringLiteral("EU-%1").arg(number);
            row.name = QStringLiteral("Marta Kowalczyk");
            row.state = number % 2 == 0 ? core::OrderState::kConfirmed : core::OrderState::kDelivered;
            row.total = {112'050, 978};
            rows.push_back(row);
        }
        return answered<std::vector<OrderRow>>(rows);
    }
    Call<FacetCounts> facets(const OrderQuery&, const std::vector<OrderKey>& from, int) override {
        FacetCounts counts;
        counts.rows = static_cast<qint64>(from.size()) * 10;
        counts.values[static_cast<std::size_t>(FacetField::kStatus)][QStringLiteral("confirmed")] = counts.rows;
        counts.values[static_cast<std::size_t>(FacetField::kTag)][QStringLiteral("vip")] = 3;
        return answered<FacetCounts>(counts);
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>{
            {core::OrderState::kConfirmed, false, 1'000}, {core::OrderState::kDelivered, false, 500}});
    }
    Call<OrderRow> order(quint64 id) override {
        OrderRow row;
        row.id = id;
        row.number = QStringLiteral("EU-%1").arg(id);
        row.state = id % 2 == 0 ? core::OrderState::kConfirmed : core::OrderState::kDelivered;
        return answered<OrderRow>(row);
    }

    QStringList asked;
    QList<OrderSort> sorts;
    bool empty = false;

  private:
    qint64 total(const OrderQuery& query) const { return empty ? 0 : query.text.isEmpty() ? 1'500 : 12; }
};

class FewViews final : public SavedViews {
  public:
    const std::vector<SavedView>& views() const override { return kept; }
    void refresh() override {}
    Call<SavedView> save(const SavedView& view) override {
        if (refusal) return answered<SavedView>(*refusal);
        SavedView saved = view;
        if (saved.id.isEmpty()) saved.id = QByteArray(16, static_cast<char>('a' + kept.size()));
        ++saved.version;
        std::erase_if(kept, [&](const SavedView& one) { return one.id == saved.id; });
        kept.push_back(saved);
        Q_EMIT changed();
        return answered<SavedView>(saved);
    }
    Call<Done> remove(const SavedView& view) override {
        std::erase_if(kept, [&](const SavedView& one) { return one.id == view.id; });
        Q_EMIT changed();
        return answered<Done>(Done{});
    }
    std::vector<SavedView> kept;
    std::optional<Error> refusal;
};

}  // namespace

class OrdersPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_orders = std::make_unique<FewOrders>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{*m_orders, *m_sync, m_format, [] { return qint64{1'763'000'000'000'000}; },
                                      [](core::Language) {}});
        m_views = std::make_unique<FewViews>();
        m_commands = std::make_unique<AcceptingCommands>();
        m_services->views = m_views.get();
        m_services->commands = m_commands.get();
        m_page = std::make_unique<OrdersPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("orders"), {}});
        m_table = m_page->findChild<DataTable*>();
        m_filter = m_page->findChild<QLineEdit*>(QStringLiteral("orders.filter"));
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
    }
    void cleanup() {
        m_page.reset();
        m_views.reset();
        m_commands.reset();
        m_services.reset();
        m_sync.reset();
        m_orders.reset();
    }

    void spaceOpensAndClosesTheDetailsOfTheOrderUnderTheCursor() {
        auto* peek = m_page->findChild<OrderPeek*>();
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_J);
        QTest::keyClick(m_table, Qt::Key_J);
        QTest::keyClick(m_table, Qt::Key_K);
        QVERIFY(!peek->isVisible());
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(peek->isVisible());
        QVERIFY(peek->accessibleDescription().startsWith(QStringLiteral("EU-1499")));
        QTest::keyClick(m_table, Qt::Key_J);
        QVERIFY(peek->accessibleDescription().startsWith(QStringLiteral("EU-1498")));
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(!peek->isVisible());
    }

    void aViewIsAQueryAndAQueryIsAView() {
        auto* review = button("view.review");
        auto* all = button("view.all");
        QVERIFY(all->isChecked());
        review->click();
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:fraud_review"));
        QVERIFY(m_page->findChild<QWidget*>(QStringLiteral("chip.status")) != nullptr);
        QTRY_COMPARE(m_page->model().rowCount(), 12);
        QVERIFY(review->isChecked());
        button("orders.clear")->click();
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
        QVERIFY(all->isChecked());
    }

    void everyKeyAsksAtOnce() {
        m_orders->asked.clear();
        QTest::keyClicks(m_filter, QStringLiteral("kow"));
        QCOMPARE(m_orders->asked, QStringList({QStringLiteral("k"), QStringLiteral("ko"), QStringLiteral("kow")}));
    }

    void aQueryThatCannotBeReadIsSaidInPlaceAndTheListStays() {
        auto* fault = m_page->findChild<QWidget*>(QStringLiteral("orders.fault"));
        m_filter->setText(QStringLiteral("wrong:"));
        QTRY_COMPARE(fault->property("text").toString(), QStringLiteral("wrong is not a field."));
        QCOMPARE(m_page->model().rowCount(), 1'500);
        m_filter->clear();
        QTRY_VERIFY(fault->property("text").toString().isEmpty());
    }

    void aBlankBehindAConditionMakesItAChip() {
        QTest::keyClicks(m_filter, QStringLiteral("marta status:held "));
        QTRY_COMPARE(m_filter->text(), QStringLiteral("marta "));
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:held marta"));
        auto* chip = m_page->findChild<QAbstractButton*>(QStringLiteral("chip.status"));
        QVERIFY(chip != nullptr);
        QCOMPARE(chip->accessibleName(), QStringLiteral("Order state On hold"));
        chip->click();  // back into the line
        QCOMPARE(m_filter->text(), QStringLiteral("marta status:held"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        QCOMPARE(m_filter->text().trimmed(), QStringLiteral("marta"));
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:held marta"));
    }

    void tabWritesWhatIsOffered() {
        m_filter->setFocus();
        QTest::keyClicks(m_filter, QStringLiteral("sta"));
        QTest::keyClick(m_filter, Qt::Key_Tab);
        QCOMPARE(m_filter->text(), QStringLiteral("status:"));
        QTest::keyClicks(m_filter, QStringLiteral("conf"));
        QTest::keyClick(m_filter, Qt::Key_Down);
        QTest::keyClick(m_filter, Qt::Key_Return);
        QCOMPARE(m_filter->text(), QString());
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:confirmed"));
    }

    void ordersAreChosenBesideTheCursor() {
        auto* count = m_page->findChild<QLabel*>(QStringLiteral("orders.selected"));
        auto* bar = m_page->findChild<QWidget*>(QStringLiteral("orders.selection"));
        QVERIFY(!bar->isVisible());
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);
        QVERIFY(bar->isVisible());
        QCOMPARE(count->text(), QStringLiteral("1 selected"));
        QTest::keyClick(m_table, Qt::Key_J);
        QCOMPARE(count->text(), QStringLiteral("1 selected"));
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(count->text(), QStringLiteral("4 selected"));
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(count->text(), QStringLiteral("All 1,500 matches selected"));
        QTest::keyClick(m_table, Qt::Key_X);
        QCOMPARE(count->text(), QStringLiteral("All 1,500 matches selected, except 1"));
        button("orders.selectNone")->click();
        QVERIFY(!bar->isVisible());
    }

    void theMouseChoosesWithBoxControlAndShift() {
        auto* count = m_page->findChild<QLabel*>(QStringLiteral("orders.selected"));
        const auto at = [this](int row, int x) { return QPoint(x, m_table->rowViewportPosition(row) + 8); };
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(2, 200));
        QCOMPARE(m_table->currentIndex().row(), 2);
        QVERIFY(!m_table->isChosen(2));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(3, 14));
        QVERIFY(m_table->isChosen(3));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, at(5, 200));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(8, 200));
        QCOMPARE(count->text(), QStringLiteral("5 selected"));
        QVERIFY(!m_table->isChosen(4));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(3, 14));
        QVERIFY(!m_table->isChosen(3));
        QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(14, 10));
        QVERIFY(!m_table->isChosen(5));
        QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(14, 10));
        QCOMPARE(count->text(), QStringLiteral("All 1,500 matches selected"));
    }

    void anotherFilterForgetsWhatWasChosen() {
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);
        m_filter->setText(QStringLiteral("kow"));
        QTRY_COMPARE(m_page->model().rowCount(), 12);
        QVERIFY(!m_table->isChosen(0));
    }

    void aHeaderSortsOneWayTheOtherAndNotAtAll() {
        const auto click = [this](int column) {
            auto* header = m_table->horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 10));
        };
        m_orders->sorts.clear();
        click(OrderListModel::kTotal);
        click(OrderListModel::kTotal);
        click(OrderListModel::kTotal);
        click(OrderListModel::kPlaced);
        click(OrderListModel::kCustomer);  // cannot be sorted by
        QCOMPARE(m_page->model().query().sort, OrderSort::kOldest);
        QVERIFY(m_orders->sorts.contains(OrderSort::kLargest) && m_orders->sorts.contains(OrderSort::kSmallest));
    }

    void enterOpensTheOrdersPage() {
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        const Route route = wanted.front().front().value<Route>();
        QCOMPARE(route.page, QStringLiteral("order"));
        QCOMPARE(route.arguments.value(QStringLiteral("number")), QStringLiteral("EU-1500"));
    }

    void facetsFilterWithAClick() {
        button("orders.facetsTool")->click();
        QTRY_VERIFY(button("facet.tag.vip") != nullptr);
        auto* note = m_page->findChild<QLabel*>(QStringLiteral("orders.facets.note"));
        QVERIFY2(note->text().startsWith(QStringLiteral("Counted")), qPrintable(note->text()));
        button("facet.tag.vip")->click();
        QTRY_COMPARE(m_page->model().query().text, QStringLiteral("tag:vip"));
        QTRY_VERIFY(button("facet.tag.vip")->isChecked());
        button("facet.tag.vip")->click();
        QTRY_COMPARE(m_page->model().query().text, QString());
    }

    void columnsComeAndGo() {
        auto* chooser = m_page->findChild<ColumnChooser*>();
        m_page->resize(1'800, 800);
        QVERIFY(m_table->isColumnHidden(OrderListModel::kEmail));
        chooser->setColumns({QStringLiteral("email"), QStringLiteral("number"), QStringLiteral("total")});
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kEmail));
        QVERIFY(m_table->isColumnHidden(OrderListModel::kRisk));
        QCOMPARE(chooser->shown(),
                 QStringList({QStringLiteral("number"), QStringLiteral("email"), QStringLiteral("total")}));
        chooser->setColumns({});
        QVERIFY(m_table->isColumnHidden(OrderListModel::kEmail));
        QVERIFY(chooser->columns().isEmpty());
    }

    void aListIsSavedAsAViewAndComesBack() {
        m_filter->setText(QStringLiteral("total:>=100eur"));
        button("view.add")->click();
        auto* dialog = m_page->window()->findChild<ViewDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->action()->isEnabled());  // without a name
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("High value"));
        dialog->action()->click();
        QTRY_COMPARE(m_views->kept.size(), 1U);
        QCOMPARE(m_views->kept[0].query, QStringLiteral("total:>=100eur"));
        const QByteArray tab = "view." + m_views->kept[0].id.toHex();
        QTRY_VERIFY(button(tab) != nullptr && button(tab)->isChecked());
        QVERIFY(!button("view.save")->isVisible());
        m_filter->setText(QStringLiteral("total:>=200eur"));
        QVERIFY(button("view.save")->isVisible());
        button("view.reset")->click();
        QCOMPARE(m_page->model().query().text, QStringLiteral("total:>=100eur"));
        QVERIFY(!button("view.save")->isVisible());
        button("view.all")->click();
        QCOMPARE(m_page->model().query().text, QString());
        button(tab)->click();
        QCOMPARE(m_page->model().query().text, QStringLiteral("total:>=100eur"));
    }

    void aViewThatTheServerRefusesStaysInTheDialog() {
        m_views->refusal = Error{Fault::kConflict, QStringLiteral("This exists already."), {}};
        button("view.add")->click();
        auto* dialog = m_page->window()->findChild<ViewDialog*>();
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("High value"));
        dialog->action()->click();
        QTRY_VERIFY(dialog->action()->isEnabled());
        QVERIFY(dialog->isVisible());
        QVERIFY(m_views->kept.empty());
        dialog->close();
    }

    void aBulkSaysWhatWouldFailBeforeItSendsTheRest() {
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);  // EU-1500, confirmed
        QTest::keyClick(m_table, Qt::Key_J);
        QTest::keyClick(m_table, Qt::Key_X);  // EU-1499, delivered
        button("orders.cancel")->click();
        auto* dialog = m_page->window()->findChild<BulkDialog*>();
        QVERIFY(dialog != nullptr);
        auto* table = dialog->findChild<DataTable*>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(1, 5).data().toString().contains(QStringLiteral("left the house")));
        QVERIFY2(!dialog->action()->isEnabled(), "a reason is needed");
        auto* reason = dialog->findChild<QLineEdit*>(QStringLiteral("bulkDialog.reason"));
        QVERIFY2(m_page->window()->focusWidget() == reason, "what is typed must not reach the list");
        reason->setText(QStringLiteral("asked by phone"));
        QCOMPARE(dialog->action()->text(), QStringLiteral("Cancel the order"));
        QVERIFY(m_commands->sent.empty());
        dialog->action()->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(m_commands->sent[0].reason, QStringLiteral("asked by phone"));
        QTRY_COMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("Done"));
        dialog->close();
    }

    void anExportThatCannotBeSaysWhyAndStays() {
        button("orders.export")->click();
        auto* dialog = m_page->window()->findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->title(), QStringLiteral("Export 1,500 orders"));
        dialog->exportTo(QStringLiteral("/nowhere/orders.csv"));
        auto* note = dialog->findChild<QLabel*>(QStringLiteral("exportDialog.note"));
        QTRY_VERIFY2(note->text().startsWith(QStringLiteral("There are no orders here")), qPrintable(note->text()));
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

    void anEmptyListSaysWhyAndHelps() {
        m_orders->empty = true;
        m_filter->setText(QStringLiteral("nobody"));
        auto* state = m_table->findChild<EmptyState*>();
        QTRY_VERIFY(state->isVisible());
        m_orders->empty = false;
        state->findChild<QPushButton*>()->click();
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
        QVERIFY(!state->isVisible());
    }

    void anotherLanguageIsTakenWhole() {
        button("orders.facetsTool")->click();
        QTest::keyClick(m_table, Qt::Key_X);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &change);  // goes on to every part
        QCOMPARE(m_page->model().rowCount(), 1'500);
        QVERIFY(!button("view.all")->text().isEmpty());
        button("orders.facetsTool")->click();
    }

    void homeAndEndReachTheFirstAndTheLastOrder() {
        QTest::keyClick(m_table, Qt::Key_End);
        QCOMPARE(m_table->currentIndex().row(), 1'499);
        QTRY_VERIFY(m_page->model().row(1'499) != nullptr);
        QTest::keyClick(m_table, Qt::Key_Home);
        QCOMPARE(m_table->currentIndex().row(), 0);
    }

    void columnsLeaveWhereThereIsNoRoom() {
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kFulfilment));
        m_page->resize(760, 600);
        QTRY_VERIFY(m_table->isColumnHidden(OrderListModel::kFulfilment));
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kNumber));
        m_page->resize(1'240, 800);
        QTRY_VERIFY(!m_table->isColumnHidden(OrderListModel::kFulfilment));
    }

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->parentWidget()->inherits("QLineEdit")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     widget->metaObject()->className());
        }
    }

  private:
    QAbstractButton* button(const QByteArray& name) const {
        return m_page->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }

    Format m_format;
    std::unique_ptr<FewViews> m_views;
    std::unique_ptr<AcceptingCommands> m_commands;
    std::unique_ptr<FewOrders> m_orders;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<OrdersPage> m_page;
    DataTable* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrdersPageTest)
#include "orders_page_test.moc"
