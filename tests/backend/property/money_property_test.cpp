// A million random sequences of authorise, capture, cancel and refund: whatever the provider does and whatever people
// do meanwhile, in the end the ledger balances, the customer paid for what was kept and for nothing else, and no amount
// is off by a minor unit.
//
// MERIDIAN_MONEY_SEQUENCES sets how many, MERIDIAN_MONEY_FIRST the first seed: a failure prints the seed that repeats
// it.
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "tests/backend/property/money_sequence.h"

namespace meridian::testing {
namespace {

std::uint64_t numberFrom(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

struct Outcome {
    Coverage coverage;
    std::string failure;
};

// Takes seeds in blocks of a thousand, each block in a cell of its own, until none is left or one is wrong.
Outcome runSeeds(std::atomic<std::uint64_t>& next, std::uint64_t end, std::atomic<bool>& stop) {
    constexpr std::uint64_t kBlock = 1'000;
    Outcome outcome;
    while (!stop) {
        const std::uint64_t first = next.fetch_add(kBlock);
        if (first >= end) break;
        State state;
        openShop(state);
        for (std::uint64_t seed = first; seed < std::min(first + kBlock, end) && !stop; ++seed) {
            const std::string wrong = MoneySequence(state, outcome.coverage, seed).run();
            if (wrong.empty()) continue;
            outcome.failure = "seed " + std::to_string(seed) + ": " + wrong;
            stop = true;
        }
    }
    return outcome;
}

TEST(Money, NoSequenceOfAMillionLosesOrInventsAMinorUnit) {
    const std::uint64_t first = numberFrom("MERIDIAN_MONEY_FIRST", 1);
    const std::uint64_t count = numberFrom("MERIDIAN_MONEY_SEQUENCES", 1'000'000);
    std::atomic<std::uint64_t> next = first;
    std::atomic<bool> stop = false;
    std::mutex gate;
    Coverage coverage;
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            const Outcome outcome = runSeeds(next, first + count, stop);
            const std::lock_guard lock(gate);
            coverage += outcome.coverage;
            if (!outcome.failure.empty()) ADD_FAILURE() << outcome.failure;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    std::printf("%llu sequences, %llu commands, %llu contradictions\n", static_cast<unsigned long long>(count),
                static_cast<unsigned long long>(coverage.commands),
                static_cast<unsigned long long>(coverage.contradictions));
    // The sequences are only worth something when they reach the rare steps too.
    if (HasFailure() || count < 100'000) return;
    for (std::size_t trigger = 0; trigger < kPaymentTriggers; ++trigger) {
        EXPECT_GT(coverage.paymentTriggers[trigger], count / 10'000) << nameOf(static_cast<PaymentTrigger>(trigger));
    }
    for (const OrderState state : {OrderState::kPaymentFailed, OrderState::kConfirmed, OrderState::kPartlyFulfilled,
                                   OrderState::kCompleted, OrderState::kCancelPending, OrderState::kArchived}) {
        EXPECT_GT(coverage.orderStates[static_cast<std::size_t>(state)], count / 20) << nameOf(state);
    }
}

}  // namespace
}  // namespace meridian::testing
