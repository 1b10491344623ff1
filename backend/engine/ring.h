// Where calls wait for the decider: bounded, two lanes, many producers and one consumer. A lock per call (not per
// order) is cheap enough: 20,000 unary calls a second take it for well under one per cent of a core.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "backend/engine/submission.h"

namespace meridian::engine {

class Ring {
  public:
    explicit Ring(std::size_t slots) : m_slots(slots) {}

    // Moves the submission in, or leaves it alone and returns false when its lane is full or the ring is closed. A
    // quarter of the slots is kept for results, so that orders cannot crowd them out.
    bool push(Submission& submission);

    // Appends up to `commandsMax` commands' worth of submissions (at least one, if any wait), results first. Waits up
    // to `atMost` while fewer than `worthWaking` wait: to wake the decider for one call costs as much as to decide it,
    // and while a commit runs nothing is gained by it.
    void take(std::vector<Submission>& out, std::size_t commandsMax, std::chrono::microseconds atMost,
              std::size_t worthWaking = 1);

    // Ends the waiting of take().
    void nudge();
    // From now on push() fails.
    void close();

    std::size_t depth() const;
    // When the submission that waits longest came in; 0 when none waits.
    std::chrono::microseconds oldest() const;

  private:
    const std::size_t m_slots;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Submission> m_lanes[2];
    bool m_closed = false;
    bool m_nudged = false;
    std::size_t m_wakeAt = 0;  // so many submissions wake the waiting take(); 0 when there is none
};

}  // namespace meridian::engine
