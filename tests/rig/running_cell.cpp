#include "tests/rig/running_cell.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include <signal.h>

#include "backend/domain/check.h"

namespace meridian::rig {

namespace {

using namespace std::chrono_literals;

std::vector<std::string> argumentsFor(const std::string& data, std::vector<std::string> more) {
    std::vector<std::string> all{"--data", data, "--listen", "127.0.0.1:0"};
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

// Beside the data directory, whose disk may be full.
std::string errorFile(const std::string& data) {
    return data + ".errors";
}

}  // namespace

RunningCell::RunningCell(const std::string& data, std::vector<std::string> more)
    : m_data(data), m_process(programPath("meridiand"), argumentsFor(data, std::move(more)), errorFile(data)) {
    std::string line;
    if (!m_process.readLine(line, 120s)) return;
    m_ready = line.find("\"ready\":true") != std::string::npos;
    const std::string key = "\"address\":\"";
    const std::size_t at = line.find(key);
    if (at == std::string::npos) return;
    m_address = line.substr(at + key.size(), line.find('"', at + key.size()) - at - key.size());
}

int RunningCell::stop() {
    m_process.signal(SIGTERM);
    return m_process.wait(60s);
}

void RunningCell::kill() {
    m_process.signal(SIGKILL);
    m_process.wait(10s);
}

std::string RunningCell::errors() const {
    return fileBytes(errorFile(m_data));
}

Ran runProgram(const std::string& program, const std::string& data, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--local", data, "--json"});
    Process process(programPath(program), arguments, errorFile(data));
    Ran ran;
    ran.output = process.readAll(300s);
    ran.code = process.wait(10s);
    return ran;
}

double numberIn(const std::string& json, const std::string& name) {
    const std::string key = "\"" + name + "\":";
    const std::size_t at = json.find(key);
    return at == std::string::npos ? -1 : std::strtod(json.c_str() + at + key.size(), nullptr);
}

std::string fileBytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeBytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    MERIDIAN_CHECK(file.good());
}

}  // namespace meridian::rig
