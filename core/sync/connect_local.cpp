#include "core/sync/connect_local.h"

#include <QCoreApplication>

#include "backend/client/connection.h"
#include "backend/client/target.h"

namespace meridian::core {

SyncThread::Connect connectToLocal(const QString& dataDirectory) {
    return [directory = dataDirectory.toStdString()]() -> Outcome<std::shared_ptr<client::Connection>> {
        const auto fault = [](const absl::Status& status) {
            const auto message = status.message();
            return Error{Fault::kOffline,
                         QCoreApplication::translate("Sync", "The server on this computer is not there yet."),
                         QString::fromUtf8(message.data(), static_cast<qsizetype>(message.size()))};
        };
        client::TargetChoice choice;
        choice.localDirectory = directory;
        const auto target = client::findTarget(choice);
        if (!target.ok()) return fault(target.status());
        auto connection = client::Connection::open(*target);
        if (!connection.ok()) return fault(connection.status());
        return std::shared_ptr<client::Connection>(std::move(*connection));
    };
}

}  // namespace meridian::core
