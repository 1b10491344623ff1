#include "backend/domain/receipts.h"

#include "backend/domain/check.h"
#include "backend/domain/digest.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"

namespace meridian {

Receipts::Window::Window() : queue(std::make_unique<Queue>()), index(0, HashOfId{queue.get()}, SameId{queue.get()}) {}

Receipts::Window::Window(const Window& other)
    : queue(std::make_unique<Queue>(*other.queue)), index(0, HashOfId{queue.get()}, SameId{queue.get()}) {
    index.reserve(queue->size());
    // As they stand in the queue, all of them: in the index's own order each id would be fetched from far away.
    for (std::size_t place = 0; place < queue->size(); ++place)
        index.insert(static_cast<std::uint32_t>(queue->oldest + place));
}

Receipts::Window& Receipts::Window::operator=(Window other) noexcept {
    queue.swap(other.queue);
    index.swap(other.index);
    return *this;
}

Receipts& Receipts::operator=(Receipts other) noexcept {
    m_windows.swap(other.m_windows);
    m_details.swap(other.m_details);
    std::swap(m_digest, other.m_digest);
    m_picture.swap(other.m_picture);
    return *this;
}

const Receipt* Receipts::find(const CommandId& id) const {
    for (const Window& window : m_windows) {
        const auto found = window.index.find(id);
        if (found != window.index.end()) return &(*window.queue)[*found - window.queue->oldest].receipt;
    }
    return nullptr;
}

std::string Receipts::detail(const CommandId& id) const {
    const auto found = m_details.find(id);
    return found == m_details.end() ? std::string() : found->second;
}

std::size_t Receipts::size() const {
    return m_windows[0].queue->size() + m_windows[1].queue->size();
}

void Receipts::remember(const CommandId& id, const Receipt& receipt, std::string detail, Keep keep, CellTime now) {
    if (planted(Defect::kLoseDedupeEntry) && id.bytes.back() % 64 == 0) return;
    const bool inserted = find(id) == nullptr;
    MERIDIAN_CHECK(inserted);
    Window& window = m_windows[static_cast<std::size_t>(keep)];
    const auto running = static_cast<std::uint32_t>(window.queue->oldest + window.queue->size());
    window.queue->push_back({id, receipt, now});
    window.index.insert(running);
    if (!detail.empty()) m_details.emplace(id, std::move(detail));
    m_digest += digestOfOne(id, receipt);
}

void Receipts::forgetBefore(CellTime now) {
    // An id's own time stamp may be ahead of the cell by the skew, so that much longer it could come again.
    const Duration windows[2] = {limits::kCommandIdWindow + limits::kClockSkewMax,
                                 limits::kPersonCommandIdWindow + limits::kClockSkewMax};
    for (std::size_t keep = 0; keep < 2; ++keep) {
        Window& window = m_windows[keep];
        Queue& queue = *window.queue;
        while (!queue.empty() && queue.front().at + windows[keep] < now) {
            if (m_picture && m_picture->next[keep] == 0 && m_picture->left[keep] > 0) giveNext(keep);
            if (m_picture && m_picture->next[keep] > 0) --m_picture->next[keep];
            const Aged& oldest = queue.front();
            m_digest -= digestOfOne(oldest.id, oldest.receipt);
            if (!m_details.empty()) m_details.erase(oldest.id);
            window.index.erase(queue.oldest);
            queue.pop_front();
            ++queue.oldest;
        }
    }
}

void Receipts::beginPicture(std::function<void(const Kept&)> emit) {
    MERIDIAN_CHECK(!m_picture);
    m_picture = std::make_unique<Picture>();
    m_picture->emit = std::move(emit);
    m_picture->left = {m_windows[0].queue->size(), m_windows[1].queue->size()};
}

bool Receipts::takePortion(std::size_t count) {
    MERIDIAN_CHECK(m_picture);
    for (std::size_t keep = 0; keep < 2; ++keep) {
        for (; count > 0 && m_picture->left[keep] > 0; --count)
            giveNext(keep);
    }
    if (m_picture->left[0] + m_picture->left[1] > 0) return false;
    endPicture();
    return true;
}

void Receipts::giveNext(std::size_t keep) {
    const Aged& aged = (*m_windows[keep].queue)[m_picture->next[keep]++];
    --m_picture->left[keep];
    m_picture->emit({aged.id, aged.receipt, detail(aged.id), static_cast<Keep>(keep), aged.at});
}

std::uint64_t Receipts::digestOfOne(const CommandId& id, const Receipt& receipt) {
    std::uint64_t low;
    std::memcpy(&low, id.bytes.data() + 8, sizeof low);
    return meridian::digestOf(receipt, low);
}

}  // namespace meridian
