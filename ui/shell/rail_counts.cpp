#include "ui/shell/rail_counts.h"

#include "core/async/deliver.h"
#include "core/stock/stock_source.h"
#include "ui/shell/rail.h"

namespace meridian::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 4s;

bool waitsForUs(core::OrderState state) {
    using State = core::OrderState;
    return (state >= State::kReserved && state <= State::kFulfilled) || state == State::kCancelPending;
}

}  // namespace

RailCounts::RailCounts(Services& services, Rail& rail, QObject* parent)
    : QObject(parent), m_services(services), m_rail(rail) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RailCounts::count);
    connect(&services.sync, &core::SyncThread::changed, this, [this] {
        if (!m_soon.isActive()) m_soon.start(kPause);
    });
    m_soon.start(0s);
}

void RailCounts::count() {
    core::deliver(m_services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      if (!counts.ok()) return;
                      qint64 open = 0;
                      for (const core::OrderStateCount& count : *counts)
                          open += waitsForUs(count.state) ? count.orders : 0;
                      m_rail.setCount(QStringLiteral("orders"),
                                      open > 0 ? m_services.format.shortCount(open) : QString(), Tone::kNeutral);
                  });
    if (m_services.stock == nullptr) return;
    core::deliver(m_services.stock->counts().future, this, [this](const core::Outcome<core::StockCounts>& counts) {
        if (!counts.ok()) return;
        m_rail.setCount(QStringLiteral("inventory"),
                        counts->low > 0 ? m_services.format.shortCount(counts->low) : QString(), Tone::kWarning);
    });
}

}  // namespace meridian::ui
