#include "backend/tools/meridian_load/ack_log.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "backend/domain/text.h"

namespace meridian::load {

absl::StatusOr<std::unique_ptr<AckLog>> AckLog::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return absl::InvalidArgumentError(concat("Cannot write ", path, ": ", std::strerror(errno), "."));
    return std::unique_ptr<AckLog>(new AckLog(file));
}

AckLog::AckLog(int file) : m_file(file), m_thread([this] { run(); }) {}

AckLog::~AckLog() {
    close().status().IgnoreError();
    ::close(m_file);
}

void AckLog::add(std::string_view order, const CommandId& command) {
    const std::lock_guard lock(m_mutex);
    const bool wasEmpty = m_waiting.empty();
    m_waiting.append(order).append(" ").append(command.toString()).append("\n");
    ++m_added;
    if (wasEmpty) m_wake.notify_one();
}

absl::StatusOr<std::uint64_t> AckLog::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable()) m_thread.join();
    if (m_hasFailed) return absl::DataLossError("The acknowledgement log could not be written: it is not complete.");
    return m_added;
}

void AckLog::run() {
    std::string lines;
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_waiting.empty()) return;
            lines.clear();
            lines.swap(m_waiting);
        }
        if (write(lines)) continue;
        const std::lock_guard lock(m_mutex);
        m_hasFailed = true;
        return;
    }
}

bool AckLog::write(std::string_view lines) {
    while (!lines.empty()) {
        const ssize_t written = ::write(m_file, lines.data(), lines.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        lines.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fdatasync(m_file) == 0;
}

}  // namespace meridian::load
