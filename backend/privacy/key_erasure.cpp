#include "backend/privacy/key_erasure.h"

#include <utility>

#include "backend/privacy/key_table.h"

#include "absl/container/flat_hash_map.h"

namespace meridian::privacy {

absl::StatusOr<std::size_t> eraseKeysAgain(const std::string& path, std::span<const CustomerId> customers) {
    absl::StatusOr<std::unique_ptr<KeyTable>> table = KeyTable::open(path);
    if (!table.ok()) return table.status();
    KeyRow next = 1;
    absl::flat_hash_map<CustomerId, KeyFacts> known;
    absl::Status status = (*table)->readAll([&](const KeyFacts& key) {
        next = key.row + 1;
        known[key.customer] = key;
        return absl::OkStatus();
    });
    if (!status.ok()) return status;
    absl::StatusOr<Transaction> transaction = (*table)->begin();
    if (!transaction.ok()) return transaction.status();
    std::size_t destroyed = 0;
    for (const CustomerId customer : customers) {
        const auto [found, isNew] = known.try_emplace(customer, KeyFacts{next, customer, true});
        if (isNew) {
            status = (*table)->insertErased(next++, customer);
        } else if (!found->second.erased) {
            status = (*table)->overwriteErased(found->second.row);
            found->second.erased = true;
            ++destroyed;
        }
        if (!status.ok()) return status;
    }
    if (status = transaction->commit(); !status.ok()) return status;
    if (status = (*table)->emptyLog(); !status.ok()) return status;
    return destroyed;
}

}  // namespace meridian::privacy
