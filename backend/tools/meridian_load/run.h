// meridian-load without main(), so that tests can give it arguments and read what it prints.
#pragma once

#include <atomic>
#include <ostream>
#include <string>
#include <vector>

namespace meridian::load {

// `arguments` are those after the program's name. Returns the exit code. Ends early, with figures, once `stop` is set.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, const std::atomic<bool>& stop);

}  // namespace meridian::load
