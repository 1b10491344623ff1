#include "backend/services/rpc_stream.h"

#include <utility>

namespace meridian::services {

namespace {

absl::Status callerGone() {
    return absl::CancelledError("the caller ended the call");
}

}  // namespace

void PieceStream::start(const std::shared_ptr<PieceStream>& stream) {
    stream->m_self = stream;
    stream->m_call.attach(*stream);
    stream->listen();
    stream->scheduleWork();
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
    if (*made == Made::kPiece) return m_call.write(m_piece);
    end(callerGone());
}

void PieceStream::onWritten(bool ok) {
    if (!ok) return end(callerGone());
    m_piece.Clear();
    const Ready ready = takeReady(m_piece);
    if (ready == Ready::kNone) return scheduleWork();
    bool cancelled = false;
    {
        const std::lock_guard lock(m_mutex);
        cancelled = m_cancelled;
    }
    if (cancelled) return end(callerGone());
    ready == Ready::kMore ? m_call.writeAhead(m_piece) : m_call.write(m_piece);
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

void PieceStream::onCancelled() {
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
    m_call.finish(status);
}

void PieceStream::onDone() {
    const auto self = std::exchange(m_self, nullptr);  // the last use of it, unless a task still holds one
}

}  // namespace meridian::services
