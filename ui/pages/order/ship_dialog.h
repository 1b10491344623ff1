// Ships or picks an order or a part of it: how many units of each line, and with shipping the carrier's number. A
// parcel that was picked or packed before is shipped as it is.
#pragma once

#include "core/orders/order_record.h"
#include "core/text/format.h"
#include "ui/forms/dialog_panel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace meridian::ui {

class ShipDialog final : public DialogPanel {
    Q_OBJECT

  public:
    // kShip or kPick.
    ShipDialog(QWidget* over, core::ParcelStep step, const core::OrderRecord& order, const core::Format& format);

  Q_SIGNALS:
    void confirmed(const meridian::core::MoveParcel& wanted);  // the dialog is closed by then

  protected:
    void translate() override;

  private:
    struct Line {
        int position = 0;
        QString location;
        QSpinBox* units = nullptr;
    };
    QWidget* makeLines();
    int parcel() const;  // that is shipped as it is; 0: new ones
    qint64 chosenUnits() const;
    QVector<core::ParcelUnits> chosen() const;
    bool isShipping() const { return m_step == core::ParcelStep::kShip; }
    QString shippingEffect(qint64 units, qsizetype sites) const;
    QString pickingEffect(qint64 units, qsizetype sites) const;
    void judge();
    void confirm();

    const core::ParcelStep m_step;
    const core::OrderRecord m_order;
    const core::Format& m_format;
    QComboBox* m_what = nullptr;  // only where there is a parcel to choose
    QWidget* m_linesArea = nullptr;
    QVector<Line> m_lines;
    QLabel* m_trackingLabel;
    QLineEdit* m_tracking;
    QLabel* m_effect;
};

}  // namespace meridian::ui
