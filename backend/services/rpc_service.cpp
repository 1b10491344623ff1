#include "backend/services/rpc_service.h"

#include <algorithm>

#include <grpcpp/impl/codegen/server_callback_handlers.h>

#include "backend/domain/check.h"

namespace meridian::services {

namespace {

using grpc::ByteBuffer;
using grpc::CallbackServerContext;
using grpc::internal::RpcMethod;

}  // namespace

void RpcService::checkComplete() const {
    MERIDIAN_CHECK(static_cast<int>(m_names.size()) == m_service.method_count());
}

const std::string& RpcService::declare(const char* method, const google::protobuf::Descriptor& request,
                                       const google::protobuf::Descriptor& response, Kind kind) {
    const google::protobuf::MethodDescriptor* found = m_service.FindMethodByName(method);
    MERIDIAN_CHECK(found != nullptr);
    MERIDIAN_CHECK(found->input_type() == &request && found->output_type() == &response);
    MERIDIAN_CHECK(found->server_streaming() == (kind != Kind::kUnary));
    MERIDIAN_CHECK(found->client_streaming() == (kind == Kind::kBidiStream));
    auto name = std::make_unique<const std::string>("/" + m_service.full_name() + "/" + method);
    MERIDIAN_CHECK(std::none_of(m_names.begin(), m_names.end(), [&](const auto& known) { return *known == *name; }));
    constexpr RpcMethod::RpcType kTypes[] = {RpcMethod::NORMAL_RPC, RpcMethod::SERVER_STREAMING,
                                             RpcMethod::BIDI_STREAMING};
    AddMethod(new grpc::internal::RpcServiceMethod(name->c_str(), kTypes[static_cast<int>(kind)], nullptr));
    m_names.push_back(std::move(name));
    return *m_names.back();
}

absl::Status RpcService::read(const ByteBuffer& bytes, google::protobuf::Message& request, TextCheck texts) {
    absl::Status status = decode(bytes, request);
    if (!status.ok() || texts == TextCheck::kByHandler) return status;
    status = checkKnownFields(request, FieldPath{});
    return status.ok() ? checkTexts(request, FieldPath{}) : status;
}

void RpcService::addUnary(UnaryHandler handler) {
    auto start = [handler = std::move(handler)](CallbackServerContext* context, const ByteBuffer* bytes,
                                                ByteBuffer* answer) {
        // gRPC's own reactor needs no thread to be told that it is done.
        grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
        handler(*context, *reactor, *bytes, *answer);
        return reactor;
    };
    MarkMethodRawCallback(static_cast<int>(m_names.size()) - 1,
                          new grpc::internal::CallbackUnaryHandler<ByteBuffer, ByteBuffer>(std::move(start)));
}

void RpcService::addServerStream(WriteHandler handler) {
    auto start = [handler = std::move(handler)](CallbackServerContext* context, const ByteBuffer* bytes) {
        return handler(*context, *bytes);
    };
    MarkMethodRawCallback(static_cast<int>(m_names.size()) - 1,
                          new grpc::internal::CallbackServerStreamingHandler<ByteBuffer, ByteBuffer>(std::move(start)));
}

void RpcService::addBidiStream(BidiHandler handler) {
    auto start = [handler = std::move(handler)](CallbackServerContext* context) { return handler(*context); };
    MarkMethodRawCallback(static_cast<int>(m_names.size()) - 1,
                          new grpc::internal::CallbackBidiHandler<ByteBuffer, ByteBuffer>(std::move(start)));
}

}  // namespace meridian::services
