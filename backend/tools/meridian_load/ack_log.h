// A record of what the server has promised, apart from the server: each acknowledged order with its command id, on the
// disk. After a crash of the server every order in it must be there, exactly once.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "backend/domain/ids.h"

#include "absl/status/statusor.h"

namespace meridian::load {

// Writing and syncing happen on a thread of its own, so that the generator does not wait for the disk. Only a line that
// is in the file counts as acknowledged to whoever reads it.
class AckLog {
  public:
    // Begins a new file. An error names the path.
    static absl::StatusOr<std::unique_ptr<AckLog>> open(const std::string& path);
    ~AckLog();
    AckLog(const AckLog&) = delete;
    AckLog& operator=(const AckLog&) = delete;

    void add(std::string_view order, const CommandId& command);
    // Waits until all is on the disk and returns how many lines that is.
    absl::StatusOr<std::uint64_t> close();

  private:
    explicit AckLog(int file);
    void run();
    bool write(std::string_view lines);

    const int m_file;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::string m_waiting;
    std::uint64_t m_added = 0;
    bool m_ending = false;
    bool m_hasFailed = false;
    std::thread m_thread;  // last: it uses the others
};

}  // namespace meridian::load
