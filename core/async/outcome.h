// What a call, a query or a job comes to: a value, or an error in words for the person. Errors are values at every
// border of core; nothing here throws.
#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace meridian::core {

// What kind of "no" it is; decides what the page offers and whether trying again can help.
enum class Fault {
    kOffline,       // the server cannot be reached
    kDeadline,      // it took too long
    kBusy,          // it asks to come back later
    kSignedOut,     // the session has ended
    kForbidden,     // the role does not allow it
    kNotFound,      // there is no such thing (any more)
    kInvalid,       // what was asked makes no sense; the text names the field
    kConflict,      // somebody else was first
    kCancelled,     // nobody waits for it any more
    kNewerData,     // a file on this computer comes from a newer version
    kDamagedData,   // a file on this computer cannot be read
    kStorage,       // the disk is full, read-only or slow
    kServer,        // the server says that it failed
    kUntrusted,     // the server shows another certificate than the one that is trusted
    kOtherVersion,  // the server is older or newer and does not know what was asked
};

struct Error {
    Fault fault = Fault::kServer;
    QString text;    // a complete sentence in the person's language
    QString detail;  // what a colleague in support needs: code, request id; may be empty
};

template <class T>
class [[nodiscard]] Outcome {
  public:
    Outcome(T value) : m_state(std::move(value)) {}      // NOLINT(google-explicit-constructor): `return value;`
    Outcome(Error error) : m_state(std::move(error)) {}  // NOLINT(google-explicit-constructor)
    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }
    // Stops the program when the other one is there.
    const T& value() const { return std::get<T>(m_state); }
    T& value() { return std::get<T>(m_state); }
    const Error& error() const { return std::get<Error>(m_state); }
    const T& operator*() const { return value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, Error> m_state;
};

struct Done {};  // the value of what has none

}  // namespace meridian::core
