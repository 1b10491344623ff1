#include "core/orders/order_pages.h"

#include <algorithm>

namespace meridian::core {

namespace {

bool isNewer(const OrderRow& row, const OrderKey& key) {
    return std::pair(row.placedAt, row.id) > std::pair(key.value, key.id);
}

}  // namespace

void OrderPages::begin(const std::vector<OrderRow>& rows, std::optional<OrderKey> first) {
    m_head.clear();
    m_pages.clear();
    m_folded = 0;
    m_frame = {};
    m_frame.total = static_cast<qint64>(rows.size());
    if (rows.empty()) return;
    if (first) m_frame.anchors.push_back(*first);
    m_pages.insert(0, new Page{rows});
}

int OrderPages::headOver(const OrderFrame& frame) const {
    if (frame.anchors.empty()) return 0;
    const auto end = std::find_if(m_head.begin(), m_head.end(),
                                  [&](const OrderRow& row) { return !isNewer(row, frame.anchors.front()); });
    return static_cast<int>(end - m_head.begin());
}

void OrderPages::take(const OrderFrame& frame, Seen seen, int shift) {
    const int head = headOver(frame);
    // Nothing flickers: what is seen stays until it comes anew.
    std::vector<std::pair<int, Page>> kept;
    for (int page = std::max(0, seen.first - head) / kStride; page <= std::max(0, seen.last - head) / kStride; ++page) {
        Page known;
        for (int at = 0; at < kStride; ++at) {
            const OrderRow* before = row(head + page * kStride + at - shift);
            if (before == nullptr) break;
            known.rows.push_back(*before);
        }
        if (!known.rows.empty()) kept.emplace_back(page, std::move(known));
    }
    m_head.resize(static_cast<std::size_t>(head));
    m_frame = frame;
    m_folded = 0;
    m_pages.clear();
    for (auto& [page, known] : kept)
        m_pages.insert(page, new Page(std::move(known)));
}

std::vector<OrderRow> OrderPages::headOf(const std::vector<OrderRow>& rows) const {
    if (!hasKeys()) return {};
    const auto end = std::find_if(rows.begin(), rows.end(),
                                  [&](const OrderRow& row) { return !isNewer(row, m_frame.anchors.front()); });
    return {rows.begin(), end};
}

void OrderPages::fold() {
    while (head() >= kStride) {
        const auto first = m_head.end() - kStride;
        m_frame.anchors.insert(m_frame.anchors.begin(), OrderKey{first->placedAt, first->id});
        m_frame.total += kStride;
        ++m_folded;
        m_pages.insert(-m_folded, new Page{std::vector<OrderRow>(first, m_head.end())});
        m_head.erase(first, m_head.end());
    }
}

const OrderRow* OrderPages::row(int index) const {
    if (index < 0) return nullptr;
    if (index < head()) return &m_head[static_cast<std::size_t>(index)];
    const int position = index - head();
    const Page* page = m_pages.object(position / kStride - m_folded);
    const auto within = static_cast<std::size_t>(position % kStride);
    return page != nullptr && within < page->rows.size() ? &page->rows[within] : nullptr;
}

int OrderPages::rowOf(quint64 id) const {
    const auto isIt = [id](const OrderRow& row) { return row.id == id; };
    const auto inHead = std::find_if(m_head.begin(), m_head.end(), isIt);
    if (inHead != m_head.end()) return static_cast<int>(inHead - m_head.begin());
    for (const int page : m_pages.keys()) {
        const auto& rows = m_pages.object(page)->rows;
        const auto found = std::find_if(rows.begin(), rows.end(), isIt);
        if (found != rows.end()) return head() + (page + m_folded) * kStride + static_cast<int>(found - rows.begin());
    }
    return -1;
}

OrderKey OrderPages::keyBefore(int row) const {
    const int position = row - head();
    if (position < 0 || !hasKeys()) return {};
    return m_frame.anchors[std::min(static_cast<std::size_t>(position / kStride), m_frame.anchors.size() - 1)];
}

int OrderPages::rowOfKeyBefore(int row) const {
    if (row < head() || !hasKeys()) return 0;
    return head() + std::min((row - head()) / kStride, static_cast<int>(m_frame.anchors.size()) - 1) * kStride;
}

OrderPages::Range OrderPages::pagesOf(Seen seen, int around) const {
    if (!hasKeys()) return {};
    const int last = static_cast<int>(m_frame.anchors.size()) - 1;
    if (seen.last < head() && around == 0) return {};
    const int from = std::max(0, seen.first - head()) / kStride - around;
    const int until = std::max(0, seen.last - head()) / kStride + around;
    return {std::clamp(from, 0, last) - m_folded, std::clamp(until, 0, last) - m_folded};
}

OrderPages::Seen OrderPages::put(int page, const std::vector<OrderRow>& rows) {
    m_pages.insert(page, new Page{rows});
    const int first = (page + m_folded) * kStride + head();
    return {first, std::min(first + kStride, this->rows()) - 1};
}

}  // namespace meridian::core
