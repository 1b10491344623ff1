// A stream from the server that goes on whatever happens to the connection: when it breaks, it is asked for again from
// what was handled last, so that nothing is lost and nothing comes twice.
//
//   m_feed = watch<v1::SyncService>(transport, &v1::SyncService::Stub::async::Sync, options, {
//       .request = [this] { return requestFrom(m_cursor); },
//       .messages = [this](std::vector<v1::SyncResponse> pieces) { keep(pieces); }});
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include <grpcpp/support/client_callback.h>

#include "core/rpc/transport.h"
#include "core/rpc/watch_state.h"

namespace meridian::core {

// All of them are called one after the other by the watch's executor, and never after the Subscription was destroyed
// there. What they captured may be destroyed on any thread.
template <class Request, class Message>
struct WatchHandlers {
    // What to ask for now: from the last message on that `messages` was given. Before each connection.
    std::function<Request()> request;
    // Never empty; as many as came since the last time. Optional from here on down.
    std::function<void(std::vector<Message>)> messages;
    // The server cannot go on from there (OUT_OF_RANGE): forget the cursor; `request` comes next.
    std::function<void()> startAnew;
    // The error is that of the last connection, for kWaiting and kEnded.
    std::function<void(WatchPhase, const std::optional<Error>&)> phase;
};

template <class Service, class Async, class Request, class Message>
class Watch final : public WatchState {
  public:
    using Method = void (Async::*)(grpc::ClientContext*, const Request*, grpc::ClientReadReactor<Message>*);

    Watch(std::shared_ptr<LinkSlot> slot, WatchOptions options, Method method, WatchHandlers<Request, Message> handlers)
        : WatchState(std::move(slot), std::move(options)), m_method(method), m_handlers(std::move(handlers)) {}

  private:
    // One connection. Deletes itself when gRPC is done with it.
    class Reader final : public grpc::ClientReadReactor<Message> {
      public:
        Reader(std::shared_ptr<Watch> watch, StreamParts parts)
            : m_parts(std::move(parts)),
              m_stub(Service::NewStub(m_parts.link->channel())),
              m_watch(std::move(watch)),
              m_request(m_watch->m_handlers.request()) {}

        void begin() {
            (m_stub->async()->*m_watch->m_method)(&m_parts.stream->context, &m_request, this);
            // Reading goes on from outside of reactions after the reader was held back, so gRPC must be told to stay.
            this->AddHold();
            this->StartRead(&m_message);
            this->StartCall();
        }
        void readOn() { this->StartRead(&m_message); }

      private:
        void OnReadDone(bool ok) override {
            if (!ok) return this->RemoveHold();
            const bool readOnAtOnce = m_watch->take(std::move(m_message), *this);
            m_message.Clear();
            if (readOnAtOnce) readOn();
        }
        void OnDone(const grpc::Status& status) override {
            m_watch->onEnd(m_parts.stream, status);
            delete this;
        }

        StreamParts m_parts;  // with the pass of the gate: first, so that it is destroyed last
        const std::unique_ptr<typename Service::Stub> m_stub;
        const std::shared_ptr<Watch> m_watch;
        const Request m_request;
        Message m_message;
    };

    void open(StreamParts parts) override {
        auto self = std::static_pointer_cast<Watch>(shared_from_this());
        (new Reader(std::move(self), std::move(parts)))->begin();
    }
    // True when the reader shall go on at once.
    bool take(Message message, Reader& reader) {
        std::unique_lock lock(mutex());
        m_messages.push_back(std::move(message));
        const bool isFull = m_messages.size() >= kWaitingMax && !hasEnded();
        m_heldBack = isFull ? &reader : nullptr;
        lock.unlock();
        announce();
        return !isFull;
    }
    bool handOver() override {
        std::vector<Message> messages;
        Reader* heldBack = nullptr;
        {
            const std::lock_guard lock(mutex());
            messages.swap(m_messages);
            heldBack = std::exchange(m_heldBack, nullptr);
        }
        const bool any = !messages.empty();
        if (any && m_handlers.messages) m_handlers.messages(std::move(messages));
        if (heldBack != nullptr) heldBack->readOn();
        return any;
    }
    void letGo() override {
        Reader* heldBack = nullptr;
        {
            const std::lock_guard lock(mutex());
            heldBack = std::exchange(m_heldBack, nullptr);
        }
        if (heldBack != nullptr) heldBack->readOn();  // finds out that the call was cancelled
    }
    void tellPhase(WatchPhase phase, const std::optional<Error>& error) override {
        if (m_handlers.phase) m_handlers.phase(phase, error);
    }
    void tellStartAnew() override {
        if (m_handlers.startAnew) m_handlers.startAnew();
    }

    const Method m_method;
    const WatchHandlers<Request, Message> m_handlers;
    std::vector<Message> m_messages;  // guarded by mutex()
    Reader* m_heldBack = nullptr;     // guarded by mutex(); waits until m_messages was handed over
};

// Any thread; the handlers are called later, by the executor.
template <class Service, class Async, class Request, class Message>
[[nodiscard]] std::unique_ptr<Subscription> watch(const Transport& transport,
                                                  void (Async::*method)(grpc::ClientContext*, const Request*,
                                                                        grpc::ClientReadReactor<Message>*),
                                                  WatchOptions options,
                                                  std::type_identity_t<WatchHandlers<Request, Message>> handlers) {
    auto state = std::make_shared<Watch<Service, Async, Request, Message>>(transport.slot(), std::move(options), method,
                                                                           std::move(handlers));
    state->start();
    return std::make_unique<Subscription>(std::move(state));
}

}  // namespace meridian::core
