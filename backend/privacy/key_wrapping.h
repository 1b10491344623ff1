// How the keys of customers are sealed under the master key, and how a master key is told from a wrong one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "backend/domain/ids.h"
#include "backend/privacy/key_cache.h"
#include "backend/privacy/random_bytes.h"
#include "backend/privacy/sealer.h"

#include "absl/status/statusor.h"

namespace meridian::privacy {

// Length of every wrapped key.
inline constexpr std::size_t kWrappedBytes = kSealOverhead + kKeyBytes;

// The customer is part of what is authenticated, so that two rows cannot be exchanged unnoticed. Any thread.
std::string wrapKey(const SubjectKey& master, CustomerId customer, const SubjectKey& key, RandomBytes& random);

// DataLoss when the wrapped key was changed or belongs to another customer or master key. Any thread.
absl::StatusOr<SharedKey> unwrapKey(const SubjectKey& master, CustomerId customer, std::string_view wrapped);

// A text that only its own master key opens; it lies beside the wrapped keys.
std::string makeMasterCheck(const SubjectKey& master, RandomBytes& random);
bool fitsMasterCheck(const SubjectKey& master, std::string_view check);

}  // namespace meridian::privacy
