// Merging field by field: what one side changed is taken, what both changed is decided, and the laws that hold for any
// three records.
#include "core/merge/merge.h"

#include <QTest>
#include <map>
#include <random>

namespace meridian::core {

namespace {

QString letter(std::mt19937& random, int letters) {
    return QString(QChar(u'a' + static_cast<int>(random() % static_cast<unsigned>(letters))));
}

QString anyValue(std::mt19937& random, ValueKind kind) {
    if (random() % 5 == 0) return {};
    switch (kind) {
        case ValueKind::kText: return letter(random, 3);
        case ValueKind::kQuantity: return QString::number(static_cast<int>(random() % 5) - 2);
        case ValueKind::kList: break;
    }
    QStringList lines;
    for (char16_t line = u'a'; line < u'e'; ++line) {
        if (random() % 2 == 0) lines.append(QString(QChar(line)));
    }
    return lines.join(u'\n');
}

NamedValues anyRecord(std::mt19937& random) {
    NamedValues values;
    for (int field = 0; field < 6; ++field) {
        const auto kind = static_cast<ValueKind>(field % 3);
        if (random() % 6 != 0) values.push_back({QString::number(field), anyValue(random, kind), kind});
    }
    return values;
}

// Without empty fields, which are as good as missing ones.
std::map<QString, QString> contents(const NamedValues& values) {
    std::map<QString, QString> filled;
    for (const NamedValue& value : values) {
        if (!value.value.isEmpty()) filled[value.field] = value.value;
    }
    return filled;
}

FieldChange only(const NamedValue& base, const QString& mine, const QString& theirs) {
    return merge({base}, {{base.field, mine, base.kind}}, {{base.field, theirs, base.kind}}).front();
}

}  // namespace

class MergeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatOneSideChangedIsTakenAndWhatBothChangedIsDecided() {
        const NamedValue base{QStringLiteral("title"), QStringLiteral("Tent")};
        QCOMPARE(only(base, QStringLiteral("Tent"), QStringLiteral("Tent")).merged, Merged::kSame);
        QCOMPARE(only(base, QStringLiteral("Tent 2"), QStringLiteral("Tent")).merged, Merged::kMine);
        QCOMPARE(only(base, QStringLiteral("Tent"), QStringLiteral("Tent 3")).result, QStringLiteral("Tent 3"));
        QCOMPARE(only(base, QStringLiteral("Tent 2"), QStringLiteral("Tent 2")).merged, Merged::kSame);
        const FieldChange both = only(base, QStringLiteral("Tent 2"), QStringLiteral("Tent 3"));
        QCOMPARE(both.merged, Merged::kConflict);
        QCOMPARE(both.result, QStringLiteral("Tent 2"));
    }

    void quantitiesAddUpTheirDifferences() {
        const NamedValue onHand{QStringLiteral("on hand"), QStringLiteral("18"), ValueKind::kQuantity};
        const FieldChange change = only(onHand, QStringLiteral("15"), QStringLiteral("12"));
        QCOMPARE(change.merged, Merged::kConflict);
        QCOMPARE(change.result, QStringLiteral("9"));
        // A sum that does not fit is not made up.
        const QString most = QString::number(std::numeric_limits<qint64>::max());
        QCOMPARE(only(onHand, QStringLiteral("19"), most).result, QStringLiteral("19"));
        QCOMPARE(only(onHand, QStringLiteral("many"), QStringLiteral("12")).result, QStringLiteral("many"));
    }

    void listsKeepWhatEitherSideAddedAndLoseWhatEitherRemoved() {
        const NamedValue tags{QStringLiteral("tags"), QStringLiteral("a\nb\nc"), ValueKind::kList};
        QCOMPARE(only(tags, QStringLiteral("a\nc\nm"), QStringLiteral("a\nb\nt")).result, QStringLiteral("a\nt\nm"));
    }

    void aFieldThatASideDoesNotHaveIsEmptyThere() {
        const auto changes = merge({}, {{QStringLiteral("a"), QStringLiteral("1")}}, {});
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes.front().merged, Merged::kMine);
    }

    void theLawsHoldForAnyThreeRecords() {
        std::mt19937 random(20'261'122);
        for (int round = 0; round < 20'000; ++round) {
            const NamedValues base = anyRecord(random);
            const NamedValues mine = anyRecord(random);
            const NamedValues theirs = anyRecord(random);
            // Nobody else was there: mine. I was not there: theirs.
            QCOMPARE(contents(resultOf(merge(base, mine, base))), contents(mine));
            QCOMPARE(contents(resultOf(merge(base, base, theirs))), contents(theirs));
            QCOMPARE(conflictsIn(merge(base, mine, mine)), 0);
            const auto one = merge(base, mine, theirs);
            const auto other = merge(base, theirs, mine);
            QCOMPARE(conflictsIn(one), conflictsIn(other));
            for (const FieldChange& change : one) {
                const auto twin = std::find_if(other.begin(), other.end(), [&](const FieldChange& candidate) {
                    return candidate.field == change.field;
                });
                QVERIFY(twin != other.end());
                if (change.merged == Merged::kMine) QCOMPARE(twin->merged, Merged::kTheirs);
                if (change.merged != Merged::kConflict) QCOMPARE(twin->result, change.result);
                // A conflict is one: all three differ.
                const bool differ =
                    change.mine != change.theirs && change.base != change.mine && change.base != change.theirs;
                QCOMPARE(change.merged == Merged::kConflict, differ);
                if (differ && change.kind == ValueKind::kQuantity) QCOMPARE(twin->result, change.result);
            }
        }
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::MergeTest)
#include "merge_test.moc"
