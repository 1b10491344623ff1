// Who the console is to the server, from the first word to the last: one state machine.
//
//   signedOut -> signingIn -> online <-> offline
//                   |           |           |
//                   v           v           v
//               signedOut    expired  <-----+      from both: signIn() again, or signOut()
//
// Access tokens live for minutes and are renewed at half their life, so that no call has to find out. Where one does,
// Bearer lets it wait for the one renewal that runs.
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "core/async/call.h"
#include "core/rpc/server_profile.h"
#include "core/rpc/transport.h"
#include "core/session/account.h"
#include "core/session/server_clock.h"

namespace meridian::core {

class Keychain;
struct Introduction;
struct Tokens;

enum class SessionState {
    kSignedOut,
    kSigningIn,
    kOnline,
    kOffline,  // signed in, and the server cannot be reached: the cache is shown, changes wait
    kExpired,  // the server does not accept the session any more: sign in again; nothing that waits is lost
};

struct SessionOptions {
    // Now, as the server's expiry times count; a parameter for tests.
    std::function<std::chrono::system_clock::time_point()> now = std::chrono::system_clock::now;
    std::chrono::milliseconds shortestLife{1'000};  // a token is not renewed sooner, whatever its expiry says
    std::chrono::milliseconds heartbeat{30'000};  // a server that is frozen or unplugged is noticed by an open question
    std::chrono::milliseconds offlineRetry{3'000};  // while offline although the transport is connected
};

enum class KeepSignedIn { kNo, kYes };

// GUI thread. Takes the transport to the server that one signs in to.
class Session final : public QObject {
    Q_OBJECT
  public:
    Session(Transport& transport, Keychain& keychain, SessionOptions options = {}, QObject* parent = nullptr);
    ~Session() override;

    // From signedOut and expired; otherwise it signs out first, without telling the server.
    void signIn(const ServerProfile& profile, const QString& name, const QString& password, KeepSignedIn keep);
    // With a lasting secret, such as findLocalServer() gives. Has no refresh token and never expires by itself.
    void signInWithCredential(const ServerProfile& profile, const QByteArray& credential);
    // With the refresh token that the keychain kept. Without one: signedOut, and no error unless this computer cannot
    // keep any. Without the server: offline, as `remembered`.
    void resume(const ServerProfile& profile, Account remembered);
    // The same server at another address, as after a restart of the local one: stays signed in, offline until it
    // answers.
    void follow(const ServerProfile& profile);
    // Tells the server if it is there, forgets everything at once.
    void signOut();
    // Asks again what the account may do, for when a role was changed.
    void refreshAccount();

    SessionState state() const { return m_state; }
    const Account& account() const { return m_account; }
    bool may(const QString& permission) const { return m_account.permissions.contains(permission); }
    const ServerProfile& profile() const { return m_profile; }
    // Why the last attempt failed or the session is offline or expired.
    const std::optional<Error>& trouble() const { return m_trouble; }

    // Of the server that was spoken to last; its version is empty before it has said it.
    const QString& serverVersion() const { return m_serverVersion; }
    // Never null, and the same one for the length of the session object.
    const std::shared_ptr<ServerClock>& clock() const { return m_clock; }
    // That a sign-in cannot be kept on this computer, as a sentence; empty while nothing is wrong.
    QString keepingText() const;

  Q_SIGNALS:
    void stateChanged(meridian::core::SessionState state);
    void accountChanged();
    // Its version, or how far the clocks are apart, is known now or is another one.
    void serverChanged();
    // What keepingText() says.
    void keepingChanged();
    // Signing in failed, or the session expired.
    void failed(const meridian::core::Error& error);

  private:
    bool begin(const ServerProfile& profile);
    void accept(const Outcome<Tokens>& outcome);
    void keep(const Tokens& tokens);
    void learnAccount();
    void onAccount(const Outcome<Introduction>& outcome);
    void meet(const Introduction& introduction);
    void renew();
    void renewed(const Outcome<Tokens>& outcome);
    void onReach(Reach reach);
    void goOffline(const Error& error);
    void comeBack();
    void expire(const Error& error);
    void fail(const Error& error);
    void forget();
    void setState(SessionState state);
    QString keychainKey() const;

    Transport& m_transport;
    Keychain& m_keychain;
    const SessionOptions m_options;
    const std::shared_ptr<ServerClock> m_clock;
    QTimer m_renewTimer;
    QTimer m_retryTimer;
    QTimer m_heartbeat;

    SessionState m_state = SessionState::kSignedOut;
    ServerProfile m_profile;
    Account m_account;
    std::optional<Error> m_trouble;
    QString m_serverVersion;
    QByteArray m_refreshToken;  // empty with a credential
    KeepSignedIn m_keep = KeepSignedIn::kNo;
    bool m_renewing = false;
    bool m_asking = false;
    int m_era = 0;  // late answers belong to an earlier one
};

}  // namespace meridian::core
