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

constexpr std::chrono::milliseconds kUnknownLife{120'000};

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

// A server that does not say it leaves only the clocks: one that is ahead must not lead to a renewal every second, and
// one that is behind is found out by the first call that is refused.
std::chrono::milliseconds lifeOf(const Tokens& tokens, std::chrono::system_clock::time_point now) {
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    if (tokens.accessLife.count() > 0) return duration_cast<milliseconds>(tokens.accessLife);
    const auto left = duration_cast<milliseconds>(tokens.accessExpires - now);
    return left.count() > 0 ? left : kUnknownLife;
}

}  // namespace

bool Session::begin(const ServerProfile& profile) {
    forget();
    m_trouble.reset();
    if (m_profile != profile) meet({});
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

// The clocks of both machines may differ by a day, so what counts is how long the token lives, from now on.
void Session::keep(const Tokens& tokens) {
    m_refreshToken = tokens.refresh;
    m_transport.bearer()->set(tokens.access);
    if (m_keep == KeepSignedIn::kYes) {
        deliver(m_keychain.write(keychainKey(), tokens.refresh).future, this, [](const Outcome<Done>&) {});
    }
    m_renewTimer.start(std::max(lifeOf(tokens, m_options.now()) / 2, m_options.shortestLife));
}

void Session::learnAccount() {
    if (std::exchange(m_asking, true)) return;
    deliver(callWhoAmI(m_transport).future, this, [this, era = m_era](const Outcome<Introduction>& outcome) {
        if (era != m_era) return;
        m_asking = false;
        onAccount(outcome);
    });
}

void Session::onAccount(const Outcome<Introduction>& outcome) {
    const bool isSigningIn = m_state == SessionState::kSigningIn;
    if (!outcome) {
        if (outcome.error().fault == Fault::kSignedOut && !isSigningIn) return expire(outcome.error());
        if (isSigningIn && m_account.permissions.isEmpty()) return fail(outcome.error());
        return goOffline(outcome.error());
    }
    const bool isNew = m_account != outcome->account;
    m_account = outcome->account;
    meet(*outcome);
    m_trouble.reset();
    m_retryTimer.stop();
    m_heartbeat.start();
    setState(SessionState::kOnline);
    if (isNew) Q_EMIT accountChanged();
}

// Who answers, and what time it is there.
void Session::meet(const Introduction& introduction) {
    const qint64 aheadBefore = m_clock->ahead();
    const QString before = std::exchange(m_serverVersion, introduction.serverVersion);
    m_clock->learn(introduction.serverNow);
    m_transport.noteServerVersion(m_serverVersion);
    if (before != m_serverVersion || (aheadBefore != 0) != (m_clock->ahead() != 0)) Q_EMIT serverChanged();
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
