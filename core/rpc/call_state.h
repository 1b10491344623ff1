// What every call does whatever it asks: metadata, the total deadline, repetitions, one renewal of the token, and its
// end when somebody cancels it. unary.h adds the types.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include <grpcpp/alarm.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/status.h>

#include "core/async/call.h"
#include "core/rpc/call_options.h"
#include "core/rpc/link.h"

namespace meridian::core {

// Lives as long as an answer, a wait or a renewal may still come. Its functions are called on the thread that starts
// the call and on gRPC's, one at a time except stop().
class CallState : public std::enable_shared_from_this<CallState> {
  public:
    CallState(std::shared_ptr<Link> link, const CallOptions& options, const Cancel& cancel);
    virtual ~CallState() = default;
    CallState(const CallState&) = delete;
    CallState& operator=(const CallState&) = delete;

    // Once. Without a connection the call fails at once.
    void start();

  protected:
    // Begins one attempt; what an earlier one left in the response goes. `done` comes once, on one of gRPC's threads.
    virtual void send(Link& link, grpc::ClientContext& context, std::function<void(grpc::Status)> done) = 0;
    // Exactly one of them, once.
    virtual void succeed() = 0;
    virtual void fail(Error error) = 0;

  private:
    using Clock = std::chrono::steady_clock;
    struct Attempt;

    void attempt();
    void onAnswer(const std::shared_ptr<Attempt>& attempt, const grpc::Status& status);
    void renew(const std::shared_ptr<Attempt>& attempt);
    std::optional<std::chrono::milliseconds> waitAfter(const Attempt& attempt, const grpc::Status& status);
    void stop();
    void wait(Clock::time_point until, std::function<void()> then);
    void endWait();
    void failWith(Error error);
    bool settle();

    std::optional<Gate::Pass> m_pass;  // first, so that it is given back last
    std::shared_ptr<Link> m_link;
    const CallOptions m_options;
    const Cancel m_cancel;
    const Clock::time_point m_deadline;

    std::mutex m_mutex;  // guards all below
    std::shared_ptr<Attempt> m_attempt;
    std::unique_ptr<grpc::Alarm> m_alarm;
    int m_alarmNumber = 0;
    int m_tries = 0;
    bool m_renewed = false;
    bool m_settled = false;
};

}  // namespace meridian::core
