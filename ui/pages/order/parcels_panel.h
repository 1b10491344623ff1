// The parcels of an order: where they are and what they carry.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

class QLabel;

namespace meridian::ui {

class CellTable;

class ParcelsPanel final : public Card {
    Q_OBJECT

  public:
    explicit ParcelsPanel(QWidget* parent = nullptr);
    void show(const OrderView& view);
    void translate();

  private:
    CellTable* m_table;
    QLabel* m_none;
};

}  // namespace meridian::ui
