// An amount as core and ui carry it: an integer in minor units with its ISO 4217 currency, never a double.
#pragma once

#include <QString>
#include <QtGlobal>

namespace meridian::core {

struct Amount {
    qint64 minor = 0;
    quint16 currency = 0;  // ISO 4217 number, 978 for EUR; 0 is "none"

    friend bool operator==(Amount, Amount) = default;
};

QString currencyLetters(quint16 currency);       // "EUR"
int currencyDigits(quint16 currency);            // after the decimal sign: 2 for EUR, 0 for JPY
quint16 currencyNumber(const QString& letters);  // 0 when there is none of these letters

}  // namespace meridian::core
