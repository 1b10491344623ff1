#include "backend/stores/sqlite/order_keys.h"

#include <algorithm>

#include "backend/domain/text.h"

namespace meridian::stores {

std::string orderKey(KeyKind kind, std::string_view value) {
    std::string key(1, static_cast<char>(kind));
    for (const char byte : value)
        key.push_back(byte == ' ' || isControl(byte) ? '_' : lowerAscii(byte));
    return key;
}

void OrderKeys::add(KeyKind kind, std::string_view value) {
    if (value.empty()) return;
    if (!m_text.empty()) m_text += ' ';
    m_text += orderKey(kind, value);
}

void OrderKeys::add(const Order& order) {
    for (auto line = order.lines.begin(); line != order.lines.end(); ++line) {
        const auto isSame = [&](const OrderLine& other) { return other.sku == line->sku; };
        if (!std::any_of(order.lines.begin(), line, isSame)) add(KeyKind::kSku, std::to_string(line->sku.value));
    }
    add(KeyKind::kCustomer, std::to_string(order.customer.value));
}

}  // namespace meridian::stores
