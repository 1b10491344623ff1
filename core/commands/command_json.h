// How commands and drafts stand in the outbox: JSON that names every field, so that a later version of the console, or
// a person in need, can read what an earlier one has kept.
#pragma once

#include <QJsonObject>
#include <optional>

#include "core/commands/kept_draft.h"

namespace meridian::core {

QJsonObject toJson(const CommandEntry& entry);
// None for what this version does not know.
std::optional<CommandEntry> entryFromJson(const QJsonObject& json);

// The same product is the same text, always. None when a field is missing.
QJsonObject toJson(const ProductDraft& product);
std::optional<ProductDraft> productFromJson(const QJsonObject& json);
// What a draft began from: all of it but its id, its time and what it wants.
QJsonObject beganToJson(const KeptDraft& draft);
std::optional<KeptDraft> beganFromJson(const QJsonObject& json);

}  // namespace meridian::core
