#include "backend/services/rpc_service.h"

#include <algorithm>

#include <grpcpp/impl/rpc_service_method.h>

#include "backend/domain/check.h"

namespace meridian::services {

void RpcService::checkComplete() const {
    MERIDIAN_CHECK(static_cast<int>(m_methods.size()) == m_service.method_count());
}

void RpcService::await(CallQueue& queue) {
    for (const Registered& method : m_methods) {
        for (int i = 0; i < static_cast<int>(method.traffic); ++i)
            method.source->await(queue);
    }
}

void RpcService::await(int index, IncomingUnary& call, grpc::ServerCompletionQueue& queue) {
    RequestAsyncUnary(index, call.serverContext(), &call.request(), &call.writer(), &queue, &queue, call.startEvent());
}

void RpcService::await(int index, IncomingServerStream& call, grpc::ServerCompletionQueue& queue) {
    RequestAsyncServerStreaming(index, call.serverContext(), &call.request(), &call.stream(), &queue, &queue,
                                call.startEvent());
}

void RpcService::await(int index, IncomingBidiStream& call, grpc::ServerCompletionQueue& queue) {
    RequestAsyncBidiStreaming(index, call.serverContext(), &call.stream(), &queue, &queue, call.startEvent());
}

const std::string& RpcService::declare(const char* method, const google::protobuf::Descriptor& request,
                                       const google::protobuf::Descriptor& response, Kind kind) {
    const google::protobuf::MethodDescriptor* found = m_service.FindMethodByName(method);
    MERIDIAN_CHECK(found != nullptr);
    MERIDIAN_CHECK(found->input_type() == &request && found->output_type() == &response);
    MERIDIAN_CHECK(found->server_streaming() == (kind != Kind::kUnary));
    MERIDIAN_CHECK(found->client_streaming() == (kind == Kind::kBidiStream));
    auto name = std::make_unique<const std::string>("/" + m_service.full_name() + "/" + method);
    MERIDIAN_CHECK(
        std::none_of(m_methods.begin(), m_methods.end(), [&](const auto& known) { return *known.name == *name; }));
    using grpc::internal::RpcMethod;
    constexpr RpcMethod::RpcType kTypes[] = {RpcMethod::NORMAL_RPC, RpcMethod::SERVER_STREAMING,
                                             RpcMethod::BIDI_STREAMING};
    AddMethod(new grpc::internal::RpcServiceMethod(name->c_str(), kTypes[static_cast<int>(kind)], nullptr));
    MarkMethodRaw(static_cast<int>(m_methods.size()));
    m_methods.push_back({std::move(name), nullptr, Traffic::kUsual});
    return *m_methods.back().name;
}

absl::Status RpcService::read(const grpc::ByteBuffer& bytes, google::protobuf::Message& request, TextCheck texts) {
    absl::Status status = decode(bytes, request);
    if (!status.ok() || texts == TextCheck::kByHandler) return status;
    status = checkKnownFields(request, FieldPath{});
    return status.ok() ? checkTexts(request, FieldPath{}) : status;
}

}  // namespace meridian::services
