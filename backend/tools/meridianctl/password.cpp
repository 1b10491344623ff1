#include "backend/tools/meridianctl/password.h"

#include <cstdio>
#include <memory>

#include <termios.h>
#include <unistd.h>

#include "backend/privacy/private_file.h"

namespace meridian::ctl {

namespace {

// Turns the echo of a terminal off for as long as it lives.
class Unseen {
  public:
    explicit Unseen(int terminal) : m_terminal(terminal) {
        m_changed = tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_changed) tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (m_changed) tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }

  private:
    int m_terminal;
    termios m_before{};
    bool m_changed = false;
};

absl::StatusOr<privacy::Secret> ask(const std::string& question) {
    const std::unique_ptr<std::FILE, decltype(&std::fclose)> terminal(std::fopen("/dev/tty", "r+e"), &std::fclose);
    if (terminal == nullptr) {
        return absl::InvalidArgumentError(
            "There is no terminal to ask for the password on: give --password-file FILE.");
    }
    std::fprintf(terminal.get(), "%s: ", question.c_str());
    std::fflush(terminal.get());
    std::string password;
    {
        const Unseen unseen(fileno(terminal.get()));
        for (int byte = std::fgetc(terminal.get()); byte != EOF && byte != '\n'; byte = std::fgetc(terminal.get()))
            password.push_back(static_cast<char>(byte));
    }
    std::fprintf(terminal.get(), "\n");
    if (password.empty()) return absl::InvalidArgumentError("The password must not be empty.");
    return privacy::Secret(std::move(password));
}

absl::StatusOr<privacy::Secret> readFile(const std::string& file) {
    const absl::StatusOr<privacy::Secret> content = privacy::readPrivateFile(file);
    if (!content.ok()) return content.status();
    const std::string_view line = content->reveal().substr(0, content->reveal().find_first_of("\r\n"));
    if (line.empty()) return absl::InvalidArgumentError("The first line of " + file + " is empty.");
    return privacy::Secret(std::string(line));
}

}  // namespace

absl::StatusOr<privacy::Secret> readPassword(const std::string& file, const std::string& question) {
    return file.empty() ? ask(question) : readFile(file);
}

absl::StatusOr<privacy::Secret> readNewPassword(const std::string& file, const std::string& question) {
    if (!file.empty()) return readFile(file);
    absl::StatusOr<privacy::Secret> first = ask(question);
    if (!first.ok()) return first;
    const absl::StatusOr<privacy::Secret> second = ask("The same again");
    if (!second.ok()) return second;
    if (first->reveal() != second->reveal()) return absl::InvalidArgumentError("The two passwords differ.");
    return first;
}

}  // namespace meridian::ctl
