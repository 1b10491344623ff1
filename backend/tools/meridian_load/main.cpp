#include <csignal>
#include <cstdlib>
#include <iostream>

#include <absl/synchronization/mutex.h>

#include "backend/tools/meridian_load/run.h"

namespace {

std::atomic<bool> stopRequested = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // so that a signal handler may touch it

}  // namespace

int main(int argc, char** argv) {
    setenv("GRPC_VERBOSITY", "NONE", 0);  // its log lines; what matters of them is in the status of a call
    const auto requestStop = [](int) { stopRequested = true; };
    // Debian builds Abseil with its search for deadlocks, which costs gRPC a stack trace and a global lock now and
    // then.
    absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);
    return meridian::load::run({argv + 1, argv + argc}, std::cout, std::cerr, stopRequested);
}
