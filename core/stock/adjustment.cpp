#include "core/stock/adjustment.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "backend/domain/limits.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

using Account = StockAccount;

// In the order of AdjustmentKind.
constexpr std::array<AdjustmentRule, kAdjustmentKinds> kRules = {{
    {Account::kSupply, Account::kAvailable, 1},
    {Account::kAdjusted, Account::kAvailable, 1},
    {Account::kUnavailable, Account::kAvailable, 1},
    {Account::kIncoming, Account::kAvailable, 1},
    {Account::kAvailable, Account::kAdjusted, -1},
    {Account::kAvailable, Account::kAdjusted, -1},
    {Account::kAvailable, Account::kUnavailable, -1},
    {Account::kUnavailable, Account::kAdjusted, -1},
    {Account::kExpected, Account::kIncoming, 1},
    {Account::kIncoming, Account::kExpected, -1},
}};

bool isMore(const AdjustmentRule& rule) {
    return rule.from == Account::kSupply || rule.from == Account::kAdjusted || rule.from == Account::kExpected;
}

}  // namespace

AdjustmentRule ruleOf(AdjustmentKind kind) {
    return kRules[static_cast<std::size_t>(kind)];
}

QString adjustmentText(AdjustmentKind kind) {
    switch (kind) {
        case AdjustmentKind::kReceived: return Words::tr("Received");
        case AdjustmentKind::kFound: return Words::tr("Found");
        case AdjustmentKind::kReturned: return Words::tr("Back to available");
        case AdjustmentKind::kArrived: return Words::tr("Announced goods arrived");
        case AdjustmentKind::kLost: return Words::tr("Lost");
        case AdjustmentKind::kDamaged: return Words::tr("Damaged, written off");
        case AdjustmentKind::kSetAside: return Words::tr("Set aside as unavailable");
        case AdjustmentKind::kWrittenOff: return Words::tr("Unavailable, written off");
        case AdjustmentKind::kAnnounced: return Words::tr("Announced as incoming");
        case AdjustmentKind::kCalledOff: break;
    }
    return Words::tr("Incoming called off");
}

QStringList adjustmentReasons(AdjustmentKind kind) {
    switch (kind) {
        case AdjustmentKind::kReceived: return {Words::tr("Delivery"), Words::tr("Returned by a customer")};
        case AdjustmentKind::kFound: return {Words::tr("Counted"), Words::tr("Found in another bin")};
        case AdjustmentKind::kReturned: return {Words::tr("Passed quality control"), Words::tr("Safety stock lowered")};
        case AdjustmentKind::kArrived: return {Words::tr("Delivery as announced")};
        case AdjustmentKind::kLost: return {Words::tr("Counted"), Words::tr("Stolen"), Words::tr("Missing")};
        case AdjustmentKind::kDamaged: return {Words::tr("Damaged in the warehouse"), Words::tr("Damaged on arrival")};
        case AdjustmentKind::kSetAside:
            return {Words::tr("Safety stock"), Words::tr("Damaged"), Words::tr("Quality control")};
        case AdjustmentKind::kWrittenOff: return {Words::tr("Beyond repair"), Words::tr("Failed quality control")};
        case AdjustmentKind::kAnnounced: return {Words::tr("Purchase order")};
        case AdjustmentKind::kCalledOff: break;
    }
    return {Words::tr("Purchase order cancelled"), Words::tr("Supplier delivers less")};
}

StockLevels levelsAfter(const StockLevels& before, const Adjustment& adjustment) {
    const AdjustmentRule rule = ruleOf(adjustment.kind);
    return before + effectOf(rule.from, rule.to, adjustment.quantity);
}

// As the server decides it: a loss is a fact, and so it may also hit what is promised to orders; all else stays within
// what the account holds.
qint64 mostOf(const StockLevels& before, AdjustmentKind kind) {
    const AdjustmentRule rule = ruleOf(kind);
    qint64 most = limits::kStockMax - before.onHand - before.incoming;
    switch (rule.from) {
        case Account::kAvailable:
            most = rule.to == Account::kAdjusted ? before.available + before.committed : before.available;
            break;
        case Account::kUnavailable: most = before.unavailable; break;
        case Account::kIncoming: most = before.incoming; break;
        default: break;
    }
    return std::max<qint64>(most, 0);
}

QString quantityProblem(const StockLevels& before, const Adjustment& adjustment) {
    if (adjustment.quantity < 1) return Words::tr("Write how many units.");
    const qint64 most = mostOf(before, adjustment.kind);
    if (adjustment.quantity <= most) return {};
    const AdjustmentRule rule = ruleOf(adjustment.kind);
    if (isMore(rule)) return Words::tr("One place holds up to %1 units of a SKU.").arg(limits::kStockMax);
    if (rule.from == Account::kUnavailable)
        return Words::tr("No more than %1 can be taken: that is all that is unavailable here.").arg(most);
    if (rule.from == Account::kIncoming)
        return Words::tr("No more than %1 can be taken: that is all that is announced here.").arg(most);
    if (rule.to == Account::kAdjusted)
        return Words::tr("No more than %1 can be lost: that is all that is not set aside here.").arg(most);
    return Words::tr("No more than %1 can be taken: that is all that is available here.").arg(most);
}

QString reasonProblem(const QString& reason) {
    const QString words = reason.trimmed();
    if (words.isEmpty()) return Words::tr("Say why. It stays in the history of this SKU.");
    if (words.toUtf8().size() > static_cast<qsizetype>(limits::kTextFieldMax))
        return Words::tr("Say it in fewer words.");
    return {};
}

QString adjustmentWarning(const StockLevels& before, const Adjustment& adjustment) {
    if (adjustment.quantity < 1 || !quantityProblem(before, adjustment).isEmpty()) return {};
    const StockLevels after = levelsAfter(before, adjustment);
    if (after.available >= 0 || after.available >= before.available) return {};
    return Words::tr("Units promised to orders that will not be there: %1.").arg(-after.available);
}

std::optional<TypedDifference> readDifference(const QString& text) {
    QString digits = text.simplified().remove(u' ').remove(u',');
    TypedDifference typed;
    if (digits.startsWith(u'+')) typed.sign = 1;
    if (digits.startsWith(u'-') || digits.startsWith(QChar(0x2212))) typed.sign = -1;
    if (typed.sign != 0) digits.remove(0, 1);
    const bool isNumber = !digits.isEmpty() && std::all_of(digits.cbegin(), digits.cend(), [](QChar letter) {
        return letter >= u'0' && letter <= u'9';
    });
    if (!isNumber || digits.size() > 12) return std::nullopt;
    typed.quantity = digits.toLongLong();
    return typed;
}

Command commandFor(const StockRow& row, const Adjustment& adjustment) {
    const AdjustmentRule rule = ruleOf(adjustment.kind);
    return {MoveStock{row.sku, row.location, rule.from, rule.to, adjustment.quantity, row.levels.onHand,
                      row.levels.available},
            adjustment.reason.trimmed(), 0};
}

}  // namespace meridian::core
