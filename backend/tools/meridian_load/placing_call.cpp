#include "backend/tools/meridian_load/placing_call.h"

#include <grpcpp/support/proto_buffer_reader.h>

namespace meridian::load {

namespace {

const std::string kPlaceOrder = "/meridian.v1.OrderService/PlaceOrder";
const std::string kPlaceOrders = "/meridian.v1.OrderService/PlaceOrders";

// The key and the length before each order of PlaceOrdersRequest (Protocol Buffers encoding, length-delimited records).
void appendOrderKey(std::size_t size, std::string& bytes) {
    static_assert(v1::PlaceOrdersRequest::kOrdersFieldNumber < 16);
    bytes.push_back(static_cast<char>(v1::PlaceOrdersRequest::kOrdersFieldNumber << 3 | 2));
    for (; size >= 0x80; size >>= 7)
        bytes.push_back(static_cast<char>(size | 0x80));
    bytes.push_back(static_cast<char>(size));
}

}  // namespace

void PendingCall::start(grpc::GenericStub& stub, grpc::CompletionQueue& queue, const std::string& method,
                        const std::string& bytes, const std::string& bearer, std::chrono::milliseconds patience) {
    context.emplace();
    context->AddMetadata("authorization", bearer);
    context->set_deadline(std::chrono::system_clock::now() + patience);
    const grpc::Slice slice(bytes.data(), bytes.size());
    const grpc::ByteBuffer request(&slice, 1);
    reader = stub.PrepareUnaryCall(&*context, method, request, &queue);
    reader->StartCall();
    reader->Finish(&answer, &status, this);
}

bool PendingCall::readAnswer(google::protobuf::Message& message) {
    grpc::ProtoBufferReader stream(&answer);
    return message.ParseFromZeroCopyStream(&stream);
}

void PlacingCall::clear() {
    m_orders.clear();
    m_ends.clear();
    m_bytes.clear();
    tries = 0;
}

void PlacingCall::add(const WrittenOrder& order, const std::string& bytes) {
    if (!m_isUnary) appendOrderKey(bytes.size(), m_bytes);
    m_bytes += bytes;
    m_orders.push_back(order);
    m_ends.push_back(m_bytes.size());
}

const std::string& PlacingCall::method() const {
    return m_isUnary ? kPlaceOrder : kPlaceOrders;
}

bool PlacingCall::readReceipts() {
    if (m_isUnary) return readAnswer(m_receipt);
    return readAnswer(m_receipts) && static_cast<std::size_t>(m_receipts.receipts_size()) == m_orders.size();
}

const v1::Receipt& PlacingCall::receipt(std::size_t index) const {
    return m_isUnary ? m_receipt : m_receipts.receipts(static_cast<int>(index));
}

void PlacingCall::keepOnly(const std::vector<std::size_t>& places) {
    std::string bytes;
    std::vector<WrittenOrder> orders;
    std::vector<std::size_t> ends;
    for (const std::size_t place : places) {
        const std::size_t begin = place == 0 ? 0 : m_ends[place - 1];
        bytes.append(m_bytes, begin, m_ends[place] - begin);
        orders.push_back(m_orders[place]);
        ends.push_back(bytes.size());
    }
    m_bytes = std::move(bytes);
    m_orders = std::move(orders);
    m_ends = std::move(ends);
}

}  // namespace meridian::load
