// Says why bytes are not the message that they should be. The decoder only answers yes or no, and "no" helps nobody who
// has to find one broken character in a batch of a thousand orders.
#pragma once

#include <string>
#include <string_view>

#include <absl/status/status.h>
#include <google/protobuf/descriptor.h>

namespace meridian::services {

// INVALID_ARGUMENT: "orders[2].person.name: is not valid UTF-8", or that the bytes end too early. To be called only
// after decoding failed; as slow as it needs to be. Never reads outside of `bytes`.
absl::Status explainUnreadable(const google::protobuf::Descriptor& type, std::string_view bytes);

}  // namespace meridian::services
