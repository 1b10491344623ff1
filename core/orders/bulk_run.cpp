#include "core/orders/bulk_run.h"

#include <algorithm>

#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/commands/refusal.h"

namespace meridian::core {

BulkRun::BulkRun(OrderSource& source, Commands& commands, QObject* parent)
    : QObject(parent), m_source(source), m_commands(commands) {}

void BulkRun::read(const ChosenOrders& chosen, qint64 count, const BulkWish& wish) {
    m_wish = wish;
    m_chosen = count;
    if (!chosen.isEveryMatch) {
        m_reading = chosen.orders;
        if (m_reading.size() > kBulkOrdersMax) m_reading.resize(kBulkOrdersMax);
        return readOne(0);
    }
    const auto call = m_source.page(chosen.query, {}, kBulkOrdersMax + static_cast<int>(chosen.except.size()));
    deliver(call.future, this, [this, except = chosen.except](const Outcome<std::vector<OrderRow>>& orders) {
        if (!orders.ok()) return Q_EMIT failed(orders.error());
        std::vector<OrderRow> left;
        for (const OrderRow& order : *orders) {
            if (!except.contains(order.id) && left.size() < kBulkOrdersMax) left.push_back(order);
        }
        accept(std::move(left));
    });
}

// An order that is not in the cache any more is left out.
void BulkRun::readOne(std::size_t index) {
    if (index >= m_reading.size()) return accept(std::move(m_read));
    deliver(m_source.order(m_reading[index]).future, this, [this, index](const Outcome<OrderRow>& order) {
        if (order.ok()) m_read.push_back(*order);
        if (!order.ok() && order.error().fault != Fault::kNotFound) return Q_EMIT failed(order.error());
        readOne(index + 1);
    });
}

void BulkRun::accept(std::vector<OrderRow> orders) {
    m_rows.clear();
    for (OrderRow& order : orders) {
        BulkForecast judged = forecast(m_wish, order);
        m_rows.push_back({std::move(order), std::move(judged), BulkOutcome::kNotSent, {}, {}});
    }
    setStage(Stage::kReady);
}

void BulkRun::setWish(const BulkWish& wish) {
    m_wish = wish;
    for (BulkRow& row : m_rows)
        row.forecast = forecast(wish, row.order);
    if (m_stage == Stage::kReady) Q_EMIT stageChanged();
}

void BulkRun::start() {
    if (m_stage != Stage::kReady) return;
    m_sent.clear();
    std::vector<Command> commands;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].forecast.isPossible) continue;
        m_sent.push_back(row);
        commands.push_back(commandFor(m_wish, m_rows[row].order));
    }
    m_open = static_cast<int>(m_sent.size());
    setStage(Stage::kKeeping);
    SentTogether sent = m_commands.sendAll(commands);
    m_ids = std::move(sent.ids);
    deliver(sent.kept.future, this, [this](const Outcome<Done>& kept) { beginSending(kept); });
    for (std::size_t i = 0; i < sent.outcomes.size(); ++i) {
        deliver(sent.outcomes[i].future, this,
                [this, row = m_sent[i]](const Outcome<CommandEntry>& entry) { take(row, entry); });
    }
}

// When it cannot be kept, the outcome of each says why.
void BulkRun::beginSending(const Outcome<Done>& kept) {
    if (!kept.ok() || m_stage != Stage::kKeeping) return;
    for (const std::size_t row : m_sent) {
        if (m_rows[row].outcome == BulkOutcome::kNotSent) m_rows[row].outcome = BulkOutcome::kSending;
    }
    setStage(m_open == 0 ? Stage::kOver : Stage::kSending);
}

void BulkRun::take(std::size_t row, const Outcome<CommandEntry>& entry) {
    if (!entry.ok()) return settle(row, BulkOutcome::kFailed, entry.error().text, {});
    switch (entry->state) {
        case CommandState::kAccepted: return settle(row, BulkOutcome::kDone, {}, {});
        case CommandState::kQueued:
        case CommandState::kSending: return settle(row, BulkOutcome::kWaiting, {}, {});
        case CommandState::kDropped: return settle(row, BulkOutcome::kStopped, {}, {});
        default: break;
    }
    const Refusal refusal = refusalOf(entry->receipt.value_or(Receipt{}));
    settle(row, BulkOutcome::kRejected, refusal.text, refusal.remedy);
}

// Each row once: the outcome of its command comes once.
void BulkRun::settle(std::size_t row, BulkOutcome outcome, const QString& said, const QString& remedy) {
    BulkRow& settled = m_rows[row];
    settled.outcome = outcome;
    settled.said = said;
    settled.remedy = remedy;
    --m_open;
    Q_EMIT rowChanged(static_cast<int>(row));
    if (m_open == 0) setStage(Stage::kOver);
}

// What is given up says so by its outcome.
void BulkRun::stop() {
    if (m_stage != Stage::kSending) return;
    std::vector<QByteArray> open;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (m_rows[m_sent[i]].outcome == BulkOutcome::kSending && !m_ids[i].isEmpty()) open.push_back(m_ids[i]);
    }
    m_commands.dropAll(open);
}

int BulkRun::possible() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const BulkRow& row) { return row.forecast.isPossible; }));
}

int BulkRun::count(BulkOutcome outcome) const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [outcome](const BulkRow& row) { return row.outcome == outcome; }));
}

int BulkRun::settled() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const BulkRow& row) {
        return row.outcome != BulkOutcome::kNotSent && row.outcome != BulkOutcome::kSending;
    }));
}

void BulkRun::setStage(Stage stage) {
    if (m_stage == stage) return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

}  // namespace meridian::core
