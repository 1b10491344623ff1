// Real files of the outbox with bytes that changed, with an end that is missing, and with a start that was interrupted:
// what can be read is kept just as it was, what cannot is counted, and nothing is done twice.
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>
#include <map>
#include <random>

#include "backend/domain/ids.h"

#include "core/commands/command_json.h"
#include "core/commands/outbox.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

constexpr int kEntries = 300;
constexpr int kFlips = 300;
constexpr qint64 kThen = 1'763'000'000'000'000;
const QString kSku = QStringLiteral("KST-40L-MOS");
const QString kPlace = QStringLiteral("GDN-1");

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), static_cast<qint64>(bytes.size()));
}

QByteArray jsonOf(const CommandEntry& entry) {
    return QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
}

// As commandId() makes them, and the same in every run: the ids decide where SQLite puts the rows, and so what a damage
// meets.
QByteArray idNumber(int number) {
    std::mt19937_64 random(static_cast<unsigned>(number));
    const auto high = random();
    const meridian::CommandId id = meridian::CommandId::make((kThen + number) / 1'000, high, random());
    return QByteArray(reinterpret_cast<const char*>(id.bytes.data()), static_cast<qsizetype>(id.bytes.size()));
}

CommandEntry entryNumber(int number) {
    CommandEntry entry;
    entry.madeAt = kThen + number;
    entry.id = idNumber(number);
    // Some are longer than a page.
    const QString words = QStringLiteral("She called. ").repeated(number % 40 == 0 ? 900 : 1 + number % 7);
    entry.command = {AddNote{QStringLiteral("EU-%1").arg(number), words}, QStringLiteral("Asked for"), 3};
    if (number % 5 == 0) entry.state = CommandState::kAccepted;
    return entry;
}

KeptDraft aDraft() {
    KeptDraft draft;
    draft.id = QStringLiteral("PRD-7");
    draft.product = 7;
    draft.draft.title = QStringLiteral("Lamp");
    return draft;
}

using Known = std::map<QByteArray, QByteArray>;  // an entry's text, by its id

// An outbox as it lies on the disk after the console has ended.
QByteArray filledOutbox(Known& known) {
    const QTemporaryDir folder;
    {
        auto outbox = Outbox::open(folder.path());
        std::vector<CommandEntry> entries;
        for (int i = 0; i < kEntries; ++i) {
            entries.push_back(entryNumber(i));
            known[entries.back().id] = jsonOf(entries.back());
        }
        if (!outbox.ok() || !outbox.value().putAll(entries).ok() || !outbox.value().keepDraft(aDraft()).ok()) return {};
    }
    return contentOf(Outbox::pathIn(folder.path()));
}

// In the newest row, as if a byte of it had changed on the disk. (Not everything that looks like a row in the file is
// one: what was overwritten stands there for a while.)
bool changeALetter(const QString& path) {
    auto database = Database::open(path, Database::Access::kReadWrite);
    if (!database.ok()) return false;
    return database.value()
        .execute("UPDATE commands SET entry = replace(entry, 'a', 'b') WHERE id = (SELECT max(id) FROM commands)")
        .ok();
}

Command oneUnit() {
    return {MoveStock{kSku, kPlace, StockAccount::kAdjusted, StockAccount::kAvailable, 1, {}, {}},
            QStringLiteral("Found one more"), 0};
}

}  // namespace

class OutboxDamageTest : public QObject {
    Q_OBJECT

