#include <csignal>
#include <iostream>

#include "backend/tools/meridian_load/run.h"

namespace {

std::atomic<bool> stopRequested = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // so that a signal handler may touch it

}  // namespace

int main(int argc, char** argv) {
    const auto requestStop = [](int) { stopRequested = true; };
    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);
    return meridian::load::run({argv + 1, argv + argc}, std::cout, std::cerr, stopRequested);
}
