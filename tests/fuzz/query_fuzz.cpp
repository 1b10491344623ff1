// Any bytes as a list query: the parser never crashes, its errors point into the text, what parses is written and read
// back as the same query, and the lowered SQL holds nothing that the person wrote.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/utf8.h"
#include "backend/query/completions.h"
#include "backend/query/format.h"
#include "backend/query/parser.h"
#include "backend/query/sql.h"

namespace meridian::query {
namespace {

Schema everyField() {
    Schema schema;
    for (const FieldInfo& field : orderFields()) {
        Column& column = schema[field.field];
        column.expression = "e";
        column.currency = "c";
    }
    schema[Field::kName].fullText = FullText::kTrigram;
    schema[Field::kName].fullTextMatch = "m(?)";
    schema[Field::kNumber].orderId = "i";
    schema[Field::kPhone].folding = Folding::kDigits;
    schema[Field::kSku].collation = Collation::kNoCase;
    schema[Field::kSku].wrap = "EXISTS (SELECT 1 WHERE {})";
    return schema;
}

void checkSql(const Query& query) {
    static const Schema schema = everyField();
    const auto where = lower(query, schema, {CellTime{1'795'176'000'000'000}, std::chrono::hours(9)});
    if (!where.ok()) {
        MERIDIAN_CHECK(!where.status().message().empty());
        return;
    }
    const auto holes = std::count(where->sql.begin(), where->sql.end(), '?');
    MERIDIAN_CHECK(static_cast<std::size_t>(holes) == where->parameters.size());
    // The letters of our own SQL, and no digits but the 1 of SELECT 1.
    const std::string_view own = "ABCDEFGHIKLMNOPRSTUWXY emci(),?<>='\\1";
    MERIDIAN_CHECK(where->sql.find_first_not_of(own) == std::string::npos);
    for (const Bound& bound : where->parameters) {
        if (const auto* text = std::get_if<std::string>(&bound)) MERIDIAN_CHECK(isValidUtf8(*text));
    }
}

void checkError(const ParseError& error, std::string_view text) {
    MERIDIAN_CHECK(!error.message.empty());
    MERIDIAN_CHECK(error.position <= text.size() && error.position + error.length <= text.size() + 1);
    MERIDIAN_CHECK(!toStatus(error, text).ok());
}

void checkQuery(const Query& query) {
    MERIDIAN_CHECK(query.terms.size() <= limits::kQueryTermsMax);
    const std::string text = format(query);
    const ParseResult again = parse(text);
    // The canonical spelling of a very long query may pass the limit on bytes; nothing else may be refused.
    if (std::holds_alternative<ParseError>(again)) {
        MERIDIAN_CHECK(text.size() > limits::kQueryBytesMax);
    } else {
        MERIDIAN_CHECK(std::get<Query>(again) == query);
        MERIDIAN_CHECK(format(std::get<Query>(again)) == text);
    }
    checkSql(query);
}

}  // namespace
}  // namespace meridian::query

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace meridian::query;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ParseResult result = parse(text);
    if (const auto* error = std::get_if<ParseError>(&result)) {
        checkError(*error, text);
    } else {
        checkQuery(std::get<Query>(result));
    }
    for (const std::size_t cursor : {std::size_t{0}, size / 2, size}) {
        const Completions found = completions(text, cursor);
        MERIDIAN_CHECK(found.from <= found.until && found.until <= size);
    }
    return 0;
}
