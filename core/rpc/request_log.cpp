#include "core/rpc/request_log.h"

#include <utility>

namespace meridian::core {

namespace {

constexpr double kRuns = 4'294'967'296.0;  // 2^32: the upper half of an id
constexpr int kHalfDigits = 8;

}  // namespace

RequestLog::RequestLog(Random random) : m_run(static_cast<std::uint64_t>(random() * kRuns)) {}

QString RequestLog::nextId() {
    const std::lock_guard lock(m_mutex);
    const std::uint64_t count = m_count++;
    return u"%1%2"_qs.arg(m_run, kHalfDigits, 16, QLatin1Char('0')).arg(count, kHalfDigits, 16, QLatin1Char('0'));
}

void RequestLog::note(const QString& id, const QString& code) {
    const std::lock_guard lock(m_mutex);
    m_recent.prepend({id, code});
    if (m_recent.size() > kKept) m_recent.removeLast();
}

QList<RequestNote> RequestLog::recent() const {
    const std::lock_guard lock(m_mutex);
    return m_recent;
}

void RequestLog::noteTrouble(std::optional<Error> trouble) {
    const std::lock_guard lock(m_mutex);
    m_trouble = std::move(trouble);
}

std::optional<Error> RequestLog::trouble() const {
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

}  // namespace meridian::core
