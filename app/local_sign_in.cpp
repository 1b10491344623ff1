#include "app/local_sign_in.h"

namespace meridian::app {

namespace {

constexpr int kAgainMs = 1'000;

}  // namespace

LocalSignIn::LocalSignIn(core::Session& session, QString serverDirectory, QObject* parent)
    : QObject(parent), m_session(session), m_directory(std::move(serverDirectory)) {
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &LocalSignIn::look);
    connect(&m_session, &core::Session::stateChanged, this, [this](core::SessionState state) {
        if (state == core::SessionState::kOnline) return m_again.stop();
        if (!m_again.isActive()) m_again.start();
    });
}

void LocalSignIn::look() {
    if (!m_again.isActive()) m_again.start();
    const auto found = core::findLocalServer(m_directory);
    if (!found.ok()) return;
    switch (m_session.state()) {
        case core::SessionState::kOnline:
        case core::SessionState::kOffline:
            if (m_session.profile() != found->profile) m_session.follow(found->profile);
            return;
        case core::SessionState::kSigningIn:
            if (m_session.profile() == found->profile) return;
            break;
        case core::SessionState::kSignedOut:
        case core::SessionState::kExpired: break;
    }
    m_session.signInWithCredential(found->profile, found->credential);
}

}  // namespace meridian::app
