#include "core/stock/pending_stock.h"

namespace meridian::core {

namespace {

QString keyOf(const QString& sku, const QString& location) {
    return sku.toCaseFolded() + u'\n' + location.toCaseFolded();
}

bool mayBePending(CommandState state) {
    return state == CommandState::kQueued || state == CommandState::kSending || state == CommandState::kAccepted;
}

}  // namespace

PendingStock::PendingStock(const std::vector<CommandEntry>& entries) {
    for (const CommandEntry& entry : entries) {
        const auto* move = std::get_if<MoveStock>(&entry.command.wanted);
        if (move == nullptr || !mayBePending(entry.state)) continue;
        const bool isDone = entry.state == CommandState::kAccepted;
        if (isDone && (entry.applied || !entry.receipt)) continue;
        Difference difference;
        difference.levels = effectOf(move->from, move->to, move->quantity);
        if (isDone) difference.batch = entry.receipt->batch;
        if (entry.state == CommandState::kSending) difference.sentAfter = entry.sentAfter;
        m_differences[keyOf(move->sku, move->location)].append(difference);
    }
}

std::optional<StockLevels> PendingStock::of(const StockRow& row) const {
    const auto found = m_differences.constFind(keyOf(row.sku, row.location));
    if (found == m_differences.constEnd()) return std::nullopt;
    std::optional<StockLevels> sum;
    for (const Difference& difference : *found) {
        if (difference.batch != 0 && difference.batch <= row.changedBatch) continue;
        sum = sum.value_or(StockLevels{});
        const bool mayBeThere = difference.sentAfter && *difference.sentAfter < row.changedBatch;
        if (!mayBeThere) *sum += difference.levels;
    }
    return sum;
}

}  // namespace meridian::core