    Known m_known;
    QByteArray m_file;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return Outbox::pathIn(m_folder->path()); }

    struct Result {
        bool isMended = false;
        std::size_t loaded = 0;
        Salvage salvage;
    };
    // Opens what lies there, and compares each entry with what was kept.
    Result openAndCompare() {
        Result result;
        auto outbox = Outbox::open(m_folder->path());
        if (!outbox.ok()) {
            QTest::qFail(qPrintable(outbox.error().text + outbox.error().detail), __FILE__, __LINE__);
            return result;
        }
        const auto loaded = outbox.value().load();
        if (!loaded.ok()) {
            QTest::qFail(qPrintable(loaded.error().text), __FILE__, __LINE__);
            return result;
        }
        for (const CommandEntry& entry : *loaded) {
            const auto was = m_known.find(entry.id);
            if (was == m_known.end() || was->second != jsonOf(entry))
                QTest::qFail("an entry is not what was kept", __FILE__, __LINE__);
        }
        result.loaded = loaded->size();
        result.isMended = outbox->found() == Outbox::Found::kReplacedDamaged;
        if (outbox->salvage()) result.salvage = *outbox->salvage();
        return result;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_file = filledOutbox(m_known);
        QVERIFY(m_file.size() > 20 * 4'096);
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aByteThatChangedChangesNoEntryAndCostsFewOfThem() {
        std::mt19937 random(20'261'122);
        int mended = 0;
        std::vector<int> lost;
        for (int i = 0; i < kFlips; ++i) {
            init();
            QByteArray bytes = m_file;
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
            write(path(), bytes);
            const Result result = openAndCompare();
            if (QTest::currentTestFailed()) return qWarning("bit flipped in byte %lld", static_cast<long long>(at));
            if (!result.isMended) {
                QVERIFY2(result.loaded == m_known.size(), qPrintable(QStringLiteral("byte %1").arg(at)));
                continue;
            }
            ++mended;
            QCOMPARE(contentOf(path() + QStringLiteral(".damaged")), bytes);
            const auto found = static_cast<int>(result.loaded) + result.salvage.lost;
            if (result.salvage.isAllSeen) QCOMPARE(found, kEntries);
            QVERIFY(found <= kEntries);
            lost.push_back(kEntries - static_cast<int>(result.loaded));
        }
        std::ranges::sort(lost);
        qInfo("%d of %d flips were damage; entries lost: median %d, nine of ten at most %d, worst %d", mended, kFlips,
              lost[lost.size() / 2], lost[lost.size() * 9 / 10], lost.back());
        QVERIFY(mended > kFlips / 2);
        QVERIFY(lost[lost.size() / 2] <= 1);
        QVERIFY(lost[lost.size() * 9 / 10] <= kEntries / 10);
    }

    void anEndThatIsMissingCostsWhatStoodThereAndNothingElse() {
        for (int tenths = 1; tenths < 10; ++tenths) {
            init();
            write(path(), m_file.left(m_file.size() * tenths / 10));
            const Result result = openAndCompare();
            QVERIFY(!QTest::currentTestFailed());
            QVERIFY(result.isMended);
            qInfo("%d0 %% of the file: %zu of %d entries kept, %d known to be lost", tenths, result.loaded, kEntries,
                  result.salvage.lost);
            // Where the pages of the table lie is decided by SQLite; with the half that holds its root most are found.
            if (tenths >= 7) QVERIFY(result.loaded >= kEntries / 3);
        }
    }

    void aNumberThatChangedIsNoticedAlthoughItCanBeRead() {
        {
            auto outbox = Outbox::open(m_folder->path());
            CommandEntry entry = entryNumber(1);
            entry.command = oneUnit();
            std::get<MoveStock>(entry.command.wanted).quantity = 1'234'567;
            QVERIFY(outbox.value().putAll({entry, entryNumber(2)}).ok());
        }
        QByteArray bytes = contentOf(path());
        QCOMPARE(bytes.count("1234567"), 1);
        write(path(), bytes.replace("1234567", "9234567"));
        auto outbox = Outbox::open(m_folder->path());
        QCOMPARE(outbox->found(), Outbox::Found::kReplacedDamaged);
        const auto loaded = outbox.value().load();
        QCOMPARE(loaded->size(), 1U);
        QVERIFY(std::holds_alternative<AddNote>(loaded->front().command.wanted));
        QCOMPARE(outbox->salvage()->kept, 1);
        QCOMPARE(outbox->salvage()->lost, 1);
        QVERIFY(outbox->salvage()->isAllSeen);
    }

    void theNewestEntriesAreTakenFromTheLogAndUnsavedEditsComeAlong() {
        // A console that was killed: its last entries are in the log alone.
        const QTemporaryDir elsewhere;
        const QString from = Outbox::pathIn(elsewhere.path());
        auto running = Outbox::open(elsewhere.path());
        QVERIFY(running.value().putAll({entryNumber(1), entryNumber(2)}).ok());
        QVERIFY(running.value().keepDraft(aDraft()).ok());
        const QByteArray log = contentOf(from + QStringLiteral("-wal"));
        QVERIFY(log.size() > 4'096);
        QByteArray bytes = contentOf(from);
        write(path(), bytes.left(bytes.size() / 2) + QByteArray(bytes.size() - bytes.size() / 2, '\0'));
        write(path() + QStringLiteral("-wal"), log);
        auto outbox = Outbox::open(m_folder->path());
        QVERIFY(outbox.ok());
        QCOMPARE(outbox.value().load()->size(), 2U);
        const auto drafts = outbox.value().loadDrafts();
        QCOMPARE(drafts->drafts.size(), 1U);
        QCOMPARE(drafts->drafts.front().draft.title, QStringLiteral("Lamp"));
    }

    void unsavedEditsAreTakenOutOfADamagedFile() {
        write(path(), m_file.left(m_file.size() - 4'096));
        auto outbox = Outbox::open(m_folder->path());
        QCOMPARE(outbox->found(), Outbox::Found::kReplacedDamaged);
        const auto drafts = outbox.value().loadDrafts();
        QVERIFY(drafts->drafts.size() == 1 || !outbox->salvage()->isAllSeen);
    }

    void aStartThatIsInterruptedGoesOnWhereItWas() {
        write(path(), m_file.left(m_file.size() * 6 / 10));
        const Result whole = openAndCompare();
        const QByteArray made = contentOf(path());
        // The new one is whole, and only the damaged one's log was put aside so far.
        init();
        write(path(), m_file.left(m_file.size() * 6 / 10));
        write(path() + QStringLiteral(".mended"), made);
        QCOMPARE(openAndCompare().loaded, whole.loaded);
        QVERIFY(QFile::exists(path() + QStringLiteral(".damaged")));
        QVERIFY(!QFile::exists(path() + QStringLiteral(".mended")));
        // The damaged one was put aside, and nothing is in its place.
        init();
        write(path() + QStringLiteral(".mended"), made);
        QCOMPARE(openAndCompare().loaded, whole.loaded);
        // The new one was only half made.
        init();
        write(path(), m_file.left(m_file.size() * 6 / 10));
        write(path() + QStringLiteral(".mending"), made.left(5'000));
        QCOMPARE(openAndCompare().loaded, whole.loaded);
    }

    void whatWasMendedIsSaidOnce() {
        write(path(), m_file.left(m_file.size() * 6 / 10));
        QVERIFY(openAndCompare().isMended);
        const Result again = openAndCompare();
        QVERIFY(!again.isMended);
        QVERIFY(again.loaded > 0);
    }

    void aFileFromBeforeThereWereChecksumsGetsThem() {
        {
            auto database = Database::open(path(), Database::Access::kReadWrite);
            QVERIFY(database.value()
                        .execute("CREATE TABLE commands (id BLOB PRIMARY KEY, made_at INTEGER NOT NULL, state INTEGER "
                                 "NOT NULL, entry TEXT NOT NULL) WITHOUT ROWID; CREATE INDEX commands_by_time ON "
                                 "commands (made_at); PRAGMA user_version = 1")
                        .ok());
            auto put = database.value().prepare("INSERT INTO commands VALUES (?1, ?2, ?3, ?4)");
            for (const auto& [id, json] : m_known) {
                const auto entry = entryFromJson(QJsonDocument::fromJson(json).object());
                QVERIFY(put.value()
                            .bind(1, std::string_view(id.constData(), static_cast<std::size_t>(id.size())))
                            .bind(2, entry->madeAt)
                            .bind(3, static_cast<qint64>(entry->state))
                            .bind(4, std::string_view(json.constData(), static_cast<std::size_t>(json.size())))
                            .run()
                            .ok());
            }
        }
        const Result first = openAndCompare();
        QVERIFY(!first.isMended);
        QCOMPARE(first.loaded, m_known.size());
        QVERIFY(changeALetter(path()));
        const Result then = openAndCompare();
        QVERIFY(then.isMended);
        QCOMPARE(then.salvage.lost, 1);
    }

    void whatIsKeptIsCarriedOutOnceAndWhatIsLostIsSaid() {
        const RealServer server;
        QVERIFY(server.isReady());
        constexpr int kUnits = 60;
        constexpr int kBefore = 20;  // carried out before the file of that time comes back
        {
            Desk desk(m_folder->path());
            QVERIFY(desk.signInTo(server));
            QVERIFY(furnish(desk, kSku, kPlace));
            QVERIFY(desk.allAnswered());
        }
        {
            Desk desk(m_folder->path());  // without the server
            std::vector<Command> some(kBefore, oneUnit());
            QVERIFY(QTest::qWaitFor([&] { return desk.commands.isLoaded(); }));
            const SentTogether sent = desk.commands.sendAll(some);
            QVERIFY(QTest::qWaitFor([&] { return sent.kept.future.isFinished(); }));
        }
        const QByteArray before = contentOf(path());
        {
            Desk desk(m_folder->path());
            QVERIFY(desk.signInTo(server));
            QVERIFY(desk.allAnswered());
            QCOMPARE(onHand(desk, kSku), qint64{kBefore});
        }
        write(path(), before);  // as if nothing had been answered
        {
            Desk desk(m_folder->path());
            QVERIFY(QTest::qWaitFor([&] { return desk.commands.isLoaded(); }));
            const SentTogether sent = desk.commands.sendAll(std::vector<Command>(kUnits - kBefore, oneUnit()));
            QVERIFY(QTest::qWaitFor([&] { return sent.kept.future.isFinished(); }));
        }
        QVERIFY(changeALetter(path()));
        Desk desk(m_folder->path());
        QSignalSpy troubled(&desk.commands, &Commands::troubled);
        QVERIFY(troubled.wait());
        const QString said = troubled.front().front().value<Error>().text;
        QVERIFY2(said.contains(QStringLiteral("kept: %1.").arg(kUnits - 1)), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("could not be read: 1.")), qPrintable(said));
        QVERIFY(desk.signInTo(server));
        QVERIFY(desk.allAnswered());
        const qint64 there = onHand(desk, kSku);
        QVERIFY2(there == kUnits - 1 || there == kUnits, qPrintable(QString::number(there)));
        QCOMPARE(desk.commands.needsYou(), 0);
    }
};

QTEST_GUILESS_MAIN(OutboxDamageTest)
#include "outbox_damage_test.moc"
