#include "core/orders/bulk_run.h"

#include <QTimer>
#include <algorithm>

#include "core/async/deliver.h"
#include "core/commands/commands.h"

namespace meridian::core {

namespace {

constexpr std::size_t kAtOnce = 50;  // commands between two returns to the event loop

bool isSame(const Wanted& one, const Wanted& other) {
    return one.index() == other.index() && subjectOf(one) == subjectOf(other);
}

}  // namespace

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
    m_next = 0;
    m_open = 0;
    setStage(Stage::kSending);
    sendSome();
}

// All of them are handed over within moments and wait in the outbox, where nothing can lose them.
void BulkRun::sendSome() {
    if (m_stage != Stage::kSending) return;
    std::size_t sent = 0;
    for (; m_next < m_rows.size() && sent < kAtOnce; ++m_next) {
        BulkRow& row = m_rows[m_next];
        if (!row.forecast.isPossible) continue;
        ++sent;
        ++m_open;
        row.outcome = BulkOutcome::kSending;
        const auto call = m_commands.send(commandFor(m_wish, row.order));
        deliver(call.future, this, [this, at = m_next](const Outcome<CommandEntry>& entry) {
            if (!entry.ok()) return settle(at, BulkOutcome::kFailed, entry.error().text, {});
            const Receipt receipt = entry->receipt.value_or(Receipt{});
            switch (entry->state) {
                case CommandState::kAccepted: return settle(at, BulkOutcome::kDone, {}, {});
                case CommandState::kQueued:
                case CommandState::kSending: return settle(at, BulkOutcome::kWaiting, {}, {});
                case CommandState::kDropped: return settle(at, BulkOutcome::kStopped, {}, {});
                default: return settle(at, BulkOutcome::kRejected, receipt.text, receipt.remedy);
            }
        });
    }
    if (m_next < m_rows.size()) QTimer::singleShot(0, this, &BulkRun::sendSome);
    if (m_next >= m_rows.size() && m_open == 0) setStage(Stage::kOver);
}

void BulkRun::settle(std::size_t row, BulkOutcome outcome, const QString& said, const QString& remedy) {
    BulkRow& settled = m_rows[row];
    // Stopped by the person, but already on its way: what the server says counts.
    const bool wasOpen = settled.outcome == BulkOutcome::kSending;
    settled.outcome = outcome;
    settled.said = said;
    settled.remedy = remedy;
    Q_EMIT rowChanged(static_cast<int>(row));
    if (wasOpen) --m_open;
    if (m_open == 0 && m_next >= m_rows.size()) setStage(Stage::kOver);
}

void BulkRun::stop() {
    if (m_stage != Stage::kSending) return;
    for (; m_next < m_rows.size(); ++m_next) {
        if (!m_rows[m_next].forecast.isPossible) continue;
        m_rows[m_next].outcome = BulkOutcome::kStopped;
        Q_EMIT rowChanged(static_cast<int>(m_next));
    }
    std::vector<QByteArray> queued;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].outcome != BulkOutcome::kSending) continue;
        const Wanted wanted = commandFor(m_wish, m_rows[row].order).wanted;
        for (const CommandEntry& entry : m_commands.entries()) {
            if (entry.state != CommandState::kQueued || !isSame(entry.command.wanted, wanted)) continue;
            queued.push_back(entry.id);
            settle(row, BulkOutcome::kStopped, {}, {});
            break;
        }
    }
    for (const QByteArray& id : queued)
        m_commands.drop(id);
    if (m_open == 0) setStage(Stage::kOver);
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
