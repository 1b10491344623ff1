// The first morning of the invented shop: its locations, its products with price lists, and the stock that arrives.
#pragma once

#include <random>
#include <vector>

#include "backend/domain/command.h"

namespace meridian::demo {

// In the order in which they are to be decided.
std::vector<Command> openingCommands(std::mt19937_64& random, CellTime now);

}  // namespace meridian::demo
