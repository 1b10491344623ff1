// What waits for this person, as numbers in the rail. Counted from the cache, a while after it changed and never more
// often than every few seconds: they are for orientation.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/stock/stock_types.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class Rail;

class RailCounts final : public QObject {
    Q_OBJECT

  public:
    RailCounts(Services& services, Rail& rail, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void count();
    void countOrders();
    void countStock();
    void showStock();

    Services& m_services;
    Rail& m_rail;
    QTimer m_soon;
    core::StockCounts m_stock;
};

}  // namespace meridian::ui
