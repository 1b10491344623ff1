// Reads what can still be read of a damaged outbox, and changes nothing in it.
#pragma once

#include <QString>
#include <vector>

#include "core/commands/command.h"
#include "core/commands/draft_rows.h"
#include "core/commands/outbox_mending.h"

namespace meridian::core {

struct ReadOutbox {
    std::vector<CommandEntry> commands;  // whole: each just as it was kept last
    std::vector<draft_rows::Raw> drafts;
    Salvage salvage;
};

// Whatever is wrong with the file: then nothing was read.
ReadOutbox readDamagedOutbox(const QString& path);

}  // namespace meridian::core
