// Saved views against a real server: there on another computer, never overwritten unseen, there without a network.
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/commands/command_ids.h"
#include "core/rpc/transport.h"
#include "core/views/server_views.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

namespace meridian::core {

namespace {

SavedView viewOf(const QString& name, const QString& query = QStringLiteral("status:held")) {
    SavedView view;
    view.page = QStringLiteral("orders");
    view.name = name;
    view.query = query;
    view.sort = QStringLiteral("largest");
    view.columns = QStringLiteral("number,total");
    return view;
}

QStringList namesOf(const SavedViews& views) {
    QStringList names;
    for (const SavedView& view : views.views())
        names << view.name;
    return names;
}

}  // namespace

class SavedViewsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
    }
    void init() {
        m_here = std::make_unique<QTemporaryDir>();
        m_there = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<Desk>(m_here->path());
        QVERIFY(m_desk->signInTo(*m_server));
        m_views = std::make_unique<ServerViews>(m_desk->transport, optionsIn(*m_here));
        m_other = std::make_unique<ServerViews>(m_desk->transport, optionsIn(*m_there));
    }
    void cleanup() {
        if (m_views) {
            const std::vector<SavedView> all = m_views->views();
            for (const SavedView& view : all)
                static_cast<void>(answerOf(m_views->remove(view)));
        }
        m_views.reset();
        m_other.reset();
        m_desk.reset();
    }

    void whatIsSavedHereIsThere() {
        const auto saved = answerOf(m_views->save(viewOf(QStringLiteral("Held"))));
        QVERIFY(saved && saved->ok());
        QCOMPARE((*saved)->version, 1U);
        QVERIFY(!(*saved)->owner.isEmpty());
        QCOMPARE(namesOf(*m_views), QStringList{QStringLiteral("Held")});
        m_other->refresh();
        QTRY_COMPARE(namesOf(*m_other), QStringList{QStringLiteral("Held")});
        QCOMPARE(m_other->views().front(), **saved);
    }

    void aNewOneGetsTheIdThatItIsGivenAndKeepsIt() {
        const QByteArray id = m_lastId = QByteArray::fromHex("0190a1b2c3d47e5f8a9b0c1d2e3f4a5b");
        const auto saved = answerOf(m_views->save(viewOf(QStringLiteral("Held"))));
        QVERIFY(saved && saved->ok());
        QCOMPARE((*saved)->id, id);
        m_lastId.clear();
        QCOMPARE((**answerOf(m_views->save(**saved))).id, id);
    }

    void aNewerVersionIsAConflictAndIsFetched() {
        const SavedView first = **answerOf(m_views->save(viewOf(QStringLiteral("Held"))));
        SavedView second = first;
        second.query = QStringLiteral("status:open");
        QVERIFY(answerOf(m_other->save(second))->ok());
        SavedView mine = first;
        mine.query = QStringLiteral("status:closed");
        const auto refused = answerOf(m_views->save(mine));
        QVERIFY(refused && !refused->ok());
        QCOMPARE(refused->error().fault, Fault::kConflict);
        QTRY_COMPARE(m_views->views().front().query, QStringLiteral("status:open"));
    }

    void aNameIsTakenOnce() {
        QVERIFY(answerOf(m_views->save(viewOf(QStringLiteral("Held"))))->ok());
        const auto again = answerOf(m_views->save(viewOf(QStringLiteral("Held"))));
        QVERIFY(again && !again->ok());
        QCOMPARE(again->error().fault, Fault::kConflict);
        QCOMPARE(m_views->views().size(), 1U);
    }

    void whatIsDeletedIsGoneEverywhere() {
        const SavedView view = **answerOf(m_views->save(viewOf(QStringLiteral("Held"))));
        m_other->refresh();
        QTRY_COMPARE(m_other->views().size(), 1U);
        QVERIFY(answerOf(m_views->remove(view))->ok());
        QVERIFY(m_views->views().empty());
        m_other->refresh();
        QTRY_VERIFY(m_other->views().empty());
    }

    void theLastKnownListIsThereWithoutAServer() {
        QVERIFY(answerOf(m_views->save(viewOf(QStringLiteral("Held"))))->ok());
        const std::vector<SavedView> known = m_views->views();
        Transport nowhere;
        ServerViews offline(nowhere, optionsIn(*m_here));
        QCOMPARE(offline.views(), known);
        const auto refused = answerOf(offline.save(viewOf(QStringLiteral("Another"))));
        QVERIFY(refused && !refused->ok());
        QCOMPARE(offline.views(), known);
    }

    void aDamagedFileIsAsGoodAsNone() {
        QFile file(m_here->filePath(QStringLiteral("views.json")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{]");
        file.close();
        Transport nowhere;
        QVERIFY(ServerViews(nowhere, optionsIn(*m_here)).views().empty());
    }

  private:
    ServerViews::Options optionsIn(const QTemporaryDir& folder) {
        return {folder.path(), [this] { return m_lastId.isEmpty() ? commandId(deskNow()) : m_lastId; }};
    }

    QByteArray m_lastId;  // empty: any
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ServerViews> m_views, m_other;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::SavedViewsTest)
#include "saved_views_test.moc"
