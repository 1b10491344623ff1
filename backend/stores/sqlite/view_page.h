// How every list of the views is cut into pages: by the key of the last row, never by counting, so that rows that come
// and go shift nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/domain/limits.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct PageRequest {
    std::size_t limit = 0;  // rows; 0 for limits::kPageRowsDefault, more than limits::kPageRowsMax is cut to that
    std::string cursor;     // `next` of the page before; empty for the first page
};

template <class Row>
struct ViewPage {
    std::vector<Row> rows;
    std::string next;  // empty on the last page
    ViewPosition asOf;
};

inline std::size_t rowsOf(const PageRequest& request) {
    return request.limit == 0 ? limits::kPageRowsDefault : std::min(request.limit, limits::kPageRowsMax);
}

// The key that a page ends with, as opaque text. `list` names the list and its sort: a cursor of another one is
// refused.
class Cursor {
  public:
    Cursor(std::string_view list, std::vector<std::int64_t> keys, std::string text = {})
        : m_list(list), m_keys(std::move(keys)), m_text(std::move(text)) {}

    std::string toString() const;
    // InvalidArgument unless `cursor` was made by toString() for this list with as many numbers.
    static absl::StatusOr<Cursor> parse(std::string_view cursor, std::string_view list, std::size_t keys);

    std::int64_t key(std::size_t index) const { return m_keys.at(index); }
    const std::string& text() const { return m_text; }

  private:
    std::string m_list;
    std::vector<std::int64_t> m_keys;
    std::string m_text;
};

}  // namespace meridian::stores
