// How commands stand in the outbox: JSON that names every field, so that a later version of the console, or a person in
// need, can read what an earlier one has kept.
#pragma once

#include <QJsonObject>
#include <optional>

#include "core/commands/command.h"

namespace meridian::core {

QJsonObject toJson(const CommandEntry& entry);
// None for what this version does not know.
std::optional<CommandEntry> entryFromJson(const QJsonObject& json);

}  // namespace meridian::core
