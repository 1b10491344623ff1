// Which of several parcels has arrived.
#pragma once

#include "core/orders/order_record.h"
#include "core/text/format.h"
#include "ui/forms/modal_panel.h"

class QComboBox;

namespace meridian::ui {

class DeliverDialog final : public ModalPanel {
    Q_OBJECT

  public:
    DeliverDialog(QWidget* over, const core::OrderRecord& order, const core::Format& format);

  Q_SIGNALS:
    void confirmed(int parcel);  // the dialog is closed by then

  protected:
    void translate() override;

  private:
    const core::OrderRecord m_order;
    const core::Format& m_format;
    QComboBox* m_which;
};

}  // namespace meridian::ui
