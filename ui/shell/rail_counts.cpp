#include "ui/shell/rail_counts.h"

#include <QEvent>

#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/operations/operations.h"
#include "core/orders/order_counts.h"
#include "core/stock/stock_source.h"
#include "ui/shell/access.h"
#include "ui/shell/letter_region.h"
#include "ui/shell/rail.h"
#include "ui/shell/region.h"

namespace meridian::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 4s;
constexpr auto kLettersEvery = 15s;

}  // namespace

RailCounts::RailCounts(Services& services, Rail& rail, QObject* parent)
    : QObject(parent), m_services(services), m_rail(rail) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RailCounts::count);
    connect(&services.sync, &core::SyncThread::changed, this, [this] {
        if (!m_soon.isActive()) m_soon.start(kPause);
    });
    // Nobody waits for the pause after a start.
    connect(&services.sync, &core::SyncThread::stateChanged, this, [this](core::SyncThread::State state) {
        if (state == core::SyncThread::State::kLive) m_soon.start(0s);
    });
    if (services.region != nullptr) {
        connect(services.region, &RegionFilter::changed, this, [this] {
            countOrders();
            showStock();
            showLetters();
        });
    }
    connectLetters();
    rail.installEventFilter(this);
    m_soon.start(0s);
}

// At once when the server is there again, or when one of them was replayed or discarded from here.
void RailCounts::connectLetters() {
    if (m_services.operations == nullptr) return;
    m_letters.setInterval(kLettersEvery);
    connect(&m_letters, &QTimer::timeout, this, [this] { askLetters(); });
    connect(&m_services.sync, &core::SyncThread::stateChanged, this, [this](core::SyncThread::State state) {
        if (state == core::SyncThread::State::kLive) askLetters();
    });
    if (m_services.commands != nullptr) {
        connect(m_services.commands, &core::Commands::changed, this, [this](const core::CommandEntry& entry) {
            if (std::holds_alternative<core::ResolveDeadLetter>(entry.command.wanted)) askLetters(entry.receipt);
        });
    }
    m_letters.start();
    askLetters();
}

// Another language writes its numbers in another way.
bool RailCounts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_soon.start(0s);
        showLetters();
    }
    return QObject::eventFilter(watched, event);
}

void RailCounts::count() {
    countOrders();
    countStock();
}

void RailCounts::countOrders() {
    core::deliver(m_services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      if (!counts.ok()) return;
                      const QString region = m_services.region == nullptr ? QString() : m_services.region->code();
                      const qint64 open = core::ordersIn(*counts, QStringLiteral("status:open"), region).value_or(0);
                      m_rail.setCount(QStringLiteral("orders"),
                                      open > 0 ? m_services.format.shortCount(open) : QString(), Tone::kNeutral);
                  });
}

// Looks at every row of stock and counts all regions: another one asks for nothing.
void RailCounts::countStock() {
    if (m_services.stock == nullptr) return;
    core::deliver(m_services.stock->counts().future, this, [this](const core::Outcome<core::StockCounts>& counts) {
        if (!counts.ok()) return;
        m_stock = *counts;
        showStock();
    });
}

void RailCounts::showStock() {
    const qint64 low = m_stock.in(m_services.region == nullptr ? QString() : m_services.region->code()).low;
    m_rail.setCount(QStringLiteral("inventory"), low > 0 ? m_services.format.shortCount(low) : QString(),
                    Tone::kWarning);
}

void RailCounts::askLetters(const std::optional<core::Receipt>& receipt) {
    if (!mayDo(m_services, QStringLiteral("viewDeadLetters"))) return;
    core::DeadLetterQuery query;
    if (receipt) std::tie(query.afterCell, query.afterBatch) = std::tie(receipt->cell, receipt->batch);
    core::deliver(m_services.operations->deadLetters(query).future, this,
                  [this](const core::Outcome<core::DeadLetterList>& letters) {
                      if (!letters.ok()) return;
                      m_open = *letters;
                      showLetters();
                  });
}

// Of many only the first page is asked for: then there are more than are counted.
void RailCounts::showLetters() {
    const qint64 count = ofRegion(m_open.letters, m_services.region).size();
    const QString text =
        m_services.format.shortCount(count) + (m_open.next.isEmpty() ? QString() : QStringLiteral("+"));
    m_rail.setCount(QStringLiteral("dead_letters"), count > 0 ? text : QString(), Tone::kWarning);
}

}  // namespace meridian::ui
