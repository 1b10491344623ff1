// A server that answers every command at once, as a test wishes; remembers what it was sent.
#pragma once

#include <vector>

#include "core/commands/commands.h"
#include "tests/core/support/answered.h"

namespace meridian::ui {

class AcceptingCommands final : public core::Commands {
  public:
    core::Call<core::CommandEntry> send(const core::Command& command) override {
        sent.push_back(command);
        core::CommandEntry entry;
        entry.command = command;
        entry.state = state;
        entry.receipt = core::Receipt{};
        entry.receipt->batch = 77;
        if (state == core::CommandState::kRejected) {
            entry.receipt->settled = core::Settled::kRejected;
            entry.receipt->code = QStringLiteral("ON_HOLD");
            entry.receipt->text = QStringLiteral("The order is on hold.");
        }
        return core::answered<core::CommandEntry>(entry);
    }
    const std::vector<core::CommandEntry>& entries() const override { return m_entries; }
    int waiting() const override { return 0; }
    int needsYou() const override { return 0; }
    void acknowledge(const QByteArray& /*id*/) override {}
    void drop(const QByteArray& /*id*/) override {}
    core::Call<core::CommandEntry> resolve(const QByteArray& /*id*/, const core::Command& instead) override {
        return send(instead);
    }
    void wake() override {}
    const std::optional<core::Error>& trouble() const override { return m_trouble; }

    std::vector<core::Command> sent;
    core::CommandState state = core::CommandState::kAccepted;

  private:
    std::vector<core::CommandEntry> m_entries;
    std::optional<core::Error> m_trouble;
};

}  // namespace meridian::ui
