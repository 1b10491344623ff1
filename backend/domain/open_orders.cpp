#include "backend/domain/open_orders.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "backend/domain/check.h"
#include "backend/domain/digest.h"
#include "backend/domain/limits.h"

namespace meridian {

namespace {

constexpr std::size_t kAwakeOrdersLeast = 16;

}  // namespace

OpenOrders::~OpenOrders() {
    forEachSlot([](OrderId, Slot slot) { destroy(slot); });
}

OpenOrders OpenOrders::clone() const {
    OpenOrders copy;
    copy.m_pages.reserve(m_pages.size());
    for (const auto& [number, page] : m_pages) {
        auto& made = copy.m_pages[number] = std::make_unique<Page>();
        made->used = page->used;
        made->picture = page->picture;
        std::transform(page->slots.begin(), page->slots.end(), made->slots.begin(), copied);
    }
    copy.m_size = m_size;
    copy.m_awake = m_awake;
    copy.m_woken = m_woken;
    copy.m_pictures = m_pictures;
    return copy;
}

Order* OpenOrders::find(OrderId id) {
    beforeChange(id);
    return awoken(id);
}

Order* OpenOrders::awoken(OrderId id) {
    Slot* slot = slotOf(id);
    if (slot == nullptr) return nullptr;
    if (isResting(*slot)) {
        auto order = std::make_unique<Order>(unpacked(*slot));
        destroy(*slot);
        wake(*slot, std::move(order));
    }
    return awakeOrder(*slot);
}

Order& OpenOrders::insert(Order order) {
    beforeChange(order.id);
    Slot& slot = place(order.id);
    const bool inserted = slot == 0;
    MERIDIAN_CHECK(inserted);
    wake(slot, std::make_unique<Order>(std::move(order)));
    return *awakeOrder(slot);
}

bool OpenOrders::insertResting(const Order& order) {
    if (slotOf(order.id) != nullptr) return false;
    place(order.id) = packed(order);
    return true;
}

void OpenOrders::erase(OrderId id) {
    beforeChange(id);
    const auto page = m_pages.find(pageOf(id));
    MERIDIAN_CHECK(page != m_pages.end());
    Slot& slot = page->second->slots[placeOf(id)];
    MERIDIAN_CHECK(slot != 0);
    if (!isResting(slot)) --m_awake;
    destroy(slot);
    slot = 0;
    --m_size;
    if (--page->second->used == 0) m_pages.erase(page);
}

void OpenOrders::rest() {
    const std::size_t most = std::clamp(m_size / 4, kAwakeOrdersLeast, limits::kAwakeOrdersMax);
    while (m_woken.size() > most) {
        Slot* slot = slotOf(m_woken.front());
        m_woken.pop_front();
        if (slot == nullptr || isResting(*slot)) continue;
        const Slot resting = packed(*awakeOrder(*slot));
        destroy(*slot);
        *slot = resting;
        --m_awake;
    }
}

void OpenOrders::beginPicture(std::function<void(std::string_view)> emit) {
    MERIDIAN_CHECK(!m_picture);
    m_picture = std::make_unique<Picture>();
    m_picture->emit = std::move(emit);
    m_picture->pages.reserve(m_pages.size());
    for (const auto& [number, page] : m_pages)
        m_picture->pages.push_back(number);
    // So that the same orders give the same bytes.
    std::sort(m_picture->pages.begin(), m_picture->pages.end());
    ++m_pictures;
}

bool OpenOrders::takePortion(std::size_t bytes) {
    MERIDIAN_CHECK(m_picture);
    Picture& picture = *m_picture;
    picture.bytes = 0;
    while (picture.bytes < bytes && picture.next < picture.pages.size()) {
        const auto page = m_pages.find(picture.pages[picture.next++]);
        if (page != m_pages.end()) give(*page->second);
    }
    if (picture.next < picture.pages.size()) return false;
    endPicture();
    return true;
}

void OpenOrders::beforeChange(OrderId id) {
    if (!m_picture) return;
    const auto page = m_pages.find(pageOf(id));
    if (page != m_pages.end()) give(*page->second);
}

// To the picture, unless it has this page.
void OpenOrders::give(Page& page) {
    if (page.picture == m_pictures) return;
    page.picture = m_pictures;
    std::string unpackedBytes;
    for (const Slot slot : page.slots) {
        if (slot == 0) continue;
        std::string_view bytes;
        if (isResting(slot)) {
            bytes = bytesOf(slot);
        } else {
            unpackedBytes.clear();
            wire::append(unpackedBytes, *awakeOrder(slot));
            bytes = unpackedBytes;
        }
        m_picture->emit(bytes);
        m_picture->bytes += bytes.size();
    }
}

CellTime OpenOrders::nextDueOf(OrderId id) const {
    const Slot* slot = const_cast<OpenOrders*>(this)->slotOf(id);
    if (slot == nullptr) return {};
    return dueOf(*slot);
}

OpenOrders::Slot OpenOrders::packed(const Order& order) {
    static thread_local std::string bytes;
    bytes.clear();
    wire::append(bytes, order);
    const RestingHead head{order.nextDue(), static_cast<std::uint32_t>(bytes.size()),
                           order.hasOutstandingEffect() ? 1U : 0U};
    char* memory = static_cast<char*>(::operator new(sizeof head + bytes.size()));
    std::memcpy(memory, &head, sizeof head);
    std::memcpy(memory + sizeof head, bytes.data(), bytes.size());
    return reinterpret_cast<Slot>(memory) | 1U;
}

OpenOrders::Slot OpenOrders::copied(Slot slot) {
    if (slot == 0) return 0;
    if (!isResting(slot)) return reinterpret_cast<Slot>(new Order(*awakeOrder(slot)));
    const std::size_t size = sizeof(RestingHead) + headOf(slot).size;
    void* memory = ::operator new(size);
    std::memcpy(memory, &headOf(slot), size);
    return reinterpret_cast<Slot>(memory) | 1U;
}

Order OpenOrders::unpacked(Slot slot) {
    Order order;
    const bool sound = wire::Reader::parse(bytesOf(slot), order);
    MERIDIAN_CHECK(sound);
    order.digest = digestOf(order, 0);
    return order;
}

void OpenOrders::destroy(Slot slot) {
    if (isResting(slot)) {
        ::operator delete(reinterpret_cast<void*>(slot & ~Slot{1}));
    } else {
        delete awakeOrder(slot);
    }
}

void OpenOrders::swap(OpenOrders& other) noexcept {
    MERIDIAN_CHECK(!m_picture && !other.m_picture);  // its emit() may know where the orders are
    std::swap(m_pictures, other.m_pictures);
    m_pages.swap(other.m_pages);
    std::swap(m_size, other.m_size);
    std::swap(m_awake, other.m_awake);
    m_woken.swap(other.m_woken);
}

OpenOrders::Slot* OpenOrders::slotOf(OrderId id) {
    const auto page = m_pages.find(pageOf(id));
    if (page == m_pages.end()) return nullptr;
    Slot& slot = page->second->slots[placeOf(id)];
    return slot == 0 ? nullptr : &slot;
}

// For an order that is about to stand there.
OpenOrders::Slot& OpenOrders::place(OrderId id) {
    std::unique_ptr<Page>& page = m_pages[pageOf(id)];
    if (!page) {
        page = std::make_unique<Page>();
        page->picture = m_pictures;
    }
    Slot& slot = page->slots[placeOf(id)];
    if (slot == 0) {
        ++page->used;
        ++m_size;
    }
    return slot;
}

void OpenOrders::wake(Slot& slot, std::unique_ptr<Order> order) {
    m_woken.push_back(order->id);
    ++m_awake;
    slot = reinterpret_cast<Slot>(order.release());
}

}  // namespace meridian
