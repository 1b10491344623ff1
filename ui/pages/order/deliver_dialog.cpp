#include "ui/pages/order/deliver_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace meridian::ui {

DeliverDialog::DeliverDialog(QWidget* over, const core::OrderRecord& order, const core::Format& format)
    : ModalPanel(over, Size::kDialogSm), m_order(order), m_format(format), m_which(new QComboBox) {
    setObjectName(QStringLiteral("deliverDialog"));
    m_which->setObjectName(QStringLiteral("deliver.which"));
    for (const core::OrderParcel& parcel : m_order.parcels) {
        if (parcel.state == core::ParcelState::kShipped) m_which->addItem(QString(), parcel.number);
    }
    body()->addWidget(m_which);
    connect(this, &ModalPanel::acted, this, [this] {
        const int parcel = m_which->currentData().toInt();
        close();
        Q_EMIT confirmed(parcel);
    });
    translate();
}

void DeliverDialog::translate() {
    setTitle(tr("Which parcel of %1 has arrived?").arg(m_order.row.number));
    setText(tr("When all parcels have arrived, the time for returns begins. This cannot be undone."));
    setAction(tr("Delivered"), ButtonKind::kPrimary);
    m_which->setAccessibleName(tr("Parcel"));
    for (int i = 0; i < m_which->count(); ++i) {
        const int number = m_which->itemData(i).toInt();
        const core::OrderParcel& parcel = m_order.parcels[number - 1];
        const QString name = tr("P%1 from %2").arg(number).arg(parcel.location);
        m_which->setItemText(i, parcel.tracking.isEmpty() ? name : name + QStringLiteral(", ") + parcel.tracking);
    }
}

}  // namespace meridian::ui
