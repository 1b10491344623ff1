// What was edited and not saved outlives the console, over a real meridiand: found again with what it began from, at
// odds with nobody but those who really changed the same, and gone once it was saved or discarded.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "tests/core/support/cable.h"
#include "tests/core/support/product_person.h"

using namespace meridian::core;

namespace {

using Showing = ProductDesk::Showing;

Merged mergedAs(const std::vector<FieldChange>& changes, ProductPart part) {
    for (const FieldChange& change : changes) {
        if (productFieldOf(change.field).part == part) return change.merged;
    }
    return Merged::kSame;
}

}  // namespace

class ProductDraftsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
    }
    void init() {
        m_ben = person(newFolder());
        m_ann = person(m_folder = newFolder());
        QVERIFY(m_ann->desk.isOnline() && m_ben->desk.isOnline());
    }
    void cleanup() {
        m_ann.reset();
        m_ben.reset();
    }
    void cleanupTestCase() { m_server.reset(); }

    void anEditIsHereAgainAfterACrash() {
        QVERIFY(begin(QStringLiteral("crashed")));
        const quint64 id = m_ann->work.base().id;
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        QElapsedTimer since;
        since.start();
        QTRY_COMPARE(rows(), 1);
        qInfo("on the disk after %lld ms", static_cast<long long>(since.elapsed()));
        crash();
        QSignalSpy found(&m_ann->work, &ProductDesk::draftsFound);
        QVERIFY(found.wait());
        QCOMPARE(found.front().front().toStringList(), QStringList(QStringLiteral("Birka tent")));
        QVERIFY(m_ann->work.hasDraft(id));
        QVERIFY(m_ann->open(QStringLiteral("crashed")));
        QCOMPARE(m_ann->work.draft().vendor, QStringLiteral("Fjell"));
        QCOMPARE(m_ann->work.changes().size(), 1U);
        QCOMPARE(m_ann->work.draft().bodyHtml, tent({}).bodyHtml);
        QVERIFY(m_ann->save());
        QCOMPARE(m_ann->work.base().version, 2U);
        QCOMPARE(rows(), 0);
    }

    void somebodyElsesChangeMeanwhileIsFoundFieldByField() {
        QVERIFY(begin(QStringLiteral("meanwhile")));
        const quint64 id = m_ann->work.base().id;
        m_ann->change([](ProductDraft& draft) {
            draft.title = QStringLiteral("Ann's tent");
            draft.vendor = QStringLiteral("Fjell");
        });
        QTRY_COMPARE(rows(), 1);
        m_ann.reset();
        QVERIFY(m_ben->open(QStringLiteral("meanwhile")) && m_ben->hasDescription());
        m_ben->change([](ProductDraft& draft) {
            draft.title = QStringLiteral("Ben's tent");
            draft.type = QStringLiteral("Tents");
        });
        QVERIFY(m_ben->save());
        m_ann = person(m_folder);
        m_ann->work.open({id});
        connect(&m_ann->sync, &SyncThread::changed, &m_ann->work, &ProductDesk::noteChange);
        QTRY_VERIFY_WITH_TIMEOUT(m_ann->work.theirs(), kPatienceMs);
        const auto changes = m_ann->work.compare();
        QCOMPARE(mergedAs(changes, ProductPart::kTitle), Merged::kConflict);
        QCOMPARE(mergedAs(changes, ProductPart::kVendor), Merged::kMine);
        QCOMPARE(mergedAs(changes, ProductPart::kType), Merged::kTheirs);
        QCOMPARE(conflictsIn(changes), 1);
        m_ann->work.settle(changes);
        QVERIFY(m_ann->save());
        QCOMPARE(m_ann->work.base().version, 3U);
        QCOMPARE(m_ann->work.base().draft.type, QStringLiteral("Tents"));
    }

    void whatWasSavedDoesNotComeBack() {
        QVERIFY(begin(QStringLiteral("saved")));
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        QTRY_COMPARE(rows(), 1);
        QVERIFY(m_ann->save());
        QCOMPARE(rows(), 0);
        crash();
        QVERIFY(m_ann->open(QStringLiteral("saved"), 2));
        QCOMPARE(m_ann->work.drafts(), 0);
    }

    void whatWasDiscardedDoesNotComeBack() {
        QVERIFY(begin(QStringLiteral("discarded")));
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        QTRY_COMPARE(rows(), 1);
        m_ann->work.discard();
        QTRY_COMPARE(rows(), 0);
        crash();
        QVERIFY(m_ann->open(QStringLiteral("discarded")));
        QCOMPARE(m_ann->work.drafts(), 0);
    }

    void aNewProductGoesOnWhereItWas() {
        m_ann->work.openNew();
        QTRY_COMPARE(m_ann->work.showing(), Showing::kNew);
        m_ann->work.setDraft(tent(QStringLiteral("unborn")));
        QTRY_COMPARE(rows(), 1);
        crash();
        QTRY_COMPARE(m_ann->work.drafts(), 1);
        m_ann->work.openNextDraft();
        QCOMPARE(m_ann->work.showing(), Showing::kNew);
        QCOMPARE(m_ann->work.draft(), tent(QStringLiteral("unborn")));
        QVERIFY(m_ann->desk.isOnline());
        QVERIFY(m_ann->save());
        QVERIFY2(m_ann->trouble.isEmpty(), qPrintable(m_ann->trouble));
        QTRY_COMPARE(m_ann->work.showing(), Showing::kProduct);
        QCOMPARE(rows(), 0);
        QCOMPARE(m_ann->work.drafts(), 0);
    }

    void whatFollowsASavedChangeIsAtOddsWithNobody() {
        QVERIFY(make(QStringLiteral("followed")));
        Cable cable(m_server->profile());
        m_ann = person(m_folder, cable.profile());
        QVERIFY(m_ann->hasCached(QStringLiteral("followed")) && m_ann->open(QStringLiteral("followed")));
        QVERIFY(m_ann->hasDescription());
        const quint64 id = m_ann->work.base().id;
        cable.pull();
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->desk.session.state(), SessionState::kOffline, kPatienceMs);
        m_ann->change([](ProductDraft& draft) { draft.title = QStringLiteral("Saved offline"); });
        QVERIFY(m_ann->save());
        m_ann->change([](ProductDraft& draft) {
            draft.title = QStringLiteral("Edited after that");
            draft.vendor = QStringLiteral("Fjell");
        });
        QTRY_COMPARE(rows(), 1);
        // The next console sends what was saved, and nobody looks at the product meanwhile.
        m_ann.reset();
        cable.plug();
        {
            Desk desk(m_folder);
            QVERIFY(desk.signInTo(*m_server));
            QVERIFY(desk.allAnswered());
        }
        m_ann = person(m_folder, cable.profile());
        m_ann->work.open({id});
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->work.base().version, 2U, kPatienceMs);
        QCOMPARE(m_ann->work.base().draft.title, QStringLiteral("Saved offline"));
        QCOMPARE(m_ann->work.changes().size(), 2U);
        QVERIFY(m_ann->desk.isOnline());
        QVERIFY(m_ann->save());
        QVERIFY(!m_ann->work.theirs());
        QCOMPARE(m_ann->work.base().version, 3U);
        QCOMPARE(m_ann->work.base().draft.title, QStringLiteral("Edited after that"));
    }

    void whatIsWrittenOnANewProductThatIsBeingSavedStays() {
        m_ann->work.openNew();
        QTRY_COMPARE(m_ann->work.showing(), Showing::kNew);
        m_ann->work.setDraft(tent(QStringLiteral("growing")));
        QSignalSpy saved(&m_ann->work, &ProductDesk::saved);
        m_ann->work.save();
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->work.showing(), Showing::kProduct, kPatienceMs);
        // Either it was on its way before the edit, or with it.
        QCOMPARE(m_ann->work.draft().vendor, QStringLiteral("Fjell"));
        QCOMPARE(m_ann->work.base().version, 1U);
        if (m_ann->work.isDirty()) QVERIFY(m_ann->save());
        QCOMPARE(m_ann->work.base().draft.vendor, QStringLiteral("Fjell"));
        QTRY_COMPARE(rows(), 0);
    }

    void whatIsPutOffIsAskedAboutOnlyOnceItIsEditedAgain() {
        QVERIFY(begin(QStringLiteral("later")));
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        QCOMPARE(m_ann->work.draftTitles().size(), 1);
        std::optional<bool> isKept;
        m_ann->work.keepAll([&isKept](bool kept) { isKept = kept; });
        QTRY_VERIFY(isKept.has_value());
        QVERIFY(*isKept);
        QCOMPARE(rows(), 1);
        QVERIFY(m_ann->work.draftTitles().isEmpty());
        QCOMPARE(m_ann->work.drafts(), 1);
        crash();
        QTRY_COMPARE(m_ann->work.drafts(), 1);
        QVERIFY(m_ann->work.draftTitles().isEmpty());
        QVERIFY(m_ann->open(QStringLiteral("later")));
        m_ann->change([](ProductDraft& draft) { draft.vendor += QStringLiteral(" & Sons"); });
        QCOMPARE(m_ann->work.draftTitles().size(), 1);
        m_ann->work.discardAll();
        QTRY_COMPARE(rows(), 0);
    }

    void aDamagedDraftIsSaidAndTheOthersAreHere() {
        QVERIFY(make(QStringLiteral("whole")) && begin(QStringLiteral("damaged")));
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        const QString damaged = QString::number(m_ann->work.base().id);
        QVERIFY(m_ann->open(QStringLiteral("whole")));
        m_ann->change([](ProductDraft& draft) { draft.vendor = QStringLiteral("Fjell"); });
        const quint64 whole = m_ann->work.base().id;
        QTRY_COMPARE(rows(), 2);
        m_ann.reset();
        {
            auto file = Database::open(Outbox::pathIn(m_folder), Database::Access::kReadWrite);
            const QString sql = QStringLiteral("UPDATE drafts SET wanted = '{' WHERE id = '%1'").arg(damaged);
            QVERIFY(file.value().execute(sql.toStdString()).ok());
        }
        m_ann = person(m_folder);
        QSignalSpy troubled(&m_ann->work, &ProductDesk::draftsTroubled);
        QVERIFY(troubled.wait());
        QVERIFY(troubled.front().front().toString().contains(QStringLiteral("put aside")));
        QVERIFY(m_ann->work.hasDraft(whole));
        QCOMPARE(m_ann->work.drafts(), 1);
    }

    void whereNothingCanBeKeptTheWorkGoesOnAndNobodyIsToldOtherwise() {
        m_ann.reset();
        {
            auto file = Database::open(Outbox::pathIn(m_folder), Database::Access::kReadWrite);
            QVERIFY(file.value().execute("PRAGMA user_version = 99").ok());
        }
        m_ann = person(m_folder);
        QVERIFY(m_ann->desk.isOnline());
        m_ann->work.openNew();
        QTRY_COMPARE(m_ann->work.showing(), Showing::kNew);
        m_ann->work.setDraft(tent(QStringLiteral("unkept")));
        QVERIFY(!m_ann->work.canKeep());
        std::optional<bool> isKept;
        m_ann->work.keepAll([&isKept](bool kept) { isKept = kept; });
        QTRY_VERIFY(isKept.has_value());
        QVERIFY(!*isKept);
        QCOMPARE(m_ann->work.draftTitles().size(), 1);
    }

  private:
    QString newFolder() { return m_folders.filePath(QString::number(++m_people)); }
    std::unique_ptr<Person> person(const QString& folder) { return person(folder, m_server->profile()); }
    std::unique_ptr<Person> person(const QString& folder, const ServerProfile& profile) {
        return std::make_unique<Person>(folder, profile, m_server->credential());
    }
    bool make(const QString& handle) {
        m_ann->work.openNew();
        if (!QTest::qWaitFor([this] { return m_ann->work.showing() == Showing::kNew; })) return false;
        m_ann->work.setDraft(tent(handle));
        return m_ann->save() && m_ann->trouble.isEmpty();
    }
    bool begin(const QString& handle) { return make(handle) && m_ann->open(handle) && m_ann->hasDescription(); }
    // As the next start would find them, now.
    qint64 rows() const {
        auto file = Database::open(Outbox::pathIn(m_folder), Database::Access::kReadOnly);
        const auto count = file.ok() ? file.value().integer("SELECT count(*) FROM drafts") : Outcome<qint64>(-1);
        return count.ok() ? *count : -1;
    }
    // Another start over what is on the disk at this moment, as if nothing had been done in order.
    void crash() {
        const QString copy = newFolder();
        QDir().mkpath(copy);
        for (const QString& name : QDir(m_folder).entryList(QDir::Files))
            QVERIFY(QFile::copy(m_folder + u'/' + name, copy + u'/' + name));
        m_ann = person(m_folder = copy);
    }

    QTemporaryDir m_folders;
    QString m_folder;  // Ann's
    int m_people = 0;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<Person> m_ann, m_ben;
};

QTEST_GUILESS_MAIN(ProductDraftsTest)
#include "product_drafts_test.moc"
