#include "core/rpc/status_map.h"

#include <QCoreApplication>
#include <array>

#include "core/rpc/input_fault.h"

namespace meridian::core {

namespace {

constexpr std::array kNames = {
    "OK",        "CANCELLED",       "UNKNOWN",           "INVALID_ARGUMENT",   "DEADLINE_EXCEEDED",
    "NOT_FOUND", "ALREADY_EXISTS",  "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
    "ABORTED",   "OUT_OF_RANGE",    "UNIMPLEMENTED",     "INTERNAL",           "UNAVAILABLE",
    "DATA_LOSS", "UNAUTHENTICATED",
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rpc)
};

// A channel that cannot connect says why only in its text. Where the text is another one in a later gRPC, the general
// sentence stays true.
struct Reason {
    Fault fault;
    QString text;
};

Reason whyUnreachable(const QString& words) {
    if (words.contains(u"another certificate than the one that is trusted") ||
        words.contains(u"verification check failed", Qt::CaseInsensitive) ||
        words.contains(u"CERTIFICATE_VERIFY_FAILED")) {
        return {
            Fault::kUntrusted,
            Words::tr("The server shows another certificate than the one that is trusted, so nothing was sent to it.")};
    }
    if (words.contains(u"Connection refused")) {
        return {Fault::kOffline,
                Words::tr("No Meridian server answers at this address. It may be stopped or starting.")};
    }
    if (words.contains(u"DNS resolution failed") || words.contains(u"Name or service not known")) {
        return {Fault::kOffline, Words::tr("The server's name cannot be found. Check the address and the network.")};
    }
    if (words.contains(u"unreachable")) {
        return {Fault::kOffline, Words::tr("The network is down or does not lead to the server.")};
    }
    return {Fault::kOffline, Words::tr("The server cannot be reached.")};
}

// A server refuses fields that it does not know.
bool isOfOlderServer(const QString& words) {
    return words.contains(u"is not known to this server");
}

Reason whyInvalid(const grpc::Status& status, const QString& words) {
    if (isOfOlderServer(words)) {
        return {
            Fault::kOtherVersion,
            Words::tr("The server is older than this console and does not understand the request. Nothing was done.")};
    }
    if (const QString text = inputFaultText(status); !text.isEmpty()) return {Fault::kInvalid, text};
    return {Fault::kInvalid, Words::tr("The server does not accept the input. The server says: “%1”").arg(words)};
}

Reason reasonOf(const grpc::Status& status, const QString& words) {
    switch (status.error_code()) {
        case grpc::StatusCode::UNAVAILABLE: return whyUnreachable(words);
        case grpc::StatusCode::DEADLINE_EXCEEDED:
            return {Fault::kDeadline, Words::tr("The server took too long to answer.")};
        case grpc::StatusCode::RESOURCE_EXHAUSTED:
            return {Fault::kBusy, Words::tr("The server is busy. Try again in a moment.")};
        case grpc::StatusCode::UNAUTHENTICATED:
            return {Fault::kSignedOut, Words::tr("The session has ended. Sign in again.")};
        case grpc::StatusCode::PERMISSION_DENIED:
            return {Fault::kForbidden, Words::tr("Your role does not allow this. Ask somebody whose role does.")};
        case grpc::StatusCode::NOT_FOUND: return {Fault::kNotFound, Words::tr("This does not exist (any more).")};
        case grpc::StatusCode::INVALID_ARGUMENT: return whyInvalid(status, words);
        case grpc::StatusCode::OUT_OF_RANGE:
            return {Fault::kInvalid, Words::tr("The server cannot go on from there. The list is read anew.")};
        case grpc::StatusCode::ALREADY_EXISTS: return {Fault::kConflict, Words::tr("This exists already.")};
        case grpc::StatusCode::FAILED_PRECONDITION:
        case grpc::StatusCode::ABORTED:
            return {Fault::kConflict, Words::tr("The server cannot do this as things are now: %1").arg(words)};
        case grpc::StatusCode::CANCELLED: return {Fault::kCancelled, Words::tr("This was cancelled.")};
        case grpc::StatusCode::UNIMPLEMENTED:
            return {Fault::kOtherVersion,
                    Words::tr("The server is of another version than this console and does not know what was asked.")};
        default: return {Fault::kServer, Words::tr("The server failed. If it happens again, tell whoever runs it.")};
    }
}

}  // namespace

QString nameOf(grpc::StatusCode code) {
    const auto index = static_cast<std::size_t>(code);
    if (index < kNames.size()) return QLatin1String(kNames[index]);
    return u"CODE %1"_qs.arg(static_cast<int>(code));
}

Error toError(const grpc::Status& status, const QString& requestId, const Versions& versions) {
    const QString words = QString::fromStdString(status.error_message());
    Reason reason = reasonOf(status, words);
    if (const QString both = versionText(versions); reason.fault == Fault::kOtherVersion && !both.isEmpty())
        reason.text += u' ' + both;
    QString detail = nameOf(status.error_code());
    if (!requestId.isEmpty()) detail += u", request %1"_qs.arg(requestId);
    if (!words.isEmpty()) detail += u": %1"_qs.arg(words);
    return {reason.fault, reason.text, detail};
}

}  // namespace meridian::core
