#include "core/rpc/versions.h"

#include <QCoreApplication>
#include <QVersionNumber>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

QVersionNumber importantOf(const QString& version) {
    const QVersionNumber all = QVersionNumber::fromString(version);
    return QVersionNumber(all.majorVersion(), all.minorVersion());
}

}  // namespace

Versions versionsWith(const QString& server) {
    return {QCoreApplication::applicationVersion(), server};
}

Fit fitOf(const Versions& versions) {
    if (QVersionNumber::fromString(versions.server).isNull()) return Fit::kUnknown;
    const int order = QVersionNumber::compare(importantOf(versions.server), importantOf(versions.console));
    if (order == 0) return Fit::kSame;
    return order < 0 ? Fit::kServerOlder : Fit::kServerNewer;
}

QString versionText(const Versions& versions) {
    if (versions.console.isEmpty()) return {};
    switch (fitOf(versions)) {
        case Fit::kSame: return {};
        case Fit::kServerOlder:
            return Words::tr(
                       "The server is version %1 and this console is version %2. Ask whoever runs the server to "
                       "update it.")
                .arg(versions.server, versions.console);
        case Fit::kServerNewer:
            return Words::tr("The server is version %1 and this console is version %2. Update this console.")
                .arg(versions.server, versions.console);
        case Fit::kUnknown: break;
    }
    return Words::tr("This console is version %1; the server does not say which version it is.").arg(versions.console);
}

}  // namespace meridian::core
