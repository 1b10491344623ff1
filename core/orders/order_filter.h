// A query as the parts that a person sees: one chip for each condition, the plain words, and what could be written at
// the cursor. The text is the truth; everything here is made from it and goes back into it.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace meridian::core {

// One condition: "status:held,confirmed".
struct FilterTerm {
    QString text;        // as the query language writes it
    QString field;       // "status"; empty for plain words
    QStringList values;  // "held", "confirmed"; of other fields as they are written: ">=100eur"
    bool negated = false;

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

// None when the text cannot be read (yet). Any thread.
std::optional<std::vector<FilterTerm>> termsOf(const QString& query);
QString queryOf(const std::vector<FilterTerm>& terms);
// "In review, On hold" or "not Held", for a chip.
QString valuesText(const FilterTerm& term);
// The query with the value added to the field's condition, or taken out of it where it is there already. A query that
// cannot be read is left as it is.
QString withValueToggled(const QString& query, const QString& field, const QString& value);
bool hasValue(const std::vector<FilterTerm>& terms, const QString& field, const QString& value);

// One line of the list below the cursor.
struct CompletionOffer {
    QString text;   // what is written: "status:", "fraud_review"
    QString title;  // "Order state", "In review"; may be empty
    QString help;   // one line; may be empty
};
struct CompletionList {
    int from = 0;  // characters of the text that are replaced
    int until = 0;
    std::vector<CompletionOffer> offers;  // best first
};

// Values that come from the orders themselves, most frequent first: tags, countries, currencies.
struct KnownValues {
    QStringList tags, countries, currencies;
};

// `text` may be unfinished; `cursor` in characters. Only fields that the cache can answer.
CompletionList completionsAt(const QString& text, int cursor, const KnownValues& known = {});

// The fields that a list of orders on this computer can be filtered by, in the order in which they are offered.
QStringList filterFields();

}  // namespace meridian::core
