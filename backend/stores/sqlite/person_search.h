// Finds persons by a part of their name, e-mail address or phone number: the trigram index gives candidates, their rows
// decide.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/personal_data.h"
#include "backend/query/schema.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

// A part that some field of a person must hold. The needle is folded and may have edges, see view_search_text.h.
struct PersonPart {
    bool inName = false;  // or in the company's
    bool inEmail = false;
    bool inPhone = false;
    std::string needle;
    std::string digits;  // looked for in the phone number instead of the needle; empty: not looked for there
};

// A part as people type it into the one box: in any field, as digits too when it could be a phone number.
PersonPart partOfAnything(std::string_view text);

bool holdsPart(const PersonalData& person, const PersonPart& part);

// A condition on the columns of `alias`, a row of persons, that is true when it holds the part. Appends its parameters.
std::string sqlHoldsPart(std::string_view alias, const PersonPart& part, std::vector<query::Bound>& parameters);

class PersonSearch {
  public:
    explicit PersonSearch(ViewReader& reader) : m_reader(reader) {}

    // The rows of `persons` that hold all of `parts`, oldest first; empty optional when the index names more than
    // `candidatesMax`, or when a part is too short for it.
    absl::StatusOr<std::optional<std::vector<std::int64_t>>> all(const std::vector<PersonPart>& parts,
                                                                 std::size_t candidatesMax);

    // Calls `visit` for the rows that hold all of `parts`, newest first, until it returns false. InvalidArgument when
    // every part is too short.
    absl::Status newestFirst(const std::vector<PersonPart>& parts,
                             const std::function<absl::StatusOr<bool>(std::int64_t)>& visit);

  private:
    // What to ask the index, empty when it knows nothing as short as these parts.
    absl::StatusOr<std::string> matchFor(const std::vector<PersonPart>& parts);
    absl::StatusOr<std::string> rarestOf(std::vector<std::string> trigrams);
    absl::StatusOr<bool> holdsAll(std::int64_t row, const std::vector<PersonPart>& parts);

    ViewReader& m_reader;
};

}  // namespace meridian::stores
