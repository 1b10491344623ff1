// Everything that a delta says of one order, brought together: the delta keeps one list per kind of row, the writer
// goes through the orders in the order of their ids, because neighbours in a B-tree are cheapest written together.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "backend/engine/ports/view_store.h"

namespace meridian::stores {

// The rows of one list by order; those of the same order keep their sequence.
template <class Row>
class RowsByOrder {
  public:
    explicit RowsByOrder(const std::vector<Row>& rows) {
        m_rows.reserve(rows.size());
        for (const Row& row : rows) {
            if (idOf(row)) m_rows.push_back(&row);
        }
        std::ranges::stable_sort(m_rows, {}, [](const Row* row) { return idOf(*row); });
    }

    // The rows of `order`, which must not be less than the order asked for before.
    std::span<const Row* const> of(OrderId order) {
        while (m_next < m_rows.size() && idOf(*m_rows[m_next]) < order)
            ++m_next;
        const std::size_t first = m_next;
        while (m_next < m_rows.size() && idOf(*m_rows[m_next]) == order)
            ++m_next;
        return std::span(m_rows).subspan(first, m_next - first);
    }

    void addIdsTo(std::vector<OrderId>& ids) const {
        for (const Row* row : m_rows)
            ids.push_back(idOf(*row));
    }

  private:
    static OrderId idOf(const Row& row) {
        if constexpr (requires { row.posted; }) {
            return row.posted.order;  // 0 for an entry that no order caused
        } else {
            return row.order;
        }
    }

    std::vector<const Row*> m_rows;
    std::size_t m_next = 0;
};

}  // namespace meridian::stores
