#include "core/rpc/call_state.h"

#include <QCoreApplication>
#include <utility>

#include "backend/client/retry.h"

#include "core/rpc/metadata.h"
#include "core/rpc/status_map.h"

namespace meridian::core {

namespace {

Error plain(Fault fault, const char* text) {
    return Error{fault, QCoreApplication::translate("Rpc", text), {}};
}

constexpr const char* kCancelledText = QT_TRANSLATE_NOOP("Rpc", "This was cancelled.");
constexpr const char* kDeadlineText = QT_TRANSLATE_NOOP("Rpc", "The server took too long to answer.");
constexpr const char* kNoServerText = QT_TRANSLATE_NOOP("Rpc", "There is no connection to a server.");

}  // namespace

struct CallState::Attempt {
    grpc::ClientContext context;
    QString requestId;
    QByteArray token;
};

CallState::CallState(std::shared_ptr<Link> link, const CallOptions& options, const Cancel& cancel)
    : m_link(std::move(link)), m_options(options), m_cancel(cancel), m_deadline(Clock::now() + options.deadline) {}

void CallState::start() {
    const auto stopThis = [weak = weak_from_this()] {
        if (const auto self = weak.lock()) self->stop();
    };
    if (m_link) m_pass = m_link->gate().enter(stopThis);
    if (!m_pass) return failWith(plain(Fault::kOffline, kNoServerText));
    m_cancel.onRequest(stopThis);
    attempt();
}

void CallState::attempt() {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_deadline - Clock::now());
    if (left.count() <= 0) return failWith(plain(Fault::kDeadline, kDeadlineText));
    auto next = std::make_shared<Attempt>();
    next->requestId = m_link->log().nextId();
    if (m_options.identity == Identity::kSignedIn) {
        next->token = m_link->bearer().token();
        if (next->token.isEmpty()) return failWith(m_link->bearer().absence());
    }
    next->context.set_deadline(std::chrono::system_clock::now() + left);
    addMetadata(next->context, next->requestId, next->token);
    {
        const std::lock_guard lock(m_mutex);
        if (m_settled) return;
        m_attempt = next;
        ++m_tries;
    }
    // A cancellation that comes before the context knows its call is kept in the context.
    send(*m_link, next->context,
         [self = shared_from_this(), next](const grpc::Status& status) { self->onAnswer(next, status); });
}

void CallState::onAnswer(const std::shared_ptr<Attempt>& attempt, const grpc::Status& status) {
    m_link->log().note(attempt->requestId, nameOf(status.error_code()));
    bool mayRenew = false;
    {
        const std::lock_guard lock(m_mutex);
        m_attempt.reset();
        if (m_settled) return;
        mayRenew = !m_renewed && m_options.identity == Identity::kSignedIn;
    }
    if (status.ok()) {
        m_link->log().noteTrouble(std::nullopt);
        if (settle()) succeed();
        return;
    }
    if (status.error_code() == grpc::StatusCode::UNAUTHENTICATED && mayRenew) return renew(attempt);
    if (const auto pause = waitAfter(*attempt, status)) {
        return wait(Clock::now() + *pause, [this] { this->attempt(); });
    }
    Error error = toError(status, attempt->requestId, m_link->versions());
    if (error.fault == Fault::kOffline || error.fault == Fault::kUntrusted) m_link->log().noteTrouble(error);
    failWith(std::move(error));
}

// The call waits for as long as it may; the renewal may take longer and then serves others.
void CallState::renew(const std::shared_ptr<Attempt>& attempt) {
    {
        const std::lock_guard lock(m_mutex);
        m_renewed = true;
    }
    wait(m_deadline, [this] { failWith(plain(Fault::kDeadline, kDeadlineText)); });
    m_link->bearer().renew(attempt->token, [self = shared_from_this()](const Outcome<Done>& outcome) {
        self->endWait();
        if (outcome) return self->attempt();
        self->failWith(outcome.error());
    });
}

std::optional<std::chrono::milliseconds> CallState::waitAfter(const Attempt& attempt, const grpc::Status& status) {
    if (m_options.repeat != Repeat::kSafe || !client::isWorthRepeating(status.error_code())) return std::nullopt;
    int tries = 0;
    {
        const std::lock_guard lock(m_mutex);
        tries = m_tries;
    }
    if (tries >= m_options.tries) return std::nullopt;
    const std::chrono::milliseconds pause =
        client::waitBefore(tries + 1, client::RetryPolicy{}, client::retryAfterOf(attempt.context), m_link->random());
    if (Clock::now() + pause >= m_deadline) return std::nullopt;
    return pause;
}

void CallState::stop() {
    std::shared_ptr<Attempt> attempt;
    {
        const std::lock_guard lock(m_mutex);
        attempt = m_attempt;
    }
    failWith(plain(Fault::kCancelled, kCancelledText));
    // Outside the lock: gRPC may answer from within.
    if (attempt) attempt->context.TryCancel();
}

void CallState::wait(Clock::time_point until, std::function<void()> then) {
    const auto left = until - Clock::now();
    const std::lock_guard lock(m_mutex);
    if (m_settled) return;
    const int number = ++m_alarmNumber;
    m_alarm = std::make_unique<grpc::Alarm>();
    const auto when =
        std::chrono::system_clock::now() + std::chrono::duration_cast<std::chrono::system_clock::duration>(left);
    // Runs on a thread of gRPC's, never within Set(). The alarm keeps this function and with it the call until it is
    // taken out.
    m_alarm->Set(when, [self = shared_from_this(), number, then = std::move(then)](bool fired) {
        std::unique_ptr<grpc::Alarm> over;
        {
            const std::lock_guard inner(self->m_mutex);
            if (self->m_alarmNumber == number) over = std::move(self->m_alarm);
            if (self->m_settled) fired = false;
        }
        if (fired && over) then();
    });
}

void CallState::endWait() {
    std::unique_ptr<grpc::Alarm> over;  // destroying it cancels it
    const std::lock_guard lock(m_mutex);
    over = std::move(m_alarm);
    ++m_alarmNumber;
}

void CallState::failWith(Error error) {
    if (settle()) fail(std::move(error));
}

bool CallState::settle() {
    std::unique_ptr<grpc::Alarm> over;
    const std::lock_guard lock(m_mutex);
    if (m_settled) return false;
    m_settled = true;
    over = std::move(m_alarm);
    return true;
}

}  // namespace meridian::core
