#include "ui/shell/rail_counts.h"

#include <QEvent>

#include "core/async/deliver.h"
#include "core/orders/order_counts.h"
#include "core/stock/stock_source.h"
#include "ui/shell/rail.h"
#include "ui/shell/region.h"

namespace meridian::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 4s;

}  // namespace

RailCounts::RailCounts(Services& services, Rail& rail, QObject* parent)
    : QObject(parent), m_services(services), m_rail(rail) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RailCounts::count);
    connect(&services.sync, &core::SyncThread::changed, this, [this] {
        if (!m_soon.isActive()) m_soon.start(kPause);
    });
    if (services.region != nullptr) {
        connect(services.region, &RegionFilter::changed, this, [this] {
            countOrders();
            showStock();
        });
    }
    rail.installEventFilter(this);
    m_soon.start(0s);
}

// Another language writes its numbers in another way.
bool RailCounts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange) m_soon.start(0s);
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

}  // namespace meridian::ui
