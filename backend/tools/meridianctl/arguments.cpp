#include "backend/tools/meridianctl/arguments.h"

#include <charconv>

#include "backend/domain/ids.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"

namespace meridian::ctl {

CLI::App& Commands::add(CLI::App& parent, const std::string& name, const std::string& help,
                        const std::vector<std::string>& examples) {
    CLI::App& command = *parent.add_subcommand(name, help);
    std::string footer;
    for (const std::string& example : examples)
        footer += (footer.empty() ? "Examples:\n  " : "\n  ") + example;
    command.footer(footer);
    return command;
}

CLI::App& Commands::addGroup(CLI::App& parent, const std::string& name, const std::string& help) {
    CLI::App& group = *parent.add_subcommand(name, help);
    group.require_subcommand(1);
    return group;
}

void Commands::online(CLI::App& command, Action action) {
    command.callback([chosen = m_chosen, action = std::move(action)] { *chosen = {action, true}; });
}

void Commands::offline(CLI::App& command, Action action) {
    command.callback([chosen = m_chosen, action = std::move(action)] { *chosen = {action, false}; });
}

CLI::Validator orderNumber() {
    return CLI::Validator(
        [](std::string& text) {
            if (parseOrderNumber(text)) return std::string();
            return concat("'", text, "' is not an order number, or a digit of it is wrong. One looks like EU-1048217.");
        },
        "NUMBER");
}

CLI::Validator customerNumber() {
    return CLI::Validator(
        [](std::string& text) {
            const bool hasDigits = text.size() > 4 && text.find_first_not_of("0123456789", 4) == std::string::npos;
            if (text.starts_with("CUS-") && hasDigits) return std::string();
            return concat("'", text, "' is not a customer's number. One looks like CUS-4471902.");
        },
        "CUSTOMER");
}

CLI::Validator uuid() {
    return CLI::Validator(
        [](std::string& text) {
            CommandId id;
            return CommandId::parse(text, id) ? std::string() : concat("'", text, "' is not a UUID.");
        },
        "UUID");
}

CLI::Option* addReason(CLI::App& command, std::string& reason) {
    return command.add_option("--reason", reason, "Why, in your own words; it is kept for good. No personal data.")
        ->required()
        ->check([](const std::string& text) {
            return trimmed(text).empty() ? std::string("a reason must not be empty") : std::string();
        });
}

CLI::Option* addIfVersion(CLI::App& command, std::uint32_t& version) {
    return command.add_option("--if-version", version,
                              "Only when the object is still at this version; otherwise it is refused as a conflict.");
}

bool splitCount(const std::string& text, std::string& name, std::int64_t& count) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0) return false;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + equals + 1, end, count);
    name = text.substr(0, equals);
    return error == std::errc() && stop == end && count > 0;
}

CLI::Validator countOf(const std::string& what) {
    return CLI::Validator(
        [what](std::string& text) {
            std::string name;
            std::int64_t count = 0;
            return splitCount(text, name, count) ? std::string()
                                                 : concat("'", text, "' is not ", what, "=QUANTITY, such as ",
                                                          what == "SKU" ? "NMB-DJM-NVY" : "1", "=2");
        },
        what + "=QUANTITY");
}

}  // namespace meridian::ctl
