// What can be done with the orders that are chosen: how many they are, what they are worth, and the actions. Has no
// height while nothing is chosen.
#pragma once

#include <QWidget>

#include "core/orders/order_selection.h"
#include "ui/shell/services.h"

class QLabel;
class QToolButton;

namespace meridian::ui {

class SelectionBar final : public QWidget {
    Q_OBJECT

  public:
    SelectionBar(core::OrderSelection& selection, const core::OrderListModel& model, const Services& services,
                 Actions& actions, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();

    core::OrderSelection& m_selection;
    const core::OrderListModel& m_model;
    const Services& m_services;
    QLabel* m_count;
    QLabel* m_sum;
    QToolButton* m_all;
    QToolButton* m_none;
};

}  // namespace meridian::ui
