// Judges an order before it is decided. Called on the decider's thread for every order, so it must not block and should
// stay below three microseconds; its state is its own and may be lost with the process.
#pragma once

#include "backend/domain/command.h"

namespace meridian::engine {

class Scorer {
  public:
    virtual ~Scorer() = default;
    virtual Score score(const PlaceOrder& order, CellTime now) = 0;
};

}  // namespace meridian::engine
