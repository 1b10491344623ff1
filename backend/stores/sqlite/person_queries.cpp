#include "backend/stores/sqlite/person_queries.h"

#include <algorithm>

namespace meridian::stores {

absl::StatusOr<std::vector<KnownAs>> PersonQueries::knownAs(CustomerId customer) {
    std::vector<KnownAs> known;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        // Erased texts are BLOBs.
        const auto rows = reader.prepare(
            "SELECT name, email FROM persons WHERE customer = ?1 AND typeof(name) = 'text' AND typeof(email) = 'text'");
        if (!rows.ok()) return rows.status();
        (*rows)->bind(customer);
        while ((*rows)->step() == Step::kRow) {
            KnownAs names{std::string((*rows)->text(0)), std::string((*rows)->text(1))};
            if (std::ranges::find(known, names) == known.end()) known.push_back(std::move(names));
        }
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    return known;
}

}  // namespace meridian::stores
