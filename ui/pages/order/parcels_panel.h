// The parcels of an order: where they are, what they carry, and the steps that they can take.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

class QLabel;

namespace meridian::ui {

class Actions;
class CellTable;

class ParcelsPanel final : public Card {
    Q_OBJECT

  public:
    explicit ParcelsPanel(Actions& actions, QWidget* parent = nullptr);
    void show(const OrderView& view);
    void translate();

  private:
    CellTable* m_table;
    QLabel* m_none;
};

}  // namespace meridian::ui
