#include "backend/stores/sqlite/person_search.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "backend/domain/text.h"
#include "backend/stores/sqlite/view_persons.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::stores {

namespace {

// The index intersects the trigrams of a part by walking all their lists, and a common one (".com") has a row for
// nearly everybody. The rarest few leave hardly more candidates than all of them, which the rows then sort out.
constexpr std::size_t kTrigramsAsked = 3;
constexpr int kRowsProbed = 64;
constexpr std::size_t kFewCandidates = 1'000;
constexpr std::size_t kPhoneDigitsMin = 3;

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
    std::string out;
    for (const std::string& piece : pieces) {
        if (!out.empty()) out += between;
        out += piece;
    }
    return out;
}

// Digits with what people put between them.
bool looksLikePhone(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) {
        return isDigit(byte) || byte == '+' || byte == '-' || byte == ' ' || byte == '(' || byte == ')' ||
               byte == '/' || byte == '.';
    });
}

}  // namespace

PersonPart partOfAnything(std::string_view text) {
    PersonPart part{true, true, false, foldForSearch(text), {}};
    if (looksLikePhone(text) && digitsOf(text).size() >= kPhoneDigitsMin) {
        part.inPhone = true;
        part.digits = digitsOf(text);
    }
    return part;
}

bool holdsPart(const PersonalData& person, const PersonPart& part) {
    return (part.inName && (fieldHolds(person.name, part.needle) || fieldHolds(person.company, part.needle))) ||
           (part.inEmail && fieldHolds(person.email, part.needle)) ||
           (part.inPhone && fieldHolds(digitsOf(person.phone), part.digits));
}

std::string sqlHoldsPart(std::string_view alias, const PersonPart& part, std::vector<query::Bound>& parameters) {
    std::vector<std::string> tests;
    const auto test = [&](std::string_view function, std::string_view column, const std::string& needle) {
        tests.push_back(concat(function, "(", alias, ".", column, ", ?)"));
        parameters.emplace_back(needle);
    };
    if (part.inName) {
        test("field_holds", "name", part.needle);
        test("field_holds", "company", part.needle);
    }
    if (part.inEmail) test("field_holds", "email", part.needle);
    if (part.inPhone) test("phone_holds", "phone", part.digits);
    return concat("(", joined(tests, " OR "), ")");
}

absl::StatusOr<std::string> PersonSearch::rarestOf(std::vector<std::string> trigrams) {
    if (trigrams.size() > kTrigramsAsked) {
        const auto probe = m_reader.prepare(
            "SELECT max(rowid), count(*) FROM (SELECT rowid FROM person_text WHERE person_text MATCH ?1 LIMIT ?2)");
        if (!probe.ok()) return probe.status();
        // How far one must go to see some rows of the trigram: the farther, the rarer.
        std::vector<std::pair<std::int64_t, std::string>> byDistance;
        for (std::string& trigram : trigrams) {
            const std::string match = quotedForMatch(trigram);
            (*probe)->bind(match, kRowsProbed);
            std::int64_t distance = 0;
            if ((*probe)->step() == Step::kRow) {
                const bool few = (*probe)->integer(1) < kRowsProbed;
                distance = few ? std::numeric_limits<std::int64_t>::max() - (*probe)->integer(1) : (*probe)->integer(0);
            }
            if (!(*probe)->status().ok()) return (*probe)->status();
            (*probe)->reset();
            byDistance.emplace_back(distance, std::move(trigram));
        }
        std::ranges::partial_sort(byDistance, byDistance.begin() + kTrigramsAsked, std::greater<>());
        trigrams.clear();
        for (std::size_t i = 0; i < kTrigramsAsked; ++i)
            trigrams.push_back(std::move(byDistance[i].second));
    }
    for (std::string& trigram : trigrams)
        trigram = quotedForMatch(trigram);
    return concat("(", joined(trigrams, " AND "), ")");
}

