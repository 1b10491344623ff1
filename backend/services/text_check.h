// What is asked of every text that enters: bounded, readable, and no card number in it.
#pragma once

#include <cstddef>
#include <string_view>

#include <absl/status/status.h>
#include <google/protobuf/message.h>

#include "backend/domain/limits.h"
#include "backend/services/refusal.h"

namespace meridian::services {

// INVALID_ARGUMENT when the text is longer than `bytesMax`, holds a control character other than tab and line break, or
// what looks like a card number. Whether it is UTF-8 was seen when the message was decoded. The text itself is never
// part of the message.
absl::Status checkText(const FieldPath& path, std::string_view text, std::size_t bytesMax = limits::kTextFieldMax);

// The same for every text in a message, however deep; a field that is added to the contract tomorrow is checked too.
// Walks by reflection, about a microsecond for ten fields; the hot path checks its fields one by one instead.
absl::Status checkTexts(const google::protobuf::Message& message, const FieldPath& path);

// INVALID_ARGUMENT that names the message which holds a field that this server does not know. By reflection too.
absl::Status checkKnownFields(const google::protobuf::Message& message, const FieldPath& path);
// Looks at this message only, not at those in it; a few nanoseconds when there is nothing unknown.
absl::Status checkKnownFieldsHere(const google::protobuf::Message& message, const FieldPath& path);

}  // namespace meridian::services
