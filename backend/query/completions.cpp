#include "backend/query/completions.h"

#include <algorithm>

#include "backend/domain/text.h"
#include "backend/query/lexer.h"
#include "backend/query/suggest.h"

namespace meridian::query {
namespace {

// The part of the query that holds the cursor: where its term, its value and both ends are.
struct Place {
    std::size_t term = 0;
    std::size_t value = 0;  // behind the colon or the last comma; only with a colon
    std::size_t end = 0;
    std::size_t colon = std::string_view::npos;
    bool quoted = false;  // the cursor stands within quotes
};

Place placeOf(std::string_view text, std::size_t cursor) {
    Place place;
    std::size_t at = 0;
    while (at < cursor) {
        const std::size_t blank = place.quoted ? 0 : blankAt(text, at);
        if (blank > 0) {
            place = Place{};
            at += blank;
            place.term = at;
            continue;
        }
        const char byte = text[at];
        if (place.quoted && byte == '\\') {
            ++at;
        } else if (byte == '"') {
            place.quoted = !place.quoted;
        } else if (!place.quoted && byte == ':' && place.colon == std::string_view::npos) {
            place.colon = at;
            place.value = at + 1;
        } else if (!place.quoted && byte == ',') {
            place.value = at + 1;
        }
        ++at;
    }
    place.end = cursor;
    while (place.end < text.size() && blankAt(text, place.end) == 0 && text[place.end] != ',' &&
           (place.colon != std::string_view::npos || text[place.end] != ':')) {
        ++place.end;
    }
    return place;
}

bool begins(std::string_view word, std::string_view typed) {
    return equalsIgnoringCase(word.substr(0, typed.size()), typed);
}

// The name that begins as typed, else the alias that does.
std::string_view spellingFor(std::string_view name, std::string_view aliases, std::string_view typed) {
    if (begins(name, typed)) return name;
    std::string_view found;
    anyWord(aliases, [&](std::string_view alias) {
        if (begins(alias, typed)) found = alias;
        return !found.empty();
    });
    return found;
}

void offerFields(Completions& result, FieldTable fields, std::string_view typed) {
    for (const FieldInfo& field : fields) {
        if (field.name.empty() || spellingFor(field.name, field.aliases, typed).empty()) continue;
        result.candidates.push_back({concat(field.name, ':'), std::string(field.help)});
    }
    if (!result.candidates.empty()) return;
    const std::string_view nearest = nearestField(fields, typed);
    if (const FieldInfo* field = nearest.empty() ? nullptr : findField(fields, nearest)) {
        result.candidates.push_back({concat(field->name, ':'), std::string(field->help)});
    }
}

bool hasValue(const FieldInfo& field, std::string_view values, const EnumValue& wanted) {
    while (!values.empty()) {
        const std::size_t comma = std::min(values.find(','), values.size());
        if (findValue(field, values.substr(0, comma)) == &wanted) return true;
        values.remove_prefix(std::min(comma + 1, values.size()));
    }
    return false;
}

void offerValues(Completions& result, const FieldInfo& field, std::string_view others, std::string_view typed) {
    for (const EnumValue& value : field.values) {
        const std::string_view spelling = spellingFor(value.name, value.aliases, typed);
        if (!spelling.empty() && !hasValue(field, others, value)) {
            result.candidates.push_back({std::string(spelling), std::string(value.help)});
        }
    }
    if (result.candidates.empty() && !field.values.empty()) {
        const std::string_view nearest = nearestValue(field, typed);
        const EnumValue* value = nearest.empty() ? nullptr : findValue(field, nearest);
        if (value != nullptr && !hasValue(field, others, *value)) {
            result.candidates.push_back({std::string(nearest), std::string(value->help)});
        }
    }
    anyWord(field.examples, [&](std::string_view example) {
        if (begins(example, typed)) result.candidates.push_back({std::string(example), std::string(field.help)});
        return false;
    });
}

}  // namespace

Completions completions(std::string_view text, std::size_t cursor, FieldTable fields) {
    cursor = std::min(cursor, text.size());
    const Place place = placeOf(text, cursor);
    Completions result{cursor, cursor, {}};
    if (place.quoted) return result;
    if (place.colon == std::string_view::npos) {
        result.from = place.term + (text.substr(place.term).starts_with('-') ? 1 : 0);
        if (result.from > cursor) return result = {cursor, cursor, {}};
        result.until = place.end;
        // A colon that is there already is replaced by the candidate's own.
        if (result.until < text.size() && text[result.until] == ':') ++result.until;
        offerFields(result, fields, text.substr(result.from, cursor - result.from));
        return result;
    }
    const std::size_t nameFrom = place.term + (text[place.term] == '-' ? 1 : 0);
    const FieldInfo* field = findField(fields, text.substr(nameFrom, place.colon - nameFrom));
    if (field == nullptr) return result;
    result.from = place.value;
    result.until = place.end;
    const std::string_view others = text.substr(place.colon + 1, place.value - place.colon - 1);
    offerValues(result, *field, others, text.substr(place.value, cursor - place.value));
    return result;
}

}  // namespace meridian::query
