#include "backend/services/rpc_call.h"

#include <algorithm>
#include <vector>

#include <grpcpp/impl/codegen/proto_utils.h>
#include <grpcpp/support/proto_buffer_reader.h>

#include "backend/services/wire_fault.h"

namespace meridian::services {

namespace {

// Decoded messages take about four times their bytes; one block for all of it where that stays small enough for malloc
// to keep it in its heap.
google::protobuf::ArenaOptions arenaOptions(std::size_t requestBytes) {
    google::protobuf::ArenaOptions options;
    options.start_block_size = std::clamp<std::size_t>(requestBytes * 4, 1'024, 64 * 1'024);
    options.max_block_size = 64 * 1'024;
    return options;
}

std::string flat(const grpc::ByteBuffer& bytes) {
    std::vector<grpc::Slice> slices;
    std::string text;
    if (!bytes.Dump(&slices).ok()) return text;
    for (const grpc::Slice& slice : slices)
        text.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
    return text;
}

}  // namespace

absl::Status decode(const grpc::ByteBuffer& bytes, google::protobuf::Message& message) {
    // The reader takes a pointer for the sake of its other uses; reading changes nothing.
    grpc::ProtoBufferReader reader(const_cast<grpc::ByteBuffer*>(&bytes));
    if (reader.status().ok() && message.ParseFromZeroCopyStream(&reader)) return absl::OkStatus();
    return explainUnreadable(*message.GetDescriptor(), flat(bytes));
}

absl::Status encode(const google::protobuf::Message& message, grpc::ByteBuffer& bytes) {
    bool owned = false;
    const grpc::Status status =
        grpc::SerializationTraits<google::protobuf::Message>::Serialize(message, &bytes, &owned);
    return status.ok() ? absl::OkStatus() : absl::InternalError("the answer could not be encoded");
}

CallBase::CallBase(IncomingUnary& incoming, std::shared_ptr<const Caller> caller)
    : m_arena(arenaOptions(incoming.request().Length())), m_incoming(incoming), m_caller(std::move(caller)) {}

void CallBase::end(const absl::Status& status, const google::protobuf::Message& response) {
    grpc::ByteBuffer answer;
    m_incoming.finish(status.ok() ? encode(response, answer) : status, answer);
}

}  // namespace meridian::services
