// Working on products against a real meridiand: reading, drafts, saving, somebody else's change in between, and no
// network.
#include "core/catalogue/product_desk.h"

#include <QTemporaryDir>
#include <QTest>

#include "tests/core/support/cable.h"
#include "tests/core/support/product_person.h"

using namespace meridian::core;

namespace {

using Showing = ProductDesk::Showing;
using Description = ProductDesk::Description;

Merged mergedAs(const std::vector<FieldChange>& changes, ProductPart part) {
    for (const FieldChange& change : changes) {
        if (productFieldOf(change.field).part == part) return change.merged;
    }
    return Merged::kSame;
}

}  // namespace

class ProductDeskTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        m_ann = person(m_server->profile());
        QVERIFY(m_ann->desk.isOnline());
    }
    void cleanupTestCase() {
        m_ann.reset();
        m_server.reset();
    }

    void aNewProductIsSavedAndThenOpen() {
        QVERIFY(make(QStringLiteral("new-tent")));
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->work.showing(), Showing::kProduct, kPatienceMs);
        QCOMPARE(m_ann->work.base().version, 1U);
        QVERIFY(m_ann->work.base().id != 0);
        QVERIFY(!m_ann->work.isDirty());
        QVERIFY(m_ann->hasDescription());
        QCOMPARE(m_ann->work.draft().bodyHtml, tent({}).bodyHtml);
    }

    void aNewProductNeverReplacesAnother() {
        QVERIFY(make(QStringLiteral("taken")));
        m_ann->work.openNew();
        m_ann->work.setDraft(tent(QStringLiteral("taken")));
        QVERIFY(m_ann->save());
        QVERIFY2(m_ann->trouble.contains(QStringLiteral("taken")), qPrintable(m_ann->trouble));
        QVERIFY(m_ann->work.isDirty());
        m_ann->work.discard();
    }

    void whatCannotBeIsNotSent() {
        QVERIFY(make(QStringLiteral("checked")));
        QVERIFY(m_ann->open(QStringLiteral("checked")));
        const auto entries = m_ann->desk.commands.entries().size();
        m_ann->change([](ProductDraft& draft) { draft.title.clear(); });
        QVERIFY(!problemsOf(m_ann->work.draft()).empty());
        m_ann->work.save();
        QTest::qWait(50);
        QCOMPARE(m_ann->desk.commands.entries().size(), entries);
        m_ann->work.discard();
        QVERIFY(!m_ann->work.isDirty());
        QCOMPARE(m_ann->work.draft().title, QStringLiteral("Birka tent"));
    }

    void aDraftIsKeptWhileAnotherProductIsLookedAt() {
        QVERIFY(make(QStringLiteral("kept")) && make(QStringLiteral("other")));
        QVERIFY(m_ann->open(QStringLiteral("kept")));
        const quint64 kept = m_ann->work.base().id;
        m_ann->change([](ProductDraft& draft) { draft.title = QStringLiteral("Birka tent, new"); });
        QCOMPARE(m_ann->work.changes().size(), 1U);
        QVERIFY(m_ann->open(QStringLiteral("other")));
        QVERIFY(!m_ann->work.isDirty());
        QVERIFY(m_ann->work.hasDraft(kept));
        QCOMPARE(m_ann->work.drafts(), 1);
        m_ann->work.open({kept});
        QCOMPARE(m_ann->work.draft().title, QStringLiteral("Birka tent, new"));
        m_ann->work.discard();
        QCOMPARE(m_ann->work.drafts(), 0);
    }

    void differentFieldsOfTwoPeopleMerge() {
        QVERIFY(make(QStringLiteral("merged")));
        const auto ben = person(m_server->profile());
        QVERIFY(ben->open(QStringLiteral("merged")) && m_ann->open(QStringLiteral("merged")));
        ben->change([](ProductDraft& draft) { draft.variants[0].prices[0].minor = 29'900; });
        QVERIFY(ben->save());
        QCOMPARE(ben->work.base().version, 2U);
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        QVERIFY(m_ann->save());
        QVERIFY(m_ann->work.pending() && m_ann->work.pending()->state == CommandState::kConflict);
        const auto changes = m_ann->work.compare();
        QCOMPARE(mergedAs(changes, ProductPart::kVendor), Merged::kMine);
        QCOMPARE(mergedAs(changes, ProductPart::kPrice), Merged::kTheirs);
        QCOMPARE(conflictsIn(changes), 0);
        m_ann->work.settle(changes);
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->work.base().version, 3U, kPatienceMs);
        QVERIFY(!m_ann->work.isDirty() && !m_ann->work.pending());
        QCOMPARE(m_ann->work.base().draft.variants[0].prices[0].minor, 29'900);
        QCOMPARE(m_ann->desk.commands.needsYou(), 0);
        QVERIFY(ben->open(QStringLiteral("merged"), 3));
        QCOMPARE(ben->work.base().draft.vendor, QStringLiteral("Fjell"));
    }

    void theSameFieldOfTwoPeopleIsDecidedByOne() {
        QVERIFY(make(QStringLiteral("decided")));
        const auto ben = person(m_server->profile());
        QVERIFY(ben->open(QStringLiteral("decided")) && m_ann->open(QStringLiteral("decided")));
        ben->change([](ProductDraft& draft) { draft.title = QStringLiteral("Ben's tent"); });
        QVERIFY(ben->save());
        m_ann->change([](ProductDraft& draft) { draft.title = QStringLiteral("Ann's tent"); });
        QVERIFY(m_ann->save());
        auto changes = m_ann->work.compare();
        QCOMPARE(mergedAs(changes, ProductPart::kTitle), Merged::kConflict);
        for (FieldChange& change : changes)
            change.result = change.theirs;
        m_ann->work.settle(changes);
        QVERIFY(!m_ann->work.isDirty());
        QCOMPARE(m_ann->work.draft().title, QStringLiteral("Ben's tent"));
        // Nothing is left to send, and nothing to decide.
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->desk.commands.needsYou(), 0, kPatienceMs);
        QCOMPARE(m_ann->work.base().version, 2U);
    }

    void somebodyElsesChangeIsShownAtOnceOrBesideTheDraft() {
        QVERIFY(make(QStringLiteral("seen")));
        const auto ben = person(m_server->profile());
        QVERIFY(ben->open(QStringLiteral("seen")) && m_ann->open(QStringLiteral("seen")));
        const auto connection =
            QObject::connect(&m_ann->sync, &SyncThread::changed, &m_ann->work, &ProductDesk::noteChange);
        ben->change([](ProductDraft& draft) { draft.type = QStringLiteral("Camping"); });
        QVERIFY(ben->save());
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->work.draft().type, QStringLiteral("Camping"), kPatienceMs);
        QVERIFY(!m_ann->work.theirs());
        m_ann->change([](ProductDraft& draft) { draft.title = QStringLiteral("Mine"); });
        ben->change([](ProductDraft& draft) { draft.type = QStringLiteral("Tents"); });
        QVERIFY(ben->save());
        QTRY_VERIFY_WITH_TIMEOUT(m_ann->work.theirs(), kPatienceMs);
        QCOMPARE(m_ann->work.draft().type, QStringLiteral("Camping"));
        m_ann->work.settle(m_ann->work.compare());
        QCOMPARE(m_ann->work.draft().type, QStringLiteral("Tents"));
        QCOMPARE(m_ann->work.draft().title, QStringLiteral("Mine"));
        QVERIFY(m_ann->work.isDirty());  // to be saved by the person
        QVERIFY(m_ann->save());
        QCOMPARE(m_ann->work.base().version, 4U);
        QObject::disconnect(connection);
    }

    void withoutANetworkAnEditIsKeptAndTheDescriptionStaysAsItIs() {
        QVERIFY(make(QStringLiteral("offline")));
        Cable cable(m_server->profile());
        const auto cleo = person(cable.profile());
        QVERIFY(cleo->hasCached(QStringLiteral("offline")));
        cable.pull();
        QTRY_COMPARE_WITH_TIMEOUT(cleo->desk.session.state(), SessionState::kOffline, kPatienceMs);
        QVERIFY(cleo->open(QStringLiteral("offline")));
        QTRY_COMPARE_WITH_TIMEOUT(cleo->work.description(), Description::kNotHere, kPatienceMs);
        QVERIFY(!cleo->work.draft().hasDescription);
        cleo->change([](ProductDraft& draft) { draft.title = QStringLiteral("Written offline"); });
        QVERIFY(cleo->save());
        QVERIFY(cleo->work.pending() && cleo->work.pending()->state == CommandState::kQueued);
        QVERIFY(!cleo->work.isDirty());
        // Another change before the first one was sent.
        cleo->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Offline & Sons"); });
        QVERIFY(cleo->work.isDirty());
        QVERIFY(cleo->save());
        cable.plug();
        cleo->desk.commands.wake();
        QTRY_COMPARE_WITH_TIMEOUT(cleo->work.base().version, 3U, kPatienceMs);
        QVERIFY(!cleo->work.pending());
        QVERIFY(m_ann->open(QStringLiteral("offline"), 3));
        QVERIFY(m_ann->hasDescription());
        QCOMPARE(m_ann->work.base().draft.title, QStringLiteral("Written offline"));
        QCOMPARE(m_ann->work.base().draft.vendor, QStringLiteral("Offline & Sons"));
        QCOMPARE(m_ann->work.base().draft.bodyHtml, tent({}).bodyHtml);
    }

    void aProductThatNobodyHasIsMissing() {
        m_ann->work.open({0, QStringLiteral("nothing-like-it")});
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->work.showing(), Showing::kMissing, kPatienceMs);
    }

  private:
    std::unique_ptr<Person> person(const ServerProfile& profile) {
        return std::make_unique<Person>(m_folder.filePath(QString::number(++m_people)), profile,
                                        m_server->credential());
    }
    bool make(const QString& handle) {
        m_ann->work.openNew();
        m_ann->work.setDraft(tent(handle));
        return m_ann->save() && m_ann->trouble.isEmpty();
    }

    QTemporaryDir m_folder;
    int m_people = 0;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<Person> m_ann;
};

QTEST_GUILESS_MAIN(ProductDeskTest)
#include "product_desk_test.moc"
