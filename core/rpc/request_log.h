// The last requests, for the block that a person copies into a bug report: the server's log is searched by these ids.
#pragma once

#include <QList>
#include <QString>
#include <cstdint>
#include <mutex>
#include <optional>

#include "core/async/backoff.h"
#include "core/async/outcome.h"

namespace meridian::core {

struct RequestNote {
    QString id;
    QString code;  // "OK", "UNAVAILABLE"
};

// Any thread.
class RequestLog {
  public:
    explicit RequestLog(Random random);

    // 16 hexadecimal digits, never the same twice in one run.
    QString nextId();
    void note(const QString& id, const QString& code);
    // Newest first, at most kKept.
    QList<RequestNote> recent() const;

    // Why the server could not be reached the last time; none once it answered.
    void noteTrouble(std::optional<Error> trouble);
    std::optional<Error> trouble() const;

    static constexpr int kKept = 10;

  private:
    mutable std::mutex m_mutex;  // guards all below
    const std::uint64_t m_run;   // which run of the program it was
    std::uint64_t m_count = 0;
    QList<RequestNote> m_recent;
    std::optional<Error> m_trouble;
};

}  // namespace meridian::core
