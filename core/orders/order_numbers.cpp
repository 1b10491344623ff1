#include "core/orders/order_numbers.h"

#include "backend/domain/order_number.h"

namespace meridian::core {

std::optional<quint64> orderIdOf(const QString& number) {
    const auto parsed = parseOrderNumber(number.trimmed().toStdString());
    if (!parsed) return std::nullopt;
    return parsed->value;
}

QStringList swappedBack(const QString& number) {
    const QString typed = number.trimmed().toUpper();
    QStringList found;
    if (orderIdOf(typed)) return found;
    for (int i = 1; i < typed.size(); ++i) {
        if (!typed[i - 1].isDigit() || !typed[i].isDigit() || typed[i - 1] == typed[i]) continue;
        QString swapped = typed;
        swapped[i - 1] = typed[i];
        swapped[i] = typed[i - 1];
        if (orderIdOf(swapped)) found.append(swapped);
    }
    return found;
}

}  // namespace meridian::core
