#include "tests/rig/stopped_thread.h"

#include <filesystem>

#include <sys/ptrace.h>
#include <sys/wait.h>

#include "tests/rig/running_cell.h"

namespace meridian::rig {

std::unique_ptr<StoppedThread> StoppedThread::find(pid_t process, const std::string& name) {
    for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
        if (fileBytes(entry.path() / "comm") != name + "\n") continue;
        const auto thread = static_cast<pid_t>(std::stol(entry.path().filename()));
        if (::ptrace(PTRACE_SEIZE, thread, nullptr, nullptr) != 0) return nullptr;
        int status = 0;
        const bool stops = ::ptrace(PTRACE_INTERRUPT, thread, nullptr, nullptr) == 0 &&
                           ::waitpid(thread, &status, __WALL) == thread && WIFSTOPPED(status);
        return stops ? std::unique_ptr<StoppedThread>(new StoppedThread(thread)) : nullptr;
    }
    return nullptr;
}

void StoppedThread::goOn() {
    if (m_thread != 0) ::ptrace(PTRACE_DETACH, m_thread, nullptr, nullptr);
    m_thread = 0;
}

}  // namespace meridian::rig
