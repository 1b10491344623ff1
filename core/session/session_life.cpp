// The part of Session that goes on by itself: renewing tokens, losing and finding the server, the end.
#include <algorithm>
#include <utility>

#include "core/async/deliver.h"
#include "core/rpc/bearer.h"
#include "core/secrets/keychain.h"
#include "core/session/identity_calls.h"
#include "core/session/session.h"

namespace meridian::core {

namespace {

// The server could not say anything about the session itself.
bool saysNothing(Fault fault) {
    switch (fault) {
        case Fault::kOffline:
        case Fault::kDeadline:
        case Fault::kBusy:
        case Fault::kServer:
        case Fault::kCancelled: return true;
        default: return false;
    }
}

}  // namespace

bool Session::begin(const ServerProfile& profile) {
    forget();
    m_trouble.reset();
    m_profile = profile;
    if (m_transport.profile() == profile) return true;
    const Outcome<Done> connected = m_transport.connectTo(profile);
    if (!connected) fail(connected.error());
    return connected.ok();
}

void Session::accept(const Outcome<Tokens>& outcome) {
    if (!outcome) return fail(outcome.error());
    keep(*outcome);
    learnAccount();
}

// The clocks of both machines may differ, so the token's life is measured from now and cut short.
void Session::keep(const Tokens& tokens) {
    m_refreshToken = tokens.refresh;
    m_transport.bearer()->set(tokens.access);
    if (m_keep == KeepSignedIn::kYes) {
        deliver(m_keychain.write(keychainKey(), tokens.refresh).future, this, [](const Outcome<Done>&) {});
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(tokens.accessExpires - m_options.now());
    m_renewTimer.start(std::max(left / 2, m_options.shortestLife));
}

void Session::learnAccount() {
    if (std::exchange(m_asking, true)) return;
    deliver(callWhoAmI(m_transport).future, this, [this, era = m_era](const Outcome<Account>& outcome) {
        if (era != m_era) return;
        m_asking = false;
        onAccount(outcome);
    });
}

void Session::onAccount(const Outcome<Account>& outcome) {
    const bool isSigningIn = m_state == SessionState::kSigningIn;
    if (!outcome) {
        if (outcome.error().fault == Fault::kSignedOut && !isSigningIn) return expire(outcome.error());
        if (isSigningIn && m_account.permissions.isEmpty()) return fail(outcome.error());
        return goOffline(outcome.error());
    }
    const bool isNew = m_account != *outcome;
    m_account = *outcome;
    m_trouble.reset();
    m_retryTimer.stop();
    m_heartbeat.start();
    setState(SessionState::kOnline);
    if (isNew) Q_EMIT accountChanged();
}

void Session::renew() {
    if (m_renewing) return;
    if (m_refreshToken.isEmpty()) {
        // A lasting credential that is refused was revoked.
        const Error error{Fault::kSignedOut, tr("The server does not accept the sign-in any more."), {}};
        const bool isSignedIn = m_state == SessionState::kOnline || m_state == SessionState::kOffline;
        if (isSignedIn) expire(error);
        return m_transport.bearer()->settle(error);
    }
    m_renewing = true;
    deliver(callRefresh(m_transport, m_refreshToken).future, this, [this, era = m_era](const Outcome<Tokens>& outcome) {
        if (era == m_era) renewed(outcome);
    });
}

void Session::renewed(const Outcome<Tokens>& outcome) {
    m_renewing = false;
    if (outcome) {
        keep(*outcome);
        m_transport.bearer()->settle(Done{});
        if (m_state != SessionState::kOnline) learnAccount();
        return;
    }
    if (saysNothing(outcome.error().fault)) {
        m_transport.bearer()->settle(outcome.error());
        return goOffline(outcome.error());
    }
    if (outcome.error().fault == Fault::kSignedOut) return expire(outcome.error());
    m_transport.bearer()->settle(outcome.error());
    if (m_state == SessionState::kSigningIn) return fail(outcome.error());
    goOffline(outcome.error());
}

void Session::onReach(Reach reach) {
    if (reach == Reach::kReady && m_state == SessionState::kOffline) comeBack();
    if (reach == Reach::kUnreachable && m_state == SessionState::kOnline) {
        goOffline(m_transport.trouble().value_or(Error{Fault::kOffline, tr("The server cannot be reached."), {}}));
    }
}

void Session::goOffline(const Error& error) {
    m_trouble = error;
    m_transport.bearer()->setAbsence(error);  // until a token comes, calls fail for this reason
    m_heartbeat.stop();
    m_retryTimer.start();
    setState(SessionState::kOffline);
}

void Session::comeBack() {
    // After a start without the server there is no access token yet, and a long absence may have outlived it.
    const bool needsToken = m_transport.bearer()->token().isEmpty() || !m_renewTimer.isActive();
    if (needsToken && !m_refreshToken.isEmpty()) return renew();
    learnAccount();
}

void Session::expire(const Error& error) {
    const Account account = m_account;
    if (m_keep == KeepSignedIn::kYes) {
        deliver(m_keychain.remove(keychainKey()).future, this, [](const Outcome<Done>&) {});
    }
    forget();
    m_account = account;  // the sign-in page offers the name, and what waits belongs to it
    m_trouble = error;
    setState(SessionState::kExpired);
    Q_EMIT failed(error);
}

void Session::fail(const Error& error) {
    forget();
    m_trouble = error;
    setState(SessionState::kSignedOut);
    Q_EMIT failed(error);
}

void Session::forget() {
    ++m_era;
    m_renewing = false;
    m_asking = false;
    m_renewTimer.stop();
    m_retryTimer.stop();
    m_heartbeat.stop();
    m_refreshToken.clear();
    m_keep = KeepSignedIn::kNo;
    m_transport.bearer()->set({});
    m_transport.bearer()->setAbsence(std::nullopt);
    m_transport.bearer()->settle(Error{Fault::kSignedOut, tr("The session has ended. Sign in again."), {}});
    if (std::exchange(m_account, Account{}) != Account{}) Q_EMIT accountChanged();
}

void Session::setState(SessionState state) {
    if (m_state == state) return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

QString Session::keychainKey() const {
    return m_profile.address + u'/' + m_account.name;
}

}  // namespace meridian::core
