#include "backend/services/sync_cursor.h"

#include <array>
#include <charconv>

#include "backend/domain/text.h"

namespace meridian::services {

namespace {

constexpr std::uint64_t kFormat = 1;

}  // namespace

std::string_view scopeName(v1::SyncScope scope) {
    switch (scope) {
        case v1::SYNC_SCOPE_ORDERS: return "orders";
        case v1::SYNC_SCOPE_STOCK: return "stock";
        case v1::SYNC_SCOPE_PRODUCTS: return "products";
        default: return "unknown";
    }
}

std::string formatCursor(v1::SyncScope scope, CellId cell, const SyncCursor& cursor) {
    return concat(kFormat, ".", static_cast<int>(scope), ".", cell.value, ".", cursor.batch.value, ".", cursor.key, ".",
                  cursor.subKey);
}

absl::StatusOr<SyncCursor> parseCursor(v1::SyncScope scope, CellId cell, std::string_view text) {
    if (text.empty()) return SyncCursor{};
    std::array<std::uint64_t, 6> parts{};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    bool readable = true;
    for (std::size_t i = 0; i < parts.size() && readable; ++i) {
        if (i > 0) readable = at != end && *at++ == '.';
        const auto [next, error] = std::from_chars(at, end, parts[i]);
        readable = readable && error == std::errc{};
        at = next;
    }
    if (!readable || at != end || parts[0] != kFormat || parts[1] != static_cast<std::uint64_t>(scope) ||
        parts[2] != cell.value) {
        return absl::OutOfRangeError(
            concat("the cursor of ", scopeName(scope), " is of another server or format; start that scope anew"));
    }
    return SyncCursor{{parts[3]}, parts[4], parts[5]};
}

}  // namespace meridian::services
