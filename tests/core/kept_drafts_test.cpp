// Claims about the file that keeps what was edited and not saved.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/commands/command_ids.h"
#include "core/commands/outbox.h"
#include "core/commands/outbox_drafts.h"

using namespace meridian::core;

namespace {

constexpr qint64 kNow = 1'763'000'000'000'000;

ProductDraft lamp(const QString& title) {
    ProductDraft draft{QStringLiteral("lamp"),
                       title,
                       QStringLiteral("<p>Brass & glass</p>"),
                       QStringLiteral("Tern"),
                       QStringLiteral("Light"),
                       {QStringLiteral("new"), QStringLiteral("brass")},
                       true,
                       {QStringLiteral("https://pictures.example/1")},
                       {}};
    draft.variants = {{QStringLiteral("TRN-1"),
                       QStringLiteral("Brass"),
                       QStringLiteral("400123"),
                       900,
                       true,
                       false,
                       {{9'000'000'000'000'001, 978}, {5'100, 840}}}};
    return draft;
}

KeptDraft draftOf(quint64 product, const QString& title, qint64 keptAt = kNow) {
    return {QString::number(product), product, 7, lamp(QStringLiteral("Lamp")), lamp(title), {}, keptAt};
}

CommandEntry savingOf(const ProductDraft& wanted) {
    CommandEntry entry;
    entry.id = commandId(kNow);
    entry.madeAt = kNow;
    entry.command = {DefineProduct{lamp(QStringLiteral("Lamp")), wanted}, {}, 7};
    return entry;
}

QStringList titlesIn(Outbox& outbox) {
    QStringList titles;
    const auto kept = outbox.loadDrafts();
    if (!kept.ok()) return {kept.error().text};
    for (const KeptDraft& draft : kept->drafts)
        titles.append(draft.draft.title);
    return titles;
}

Outcome<Done> inFile(const QString& folder, std::string_view sql) {
    auto database = Database::open(Outbox::pathIn(folder), Database::Access::kReadWrite);
    return database.value().execute(sql);
}

}  // namespace

class KeptDraftsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void aDraftComesBackAsItWasKept() {
        KeptDraft draft = draftOf(20'417, QStringLiteral("Lampe „Tärn“\nthe second"));
        draft.follows = commandId(kNow);
        draft.base.hasDescription = false;
        draft.base.bodyHtml.clear();
        QVERIFY(m_outbox->keepDraft(draft).ok());
        open();
        const auto kept = m_outbox->loadDrafts();
        QVERIFY(kept.ok());
        QCOMPARE(kept->drafts.size(), 1U);
        QVERIFY(kept->drafts.front() == draft);
    }

    void whatIsKeptAgainReplacesWhatWasThere() {
        for (const char* title : {"L", "La", "Lam"})
            QVERIFY(m_outbox->keepDraft(draftOf(1, QString::fromLatin1(title))).ok());
        QVERIFY(m_outbox->keepDraft(draftOf(2, QStringLiteral("Other"), kNow + 1)).ok());
        QCOMPARE(titlesIn(*m_outbox), QStringList({QStringLiteral("Other"), QStringLiteral("Lam")}));  // newest first
        QVERIFY(m_outbox->forgetDraft(QStringLiteral("1")).ok());
        QVERIFY(m_outbox->forgetDraft(QStringLiteral("1")).ok());
        open();
        QCOMPARE(titlesIn(*m_outbox), QStringList(QStringLiteral("Other")));
    }

    void whatCannotBeReadIsCountedToo() {
        QCOMPARE(m_outbox->countDrafts().value(), 0);
        for (quint64 id : {1, 2, 3})
            QVERIFY(m_outbox->keepDraft(draftOf(id, QStringLiteral("Lamp"))).ok());
        QVERIFY(inFile(m_folder->path(), "UPDATE drafts SET wanted = '{' WHERE id = '2'").ok());
        open();
        QCOMPARE(m_outbox->countDrafts().value(), 3);
        QCOMPARE(m_outbox->loadDrafts()->putAside, 1);  // counting has put nothing aside
        QCOMPARE(m_outbox->countDrafts().value(), 2);
    }

    void savingTakesTheDraftInTheSameStep() {
        QVERIFY(m_outbox->keepDraft(draftOf(1, QStringLiteral("Saved"))).ok());
        QVERIFY(m_outbox->put(savingOf(lamp(QStringLiteral("Saved")))).ok());
        QVERIFY(titlesIn(*m_outbox).isEmpty());
        QCOMPARE(m_outbox->load()->size(), 1U);
    }

    void whatWasEditedSinceStays() {
        QVERIFY(m_outbox->keepDraft(draftOf(1, QStringLiteral("Edited since"))).ok());
        QVERIFY(m_outbox->put(savingOf(lamp(QStringLiteral("Saved")))).ok());
        QCOMPARE(titlesIn(*m_outbox).size(), 1);
        // What becomes of the command later is not another saving.
        CommandEntry entry = savingOf(lamp(QStringLiteral("Edited since")));
        entry.state = CommandState::kRejected;
        QVERIFY(m_outbox->put(entry).ok());
        QCOMPARE(titlesIn(*m_outbox).size(), 1);
    }

