#include "backend/engine/suspects.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "backend/domain/limits.h"

namespace meridian::engine {

namespace {

// "01 0123456789abcdef 06\n": the command's tag, the digest of its body, the signal, all in hexadecimal.
constexpr std::size_t kLine = 23;

// What this thread decides. Of a trivial type, so that a signal handler may read it.
struct Decided {
    int file;  // 0 while nothing is decided
    Fingerprint fingerprint;
};
thread_local constinit Decided t_decided{0, {}};

void putHex(char* at, int digits, std::uint64_t value) {
    for (int i = digits - 1; i >= 0; --i, value >>= 4)
        at[i] = "0123456789abcdef"[value & 0xf];
}

// Only what POSIX allows in a signal handler.
void writeDown(int number) {
    char line[kLine];
    std::memset(line, ' ', sizeof line);
    putHex(line, 2, t_decided.fingerprint.command);
    putHex(line + 3, 16, t_decided.fingerprint.bodyDigest);
    putHex(line + 20, 2, static_cast<std::uint64_t>(number));
    line[kLine - 1] = '\n';
    // If it cannot be written there is nobody left to tell.
    if (::write(t_decided.file, line, sizeof line) == static_cast<ssize_t>(sizeof line)) ::fdatasync(t_decided.file);
    t_decided.file = 0;
}

// SA_RESETHAND has put the default action back, which the signal meets when this returns.
void onFatalSignal(int number) {
    if (t_decided.file != 0) writeDown(number);
    ::raise(number);
}

bool readHex(std::string_view text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return error == std::errc() && end == text.data() + text.size();
}

bool readLine(std::string_view line, Fingerprint& fingerprint) {
    std::uint64_t command = 0;
    std::uint64_t number = 0;
    if (line.size() + 1 != kLine || line[2] != ' ' || line[19] != ' ') return false;
    if (!readHex(line.substr(0, 2), command) || !readHex(line.substr(3, 16), fingerprint.bodyDigest)) return false;
    fingerprint.command = static_cast<std::uint8_t>(command);
    return readHex(line.substr(20), number);
}

}  // namespace

absl::StatusOr<std::unique_ptr<Suspects>> Suspects::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return absl::UnavailableError(path + " cannot be opened: " + std::strerror(errno));
    std::unique_ptr<Suspects> suspects(new Suspects(file));
    suspects->read();
    return suspects;
}

Suspects::~Suspects() {
    ::close(m_file);
}

void Suspects::read() {
    std::string text;
    char buffer[4096];
    for (ssize_t size = 0; (size = ::read(m_file, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(size));
    for (std::string_view left = text; !left.empty();) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        Fingerprint fingerprint;
        if (readLine(left.substr(0, end), fingerprint)) ++m_failures[fingerprint];
        left.remove_prefix(std::min(end + 1, left.size()));
    }
}

bool Suspects::isQuarantined(Fingerprint fingerprint) const {
    if (m_failures.empty()) return false;
    const auto found = m_failures.find(fingerprint);
    return found != m_failures.end() && found->second >= limits::kFailuresToQuarantine;
}

std::vector<Fingerprint> Suspects::quarantined() const {
    std::vector<Fingerprint> all;
    for (const auto& [fingerprint, failures] : m_failures) {
        if (failures >= limits::kFailuresToQuarantine) all.push_back(fingerprint);
    }
    return all;
}

void Suspects::catchFatalSignals() {
    struct sigaction action {};
    action.sa_handler = onFatalSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        ::sigaction(number, &action, nullptr);
}

Suspects::Deciding::Deciding(const Suspects* suspects, Fingerprint fingerprint) {
    t_decided = {suspects == nullptr ? 0 : suspects->m_file, fingerprint};
}

Suspects::Deciding::~Deciding() {
    t_decided.file = 0;
}

}  // namespace meridian::engine
