// Sends the orders and takes the answers. One thread does both, over gRPC's completion queue: no locks, no hand-over
// between threads, and so little processor time that the server keeps the machine.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <grpcpp/channel.h>
#include <grpcpp/completion_queue.h>

#include "backend/client/retry.h"
#include "backend/client/session.h"
#include "backend/tools/meridian_load/ack_log.h"
#include "backend/tools/meridian_load/dice.h"
#include "backend/tools/meridian_load/options.h"
#include "backend/tools/meridian_load/order_writer.h"
#include "backend/tools/meridian_load/pace.h"
#include "backend/tools/meridian_load/placing_call.h"
#include "backend/tools/meridian_load/tally.h"

namespace meridian::load {

class Driver {
  public:
    struct Parts {
        const Options& options;
        client::Session& session;
        std::vector<std::shared_ptr<grpc::Channel>> channels;
        OrderWriter& writer;
        client::CommandIds& ids;
        AckLog* ackLog = nullptr;  // may be null
        const std::atomic<bool>& stop;
    };
    explicit Driver(const Parts& parts);
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    // Returns when every order that was begun has an answer or was given up.
    Tally run();

  private:
    using Clock = std::chrono::steady_clock;

    bool mayBegin(Clock::time_point now) const;
    void beginDue(Clock::time_point now);
    void begin(PlacingCall& call, Clock::time_point intended);
    void sendDueAgain(Clock::time_point now);
    void send(PlacingCall& call);
    void sendAgainLater(PlacingCall& call);
    Clock::time_point nextWakeUp(Clock::time_point now) const;
    void takeAnswers(Clock::time_point wakeUp);
    void takeAnswer(PlacingCall& call, Clock::time_point now);
    void settle(const WrittenOrder& order, const v1::Receipt& receipt);
    void fail(PlacingCall& call);
    void cancel(const std::string& order);
    void finish(CancelCall& call);

    const Parts m_parts;
    const Pace m_pace;
    const client::RetryPolicy m_policy;
    Dice m_dice;
    std::vector<std::unique_ptr<grpc::GenericStub>> m_stubs;
    grpc::CompletionQueue m_queue;
    std::vector<std::unique_ptr<PlacingCall>> m_calls;
    std::vector<PlacingCall*> m_free;
    std::vector<PlacingCall*> m_waiting;  // to be sent again
    std::vector<std::unique_ptr<CancelCall>> m_cancels;
    std::vector<CancelCall*> m_freeCancels;
    std::size_t m_outstandingCancels = 0;
    std::string m_bearer;
    Clock::time_point m_bearerUntil{};
    Clock::time_point m_start;
    Clock::time_point m_lastAnswer;
    Tally m_tally;
};

}  // namespace meridian::load
