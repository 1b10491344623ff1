#include "core/session/session.h"

#include <QCoreApplication>
#include <QPointer>
#include <utility>

#include "core/async/deliver.h"
#include "core/rpc/bearer.h"
#include "core/secrets/keychain.h"
#include "core/session/identity_calls.h"

namespace meridian::core {

Session::Session(Transport& transport, Keychain& keychain, SessionOptions options, QObject* parent)
    : QObject(parent),
      m_transport(transport),
      m_keychain(keychain),
      m_options(std::move(options)),
      m_clock(std::make_shared<ServerClock>(m_options.now)) {
    m_renewTimer.setSingleShot(true);
    m_retryTimer.setInterval(m_options.offlineRetry);
    connect(&m_renewTimer, &QTimer::timeout, this, &Session::renew);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] {
        if (m_transport.reach() == Reach::kReady) comeBack();
    });
    m_heartbeat.setInterval(m_options.heartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &Session::refreshAccount);
    connect(&m_transport, &Transport::reachChanged, this, &Session::onReach);
    connect(&m_keychain, &Keychain::keepingChanged, this, &Session::keepingChanged);
    // A call found out that its token has expired; it may be on any thread.
    m_transport.bearer()->setRenewer([self = QPointer<Session>(this)] {
        const auto renewIfThere = [self] {
            if (self) self->renew();
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), renewIfThere, Qt::QueuedConnection);
    });
}

Session::~Session() {
    m_transport.bearer()->setRenewer({});
    forget();
}

void Session::signIn(const ServerProfile& profile, const QString& name, const QString& password, KeepSignedIn keep) {
    if (!begin(profile)) return;
    m_keep = keep;
    m_account.name = name.trimmed().toLower();
    setState(SessionState::kSigningIn);
    deliver(callSignIn(m_transport, name, password).future, this, [this, era = m_era](const Outcome<Tokens>& outcome) {
        if (era != m_era) return;
        if (outcome || outcome.error().fault != Fault::kSignedOut) return accept(outcome);
        accept(Error{Fault::kSignedOut,
                     tr("The name or the password is wrong, or the account is locked for a while after too many wrong "
                        "passwords."),
                     outcome.error().detail});
    });
}

void Session::signInWithCredential(const ServerProfile& profile, const QByteArray& credential) {
    if (!begin(profile)) return;
    m_transport.bearer()->set(credential);
    setState(SessionState::kSigningIn);
    learnAccount();
}

void Session::resume(const ServerProfile& profile, Account remembered) {
    if (!begin(profile)) return;
    m_keep = KeepSignedIn::kYes;
    m_account = std::move(remembered);
    setState(SessionState::kSigningIn);
    deliver(m_keychain.read(keychainKey()).future, this, [this, era = m_era](const Outcome<QByteArray>& outcome) {
        if (era != m_era) return;
        if (!outcome || outcome->isEmpty()) {
            if (!keepingText().isEmpty()) return fail(Error{Fault::kSignedOut, keepingText(), {}});
            forget();
            return setState(SessionState::kSignedOut);
        }
        m_refreshToken = *outcome;
        renew();
    });
}

void Session::signOut() {
    const bool tellsServer = m_state == SessionState::kOnline && !m_refreshToken.isEmpty();
    if (m_keep == KeepSignedIn::kYes) {
        deliver(m_keychain.remove(keychainKey()).future, this, [](const Outcome<Done>&) {});
    }
    // The call takes its token along when it begins.
    if (tellsServer) deliver(callSignOut(m_transport).future, this, [](const Outcome<Done>&) {});
    forget();
    m_trouble.reset();
    setState(SessionState::kSignedOut);
}

void Session::follow(const ServerProfile& profile) {
    if (m_state != SessionState::kOnline && m_state != SessionState::kOffline) return;
    const Outcome<Done> connected = m_transport.connectTo(profile);
    if (!connected) return goOffline(connected.error());
    m_profile = profile;
    goOffline(Error{Fault::kOffline, tr("The server has moved to another address and is being connected."), {}});
}

QString Session::keepingText() const {
    return m_keychain.keepingText();
}

void Session::refreshAccount() {
    if (m_state == SessionState::kOnline) learnAccount();
}

}  // namespace meridian::core
