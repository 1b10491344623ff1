// Everything that people and shops do to a cell: customers who order, change their mind and order the last unit of the
// same SKU at once, and staff who review, pick, ship, lose, count stock, and clear what was parked. They know the
// orders from what the journal says (as the console would show it), so they act at any step of an order's life, now and
// then wrongly.
#pragma once

#include <string>
#include <vector>

#include "backend/sim/auditor.h"
#include "backend/sim/desk.h"

namespace meridian::sim {

class Traffic {
  public:
    Traffic(const Ground& ground, Desk& desk, const Auditor& auditor)
        : m_ground(ground), m_desk(desk), m_auditor(auditor) {}

    // Locations, products and stock to begin with.
    void setUp();
    // Something happens.
    void tick();
    // Staff bring everything to its end: review, release, ship and deliver whatever waits for a person. Returns how
    // many orders they had to touch; orders that only time moves are left alone.
    std::size_t closeUp();

  private:
    // Customers (traffic_customers.cpp).
    void placeOrders();
    void storm();
    PlaceOrder newOrder();
    void spoil(PlaceOrder& order);
    void resend();
    std::string token();
    std::string nextToken();  // for an order that was placed with another one
    std::string skuCode(std::uint64_t number) const { return "SKU-" + std::to_string(number); }
    std::string locationCode(std::uint64_t number) const { return "L" + std::to_string(number); }
    DefineProduct productOf(std::uint64_t number, std::int64_t markup) const;

    // Staff (traffic_staff.cpp).
    void actOnOrder();
    void actWrongly(const Order& order);
    void actOnPayment(const Order& order);
    void actInWarehouse(const Order& order);
    void actOnTheWay(const Order& order);
    void annotate(const Order& order);
    void ship(const Order& order, bool onlyPart);
    void cancel(const Order& order);
    void hold(const Order& order, HoldTrigger trigger);
    void moveStock();
    void clearLetters();
    void eraseSomebody();
    void advance(const Order& order, std::uint16_t parcel, ParcelTrigger trigger, std::vector<ParcelLine> lines);
    std::uint32_t version(const Order& order);
    void byPerson(CommandBody body);
    const Order* someOrder();
    bool closeOne(const Order& order);

    bool oneIn(std::uint64_t count) { return m_ground.random.below(count) == 0; }

    Ground m_ground;
    Desk& m_desk;
    const Auditor& m_auditor;
    std::uint64_t m_texts = 0;
};

}  // namespace meridian::sim
