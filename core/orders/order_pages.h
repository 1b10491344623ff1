// What is known of a list of orders: how many there are, the key of every 200th, the pages of rows around what is seen,
// and the rows that came after the keys were read: those stand before all others and are called the head.
//
// The head becomes pages as it grows, so a list to which orders are added at the top never has to be walked through
// again. A page has a number of its own that stays the same meanwhile. GUI thread.
#pragma once

#include <QCache>
#include <optional>
#include <vector>

#include "core/orders/order_types.h"

namespace meridian::core {

class OrderPages {
  public:
    // Rows that are seen.
    struct Seen {
        int first = 0;
        int last = 0;
    };

    // Another list, of which nothing but its first rows is known; with the key of the first one a head can grow on it.
    void begin(const std::vector<OrderRow>& rows, std::optional<OrderKey> first);
    // The whole list's keys. Rows of the head that are newer than its first stay the head. Every row stands `shift`
    // rows further down than before; of the pages only those that are seen are kept, until they are fetched again.
    void take(const OrderFrame& frame, Seen seen, int shift);
    // How many rows of the head stay when the frame is taken.
    int headOver(const OrderFrame& frame) const;
    // What of `rows`, the list's first ones, stands before the keys.
    std::vector<OrderRow> headOf(const std::vector<OrderRow>& rows) const;
    void setHead(std::vector<OrderRow> head) { m_head = std::move(head); }
    // Makes whole pages of the head's oldest rows. No row changes its place.
    void fold();

    int rows() const { return head() + static_cast<int>(m_frame.total); }
    int head() const { return static_cast<int>(m_head.size()); }
    const OrderFrame& frame() const { return m_frame; }
    bool hasKeys() const { return !m_frame.anchors.empty(); }
    // Null while it is not there.
    const OrderRow* row(int index) const;
    int rowOf(quint64 id) const;  // -1 when it is not among the rows that are there
    // Where a walk to the row can begin: the last key at or above it that is known, and that key's row.
    OrderKey keyBefore(int row) const;
    int rowOfKeyBefore(int row) const;

    // The pages that rows of the stretch are in, widened by `around` pages; an empty range when there are none.
    struct Range {
        int first = 0;
        int last = -1;
        bool holds(int page) const { return page >= first && page <= last; }
    };
    Range pagesOf(Seen seen, int around) const;
    bool has(int page) const { return m_pages.contains(page); }
    const OrderKey& keyOf(int page) const { return m_frame.anchors[static_cast<std::size_t>(page + m_folded)]; }
    // The rows that the page has in the list.
    Seen put(int page, const std::vector<OrderRow>& rows);

  private:
    static constexpr int kStride = OrderFrame::kStride;
    static constexpr int kKept = 64;
    struct Page {
        std::vector<OrderRow> rows;
    };

    std::vector<OrderRow> m_head;  // row r is the frame's row r - m_head.size()
    OrderFrame m_frame;
    int m_folded = 0;  // pages that were made of the head; the page at the place p of the frame is called p - m_folded
    QCache<int, Page> m_pages{kKept};
};

}  // namespace meridian::core
