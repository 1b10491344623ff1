#include "core/orders/order_numbers.h"

#include "backend/domain/order_number.h"

namespace meridian::core {

std::optional<quint64> orderIdOf(const QString& number) {
    const auto parsed = parseOrderNumber(number.trimmed().toStdString());
    if (!parsed) return std::nullopt;
    return parsed->value;
}

}  // namespace meridian::core
