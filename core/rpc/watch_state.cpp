#include "core/rpc/watch_state.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <chrono>
#include <utility>

#include "core/rpc/metadata.h"
#include "core/rpc/status_map.h"

namespace meridian::core {

namespace {

constexpr const char* kNoServerText = QT_TRANSLATE_NOOP("Rpc", "There is no connection to a server.");

// Refusals that the next connection would get again.
bool isFinal(grpc::StatusCode code) {
    switch (code) {
        case grpc::StatusCode::PERMISSION_DENIED:
        case grpc::StatusCode::UNAUTHENTICATED:
        case grpc::StatusCode::INVALID_ARGUMENT:
        case grpc::StatusCode::NOT_FOUND:
        case grpc::StatusCode::UNIMPLEMENTED: return true;
        default: return false;
    }
}

Error plain(Fault fault, const char* text) {
    return Error{fault, QCoreApplication::translate("Rpc", text), {}};
}

}  // namespace

Executor guiThread() {
    return [](std::function<void()> work) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(work), Qt::QueuedConnection);
    };
}

WatchState::WatchState(std::shared_ptr<LinkSlot> slot, WatchOptions options)
    : m_slot(std::move(slot)), m_options(std::move(options)) {}

void WatchState::start() {
    post([this] { connectNow(); });
}

void WatchState::end() {
    std::shared_ptr<Stream> stream;
    std::unique_ptr<grpc::Alarm> over;  // destroying it cancels it
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        stream = m_stream;
        over = std::move(m_alarm);
    }
    if (stream) stream->context.TryCancel();
    letGo();
}

void WatchState::announce() {
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_announced, true)) return;
    }
    post([this] { deliverNow(); });
}

void WatchState::onEnd(const std::shared_ptr<Stream>& stream, const grpc::Status& status) {
    {
        const std::lock_guard lock(m_mutex);
        m_stream.reset();
    }
    // Behind the messages that came before the end, so that request() knows them.
    post([this, stream, status] {
        deliverNow();
        if (!isEnded()) afterEnd(stream, status);
    });
}

void WatchState::post(std::function<void()> work) {
    m_options.executor([self = shared_from_this(), work = std::move(work)] {
        if (!self->isEnded()) work();
    });
}

void WatchState::connectNow() {
    tellPhase(WatchPhase::kConnecting, std::nullopt);
    if (isEnded()) return;
    const std::shared_ptr<Link> link = m_slot->current();
    std::optional<Gate::Pass> pass;
    if (link) {
        // The link goes, not the watch: it connects again when there is another one.
        pass = link->gate().enter([weak = weak_from_this()] {
            const auto self = weak.lock();
            if (!self) return;
            std::shared_ptr<Stream> stream;
            {
                const std::lock_guard lock(self->m_mutex);
                stream = self->m_stream;
            }
            if (stream) stream->context.TryCancel();
            self->letGo();
        });
    }
    if (!pass) return connectLater(plain(Fault::kOffline, kNoServerText));
    auto stream = std::make_shared<Stream>();
    stream->requestId = link->log().nextId();
    if (m_options.identity == Identity::kSignedIn) {
        stream->token = link->bearer().token();
        if (stream->token.isEmpty()) {
            const Error absence = link->bearer().absence();
            return absence.fault == Fault::kSignedOut ? finish(absence) : connectLater(absence);
        }
    }
    addMetadata(stream->context, stream->requestId, stream->token);
    m_live = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended) return;
        m_stream = stream;
    }
    open({*std::move(pass), link, std::move(stream)});
}

void WatchState::deliverNow() {
    {
        const std::lock_guard lock(m_mutex);
        m_announced = false;
    }
    if (isEnded() || !handOver()) return;
    m_failures = 0;
    m_renewed = false;
    if (isEnded() || std::exchange(m_live, true)) return;
    tellPhase(WatchPhase::kLive, std::nullopt);
}

void WatchState::afterEnd(const std::shared_ptr<Stream>& stream, const grpc::Status& status) {
    const std::shared_ptr<Link> link = m_slot->current();
    if (link) link->log().note(stream->requestId, nameOf(status.error_code()));
    if (status.ok() && m_options.atEnd == AtEnd::kEnd) return finish(std::nullopt);
    if (status.error_code() == grpc::StatusCode::UNAUTHENTICATED && !m_renewed &&
        m_options.identity == Identity::kSignedIn) {
        return renew(stream);
    }
    if (status.ok()) {
        return connectLater(plain(Fault::kOffline, QT_TRANSLATE_NOOP("Rpc", "The server ended the connection.")));
    }
    Error error = toError(status, stream->requestId, link ? link->versions() : Versions{});
    // Not by us: an ended watch does not come here. The transport left the server.
    if (error.fault == Fault::kCancelled) error = plain(Fault::kOffline, kNoServerText);
    if (isFinal(status.error_code())) return finish(error);
    if (status.error_code() == grpc::StatusCode::OUT_OF_RANGE) tellStartAnew();
    if (!isEnded()) connectLater(error);
}

void WatchState::renew(const std::shared_ptr<Stream>& stream) {
    m_renewed = true;
    const std::shared_ptr<Link> link = m_slot->current();
    if (!link) return connectLater(plain(Fault::kOffline, kNoServerText));
    link->bearer().renew(stream->token, [self = shared_from_this()](const Outcome<Done>& outcome) {
        self->post([self, outcome] {
            if (outcome) return self->connectNow();
            if (outcome.error().fault == Fault::kSignedOut) return self->finish(outcome.error());
            self->m_renewed = false;  // the renewal found no server, which says nothing about the token
            self->connectLater(outcome.error());
        });
    });
}

void WatchState::connectLater(const Error& error) {
    tellPhase(WatchPhase::kWaiting, error);
    const std::shared_ptr<Link> link = m_slot->current();
    const double random = link ? link->random() : 0.5;
    const auto when = std::chrono::system_clock::now() + delayAfter(++m_failures, m_options.backoff, random);
    const std::lock_guard lock(m_mutex);
    if (m_ended) return;
    const int number = ++m_alarmNumber;
    m_alarm = std::make_unique<grpc::Alarm>();
    m_alarm->Set(when, [self = shared_from_this(), number](bool fired) {
        std::unique_ptr<grpc::Alarm> over;
        {
            const std::lock_guard inner(self->m_mutex);
            if (self->m_alarmNumber == number) over = std::move(self->m_alarm);
        }
        if (fired) self->post([self] { self->connectNow(); });
    });
}

void WatchState::finish(const std::optional<Error>& error) {
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    tellPhase(WatchPhase::kEnded, error);
}

bool WatchState::isEnded() {
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

}  // namespace meridian::core
