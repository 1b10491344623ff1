// The base of every service: registers its methods with gRPC so that each one passes the gate first. A handler is given
// the caller that the gate let in; there is no way to register one that is reached otherwise.
//
// It registers as the generated code does (the raw asynchronous form of it), because the generated classes would decode
// requests before anybody was asked who sends them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <google/protobuf/descriptor.h>
#include <grpcpp/impl/service_type.h>

#include "backend/services/gate.h"
#include "backend/services/incoming_call.h"
#include "backend/services/rpc_call.h"
#include "backend/services/rpc_stream.h"
#include "backend/services/text_check.h"

namespace meridian::services {

class RpcService : public grpc::Service {
  public:
    // `service` is the descriptor of the contract's service.
    RpcService(Gate& gate, const google::protobuf::ServiceDescriptor& service) : m_gate(gate), m_service(service) {}

    // Stops the program when a method of the contract has no handler.
    void checkComplete() const;
    const google::protobuf::ServiceDescriptor& descriptor() const { return m_service; }

    // Counts calls from now on; `meter` outlives the service. Before the first call.
    void measure(CallMeter& meter) { m_meter = &meter; }

    // Waits for calls of all methods on the queue.
    void await(CallQueue& queue);

  protected:
    enum class TextCheck { kByReflection, kByHandler };
    // How many calls of a method are waited for at once; gRPC keeps those that come beyond them until one is taken.
    enum class Traffic { kUsual = 2, kBusy = 64 };
    struct Treatment {
        TextCheck texts = TextCheck::kByReflection;
        Traffic traffic = Traffic::kUsual;
    };

    // `handler` takes Call<Request, Response>& and sees to it that finish() is called once. It must not block.
    template <class Request, class Response, class Handler>
    void unary(const char* method, Handler handler, Treatment treatment = {}) {
        const std::string& name = declare(method, *Request::descriptor(), *Response::descriptor(), Kind::kUnary);
        addMethod<IncomingUnary>(
            [this, &name, handler, texts = treatment.texts](IncomingUnary& incoming) {
                incoming.measure(m_meter);
                auto caller = m_gate.admit(incoming.context(), name);
                if (!caller.ok()) return incoming.finish(caller.status(), grpc::ByteBuffer());
                auto* call = new Call<Request, Response>(incoming, *std::move(caller));
                absl::Status status = read(incoming.request(), call->request(), texts);
                if (!status.ok()) return call->finish(status);
                handler(*call);
            },
            treatment.traffic);
    }

    // `make` takes (StreamStart<IncomingServerStream>, const Request&) and either gives the call to a stream that
    // answers or finishes it.
    template <class Request, class Response, class Make>
    void serverStream(const char* method, Make make) {
        const std::string& name = declare(method, *Request::descriptor(), *Response::descriptor(), Kind::kServerStream);
        addMethod<IncomingServerStream>([this, &name, make](IncomingServerStream& incoming) {
            auto caller = m_gate.admit(incoming.context(), name);
            if (!caller.ok()) return incoming.finish(caller.status());
            Request request;
            absl::Status status = read(incoming.request(), request, TextCheck::kByReflection);
            if (!status.ok()) return incoming.finish(status);
            make(ServerStreamStart{incoming, *std::move(caller)}, request);
        });
    }

    // `make` takes (StreamStart<IncomingBidiStream>) and gives the call to a stream that reads and answers.
    template <class Request, class Response, class Make>
    void bidiStream(const char* method, Make make) {
        const std::string& name = declare(method, *Request::descriptor(), *Response::descriptor(), Kind::kBidiStream);
        addMethod<IncomingBidiStream>([this, &name, make](IncomingBidiStream& incoming) {
            auto caller = m_gate.admit(incoming.context(), name);
            if (!caller.ok()) return incoming.finish(caller.status());
            incoming.measure(m_meter);
            make(BidiStreamStart{incoming, *std::move(caller)});
        });
    }

    Gate& gate() const { return m_gate; }

  private:
    enum class Kind { kUnary, kServerStream, kBidiStream };

    template <class Incoming>
    class Method final : public CallSource {
      public:
        using Handler = std::function<void(Incoming&)>;
        Method(RpcService& service, int index, Handler handler)
            : m_service(service), m_index(index), m_handler(std::move(handler)) {}

        void await(CallQueue& queue) override { m_service.await(m_index, *new Awaited(queue, *this), queue.queue); }

      private:
        class Awaited final : public Incoming {
          public:
            Awaited(CallQueue& queue, Method& method) : Incoming(queue, method), m_method(method) {}

          private:
            void started() override { m_method.m_handler(*this); }

            Method& m_method;
        };

        RpcService& m_service;
        const int m_index;
        const Handler m_handler;
    };
    struct Registered {
        std::unique_ptr<const std::string> name;  // gRPC keeps a pointer to it
        std::unique_ptr<CallSource> source;
        Traffic traffic = Traffic::kUsual;
    };

    const std::string& declare(const char* method, const google::protobuf::Descriptor& request,
                               const google::protobuf::Descriptor& response, Kind kind);
    template <class Incoming>
    void addMethod(typename Method<Incoming>::Handler handler, Traffic traffic = Traffic::kUsual) {
        const int index = static_cast<int>(m_methods.size()) - 1;
        m_methods.back().source = std::make_unique<Method<Incoming>>(*this, index, std::move(handler));
        m_methods.back().traffic = traffic;
    }
    void await(int index, IncomingUnary& call, grpc::ServerCompletionQueue& queue);
    void await(int index, IncomingServerStream& call, grpc::ServerCompletionQueue& queue);
    void await(int index, IncomingBidiStream& call, grpc::ServerCompletionQueue& queue);
    static absl::Status read(const grpc::ByteBuffer& bytes, google::protobuf::Message& request, TextCheck texts);

    Gate& m_gate;
    const google::protobuf::ServiceDescriptor& m_service;
    CallMeter* m_meter = nullptr;
    std::vector<Registered> m_methods;  // in the order of gRPC's own list
};

}  // namespace meridian::services
