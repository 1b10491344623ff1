// PlaceOrderStream of the contract: a storefront keeps one call open and sends orders as they come. What arrives while
// the cell works on earlier ones goes in together as one submission, so a busy stream batches itself.
#pragma once

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "backend/services/order_placing.h"
#include "backend/services/rpc_stream.h"

namespace meridian::services {

class PlaceOrderStream final : public StreamHandler, public std::enable_shared_from_this<PlaceOrderStream> {
  public:
    // Orders that were read and whose answers were not sent yet. Above it the stream is not read, which slows the
    // sender down by gRPC's own flow control.
    static constexpr std::size_t kOpenMax = 512;
    static constexpr std::size_t kSubmissionsMax = 4;

    static void start(BidiStreamStart start, const PlacingPort& port);

  private:
    PlaceOrderStream(BidiStreamStart start, const PlacingPort& port)
        : m_call(start.call),
          m_deadline(port.commands.deadlineOf(start.call.context())),
          m_caller(std::move(start.caller)),
          m_port(port) {}

    void onRead(bool ok) override;
    void onWritten(bool ok) override;
    void onCancelled() override;
    void onDone() override;

    void takeOrder();
    void submitWaiting();
    void answered(const std::vector<std::string>& ids, const std::vector<engine::Answer>& answers);
    void unsettled(const std::vector<std::string>& ids, const absl::Status& status);
    void send(const v1::PlaceOrderStreamResponse& response);  // with m_mutex held
    // Starts whatever can be started now: a write, a read, the end.
    void goOn();

    IncomingBidiStream& m_call;
    // Kept by itself: answers come after a cancelled call has ended, and its context is gone by then.
    const std::chrono::microseconds m_deadline;
    const std::shared_ptr<const Caller> m_caller;
    const PlacingPort m_port;
    std::shared_ptr<PlaceOrderStream> m_self;
    grpc::ByteBuffer m_incoming;
    v1::PlaceOrderRequest m_request;
    PersonalData m_scratch;

    std::mutex m_mutex;  // guards all of these
    std::vector<Command> m_waiting;
    std::vector<std::string> m_waitingIds;
    std::size_t m_submissions = 0;
    std::size_t m_open = 0;
    std::deque<grpc::ByteBuffer> m_outgoing;
    bool m_reading = false;
    bool m_writing = false;
    bool m_readAll = false;
    bool m_cancelled = false;
    bool m_ended = false;
};

}  // namespace meridian::services
