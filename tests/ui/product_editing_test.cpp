// Editing a product on its page: what is changed and not saved, what keeps it from being saved, conflicts, new
// products, and what the window has to ask about.
#include <QPlainTextEdit>
#include <QRadioButton>

#include "tests/ui/support/products_parts.h"
#include "ui/forms/form.h"
#include "ui/forms/merge_view.h"
#include "ui/pages/products/note_line.h"
#include "ui/pages/products/variant_table.h"

namespace meridian::ui {

using namespace core;
using namespace products_test;

class ProductEditingTest : public QObject, private ProductsParts {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_asked = false;
        m_kept.reset();
        openPage();
    }
    void cleanup() { closePage(); }

    void aChangeIsCountedMarkedAndTakenBack() {
        QVERIFY(!button("products.save")->isEnabled());
        QVERIFY(!button("products.save")->toolTip().isEmpty());
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("X"));
        setCell(0, u"EUR", QStringLiteral("319,00"));
        QCOMPARE(label("products.changes"), QStringLiteral("2 changes"));
        QVERIFY(button("products.save")->isEnabled());
        button("products.discard")->click();
        QCOMPARE(field<QLineEdit>("title")->text(), draftOf(7).title);
        QCOMPARE(cell(0, u"EUR").data().toString(), QStringLiteral("329.00"));
        QVERIFY(!button("products.save")->isEnabled());
    }

    void savingSendsWhatWasAndWhatIsWanted() {
        setCell(1, u"EUR", QStringLiteral("338.9"));
        m_commands->receipt = receiptOf(Settled::kAccepted, 2);
        button("products.save")->click();
        QTRY_COMPARE(m_page->desk().base().version, 2U);
        QCOMPARE(m_commands->sent.size(), 1U);
        const auto& wanted = std::get<DefineProduct>(m_commands->sent[0].wanted);
        QCOMPARE(m_commands->sent[0].expectedVersion, 1U);
        QCOMPARE(wanted.before.variants[1].prices[0].minor, 32'900);
        QCOMPARE(wanted.after.variants[1].prices[0].minor, 33'890);
        QCOMPARE(wanted.after.variants[0], draftOf(7).variants[0]);
        QVERIFY(wanted.after.hasDescription);
        QVERIFY(!button("products.save")->isEnabled());
        QVERIFY(!cell(1, u"EUR").data(VariantModel::kEditedRole).toBool());  // it is what is there now
        QCOMPARE(cell(1, u"EUR").data().toString(), QStringLiteral("338.90"));
        QCOMPARE(m_notices->history().size(), 1U);
    }

    void whatIsWrongIsSaidInPlaceAndNotSent() {
        field<QLineEdit>("title")->selectAll();
        QTest::keyClick(field<QLineEdit>("title"), Qt::Key_Delete);
        setCell(0, u"JPY", QStringLiteral("48000.5"));
        setCell(1, u"SKU", QStringLiteral("BRK-7-S"));
        button("products.save")->click();
        QVERIFY(m_commands->sent.empty());
        QVERIFY(!label("form.note.title").isEmpty());
        QVERIFY(!cell(0, u"JPY").data(VariantModel::kProblemRole).toString().isEmpty());
        QVERIFY(!cell(1, u"SKU").data(VariantModel::kProblemRole).toString().isEmpty());
        QVERIFY(button("products.problems")->isVisible());
        QCOMPARE(m_page->focusWidget(), field<QLineEdit>("title"));
        // Put right, one after the other.
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("Tent"));
        setCell(0, u"JPY", QStringLiteral("48,000"));
        setCell(1, u"SKU", QStringLiteral("BRK-7-XL"));
        QTRY_VERIFY(!button("products.problems")->isVisible());
        button("products.save")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
    }

    void textThatCannotBeReadCanBeDiscardedToo() {
        setCell(0, u"EUR", QStringLiteral("cheap"));
        QVERIFY(!button("products.problems")->isVisible());  // while one may still be typing
        QTRY_VERIFY(button("products.problems")->isVisible());
        QVERIFY(m_page->findChild<ElidedLabel*>(QStringLiteral("variants.problem"))->isVisible());
        button("products.discard")->click();
        QCOMPARE(cell(0, u"EUR").data().toString(), QStringLiteral("329.00"));
        QVERIFY(!button("products.problems")->isVisible());
        QVERIFY(!button("products.save")->isEnabled());
    }

    void aConflictIsDecidedFieldByField() {
        type("title", QStringLiteral(" mine"));
        setCell(0, u"EUR", QStringLiteral("300"));
        ProductRecord theirs{7, 4, draftOf(7)};
        theirs.draft.title = QStringLiteral("Their tent");
        theirs.draft.vendor = QStringLiteral("Fjell");
        m_products->changed.insert(7, theirs);
        m_commands->next = CommandState::kConflict;
        m_commands->receipt = receiptOf(Settled::kConflict, 4);
        button("products.save")->click();
        auto* merge = m_page->findChild<MergeView*>(QStringLiteral("products.merge"));
        QTRY_VERIFY(merge->isVisible());
        QCOMPARE(merge->result().size(), 3U);  // the fields that differ, and no others
        const auto choices = merge->findChildren<QRadioButton*>(QStringLiteral("merge.choice"));
        QCOMPARE(choices.size(), 3);  // one field to decide: yours, the server's, another value
        QVERIFY(choices[0]->isChecked());
        choices[1]->click();
        m_commands->next = CommandState::kAccepted;
        m_commands->receipt = receiptOf(Settled::kAccepted, 5);
        m_page->findChild<QPushButton*>(QStringLiteral("merge.apply"))->click();
        QTRY_COMPARE(m_page->desk().base().version, 5U);
        QCOMPARE(m_commands->resolved, QList<QByteArray>({QByteArrayLiteral("1")}));
        const Command& again = m_commands->sent.back();
        const ProductDraft& after = std::get<DefineProduct>(again.wanted).after;
        QCOMPARE(again.expectedVersion, 4U);
        QCOMPARE(after.title, QStringLiteral("Their tent"));
        QCOMPARE(after.vendor, QStringLiteral("Fjell"));
        QCOMPARE(after.variants[0].prices[0].minor, 30'000);
        QVERIFY(!merge->isVisible());
    }

    void withoutAServerTheDescriptionCannotBeChangedAndIsKept() {
        m_products->isAway = true;
        m_page->desk().open({11});
        QTRY_VERIFY(label("form.note.body").contains(QStringLiteral("not on this computer")));
        QVERIFY(field<QPlainTextEdit>("body")->isReadOnly());
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("X"));
        m_commands->next = CommandState::kQueued;
        button("products.save")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QVERIFY(!std::get<DefineProduct>(m_commands->sent[0].wanted).after.hasDescription);
        auto* note = m_page->findChild<NoteLine*>(QStringLiteral("products.note"));
        QTRY_VERIFY(note->isVisible() && note->text().contains(QStringLiteral("kept on this computer")));
    }

    void aNewProductBeginsEmptyWithAHandleFromItsTitle() {
        button("products.add")->click();
        QVERIFY(field<QLineEdit>("title")->text().isEmpty());
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("Fjell: sleeping bag"));
        QCOMPARE(field<QLineEdit>("handle")->text(), QStringLiteral("fjell-sleeping-bag"));
        button("products.save")->click();
        QVERIFY(m_commands->sent.empty());  // no SKU yet
        setCell(0, u"SKU", QStringLiteral("FJL-SLB"));
        button("products.save")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(m_commands->sent[0].expectedVersion, 0U);
    }

    void fillingDownTakesTheUppermostValue() {
        auto* table = m_page->findChild<VariantTable*>();
        setCell(0, u"EUR", QStringLiteral("250"));
        table->setCurrentIndex(cell(0, u"EUR"));
        table->selectionModel()->select(cell(1, u"EUR"), QItemSelectionModel::Select);
        QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(cell(1, u"EUR").data().toString(), QStringLiteral("250.00"));
    }

    // What the window does before it goes.
    void draftsOfSeveralProductsAreUnsavedWorkUntilAllAreKept() {
        QVERIFY(m_page->unsavedWork().isEmpty());
        type("vendor", QStringLiteral(" & Sons"));
        QVERIFY2(m_page->unsavedWork().contains(draftOf(7).title), qPrintable(m_page->unsavedWork()));
        m_page->desk().open({9});
        QTRY_COMPARE(m_page->desk().base().id, 9U);
        type("vendor", QStringLiteral(" & Daughters"));
        QVERIFY2(m_page->unsavedWork().contains(QStringLiteral("2 products")), qPrintable(m_page->unsavedWork()));
        m_commands->next = CommandState::kQueued;  // the server is away: it is kept on this computer
        QTRY_COMPARE(saveWork(), std::optional<bool>(true));
        QCOMPARE(m_commands->sent.size(), 2U);
        QVERIFY(m_page->unsavedWork().isEmpty());
    }

    void aDraftThatCannotBeSavedIsOpenedAndMarkedInsteadOfLost() {
        field<QLineEdit>("title")->selectAll();
        QTest::keyClick(field<QLineEdit>("title"), Qt::Key_Delete);
        m_page->desk().open({9});
        QTRY_COMPARE(m_page->desk().base().id, 9U);
        QTRY_COMPARE(saveWork(), std::optional<bool>(false));
        QCOMPARE(m_page->desk().base().id, 7U);
        QVERIFY(!label("form.note.title").isEmpty());
        QVERIFY(m_commands->sent.empty());
        QVERIFY(!m_page->unsavedWork().isEmpty());
    }

    void textThatCannotBeReadIsWorkToo() {
        setCell(0, u"EUR", QStringLiteral("cheap"));
        QVERIFY(!m_page->unsavedWork().isEmpty());
        QTRY_COMPARE(saveWork(), std::optional<bool>(false));
        QVERIFY(m_commands->sent.empty());
    }

    void aRefusalKeepsTheDraftAndTheWindow() {
        type("vendor", QStringLiteral(" & Sons"));
        m_commands->next = CommandState::kRejected;
        m_commands->receipt = receiptOf(Settled::kRejected, 1);
        m_commands->receipt->text = QStringLiteral("Not today.");
        QTRY_COMPARE(saveWork(), std::optional<bool>(false));
        QCOMPARE(m_commands->sent.size(), 1U);
        QVERIFY(!m_page->unsavedWork().isEmpty());
        QVERIFY(m_page->findChild<NoteLine*>(QStringLiteral("products.trouble"))->isVisible());
    }

  private:
    // Asks once; none until the answer is there.
    std::optional<bool> saveWork() {
        if (!m_asked) {
            m_asked = true;
            m_page->saveWork([this](bool isKept) { m_kept = isKept; });
        }
        return m_kept;
    }

    bool m_asked = false;
    std::optional<bool> m_kept;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ProductEditingTest)
#include "product_editing_test.moc"
