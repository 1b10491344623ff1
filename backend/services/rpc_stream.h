// What the streaming calls share: how they start, and how a stream of pieces is driven from the query threads without
// ever blocking the thread that takes the calls.
#pragma once

#include <memory>
#include <mutex>

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <grpcpp/support/byte_buffer.h>

#include "backend/services/caller.h"
#include "backend/services/incoming_call.h"
#include "backend/services/task_pool.h"
#include "backend/services/view_follower.h"

namespace meridian::services {

template <class Incoming>
struct StreamStart {
    Incoming& call;
    std::shared_ptr<const Caller> caller;
};
using ServerStreamStart = StreamStart<IncomingServerStream>;
using BidiStreamStart = StreamStart<IncomingBidiStream>;

// A stream that sends pieces as long as there are any, then sleeps until there is news (of the views, unless it listens
// to something else), until it ends or the caller goes away. One piece is made or sent at a time, so a slow reader
// slows down nobody but itself.
class PieceStream : public StreamHandler, public ViewListener, public std::enable_shared_from_this<PieceStream> {
  public:
    struct Threads {
        TaskPool& pool;
        ViewFollower& follower;
    };
    // Gives `stream` its call; it keeps itself alive until that is done.
    static void start(const std::shared_ptr<PieceStream>& stream);

    ~PieceStream() override = default;
    void viewsMoved(BatchNumber batch) final;
    // There may be another piece. Any thread; never blocks.
    void wake();

  protected:
    enum class Made { kPiece, kNothingYet, kEnd };
    PieceStream(ServerStreamStart start, Threads threads)
        : m_call(start.call), m_caller(std::move(start.caller)), m_threads(threads) {}

    // Arranges that wake() is called when there is news; before the first piece is made.
    virtual void listen() { m_threads.follower.subscribe(weak_from_this()); }

    // Makes the next piece; on a thread of the pool, one at a time, may block on the disk. An error ends the call.
    virtual absl::StatusOr<Made> make(grpc::ByteBuffer& piece) = 0;
    // The next piece where it lies ready: spares small pieces the way over the pool, which costs more than making them.
    // On the call's thread, never beside make(); must be quick. kMore: another one lies behind it.
    enum class Ready { kNone, kLast, kMore };
    virtual Ready takeReady(grpc::ByteBuffer& /*piece*/) { return Ready::kNone; }
    const Caller& caller() const { return *m_caller; }

  private:
    void onWritten(bool ok) final;
    void onCancelled() final;
    void onDone() final;

    void work();          // on the pool
    void scheduleWork();  // from kBusy
    void end(const absl::Status& status);

    IncomingServerStream& m_call;
    const std::shared_ptr<const Caller> m_caller;
    const Threads m_threads;
    std::shared_ptr<PieceStream> m_self;
    grpc::ByteBuffer m_piece;

    enum class State { kIdle, kBusy, kEnded };
    std::mutex m_mutex;  // guards the next three
    State m_state = State::kBusy;
    bool m_news = false;  // that came while it was busy
    bool m_cancelled = false;
};

}  // namespace meridian::services
