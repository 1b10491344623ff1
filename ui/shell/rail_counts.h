// What waits for this person, as numbers in the rail. Counted from the cache, a while after it changed and never more
// often than every few seconds: they are for orientation. Dead letters are only at the server: it is asked for them now
// and then, and what it said last stays while it is away.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "core/commands/command.h"
#include "core/operations/operation_types.h"
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
    void connectLetters();
    void count();
    void countOrders();
    void countStock();
    void showStock();
    // As they are after what `receipt` says.
    void askLetters(const std::optional<core::Receipt>& receipt = std::nullopt);
    void showLetters();

    Services& m_services;
    Rail& m_rail;
    QTimer m_soon;
    QTimer m_letters;
    core::StockCounts m_stock;
    core::DeadLetterList m_open;
};

}  // namespace meridian::ui
