#include "backend/services/incoming_call.h"

#include <string>

#include "backend/services/refusal.h"

namespace meridian::services {

IncomingCall::IncomingCall(CallQueue& queue, CallSource& source) : m_queue(queue), m_source(source) {
    ++m_queue.alive;
    m_context.AsyncNotifyWhenDone(&m_doneEvent);
}

void IncomingCall::onStart(bool ok) {
    // Nobody called, and nobody will: the server takes no more calls. Nothing else comes for this object.
    if (!ok) return delete this;
    m_source.await(m_queue);
    started();
}

void IncomingCall::onDone(bool /*ok*/) {
    m_done = true;
    if (m_finished) return end();
    if (!m_context.IsCancelled()) return;
    m_cancelled.store(true, std::memory_order_relaxed);
    cancelled();
}

void IncomingCall::onFinish(bool /*ok*/) {
    m_finished = true;
    if (m_done) end();
}

void IncomingCall::end() {
    ended();
    delete this;
}

grpc::Status IncomingCall::leaving(const absl::Status& status) {
    if (const auto wait = retryAfterOf(status))
        m_context.AddTrailingMetadata("retry-after-ms", std::to_string(wait->count()));
    return toGrpc(status);
}

void IncomingUnary::measure(CallMeter* meter) {
    m_meter = meter;
    if (meter != nullptr) m_begun = meter->begin();
}

void IncomingUnary::finish(const absl::Status& status, const grpc::ByteBuffer& answer) {
    if (m_meter != nullptr) m_meter->end(m_begun);
    if (status.ok()) return m_writer.Finish(answer, grpc::Status::OK, finishEvent());
    m_writer.FinishWithError(leaving(status), finishEvent());
}

void IncomingStream::cancelled() {
    if (m_handler != nullptr) m_handler->onCancelled();
}

void IncomingStream::ended() {
    if (m_handler != nullptr) m_handler->onDone();
}

}  // namespace meridian::services
