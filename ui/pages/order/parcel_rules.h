// What can be done with the parcels of an order: picked, packed, shipped, delivered, lost, taken apart. The part of
// order_rules.h that looks at parcels.
#pragma once

#include "ui/pages/order/order_rules.h"

namespace meridian::ui {

// Empty: it can be done. For the deeds that are steps of a parcel alone.
QString whyNotParcel(OrderDeed deed, const core::OrderRecord& order);

// Whether a step of a parcel is what comes next for one in this state.
bool canTake(core::ParcelStep step, core::ParcelState state);
// Parcels that are made but have not left.
int parcelsInside(const core::OrderRecord& record);
// Units that are in no parcel yet.
qint64 unitsLeft(const core::OrderRecord& record);

}  // namespace meridian::ui
