// The block of text that a person copies into a report to support: what runs, where, how it is connected, and which
// requests to look for in the server's log. Nothing personal: no names, no addresses, no paths, no tokens.
#pragma once

#include <QList>
#include <QString>
#include <optional>
#include <utility>

#include "core/async/outcome.h"
#include "core/diagnostics/stall_watch.h"
#include "core/rpc/transport.h"

namespace meridian::core {

enum class SessionState;

struct DiagnosticFacts {
    QString applicationVersion;
    Reach reach = Reach::kNone;
    std::optional<Trust> trust;  // none without a server
    std::optional<SessionState> session;
    QString role;
    std::optional<Error> trouble;  // its fault alone is told: details may name addresses
    QList<RequestNote> requests;
    std::optional<StallReport> stalls;
    QList<std::pair<QString, QString>> more;  // what other parts add: ("Queue", "3 waiting")
};

// GUI thread: what the transport knows; the caller adds the rest.
DiagnosticFacts factsOf(const Transport& transport);

// In English, because support reads it. Lines of "Name: value".
QString diagnosticText(const DiagnosticFacts& facts);

}  // namespace meridian::core
