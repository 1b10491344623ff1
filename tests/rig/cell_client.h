// A client of a running cell, over its own TLS socket and as its administrator: the contract's stubs, a shop that is as
// small as a test needs it, and bytes that no generated stub would send.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <grpcpp/support/status.h>

#include "backend/client/command_ids.h"
#include "backend/client/connection.h"

#include "meridian/v1/operations.grpc.pb.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "meridian/v1/stock.grpc.pb.h"

namespace meridian::rig {

// Nothing is sent a second time behind the test's back. One thread, unless a function says otherwise.
class CellClient {
  public:
    // To the cell that runs on this data directory now.
    explicit CellClient(const std::string& data);

    client::Connection& connection() { return *m_connection; }
    // Another TCP connection to the same cell. Any thread.
    std::shared_ptr<grpc::Channel> newChannel() const;
    // An authorised context that ends after `patience`. Any thread.
    std::unique_ptr<grpc::ClientContext> context(std::chrono::milliseconds patience = std::chrono::seconds(20));

    std::string newCommandId();
    // With a new id and a reason.
    v1::CommandHeader newHeader();

    // Puts one product with this SKU and so many units of it into the catalogue, for 25.00 EUR each; an empty text or
    // what went wrong.
    std::string offer(const std::string& sku, std::int64_t units);
    // Takes units out of the supply into the one location that offer() uses, with this id.
    grpc::Status receive(const std::string& commandId, const std::string& sku, std::int64_t units,
                         v1::Receipt& receipt);

    // An order that would be accepted.
    v1::PlaceOrderRequest newOrder(const std::string& sku, std::int64_t units, const std::string& email);
    grpc::Status place(const v1::PlaceOrderRequest& order, v1::Receipt& receipt);

    // An answer that does not come is a failure of the test here and below.
    v1::StatusResponse status();
    // What is there of a SKU, once the views show everything that is durable.
    v1::StockLevel stock(const std::string& sku);

    // The bytes as they are, to a method such as "/meridian.v1.OrderService/PlaceOrder".
    grpc::Status sendBytes(const std::string& method, const std::string& bytes,
                           std::chrono::milliseconds patience = std::chrono::seconds(20));

  private:
    std::unique_ptr<client::Connection> m_connection;
    privacy::SystemRandomBytes m_random;
    client::CommandIds m_ids{m_random};
};

// What a state of the cell consists of for those who must not have changed it.
struct Untouched {
    std::uint64_t batch = 0;
    std::uint64_t orders = 0;
    std::int64_t available = 0;
    std::int64_t committed = 0;
    friend bool operator==(const Untouched&, const Untouched&) = default;
};
Untouched untouched(CellClient& cell, const std::string& sku);
void PrintTo(const Untouched& state, std::ostream* out);

}  // namespace meridian::rig
