#include "backend/stores/sqlite/view_page.h"

#include <charconv>

#include "backend/domain/text.h"

namespace meridian::stores {

// "orders.newest/1234/77/NMB-DJM": list, numbers, text.
std::string Cursor::toString() const {
    std::string out = m_list;
    for (const std::int64_t key : m_keys)
        out += concat('/', key);
    return out + '/' + m_text;
}

absl::StatusOr<Cursor> Cursor::parse(std::string_view cursor, std::string_view list, std::size_t keys) {
    const absl::Status refused =
        absl::InvalidArgumentError("the cursor does not belong to this list: ask for the first page without a cursor");
    if (!cursor.starts_with(list)) return refused;
    cursor.remove_prefix(list.size());
    Cursor parsed(list, {});
    for (std::size_t i = 0; i < keys; ++i) {
        if (!cursor.starts_with('/')) return refused;
        cursor.remove_prefix(1);
        std::int64_t key = 0;
        const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), key);
        if (error != std::errc()) return refused;
        cursor.remove_prefix(static_cast<std::size_t>(end - cursor.data()));
        parsed.m_keys.push_back(key);
    }
    if (!cursor.starts_with('/')) return refused;
    parsed.m_text = cursor.substr(1);
    return parsed;
}

}  // namespace meridian::stores
