#include "backend/engine/stage_meter.h"

#include <algorithm>
#include <bit>

namespace meridian::engine {

namespace {

constexpr auto kRelaxed = std::memory_order_relaxed;

}  // namespace

std::size_t StageMeter::bucketOf(std::uint64_t micros) {
    if (micros < 4) return micros;
    const auto octave = static_cast<std::size_t>(std::bit_width(micros)) - 1;
    return std::min((octave - 1) * 4 + ((micros >> (octave - 2)) & 3), kBuckets - 1);
}

std::uint64_t StageMeter::middleOf(std::size_t bucket) {
    if (bucket < 4) return bucket;
    const std::size_t octave = bucket / 4 + 1;
    const std::uint64_t width = std::uint64_t{1} << (octave - 2);
    return (4 + bucket % 4) * width + width / 2;
}

StageMeter::Slot& StageMeter::slotAt(Micros now) {
    const std::int64_t number = now / kSlot;
    Slot& slot = m_slots[static_cast<std::size_t>(number) % kSlots];
    std::int64_t before = slot.number.load(kRelaxed);
    if (before != number && slot.number.compare_exchange_strong(before, number, kRelaxed)) {
        slot.items.store(0, kRelaxed);
        for (auto& bucket : slot.took)
            bucket.store(0, kRelaxed);
    }
    return slot;
}

void StageMeter::count(std::uint64_t items, Micros now) {
    m_items.fetch_add(items, kRelaxed);
    slotAt(now).items.fetch_add(items, kRelaxed);
}

void StageMeter::add(std::uint64_t items, Micros took, Micros now) {
    m_items.fetch_add(items, kRelaxed);
    Slot& slot = slotAt(now);
    slot.items.fetch_add(items, kRelaxed);
    slot.took[bucketOf(static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 0)))].fetch_add(1, kRelaxed);
}

StageFigures StageMeter::figures(Micros now) const {
    StageFigures figures;
    figures.items = m_items.load(kRelaxed);
    const std::int64_t current = now / kSlot;
    std::array<std::uint64_t, kBuckets> took{};
    std::uint64_t measured = 0;
    std::uint64_t lately = 0;  // in the slot that fills and the one before it
    for (const Slot& slot : m_slots) {
        const std::int64_t age = current - slot.number.load(kRelaxed);
        if (age < 0 || age >= static_cast<std::int64_t>(kSlots)) continue;
        if (age <= 1) lately += slot.items.load(kRelaxed);
        for (std::size_t i = 0; i < kBuckets; ++i) {
            took[i] += slot.took[i].load(kRelaxed);
            measured += slot.took[i].load(kRelaxed);
        }
    }
    const std::chrono::duration<double> window = kSlot + now % kSlot;
    figures.perSecond = static_cast<double>(lately) / window.count();
    const auto quantile = [&](std::uint64_t permille) -> std::uint64_t {
        std::uint64_t left = measured * permille / 1'000;
        for (std::size_t i = 0; i < kBuckets; ++i) {
            if (took[i] > left) return middleOf(i);
            left -= took[i];
        }
        return 0;
    };
    figures.microsP50 = quantile(500);
    figures.microsP99 = quantile(990);
    return figures;
}

}  // namespace meridian::engine
