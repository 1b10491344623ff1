// What the page of products does with edits that were not saved: when they go to the disk, what is told after the next
// start, and what becomes of them when the person leaves.
#include "tests/ui/support/products_parts.h"

namespace meridian::ui {

using namespace core;
using namespace products_test;

class ProductDraftsTest : public QObject, private ProductsParts {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_disk = std::make_unique<FewDrafts>();
        m_kept = m_disk.get();
        openPage();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { closePage(); }

    void whatIsTypedGoesToTheDiskByItself() {
        field<QLineEdit>("vendor")->setFocus();
        type("vendor", QStringLiteral(" & Sons"));
        QCOMPARE(m_disk->writes, 0);  // not at every key
        QTRY_COMPARE(m_disk->kept.size(), 1);
        QCOMPARE(m_disk->writes, 1);
        const KeptDraft& kept = *m_disk->kept.cbegin();
        QCOMPARE(kept.id, QStringLiteral("7"));
        QCOMPARE(kept.product, 7U);
        QCOMPARE(kept.version, 1U);
        QCOMPARE(kept.draft.vendor, QStringLiteral("Birka & Sons"));
        QCOMPARE(kept.base, draftOf(7));
    }

    void whoTypesWithoutRestingIsKeptAllTheSame() {
        field<QLineEdit>("vendor")->setFocus();
        for (int i = 0; i < 40; ++i) {
            type("vendor", QStringLiteral("x"));
            QTest::qWait(20);
        }
        QVERIFY(m_disk->writes >= 2);
    }

    void leavingAFieldTheProductOrThePageDoesNotWait() {
        field<QLineEdit>("vendor")->setFocus();
        type("vendor", QStringLiteral("a"));
        field<QLineEdit>("title")->setFocus();
        QCOMPARE(m_disk->writes, 1);
        type("title", QStringLiteral("b"));
        m_page->desk().open({9});
        QCOMPARE(m_disk->writes, 2);
        QTRY_COMPARE(m_page->desk().base().id, 9U);
        type("title", QStringLiteral("c"));
        m_page->hide();
        QCOMPARE(m_disk->writes, 3);
        QCOMPARE(m_disk->kept.size(), 2);
    }

    void whatWasNotSavedIsHereAfterTheNextStart() {
        type("vendor", QStringLiteral(" & Sons"));
        startAgain();
        QTRY_VERIFY(!m_notices->history().empty());
        const Notice told = m_notices->history().front().notice;
        QVERIFY2(told.text.contains(draftOf(7).title), qPrintable(told.text));
        QVERIFY(m_page->desk().hasDraft(7));
        m_page->desk().open({9});
        QTRY_COMPARE(m_page->desk().base().id, 9U);
        told.run();
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka & Sons"));
        QCOMPARE(label("products.changes"), QStringLiteral("1 change"));
        // Nobody is asked about it again before it is touched.
        QVERIFY(m_page->unsavedWork().isEmpty());
        type("vendor", QStringLiteral("."));
        QVERIFY(!m_page->unsavedWork().isEmpty());
    }

    void theNextStartCanAskWhetherAnythingWaitsBeforeThereIsAPage() {
        const auto isFound = [this] {
            bool found = false;
            ProductsPage::findWork(*m_services, m_page.get(), [&found] { found = true; });
            QTest::qWait(20);
            return found;
        };
        QVERIFY(!isFound());
        m_disk->damaged = 1;  // what cannot be read has to be told, too
        QVERIFY(isFound());
        m_disk->damaged = 0;
        type("vendor", QStringLiteral(" & Sons"));
        m_page->hide();
        QVERIFY(isFound());
        m_products->keeper = nullptr;
        QVERIFY(!isFound());
    }

    void aNewProductIsHereAfterTheNextStartToo() {
        button("products.add")->click();
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("Sleeping bag"));
        m_page->hide();
        QCOMPARE(m_disk->kept.keys(), QStringList(QStringLiteral("new-1")));
        startAgain();
        QTRY_COMPARE(m_page->desk().drafts(), 1);
        button("products.add")->click();
        QCOMPARE(field<QLineEdit>("title")->text(), QStringLiteral("Sleeping bag"));
        button("products.discard")->click();
        QVERIFY(m_disk->kept.isEmpty());
    }

