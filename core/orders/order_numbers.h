// Order numbers as people write them, and the ids that the cache knows the orders by.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace meridian::core {

// None when it is no order number, or its check digit is wrong. Accepts lower case and spaces around it.
std::optional<quint64> orderIdOf(const QString& number);

// The numbers that a mistyped one may have been: with two neighbouring digits swapped back. The check digit finds every
// such mistake, but it leaves more than one way back at times. Empty for a number that is right.
QStringList swappedBack(const QString& number);

}  // namespace meridian::core
