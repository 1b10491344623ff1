#include "backend/services/rpc_stream.h"

#include <utility>

#include "backend/services/refusal.h"
#include "backend/services/rpc_call.h"

namespace meridian::services {

namespace {

absl::Status callerGone() {
    return absl::CancelledError("the caller ended the call");
}

}  // namespace

RefusedWriteStream::RefusedWriteStream(grpc::CallbackServerContext& context, const absl::Status& status) {
    addTrailers(context, status);
    Finish(toGrpc(status));
}

RefusedBidiStream::RefusedBidiStream(grpc::CallbackServerContext& context, const absl::Status& status) {
    addTrailers(context, status);
    Finish(toGrpc(status));
}

PieceStream* PieceStream::start(std::shared_ptr<PieceStream> stream) {
    PieceStream* raw = stream.get();
    raw->m_self = stream;
    raw->listen();
    raw->scheduleWork();
    return raw;
}

void PieceStream::scheduleWork() {
    if (absl::Status status = m_threads.pool.post([self = shared_from_this()] { self->work(); }); !status.ok())
        end(status);
}

void PieceStream::work() {
    {
        const std::lock_guard lock(m_mutex);
        m_news = false;  // what comes from now on may be missed by make()
    }
    m_piece.Clear();
    const auto made = make(m_piece);
    if (!made.ok()) return end(made.status());
    if (*made == Made::kEnd) return end(absl::OkStatus());
    bool again = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_cancelled && *made == Made::kNothingYet) {
            again = m_news;
            if (!again) m_state = State::kIdle;
        }
        if (m_state == State::kIdle) return;
    }
    if (again) return scheduleWork();
    if (*made == Made::kPiece) return StartWrite(&m_piece);
    end(callerGone());
}

void PieceStream::OnWriteDone(bool ok) {
    if (!ok) return end(callerGone());
    scheduleWork();
}

void PieceStream::viewsMoved(BatchNumber /*batch*/) {
    wake();
}

void PieceStream::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_news = true;
        if (m_state != State::kIdle) return;
        m_state = State::kBusy;
    }
    scheduleWork();
}

void PieceStream::OnCancel() {
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        if (m_state != State::kIdle) return;  // whoever is busy notices
        m_state = State::kBusy;
    }
    end(callerGone());
}

void PieceStream::end(const absl::Status& status) {
    {
        const std::lock_guard lock(m_mutex);
        m_state = State::kEnded;
    }
    addTrailers(m_context, status);
    Finish(toGrpc(status));
}

void PieceStream::OnDone() {
    const auto self = std::exchange(m_self, nullptr);  // the last use of it, unless a task still holds one
}

}  // namespace meridian::services
