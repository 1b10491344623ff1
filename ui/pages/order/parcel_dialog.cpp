#include "ui/pages/order/parcel_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/order/parcel_rules.h"

namespace meridian::ui {

ParcelDialog::ParcelDialog(QWidget* over, core::ParcelStep step, const core::OrderRecord& order,
                           const core::Format& format)
    : DialogPanel(over, Size::kDialogSm), m_step(step), m_order(order), m_format(format), m_which(new QComboBox) {
    setObjectName(QStringLiteral("parcelDialog"));
    m_which->setObjectName(QStringLiteral("parcel.which"));
    for (const core::OrderParcel& parcel : m_order.parcels) {
        if (canTake(m_step, parcel.state)) m_which->addItem(QString(), parcel.number);
    }
    body()->addWidget(m_which);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ParcelDialog::showEffect);
    connect(this, &DialogPanel::acted, this, [this] {
        const int parcel = m_which->currentData().toInt();
        close();
        Q_EMIT confirmed(parcel);
    });
    translate();
}

core::Amount ParcelDialog::valueOf(const core::OrderParcel& parcel) const {
    return {parcel.net.minor + parcel.shippingNet.minor + parcel.tax.minor, parcel.net.currency};
}

void ParcelDialog::translateStep() {
    const QString& number = m_order.row.number;
    switch (m_step) {
        case core::ParcelStep::kPack:
            setTitle(tr("Which parcel of %1 is packed?").arg(number));
            return setAction(tr("Packed"), ButtonKind::kPrimary);
        case core::ParcelStep::kLose:
            setTitle(tr("Which parcel of %1 was lost?").arg(number));
            return setAction(tr("Report as lost"), ButtonKind::kDanger);
        case core::ParcelStep::kCancel:
            setTitle(tr("Which parcel of %1 is taken apart?").arg(number));
            return setAction(tr("Take apart"), ButtonKind::kPrimary);
        default:
            setTitle(tr("Which parcel of %1 has arrived?").arg(number));
            return setAction(tr("Delivered"), ButtonKind::kPrimary);
    }
}

void ParcelDialog::translate() {
    translateStep();
    m_which->setAccessibleName(tr("Parcel"));
    for (int i = 0; i < m_which->count(); ++i) {
        const int number = m_which->itemData(i).toInt();
        const core::OrderParcel& parcel = m_order.parcels[number - 1];
        const QString name = tr("P%1 from %2").arg(number).arg(parcel.location);
        m_which->setItemText(i, parcel.tracking.isEmpty() ? name : name + QStringLiteral(", ") + parcel.tracking);
    }
    showEffect();
}

void ParcelDialog::showEffect() {
    switch (m_step) {
        case core::ParcelStep::kPack: return setText(tr("It is ready to be shipped then."));
        case core::ParcelStep::kCancel: return setText(tr("Its units lie in the house and can be picked again."));
        case core::ParcelStep::kLose: {
            const int number = m_which->currentData().toInt();
            if (number == 0) return;
            return setText(tr("Its value, %1, is refunded to the customer. This cannot be undone.")
                               .arg(m_format.money(valueOf(m_order.parcels[number - 1]))));
        }
        default:
            return setText(tr("When all parcels have arrived, the time for returns begins. This cannot be undone."));
    }
}

}  // namespace meridian::ui
