#include "core/text/amount.h"

#include "backend/domain/money.h"

namespace meridian::core {

QString currencyLetters(quint16 currency) {
    const std::string_view letters = meridian::currencyLetters(Currency{currency});
    return QString::fromLatin1(letters.data(), static_cast<qsizetype>(letters.size()));
}

int currencyDigits(quint16 currency) {
    return meridian::currencyExponent(Currency{currency});
}

quint16 currencyNumber(const QString& letters) {
    const auto found = meridian::currencyFromLetters(letters.toStdString());
    return found ? found->code : 0;
}

}  // namespace meridian::core
