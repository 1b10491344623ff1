// The programs as a person at a shell uses them: arguments in, exit code and text out.
#pragma once

#include <string>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "tests/rig/running_cell.h"

namespace meridian::rig {

// What `program` printed and its exit code; what it wrote to standard error is appended to the file.
Ran runPlain(const std::string& program, const std::vector<std::string>& arguments, const std::string& errorFile);

// The objects of an output with --json, one a line. A line that is none is a failure of the test, and left out.
std::vector<boost::json::object> linesOf(const Ran& ran);
// The only line; an empty object, and a failure of the test, when there is not exactly one.
boost::json::object lineOf(const Ran& ran);

// "a.b.2.c" deep inside of an object, numbers being positions in arrays. Null, and a failure of the test, when it is
// not there.
boost::json::value at(const boost::json::object& object, const std::string& path);
std::string textAt(const boost::json::object& object, const std::string& path);
std::int64_t numberAt(const boost::json::object& object, const std::string& path);

}  // namespace meridian::rig
