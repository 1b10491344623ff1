#include "backend/query/parser.h"

#include <algorithm>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/domain/utf8.h"
#include "backend/query/conditions.h"
#include "backend/query/lexer.h"
#include "backend/query/suggest.h"

namespace meridian::query {
namespace {

class Parser {
  public:
    Parser(std::string_view text, const ParseOptions& options) : m_text(text), m_options(options) {}

    ParseResult run() {
        if (!isReadable()) return m_error;
        while (true) {
            skipBlanks();
            if (m_at == m_text.size()) return std::move(m_query);
            if (!readTerm()) return m_error;
        }
    }

  private:
    bool fail(std::size_t position, std::size_t length, std::string message, std::string suggestion = {}) {
        m_error = {position, length, std::move(message), std::move(suggestion)};
        return false;
    }
    bool fail(LexError error) {
        return fail(error.position, error.length, std::move(error.message), std::move(error.suggestion));
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipBlanks() {
        while (const std::size_t blank = blankAt(m_text, m_at))
            m_at += blank;
    }

    bool isReadable();
    bool readTerm();
    bool readFreeText(bool negated);
    bool readFieldTerm(const FieldInfo& field, std::size_t start, bool negated);
    bool failUnknownField(std::string_view name, std::size_t start);
    bool add(Term term, std::size_t start);

    std::string_view m_text;
    const ParseOptions& m_options;
    std::size_t m_at = 0;
    Query m_query;
    ParseError m_error;
};

bool Parser::isReadable() {
    if (m_text.size() > limits::kQueryBytesMax) {
        return fail(
            limits::kQueryBytesMax, m_text.size() - limits::kQueryBytesMax,
            concat("The query is ", m_text.size(), " bytes long; at most ", limits::kQueryBytesMax, " are allowed."));
    }
    const std::size_t valid = validUtf8Prefix(m_text);
    if (valid < m_text.size()) return fail(valid, 1, "The query is not UTF-8 from here on.");
    const std::size_t nul = m_text.find('\0');
    if (nul != std::string_view::npos) return fail(nul, 1, "The query holds a NUL byte; remove it.");
    return true;
}

bool Parser::readTerm() {
    const std::size_t start = m_at;
    const bool negated = peek() == '-';
    if (negated) {
        ++m_at;
        if (m_at == m_text.size() || blankAt(m_text, m_at) > 0) {
            return fail(start, 1,
                        "A minus must stand directly before what it leaves out; to search for it, put it in quotes.",
                        "\"-\"");
        }
        if (peek() == '-') {
            return fail(start, 2, "One minus is enough; text that begins with a minus goes in quotes.", "-");
        }
    }
    // A field's name runs to the first colon of the word, if that comes before any quote.
    std::size_t end = m_at;
    while (end < m_text.size() && blankAt(m_text, end) == 0 && m_text[end] != ':' && m_text[end] != '"')
        ++end;
    if (end == m_text.size() || m_text[end] != ':') return readFreeText(negated);
    const std::string_view name = m_text.substr(m_at, end - m_at);
    const FieldInfo* field = findField(m_options.fields, name);
    if (field == nullptr) return failUnknownField(name, m_at);
    m_at = end + 1;
    return readFieldTerm(*field, start, negated);
}

bool Parser::failUnknownField(std::string_view name, std::size_t start) {
    const std::string_view nearest = nearestField(m_options.fields, name);
    std::string message =
        name.empty() ? "A field's name must stand before the colon" : concat("There is no field \"", name, "\"");
    message += nearest.empty() ? ". " : concat("; did you mean ", nearest, "? ");
    message += "Text with a colon goes in quotes.";
    return fail(start, std::max<std::size_t>(name.size(), 1), std::move(message), std::string(nearest));
}

bool Parser::readFreeText(bool negated) {
    const std::size_t start = m_at;
    const FieldInfo* field = infoOf(m_options.fields, Field::kFreeText);
    LexError error;
    const auto literal = readLiteral(m_text, m_at, Commas::kBelong, error);
    if (!literal) return fail(std::move(error));
    m_at += literal->length;
    if (!literal->quoted) {
        // "total>100" is meant as "total:>100".
        const std::size_t sign = literal->text.find_first_of("<>=");
        if (sign != std::string::npos && findField(m_options.fields, literal->text.substr(0, sign)) != nullptr) {
            const std::string written(m_text.substr(start, literal->length));
            return fail(start, literal->length, "A colon is missing behind the field's name.",
                        concat(written.substr(0, sign), ":", written.substr(sign)));
        }
    }
    if (field == nullptr) {
        return fail(start, literal->length,
                    "This list cannot be searched for words; name a field, such as field:word.");
    }
    ConditionReader reader(*field, m_options.currency);
    if (literal->text.empty() || !reader.readPattern(*literal)) {
        return fail(start, literal->length, "There is nothing to search for here; write at least one letter or digit.");
    }
    return add({Field::kFreeText, negated, {std::move(reader.condition())}}, start);
}

bool Parser::readFieldTerm(const FieldInfo& field, std::size_t start, bool negated) {
    Term term{field.field, negated, {}};
    while (true) {
        if (term.alternatives.size() == limits::kQueryAlternativesMax) {
            return fail(m_at, 1, concat("A term may have at most ", limits::kQueryAlternativesMax, " values."));
        }
        ConditionReader reader(field, m_options.currency);
        if (!reader.read(m_text, m_at)) return fail(std::move(reader.error()));
        term.alternatives.push_back(std::move(reader.condition()));
        if (peek() != ',') break;
        ++m_at;
    }
    return add(std::move(term), start);
}

bool Parser::add(Term term, std::size_t start) {
    if (m_query.terms.size() == limits::kQueryTermsMax) {
        return fail(start, m_at - start, concat("A query may have at most ", limits::kQueryTermsMax, " terms."));
    }
    m_query.terms.push_back(std::move(term));
    return true;
}

}  // namespace

ParseResult parse(std::string_view text, const ParseOptions& options) {
    return Parser(text, options).run();
}

absl::Status toStatus(const ParseError& error, std::string_view text) {
    const std::string_view before = text.substr(0, error.position);
    const auto characters =
        before.size() - static_cast<std::size_t>(std::count_if(before.begin(), before.end(), continuesCharacter));
    return absl::InvalidArgumentError(concat("At character ", characters + 1, " of the query: ", error.message));
}

}  // namespace meridian::query
