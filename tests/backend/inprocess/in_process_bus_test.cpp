#include "backend/bus/inprocess/in_process_bus.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"

namespace meridian::bus {
namespace {

engine::BusMessage messageOf(std::uint64_t number) {
    auto batch = std::make_shared<engine::JournalBatch>();
    batch->number = {number};
    return {makeCell(Region::kEu, 1), std::move(batch)};
}

std::uint64_t numberOf(const std::optional<engine::BusMessage>& message) {
    return message ? message->batch->number.value : 0;
}

TEST(InProcessBus, EachSubscriptionGetsEachMessageThatIsSentWhileItLasts) {
    InProcessBus bus;
    ASSERT_TRUE(bus.publish(messageOf(1)).ok());
    int woken = 0;
    const auto early = bus.subscribe([&woken] { ++woken; });
    ASSERT_TRUE(bus.publish(messageOf(2)).ok());
    auto late = bus.subscribe([] {});
    ASSERT_TRUE(bus.publish(messageOf(3)).ok());
    EXPECT_EQ(woken, 2);
    EXPECT_EQ(numberOf(early->take()), 2U);
    EXPECT_EQ(numberOf(early->take()), 3U);
    EXPECT_EQ(numberOf(early->take()), 0U);
    EXPECT_EQ(numberOf(late->take()), 3U);
    late.reset();
    ASSERT_TRUE(bus.publish(messageOf(4)).ok());
    EXPECT_EQ(numberOf(early->take()), 4U);
}

TEST(InProcessBus, ASlowConsumerLosesTheOldestAndCostsNoMoreMemory) {
    InProcessBus bus;
    const auto slow = bus.subscribe([] {});
    const std::uint64_t many = limits::kBusMessagesMax + 10;
    for (std::uint64_t number = 1; number <= many; ++number)
        ASSERT_TRUE(bus.publish(messageOf(number)).ok());
    for (std::uint64_t number = 11; number <= many; ++number)
        EXPECT_EQ(numberOf(slow->take()), number);
    EXPECT_EQ(numberOf(slow->take()), 0U);
}

TEST(InProcessBus, SubscriptionsComeAndGoWhileMessagesAreSent) {
    InProcessBus bus;
    std::atomic<bool> isEnough{false};
    std::thread sender([&] {
        for (std::uint64_t number = 1; !isEnough; ++number)
            EXPECT_TRUE(bus.publish(messageOf(number)).ok());
    });
    std::uint64_t taken = 0;
    for (int subscriber = 0; subscriber < 50; ++subscriber) {
        std::atomic<int> woken{0};
        const auto subscription = bus.subscribe([&woken] { ++woken; });
        for (int count = 0; count < 100;) {
            const std::uint64_t number = numberOf(subscription->take());
            if (number == 0) continue;
            EXPECT_GT(number, taken);
            taken = number;
            ++count;
        }
    }
    isEnough = true;
    sender.join();
}

}  // namespace
}  // namespace meridian::bus
