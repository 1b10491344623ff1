#include "core/catalogue/product_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <algorithm>

namespace meridian::core {

namespace {

// By what people write before the colon: the column of product_text.
const QHash<QString, QString>& columns() {
    static const QHash<QString, QString> kColumns = {
        {QStringLiteral("title"), QStringLiteral("title")},      {QStringLiteral("vendor"), QStringLiteral("vendor")},
        {QStringLiteral("type"), QStringLiteral("type")},        {QStringLiteral("tag"), QStringLiteral("tags")},
        {QStringLiteral("handle"), QStringLiteral("handle")},    {QStringLiteral("sku"), QStringLiteral("skus")},
        {QStringLiteral("barcode"), QStringLiteral("barcodes")},
    };
    return kColumns;
}

// Words are separated by blanks; what stands in quotes is one word.
QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"') {
            quoted = !quoted;
        } else if (letter.isSpace() && !quoted) {
            words.append(word);
            word.clear();
        } else {
            word += letter;
        }
    }
    words.append(word);
    words.removeAll(QString());
    return words;
}

bool hasLetters(const QString& word) {
    return std::any_of(word.begin(), word.end(), [](QChar letter) { return letter.isLetterOrNumber(); });
}

}  // namespace

// FTS5: within quotes nothing but a doubled quote has a meaning, and wordsOf() left none; the star makes the last word
// a beginning.
Outcome<std::string> productMatchOf(const QString& text) {
    QStringList parts;
    for (QString word : wordsOf(text)) {
        QString column;
        const auto colon = word.indexOf(u':');
        if (colon > 0) {
            const QString name = word.left(colon).toLower();
            column = columns().value(name);
            if (column.isEmpty()) {
                return Error{
                    Fault::kInvalid,
                    QCoreApplication::translate("Products",
                                                "Products have no “%1”. You can look in title, vendor, type, tag, sku, "
                                                "barcode and handle.")
                        .arg(name),
                    {}};
            }
            word = word.mid(colon + 1);
        }
        if (!hasLetters(word)) continue;
        parts.append((column.isEmpty() ? QString() : column + QStringLiteral(" : ")) + u'"' + word +
                     QStringLiteral("\" *"));
    }
    return parts.join(QStringLiteral(" AND ")).toStdString();
}

}  // namespace meridian::core
