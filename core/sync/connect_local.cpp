#include "core/sync/connect_local.h"

#include <QCoreApplication>

#include <grpcpp/client_context.h>

#include "backend/client/connection.h"
#include "backend/client/target.h"

namespace meridian::core {

namespace {

Error notThereYet(const QString& detail) {
    return Error{Fault::kOffline, QCoreApplication::translate("Sync", "The server on this computer is not there yet."),
                 detail};
}

QString textOf(const absl::Status& status) {
    const auto message = status.message();
    return QString::fromUtf8(message.data(), static_cast<qsizetype>(message.size()));
}

}  // namespace

SyncThread::Connect connectToLocal(const QString& dataDirectory) {
    return [directory = dataDirectory.toStdString()]() -> Outcome<SyncWay> {
        client::TargetChoice choice;
        choice.localDirectory = directory;
        const auto target = client::findTarget(choice);
        if (!target.ok()) return notThereYet(textOf(target.status()));
        auto opened = client::Connection::open(*target);
        if (!opened.ok()) return notThereYet(textOf(opened.status()));
        const std::shared_ptr<client::Connection> connection = std::move(*opened);
        const auto authorise = [connection](grpc::ClientContext& context) -> Outcome<Done> {
            const grpc::Status status = connection->session().authorise(context);
            if (status.ok()) return Done{};
            return notThereYet(QString::fromStdString(status.error_message()));
        };
        const QStringList everything{QStringLiteral("viewOrders"), QStringLiteral("viewStock"),
                                     QStringLiteral("viewCatalogue")};
        return SyncWay{connection->channel(), authorise, everything, connection};
    };
}

}  // namespace meridian::core
