// The disk under a running cell fills up: new orders are refused in plain words, what is under way goes on out of the
// reserve, and when there is room again the cell takes orders without anybody's help. Nothing acknowledged is lost.
#include "tests/rig/full_disk.h"

#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

namespace meridian::rig {
namespace {

using namespace std::chrono_literals;
using testing::AnyOf;
using testing::Eq;
using testing::HasSubstr;

TEST_F(FullDisk, RefusesNewOrdersAndGoesOnWithWhatIsUnderWayUntilThereIsRoomAgain) {
    const std::string confirmed = place();
    const std::string shipped = place();
    ASSERT_TRUE(reaches(confirmed, v1::ORDER_STATE_CONFIRMED, 10s));
    ASSERT_TRUE(reaches(shipped, v1::ORDER_STATE_CONFIRMED, 10s));
    v1::Receipt receipt;
    ASSERT_TRUE(ship(shipment(shipped), receipt).ok());
    ASSERT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    const std::string slow = place("tok_slow");  // the provider answers after three seconds

    fillOnce();
    for (int i = 0; i < 20; ++i) {
        const grpc::Status refused = tryToPlace("tok_approve", receipt);
        EXPECT_EQ(refused.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED) << receipt.ShortDebugString();
        EXPECT_THAT(refused.error_message(), HasSubstr("disk is nearly full"));
    }
    EXPECT_TRUE(reaches(slow, v1::ORDER_STATE_CONFIRMED, 10s)) << "the provider's answer was not taken";
    EXPECT_TRUE(ship(shipment(confirmed), receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    EXPECT_TRUE(deliver(shipped, receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    EXPECT_TRUE(reaches(confirmed, v1::ORDER_STATE_FULFILLED, 10s));
    EXPECT_TRUE(reaches(shipped, v1::ORDER_STATE_DELIVERED, 10s));
    EXPECT_FALSE(client->status().takes_orders());

    disk.release();
    EXPECT_TRUE(eventually(5s, [&] { return client->status().takes_orders(); })) << "it did not recover by itself";
    EXPECT_TRUE(reaches(place(), v1::ORDER_STATE_CONFIRMED, 10s));
    EXPECT_TRUE(std::filesystem::exists(data.path() + "/reserve")) << "nothing is laid aside for the next time";
    expectWhole();
}

TEST_F(FullDisk, WithoutEvenTheReserveSaysSoAndLosesNothing) {
    const std::string order = place();
    ASSERT_TRUE(reaches(order, v1::ORDER_STATE_CONFIRMED, 10s));
    const std::string slow = place("tok_slow");
    fillOnce();
    ASSERT_TRUE(eventually(5s, [&] {  // the reserve is given up, and gone as well
        disk.fill();
        return disk.freeBytes() == 0 && !std::filesystem::exists(data.path() + "/reserve");
    }));

    v1::Receipt receipt;
    const v1::ShipParcelRequest request = shipment(order);
    grpc::Status status;
    for (int i = 0; i < 50 && (i == 0 || status.ok()); ++i) {  // room that the files have already is used up first
        status = ship(i == 0 ? request : shipment(order), receipt);
        disk.fill();
    }
    EXPECT_THAT(status.error_code(),
                AnyOf(Eq(grpc::StatusCode::RESOURCE_EXHAUSTED), Eq(grpc::StatusCode::UNAVAILABLE)));
    EXPECT_THAT(status.error_message(), HasSubstr("disk is full"));
    const grpc::Status refused = tryToPlace("tok_approve", receipt);
    EXPECT_EQ(refused.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
    EXPECT_THAT(refused.error_message(), HasSubstr("full"));
    EXPECT_NE(stateOf(order), v1::ORDER_STATE_UNSPECIFIED) << "it can still be read";
    std::this_thread::sleep_for(4s);  // the provider's answer comes, and cannot be kept

    disk.release();
    EXPECT_TRUE(eventually(5s, [&] { return client->status().takes_orders(); })) << "it did not recover by itself";
    EXPECT_TRUE(ship(request, receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    EXPECT_TRUE(reaches(order, v1::ORDER_STATE_FULFILLED, 10s));
    EXPECT_TRUE(reaches(slow, v1::ORDER_STATE_CONFIRMED, 20s)) << "the provider was not asked again";
    EXPECT_TRUE(reaches(place(), v1::ORDER_STATE_CONFIRMED, 10s));
    expectWhole();
}

TEST_F(FullDisk, UnderLoadComesAndGoesWithoutLosingWhatWasAcknowledged) {
    std::atomic<bool> stop = false;
    std::atomic<int> refusals = 0;
    std::vector<std::string> strange;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&, own = std::make_unique<CellClient>(data.path())] {
            while (!stop) {
                v1::PlaceOrderRequest order =
                    own->newOrder(kSku, 1, "customer" + std::to_string(++customers) + "@example.com");
                v1::Receipt receipt;
                const grpc::Status status = own->place(order, receipt);
                if (status.ok() && receipt.outcome() == v1::OUTCOME_ACCEPTED) {
                    acknowledge(order, receipt);
                } else if (status.error_code() == grpc::StatusCode::RESOURCE_EXHAUSTED &&
                           status.error_message().find("disk") != std::string::npos) {
                    ++refusals;
                    std::this_thread::sleep_for(2ms);
                } else {
                    const std::lock_guard lock(mutex);
                    strange.push_back(std::to_string(status.error_code()) + " " + status.error_message() + " " +
                                      receipt.ShortDebugString());
                }
            }
        });
    }
    for (int round = 0; round < 4; ++round) {
        std::this_thread::sleep_for(300ms);
        disk.fill();
        EXPECT_TRUE(eventually(5s, [&] { return !client->status().takes_orders(); }));
        if (round % 2 == 1) disk.fill();  // now and then the reserve as well
        std::this_thread::sleep_for(300ms);
        disk.release();
        EXPECT_TRUE(eventually(5s, [&] { return client->status().takes_orders(); }));
    }
    stop = true;
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_THAT(strange, testing::IsEmpty());
    EXPECT_GT(refusals, 0);
    std::printf("%d refusals, %llu lost commits\n", refusals.load(),
                static_cast<unsigned long long>(client->status().fences()));
    EXPECT_TRUE(reaches(place(), v1::ORDER_STATE_CONFIRMED, 20s));
    expectWhole();
}

// The reserve is given up for the start, so that what was accepted is finished although the disk is full.
TEST_F(FullDisk, ServerThatWasKilledComesBackOnItsReserve) {
    const std::string order = place();
    const std::string slow = place("tok_slow");
    ASSERT_TRUE(reaches(order, v1::ORDER_STATE_CONFIRMED, 10s));
    cell->process().signal(SIGSTOP);  // before it can notice
    disk.fill();
    cell->kill();
    start();
    EXPECT_FALSE(client->status().takes_orders());
    v1::Receipt receipt;
    const grpc::Status refused = tryToPlace("tok_approve", receipt);
    EXPECT_EQ(refused.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED) << receipt.ShortDebugString();
    EXPECT_TRUE(ship(shipment(order), receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
    EXPECT_TRUE(reaches(slow, v1::ORDER_STATE_CONFIRMED, 20s));
    disk.release();
    EXPECT_TRUE(eventually(5s, [&] { return client->status().takes_orders(); }));
    EXPECT_TRUE(reaches(place(), v1::ORDER_STATE_CONFIRMED, 20s));
    expectWhole();
}

TEST_F(FullDisk, WithoutEvenTheReserveKeepsAServerFromStartingAndHarmsNothing) {
    for (int i = 0; i < 50; ++i)
        place();
    fillOnce();
    disk.fill();
    cell->kill();
    RunningCell full(data.path(), {"--allow-volatile-storage"});
    EXPECT_FALSE(full.isReady());
    EXPECT_EQ(full.exitCode(), 3);
    EXPECT_THAT(full.errors(), HasSubstr("No space left on device"));
    disk.release();
    start();
    EXPECT_TRUE(eventually(5s, [&] { return client->status().takes_orders(); }));
    EXPECT_TRUE(reaches(place(), v1::ORDER_STATE_CONFIRMED, 20s));
    expectWhole();
}

}  // namespace
}  // namespace meridian::rig
