#include "tests/app/support/pseudo_locale.h"

#include <QHash>
#include <QRegularExpression>

namespace meridian::app {

namespace {

constexpr double kLonger = 1.4;

// No letter of ASCII is left, and Inter has all of these.
const QHash<QChar, QChar>& otherLetters() {
    static const QHash<QChar, QChar> kLetters = [] {
        const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const QString other = QStringLiteral("áƀçđéƒĝĥíĵķĺḿñóþɋŕšţúṽŵẋýžÁɃÇĐÉƑĜĤÍĴĶĹḾÑÓÞɊŔŠŢÚṼŴẊÝŽ");
        QHash<QChar, QChar> letters;
        for (qsizetype i = 0; i < plain.size(); ++i)
            letters.insert(plain[i], other[i]);
        return letters;
    }();
    return kLetters;
}

bool isVowel(QChar letter) {
    return QStringLiteral("aeiouAEIOU").contains(letter);
}

}  // namespace

QString pseudo(const QString& text) {
    // %1, %L1 and %n; &amp; and its like; tags; the underlined letter of a menu.
    static const QRegularExpression kKept(QStringLiteral("%(?:L?\\d+|n)|&[a-z]+;|</?[a-z][^>]*>|&(?=\\w)"));
    QString out = QStringLiteral("[");
    const auto wanted = static_cast<qsizetype>(static_cast<double>(text.size()) * kLonger);
    qsizetype missing = wanted - text.size();
    for (qsizetype i = 0; i < text.size();) {
        const QRegularExpressionMatch kept =
            kKept.match(text, i, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (kept.hasMatch()) {
            out += kept.captured();
            i += kept.capturedLength();
            continue;
        }
        const QChar letter = otherLetters().value(text[i], text[i]);
        out += letter;
        if (missing > 0 && isVowel(text[i])) {
            out += letter.toLower();
            --missing;
        }
        ++i;
    }
    // Few vowels: the rest is put where it breaks no word.
    for (; missing > 0; --missing)
        out += QStringLiteral("·");
    return out + u']';
}

QString PseudoLocale::translate(const char* context, const char* source, const char* note, int /*number*/) const {
    const QByteArray room(context);
    const bool isQt = room.size() > 1 && room[0] == 'Q' && room[1] >= 'A' && room[1] <= 'Z';
    if (isQt || source == nullptr || *source == '\0') return {};
    {
        const QMutexLocker locked(&m_mutex);
        m_asked.insert(QString::fromUtf8(source));
        m_places.insert({room, QByteArray(source), QByteArray(note)});
    }
    return pseudo(QString::fromUtf8(source));
}

QStringList PseudoLocale::missingIn(const QTranslator& words) const {
    const QMutexLocker locked(&m_mutex);
    QStringList missing;
    for (const QByteArrayList& place : m_places) {
        if (words.translate(place[0], place[1], place[2].isEmpty() ? nullptr : place[2].constData()).isEmpty())
            missing << QString::fromUtf8(place[0]) + QStringLiteral(": ") + QString::fromUtf8(place[1]);
    }
    missing.sort();
    return missing;
}

bool PseudoLocale::isOurs(const QString& text) const {
    const QMutexLocker locked(&m_mutex);
    return m_asked.contains(text);
}

}  // namespace meridian::app
