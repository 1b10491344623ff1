// What a call may cost and may do; the same for calls and for watches.
#pragma once

#include <chrono>

namespace meridian::core {

enum class Repeat {
    kNever,  // what was asked might be done twice
    kSafe,   // a query, or a command that carries its id: the server carries it out once however often it comes
};

enum class Identity {
    kSignedIn,  // carries the access token; one renewal and one replay when it has expired
    kNobody,    // signing in and renewing
};

struct CallOptions {
    std::chrono::milliseconds deadline{10'000};  // in total, waits and repetitions included
    Repeat repeat = Repeat::kNever;
    int tries = 4;  // with kSafe, the first one included
    Identity identity = Identity::kSignedIn;
};

}  // namespace meridian::core
