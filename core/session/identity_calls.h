// The four calls of IdentityService that a session makes, as plain values. Protobuf ends in the .cpp file.
#pragma once

#include <QByteArray>
#include <QString>
#include <chrono>

#include "core/async/call.h"
#include "core/session/account.h"

namespace meridian::core {

class Transport;

// Both are secrets.
struct Tokens {
    QByteArray access;
    QByteArray refresh;
    std::chrono::system_clock::time_point accessExpires;  // by the server's clock
    // From its making to its end, so that nobody's clock has to be right; 0 from servers that do not say.
    std::chrono::microseconds accessLife{0};
};

// What the server says about the two that speak with each other.
struct Introduction {
    Account account;
    QString serverVersion;  // "0.1.0"; empty from servers that do not say
    qint64 serverNow = 0;   // microseconds since 1970; 0 from the same
};

// GUI thread, as the transport. A wrong name, a wrong password and a locked account are all kSignedOut: the server
// tells nobody which it is.
Call<Tokens> callSignIn(const Transport& transport, const QString& name, const QString& password);
// Never repeated by itself: a refresh token that is used twice ends the session.
Call<Tokens> callRefresh(const Transport& transport, const QByteArray& refreshToken);
Call<Introduction> callWhoAmI(const Transport& transport);
Call<Done> callSignOut(const Transport& transport);

}  // namespace meridian::core
