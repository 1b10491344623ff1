#include "core/orders/order_filter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "backend/query/completions.h"
#include "backend/query/format.h"
#include "backend/query/parser.h"

#include "core/orders/order_schema.h"
#include "core/orders/order_words.h"

namespace meridian::core {

namespace {

QString textOf(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// The fields whose columns the cache has, without the nameless one.
const std::vector<query::FieldInfo>& cachedFields() {
    static const std::vector<query::FieldInfo> kFields = [] {
        std::vector<query::FieldInfo> fields;
        for (const query::FieldInfo& field : query::orderFields()) {
            if (!field.name.empty() && isCached(field.field)) fields.push_back(field);
        }
        return fields;
    }();
    return kFields;
}

FilterTerm termOf(const query::Term& term) {
    FilterTerm made;
    made.negated = term.negated;
    made.text = textOf(query::format({{term}}));
    const query::FieldInfo* field = query::infoOf(query::orderFields(), term.field);
    made.field = textOf(field->name);
    for (const query::Condition& condition : term.alternatives) {
        const QString alone = textOf(query::format({{{term.field, false, {condition}}}}));
        made.values << (made.field.isEmpty() ? alone : alone.mid(made.field.size() + 1));
    }
    return made;
}

QString joined(const FilterTerm& term) {
    const QString values = term.values.join(u',');
    const QString positive = term.field.isEmpty() ? values : term.field + u':' + values;
    return term.negated ? u'-' + positive : positive;
}

// ">=100eur": "≥ 100 EUR".
QString pretty(QString value, const QString& field) {
    static const QStringList kCompared{u"total"_qs,     u"age"_qs,      u"placed"_qs, u"updated"_qs,  u"risk"_qs,
                                       u"confirmed"_qs, u"reviewed"_qs, u"failed"_qs, u"cancelled"_qs};
    if (!kCompared.contains(field)) return value;
    for (const auto& [written, shown] : {std::pair(u">=", u"≥ "), {u"<=", u"≤ "}, {u">", u"> "}, {u"<", u"< "}}) {
        if (!value.startsWith(QStringView(written))) continue;
        value.replace(0, QStringView(written).size(), QStringView(shown).toString());
        break;
    }
    value.replace(QStringLiteral(".."), QStringLiteral(" – "));
    if (field != u"total") return value;
    static const QRegularExpression kCurrency(QStringLiteral("(\\d)([A-Za-z]{3})"));
    for (QRegularExpressionMatch match = kCurrency.match(value); match.hasMatch(); match = kCurrency.match(value))
        value.replace(match.capturedStart(), match.capturedLength(),
                      match.captured(1) + u' ' + match.captured(2).toUpper());
    return value;
}

const QStringList* valuesFor(const QString& field, const KnownValues& known) {
    if (field == u"tag") return &known.tags;
    if (field == u"country") return &known.countries;
    if (field == u"currency") return &known.currencies;
    return nullptr;
}

// The field whose value the cursor stands in; empty where a field's name would stand.
QString fieldBefore(const QString& text, int from) {
    const qsizetype blank = text.lastIndexOf(u' ', from - 1);
    const QString head = text.mid(blank + 1, from - blank - 1);
    const qsizetype colon = head.indexOf(u':');
    if (colon < 0) return {};
    const std::string name =
        head.mid(head.startsWith(u'-') ? 1 : 0, colon - (head.startsWith(u'-') ? 1 : 0)).toStdString();
    const query::FieldInfo* field = query::findField(query::orderFields(), name);
    return field == nullptr ? QString() : textOf(field->name);
}

QString written(const QString& value) {
    return value.contains(u' ') || value.contains(u',') ? u'"' + value + u'"' : value;
}

void offerKnown(CompletionList& list, const QStringList& values, const QString& typed) {
    for (const QString& value : values) {
        if (list.offers.size() >= 12) return;
        if (value.startsWith(typed, Qt::CaseInsensitive)) list.offers.push_back({written(value), {}, {}});
    }
}

}  // namespace

std::optional<std::vector<FilterTerm>> termsOf(const QString& text) {
    const query::ParseResult parsed = query::parse(text.toStdString());
    const auto* query = std::get_if<query::Query>(&parsed);
    if (query == nullptr) return std::nullopt;
    std::vector<FilterTerm> terms;
    for (const query::Term& term : query->terms)
        terms.push_back(termOf(term));
    return terms;
}

QString queryOf(const std::vector<FilterTerm>& terms) {
    QStringList texts;
    for (const FilterTerm& term : terms)
        texts << term.text;
    return texts.join(u' ');
}

QString valuesText(const FilterTerm& term) {
    QStringList titles;
    for (const QString& value : term.values)
        titles << (value == u"*" ? QCoreApplication::translate("Query", "any")
                                 : pretty(valueTitle(term.field, value), term.field));
    const QString text = titles.join(QStringLiteral(", "));
    return term.negated ? QCoreApplication::translate("Query", "not %1", "a condition that must not hold").arg(text)
                        : text;
}

bool hasValue(const std::vector<FilterTerm>& terms, const QString& field, const QString& value) {
    return std::any_of(terms.begin(), terms.end(), [&](const FilterTerm& term) {
        return term.field == field && !term.negated && term.values.contains(value, Qt::CaseInsensitive);
    });
}

QString withValueToggled(const QString& query, const QString& field, const QString& value) {
    auto terms = termsOf(query);
    if (!terms) return query;
    const auto term = std::find_if(terms->begin(), terms->end(),
                                   [&](const FilterTerm& one) { return one.field == field && !one.negated; });
    if (term == terms->end()) {
        FilterTerm added{{}, field, {written(value)}, false};
        added.text = joined(added);
        terms->push_back(added);
        return queryOf(*terms);
    }
    const bool isThere = term->values.contains(value, Qt::CaseInsensitive);
    if (isThere) {
        term->values.removeIf([&](const QString& one) { return one.compare(value, Qt::CaseInsensitive) == 0; });
    } else {
        term->values << written(value);
    }
    term->text = joined(*term);
    if (term->values.isEmpty()) terms->erase(term);
    return queryOf(*terms);
}

CompletionList completionsAt(const QString& text, int cursor, const KnownValues& known) {
    const auto bytes = [&text](int characters) {
        return static_cast<std::size_t>(text.left(characters).toUtf8().size());
    };
    const QByteArray utf8 = text.toUtf8();
    const auto characters = [&utf8](std::size_t byte) {
        return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(byte))).size());
    };
    const query::Completions found =
        query::completions({utf8.constData(), static_cast<std::size_t>(utf8.size())}, bytes(cursor), cachedFields());
    CompletionList list;
    list.from = characters(found.from);
    list.until = characters(found.until);
    const QString field = fieldBefore(text, list.from);
    if (const QStringList* values = valuesFor(field, known); values != nullptr && !values->isEmpty()) {
        offerKnown(list, *values, text.mid(list.from, cursor - list.from));
        return list;
    }
    for (const query::Candidate& candidate : found.candidates) {
        const QString offer = textOf(candidate.text);
        const bool isField = offer.endsWith(u':');
        const QString title = isField ? fieldTitle(offer.chopped(1)) : valueTitle(field, offer);
        list.offers.push_back({offer, title == offer ? QString() : title, helpText(textOf(candidate.help))});
    }
    return list;
}

QStringList filterFields() {
    QStringList fields;
    for (const query::FieldInfo& field : cachedFields())
        fields << textOf(field.name);
    return fields;
}

}  // namespace meridian::core
