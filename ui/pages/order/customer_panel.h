// Who bought, and where it goes.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace meridian::ui {

class FactList;

class CustomerPanel final : public Card {
    Q_OBJECT

  public:
    explicit CustomerPanel(QWidget* parent = nullptr);
    void show(const OrderView& view);
    void translate();

  Q_SIGNALS:
    void ordersWanted(const QString& customer);  // "CUS-4471902"

  private:
    FactList* m_facts;
    QPushButton* m_orders;
    QString m_customer;
};

}  // namespace meridian::ui
