#include "backend/stores/memory/memory_view_store.h"

#include <gtest/gtest.h>

#include "backend/domain/order_number.h"

namespace meridian::stores {
namespace {

OrderId orderOf(std::uint64_t running) {
    return makeOrderId(makeCell(Region::kEu, 1), running);
}

engine::ViewDelta deltaOf(std::uint64_t from, std::uint64_t to) {
    engine::ViewDelta delta;
    delta.from = {from};
    delta.to = {to};
    delta.time = {static_cast<std::int64_t>(to) * 1'000};
    return delta;
}

void place(engine::ViewDelta& delta, std::uint64_t running, CustomerId customer) {
    engine::OrderRow& row = delta.orders[orderOf(running)];
    row.isNew = true;
    row.order.id = orderOf(running);
    row.order.customer = customer;
    row.order.state = OrderState::kReserved;
    row.changedBatch = delta.to;
    delta.persons.push_back({orderOf(running), customer, "sealed"});
    delta.events.push_back({orderOf(running), delta.to, 0, 1});
}

void advance(engine::ViewDelta& delta, std::uint64_t running, CustomerId customer) {
    engine::OrderRow& row = delta.orders[orderOf(running)];
    row.order.id = orderOf(running);
    row.order.customer = customer;
    row.order.state = OrderState::kConfirmed;
    row.changedBatch = delta.to;
    delta.events.push_back({orderOf(running), delta.to, 0, 2});
    delta.tags.push_back({orderOf(running), {"vip", "new"}, {"new"}});
    delta.notes.push_back({orderOf(running), customer, {5}, "person:anna", "sealed note"});
}

TEST(MemoryViews, RefuseADeltaThatDoesNotFollow) {
    MemoryViewStore store;
    EXPECT_TRUE(absl::IsFailedPrecondition(store.write(deltaOf(2, 3))));
    EXPECT_TRUE(store.write(deltaOf(1, 3)).ok());
    EXPECT_EQ(store.offset()->value, 3U);
    EXPECT_TRUE(absl::IsFailedPrecondition(store.write(deltaOf(3, 4))));
    EXPECT_TRUE(absl::IsFailedPrecondition(store.write(deltaOf(4, 3))));
}

TEST(MemoryViews, AFailureChangesNothingAndHappensOnce) {
    MemoryViewStore store;
    const std::uint64_t before = store.digest();
    engine::ViewDelta delta = deltaOf(1, 1);
    place(delta, 1, {7});
    store.failNextWrite(absl::ResourceExhaustedError("full"));
    EXPECT_TRUE(absl::IsResourceExhausted(store.write(delta)));
    EXPECT_EQ(store.digest(), before);
    EXPECT_TRUE(store.write(delta).ok());
    EXPECT_NE(store.digest(), before);
}

TEST(MemoryViews, PortionsMakeNoDifference) {
    MemoryViewStore apart;
    engine::ViewDelta first = deltaOf(1, 1);
    place(first, 1, {7});
    engine::ViewDelta second = deltaOf(2, 2);
    advance(second, 1, {7});
    ASSERT_TRUE(apart.write(first).ok());
    ASSERT_TRUE(apart.write(second).ok());

    MemoryViewStore together;
    engine::ViewDelta both = deltaOf(1, 2);
    place(both, 1, {7});
    both.events.back().batch = {1};
    const engine::OrderRow placed = both.orders.at(orderOf(1));
    advance(both, 1, {7});
    both.orders.at(orderOf(1)).isNew = placed.isNew;
    ASSERT_TRUE(together.write(both).ok());
    EXPECT_EQ(together.digest(), apart.digest());
    EXPECT_EQ(together.orders().at(orderOf(1)).tags, std::set<std::string>{"vip"});
    EXPECT_EQ(together.orders().at(orderOf(1)).events.size(), 2U);
}

TEST(MemoryViews, AnErasedCustomerLeavesTheOrderWithoutThePerson) {
    MemoryViewStore store;
    engine::ViewDelta delta = deltaOf(1, 1);
    place(delta, 1, {7});
    place(delta, 2, {8});
    advance(delta, 2, {8});
    delta.orders.at(orderOf(2)).isNew = true;
    ASSERT_TRUE(store.write(delta).ok());
    engine::ViewDelta erased = deltaOf(2, 2);
    erased.erased.push_back({8});
    ASSERT_TRUE(store.write(erased).ok());
    EXPECT_EQ(store.orders().at(orderOf(1)).sealed, "sealed");
    EXPECT_EQ(store.orders().at(orderOf(2)).sealed, "");
    EXPECT_EQ(store.orders().at(orderOf(2)).notes.at(0).sealed, "");
}

TEST(MemoryViews, AReportWithoutAnOrderKeepsTheOrder) {
    MemoryViewStore store;
    engine::ViewDelta delta = deltaOf(1, 1);
    place(delta, 1, {7});
    ASSERT_TRUE(store.write(delta).ok());
    engine::ViewDelta late = deltaOf(2, 2);
    late.orders[orderOf(1)].changedBatch = {2};
    ASSERT_TRUE(store.write(late).ok());
    EXPECT_EQ(store.orders().at(orderOf(1)).order.state, OrderState::kReserved);
    EXPECT_EQ(store.orders().at(orderOf(1)).changedBatch.value, 2U);
}

}  // namespace
}  // namespace meridian::stores