    void aCommandThatCannotBeKeptLeavesTheDraft() {
        QVERIFY(m_outbox->keepDraft(draftOf(1, QStringLiteral("Saved"))).ok());
        QVERIFY(inFile(m_folder->path(),
                       "CREATE TRIGGER no_delete BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, "
                       "'the disk is full'); END")
                    .ok());
        QVERIFY(!m_outbox->put(savingOf(lamp(QStringLiteral("Saved")))).ok());
        open();
        QCOMPARE(titlesIn(*m_outbox).size(), 1);
        QVERIFY(m_outbox->load()->empty());  // both or neither
    }

    void aDamagedRowIsPutAsideAndTheOthersComeBack() {
        for (quint64 id : {1, 2, 3, 4})
            QVERIFY(m_outbox->keepDraft(draftOf(id, QString::number(id), kNow - static_cast<qint64>(id))).ok());
        QVERIFY(inFile(m_folder->path(),
                       "UPDATE drafts SET wanted = substr(wanted, 1, 40) WHERE id = '2'; "
                       "UPDATE drafts SET began = x'ff00fe' WHERE id = '3'; "
                       "UPDATE drafts SET wanted = '{\"title\":\"only a title\"}' WHERE id = '4'")
                    .ok());
        auto kept = m_outbox->loadDrafts();
        QVERIFY(kept.ok());
        QCOMPARE(kept->putAside, 3);
        QCOMPARE(kept->drafts.size(), 1U);
        QCOMPARE(kept->drafts.front().id, QStringLiteral("1"));
        // Said once, and still there for whoever can read it.
        QCOMPARE(m_outbox->loadDrafts()->putAside, 0);
        auto database = Database::open(Outbox::pathIn(m_folder->path()), Database::Access::kReadOnly);
        QCOMPARE(*database.value().integer("SELECT count(*) FROM damaged_drafts"), 3);
    }

    void aFileOfTheVersionBeforeGainsThem() {
        QVERIFY(m_outbox->put(savingOf(lamp(QStringLiteral("Before")))).ok());
        m_outbox.reset();
        QVERIFY(inFile(m_folder->path(), "DROP TABLE drafts; DROP TABLE damaged_drafts; PRAGMA user_version = 1").ok());
        open();
        QCOMPARE(m_outbox->found(), Outbox::Found::kKept);
        QCOMPARE(m_outbox->load()->size(), 1U);
        QVERIFY(m_outbox->keepDraft(draftOf(1, QStringLiteral("Lamp"))).ok());
    }

    void aNewerFileIsNotTouched() {
        QVERIFY(m_outbox->keepDraft(draftOf(1, QStringLiteral("Newer"))).ok());
        m_outbox.reset();
        QVERIFY(inFile(m_folder->path(), "PRAGMA user_version = 4").ok());
        const auto outbox = Outbox::open(m_folder->path());
        QVERIFY(!outbox.ok());
        QCOMPARE(outbox.error().fault, Fault::kNewerData);
        auto database = Database::open(Outbox::pathIn(m_folder->path()), Database::Access::kReadOnly);
        QCOMPARE(*database.value().integer("SELECT count(*) FROM drafts"), 1);
    }

    void nobodyElseReadsAnyOfItsFiles() {
        QVERIFY(m_outbox->keepDraft(draftOf(1, QStringLiteral("Secret"))).ok());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        for (const char* suffix : {"", "-wal", "-shm"}) {
            const QString path = Outbox::pathIn(m_folder->path()) + QLatin1String(suffix);
            QVERIFY2(QFile::exists(path), suffix);
            QVERIFY2(!(QFile::permissions(path) & others), suffix);
        }
    }

    void whatIsAskedIsDoneAlsoWhenNobodyWaits() {
        m_outbox.reset();
        {
            OutboxThread thread(m_folder->path());
            qint64 now = kNow;
            OutboxDrafts drafts(thread, {[&now] { return now; }, commandId});
            QVERIFY(drafts.newId() != drafts.newId());
            static_cast<void>(drafts.keep(draftOf(1, QStringLiteral("First"))));
            now += 5;
            static_cast<void>(drafts.keep(draftOf(2, QStringLiteral("Second"))));
        }
        open();
        const auto kept = m_outbox->loadDrafts();
        QCOMPARE(kept->drafts.size(), 2U);
        QCOMPARE(kept->drafts.front().keptAt, kNow + 5);
    }

  private:
    void open() {
        m_outbox.reset();
        auto opened = Outbox::open(m_folder->path());
        QVERIFY(opened.ok());
        m_outbox.emplace(std::move(opened.value()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Outbox> m_outbox;
};

QTEST_GUILESS_MAIN(KeptDraftsTest)
#include "kept_drafts_test.moc"
