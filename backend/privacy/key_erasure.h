// A key store's backup brings keys back that were destroyed after it was made. Whoever puts such a store in place first
// destroys them again, by the list of erased people that the journal keeps.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "backend/domain/ids.h"

#include "absl/status/statusor.h"

namespace meridian::privacy {

// Makes every one of these customers erased in the key table at `path`: a key is overwritten as KeyStore::erase() does
// it; a customer the table does not know is noted as erased, so that no new key is made either. Returns how many keys
// were destroyed. It needs no master key. No KeyStore may have the file open (keys.lock); when this returns, all of it
// is in the one file. DataLoss when the table is damaged or is none.
absl::StatusOr<std::size_t> eraseKeysAgain(const std::string& path, std::span<const CustomerId> customers);

}  // namespace meridian::privacy
