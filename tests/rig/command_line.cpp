#include "tests/rig/command_line.h"

#include <sstream>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

namespace meridian::rig {

namespace {

namespace json = boost::json;

const json::value* childOf(const json::value& value, const std::string& name) {
    if (const json::object* object = value.if_object()) return object->if_contains(name);
    const json::array* array = value.if_array();
    if (array == nullptr || name.find_first_not_of("0123456789") != std::string::npos) return nullptr;
    return array->if_contains(std::stoul(name));
}

}  // namespace

Ran runPlain(const std::string& program, const std::vector<std::string>& arguments, const std::string& errorFile) {
    Process process(programPath(program), arguments, errorFile);
    Ran ran;
    ran.output = process.readAll(std::chrono::seconds(60));
    ran.code = process.wait(std::chrono::seconds(10));
    return ran;
}

std::vector<json::object> linesOf(const Ran& ran) {
    std::vector<json::object> all;
    std::istringstream stream(ran.output);
    for (std::string line; std::getline(stream, line);) {
        json::error_code error;
        const json::value value = json::parse(line, error);
        if (error || !value.is_object()) {
            ADD_FAILURE() << "no JSON object: " << line;
        } else {
            all.push_back(value.as_object());
        }
    }
    return all;
}

json::object lineOf(const Ran& ran) {
    const std::vector<json::object> all = linesOf(ran);
    EXPECT_EQ(all.size(), 1U) << ran.output;
    return all.size() == 1 ? all.front() : json::object();
}

json::value at(const json::object& object, const std::string& path) {
    json::value value = object;
    std::istringstream names(path);
    for (std::string name; std::getline(names, name, '.');) {
        const json::value* child = childOf(value, name);
        if (child == nullptr) {
            ADD_FAILURE() << "no " << path << " in " << json::serialize(object);
            return nullptr;
        }
        value = json::value(*child);
    }
    return value;
}

std::string textAt(const json::object& object, const std::string& path) {
    const json::value value = at(object, path);
    return value.is_string() ? std::string(value.as_string()) : json::serialize(value);
}

std::int64_t numberAt(const json::object& object, const std::string& path) {
    const json::value value = at(object, path);
    return value.is_int64() ? value.as_int64() : -1;
}

}  // namespace meridian::rig
