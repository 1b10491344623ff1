#include "backend/domain/receipts.h"

#include "backend/domain/check.h"
#include "backend/domain/digest.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"

namespace meridian {

const Receipt* Receipts::find(const CommandId& id) const {
    const auto found = m_receipts.find(id);
    return found == m_receipts.end() ? nullptr : &found->second;
}

std::string Receipts::detail(const CommandId& id) const {
    const auto found = m_details.find(id);
    return found == m_details.end() ? std::string() : found->second;
}

void Receipts::remember(const CommandId& id, const Receipt& receipt, std::string detail, Keep keep, CellTime now) {
    if (planted(Defect::kLoseDedupeEntry) && id.bytes.back() % 64 == 0) return;
    const bool inserted = m_receipts.emplace(id, receipt).second;
    MERIDIAN_CHECK(inserted);
    if (!detail.empty()) m_details.emplace(id, std::move(detail));
    m_queues[static_cast<std::size_t>(keep)].push_back({id, now});
    m_digest += digestOfOne(id, receipt);
}

void Receipts::forgetBefore(CellTime now) {
    // An id's own time stamp may be ahead of the cell by the skew, so that much longer it could come again.
    const Duration windows[2] = {limits::kCommandIdWindow + limits::kClockSkewMax,
                                 limits::kPersonCommandIdWindow + limits::kClockSkewMax};
    for (std::size_t keep = 0; keep < 2; ++keep) {
        std::deque<Aged>& queue = m_queues[keep];
        while (!queue.empty() && queue.front().at + windows[keep] < now) {
            const auto found = m_receipts.find(queue.front().id);
            m_digest -= digestOfOne(found->first, found->second);
            m_details.erase(found->first);
            m_receipts.erase(found);
            queue.pop_front();
        }
    }
}

std::uint64_t Receipts::digestOfOne(const CommandId& id, const Receipt& receipt) {
    std::uint64_t low;
    std::memcpy(&low, id.bytes.data() + 8, sizeof low);
    return meridian::digestOf(receipt, low);
}

}  // namespace meridian
