// Claims about the file that keeps commands.
#include "core/commands/outbox.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/commands/command_ids.h"

using namespace meridian::core;

namespace {

CommandEntry entryOf(Wanted wanted, qint64 madeAt = 1'763'000'000'000'000) {
    CommandEntry entry;
    entry.id = commandId(madeAt);
    entry.madeAt = madeAt;
    entry.command = {std::move(wanted), QStringLiteral("Counted twice"), 7};
    return entry;
}

// One of each kind, every field with something of its own in it.
std::vector<Wanted> oneOfEach() {
    const Address before{u"Marta"_qs,         u"m@mail.example"_qs, u"+49 30 1"_qs, u"Northfell"_qs,
                         u"Torstraße 118"_qs, u"Berlin"_qs,         u"10119"_qs,    u"BE"_qs};
    Address after = before;
    after.street = u"Karl-Heine-Straße 52"_qs;
    ProductDraft draft{u"lamp"_qs,
                       u"Lamp"_qs,
                       u"<p>Brass</p>"_qs,
                       u"Tern"_qs,
                       u"Light"_qs,
                       {u"new"_qs, u"brass"_qs},
                       true,
                       {u"https://pictures.example/1"_qs},
                       {}};
    draft.variants = {{u"TRN-1"_qs, u"Brass"_qs, u"400123"_qs, 900, true, false, {{4'250, 978}, {5'100, 840}}}};
    return {HoldOrder{u"EU-1"_qs},
            ReleaseOrder{u"EU-2"_qs},
            CancelOrder{u"EU-3"_qs},
            EditAddress{u"EU-4"_qs, before, after},
            AddNote{u"EU-5"_qs, u"She called."_qs},
            ChangeTags{u"EU-6"_qs, {u"vip"_qs}, {u"gift"_qs, u"late"_qs}},
            DecideReview{u"EU-7"_qs, DecideReview::Decision::kDeny},
            RetryPayment{u"EU-8"_qs},
            MoveParcel{u"EU-9"_qs, ParcelStep::kShip, 0, {{1, 2}, {3, 1}}, u"7741 0093"_qs},
            MoveStock{u"TRN-1"_qs, u"BER-2"_qs, StockAccount::kAvailable, StockAccount::kUnavailable, 3'000'000'000, 18,
                      std::nullopt},
            DefineProduct{{}, draft},
            ResolveDeadLetter{18'446'744'073'709'551'615ULL, ResolveDeadLetter::Action::kDiscard, u"EU-10"_qs}};
}

}  // namespace

class OutboxTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyKindComesBackAsItWasKept() {
        QTemporaryDir folder;
        const std::vector<Wanted> kinds = oneOfEach();
        QCOMPARE(kinds.size(), std::variant_size_v<Wanted>);
        std::vector<CommandEntry> put;
        {
            auto outbox = Outbox::open(folder.path());
            QVERIFY(outbox.ok());
            for (const Wanted& wanted : kinds) {
                CommandEntry entry = entryOf(wanted, 1'763'000'000'000'000 + static_cast<qint64>(put.size()));
                entry.tries = 3;
                entry.sentAfter = 1ULL << 61;
                entry.trouble = u"The server is busy."_qs;
                entry.receipt =
                    Receipt{Settled::kConflict, u"EU-4"_qs, 9, 1, 1ULL << 60, u"CODE"_qs, u"Text"_qs, u"D"_qs, u"R"_qs};
                entry.state = CommandState::kConflict;
                QVERIFY(outbox.value().put(entry).ok());
                put.push_back(entry);
            }
        }
        auto again = Outbox::open(folder.path());
        QVERIFY(again.ok());
        QCOMPARE(again->found(), Outbox::Found::kKept);
        const auto loaded = again.value().load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->size(), put.size());
        for (std::size_t i = 0; i < put.size(); ++i) {
            const CommandEntry& entry = (*loaded)[i];
            QCOMPARE(entry.id, put[i].id);
            QCOMPARE(entry.command.wanted.index(), i);
            QCOMPARE(entry.command.expectedVersion, 7U);
            QCOMPARE(entry.command.reason, u"Counted twice"_qs);
            QCOMPARE(entry.trouble, put[i].trouble);
            QCOMPARE(entry.receipt->batch, 1ULL << 60);
            QCOMPARE(entry.receipt->settled, Settled::kConflict);
            QCOMPARE(commandTitle(entry.command), commandTitle(put[i].command));
            QCOMPARE(commandDetail(entry.command), commandDetail(put[i].command));
        }
        const auto& address = std::get<EditAddress>((*loaded)[3].command.wanted);
        QCOMPARE(address.before.street, u"Torstraße 118"_qs);
        QVERIFY(address.after == std::get<EditAddress>(kinds[3]).after);
        QVERIFY(std::get<MoveParcel>((*loaded)[8].command.wanted).units == std::get<MoveParcel>(kinds[8]).units);
        const auto& stock = std::get<MoveStock>((*loaded)[9].command.wanted);
        QCOMPARE(stock.quantity, 3'000'000'000);
        QCOMPARE(stock.onHandSeen, std::optional<qint64>(18));
        QVERIFY(!stock.availableSeen);
        QVERIFY(std::get<DefineProduct>((*loaded)[10].command.wanted).after ==
                std::get<DefineProduct>(kinds[10]).after);
        QCOMPARE(std::get<ResolveDeadLetter>((*loaded)[11].command.wanted).id, 18'446'744'073'709'551'615ULL);
    }
    void aDecisionReplacesBothOrNeither() {
        QTemporaryDir folder;
        auto outbox = Outbox::open(folder.path());
        CommandEntry old = entryOf(HoldOrder{u"EU-1"_qs});
        old.state = CommandState::kConflict;
        QVERIFY(outbox.value().put(old).ok());
        old.state = CommandState::kDropped;
        QVERIFY(outbox.value().putAll({old, entryOf(ReleaseOrder{u"EU-1"_qs}, old.madeAt + 1)}).ok());
        const auto loaded = outbox.value().load();
        QCOMPARE(loaded->size(), 2U);
        QCOMPARE(loaded->front().state, CommandState::kDropped);
        QCOMPARE(loaded->back().state, CommandState::kQueued);
    }
    void whatIsNotSettledIsNeverForgotten() {
        QTemporaryDir folder;
        auto outbox = Outbox::open(folder.path());
        for (int i = 0; i < Outbox::kKept + 20; ++i) {
            CommandEntry entry = entryOf(HoldOrder{QString::number(i)}, 1'763'000'000'000'000 + i);
            if (i >= 5) entry.state = CommandState::kAccepted;
            QVERIFY(outbox.value().put(entry).ok());
        }
        const auto loaded = outbox.value().load();
        QCOMPARE(loaded->size(), static_cast<std::size_t>(Outbox::kKept + 5));
        QCOMPARE(std::get<HoldOrder>(loaded->front().command.wanted).order, u"0"_qs);
        QCOMPARE(std::get<HoldOrder>((*loaded)[5].command.wanted).order, u"20"_qs);
    }
    void aDamagedFileIsPutAside() {
        QTemporaryDir folder;
        QFile file(Outbox::pathIn(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        auto outbox = Outbox::open(folder.path());
        QVERIFY(outbox.ok());
        QCOMPARE(outbox->found(), Outbox::Found::kReplacedDamaged);
        QVERIFY(QFile::exists(file.fileName() + u".damaged"_qs));
        QVERIFY(outbox.value().put(entryOf(HoldOrder{u"EU-1"_qs})).ok());
    }
    void aNewerFileStaysAsItIs() {
        QTemporaryDir folder;
        { QVERIFY(Outbox::open(folder.path()).ok()); }
        {
            auto database = Database::open(Outbox::pathIn(folder.path()), Database::Access::kReadWrite);
            QVERIFY(database.value().execute("PRAGMA user_version = 9").ok());
        }
        const auto outbox = Outbox::open(folder.path());
        QVERIFY(!outbox.ok());
        QCOMPARE(outbox.error().fault, Fault::kNewerData);
        QVERIFY(!QFile::exists(Outbox::pathIn(folder.path()) + u".damaged"_qs));
    }
    void nobodyElseReadsIt() {
        QTemporaryDir folder;
        QVERIFY(Outbox::open(folder.path()).ok());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(Outbox::pathIn(folder.path())) & others));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
