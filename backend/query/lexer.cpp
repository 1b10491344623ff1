#include "backend/query/lexer.h"

#include <utility>

#include "backend/domain/text.h"

namespace meridian::query {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kWideSpace = "\xE3\x80\x80";

bool endsLiteral(std::string_view text, std::size_t at, Commas commas) {
    return at >= text.size() || blankAt(text, at) > 0 || (commas == Commas::kSeparate && text[at] == ',');
}

// `at` stands on the opening quote; returns the position behind the closing one.
std::optional<std::size_t> readQuoted(std::string_view text, std::size_t at, std::string& out, LexError& error) {
    const std::size_t opening = at;
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"') return at + 1;
        if (text[at] == '\\') {
            if (at + 1 < text.size() && text[at + 1] != '"' && text[at + 1] != '\\') {
                error = {
                    at, 2,
                    "Within quotes a backslash stands only before a quote or another backslash; write \\\\ for one.",
                    concat("\\", text.substr(at, 1))};
                return std::nullopt;
            }
            if (++at == text.size()) break;
        }
        out.push_back(text[at]);
    }
    error = {opening, text.size() - opening, "The quote that opens here is never closed.",
             concat(text.substr(opening), "\"")};
    return std::nullopt;
}

std::optional<Literal> readQuotedLiteral(std::string_view text, std::size_t at, Commas commas, LexError& error) {
    Literal literal{{}, true, text[at] == '*', false, at, 0};
    const auto behind = readQuoted(text, at + (literal.starBefore ? 1 : 0), literal.text, error);
    if (!behind) return std::nullopt;
    std::size_t end = *behind;
    if (end < text.size() && text[end] == '*') {
        literal.starBehind = true;
        ++end;
    }
    if (!endsLiteral(text, end, commas)) {
        error = {end, 1, "A blank or a comma must follow the closing quote; write \\\" for a quote within quotes.", ""};
        return std::nullopt;
    }
    literal.length = end - at;
    return literal;
}

}  // namespace

std::size_t blankAt(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.empty()) return 0;
    if (std::string_view(" \t\n\v\f\r").find(rest[0]) != std::string_view::npos) return 1;
    if (rest.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
    return rest.starts_with(kWideSpace) ? kWideSpace.size() : 0;
}

std::optional<Literal> readLiteral(std::string_view text, std::size_t at, Commas commas, LexError& error) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with('"') || rest.starts_with("*\"")) return readQuotedLiteral(text, at, commas, error);
    std::size_t end = at;
    while (!endsLiteral(text, end, commas))
        ++end;
    std::string_view bare = text.substr(at, end - at);
    Literal literal{{}, false, false, false, at, bare.size()};
    if (bare.find('"') != std::string_view::npos) {
        error = {at, bare.size(),
                 "A quote stands inside a word; put the whole word in quotes and write \\\" for the inner one.",
                 quote(bare)};
        return std::nullopt;
    }
    if (bare.starts_with('*')) {
        literal.starBefore = true;
        bare.remove_prefix(1);
    }
    if (bare.ends_with('*')) {
        literal.starBehind = true;
        bare.remove_suffix(1);
    }
    if (const std::size_t star = bare.find('*'); star != std::string_view::npos) {
        error = {at, literal.length,
                 "A star may stand only at the beginning and at the end of a word; a star that is meant itself goes in "
                 "quotes.",
                 quote(text.substr(at, literal.length))};
        return std::nullopt;
    }
    literal.text = std::string(bare);
    return literal;
}

std::string quoteIfNeeded(std::string_view text) {
    bool plain = !text.empty() && std::string_view("-=<>").find(text[0]) == std::string_view::npos;
    for (std::size_t i = 0; plain && i < text.size(); ++i) {
        plain = blankAt(text, i) == 0 && !isControl(text[i]) &&
                std::string_view(",\"*\\:<>=").find(text[i]) == std::string_view::npos;
    }
    return plain ? std::string(text) : quote(text);
}

std::string quote(std::string_view text) {
    std::string out = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') out.push_back('\\');
        out.push_back(byte);
    }
    return out + '"';
}

}  // namespace meridian::query
