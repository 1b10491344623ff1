#include "backend/services/place_order_stream.h"

#include <utility>

#include "backend/services/refusal.h"

namespace meridian::services {

void PlaceOrderStream::start(BidiStreamStart start, const PlacingPort& port) {
    const std::shared_ptr<PlaceOrderStream> stream(new PlaceOrderStream(std::move(start), port));
    stream->m_self = stream;
    stream->m_call.attach(*stream);
    stream->goOn();
}

void PlaceOrderStream::onRead(bool ok) {
    if (ok) {
        takeOrder();
        submitWaiting();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_reading = false;
        m_readAll |= !ok;
    }
    goOn();
}

void PlaceOrderStream::takeOrder() {
    PreparedOrder prepared;
    v1::PlaceOrderStreamResponse response;
    absl::Status status = decode(m_incoming, m_request);
    m_incoming.Clear();
    if (status.ok()) status = m_port.gate.spend(*m_caller, 1);
    if (status.ok()) status = prepareOrder(m_request, FieldPath{}, *m_caller, m_port.vault, m_scratch, prepared);
    response.set_command_id(m_request.header().command_id());

    const std::lock_guard lock(m_mutex);
    ++m_open;
    if (status.ok() && prepared.refused == Reason::kNone) {
        m_waiting.push_back(std::move(prepared.command));
        m_waitingIds.push_back(response.command_id());
        return;
    }
    v1::Receipt& receipt = *response.mutable_receipt();
    if (status.ok()) {
        fillRefusal(prepared.refused, "", receipt);
    } else {
        fillUnsettled(status, receipt);
        if (absl::IsInvalidArgument(status)) {
            receipt.set_outcome(v1::OUTCOME_REJECTED);
            receipt.mutable_rejection()->set_remedy("Correct the field that is named, and use a new command id.");
        }
        if (const auto wait = retryAfterOf(status))
            response.set_retry_after_ms(static_cast<std::uint32_t>(wait->count()));
    }
    send(response);
}

void PlaceOrderStream::submitWaiting() {
    engine::Submission submission;
    std::vector<std::string> ids;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty() || m_submissions >= kSubmissionsMax) return;
        ++m_submissions;
        submission.commands = std::exchange(m_waiting, {});
        ids = std::exchange(m_waitingIds, {});
    }
    submission.lane = engine::Lane::kOrders;
    submission.deadline = m_deadline;
    submission.done = [self = shared_from_this(), ids](const std::vector<engine::Answer>& answers) {
        self->answered(ids, answers);
    };
    if (absl::Status status = m_port.commands.submit(std::move(submission)); !status.ok()) unsettled(ids, status);
}

void PlaceOrderStream::answered(const std::vector<std::string>& ids, const std::vector<engine::Answer>& answers) {
    {
        const std::lock_guard lock(m_mutex);
        --m_submissions;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            v1::PlaceOrderStreamResponse response;
            response.set_command_id(ids[i]);
            if (answers[i].status.ok()) {
                fillReceipt(answers[i], m_port.commands.cellId, *response.mutable_receipt());
            } else {
                fillUnsettled(answers[i].status, *response.mutable_receipt());
            }
            send(response);
        }
    }
    submitWaiting();
    goOn();
}

void PlaceOrderStream::unsettled(const std::vector<std::string>& ids, const absl::Status& status) {
    const std::lock_guard lock(m_mutex);
    --m_submissions;
    for (const std::string& id : ids) {
        v1::PlaceOrderStreamResponse response;
        response.set_command_id(id);
        fillUnsettled(status, *response.mutable_receipt());
        if (const auto wait = retryAfterOf(status))
            response.set_retry_after_ms(static_cast<std::uint32_t>(wait->count()));
        send(response);
    }
}

void PlaceOrderStream::send(const v1::PlaceOrderStreamResponse& response) {
    if (absl::Status status = encode(response, m_outgoing.emplace_back()); !status.ok()) m_outgoing.pop_back();
}

void PlaceOrderStream::goOn() {
    const grpc::ByteBuffer* write = nullptr;
    bool read = false;
    bool end = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended) return;
        if (m_cancelled || (m_readAll && m_open == 0)) {
            // What was started comes back soon; nothing may be started once the call has ended.
            m_ended = end = !m_reading && !m_writing;
        } else {
            if (!m_writing && !m_outgoing.empty()) write = &m_outgoing.front();
            m_writing |= write != nullptr;
            read = !m_reading && !m_readAll && m_open < kOpenMax;
            m_reading |= read;
        }
    }
    if (end) return m_call.finish(absl::OkStatus());
    if (write != nullptr) m_call.write(*write);
    if (read) m_call.read(m_incoming);
}

void PlaceOrderStream::onWritten(bool ok) {
    {
        const std::lock_guard lock(m_mutex);
        m_writing = false;
        m_outgoing.pop_front();
        --m_open;
        m_cancelled |= !ok;
    }
    goOn();
}

void PlaceOrderStream::onCancelled() {
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
    }
    goOn();
}

void PlaceOrderStream::onDone() {
    const auto self = std::exchange(m_self, nullptr);
}

}  // namespace meridian::services
