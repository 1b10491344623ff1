#include "backend/query/sql_text.h"

#include <algorithm>

#include "backend/domain/text.h"

namespace meridian::query {
namespace {

constexpr std::size_t kTrigramCharacters = 3;
// Greater than every character that text holds: U+10FFFF is a noncharacter, and it is valid UTF-8.
constexpr std::string_view kAfterEveryCharacter = "\xF4\x8F\xBF\xBF";

std::string escapedForLike(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        if (byte == '%' || byte == '_' || byte == '\\') out.push_back('\\');
        out.push_back(byte);
    }
    return out;
}

// One FTS5 string: within its quotes nothing but a doubled quote has a meaning.
std::string fullTextPhrase(std::string_view text) {
    std::string out = "\"";
    for (const char byte : text)
        out.append(byte == '"' ? 2 : 1, byte);
    return out + '"';
}

bool fullTextServes(const Column& column, Operator operation, std::string_view text) {
    if (operation != Operator::kContains || column.fullText == FullText::kNone) return false;
    if (column.fullText == FullText::kWords) return true;
    const auto continuing = std::count_if(text.begin(), text.end(), continuesCharacter);
    return text.size() - static_cast<std::size_t>(continuing) >= kTrigramCharacters;
}

}  // namespace

std::string fold(std::string_view text, Folding folding) {
    if (folding == Folding::kLower) return toLowerAscii(text);
    if (folding == Folding::kUpper) return toUpperAscii(text);
    std::string out(text);
    if (folding == Folding::kDigits) std::erase_if(out, [](char byte) { return !isDigit(byte); });
    return out;
}

absl::Status lowerPattern(const FieldInfo& field, const Column& column, Operator operation, std::string_view text,
                          std::string& sql, std::vector<Bound>& parameters) {
    const std::string folded = fold(text, column.folding);
    if (folded.empty())
        return absl::InvalidArgumentError(concat(field.name, ":", text, " has no digit to search for."));
    if (fullTextServes(column, operation, folded)) {
        sql += column.fullTextMatch;
        parameters.emplace_back(fullTextPhrase(folded) + (column.fullText == FullText::kWords ? "*" : ""));
        return absl::OkStatus();
    }
    if (column.expression.empty()) {
        return absl::InvalidArgumentError(column.fullText == FullText::kTrigram
                                              ? concat("\"", text, "\" is too short to search for; write at least ",
                                                       kTrigramCharacters, " characters.")
                                              : concat("This list finds ", field.name.empty() ? "text" : field.name,
                                                       " only whole; write all of it."));
    }
    if (operation == Operator::kPrefix && column.collation == Collation::kBinary) {
        sql += concat("(", column.expression, " >= ? AND ", column.expression, " < ?)");
        parameters.emplace_back(folded);
        parameters.emplace_back(concat(folded, kAfterEveryCharacter));
        return absl::OkStatus();
    }
    sql += concat(column.expression, " LIKE ? ESCAPE '\\'");
    parameters.emplace_back(concat(operation == Operator::kPrefix ? "" : "%", escapedForLike(folded),
                                   operation == Operator::kSuffix ? "" : "%"));
    return absl::OkStatus();
}

}  // namespace meridian::query
