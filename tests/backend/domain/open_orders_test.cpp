#include "backend/domain/open_orders.h"

#include <map>

#include <gtest/gtest.h>

#include "backend/domain/digest.h"
#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"

namespace meridian {
namespace {

OrderId idOf(std::uint64_t running) {
    return makeOrderId(CellId{257}, running);
}

// An order that uses every kind of member.
Order orderOf(std::uint64_t running) {
    Order order;
    order.id = idOf(running);
    order.customer = {running * 0x9e3779b97f4a7c15ULL};
    order.version = 3;
    order.state = OrderState::kConfirmed;
    order.placedAt = CellTime{1'700'000'000'000'000 + static_cast<std::int64_t>(running)};
    order.deadline = order.placedAt + limits::kShip;
    order.total = static_cast<std::int64_t>(running) * 100 - 5;
    order.lines.resize(1 + running % 3);
    for (OrderLine& line : order.lines)
        line = {SkuId{7}, LocationId{2}, 3, 1, 0, 1, 1'999, 5'997, 1'139};
    Payment& payment = order.payments.emplace_back();
    payment.attempt = 1;
    payment.state = running % 5 == 0 ? PaymentState::kCaptureSent : PaymentState::kAuthorised;
    payment.due = running % 5 == 0 ? order.placedAt + limits::kProviderCall : CellTime{};
    payment.token = running % 7 == 0 ? "tok_of_some_provider_that_is_long" : "";
    if (running % 2 == 0) order.parcels.push_back({1, ParcelState::kShipped, LocationId{2}, 500, 20, 95, {{1, 2}}});
    order.digest = digestOf(order, 0);
    return order;
}

bool same(const Order& order, std::uint64_t running) {
    const Order expected = orderOf(running);
    return wire::toBytes(order) == wire::toBytes(expected) && order.digest == expected.digest;
}

OpenOrders filled(std::uint64_t count) {
    OpenOrders orders;
    for (std::uint64_t running = 1; running <= count; ++running)
        orders.insert(orderOf(running));
    return orders;
}

TEST(OpenOrders, WhatRestsIsFoundUnchanged) {
    OpenOrders orders = filled(1'000);
    EXPECT_EQ(orders.awake(), 1'000U);
    orders.rest();
    EXPECT_EQ(orders.awake(), 250U);
    EXPECT_EQ(orders.size(), 1'000U);
    for (std::uint64_t running = 1; running <= 1'000; ++running) {
        ASSERT_NE(orders.find(idOf(running)), nullptr);
        EXPECT_TRUE(same(*orders.find(idOf(running)), running)) << running;
    }
    EXPECT_EQ(orders.awake(), 1'000U);
    EXPECT_EQ(orders.find(idOf(1'001)), nullptr);
    EXPECT_EQ(orders.find(makeOrderId(CellId{258}, 1)), nullptr) << "another cell's order of the same number";
}

TEST(OpenOrders, WhatWasAskedForLastStaysAwakeLongest) {
    OpenOrders orders = filled(100);
    orders.rest();
    EXPECT_EQ(orders.awake(), 25U);
    orders.find(idOf(1))->total = 4'711;
    orders.rest();
    EXPECT_EQ(orders.awake(), 25U);
    orders.erase(idOf(100));
    orders.rest();
    for (std::uint64_t running = 2; running < 60; ++running)
        orders.find(idOf(running));
    orders.rest();
    EXPECT_EQ(orders.find(idOf(1))->total, 4'711) << "a change survives the rest";
}

TEST(OpenOrders, VisitsShowEachOrderOnceWhetherItRestsOrNot) {
    OpenOrders orders = filled(500);
    orders.rest();
    std::map<OrderId, CellTime> seen;
    orders.forEach([&](OrderId id, const Order& order) {
        EXPECT_EQ(order.id, id);
        EXPECT_TRUE(same(order, runningOf(id)));
        seen[id] = order.nextDue();
    });
    EXPECT_EQ(seen.size(), 500U);
    std::size_t dues = 0;
    orders.forEachDue([&](OrderId id, CellTime due) {
        EXPECT_EQ(due, seen.at(id));
        EXPECT_EQ(orders.nextDueOf(id), due);
        ++dues;
    });
    EXPECT_EQ(dues, 500U);
    std::size_t withEffect = 0;
    orders.forEachWithEffect([&](OrderId id, const Order& order) {
        EXPECT_EQ(runningOf(id) % 5, 0U);
        EXPECT_TRUE(same(order, runningOf(id)));
        ++withEffect;
    });
    EXPECT_EQ(withEffect, 100U);
    EXPECT_EQ(orders.nextDueOf(idOf(501)), CellTime{});
}

TEST(OpenOrders, ErasedOnesAreGoneInEitherForm) {
    OpenOrders orders = filled(200);
    orders.rest();
    for (std::uint64_t running = 1; running <= 200; running += 2)
        orders.erase(idOf(running));
    EXPECT_EQ(orders.size(), 100U);
    for (std::uint64_t running = 1; running <= 200; ++running) {
        EXPECT_EQ(orders.find(idOf(running)) != nullptr, running % 2 == 0) << running;
    }
    for (std::uint64_t running = 2; running <= 200; running += 2)
        orders.erase(idOf(running));
    EXPECT_EQ(orders.size(), 0U);
    EXPECT_EQ(orders.awake(), 0U);
    orders.rest();
    orders.insert(orderOf(3));
    EXPECT_TRUE(same(*orders.find(idOf(3)), 3));
}

TEST(OpenOrders, ACloneIsACopyOfItsOwn) {
    OpenOrders orders = filled(200);
    orders.rest();
    OpenOrders copy = orders.clone();
    orders.find(idOf(1))->total = 1;
    orders.find(idOf(200))->total = 1;
    orders.erase(idOf(2));
    EXPECT_EQ(copy.size(), 200U);
    for (const std::uint64_t running : {1U, 2U, 200U})
        EXPECT_TRUE(same(*copy.find(idOf(running)), running)) << running;
    copy.rest();
    orders = std::move(copy);
    EXPECT_EQ(orders.size(), 200U);
    EXPECT_TRUE(same(*orders.find(idOf(2)), 2));
}

TEST(OpenOrders, AnOrderCanBeginAtRestButNotTwice) {
    OpenOrders orders;
    EXPECT_TRUE(orders.insertResting(orderOf(9)));
    EXPECT_FALSE(orders.insertResting(orderOf(9)));
    EXPECT_EQ(orders.awake(), 0U);
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_TRUE(same(*orders.find(idOf(9)), 9));
    EXPECT_FALSE(orders.insertResting(orderOf(9))) << "awake counts as well";
}

TEST(OpenOrdersDeathTest, ASecondOrderOfTheSameNumberStopsTheProgram) {
    OpenOrders orders = filled(1);
    EXPECT_DEATH(orders.insert(orderOf(1)), "");
    EXPECT_DEATH(orders.erase(idOf(2)), "");
}

// What a picture was given, by order.
class Given {
  public:
    void operator()(std::string_view bytes) {
        Order order;
        ASSERT_TRUE(wire::Reader::parse(bytes, order));
        EXPECT_TRUE(m_bytes.emplace(order.id, std::string(bytes)).second) << "given twice";
    }
    bool has(std::uint64_t running) const {
        const auto found = m_bytes.find(idOf(running));
        return found != m_bytes.end() && found->second == wire::toBytes(orderOf(running));
    }
    std::size_t size() const { return m_bytes.size(); }

  private:
    std::map<OrderId, std::string> m_bytes;
};

TEST(OpenOrders, APictureShowsOneMomentHoweverMuchChangesWhileItIsTaken) {
    OpenOrders orders = filled(1'000);
    orders.rest();
    Given given;
    orders.beginPicture([&](std::string_view bytes) { given(bytes); });
    std::uint64_t next = 1'001;
    bool whole = false;
    for (std::uint64_t running = 1; running <= 1'000; running += 7) {
        orders.find(idOf(running))->version = 77;
        if (running % 3 == 0) orders.erase(idOf(running));
        orders.insert(orderOf(next++));
        orders.rest();
        if (!whole && running % 5 == 0) whole = orders.takePortion(1'000);
    }
    while (!whole)
        whole = orders.takePortion(1);
    EXPECT_EQ(given.size(), 1'000U);
    for (std::uint64_t running = 1; running <= 1'000; ++running)
        EXPECT_TRUE(given.has(running)) << running;
}

TEST(OpenOrders, ASecondPictureShowsWhatChangedSinceTheFirst) {
    OpenOrders orders = filled(100);
    Given first;
    orders.beginPicture([&](std::string_view bytes) { first(bytes); });
    EXPECT_TRUE(orders.takePortion(1'000'000));
    EXPECT_EQ(first.size(), 100U);
    orders.erase(idOf(5));
    orders.insert(orderOf(101));
    const OpenOrders copy = orders.clone();
    Given second;
    orders.beginPicture([&](std::string_view bytes) { second(bytes); });
    orders.erase(idOf(6));
    EXPECT_TRUE(orders.takePortion(1'000'000));
    EXPECT_EQ(second.size(), 100U);
    EXPECT_TRUE(second.has(101));
    EXPECT_TRUE(second.has(6));
    EXPECT_FALSE(second.has(5));
    EXPECT_EQ(copy.size(), 100U);
}

TEST(OpenOrders, APageWhoseLastOrderGoesWhileThePictureIsTakenIsInIt) {
    OpenOrders orders = filled(1'000);
    Given given;
    orders.beginPicture([&](std::string_view bytes) { given(bytes); });
    for (std::uint64_t running = 1; running <= 1'000; ++running)
        orders.erase(idOf(running));
    EXPECT_EQ(orders.size(), 0U);
    EXPECT_TRUE(orders.takePortion(1));
    EXPECT_EQ(given.size(), 1'000U);
}

TEST(OpenOrders, OneThatCameBackAtRestStaysAtRest) {
    OpenOrders orders;
    orders.insert(orderOf(1));
    orders.erase(idOf(1));
    EXPECT_TRUE(orders.insertResting(orderOf(1)));
    for (std::uint64_t running = 2; running <= 100; ++running)
        orders.insert(orderOf(running));
    orders.rest();
    EXPECT_EQ(orders.size(), 100U);
    EXPECT_TRUE(same(*orders.find(idOf(1)), 1));
}

TEST(OpenOrders, APictureThatIsGivenUpLeavesNothingBehind) {
    OpenOrders orders = filled(100);
    orders.beginPicture([](std::string_view) {});
    EXPECT_FALSE(orders.takePortion(1));
    orders.endPicture();
    orders.erase(idOf(1));
    Given given;
    orders.beginPicture([&](std::string_view bytes) { given(bytes); });
    EXPECT_TRUE(orders.takePortion(1'000'000));
    EXPECT_EQ(given.size(), 99U);
}

}  // namespace
}  // namespace meridian