    void whatSomebodyElseChangedMeanwhileIsSaid() {
        type("title", QStringLiteral(" mine"));
        m_page->hide();
        ProductRecord theirs{7, 2, draftOf(7)};
        theirs.draft.title = QStringLiteral("Their tent");
        startAgain([&] { m_products->changed.insert(7, theirs); });
        QTRY_VERIFY(m_page->desk().theirs());
        const auto changes = m_page->desk().compare();
        QCOMPARE(conflictsIn(changes), 1);
        QVERIFY(field<QLineEdit>("title")->text().endsWith(QStringLiteral("mine")));
    }

    void keepingForLaterPutsItOffAndDiscardingTakesItAway() {
        type("vendor", QStringLiteral(" & Sons"));
        QVERIFY(m_page->canKeepWork());
        std::optional<bool> isKept;
        m_page->keepWork([&isKept](bool kept) { isKept = kept; });
        QTRY_COMPARE(isKept, std::optional<bool>(true));
        QCOMPARE(m_disk->kept.size(), 1);
        QVERIFY(m_page->unsavedWork().isEmpty());
        QCOMPARE(m_page->desk().drafts(), 1);
        type("vendor", QStringLiteral("."));
        m_page->discardWork();
        QVERIFY(m_disk->kept.isEmpty());
        QCOMPARE(field<QLineEdit>("vendor")->text(), draftOf(7).vendor);
    }

    void savingSavesWhatIsAskedAboutAndNotWhatWasPutOff() {
        type("vendor", QStringLiteral(" & Sons"));
        startAgain();
        QTRY_VERIFY(m_page->desk().hasDraft(7));
        m_page->desk().open({9});
        QTRY_COMPARE(m_page->desk().base().id, 9U);
        type("vendor", QStringLiteral(" & Daughters"));
        QVERIFY2(!m_page->unsavedWork().contains(draftOf(7).title), qPrintable(m_page->unsavedWork()));
        m_commands->next = CommandState::kQueued;
        std::optional<bool> isKept;
        m_page->saveWork([&isKept](bool kept) { isKept = kept; });
        QTRY_COMPARE(isKept, std::optional<bool>(true));
        QCOMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(std::get<DefineProduct>(m_commands->sent[0].wanted).after.handle, draftOf(9).handle);
        QTRY_COMPARE(m_disk->kept.keys(), QStringList(QStringLiteral("7")));
    }

    void textThatCannotBeReadCannotWait() {
        setCell(0, u"EUR", QStringLiteral("cheap"));
        QVERIFY(!m_page->canKeepWork());
    }

    void aFullDiskIsSaidOnceAndTheDraftStaysInTheWindow() {
        m_disk->isFull = true;
        type("vendor", QStringLiteral("a"));
        QTRY_COMPARE(m_notices->history().size(), 1U);
        QVERIFY(m_notices->history().front().notice.text.contains(QStringLiteral("disk is full")));
        type("vendor", QStringLiteral("b"));
        QTRY_COMPARE(m_disk->writes, 2);
        std::optional<bool> isKept;
        m_page->keepWork([&isKept](bool kept) { isKept = kept; });
        QTRY_COMPARE(isKept, std::optional<bool>(false));
        QVERIFY(!m_page->unsavedWork().isEmpty());
        m_disk->isFull = false;
        type("vendor", QStringLiteral("c"));
        QTRY_COMPARE(m_disk->kept.size(), 1);
    }

    void damagedDraftsAreSaid() {
        m_disk->damaged = 2;
        startAgain();
        QTRY_COMPARE(m_notices->history().size(), 1U);
        QCOMPARE(m_notices->history().front().notice.tone, Tone::kDanger);
        QVERIFY(m_notices->history().front().notice.text.contains(QStringLiteral("2 products")));
    }

    void everyDraftIsReachedInTurn() {
        for (const quint64 id : {3, 12}) {
            m_page->desk().open({id});
            QTRY_COMPARE(m_page->desk().base().id, id);
            type("vendor", QStringLiteral("."));
        }
        m_page->desk().openNextDraft();
        QCOMPARE(m_page->desk().base().id, 3U);
        m_page->desk().openNextDraft();
        QCOMPARE(m_page->desk().base().id, 12U);
    }

  private:
    // The page of another start, over the same disk.
    void startAgain(const std::function<void()>& meanwhile = [] {}) {
        closePage();
        openParts();
        meanwhile();
        showPage();
    }

    std::unique_ptr<FewDrafts> m_disk;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ProductDraftsTest)
#include "product_drafts_test.moc"
