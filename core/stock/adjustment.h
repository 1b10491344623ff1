// What a person can do to the stock of a place, in their words: each kind of change is one movement of the double
// entry. Says what comes of it and what is wrong with it before it is sent, by the server's own rules.
#pragma once

#include <QStringList>
#include <optional>

#include "core/stock/stock_types.h"

namespace meridian::core {

enum class AdjustmentKind : quint8 {
    kReceived,    // goods came in
    kFound,       // counted more than the books say
    kReturned,    // back to available from what was set aside
    kArrived,     // announced goods came in
    kLost,        // counted less, stolen
    kDamaged,     // written off at once
    kSetAside,    // safety stock, damaged, in quality control: unavailable
    kWrittenOff,  // of what was set aside
    kAnnounced,   // on its way to us
    kCalledOff,   // announced, and not coming
};
inline constexpr int kAdjustmentKinds = 10;

struct AdjustmentRule {
    StockAccount from;
    StockAccount to;
    int sign;  // how people write it: +1 or -1
};
AdjustmentRule ruleOf(AdjustmentKind kind);

struct Adjustment {
    AdjustmentKind kind = AdjustmentKind::kReceived;
    qint64 quantity = 0;  // units, from 1 on
    QString reason;
};

// "Received", in the person's language.
QString adjustmentText(AdjustmentKind kind);
// Usual reasons, the likeliest first.
QStringList adjustmentReasons(AdjustmentKind kind);

// The levels afterwards.
StockLevels levelsAfter(const StockLevels& before, const Adjustment& adjustment);
// How many units may be moved at most.
qint64 mostOf(const StockLevels& before, AdjustmentKind kind);
// One sentence that says what to change; empty when all is well.
QString quantityProblem(const StockLevels& before, const Adjustment& adjustment);
QString reasonProblem(const QString& reason);
// What the person should know before it is sent, such as that it makes a shortage; empty: nothing.
QString adjustmentWarning(const StockLevels& before, const Adjustment& adjustment);

// "-3", "+ 12", "7": the number, and its sign where one was written. None when it is no number.
struct TypedDifference {
    qint64 quantity = 0;
    int sign = 0;  // 0: none was written
};
std::optional<TypedDifference> readDifference(const QString& text);

// `row` as the person saw it.
Command commandFor(const StockRow& row, const Adjustment& adjustment);

}  // namespace meridian::core
