// What the cache is filled with, each scope by a permission of its own.
#pragma once

#include <QtGlobal>

namespace meridian::core {

// The numbers are those of the contract (sync.proto).
enum class CacheScope : quint8 { kOrders = 1, kStock = 2, kProducts = 3 };

}  // namespace meridian::core
