// Which of several parcels it is that goes one step on: packed, delivered, lost, taken apart.
#pragma once

#include "core/orders/order_record.h"
#include "core/text/format.h"
#include "ui/forms/dialog_panel.h"

class QComboBox;

namespace meridian::ui {

class ParcelDialog final : public DialogPanel {
    Q_OBJECT

  public:
    // kPack, kDeliver, kLose or kCancel; offers the parcels that can take it.
    ParcelDialog(QWidget* over, core::ParcelStep step, const core::OrderRecord& order, const core::Format& format);

  Q_SIGNALS:
    void confirmed(int parcel);  // the dialog is closed by then

  protected:
    void translate() override;

  private:
    void translateStep();
    void showEffect();
    core::Amount valueOf(const core::OrderParcel& parcel) const;

    const core::ParcelStep m_step;
    const core::OrderRecord m_order;
    const core::Format& m_format;
    QComboBox* m_which;
};

}  // namespace meridian::ui
