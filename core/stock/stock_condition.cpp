#include "core/stock/stock_condition.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

struct NumberField {
    QStringView name;
    const char* column;
    bool hasIndex;
};
constexpr std::array kNumberFields = {
    NumberField{u"on_hand", "s.on_hand", false},         NumberField{u"committed", "s.committed", false},
    NumberField{u"available", "s.available", true},      NumberField{u"incoming", "s.incoming", true},
    NumberField{u"unavailable", "s.unavailable", false},
};

Error invalid(const QString& text) {
    return {Fault::kInvalid, text, {}};
}

// "a b" c:d is three; quotes keep spaces.
QStringList termsOf(const QString& text) {
    QStringList terms;
    QString term;
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"') {
            quoted = !quoted;
        } else if (letter.isSpace() && !quoted) {
            if (!term.isEmpty()) terms.append(std::exchange(term, {}));
        } else {
            term += letter;
        }
    }
    if (!term.isEmpty()) terms.append(term);
    return terms;
}

// FTS5: within quotes nothing but a doubled quote has a meaning; the star makes the last word a beginning.
std::string matchOf(QString word) {
    return (QChar(u'"') + word.replace(QChar(u'"'), QStringLiteral("\"\"")) + QStringLiteral("\" *")).toStdString();
}

// LIKE: the pattern's own signs are escaped by a backslash.
std::string beginningOf(const QString& text) {
    QString escaped;
    for (const QChar letter : text) {
        if (letter == u'%' || letter == u'_' || letter == u'\\') escaped += u'\\';
        escaped += letter;
    }
    return (escaped + u'%').toStdString();
}

Outcome<std::string> addNumber(StockCondition& condition, const char* column, QString value) {
    QString sign = QStringLiteral("=");
    for (const char* candidate : {"<=", ">=", "<", ">", "="}) {
        if (!value.startsWith(QLatin1String(candidate))) continue;
        sign = QString::fromLatin1(candidate);
        value.remove(0, sign.size());
        break;
    }
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber) return invalid(Words::tr("“%1” is not a number of units.").arg(value));
    condition.parameters.emplace_back(number);
    return std::string(column) + ' ' + sign.toStdString() + " ?";
}

std::string addLocations(StockCondition& condition, const QString& codes) {
    std::string marks;
    for (const QString& code : codes.split(u',', Qt::SkipEmptyParts)) {
        condition.parameters.emplace_back(code.toStdString());
        marks += marks.empty() ? "?" : ", ?";
    }
    return "s.location IN (" + marks + ")";
}

Outcome<std::string> addFilter(StockCondition& condition, const QString& field, const QString& value) {
    if (value.isEmpty()) return invalid(Words::tr("Write what “%1” should be, such as %1:BER-2.").arg(field));
    for (const NumberField& known : kNumberFields) {
        if (field == known.name) return addNumber(condition, known.column, value);
    }
    if (field == u"location") return addLocations(condition, value);
    if (field == u"region") {
        condition.parameters.emplace_back(value.toLower().toStdString());
        return std::string("s.region = ?");
    }
    if (field == u"sku") {
        condition.parameters.emplace_back(beginningOf(value));
        return std::string("s.sku LIKE ? ESCAPE '\\'");
    }
    return invalid(Words::tr("There is no filter “%1” here. There are sku, location, region, on_hand, committed, "
                             "available, unavailable and incoming.")
                       .arg(field));
}

constexpr const char* kMatch = "s.id IN (SELECT rowid FROM stock_text WHERE stock_text MATCH ?)";

Outcome<std::string> addWord(StockCondition& condition, const QString& word) {
    if (word.size() < 2) return invalid(Words::tr("Write at least two characters to search for."));
    condition.parameters.emplace_back(matchOf(word));
    return std::string(kMatch);
}

// All words in one question: the index meets rows that have them all in a fraction of the time that each alone takes.
void askForWords(StockCondition& condition) {
    if (condition.match.empty()) return;
    if (!condition.sql.empty()) condition.sql += " AND ";
    condition.sql += kMatch;
    condition.parameters.emplace_back(condition.match);
}

bool isNarrow(const QString& field) {
    if (field == u"location" || field == u"sku") return true;
    return std::any_of(kNumberFields.begin(), kNumberFields.end(),
                       [&field](const NumberField& known) { return known.hasIndex && field == known.name; });
}

}  // namespace

Outcome<StockCondition> stockConditionOf(const QString& text, StockWords words) {
    StockCondition condition;
    for (QString term : termsOf(text)) {
        const bool negated = term.size() > 1 && term.startsWith(u'-');
        if (negated) term.remove(0, 1);
        const auto colon = term.indexOf(u':');
        if (colon <= 0 && !negated && term.size() > 1) {
            condition.words.append(term);
            condition.match += (condition.match.empty() ? "" : " AND ") + matchOf(term);
            continue;
        }
        auto part = colon > 0 ? addFilter(condition, term.left(colon).toLower(), term.mid(colon + 1))
                              : addWord(condition, term);
        if (!part.ok()) return part.error();
        if (colon > 0 && !negated && isNarrow(term.left(colon).toLower())) condition.isNarrow = true;
        if (!condition.sql.empty()) condition.sql += " AND ";
        condition.sql += negated ? "NOT (" + *part + ")" : *part;
    }
    if (words == StockWords::kAsked) askForWords(condition);
    if (condition.sql.empty()) condition.sql = "1";
    return condition;
}

}  // namespace meridian::core
