// The access token that calls carry, and the one place where a call that found it expired asks for another: however
// many calls find that out at the same time, the token is renewed once.
#pragma once

#include <QByteArray>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "core/async/outcome.h"

namespace meridian::core {

// Any thread.
class Bearer {
  public:
    using Renewed = std::function<void(const Outcome<Done>&)>;

    // Empty when nobody is signed in.
    QByteArray token() const;
    // Those who wait for a renewal go on waiting: settle() tells them.
    void set(QByteArray token);

    // What a call without a token fails with; none: that one is signed out.
    Error absence() const;
    void setAbsence(std::optional<Error> error);

    // `done` is called once, on any thread: at once when the token is another than `used` already, otherwise when the
    // renewal that this starts, or that runs already, was settled.
    void renew(const QByteArray& used, Renewed done);
    // What begins a renewal; called on the thread of whoever asked first, must not block, and must lead to settle().
    // With none, renewals fail.
    void setRenewer(std::function<void()> renewer);
    // Tells everybody who waits. set() comes before it when there is a new token.
    void settle(const Outcome<Done>& outcome);

  private:
    mutable std::mutex m_mutex;  // guards all below
    QByteArray m_token;
    std::optional<Error> m_absence;
    std::function<void()> m_renewer;
    std::vector<Renewed> m_waiting;
};

}  // namespace meridian::core
