// The sandbox provider's memory on disk: an append-only file, read whole at the start. A record is with the operating
// system before the provider answers, so that killing the process makes it forget nothing; a power cut may cost it the
// last moments, which a sandbox may lose. There is a payment for every order, so it is read on a thread of its own
// while the cell recovers.
#pragma once

#include <future>
#include <memory>
#include <string>

#include <absl/container/flat_hash_map.h>
#include <absl/status/statusor.h>
#include <sys/types.h>

#include "backend/effects/sandbox_provider.h"

namespace meridian::effects {

// One thread at a time (the provider's lock).
class SandboxFile final : public SandboxMemory {
  public:
    // Makes the file (mode 0600) when it is missing, and rewrites it without what later records replaced.
    static absl::StatusOr<std::unique_ptr<SandboxFile>> open(const std::string& path);
    // Comes back at once and does the same meanwhile; the others below wait until it is done.
    static std::unique_ptr<SandboxFile> beginToOpen(const std::string& path);
    // How that ended: Unavailable when the file cannot be written. Any thread.
    absl::Status opened() const { return m_opened.get(); }
    ~SandboxFile() override;

    void save(const SandboxPayment& payment) override;
    bool load(OrderId order, std::uint8_t attempt, SandboxPayment& out) override;

  private:
    explicit SandboxFile(std::string path) : m_path(std::move(path)) {}
    void readAll();
    absl::Status rewrite();

    std::shared_future<absl::Status> m_opened;
    const std::string m_path;
    int m_file = -1;
    off_t m_size = 0;  // up to the end of the last whole record
    std::string m_scratch;
    absl::flat_hash_map<std::pair<std::uint64_t, std::uint8_t>, SandboxPayment> m_loaded;  // from the start; then taken
};

}  // namespace meridian::effects
