// What every request says about itself, calls and watches alike.
#pragma once

#include <QByteArray>
#include <QString>

#include <grpcpp/client_context.h>

namespace meridian::core {

// An empty token is left out: signing in needs none.
inline void addMetadata(grpc::ClientContext& context, const QString& requestId, const QByteArray& token) {
    context.AddMetadata("x-request-id", requestId.toStdString());
    if (!token.isEmpty()) context.AddMetadata("authorization", "Bearer " + token.toStdString());
}

}  // namespace meridian::core
