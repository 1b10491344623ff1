// The base of every service: registers its methods with gRPC so that each one passes the gate first. A handler is given
// the caller that the gate let in; there is no way to register one that is reached otherwise.
//
// It registers as the generated code does (the raw callback form of it), because the generated classes would decode
// requests before anybody was asked who sends them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <google/protobuf/descriptor.h>
#include <grpcpp/impl/rpc_service_method.h>
#include <grpcpp/impl/service_type.h>
#include <grpcpp/support/server_callback.h>

#include "backend/services/gate.h"
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

  protected:
    enum class TextCheck { kByReflection, kByHandler };

    // `handler` takes Call<Request, Response>& and sees to it that finish() is called once. It must not block.
    template <class Request, class Response, class Handler>
    void unary(const char* method, Handler handler, TextCheck texts = TextCheck::kByReflection) {
        const std::string& name = declare(method, *Request::descriptor(), *Response::descriptor(), Kind::kUnary);
        addUnary([this, &name, handler, texts](grpc::CallbackServerContext& context, grpc::ServerUnaryReactor& reactor,
                                               const grpc::ByteBuffer& bytes, grpc::ByteBuffer& answer) {
            auto caller = m_gate.admit(context, name);
            if (!caller.ok()) return refuse(context, reactor, caller.status());
            auto* call = new Call<Request, Response>(context, reactor, answer, *std::move(caller), bytes.Length());
            if (absl::Status status = read(bytes, call->request(), texts); !status.ok()) return call->finish(status);
            handler(*call);
        });
    }

    // `make` takes (StreamStart, const Request&) and returns a new stream that answers; it is deleted when it is done.
    template <class Request, class Response, class Make>
    void serverStream(const char* method, Make make) {
        const std::string& name = declare(method, *Request::descriptor(), *Response::descriptor(), Kind::kServerStream);
        addServerStream(
            [this, &name, make](grpc::CallbackServerContext& context,
                                const grpc::ByteBuffer& bytes) -> grpc::ServerWriteReactor<grpc::ByteBuffer>* {
                auto caller = m_gate.admit(context, name);
                if (!caller.ok()) return new RefusedWriteStream(context, caller.status());
                Request request;
                absl::Status status = read(bytes, request, TextCheck::kByReflection);
                if (!status.ok()) return new RefusedWriteStream(context, status);
                return make(StreamStart{context, *std::move(caller)}, request);
            });
    }

    // `make` takes (StreamStart) and returns a new stream that reads and answers.
    template <class Request, class Response, class Make>
    void bidiStream(const char* method, Make make) {
        const std::string& name = declare(method, *Request::descriptor(), *Response::descriptor(), Kind::kBidiStream);
        addBidiStream([this, &name, make](grpc::CallbackServerContext& context)
                          -> grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>* {
            auto caller = m_gate.admit(context, name);
            if (!caller.ok()) return new RefusedBidiStream(context, caller.status());
            return make(StreamStart{context, *std::move(caller)});
        });
    }

    Gate& gate() const { return m_gate; }

  private:
    enum class Kind { kUnary, kServerStream, kBidiStream };
    using UnaryHandler = std::function<void(grpc::CallbackServerContext&, grpc::ServerUnaryReactor&,
                                            const grpc::ByteBuffer&, grpc::ByteBuffer&)>;
    using WriteHandler = std::function<grpc::ServerWriteReactor<grpc::ByteBuffer>*(grpc::CallbackServerContext&,
                                                                                   const grpc::ByteBuffer&)>;
    using BidiHandler =
        std::function<grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>*(grpc::CallbackServerContext&)>;

    const std::string& declare(const char* method, const google::protobuf::Descriptor& request,
                               const google::protobuf::Descriptor& response, Kind kind);
    void addUnary(UnaryHandler handler);
    void addServerStream(WriteHandler handler);
    void addBidiStream(BidiHandler handler);
    static absl::Status read(const grpc::ByteBuffer& bytes, google::protobuf::Message& request, TextCheck texts);

    Gate& m_gate;
    const google::protobuf::ServiceDescriptor& m_service;
    std::vector<std::unique_ptr<const std::string>> m_names;  // gRPC keeps pointers to them
};

}  // namespace meridian::services
