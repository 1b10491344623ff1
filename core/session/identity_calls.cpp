#include "core/session/identity_calls.h"

#include <QCoreApplication>

#include "core/rpc/unary.h"
#include "meridian/v1/identity.grpc.pb.h"

namespace meridian::core {

namespace {

using namespace std::chrono_literals;
using Identities = class v1::IdentityService::Stub::async;

constexpr auto kSignInTime = 15s;  // hashing a password is slow on purpose
constexpr CallOptions kOnce{.deadline = kSignInTime, .repeat = Repeat::kNever, .identity = Identity::kNobody};

QByteArray bytesOf(const std::string& text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

Outcome<Tokens> tokensOf(const v1::TokenPair& pair) {
    Tokens tokens;
    tokens.access = bytesOf(pair.access_token());
    tokens.refresh = bytesOf(pair.refresh_token());
    tokens.accessExpires =
        std::chrono::system_clock::time_point(std::chrono::microseconds(pair.access_expires_at_us()));
    if (pair.issued_at_us() > 0)
        tokens.accessLife = std::chrono::microseconds(pair.access_expires_at_us() - pair.issued_at_us());
    if (!tokens.access.isEmpty()) return tokens;
    return Error{
        Fault::kOtherVersion,
        QCoreApplication::translate(
            "Session", "The server is of another version than this console: its answer to signing in is empty."),
        {}};
}

// ROLE_MANAGER -> "manager".
QString roleOf(v1::Role role) {
    const QString name = QString::fromStdString(v1::Role_Name(role));
    return name.isEmpty() ? u"role %1"_qs.arg(static_cast<int>(role)) : name.mid(5).toLower();
}

Introduction introductionOf(const v1::WhoAmIResponse& response) {
    Introduction introduction;
    introduction.serverVersion = QString::fromStdString(response.version());
    introduction.serverNow = response.now_us();
    Account& account = introduction.account;
    account.name = QString::fromStdString(response.name());
    account.role = roleOf(response.role());
    for (const std::string& permission : response.permissions())
        account.permissions.append(QString::fromStdString(permission));
    return introduction;
}

}  // namespace

Call<Tokens> callSignIn(const Transport& transport, const QString& name, const QString& password) {
    v1::SignInRequest request;
    request.set_name(name.trimmed().toStdString());
    request.set_password(password.toStdString());
    return unary<v1::IdentityService>(transport, &Identities::SignIn, std::move(request), kOnce,
                                      [](const v1::SignInResponse& response) { return tokensOf(response.tokens()); });
}

Call<Tokens> callRefresh(const Transport& transport, const QByteArray& refreshToken) {
    v1::RefreshRequest request;
    request.set_refresh_token(refreshToken.toStdString());
    return unary<v1::IdentityService>(transport, &Identities::Refresh, std::move(request), kOnce,
                                      [](const v1::RefreshResponse& response) { return tokensOf(response.tokens()); });
}

Call<Introduction> callWhoAmI(const Transport& transport) {
    return unary<v1::IdentityService>(transport, &Identities::WhoAmI, {}, CallOptions{.repeat = Repeat::kSafe},
                                      [](const v1::WhoAmIResponse& response) { return introductionOf(response); });
}

Call<Done> callSignOut(const Transport& transport) {
    return unary<v1::IdentityService>(transport, &Identities::SignOut, {}, CallOptions{.deadline = 5s},
                                      [](const v1::SignOutResponse&) { return Done{}; });
}

}  // namespace meridian::core
