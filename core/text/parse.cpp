#include "core/text/parse.h"

#include <QString>
#include <QStringList>
#include <algorithm>

namespace meridian::core {

namespace {

constexpr int kDigitsMax = 17;  // what always fits

// Without blanks, and without letters and signs of a currency at the ends.
QString cleaned(QStringView text) {
    QString kept;
    for (const QChar letter : text) {
        if (letter.isSpace()) continue;
        if (letter.isLetter() || letter.category() == QChar::Symbol_Currency) {
            kept += u'¤';
        } else {
            kept += letter == QChar(0x2212) ? QChar(u'-') : letter;
        }
    }
    while (kept.startsWith(u'¤'))
        kept.remove(0, 1);
    while (kept.endsWith(u'¤'))
        kept.chop(1);
    return kept;
}

qsizetype decimalSignIn(const QString& text, Language language) {
    const QChar decimal = language == Language::kVietnamese ? u',' : u'.';
    const QChar group = language == Language::kVietnamese ? u'.' : u',';
    const qsizetype at = text.lastIndexOf(decimal);
    if (at >= 0 && text.count(decimal) == 1) return at;
    const qsizetype other = text.lastIndexOf(group);
    const bool isDecimal = at < 0 && text.count(group) == 1 && text.size() - other != 4;
    return isDecimal ? other : -1;
}

bool areDigits(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// "1,120" has its groups in the right places, "1,12" has not.
bool takeGroups(QString& whole) {
    QStringList groups;
    for (QString part : whole.replace(u'.', u',').split(u','))
        groups.append(part);
    for (qsizetype at = 0; at < groups.size(); ++at) {
        if (!areDigits(groups[at])) return false;
        if (groups.size() > 1 && (at == 0 ? groups[at].size() > 3 || groups[at].isEmpty() : groups[at].size() != 3))
            return false;
    }
    whole = groups.join(QString());
    return true;
}

}  // namespace

ParsedNumber parseNumber(QStringView text, int digits, Language language) {
    using Trouble = ParsedNumber::Trouble;
    QString number = cleaned(text);
    const bool negative = number.startsWith(u'-');
    if (negative || number.startsWith(u'+')) number.remove(0, 1);
    const qsizetype at = decimalSignIn(number, language);
    QString whole = at < 0 ? number : number.left(at);
    QString part = at < 0 ? QString() : number.mid(at + 1);
    if ((whole.isEmpty() && part.isEmpty()) || !takeGroups(whole) || !areDigits(part)) return {Trouble::kNoNumber, 0};
    while (part.size() > digits && part.endsWith(u'0'))
        part.chop(1);
    if (part.size() > digits) return {Trouble::kTooPrecise, 0};
    const QString all = whole + part.leftJustified(digits, u'0');
    if (all.size() > kDigitsMax) return {Trouble::kTooLarge, 0};
    const qint64 scaled = all.toLongLong();
    return {Trouble::kNone, negative ? -scaled : scaled};
}

}  // namespace meridian::core
