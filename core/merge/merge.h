// When two people changed the same thing: field by field, what came of it, and what is to be decided. Knows nothing of
// what the fields mean; whoever has a record writes it as named values and reads the result back.
//
//   base ──mine──▶ what the person wants        a field changed by one side is taken by itself,
//     └───theirs─▶ what the server has now      one changed by both, differently, is a conflict with a suggestion
#pragma once

#include <QString>
#include <vector>

namespace meridian::core {

// How two changes of one value may be put together.
enum class ValueKind : quint8 {
    kText,      // not at all: one of them holds
    kQuantity,  // whole numbers: their differences add up
    kList,      // lines: what either side added and removed
};

// One field of a record. Which fields there are may differ between versions; a missing one is as good as an empty one.
struct NamedValue {
    QString field;
    QString value;
    ValueKind kind = ValueKind::kText;

    friend bool operator==(const NamedValue&, const NamedValue&) = default;
};
using NamedValues = std::vector<NamedValue>;

enum class Merged : quint8 {
    kSame,      // nobody changed it, or both in the same way
    kMine,      // only the person did
    kTheirs,    // only somebody else did
    kConflict,  // both did, differently
};

struct FieldChange {
    QString field;
    QString base, mine, theirs;
    Merged merged = Merged::kSame;
    QString result;  // what holds unless the person decides otherwise; with kConflict the suggestion
    ValueKind kind = ValueKind::kText;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// One for each field of any of the three, in the order in which they are met: theirs, then mine, then base. Pure. With
// nothing changed by `theirs` the results are `mine`, and the other way round; changing sides changes kMine into
// kTheirs and nothing else but the suggestions.
std::vector<FieldChange> merge(const NamedValues& base, const NamedValues& mine, const NamedValues& theirs);

// The values that the changes come to.
NamedValues resultOf(const std::vector<FieldChange>& changes);
// Those that are not kSame.
std::vector<FieldChange> changedOnly(std::vector<FieldChange> changes);
int conflictsIn(const std::vector<FieldChange>& changes);

}  // namespace meridian::core
