// Histories of late money, random ones and damaged ones: judged where they can be, and never a reason to stop.
#include <functional>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/history_checker.h"

#include "tests/backend/domain/cell_harness.h"
#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

using Records = std::vector<Record>;

TEST(LateHistories, AreAcceptedAndTheirAmountsAreChecked) {
    Cell cell;
    cell.stock("MUG", 10);
    Records history{cell.run(Cell::basket({{"MUG", 1}}))};
    const OrderId id = history[0].order;
    history.push_back(cell.reply(id, says(ReportOutcome::kDeclined)));
    history.push_back(cell.webhook(id, holds(14'90)));       // authorised late, void sent
    history.push_back(cell.reply(id, holds(14'90, 14'90)));  // captured all the same, refund sent
    history.push_back(cell.reply(id, holds(14'90, 14'90, 14'90)));
    const auto judge = [&](const std::function<void(PaymentAdvanced&)>& change) {
        Records changed = history;
        change(std::get<PaymentAdvanced>(changed[3].events[0]));
        HistoryChecker checker(id);
        for (const Record& record : changed)
            checker.consume(record);
        return checker.violations().empty();
    };
    EXPECT_TRUE(judge([](PaymentAdvanced&) {}));
    EXPECT_FALSE(judge([](PaymentAdvanced& event) { event.captured = event.authorised = 0; }))
        << "late, but nothing came";
    EXPECT_FALSE(judge([](PaymentAdvanced& event) { ++event.captured; }));
}

// Any bytes that decode can be fed: the checker complains, and goes on living.
RC_GTEST_PROP(RandomHistories, NeverStopTheChecker, (std::uint64_t seed)) {
    Random random(seed);
    const OrderId id{7};
    HistoryChecker checker(id);
    for (int i = 0; i < 30; ++i) {
        Record record = anyOf<Record>(random.next());
        for (Event& event : record.events) {
            std::visit(
                [&](auto& alternative) {
                    if constexpr (requires { alternative.order = id; }) alternative.order = id;
                },
                event);
        }
        checker.consume(record);
    }
}

// Any single event of a sound history replaced by random content is noticed or harmless, and never stops the checker.
RC_GTEST_PROP(DamagedHistories, NeverStopTheChecker, (std::uint64_t seed)) {
    Random random(seed);
    Cell cell;
    cell.stock("MUG", 10);
    Records history{cell.run(Cell::basket({{"MUG", 3}}))};
    const OrderId id = history[0].order;
    history.push_back(cell.reply(id, holds(34'90)));
    history.push_back(cell.ship(id, {{1, 1}}));
    history.push_back(cell.reply(id, holds(34'90, 14'90)));
    history.push_back(cell.cancel(id));
    for (int round = 0; round < 30; ++round) {
        Records damaged = history;
        Record& record = damaged[random.below(damaged.size())];
        Event& event = record.events[random.below(record.events.size())];
        std::visit(
            [&](auto& alternative) {
                Filler(random).fill(alternative);
                if constexpr (requires { alternative.order = id; }) alternative.order = id;
            },
            event);
        HistoryChecker checker(id);
        for (const Record& each : damaged)
            checker.consume(each);
    }
}

}  // namespace
}  // namespace meridian::testing
