#include "backend/tools/meridian_load/driver.h"

#include <algorithm>

#include <sys/resource.h>

#include "backend/client/command_ids.h"

namespace meridian::load {

namespace {

const std::string kCancelOrder = "/meridian.v1.OrderService/CancelOrder";
constexpr std::chrono::seconds kPatience{15};  // of one call
constexpr std::chrono::milliseconds kLongSleep{100};
constexpr std::size_t kCancelsMax = 256;         // at a time
constexpr std::chrono::seconds kBearerLife{10};  // the session knows when to renew it; ask that often
constexpr client::RetryPolicy kPolicy{std::chrono::milliseconds(20), std::chrono::milliseconds(1'000), 0};

std::string codeName(grpc::StatusCode code) {
    switch (code) {
        case grpc::StatusCode::UNAVAILABLE: return "UNAVAILABLE";
        case grpc::StatusCode::RESOURCE_EXHAUSTED: return "RESOURCE_EXHAUSTED";
        case grpc::StatusCode::DEADLINE_EXCEEDED: return "DEADLINE_EXCEEDED";
        default: return "STATUS_" + std::to_string(static_cast<int>(code));
    }
}

double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

Driver::Driver(const Parts& parts)
    : m_parts(parts),
      m_pace(parts.options.rate, parts.options.peaks),
      m_policy(kPolicy),
      m_dice(parts.options.seed + 1) {
    for (const std::shared_ptr<grpc::Channel>& channel : parts.channels)
        m_stubs.push_back(std::make_unique<grpc::GenericStub>(channel));
    for (std::uint32_t i = 0; i < parts.options.inflight; ++i) {
        m_calls.push_back(std::make_unique<PlacingCall>(parts.options.batch == 1));
        m_free.push_back(m_calls.back().get());
    }
}

Driver::~Driver() {
    m_queue.Shutdown();
    void* tag = nullptr;
    bool isOk = false;
    while (m_queue.Next(&tag, &isOk)) {
    }
}

Tally Driver::run() {
    const double processorBefore = processorSeconds();
    m_start = m_lastAnswer = Clock::now();
    while (true) {
        const Clock::time_point now = Clock::now();
        if (now >= m_bearerUntil && m_parts.session.bearer(m_bearer).ok()) m_bearerUntil = now + kBearerLife;
        beginDue(now);
        sendDueAgain(now);
        const bool isIdle = m_free.size() == m_calls.size() && m_outstandingCancels == 0;
        if (isIdle && !mayBegin(now)) break;
        takeAnswers(nextWakeUp(now));
    }
    m_tally.seconds = std::chrono::duration<double>(m_lastAnswer - m_start).count();
    m_tally.generatorSeconds = processorSeconds() - processorBefore;
    return std::move(m_tally);
}

bool Driver::mayBegin(Clock::time_point now) const {
    if (m_parts.stop || m_tally.isNotAllowed) return false;
    const Options& options = m_parts.options;
    if (options.orders != 0) return m_tally.sent < options.orders;
    const auto end = m_start + std::chrono::duration<double>(options.seconds);
    return options.rate > 0 ? m_start + m_pace.dueAt(m_tally.sent) < end : now < end;
}

void Driver::beginDue(Clock::time_point now) {
    const bool isOpenLoop = m_parts.options.rate > 0;
    while (!m_free.empty() && mayBegin(now)) {
        const Clock::time_point intended = isOpenLoop ? m_start + m_pace.dueAt(m_tally.sent) : Clock::now();
        if (intended > now && isOpenLoop) return;
        PlacingCall& call = *m_free.back();
        m_free.pop_back();
        begin(call, intended);
    }
}

void Driver::begin(PlacingCall& call, Clock::time_point intended) {
    const Options& options = m_parts.options;
    std::uint64_t count = options.batch;
    if (options.orders != 0) count = std::min(count, options.orders - m_tally.sent);
    const std::int64_t stamp = client::unixMillisecondsNow();
    call.clear();
    call.intended = intended;
    static thread_local std::string bytes;
    for (std::uint64_t i = 0; i < count; ++i) {
        const WrittenOrder order = m_parts.writer.write(m_parts.ids.next(stamp), bytes);
        call.add(order, bytes);
    }
    m_tally.sent += count;
    send(call);
}

void Driver::send(PlacingCall& call) {
    ++call.tries;
    grpc::GenericStub& stub = *m_stubs[m_tally.sent / m_parts.options.batch % m_stubs.size()];
    call.start(stub, m_queue, call.method(), call.bytes(), m_bearer, kPatience);
}

void Driver::sendDueAgain(Clock::time_point now) {
    for (std::size_t i = 0; i < m_waiting.size();) {
        PlacingCall& call = *m_waiting[i];
        if (call.sendAgainAt > now) {
            ++i;
            continue;
        }
        m_waiting[i] = m_waiting.back();
        m_waiting.pop_back();
        send(call);
    }
}

Driver::Clock::time_point Driver::nextWakeUp(Clock::time_point now) const {
    Clock::time_point wakeUp = now + kLongSleep;
    if (m_parts.options.rate > 0 && !m_free.empty() && mayBegin(now)) {
        wakeUp = std::min(wakeUp, m_start + m_pace.dueAt(m_tally.sent));
    }
    for (const PlacingCall* call : m_waiting)
        wakeUp = std::min(wakeUp, call->sendAgainAt);
    return wakeUp;
}

void Driver::takeAnswers(Clock::time_point wakeUp) {
    // The queue's clock is the system's, so that only the distance counts.
    const auto system = std::chrono::system_clock::now() +
                        std::chrono::duration_cast<std::chrono::system_clock::duration>(wakeUp - Clock::now());
    void* tag = nullptr;
    bool isOk = false;
    auto until = gpr_time_from_nanos(
        std::chrono::duration_cast<std::chrono::nanoseconds>(system.time_since_epoch()).count(), GPR_CLOCK_REALTIME);
    // What else has come is taken without waiting, up to a point: calls may be due.
    for (int taken = 0; taken < 64; ++taken) {
        if (m_queue.AsyncNext(&tag, &isOk, until) != grpc::CompletionQueue::GOT_EVENT) return;
        until = gpr_time_0(GPR_CLOCK_REALTIME);
        auto* pending = static_cast<PendingCall*>(tag);
        if (pending->kind == PendingCall::Kind::kCancel) {
            finish(static_cast<CancelCall&>(*pending));
        } else {
            takeAnswer(static_cast<PlacingCall&>(*pending), Clock::now());
        }
    }
}

void Driver::takeAnswer(PlacingCall& call, Clock::time_point now) {
    if (!call.status.ok()) return fail(call);
    if (!call.readReceipts()) {
        call.status = {grpc::StatusCode::INTERNAL, "The answer cannot be read."};
        return fail(call);
    }
    m_lastAnswer = now;
    const std::int64_t latency = std::chrono::duration_cast<std::chrono::microseconds>(now - call.intended).count();
    std::vector<std::size_t> unsettled;
    for (std::size_t i = 0; i < call.orders().size(); ++i) {
        if (call.receipt(i).outcome() == v1::OUTCOME_UNSETTLED) {
            ++m_tally.retried[call.receipt(i).rejection().code()];
            unsettled.push_back(i);
        } else {
            settle(call.orders()[i], call.receipt(i));
        }
    }
    m_tally.latency.record(latency, call.orders().size() - unsettled.size());
    if (unsettled.empty()) {
        m_free.push_back(&call);
        return;
    }
    call.keepOnly(unsettled);
    sendAgainLater(call);
}

void Driver::settle(const WrittenOrder& order, const v1::Receipt& receipt) {
    if (receipt.outcome() != v1::OUTCOME_ACCEPTED) {
        ++m_tally.rejected[receipt.outcome() == v1::OUTCOME_CONFLICT ? "CONFLICT" : receipt.rejection().code()];
        return;
    }
    ++m_tally.accepted;
    if (order.isDeclined) ++m_tally.acceptedDeclines;
    if (m_parts.ackLog != nullptr) m_parts.ackLog->add(receipt.order(), order.command);
    if (!order.isDeclined && m_dice.happens(m_parts.options.cancels)) cancel(receipt.order());
}

// The whole call failed. The same orders with the same ids go again where the contract allows it.
void Driver::fail(PlacingCall& call) {
    const grpc::StatusCode code = call.status.error_code();
    // A token that ran out while the call was on its way; the next one is fresh.
    const bool isStale = code == grpc::StatusCode::UNAUTHENTICATED && call.tries == 1;
    if (isStale) m_bearerUntil = {};
    if (client::isWorthRepeating(code) || isStale) {
        m_tally.retried[codeName(code)] += call.orders().size();
        return sendAgainLater(call);
    }
    m_tally.errors += call.orders().size();
    m_tally.isNotAllowed = m_tally.isNotAllowed || code == grpc::StatusCode::PERMISSION_DENIED ||
                           code == grpc::StatusCode::UNAUTHENTICATED;
    if (m_tally.firstError.empty()) m_tally.firstError = call.status.error_message();
    m_free.push_back(&call);
}

void Driver::sendAgainLater(PlacingCall& call) {
    const Clock::time_point now = Clock::now();
    if (now - call.intended > std::chrono::duration<double>(m_parts.options.giveUpSeconds)) {
        m_tally.errors += call.orders().size();
        if (m_tally.firstError.empty()) {
            m_tally.firstError = call.status.ok() ? "The server never settled an order." : call.status.error_message();
        }
        m_free.push_back(&call);
        return;
    }
    const auto word = call.status.ok() ? std::nullopt : client::retryAfterOf(*call.context);
    call.sendAgainAt = now + client::waitBefore(call.tries + 1, m_policy, word, m_dice.share());
    m_waiting.push_back(&call);
}

void Driver::cancel(const std::string& order) {
    if (m_freeCancels.empty()) {
        if (m_cancels.size() >= kCancelsMax)
            return;  // a share of the cancels is left out before they hold up the orders
        m_cancels.push_back(std::make_unique<CancelCall>());
        m_freeCancels.push_back(m_cancels.back().get());
    }
    CancelCall& call = *m_freeCancels.back();
    m_freeCancels.pop_back();
    v1::CancelOrderRequest request;
    request.mutable_header()->set_command_id(client::bytesOf(m_parts.ids.next(client::unixMillisecondsNow())));
    request.mutable_header()->set_reason("The customer changed their mind");
    request.set_order(order);
    ++m_outstandingCancels;
    call.start(*m_stubs.front(), m_queue, kCancelOrder, request.SerializeAsString(), m_bearer, kPatience);
}

void Driver::finish(CancelCall& call) {
    --m_outstandingCancels;
    m_freeCancels.push_back(&call);
    v1::Receipt receipt;
    const bool isAccepted = call.status.ok() && call.readAnswer(receipt) && receipt.outcome() == v1::OUTCOME_ACCEPTED;
    if (isAccepted) ++m_tally.cancelled;
}

}  // namespace meridian::load
