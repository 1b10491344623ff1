// One thread of a program under test stands still while its others go on: what a busy machine does for milliseconds,
// for as long as a test needs it.
#pragma once

#include <memory>
#include <string>

#include <sys/types.h>

namespace meridian::rig {

// Lives on the thread that made it.
class StoppedThread {
  public:
    // Stops the thread of this name; null where the system does not allow it or there is no such thread.
    static std::unique_ptr<StoppedThread> find(pid_t process, const std::string& name);
    ~StoppedThread() { goOn(); }
    StoppedThread(const StoppedThread&) = delete;
    StoppedThread& operator=(const StoppedThread&) = delete;

    void goOn();

  private:
    explicit StoppedThread(pid_t thread) : m_thread(thread) {}

    pid_t m_thread;  // 0 once it goes on
};

}  // namespace meridian::rig
