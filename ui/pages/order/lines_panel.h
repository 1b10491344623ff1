// The lines of an order and what they add up to.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

class CellTable;
class SumRow;

class LinesPanel final : public Card {
    Q_OBJECT

  public:
    explicit LinesPanel(QWidget* parent = nullptr);
    void show(const OrderView& view);
    void translate();

  Q_SIGNALS:
    void skuFollowed(const QString& sku);

  private:
    CellTable* m_table;
    SumRow* m_sums;
};

}  // namespace meridian::ui
