// The real server on a data directory, and the programs that talk to it.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "tests/rig/process.h"

namespace meridian::rig {

// meridiand from its ready line to its end.
class RunningCell {
  public:
    // Waits for the ready line. When the server does not come up, isReady() is false and exitCode() says how it ended.
    explicit RunningCell(const std::string& data, std::vector<std::string> more = {});

    bool isReady() const { return m_ready; }
    // HOST:PORT
    const std::string& address() const { return m_address; }
    Process& process() { return m_process; }
    // SIGTERM; the exit code.
    int stop();
    // SIGKILL; returns when the process is gone.
    void kill();
    int exitCode() { return m_process.wait(std::chrono::seconds(10)); }
    // What it has written to its standard error so far, and what those before it on this data directory wrote.
    std::string errors() const;

  private:
    const std::string m_data;
    Process m_process;
    bool m_ready = false;
    std::string m_address;
};

struct Ran {
    int code = -1;
    std::string output;  // one object of JSON, or a line for each row
};

// A client program with --local and --json.
Ran runProgram(const std::string& program, const std::string& data, std::vector<std::string> arguments);

// The number behind "name": in a line of JSON; -1 when it is not there.
double numberIn(const std::string& json, const std::string& name);

std::string fileBytes(const std::string& path);
void writeBytes(const std::string& path, const std::string& bytes);

}  // namespace meridian::rig
