#include "core/diagnostics/diagnostics.h"

#include <QLocale>
#include <QStringList>
#include <QSysInfo>

#include <google/protobuf/stubs/common.h>
#include <grpcpp/grpcpp.h>

#include "core/session/session.h"

namespace meridian::core {

namespace {

QString nameOf(Reach reach) {
    switch (reach) {
        case Reach::kNone: return u"no server"_qs;
        case Reach::kConnecting: return u"connecting"_qs;
        case Reach::kReady: return u"connected"_qs;
        case Reach::kUnreachable: return u"unreachable"_qs;
    }
    return {};
}

QString nameOf(Trust trust) {
    switch (trust) {
        case Trust::kPinned: return u"TLS, pinned certificate"_qs;
        case Trust::kAuthorities: return u"TLS, the system's authorities"_qs;
        case Trust::kPlaintextLoopback: return u"plain text on this computer"_qs;
    }
    return {};
}

QString nameOf(SessionState state) {
    switch (state) {
        case SessionState::kSignedOut: return u"signed out"_qs;
        case SessionState::kSigningIn: return u"signing in"_qs;
        case SessionState::kOnline: return u"online"_qs;
        case SessionState::kOffline: return u"offline"_qs;
        case SessionState::kExpired: return u"expired"_qs;
    }
    return {};
}

QString nameOf(Fault fault) {
    switch (fault) {
        case Fault::kOffline: return u"the server cannot be reached"_qs;
        case Fault::kDeadline: return u"too late"_qs;
        case Fault::kBusy: return u"the server is busy"_qs;
        case Fault::kSignedOut: return u"signed out"_qs;
        case Fault::kForbidden: return u"forbidden"_qs;
        case Fault::kNotFound: return u"not found"_qs;
        case Fault::kInvalid: return u"invalid input"_qs;
        case Fault::kConflict: return u"conflict"_qs;
        case Fault::kCancelled: return u"cancelled"_qs;
        case Fault::kNewerData: return u"data of a newer version"_qs;
        case Fault::kDamagedData: return u"damaged data"_qs;
        case Fault::kStorage: return u"disk"_qs;
        case Fault::kServer: return u"the server failed"_qs;
        case Fault::kUntrusted: return u"another certificate"_qs;
        case Fault::kOtherVersion: return u"a server of another version"_qs;
    }
    return {};
}

QString textOf(const StallReport& report) {
    QStringList parts;
    for (std::size_t i = 0; i < report.counts.size(); ++i) {
        const QString bound =
            i < StallReport::kBoundsMs.size() ? u"<=%1 ms"_qs.arg(StallReport::kBoundsMs[i]) : u"more"_qs;
        parts.append(u"%1: %2"_qs.arg(bound).arg(report.counts[i]));
    }
    return u"longest %1 ms; %2"_qs.arg(report.longest.count() / 1'000).arg(parts.join(u", "_qs));
}

class Block {
  public:
    void add(const QString& name, const QString& value) { m_lines.append(u"%1: %2"_qs.arg(name, value)); }
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

  private:
    QStringList m_lines;
};

}  // namespace

DiagnosticFacts factsOf(const Transport& transport) {
    DiagnosticFacts facts;
    facts.reach = transport.reach();
    if (transport.profile()) facts.trust = transport.profile()->trust;
    facts.trouble = transport.trouble();
    facts.requests = transport.recentRequests();
    return facts;
}

QString diagnosticText(const DiagnosticFacts& facts) {
    Block block;
    block.add(u"Meridian"_qs, facts.applicationVersion);
    block.add(u"Qt"_qs, QLatin1String(qVersion()));
    block.add(u"gRPC"_qs, QString::fromStdString(grpc::Version()));
    block.add(u"protobuf"_qs,
              QString::fromStdString(google::protobuf::internal::VersionString(GOOGLE_PROTOBUF_VERSION)));
    block.add(u"System"_qs, u"%1, kernel %2, %3"_qs.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                                        QSysInfo::currentCpuArchitecture()));
    block.add(u"Locale"_qs, QLocale::system().name());
    block.add(u"Connection"_qs, nameOf(facts.reach));
    if (facts.trust) block.add(u"Trust"_qs, nameOf(*facts.trust));
    if (facts.session) block.add(u"Session"_qs, nameOf(*facts.session));
    if (!facts.role.isEmpty()) block.add(u"Role"_qs, facts.role);
    if (facts.trouble) block.add(u"Last trouble"_qs, nameOf(facts.trouble->fault));
    for (const auto& [name, value] : facts.more)
        block.add(name, value);
    if (facts.stalls) block.add(u"Event loop"_qs, textOf(*facts.stalls));
    for (const RequestNote& request : facts.requests)
        block.add(u"Request"_qs, u"%1 %2"_qs.arg(request.id, request.code));
    return block.text();
}

}  // namespace meridian::core
