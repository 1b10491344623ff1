#include "backend/client/command_ids.h"

#include <chrono>

namespace meridian::client {

std::int64_t unixMillisecondsNow() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace meridian::client
