// Makes the calls that committed batches ask for, and brings the answers back as commands. Guards both sides: at most
// so many calls are in flight (the rest waits here), a provider that fails is left alone for a while, and a call that
// is not answered within its time is reported as timed out. Knows no threads; one caller at a time (provider_effects.h
// adds the thread).
#pragma once

#include <deque>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "backend/effects/breaker.h"
#include "backend/effects/payment_provider.h"
#include "backend/engine/stage_meter.h"

namespace meridian::effects {

class ProviderWorker {
  public:
    explicit ProviderWorker(PaymentProvider& provider) : m_provider(provider) {}

    void enqueue(const engine::ProviderCall& call) { m_waiting.push_back(call); }

    // Makes as many waiting calls as the bulkhead and the breaker allow. `onReply` is handed to the provider; of a
    // repeated call that was not sent it hears a time-out, because the first one may have been sent.
    void send(std::chrono::microseconds now, const PaymentProvider::Reply& onReply);

    // Takes an answer in; false when its call is not in flight any more (it timed out, or this is the second answer).
    bool settle(const ProviderReport& report, std::chrono::microseconds now);

    // Appends a time-out report for every call that has been in flight too long.
    void expire(std::chrono::microseconds now, std::vector<ProviderReport>& out);

    // Appends a "not sent" report for each waiting call while the breaker is open, so that the decider knows (a
    // time-out for a repeated one).
    void refuseWaiting(std::chrono::microseconds now, std::vector<ProviderReport>& out);

    std::size_t inFlight() const { return m_inFlight.size(); }
    std::size_t waiting() const { return m_waiting.size(); }
    Breaker::State breaker() const { return m_breaker.state(); }
    // Since when the call that waits longest for its answer is in flight; 0 when there is none.
    std::chrono::microseconds oldest();
    // Answered calls; any thread.
    const engine::StageMeter& meter() const { return m_meter; }

  private:
    struct Key {
        OrderId order;
        std::uint32_t rest;  // attempt, step, inquiry or not
        friend bool operator==(const Key&, const Key&) = default;
        template <typename H>
        friend H AbslHashValue(H h, const Key& key) {
            return H::combine(std::move(h), key.order, key.rest);
        }
    };
    static Key keyOf(OrderId order, std::uint8_t attempt, std::uint16_t step, ReportSource source);

    struct Flight {
        engine::ProviderCall call;
        std::chrono::microseconds since;
    };

    PaymentProvider& m_provider;
    Breaker m_breaker;
    std::deque<engine::ProviderCall> m_waiting;
    absl::flat_hash_map<Key, Flight> m_inFlight;
    std::deque<std::pair<std::chrono::microseconds, Key>> m_byAge;
    engine::StageMeter m_meter;
};

}  // namespace meridian::effects
