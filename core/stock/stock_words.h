// What happened to stock, in the person's words.
#pragma once

#include "core/stock/stock_types.h"

namespace meridian::core {

// "Reserved for an order", from the two accounts of a movement.
QString movementText(const StockMovement& movement);
// Units with the sign of what they did: to what is available, else to what is on hand, else to what is incoming.
qint64 signedUnits(const StockMovement& movement);
// "carla" of "person:carla"; what a machine did says so.
QString actorText(const QString& actor);
QString stockStateText(StockState state);

}  // namespace meridian::core