absl::StatusOr<std::string> PersonSearch::matchFor(const std::vector<PersonPart>& parts) {
    std::vector<std::string> required;  // all of these, of whichever part
    std::vector<std::string> groups;
    for (const PersonPart& part : parts) {
        std::vector<std::vector<std::string>> alternatives;
        if (part.inName || part.inEmail) alternatives = trigramAlternatives(part.needle);
        const bool tooShort = (part.inName || part.inEmail) && alternatives.empty();
        if (part.inPhone && part.digits != part.needle) {
            const auto more = trigramAlternatives(part.digits);
            alternatives.insert(alternatives.end(), more.begin(), more.end());
        }
        if (tooShort || alternatives.empty()) continue;
        if (alternatives.size() == 1) {
            required.insert(required.end(), alternatives[0].begin(), alternatives[0].end());
            continue;
        }
        std::vector<std::string> matches;
        for (std::vector<std::string>& trigrams : alternatives) {
            auto match = rarestOf(std::move(trigrams));
            if (!match.ok()) return match.status();
            matches.push_back(*std::move(match));
        }
        groups.push_back(concat("(", joined(matches, " OR "), ")"));
    }
    if (!required.empty()) {
        auto match = rarestOf(std::move(required));
        if (!match.ok()) return match.status();
        groups.push_back(*std::move(match));
    }
    return joined(groups, " AND ");
}

absl::StatusOr<bool> PersonSearch::holdsAll(std::int64_t row, const std::vector<PersonPart>& parts) {
    const auto rows = m_reader.prepare(
        "SELECT name, email, phone, company, street, city, postcode, province FROM persons WHERE id = ?1");
    if (!rows.ok()) return rows.status();
    (*rows)->bind(row);
    if ((*rows)->step() != Step::kRow) {
        if (!(*rows)->status().ok()) return (*rows)->status();
        return absl::DataLossError(concat("row ", row, " of the persons is missing: rebuild the views"));
    }
    const PersonalData person = personInRow(**rows, 0);
    (*rows)->reset();
    return std::ranges::all_of(parts, [&](const PersonPart& part) { return holdsPart(person, part); });
}

absl::StatusOr<std::optional<std::vector<std::int64_t>>> PersonSearch::all(const std::vector<PersonPart>& parts,
                                                                           std::size_t candidatesMax) {
    const auto match = matchFor(parts);
    if (!match.ok()) return match.status();
    if (match->empty()) return std::nullopt;
    const auto candidates = m_reader.prepare("SELECT rowid FROM person_text WHERE person_text MATCH ?1 LIMIT ?2");
    if (!candidates.ok()) return candidates.status();
    std::vector<std::int64_t> found;
    (*candidates)->bind(*match, candidatesMax + 1);
    while ((*candidates)->step() == Step::kRow)
        found.push_back((*candidates)->integer(0));
    if (!(*candidates)->status().ok()) return (*candidates)->status();
    if (found.size() > candidatesMax) return std::nullopt;
    std::vector<std::int64_t> holding;
    for (const std::int64_t row : found) {
        const auto holds = holdsAll(row, parts);
        if (!holds.ok()) return holds.status();
        if (*holds) holding.push_back(row);
    }
    return holding;
}

absl::Status PersonSearch::newestFirst(const std::vector<PersonPart>& parts,
                                       const std::function<absl::StatusOr<bool>(std::int64_t)>& visit) {
    // Few candidates come fastest in the order of the index; of many, the newest suffice.
    const auto few = all(parts, kFewCandidates);
    if (!few.ok()) return few.status();
    if (*few) {
        for (auto row = (*few)->rbegin(); row != (*few)->rend(); ++row) {
            const auto goOn = visit(*row);
            if (!goOn.ok() || !*goOn) return goOn.status();
        }
        return absl::OkStatus();
    }
    const auto match = matchFor(parts);
    if (!match.ok()) return match.status();
    if (match->empty()) return absl::InvalidArgumentError("too short to search for: write at least 2 characters");
    const auto candidates =
        m_reader.prepare("SELECT rowid FROM person_text WHERE person_text MATCH ?1 ORDER BY rowid DESC");
    if (!candidates.ok()) return candidates.status();
    (*candidates)->bind(*match);
    while ((*candidates)->step() == Step::kRow) {
        const std::int64_t row = (*candidates)->integer(0);
        const auto holds = holdsAll(row, parts);
        if (!holds.ok()) return holds.status();
        if (!*holds) continue;
        const auto goOn = visit(row);
        if (!goOn.ok()) return goOn.status();
        if (!*goOn) break;
    }
    const absl::Status status = (*candidates)->status();
    (*candidates)->reset();
    return status;
}

}  // namespace meridian::stores
