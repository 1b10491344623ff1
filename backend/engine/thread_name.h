// Names for the program's threads, so that a profiler, a debugger and the operating system's tools can tell them apart.
#pragma once

#include <pthread.h>

namespace meridian::engine {

// Names the calling thread; at most 15 characters are kept by Linux.
inline void nameThread(const char* name) {
    pthread_setname_np(pthread_self(), name);
}

}  // namespace meridian::engine
