#include "core/rpc/transport.h"

#include <utility>

#include <grpcpp/create_channel.h>
#include <grpcpp/security/credentials.h>

#include "backend/client/pinned_certificate.h"

#include "core/rpc/link.h"
#include "core/rpc/reach_watcher.h"

namespace meridian::core {

namespace {

constexpr int kFirstReconnectMs = 100;
constexpr int kShortestConnectMs = 1'000;
constexpr std::chrono::milliseconds kFreeEvery{100};

Outcome<std::shared_ptr<grpc::ChannelCredentials>> credentialsFor(const ServerProfile& profile) {
    switch (profile.trust) {
        case Trust::kPlaintextLoopback: return grpc::InsecureChannelCredentials();
        case Trust::kAuthorities: return grpc::SslCredentials({});
        case Trust::kPinned: break;
    }
    const auto fingerprint = client::fingerprintOf(profile.fingerprint.trimmed().toStdString());
    if (!fingerprint.ok()) {
        return Error{Fault::kInvalid, Transport::tr("The certificate's fingerprint cannot be read."), {}};
    }
    return client::pinnedCredentials(*fingerprint);
}

int milliseconds(std::chrono::milliseconds duration) {
    return static_cast<int>(duration.count());
}

grpc::ChannelArguments argumentsFor(const TransportOptions& options) {
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);  // a new connection is a new one, with its own trust
    arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
    arguments.SetInt(GRPC_ARG_SERVICE_CONFIG_DISABLE_RESOLUTION, 1);
    arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, kFirstReconnectMs);
    arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, kShortestConnectMs);
    arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, milliseconds(options.longestReconnect));
    // Only while calls are open, and no more pings in a row than gRPC's default of two: a server that was not told to
    // expect more ends the connection over it.
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, milliseconds(options.keepalive));
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, milliseconds(options.keepaliveTimeout));
    arguments.SetMaxReceiveMessageSize(options.messageBytesMax);
    arguments.SetMaxSendMessageSize(options.messageBytesMax);
    return arguments;
}

Reach reachOf(grpc_connectivity_state state, Reach before) {
    switch (state) {
        case GRPC_CHANNEL_READY: return Reach::kReady;
        case GRPC_CHANNEL_TRANSIENT_FAILURE: return Reach::kUnreachable;
        case GRPC_CHANNEL_SHUTDOWN: return Reach::kNone;
        default:
            // A further try after a failed one is no news for a person.
            return before == Reach::kUnreachable ? Reach::kUnreachable : Reach::kConnecting;
    }
}

}  // namespace

Transport::Transport(TransportOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_log(std::make_shared<RequestLog>(m_options.random)),
      m_bearer(std::make_shared<Bearer>()),
      m_slot(std::make_shared<LinkSlot>()) {
    m_freeing.setInterval(kFreeEvery);
    connect(&m_freeing, &QTimer::timeout, this, &Transport::freeRetired);
}

Transport::~Transport() {
    shutdown();
}

Outcome<Done> Transport::connectTo(const ServerProfile& profile) {
    if (Outcome<Done> checked = checkProfile(profile); !checked) return checked;
    const auto credentials = credentialsFor(profile);
    if (!credentials) return credentials.error();
    leave();
    const auto channel =
        grpc::CreateCustomChannel(profile.address.toStdString(), *credentials, argumentsFor(m_options));
    auto link = std::make_shared<Link>(Link::Parts{channel, m_bearer, m_log, m_options.random});
    // This object ends the watcher and waits for it before it goes itself.
    m_watcher = std::make_unique<ReachWatcher>(channel, [this, of = link.get()](grpc_connectivity_state state) {
        QMetaObject::invokeMethod(
            this, [this, of, state] { onState(state, of); }, Qt::QueuedConnection);
    });
    m_slot->replace(std::move(link));
    m_profile = profile;
    setReach(Reach::kConnecting);
    return Done{};
}

void Transport::leave() {
    if (std::shared_ptr<Link> before = m_slot->replace(nullptr)) {
        m_watcher->end();
        before->gate().close();
        m_retired.push_back({std::move(before), std::move(m_watcher)});
        m_freeing.start();
    }
    m_log->noteTrouble(std::nullopt);
    m_profile.reset();
    setReach(Reach::kNone);
}

bool Transport::shutdown(std::chrono::milliseconds patience) {
    leave();
    m_freeing.stop();
    const auto until = std::chrono::steady_clock::now() + patience;
    bool isEmpty = true;
    for (const Retired& retired : m_retired) {
        const auto left = until - std::chrono::steady_clock::now();
        if (retired.link->gate().waitUntilEmpty(std::chrono::duration_cast<std::chrono::milliseconds>(left))) continue;
        isEmpty = false;
        new std::shared_ptr<Link>(retired.link);  // never freed
    }
    m_retired.clear();
    return isEmpty;
}

void Transport::noteServerVersion(const QString& version) {
    if (const std::shared_ptr<Link> link = m_slot->current()) link->noteServerVersion(version);
}

int Transport::inFlight() const {
    const std::shared_ptr<Link> link = m_slot->current();
    int count = link ? link->gate().inFlight() : 0;
    for (const Retired& retired : m_retired)
        count += retired.link->gate().inFlight();
    return count;
}

void Transport::onState(int state, const Link* link) {
    // A late word about a connection that was left.
    if (m_slot->current().get() != link) return;
    setReach(reachOf(static_cast<grpc_connectivity_state>(state), m_reach));
}

void Transport::setReach(Reach reach) {
    if (m_reach == reach) return;
    m_reach = reach;
    Q_EMIT reachChanged(reach);
}

void Transport::freeRetired() {
    std::erase_if(m_retired, [](const Retired& retired) {
        return retired.link->gate().inFlight() == 0 && retired.watcher->hasEnded();
    });
    if (m_retired.empty()) m_freeing.stop();
}

}  // namespace meridian::core
