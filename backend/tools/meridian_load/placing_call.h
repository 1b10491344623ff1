// One call with one order or a batch of them, from its first bytes to the last order's answer. It is used again for
// other orders, so that its buffers keep their size.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <grpcpp/client_context.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/support/byte_buffer.h>

#include "backend/tools/meridian_load/order_writer.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::load {

// What a completion queue's tag points to.
struct PendingCall {
    enum class Kind { kPlacing, kCancel };
    explicit PendingCall(Kind which) : kind(which) {}

    // `deadline` and `bearer` go into a new context; the answer is in `answer` and `status` when the queue says so.
    void start(grpc::GenericStub& stub, grpc::CompletionQueue& queue, const std::string& method,
               const std::string& bytes, const std::string& bearer, std::chrono::milliseconds patience);

    // False when it is no such message.
    bool readAnswer(google::protobuf::Message& message);

    const Kind kind;
    std::optional<grpc::ClientContext> context;
    std::unique_ptr<grpc::GenericClientAsyncResponseReader> reader;
    grpc::ByteBuffer answer;
    grpc::Status status;

  protected:
    ~PendingCall() = default;
};

struct CancelCall final : PendingCall {
    CancelCall() : PendingCall(Kind::kCancel) {}
};

class PlacingCall final : public PendingCall {
  public:
    using Clock = std::chrono::steady_clock;

    explicit PlacingCall(bool isUnary) : PendingCall(Kind::kPlacing), m_isUnary(isUnary) {}

    void clear();
    void add(const WrittenOrder& order, const std::string& bytes);
    const std::vector<WrittenOrder>& orders() const { return m_orders; }

    const std::string& method() const;
    const std::string& bytes() const { return m_bytes; }

    // Reads the answer: one receipt for each order, in their order. False when it cannot be read.
    bool readReceipts();
    const v1::Receipt& receipt(std::size_t index) const;

    // Keeps only the orders at these places (rising), with the same bytes.
    void keepOnly(const std::vector<std::size_t>& places);

    Clock::time_point intended{};  // latency counts from here
    Clock::time_point sendAgainAt{};
    int tries = 0;

  private:
    const bool m_isUnary;
    std::vector<WrittenOrder> m_orders;
    std::vector<std::size_t> m_ends;  // in m_bytes, of each order
    std::string m_bytes;
    v1::Receipt m_receipt;
    v1::PlaceOrdersResponse m_receipts;
};

}  // namespace meridian::load
