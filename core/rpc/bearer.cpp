#include "core/rpc/bearer.h"

#include <QCoreApplication>
#include <utility>

namespace meridian::core {

namespace {

Error signedOut() {
    return Error{Fault::kSignedOut, QCoreApplication::translate("Rpc", "You are signed out."), {}};
}

}  // namespace

QByteArray Bearer::token() const {
    const std::lock_guard lock(m_mutex);
    return m_token;
}

void Bearer::set(QByteArray token) {
    const std::lock_guard lock(m_mutex);
    m_token = std::move(token);
}

Error Bearer::absence() const {
    const std::lock_guard lock(m_mutex);
    return m_absence.value_or(signedOut());
}

void Bearer::setAbsence(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_absence = std::move(error);
}

void Bearer::renew(const QByteArray& used, Renewed done) {
    std::function<void()> begin;
    {
        std::unique_lock lock(m_mutex);
        if (!m_token.isEmpty() && m_token != used) {
            lock.unlock();
            return done(Done{});
        }
        if (!m_renewer || m_token.isEmpty()) {
            lock.unlock();
            return done(signedOut());
        }
        const bool isFirst = m_waiting.empty();
        m_waiting.push_back(std::move(done));
        if (isFirst) begin = m_renewer;
    }
    if (begin) begin();
}

void Bearer::setRenewer(std::function<void()> renewer) {
    const std::lock_guard lock(m_mutex);
    m_renewer = std::move(renewer);
}

void Bearer::settle(const Outcome<Done>& outcome) {
    std::vector<Renewed> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const Renewed& done : waiting)
        done(outcome);
}

}  // namespace meridian::core
