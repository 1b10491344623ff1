// One SKU at one location beside the list: its levels, the orders that wait for what is not there, and what moved it.
// The levels come from this computer; orders and movements are asked of the server.
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "core/stock/stock_source.h"
#include "ui/shell/services.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace meridian::ui {

class ElidedLabel;
class EmptyState;
class MovementList;
class ShortageOrders;
class StockFacts;

class StockPane final : public QWidget {
    Q_OBJECT

  public:
    explicit StockPane(const Services& services, QWidget* parent = nullptr);
    // `pending`: the difference to come. The same place again only shows its new levels, and what is behind them.
    void show(const core::StockRow& row, const core::StockLevels& pending);
    void clear();
    const std::optional<core::StockRow>& row() const { return m_row; }

  Q_SIGNALS:
    void closed();
    void orderWanted(const QString& number);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeMovements();
    void connectParts();
    void showParts(bool shown);
    void ask();
    void askOlder();
    void accept(const core::Outcome<core::StockMovements>& outcome);
    void showTrouble();
    void translate();
    void restyle();

    const Services& m_services;
    std::optional<core::StockRow> m_row;
    QTimer m_asking;  // not for every row that the cursor runs over
    core::Cancel m_movementCall, m_shortageCall;
    quint64 m_era = 0;  // of the place; answers for another are not taken
    QString m_older;    // where the older movements begin
    bool m_askedOlder = false;
    std::optional<core::Error> m_trouble;

    ElidedLabel* m_sku;
    ElidedLabel* m_title;
    QToolButton* m_close;
    StockFacts* m_facts;
    ShortageOrders* m_shortage;
    QLabel* m_movementTitle;
    ElidedLabel* m_movementNote;
    QStackedWidget* m_stack;
    MovementList* m_movements;
    EmptyState* m_empty;
};

}  // namespace meridian::ui
