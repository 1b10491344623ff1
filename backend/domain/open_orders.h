// The orders that can still change: the part of the hot state that grows with the shop. An order that nobody asked for
// in a while rests as its encoded bytes, which take about a third of its memory, and is unpacked when it is asked for
// again. Nobody but the memory's meter can tell: what is found, visited, counted and digested is the same. One thread
// at a time.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "backend/domain/order.h"

namespace meridian {

class OpenOrders {
  public:
    OpenOrders() = default;
    OpenOrders(OpenOrders&& other) noexcept { swap(other); }
    OpenOrders& operator=(OpenOrders&& other) noexcept {
        swap(other);
        return *this;
    }
    ~OpenOrders();
    // A deep copy; what rests stays at rest.
    OpenOrders clone() const;

    // Null when there is none. Valid until the next rest() or erase().
    Order* find(OrderId id);
    // What lies where nobody else looks is no change that anybody could see.
    const Order* find(OrderId id) const { return const_cast<OpenOrders*>(this)->awoken(id); }

    // A second order of the same number is a bug.
    Order& insert(Order order);
    // The same, at rest from the beginning: for a snapshot's orders, most of which will not be asked for soon. False
    // when there is one of this number.
    bool insertResting(const Order& order);
    void erase(OrderId id);

    std::size_t size() const { return m_size; }
    std::size_t awake() const { return m_awake; }

    // Packs what was asked for longest ago, until at most a quarter of the orders is awake (and no more than
    // limits::kAwakeOrdersMax). Costs as much as was unpacked or inserted since the last call.
    void rest();

    // A picture of all orders as they are at begin, taken in portions while they go on changing: emit(bytes) is given
    // each order once, encoded, by takePortion() and before a page of orders changes that was not given yet. One
    // picture at a time.
    void beginPicture(std::function<void(std::string_view)> emit);
    // Gives at least `bytes` or the rest; true when that was all, and the picture is over.
    bool takePortion(std::size_t bytes);
    void endPicture() { m_picture.reset(); }

    // visit(OrderId, const Order&) for each, in no order; what it is given is valid during the call only.
    template <class Visit>
    void forEach(Visit&& visit) const {
        forEachSlot([&](OrderId id, Slot slot) {
            if (isResting(slot)) {
                const Order order = unpacked(slot);
                visit(id, order);
            } else {
                visit(id, std::as_const(*awakeOrder(slot)));
            }
        });
    }

    // The same for those of which the provider is to be asked something, without unpacking the others.
    template <class Visit>
    void forEachWithEffect(Visit&& visit) const {
        forEachSlot([&](OrderId id, Slot slot) {
            if (!isResting(slot)) {
                if (awakeOrder(slot)->hasOutstandingEffect()) visit(id, std::as_const(*awakeOrder(slot)));
            } else if (headOf(slot).hasOutstandingEffect != 0) {
                const Order order = unpacked(slot);
                visit(id, order);
            }
        });
    }

    // visit(OrderId, CellTime) with each order's nextDue(), without unpacking.
    template <class Visit>
    void forEachDue(Visit&& visit) const {
        forEachSlot([&](OrderId id, Slot slot) { visit(id, dueOf(slot)); });
    }
    // Of one order, without unpacking; 0 when there is none.
    CellTime nextDueOf(OrderId id) const;

  private:
    // An Order, or the bytes of one at rest (then the lowest bit is set); 0 for none.
    using Slot = std::uintptr_t;
    // In front of the bytes of an order at rest.
    struct RestingHead {
        CellTime nextDue;
        std::uint32_t size = 0;
        std::uint32_t hasOutstandingEffect = 0;
    };
    // Neighbouring numbers share a page, so that an order costs eight bytes here and no hashing of its own. A page goes
    // when its last order goes.
    static constexpr std::size_t kSlotsPerPage = 64;
    struct Page {
        std::array<Slot, kSlotsPerPage> slots{};
        std::uint32_t used = 0;
        std::uint32_t picture = 0;  // the last one that has this page, or need not have it
    };
    struct Picture {
        std::function<void(std::string_view)> emit;
        std::vector<std::uint64_t> pages;  // those that there were at its begin
        std::size_t next = 0;
        std::size_t bytes = 0;
    };

    static bool isResting(Slot slot) { return (slot & 1U) != 0; }
    static Order* awakeOrder(Slot slot) { return reinterpret_cast<Order*>(slot); }
    static const RestingHead& headOf(Slot slot) { return *reinterpret_cast<const RestingHead*>(slot & ~Slot{1}); }
    static std::string_view bytesOf(Slot slot) {
        return {reinterpret_cast<const char*>(&headOf(slot) + 1), headOf(slot).size};
    }
    static CellTime dueOf(Slot slot) { return isResting(slot) ? headOf(slot).nextDue : awakeOrder(slot)->nextDue(); }
    static Slot packed(const Order& order);
    static Slot copied(Slot slot);
    static Order unpacked(Slot slot);
    static void destroy(Slot slot);
    static std::uint64_t pageOf(OrderId id) { return id.value / kSlotsPerPage; }
    static std::size_t placeOf(OrderId id) { return id.value % kSlotsPerPage; }

    void swap(OpenOrders& other) noexcept;
    Order* awoken(OrderId id);
    void beforeChange(OrderId id);
    void give(Page& page);
    Slot* slotOf(OrderId id);
    Slot& place(OrderId id);
    void wake(Slot& slot, std::unique_ptr<Order> order);

    template <class Visit>
    void forEachSlot(Visit&& visit) const {
        for (const auto& [number, page] : m_pages) {
            for (std::size_t place = 0; place < kSlotsPerPage; ++place) {
                const Slot slot = page->slots[place];
                if (slot != 0) visit(OrderId{number * kSlotsPerPage + place}, slot);
            }
        }
    }

    absl::flat_hash_map<std::uint64_t, std::unique_ptr<Page>> m_pages;
    std::size_t m_size = 0;
    std::size_t m_awake = 0;
    std::deque<OrderId> m_woken;  // in the order in which they woke; some have gone since
    std::unique_ptr<Picture> m_picture;
    std::uint32_t m_pictures = 0;
};

}  // namespace meridian
