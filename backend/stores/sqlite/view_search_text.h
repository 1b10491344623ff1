// How people's words are made comparable before they are searched: "NGUYỄN" and "nguyen" are the same name, and a phone
// number is its digits. What is stored in the trigram index and what is asked of it pass through here, so that the two
// can never disagree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace meridian::stores {

// Stands before and after every field in searched text, so that "begins with" and "ends with" are parts like any other.
inline constexpr char kFieldEdge = '\n';

// Lower case, Latin letters without their marks, full-width ASCII as ASCII; white space becomes one blank. Bytes that
// are not UTF-8 stay as they are. The result is part of the index: changing it needs a new schema version.
std::string foldForSearch(std::string_view text);

std::string digitsOf(std::string_view text);

// True when the folded, edged field holds `needle`, which is folded and may hold edges itself.
bool fieldHolds(std::string_view field, std::string_view needle);

// The distinct runs of three characters of folded text, in the order of their first appearance.
std::vector<std::string> trigramsOf(std::string_view folded);

// The trigrams that any text with this part must hold, one of `alternatives` at least, each of them all of its own. A
// part of two characters is looked for at the edges of fields, because the index knows nothing shorter than three; a
// part of one character is too short and gives no alternative.
std::vector<std::vector<std::string>> trigramAlternatives(std::string_view needle);

// One FTS5 string: within its quotes nothing but a doubled quote has a meaning.
std::string quotedForMatch(std::string_view text);

}  // namespace meridian::stores
