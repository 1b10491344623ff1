// What goes through one stage of the pipeline: how much, how fast, and how long it takes, over the last minute. Costs a
// few relaxed additions for each measurement, so that it can stand on the hot path.
//
// Figures, not accounts: when two threads measure in the moment in which a slot begins anew, one of them may be lost.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

#include "backend/engine/statistics.h"

namespace meridian::engine {

class StageMeter {
  public:
    using Micros = std::chrono::microseconds;

    // `items` went through together and took `took`; `now` is the steady clock's. Any thread.
    void add(std::uint64_t items, Micros took, Micros now);
    // The same without a time that could be told.
    void count(std::uint64_t items, Micros now);

    // Items, rate and quantiles; queue and lag are the stage's own to tell. Any thread.
    StageFigures figures(Micros now) const;

    static constexpr Micros kSlot = std::chrono::seconds(5);
    static constexpr std::size_t kSlots = 13;  // the last minute, and the one that fills

  private:
    // Four for each doubling: a quantile is off by an eighth at most.
    static constexpr std::size_t kBuckets = 124;
    static std::size_t bucketOf(std::uint64_t micros);
    static std::uint64_t middleOf(std::size_t bucket);

    struct Slot {
        std::atomic<std::int64_t> number{-1};  // of the five seconds since the clock's origin
        std::atomic<std::uint64_t> items{0};
        std::array<std::atomic<std::uint32_t>, kBuckets> took{};
    };
    Slot& slotAt(Micros now);

    std::array<Slot, kSlots> m_slots;
    std::atomic<std::uint64_t> m_items{0};
};

}  // namespace meridian::engine
