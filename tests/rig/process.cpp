#include "tests/rig/process.h"

#include <cstdlib>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace meridian::rig {

Process::Process(const std::string& program, const std::vector<std::string>& arguments, const std::string& errorFile) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) std::abort();
    m_pid = ::fork();
    if (m_pid < 0) std::abort();
    if (m_pid == 0) {
        const int errors = ::open(errorFile.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(ends[1], STDOUT_FILENO);
        if (errors >= 0) ::dup2(errors, STDERR_FILENO);
        std::vector<char*> argv;
        argv.push_back(const_cast<char*>(program.c_str()));
        for (const std::string& argument : arguments)
            argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        ::execv(program.c_str(), argv.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    m_output = ends[0];
}

Process::~Process() {
    if (m_exit == -1) {
        ::kill(m_pid, SIGKILL);
        wait(std::chrono::seconds(10));
    }
    ::close(m_output);
}

bool Process::fill(std::chrono::milliseconds atMost) {
    pollfd waiting{m_output, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(atMost.count())) <= 0) return false;
    char bytes[4096];
    const ssize_t size = ::read(m_output, bytes, sizeof bytes);
    if (size <= 0) return false;
    m_buffer.append(bytes, static_cast<std::size_t>(size));
    return true;
}

bool Process::readLine(std::string& line, std::chrono::milliseconds atMost) {
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (true) {
        const std::size_t at = m_buffer.find('\n');
        if (at != std::string::npos) {
            line = m_buffer.substr(0, at);
            m_buffer.erase(0, at + 1);
            return true;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !fill(left)) return false;
    }
}

std::string Process::readAll(std::chrono::milliseconds atMost) {
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !fill(left)) break;
    }
    return std::exchange(m_buffer, {});
}

void Process::signal(int number) {
    if (m_exit == -1) ::kill(m_pid, number);
}

int Process::wait(std::chrono::milliseconds atMost) {
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (m_exit == -1) {
        int status = 0;
        const pid_t ended = ::waitpid(m_pid, &status, WNOHANG);
        if (ended == m_pid) {
            m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        } else if (std::chrono::steady_clock::now() >= end) {
            return -1;
        } else {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    return m_exit;
}

std::string programPath(const std::string& name) {
    const char* directory = std::getenv("MERIDIAN_BIN");
    return std::string(directory != nullptr ? directory : MERIDIAN_BIN_DIR) + "/" + name;
}

DataDirectory::DataDirectory(const std::string& name) {
    std::string pattern = std::string(MERIDIAN_BIN_DIR) + "/../rig-" + name + "-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    m_path = pattern;
}

DataDirectory::~DataDirectory() {
    if (::testing::Test::HasFailure()) return;
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
    std::filesystem::remove(m_path + ".errors", error);  // of RunningCell
}

}  // namespace meridian::rig
