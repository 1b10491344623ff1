// What a customer is called, for whoever must find that elsewhere: an erasure reaches texts that are not sealed with
// the customer's key, and this is the last moment at which anybody knows what to look for in them.
#pragma once

#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/domain/ids.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct KnownAs {
    std::string name;
    std::string email;

    friend bool operator==(const KnownAs&, const KnownAs&) = default;
};

// Any thread. The readers outlive it.
class PersonQueries {
  public:
    explicit PersonQueries(ViewReaders& readers) : m_readers(readers) {}

    // Every name and e-mail address that the customer's orders had, each pair once; empty for a customer who is unknown
    // or erased. Reads all persons, about a second for a million: erasures are too rare to keep an index for them.
    absl::StatusOr<std::vector<KnownAs>> knownAs(CustomerId customer);

  private:
    ViewReaders& m_readers;
};

}  // namespace meridian::stores
