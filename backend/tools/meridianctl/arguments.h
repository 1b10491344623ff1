// The arguments that several commands share, and checks that need no server: a mistyped order number is told at once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "backend/tools/meridianctl/context.h"

namespace meridian::ctl {

// One command of the program: where it hangs and what it does.
using Action = std::function<Exit(Context&)>;
// `online` actions are connected before they run.
struct Chosen {
    Action action;
    bool online = true;
};

// What the parser chose. Filled by the callback of the one command that was named.
class Commands {
  public:
    // Makes a command below `parent`. `examples` follow its help text, one a line.
    static CLI::App& add(CLI::App& parent, const std::string& name, const std::string& help,
                         const std::vector<std::string>& examples = {});
    // A folder of commands, of which one must be named.
    static CLI::App& addGroup(CLI::App& parent, const std::string& name, const std::string& help);

    void online(CLI::App& command, Action action);
    void offline(CLI::App& command, Action action);

    const Chosen& chosen() const { return *m_chosen; }

  private:
    std::shared_ptr<Chosen> m_chosen = std::make_shared<Chosen>();
};

CLI::Validator orderNumber();     // "EU-1048217" with its check digit
CLI::Validator customerNumber();  // "CUS-4471902"
CLI::Validator uuid();

// An option --reason that must be given and may not be empty.
CLI::Option* addReason(CLI::App& command, std::string& reason);
CLI::Option* addIfVersion(CLI::App& command, std::uint32_t& version);

// "NAME=NUMBER", split at the last '='. False unless the number is a whole one above 0.
bool splitCount(const std::string& text, std::string& name, std::int64_t& count);
CLI::Validator countOf(const std::string& what);  // the same as a check of an option

}  // namespace meridian::ctl
