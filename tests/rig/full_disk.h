// A running cell on a disk that a test can fill, with a record of every order that was acknowledged.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "meridian/v1/fulfilment.grpc.pb.h"
#include "tests/rig/cell_client.h"
#include "tests/rig/journal_reader.h"
#include "tests/rig/running_cell.h"
#include "tests/rig/small_disk.h"

namespace meridian::rig {

inline constexpr const char* kSku = "BELL-BRASS";
inline constexpr std::int64_t kUnits = 1'000'000;
inline constexpr std::uint64_t kDiskBytes = 64ULL << 20;

// An order that was acknowledged.
struct Acknowledged {
    CommandId command;
    std::string order;
};

class FullDisk : public testing::Test {
  protected:
    void SetUp() override {
        if (!disk.problem().empty()) GTEST_SKIP() << disk.problem();
        start();
        ASSERT_EQ(client->offer(kSku, kUnits), "");
    }

    void start() {
        client.reset();
        cell = std::make_unique<RunningCell>(data.path(), std::vector<std::string>{"--allow-volatile-storage"});
        ASSERT_TRUE(cell->isReady()) << cell->errors();
        client = std::make_unique<CellClient>(data.path());
    }

    grpc::Status tryToPlace(const std::string& token, v1::Receipt& receipt) {
        v1::PlaceOrderRequest order =
            client->newOrder(kSku, 1, "customer" + std::to_string(++customers) + "@example.com");
        order.set_payment_token(token);
        const grpc::Status status = client->place(order, receipt);
        if (status.ok() && receipt.outcome() == v1::OUTCOME_ACCEPTED) acknowledge(order, receipt);
        return status;
    }
    // An order that is acknowledged.
    std::string place(const std::string& token = "tok_approve") {
        v1::Receipt receipt;
        const grpc::Status status = tryToPlace(token, receipt);
        EXPECT_TRUE(status.ok()) << status.error_message();
        EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
        return receipt.order();
    }
    void acknowledge(const v1::PlaceOrderRequest& order, const v1::Receipt& receipt) {
        Acknowledged one{{}, receipt.order()};
        std::copy_n(order.header().command_id().begin(), one.command.bytes.size(), one.command.bytes.begin());
        const std::lock_guard lock(mutex);
        acknowledged.push_back(one);
    }

    v1::OrderState stateOf(const std::string& order) {
        v1::GetOrderRequest request;
        request.set_order(order);
        v1::GetOrderResponse response;
        const auto stub = v1::OrderService::NewStub(client->connection().channel());
        const grpc::Status status = stub->GetOrder(client->context().get(), request, &response);
        return status.ok() ? response.order().summary().state() : v1::ORDER_STATE_UNSPECIFIED;
    }
    bool reaches(const std::string& order, v1::OrderState state, std::chrono::seconds atMost) {
        return eventually(atMost, [&] { return stateOf(order) == state; });
    }
    template <class Condition>
    bool eventually(std::chrono::seconds atMost, Condition condition) {
        const auto end = std::chrono::steady_clock::now() + atMost;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return true;
    }

    v1::ShipParcelRequest shipment(const std::string& order) {
        v1::ShipParcelRequest request;
        *request.mutable_header() = client->newHeader();
        request.set_order(order);
        return request;
    }
    grpc::Status ship(const v1::ShipParcelRequest& request, v1::Receipt& receipt) {
        receipt.Clear();
        return v1::FulfilmentService::NewStub(client->connection().channel())
            ->ShipParcel(client->context().get(), request, &receipt);
    }
    grpc::Status deliver(const std::string& order, v1::Receipt& receipt) {
        v1::DeliverParcelRequest request;
        *request.mutable_header() = client->newHeader();
        request.set_order(order);
        request.set_parcel(1);
        receipt.Clear();
        return v1::FulfilmentService::NewStub(client->connection().channel())
            ->DeliverParcel(client->context().get(), request, &receipt);
    }

    // Fills what is free now and waits until the cell has noticed.
    void fillOnce() {
        disk.fill();
        ASSERT_TRUE(eventually(std::chrono::seconds(5), [&] { return !client->status().takes_orders(); }));
    }

    void expectWhole() {
        const Ran verified = runProgram("meridianctl", data.path(), {"verify"});
        EXPECT_EQ(verified.code, 0) << verified.output;
        EXPECT_EQ(numberIn(verified.output, "violations"), 0) << verified.output;
        client.reset();
        ASSERT_EQ(cell->stop(), 0) << cell->errors();
        JournalReader journal;
        ASSERT_EQ(journal.readOn(data.path()), "");
        for (const Acknowledged& one : acknowledged) {
            const auto found = journal.placed().find(one.command);
            ASSERT_NE(found, journal.placed().end()) << one.order << " was acknowledged and is lost";
            ASSERT_EQ(found->second.times, 1) << one.order;
        }
        std::printf("%zu acknowledged orders, all there\n", acknowledged.size());
    }

    DataDirectory data{"full-disk"};
    SmallDisk disk{data.path(), kDiskBytes};
    std::unique_ptr<RunningCell> cell;
    std::unique_ptr<CellClient> client;
    std::atomic<int> customers = 0;
    std::mutex mutex;
    std::vector<Acknowledged> acknowledged;
};

}  // namespace meridian::rig
