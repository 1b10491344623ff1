// The page of products over a source that answers at once: the list and its search, what is open, and what waits while
// other products are looked at.
#include "tests/ui/support/products_parts.h"
#include "ui/forms/merge_view.h"
#include "ui/pages/products/note_line.h"
#include "ui/pages/products/product_list_view.h"

namespace meridian::ui {

using namespace core;
using namespace products_test;

class ProductsPageTest : public QObject, private ProductsParts {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void everyKeyOfTheSearchAsksAtOnce() {
        m_products->asked.clear();
        QTest::keyClicks(&list().search(), QStringLiteral("bir"));
        QCOMPARE(m_products->asked, QStringList({QStringLiteral("b"), QStringLiteral("bi"), QStringLiteral("bir")}));
        QTRY_COMPARE(list().model().rowCount(), 3);
        // What is open stays open.
        QCOMPARE(m_page->desk().base().id, 7U);
    }

    void aSearchThatCannotBeReadIsSaidInPlaceAndTheListStays() {
        list().search().setText(QStringLiteral("colour:red"));
        QTRY_COMPARE(label("products.count"), QStringLiteral("No colours."));
        QCOMPARE(list().model().rowCount(), kProducts);
    }

    void theCursorOpensWhatItRestsOn() {
        QTest::keyClick(&list().view(), Qt::Key_Home);
        QTest::keyClick(&list().view(), Qt::Key_J);
        QTRY_COMPARE(m_page->desk().base().id, 2U);
        QTest::keyClick(&list().view(), Qt::Key_End);
        QTRY_COMPARE(m_page->desk().base().id, quint64{kProducts});
        QCOMPARE(m_page->path().last(), draftOf(kProducts).title);
    }

    void comingToTheListOpensNothingByItself() {
        m_page->desk().close();
        list().search().setFocus();
        list().view().setFocus();
        QTest::qWait(200);  // longer than the cursor has to rest
        QCOMPARE(m_page->desk().showing(), ProductDesk::Showing::kNothing);
    }

    void theCursorStaysOnWhatIsOpenWhenTheListChanges() {
        QTRY_COMPARE(list().view().currentIndex().row(), 6);
        m_products->first = 3;  // two products before it are gone
        CacheChange change;
        change.changedProducts = 1;
        Q_EMIT m_sync->changed(change);
        QTRY_COMPARE(list().view().currentIndex().row(), 4);
        QCOMPARE(m_page->desk().base().id, 7U);
    }

    void aDraftWaitsWhileAnotherProductIsOpen() {
        type("vendor", QStringLiteral(" & Sons"));
        m_page->desk().open({9});
        QTRY_COMPARE(field<QLineEdit>("title")->text(), draftOf(9).title);
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka"));
        m_page->hide();
        QVERIFY(m_notices->history().front().notice.text.contains(QStringLiteral("kept")));
        m_page->show();
        m_page->desk().open({7});
        QTRY_COMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka & Sons"));
        QCOMPARE(label("products.changes"), QStringLiteral("1 change"));
    }

    void somebodyElsesChangeIsSaidQuietly() {
        type("title", QStringLiteral(" mine"));
        ProductRecord theirs{7, 2, draftOf(7)};
        theirs.draft.vendor = QStringLiteral("Fjell");
        m_products->changed.insert(7, theirs);
        CacheChange change;
        change.changedProducts = 1;
        Q_EMIT m_sync->changed(change);
        auto* note = m_page->findChild<NoteLine*>(QStringLiteral("products.note"));
        QTRY_VERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QStringLiteral("1 field differs")), qPrintable(note->text()));
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka"));
        note->findChild<QPushButton*>()->click();
        m_page->findChild<QPushButton*>(QStringLiteral("merge.apply"))->click();
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Fjell"));
        QVERIFY(field<QLineEdit>("title")->text().endsWith(QStringLiteral("mine")));
        QVERIFY(m_commands->sent.empty());
        QVERIFY(!note->isVisible());
    }

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->inherits("QScrollArea") || widget->parentWidget()->inherits("QLineEdit")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ProductsPageTest)
#include "products_page_test.moc"
