// Real programs under test: started, read from, killed. Only processes that were started here are ever signalled.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <sys/types.h>

namespace meridian::rig {

class Process {
  public:
    // Starts `program` with its standard output on a pipe; standard error goes to `errorFile`, appended.
    Process(const std::string& program, const std::vector<std::string>& arguments, const std::string& errorFile);
    ~Process();  // kills it if it still runs
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // The next line of standard output without its end; false at the end of output or after `atMost`.
    bool readLine(std::string& line, std::chrono::milliseconds atMost);
    // Everything up to the end of output.
    std::string readAll(std::chrono::milliseconds atMost);

    void signal(int number);
    // Exit code, or 128 + signal; -1 when it still runs after `atMost`.
    int wait(std::chrono::milliseconds atMost);
    pid_t pid() const { return m_pid; }

  private:
    bool fill(std::chrono::milliseconds atMost);

    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_buffer;
    int m_exit = -1;
};

// Directory of the built programs, from the environment (MERIDIAN_BIN) or as compiled in.
std::string programPath(const std::string& name);

// A new directory under the build folder (a real disk); removed by the destructor unless a test failed.
class DataDirectory {
  public:
    explicit DataDirectory(const std::string& name);
    ~DataDirectory();
    const std::string& path() const { return m_path; }

  private:
    std::string m_path;
};

}  // namespace meridian::rig
