#include "core/merge/merge.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

namespace meridian::core {

namespace {

struct Number {
    bool isOne = false;
    qint64 value = 0;
};

// An empty quantity is none at all, which is the same as nothing of it.
Number numberOf(const QString& text) {
    if (text.isEmpty()) return {true, 0};
    Number number;
    number.value = text.toLongLong(&number.isOne);
    return number;
}

// Nothing when the sum does not fit.
QString sumOfDifferences(const FieldChange& change) {
    const Number base = numberOf(change.base);
    const Number mine = numberOf(change.mine);
    const Number theirs = numberOf(change.theirs);
    qint64 difference = 0;
    qint64 sum = 0;
    if (!base.isOne || !mine.isOne || !theirs.isOne) return {};
    if (__builtin_sub_overflow(mine.value, base.value, &difference)) return {};
    if (__builtin_add_overflow(theirs.value, difference, &sum)) return {};
    return QString::number(sum);
}

// Theirs, without what the person took away, and with what the person added at the end.
QString unitedLists(const FieldChange& change) {
    const QStringList base = change.base.split(u'\n', Qt::SkipEmptyParts);
    const QStringList mine = change.mine.split(u'\n', Qt::SkipEmptyParts);
    QStringList lines;
    for (const QString& line : change.theirs.split(u'\n', Qt::SkipEmptyParts)) {
        if (!base.contains(line) || mine.contains(line)) lines.append(line);
    }
    for (const QString& line : mine) {
        if (!base.contains(line) && !lines.contains(line)) lines.append(line);
    }
    return lines.join(u'\n');
}

// For texts the person's own change, because that is what the person is about to save.
QString suggestionFor(const FieldChange& change) {
    if (change.kind == ValueKind::kList) return unitedLists(change);
    const QString sum = change.kind == ValueKind::kQuantity ? sumOfDifferences(change) : QString();
    return sum.isEmpty() ? change.mine : sum;
}

void settle(FieldChange& change) {
    if (change.mine == change.theirs) {
        change.merged = Merged::kSame;
        change.result = change.mine;
    } else if (change.base == change.theirs) {
        change.merged = Merged::kMine;
        change.result = change.mine;
    } else if (change.base == change.mine) {
        change.merged = Merged::kTheirs;
        change.result = change.theirs;
    } else {
        change.merged = Merged::kConflict;
        change.result = suggestionFor(change);
    }
}

}  // namespace

std::vector<FieldChange> merge(const NamedValues& base, const NamedValues& mine, const NamedValues& theirs) {
    std::vector<FieldChange> changes;
    QHash<QString, std::size_t> places;
    const auto place = [&](const NamedValue& value) -> FieldChange& {
        const auto found = places.constFind(value.field);
        if (found != places.constEnd()) return changes[*found];
        places.insert(value.field, changes.size());
        FieldChange change;
        change.field = value.field;
        change.kind = value.kind;
        return changes.emplace_back(std::move(change));
    };
    for (const NamedValue& value : theirs)
        place(value).theirs = value.value;
    for (const NamedValue& value : mine)
        place(value).mine = value.value;
    for (const NamedValue& value : base)
        place(value).base = value.value;
    std::for_each(changes.begin(), changes.end(), settle);
    return changes;
}

NamedValues resultOf(const std::vector<FieldChange>& changes) {
    NamedValues values;
    values.reserve(changes.size());
    for (const FieldChange& change : changes)
        values.push_back({change.field, change.result, change.kind});
    return values;
}

std::vector<FieldChange> changedOnly(std::vector<FieldChange> changes) {
    std::erase_if(changes, [](const FieldChange& change) { return change.merged == Merged::kSame; });
    return changes;
}

int conflictsIn(const std::vector<FieldChange>& changes) {
    return static_cast<int>(std::count_if(
        changes.begin(), changes.end(), [](const FieldChange& change) { return change.merged == Merged::kConflict; }));
}

}  // namespace meridian::core
