// What the tests of bad input have in common: a cell with something to sell, whose journal and stock must be the same
// afterwards, and which must still take a good order.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rig/cell_client.h"
#include "tests/rig/running_cell.h"

namespace meridian::rig {

class BadInput : public testing::Test {
  protected:
    static constexpr const char* kSku = "BELL-BRASS";
    static constexpr std::int64_t kUnits = 500;
    static constexpr const char* kPlaceOrder = "/meridian.v1.OrderService/PlaceOrder";
    static constexpr const char* kPlaceOrders = "/meridian.v1.OrderService/PlaceOrders";

    void SetUp() override;
    // The server is the same process, takes a good order, is consistent, and kept nothing of what it refused.
    void TearDown() override;

    v1::PlaceOrderRequest goodOrder() { return client->newOrder(kSku, 1, "anna@example.com"); }

    // The same order as a single call, as the second order of a batch and as one of a stream is refused with
    // INVALID_ARGUMENT and this message, in a batch behind "orders[1].", and nothing is recorded.
    void expectInvalid(const v1::PlaceOrderRequest& order, const std::string& message);
    void expectInvalidBytes(const std::string& method, const std::string& bytes, const std::string& message);
    void expectUntouched() { EXPECT_EQ(untouched(*client, kSku), before); }

    DataDirectory data{"bad-input"};
    std::unique_ptr<RunningCell> cell;
    std::unique_ptr<CellClient> client;
    Untouched before;

  private:
    void expectInvalidInStream(const v1::PlaceOrderRequest& order, const std::string& message);
};

// What must never be found in the server's files and log.
inline constexpr const char* kCardNumber = "4111 1111 1111 1111";
inline constexpr const char* kCardDigits = "4111111111111111";

}  // namespace meridian::rig
