// Checks for programmer errors. They stay on in release: a cell that has proved itself wrong must stop, because going
// on would write the mistake into the journal. Bad input is never a check's business; it is answered with a Rejection.
#pragma once

#include <cstdio>
#include <cstdlib>

#ifdef MERIDIAN_COVERAGE
extern "C" int __llvm_profile_write_file();  // a branch that ends in a failed check has been taken, too
#endif

namespace meridian {

[[noreturn]] inline void checkFailed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "check failed: %s at %s:%d\n", expression, file, line);
#ifdef MERIDIAN_COVERAGE
    __llvm_profile_write_file();
#endif
    std::abort();
}

}  // namespace meridian

#define MERIDIAN_CHECK(expression) \
    (static_cast<bool>(expression) ? static_cast<void>(0) : ::meridian::checkFailed(#expression, __FILE__, __LINE__))
