// The steps of parcels: picked, packed, shipped, delivered, lost, taken apart.
#include <QSpinBox>

#include "ui/pages/order/order_deeds.h"
#include "ui/pages/order/order_story.h"
#include "ui/pages/order/parcel_dialog.h"
#include "ui/pages/order/parcel_rules.h"
#include "ui/pages/order/ship_dialog.h"

namespace meridian::ui {

namespace {

OrderDeed deedOf(core::ParcelStep step) {
    switch (step) {
        case core::ParcelStep::kPick: return OrderDeed::kPick;
        case core::ParcelStep::kPack: return OrderDeed::kPack;
        case core::ParcelStep::kShip: return OrderDeed::kShip;
        case core::ParcelStep::kDeliver: return OrderDeed::kDeliver;
        case core::ParcelStep::kLose: return OrderDeed::kLose;
        case core::ParcelStep::kCancel: break;
    }
    return OrderDeed::kUnpack;
}

}  // namespace

void OrderDeeds::ship() {
    askUnits(core::ParcelStep::kShip);
}

void OrderDeeds::pick() {
    askUnits(core::ParcelStep::kPick);
}

void OrderDeeds::askUnits(core::ParcelStep step) {
    if (!whyNot(deedOf(step)).isEmpty()) return;
    auto* dialog = new ShipDialog(m_page, step, *order(), m_services.format);
    connect(dialog, &ShipDialog::confirmed, this,
            [this, version = order()->row.version](const core::MoveParcel& wanted) {
                const bool leaves = wanted.step == core::ParcelStep::kShip;
                send({{wanted, {}, version},
                      leaves ? tr("Parcels of %1 have left.").arg(wanted.order)
                             : tr("Parcels of %1 are being picked.").arg(wanted.order),
                      {}});
            });
    dialog->open(dialog->findChild<QSpinBox*>());
}

void OrderDeeds::step(core::ParcelStep step) {
    if (!whyNot(deedOf(step)).isEmpty()) return;
    auto* dialog = new ParcelDialog(m_page, step, *order(), m_services.format);
    connect(dialog, &ParcelDialog::confirmed, this,
            [this, step, version = order()->row.version](int parcel) { sendStep(step, parcel, version); });
    dialog->open();
}

void OrderDeeds::sendStep(core::ParcelStep step, int parcel, quint32 version) {
    core::MoveParcel wanted;
    wanted.order = m_story.number();
    wanted.step = step;
    wanted.parcel = parcel;
    QString said;
    switch (step) {
        case core::ParcelStep::kPack: said = tr("P%1 of %2 is packed."); break;
        case core::ParcelStep::kLose: said = tr("P%1 of %2 is reported as lost. Its value is refunded."); break;
        case core::ParcelStep::kCancel: said = tr("P%1 of %2 was taken apart."); break;
        default: said = tr("P%1 of %2 was delivered."); break;
    }
    send({{wanted, {}, version}, said.arg(parcel).arg(wanted.order), {}});
}

}  // namespace meridian::ui
