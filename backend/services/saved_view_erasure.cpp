#include "backend/services/saved_view_erasure.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/text.h"
#include "backend/query/fields.h"
#include "backend/query/lexer.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::services {

namespace {

constexpr std::string_view kEllipsis = "…";

// Without the quotes that one spelling has and another has not.
std::string comparable(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char byte) { return byte == '"' || byte == '\\'; });
    return stores::foldForSearch(plain);
}

bool isWordByte(char byte) {
    return isLetter(byte) || isDigit(byte);
}

// "Bo" is not in "Bob". Only ASCII counts, to which Latin letters are folded: other scripts write words without blanks,
// and a condition too many is lost more lightly than a name is kept.
bool standsAlone(std::string_view text, std::size_t at, std::size_t size) {
    const std::size_t end = at + size;
    const bool goesOnBefore = at > 0 && isWordByte(text[at]) && isWordByte(text[at - 1]);
    const bool goesOnBehind = end < text.size() && isWordByte(text[end - 1]) && isWordByte(text[end]);
    return !goesOnBefore && !goesOnBehind;
}

class PersonMention {
  public:
    explicit PersonMention(std::span<const stores::KnownAs> person) {
        for (const stores::KnownAs& known : person) {
            for (const std::string& text : {comparable(known.name), comparable(known.email)}) {
                const bool saysAnything = std::ranges::any_of(
                    text, [](char byte) { return isWordByte(byte) || static_cast<unsigned char>(byte) >= 0x80; });
                if (saysAnything) m_texts.push_back(text);
            }
        }
    }
    bool isEmpty() const { return m_texts.empty(); }

    // Which of the pieces, read one behind the other, the name or address touches.
    std::vector<bool> in(const std::vector<std::string>& pieces) const {
        std::string text;
        for (const std::string& piece : pieces)
            text += piece;
        std::vector<bool> named(pieces.size());
        for (const std::string& wanted : m_texts) {
            for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
                if (standsAlone(text, at, wanted.size())) mark(pieces, at, at + wanted.size(), named);
            }
        }
        return named;
    }

  private:
    static void mark(const std::vector<std::string>& pieces, std::size_t from, std::size_t until,
                     std::vector<bool>& named) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::size_t end = begin + pieces[i].size();
            if (begin < until && from < end) named[i] = true;
            begin = end;
        }
    }

    std::vector<std::string> m_texts;
};

// One term of a query as it is written, which need not be right: "-email:" and the values behind it.
struct WrittenTerm {
    std::string_view head;
    std::vector<std::string_view> values;
    bool isText = true;  // amounts, states and times name nobody
};

// The first place from `at` on, outside of quotes, where `ends` holds; the end of the text when there is none.
template <class Ends>
std::size_t findUnquoted(std::string_view text, std::size_t at, Ends ends) {
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (quoted && text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            quoted = !quoted;
        } else if (!quoted && ends(at)) {
            return at;
        }
    }
    return text.size();
}

WrittenTerm termOf(std::string_view written) {
    WrittenTerm term;
    const std::size_t name = written.starts_with('-') ? 1 : 0;
    const std::size_t colon = findUnquoted(written, name, [&](std::size_t at) { return written[at] == ':'; });
    if (colon == written.size()) {
        term.head = written.substr(0, name);
        term.values.push_back(written.substr(name));
        return term;
    }
    const query::FieldInfo* field = query::findField(query::orderFields(), written.substr(name, colon - name));
    term.isText = field == nullptr || field->kind == query::Kind::kText;
    term.head = written.substr(0, colon + 1);
    for (std::size_t at = colon + 1; at <= written.size();) {
        const std::size_t end = findUnquoted(written, at, [&](std::size_t place) { return written[place] == ','; });
        term.values.push_back(written.substr(at, end - at));
        at = end + 1;
    }
    return term;
}

// What stands between blanks; in a query, blanks within quotes belong to the part.
enum class Quotes { kBind, kMeanNothing };
std::vector<std::string_view> partsOf(std::string_view text, Quotes quotes) {
    std::vector<std::string_view> parts;
    const auto isBlank = [&](std::size_t at) { return query::blankAt(text, at) > 0; };
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(at)) {
            at += query::blankAt(text, at);
            continue;
        }
        std::size_t end = at;
        if (quotes == Quotes::kBind) end = findUnquoted(text, at, isBlank);
        while (quotes == Quotes::kMeanNothing && end < text.size() && !isBlank(end))
            ++end;
        parts.push_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

void addPart(std::string& text, std::string_view part) {
    if (!text.empty()) text += ' ';
    text += part;
}

std::string queryWithout(std::string_view query, const PersonMention& person) {
    std::vector<WrittenTerm> terms;
    for (const std::string_view part : partsOf(query, Quotes::kBind))
        terms.push_back(termOf(part));
    // A name may go on from one term to the next, but not from one of several values to the other.
    std::vector<std::string> pieces;
    for (const WrittenTerm& term : terms) {
        for (const std::string_view value : term.values)
            pieces.push_back(term.isText ? concat(comparable(value), '\n') : "\n");
        if (term.isText) pieces.back().back() = ' ';
    }
    const std::vector<bool> named = person.in(pieces);
    if (std::ranges::find(named, true) == named.end()) return std::string(query);
    std::string kept;
    auto isNamed = named.begin();
    for (const WrittenTerm& term : terms) {
        std::string values;
        bool isAny = false;
        for (const std::string_view value : term.values) {
            if (*isNamed++) continue;
            values += concat(isAny ? "," : "", value);
            isAny = true;
        }
        if (isAny) addPart(kept, concat(term.head, values));
    }
    return kept;
}

std::string nameWithout(std::string_view name, const PersonMention& person) {
    const std::vector<std::string_view> words = partsOf(name, Quotes::kMeanNothing);
    std::vector<std::string> pieces;
    for (const std::string_view word : words)
        pieces.push_back(concat(comparable(word), ' '));
    const std::vector<bool> named = person.in(pieces);
    if (std::ranges::find(named, true) == named.end()) return std::string(name);
    std::string kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!named[i]) addPart(kept, words[i]);
        if (named[i] && (i == 0 || !named[i - 1])) addPart(kept, kEllipsis);
    }
    return kept;
}

}  // namespace

absl::StatusOr<saved_views::Revised> forgetInSavedViews(saved_views::SavedViewStore& store,
                                                        std::span<const stores::KnownAs> person, CellTime now) {
    const PersonMention mention(person);
    if (mention.isEmpty()) return saved_views::Revised{};
    return store.reviseAll(
        [&mention](saved_views::SavedView& view) {
            std::string query = queryWithout(view.query, mention);
            if (query.empty() && !view.query.empty()) return saved_views::Revision::kRemove;
            std::string name = nameWithout(view.name, mention);
            if (query == view.query && name == view.name) return saved_views::Revision::kKeep;
            view.query = std::move(query);
            view.name = std::move(name);
            return saved_views::Revision::kChange;
        },
        now);
}

}  // namespace meridian::services
