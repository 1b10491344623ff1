#include <cstdlib>
#include <iostream>

#include "backend/privacy/random_bytes.h"
#include "backend/tools/meridianctl/program.h"

int main(int argc, char** argv) {
    setenv("GRPC_VERBOSITY", "NONE", 0);  // its log lines; what matters of them is in the status of a call
    meridian::privacy::SystemRandomBytes random;
    return meridian::ctl::run({argv + 1, argv + argc}, std::cout, std::cerr, random);
}
