// One unary call on its way through a service: its decoded request, who makes it, and the one way to end it.
//
// Requests are decoded here and not by gRPC, for three reasons: nobody's request is decoded before the gate has let the
// caller in; request and answer share one arena; and a message that cannot be read is answered with the field at fault.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <absl/status/status.h>
#include <google/protobuf/arena.h>
#include <grpcpp/server_context.h>
#include <grpcpp/support/byte_buffer.h>

#include "backend/services/caller.h"
#include "backend/services/incoming_call.h"

namespace meridian::services {

// Decodes `bytes` and refuses unreadable ones, texts that are not UTF-8 included, with INVALID_ARGUMENT.
absl::Status decode(const grpc::ByteBuffer& bytes, google::protobuf::Message& message);
// INTERNAL when the message is too large to send.
absl::Status encode(const google::protobuf::Message& message, grpc::ByteBuffer& bytes);

class CallBase {
  public:
    CallBase(IncomingUnary& incoming, std::shared_ptr<const Caller> caller);
    CallBase(const CallBase&) = delete;
    CallBase& operator=(const CallBase&) = delete;

    const grpc::ServerContext& context() const { return m_incoming.context(); }
    const Caller& caller() const { return *m_caller; }
    // Nobody waits for the answer any more. Any thread.
    bool isCancelled() const { return m_incoming.isCancelled(); }

  protected:
    ~CallBase() = default;
    void end(const absl::Status& status, const google::protobuf::Message& response);

    google::protobuf::Arena m_arena;

  private:
    IncomingUnary& m_incoming;
    const std::shared_ptr<const Caller> m_caller;
};

// Lives on the heap from the start of the call to finish(), which deletes it. Handlers pass it on by reference; one
// thread at a time.
template <class RequestType, class ResponseType>
class Call final : public CallBase {
  public:
    using Request = RequestType;
    using Response = ResponseType;

    Call(IncomingUnary& incoming, std::shared_ptr<const Caller> caller)
        : CallBase(incoming, std::move(caller)),
          m_request(*google::protobuf::Arena::CreateMessage<Request>(&m_arena)),
          m_response(*google::protobuf::Arena::CreateMessage<Response>(&m_arena)) {}

    Request& request() { return m_request; }
    Response& response() { return m_response; }

    // Sends the response, or only the status when it is not ok, and ends the life of this object. Any thread.
    void finish(const absl::Status& status) {
        end(status, m_response);
        delete this;
    }

  private:
    ~Call() = default;

    Request& m_request;
    Response& m_response;
};

}  // namespace meridian::services
