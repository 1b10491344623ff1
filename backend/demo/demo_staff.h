// What the people and machines of the invented shop do with open orders: review, hold, cancel, ship, deliver. Once an
// hour each order may move on one step.
#pragma once

#include <random>
#include <vector>

#include "backend/domain/command.h"
#include "backend/domain/order.h"

namespace meridian::demo {

class DemoStaff {
  public:
    // `random` outlives it.
    explicit DemoStaff(std::mt19937_64& random) : m_random(random) {}

    // Adds what is done with an order of that age at this moment, or nothing.
    void workOn(const Order& order, CellTime now, std::vector<Command>& commands);

  private:
    void confirmed(const Order& order, CellTime now, std::vector<Command>& commands);
    void ship(const Order& order, CellTime now, std::vector<ParcelLine> lines, std::vector<Command>& commands);
    void deliver(const Order& order, CellTime now, std::vector<Command>& commands);
    bool once(std::size_t in);
    void add(CellTime now, CommandBody body, std::string_view actor, std::string_view reason,
             std::vector<Command>& commands);

    std::mt19937_64& m_random;
};

}  // namespace meridian::demo
