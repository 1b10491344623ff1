// The engine's view of the customers' keys: it never sees one.
#pragma once

#include <optional>
#include <string_view>

#include <absl/status/status.h>

#include "backend/domain/ids.h"
#include "backend/domain/personal_data.h"

namespace meridian::engine {

class PersonalVault {
  public:
    virtual ~PersonalVault() = default;
    // Makes every key durable that was handed out so far; called before the batch that uses it is committed, so that
    // the journal never holds something that no key can open.
    virtual absl::Status makeKeysDurable() = 0;
    // Opens what was sealed for this customer; empty once the customer was erased. Any thread.
    virtual std::optional<PersonalData> open(CustomerId customer, std::string_view sealed) = 0;
    virtual std::optional<std::string> openText(CustomerId customer, std::string_view sealed) = 0;
};

}  // namespace meridian::engine
