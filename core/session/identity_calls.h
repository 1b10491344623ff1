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
};

// GUI thread, as the transport. A wrong name, a wrong password and a locked account are all kSignedOut: the server
// tells nobody which it is.
Call<Tokens> callSignIn(const Transport& transport, const QString& name, const QString& password);
// Never repeated by itself: a refresh token that is used twice ends the session.
Call<Tokens> callRefresh(const Transport& transport, const QByteArray& refreshToken);
Call<Account> callWhoAmI(const Transport& transport);
Call<Done> callSignOut(const Transport& transport);

}  // namespace meridian::core
