// A command whose decision makes the program fail makes it fail again as soon as it is sent again, and a cell that
// fails in a loop serves nobody. So the last thing that a failing program does is to write down which command it was
// deciding. A command that stands there often enough is in quarantine: it is refused and parked for a person, and
// everybody else is served (decisions/0004).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <absl/status/statusor.h>

namespace meridian::engine {

// What a command asks for, without its id: the same request under a new id would fail in the same way.
struct Fingerprint {
    std::uint8_t command = 0;  // its kTag
    std::uint64_t bodyDigest = 0;

    friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

// Asks for limits::kFailuresToQuarantine, so that a command that only had bad luck is not locked out at once.
class Suspects {
  public:
    // Reads what earlier runs wrote to `path` and makes the file (mode 0600) when there is none. Lines that are not
    // whole are passed over. Unavailable when the file cannot be opened.
    static absl::StatusOr<std::unique_ptr<Suspects>> open(const std::string& path);
    ~Suspects();
    Suspects(const Suspects&) = delete;
    Suspects& operator=(const Suspects&) = delete;

    // As earlier runs left it. Any thread.
    bool isQuarantined(Fingerprint fingerprint) const;
    std::vector<Fingerprint> quarantined() const;

    // From now on a fatal signal (SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL) that hits a thread while it decides writes
    // down the command, and then does what it would have done. For the whole process.
    static void catchFatalSignals();

    // While this lives, its thread decides the command. `suspects` may be null: then nothing is written.
    class Deciding {
      public:
        Deciding(const Suspects* suspects, Fingerprint fingerprint);
        ~Deciding();
        Deciding(const Deciding&) = delete;
        Deciding& operator=(const Deciding&) = delete;
    };

  private:
    explicit Suspects(int file) : m_file(file) {}
    void read();

    const int m_file;
    std::map<Fingerprint, int> m_failures;
};

}  // namespace meridian::engine
