// meridianctl without main(), so that tests can give it arguments and read what it prints.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "backend/privacy/random_bytes.h"

namespace meridian::ctl {

// `arguments` are those after the program's name. Returns the exit code.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, privacy::RandomBytes& random);

}  // namespace meridian::ctl
