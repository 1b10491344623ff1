// What an order is looked up by whole or by its beginning, as words of the index `order_keys`: a letter for the kind
// and the value. One index for all of them costs a fraction of a B-tree for each, whose values fall all over its pages.
#pragma once

#include <string>
#include <string_view>

#include "backend/domain/order.h"

namespace meridian::stores {

// The values are part of the index: changing one needs a new schema version.
enum class KeyKind : char {
    kSku = 's',       // the id
    kCustomer = 'c',  // the number
    kReference = 'r',
    kProviderReference = 'p',
    kTracking = 't',
};

// One word: ASCII in lower case, blanks and control characters replaced, since they would end it.
std::string orderKey(KeyKind kind, std::string_view value);

// The document of one order.
class OrderKeys {
  public:
    // An empty value adds nothing.
    void add(KeyKind kind, std::string_view value);
    // The customer and each SKU once.
    void add(const Order& order);
    void clear() { m_text.clear(); }
    const std::string& text() const { return m_text; }

  private:
    std::string m_text;
};

}  // namespace meridian::stores
