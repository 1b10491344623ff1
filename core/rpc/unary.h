// One question, one answer: gRPC's callback API as a Call<T>. Nothing of protobuf goes beyond `decode`.
//
//   unary<v1::OrderService>(transport, &v1::OrderService::Stub::async::GetOrder, request, options,
//                           [](const v1::GetOrderResponse& response) { return orderOf(response); })
#pragma once

#include <QPromise>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#include "core/rpc/call_state.h"
#include "core/rpc/transport.h"

namespace meridian::core {

// What a decoder gives: T for a decoder that cannot fail, and for one that gives Outcome<T>.
template <class T>
struct Decoded {
    using Type = T;
};
template <class T>
struct Decoded<Outcome<T>> {
    using Type = T;
};

template <class Service, class Async, class Request, class Response, class Out, class Decode>
class UnaryCall final : public CallState {
  public:
    using Method = void (Async::*)(grpc::ClientContext*, const Request*, Response*, std::function<void(grpc::Status)>);

    UnaryCall(std::shared_ptr<Link> link, const CallOptions& options, const Cancel& cancel, Method method,
              Request request, Decode decode)
        : CallState(link, options, cancel),
          m_stub(link ? Service::NewStub(link->channel()) : nullptr),
          m_method(method),
          m_request(std::move(request)),
          m_decode(std::move(decode)) {
        m_promise.start();
    }
    QFuture<Outcome<Out>> future() { return m_promise.future(); }

  private:
    void send(Link&, grpc::ClientContext& context, std::function<void(grpc::Status)> done) override {
        m_response.Clear();
        (m_stub->async()->*m_method)(&context, &m_request, &m_response, std::move(done));
    }
    void succeed() override { finish(Outcome<Out>(m_decode(m_response))); }
    void fail(Error error) override { finish(Outcome<Out>(std::move(error))); }
    void finish(Outcome<Out> outcome) {
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
    }

    const std::unique_ptr<typename Service::Stub> m_stub;
    const Method m_method;
    const Request m_request;
    Response m_response;
    Decode m_decode;
    QPromise<Outcome<Out>> m_promise;
};

// Any thread. `decode` runs on one of gRPC's threads, so it only makes values; it is given the response or, if it asks
// for a reference to non-const, may take it apart.
template <class Service, class Async, class Request, class Response, class Decode>
auto unary(const Transport& transport,
           void (Async::*method)(grpc::ClientContext*, const Request*, Response*, std::function<void(grpc::Status)>),
           std::type_identity_t<Request> request, const CallOptions& options, Decode decode) {
    using Out = typename Decoded<std::invoke_result_t<Decode&, Response&>>::Type;
    const Cancel cancel;
    auto state = std::make_shared<UnaryCall<Service, Async, Request, Response, Out, Decode>>(
        transport.slot()->current(), options, cancel, method, std::move(request), std::move(decode));
    Call<Out> call{state->future(), cancel};
    state->start();
    return call;
}

}  // namespace meridian::core
