#include "core/sync/connect_session.h"

#include <QCoreApplication>
#include <mutex>

#include <grpcpp/client_context.h>

#include "core/rpc/link.h"
#include "core/rpc/metadata.h"
#include "core/rpc/transport.h"
#include "core/session/session.h"

namespace meridian::core {

namespace {

struct Seen {
    std::mutex mutex;  // guards both
    SessionState state = SessionState::kSignedOut;
    QStringList permissions;
};

Error notSignedIn(SessionState state) {
    if (state == SessionState::kExpired || state == SessionState::kSignedOut) {
        return {Fault::kSignedOut, QCoreApplication::translate("Sync", "The session has ended. Sign in again."), {}};
    }
    return {Fault::kOffline, QCoreApplication::translate("Sync", "Meridian cannot reach the server."), {}};
}

}  // namespace

SyncThread::Connect connectOver(Transport& transport, Session& session) {
    const auto seen = std::make_shared<Seen>();
    const auto look = [seen, &session] {
        const std::lock_guard lock(seen->mutex);
        seen->state = session.state();
        seen->permissions = session.account().permissions;
    };
    look();
    QObject::connect(&session, &Session::stateChanged, &session, look);
    QObject::connect(&session, &Session::accountChanged, &session, look);
    return [seen, slot = transport.slot(), bearer = transport.bearer()]() -> Outcome<SyncWay> {
        const std::lock_guard lock(seen->mutex);
        const std::shared_ptr<Link> link = slot->current();
        if (seen->state != SessionState::kOnline || !link) return notSignedIn(seen->state);
        const auto authorise = [bearer, link](grpc::ClientContext& context) -> Outcome<Done> {
            const QByteArray token = bearer->token();
            if (token.isEmpty()) return bearer->absence();
            addMetadata(context, link->log().nextId(), token);
            return Done{};
        };
        return SyncWay{link->channel(), authorise, seen->permissions, link, link->versions()};
    };
}

}  // namespace meridian::core
