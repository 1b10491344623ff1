// Calls as gRPC's completion queue hands them over, and what becomes of their reads and writes. Completion queues are
// used, with threads of our own, because gRPC's callback threads take turns in waiting for the network: on two
// processors that costs a third of what a single call costs (decision 9).
//
// Every object here is made, told its events and deleted on the thread of one loop (call_loop.h). Reads, writes and the
// end of a call may be asked for on any thread.
#pragma once

#include <atomic>
#include <cstddef>

#include <absl/status/status.h>
#include <grpcpp/completion_queue.h>
#include <grpcpp/server_context.h>
#include <grpcpp/support/async_stream.h>
#include <grpcpp/support/async_unary_call.h>
#include <grpcpp/support/byte_buffer.h>

#include "backend/services/call_meter.h"

namespace meridian::services {

// What a completion queue carries: each of its tags is one of these.
class CallEvent {
  public:
    virtual void happened(bool ok) = 0;

  protected:
    ~CallEvent() = default;
};

template <class Owner, void (Owner::*kTell)(bool)>
class OwnedEvent final : public CallEvent {
  public:
    explicit OwnedEvent(Owner& owner) : m_owner(owner) {}
    void happened(bool ok) override { (m_owner.*kTell)(ok); }

  private:
    Owner& m_owner;
};

struct CallQueue {
    grpc::ServerCompletionQueue& queue;
    std::size_t alive = 0;  // calls that run or are waited for; the loop's thread only
};

// A method that can be called. Outlives its calls.
class CallSource {
  public:
    virtual ~CallSource() = default;
    // Waits for one more call.
    virtual void await(CallQueue& queue) = 0;
};

// One call from the moment it is waited for until gRPC has nothing more to say about it.
class IncomingCall {
  public:
    IncomingCall(const IncomingCall&) = delete;
    IncomingCall& operator=(const IncomingCall&) = delete;

    const grpc::ServerContext& context() const { return m_context; }
    grpc::ServerContext* serverContext() { return &m_context; }  // for the wait
    CallEvent* startEvent() { return &m_startEvent; }            // its tag
    // The caller went away or its deadline passed. Any thread, until the call is finished.
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

  protected:
    IncomingCall(CallQueue& queue, CallSource& source);
    virtual ~IncomingCall() { --m_queue.alive; }

    virtual void started() = 0;  // the call is here
    virtual void cancelled() {}  // the caller went away or its deadline passed; finish() is still owed
    virtual void ended() {}      // nothing more happens
    // The status on its way out: adds what it carries beside its words.
    grpc::Status leaving(const absl::Status& status);
    CallEvent* finishEvent() { return &m_finishEvent; }

    grpc::ServerContext m_context;

  private:
    void onStart(bool ok);
    void onDone(bool ok);
    void onFinish(bool ok);
    void end();

    CallQueue& m_queue;
    CallSource& m_source;
    std::atomic<bool> m_cancelled{false};
    bool m_done = false;
    bool m_finished = false;
    OwnedEvent<IncomingCall, &IncomingCall::onStart> m_startEvent{*this};
    OwnedEvent<IncomingCall, &IncomingCall::onDone> m_doneEvent{*this};
    OwnedEvent<IncomingCall, &IncomingCall::onFinish> m_finishEvent{*this};
};

// A unary call. finish() is called once, and nothing of the call is touched after it.
class IncomingUnary : public IncomingCall {
  public:
    grpc::ByteBuffer& request() { return m_request; }
    grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>& writer() { return m_writer; }
    void finish(const absl::Status& status, const grpc::ByteBuffer& answer);
    // From now until finish() the call is measured; null: it is not.
    void measure(CallMeter* meter);

  protected:
    using IncomingCall::IncomingCall;

