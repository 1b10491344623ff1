// Views of the page of orders: ready ones and those that a person saves.
#include <QPushButton>

#include "tests/ui/support/orders_desk.h"
#include "ui/pages/orders/view_dialog.h"
#include "ui/pages/orders/view_tabs.h"
#include "ui/widgets/view_tab.h"

namespace meridian::ui {

class OrdersViewsTest : public QObject, private OrdersDesk {
    Q_OBJECT

    static SavedView viewOf(char id, const QString& query) {
        SavedView view;
        view.id = QByteArray(16, id);
        view.page = QStringLiteral("orders");
        view.name = query;
        view.query = query;
        return view;
    }
    // The last one of that name: those of before go with the next turn of the events.
    QString countOf(const QByteArray& name) const {
        const auto tabs = m_page->findChildren<ViewTab*>(QString::fromLatin1(name));
        return tabs.isEmpty() ? QString() : tabs.last()->count();
    }

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    void besideAViewStandsHowManyOrdersOfTheRegionItHolds() {
        QTRY_COMPARE(countOf("view.all"), QStringLiteral("1,500"));
        QCOMPARE(countOf("view.open"), QStringLiteral("1,000"));
        m_region.choose(QStringLiteral("us"));
        QTRY_COMPARE(countOf("view.all"), QStringLiteral("300"));
        QCOMPARE(countOf("view.open"), QStringLiteral("300"));
        QCOMPARE(button("view.open")->accessibleDescription(), QStringLiteral("300"));
        m_region.choose(QStringLiteral("ap"));
        QTRY_COMPARE(countOf("view.ready"), QStringLiteral("0"));
        m_region.choose({});
        QTRY_COMPARE(countOf("view.ready"), QStringLiteral("1,000"));
    }

    void aSavedViewHasANumberWhereItAsksForStatesAlone() {
        const SavedView states = viewOf('x', QStringLiteral("-status:open"));
        const SavedView more = viewOf('y', QStringLiteral("status:open total:>100eur"));
        m_views->kept = {states, more};
        Q_EMIT m_views->changed();
        QTRY_COMPARE(countOf("view." + states.id.toHex()), QStringLiteral("500"));
        QCOMPARE(countOf("view." + more.id.toHex()), QString());
        QEvent language(QEvent::LanguageChange);
        QApplication::sendEvent(m_page->findChild<ViewTabs*>(), &language);  // which makes them anew
        QCOMPARE(countOf("view." + states.id.toHex()), QStringLiteral("500"));
        m_region.choose(QStringLiteral("us"));
        QTRY_COMPARE(countOf("view." + states.id.toHex()), QStringLiteral("0"));
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
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrdersViewsTest)
#include "orders_views_test.moc"
