// Order numbers as people write them, and the ids that the cache knows the orders by.
#pragma once

#include <QString>
#include <optional>

namespace meridian::core {

// None when it is no order number, or its check digit is wrong. Accepts lower case and spaces around it.
std::optional<quint64> orderIdOf(const QString& number);

}  // namespace meridian::core
