#include <iostream>

#include "backend/privacy/random_bytes.h"
#include "backend/tools/meridianctl/program.h"

int main(int argc, char** argv) {
    meridian::privacy::SystemRandomBytes random;
    return meridian::ctl::run({argv + 1, argv + argc}, std::cout, std::cerr, random);
}