  private:
    grpc::ByteBuffer m_request;
    grpc::ServerAsyncResponseWriter<grpc::ByteBuffer> m_writer{&m_context};
    CallMeter* m_meter = nullptr;
    CallMeter::Micros m_begun{0};
};

// Who is told what happens to a stream; attached on the loop's thread as the stream starts.
class StreamHandler {
  public:
    virtual void onRead(bool /*ok*/) {}         // false: the caller has sent all, or is gone
    virtual void onHeadersSent(bool /*ok*/) {}  // false: the caller is gone
    virtual void onWritten(bool ok) = 0;        // false: the caller is gone
    virtual void onCancelled() {}               // beside what is under way; finish() is still owed
    virtual void onDone() = 0;                  // the last call of all; the stream is gone afterwards

  protected:
    ~StreamHandler() = default;
};

// A stream that answers. One write at a time, and none under way when it is finished.
class IncomingStream : public IncomingCall {
  public:
    void attach(StreamHandler& handler) { m_handler = &handler; }
    virtual void write(const grpc::ByteBuffer& message) = 0;
    virtual void finish(const absl::Status& status) = 0;

  protected:
    using IncomingCall::IncomingCall;
    void cancelled() override;
    void ended() override;
    StreamHandler& handler() { return *m_handler; }
    CallEvent* writeEvent() { return &m_writeEvent; }

  private:
    void onWrite(bool ok) { m_handler->onWritten(ok); }

    StreamHandler* m_handler = nullptr;  // none for a call that is refused at once
    OwnedEvent<IncomingStream, &IncomingStream::onWrite> m_writeEvent{*this};
};

// One request, many answers.
class IncomingServerStream : public IncomingStream {
  public:
    grpc::ByteBuffer& request() { return m_request; }
    grpc::ServerAsyncWriter<grpc::ByteBuffer>& stream() { return m_stream; }
    void write(const grpc::ByteBuffer& message) override { m_stream.Write(message, writeEvent()); }
    // One that write() follows at once, and with which it may travel.
    void writeAhead(const grpc::ByteBuffer& message) {
        m_stream.Write(message, grpc::WriteOptions().set_buffer_hint(), writeEvent());
    }
    void finish(const absl::Status& status) override { m_stream.Finish(leaving(status), finishEvent()); }

  protected:
    using IncomingStream::IncomingStream;

  private:
    grpc::ByteBuffer m_request;
    grpc::ServerAsyncWriter<grpc::ByteBuffer> m_stream{&m_context};
};

// Both sides send. One read at a time, and none under way when it is finished.
class IncomingBidiStream : public IncomingStream {
  public:
    grpc::ServerAsyncReaderWriter<grpc::ByteBuffer, grpc::ByteBuffer>& stream() { return m_stream; }
    void read(grpc::ByteBuffer& message) { m_stream.Read(&message, &m_readEvent); }
    // From now on each message that comes in is counted; null: it is not.
    void measure(CallMeter* meter) { m_meter = meter; }
    // Once at most, and before the first write.
    void sendHeaders() { m_stream.SendInitialMetadata(&m_headersEvent); }
    void write(const grpc::ByteBuffer& message) override { m_stream.Write(message, writeEvent()); }
    void finish(const absl::Status& status) override { m_stream.Finish(leaving(status), finishEvent()); }

  protected:
    using IncomingStream::IncomingStream;

  private:
    void onRead(bool ok) {
        if (ok && m_meter != nullptr) m_meter->message();
        handler().onRead(ok);
    }
    void onHeaders(bool ok) { handler().onHeadersSent(ok); }

    CallMeter* m_meter = nullptr;
    grpc::ServerAsyncReaderWriter<grpc::ByteBuffer, grpc::ByteBuffer> m_stream{&m_context};
    OwnedEvent<IncomingBidiStream, &IncomingBidiStream::onRead> m_readEvent{*this};
    OwnedEvent<IncomingBidiStream, &IncomingBidiStream::onHeaders> m_headersEvent{*this};
};

}  // namespace meridian::services
