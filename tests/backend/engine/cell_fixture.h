// A whole cell on stores in memory, with the sandbox provider and real threads, and a small shop to order from.
#pragma once

#include <atomic>
#include <condition_variable>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/domain/order_number.h"
#include "backend/domain/state.h"
#include "backend/effects/provider_effects.h"
#include "backend/effects/sandbox_provider.h"
#include "backend/effects/system_scheduler.h"
#include "backend/engine/cell.h"
#include "backend/fraud/velocity_scorer.h"
#include "backend/stores/memory/memory_journal_store.h"

namespace meridian::engine {

class SteadyClock final : public Clock {
  public:
    CellTime wall() override {
        return {
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count() +
            shift.load()};
    }
    std::chrono::microseconds steady() override {
        return std::chrono::microseconds(steadyShift.load()) + std::chrono::duration_cast<std::chrono::microseconds>(
                                                                   std::chrono::steady_clock::now().time_since_epoch());
    }
    // Time goes on for everybody.
    void advance(std::chrono::microseconds by) {
        steadyShift += by.count();
        shift += by.count();
    }
    // Somebody sets the wall clock.
    void jump(std::chrono::microseconds by) { shift += by.count(); }

  private:
    std::atomic<std::int64_t> steadyShift{0};
    std::atomic<std::int64_t> shift{0};
};

class OpenVault final : public PersonalVault {
  public:
    absl::Status makeKeysDurable() override { return absl::OkStatus(); }
    std::optional<PersonalData> open(CustomerId, std::string_view) override { return std::nullopt; }
    std::optional<std::string> openText(CustomerId, std::string_view sealed) override { return std::string(sealed); }
};

// Remembers the last row of each order.
class RowStore final : public ViewStore {
  public:
    absl::StatusOr<BatchNumber> offset() override {
        const std::lock_guard lock(mutex);
        return at;
    }
    absl::Status write(const ViewDelta& delta) override {
        const std::lock_guard lock(mutex);
        if (failing) return fault;
        if (delta.from.value != at.value + 1) return absl::FailedPreconditionError("a gap in the views");
        for (const auto& [id, row] : delta.orders)
            rows[id] = row.order;
        entries += delta.entries.size();
        at = delta.to;
        return absl::OkStatus();
    }
    void maintain(bool) override {}

    std::mutex mutex;
    BatchNumber at;
    std::map<OrderId, Order> rows;
    std::size_t entries = 0;
    std::atomic<bool> failing{false};
    absl::Status fault = absl::UnavailableError("the disk is away");
};

class CellTest : public ::testing::Test {
  protected:
    void SetUp() override { start(); }
    void TearDown() override { stop(); }

    void start() {
        scheduler = std::make_unique<effects::SystemScheduler>();
        provider = std::make_unique<effects::SandboxProvider>(*scheduler, nullptr);
        effects = std::make_unique<effects::ProviderEffects>(*provider, clock);
        provider->setReceiver(effects.get());
        scorer = std::make_unique<fraud::VelocityScorer>(fraud::VelocityScorer::Options{1'000'000});
        Cell::Options options;
        options.cell = makeCell(Region::kEu, 1);
        options.snapshotDirectory = snapshotDirectory;
        options.snapshotEveryRecords = snapshotEveryRecords;
        options.ordersBeforeServing = ordersBeforeServing;
        options.bus = bus;
        options.onFatal = onFatal;
        auto opened = Cell::open(options, {journal, views, clock, *scorer, *effects, vault});
        ASSERT_TRUE(opened.ok()) << opened.status();
        cell = std::move(*opened);
        effects->start([this](Submission& submission) { return cell->submit(submission); });
    }

    void stop() {
        effects->stop();
        cell->drain();
        cell.reset();
        scheduler.reset();
    }

    std::future<std::vector<Answer>> send(std::vector<Command> commands, Lane lane = Lane::kOrders) {
        auto promise = std::make_shared<std::promise<std::vector<Answer>>>();
        auto future = promise->get_future();
        Submission submission;
        submission.commands = std::move(commands);
        submission.lane = lane;
        submission.done = [promise](std::vector<Answer> answers) { promise->set_value(std::move(answers)); };
        while (!cell->submit(submission).ok())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return future;
    }
    Answer ask(Command command, Lane lane = Lane::kOrders) { return send({std::move(command)}, lane).get().front(); }

    Command command(CommandBody body) {
        const std::uint64_t number = ++lastId;
        Command made;
        made.id = CommandId::make(clock.wall().micros / 1000, number, number * 0x9e3779b97f4a7c15ULL);
        made.actor = "service:test";
        made.reason = "a test";
        made.body = std::move(body);
        return made;
    }

    // A location with `units` of one SKU at 10.00 EUR.
    void stockShop(std::int64_t units) {
        ASSERT_EQ(ask(command(DefineLocation{"BER-2", "Berlin", "eu"})).receipt.reason, Reason::kNone);
        DefineProduct define;
        define.product.handle = "wrench";
        define.product.title = "Wrench";
        define.product.variants.emplace_back();
        define.product.variants[0].code = "WRENCH-15";
        define.product.variants[0].prices.push_back({*currencyFromLetters("EUR"), 1'000});
        ASSERT_EQ(ask(command(define)).receipt.reason, Reason::kNone);
        const MoveStock receive{"WRENCH-15", "BER-2", StockAccount::kSupply, StockAccount::kAvailable, units};
        ASSERT_EQ(ask(command(receive)).receipt.reason, Reason::kNone);
    }

    PlaceOrder basket(std::int64_t quantity, std::string token = "tok_approve") {
        PlaceOrder place;
        place.customer = {++lastCustomer};
        place.currency = *currencyFromLetters("EUR");
        place.country = *parseCountry("DE");
        place.lines.push_back({"WRENCH-15", quantity, -1, {}});
        place.paymentToken = std::move(token);
        place.sealed = "sealed";
        return place;
    }

    // The state that the views show, once they have seen `state` or ten seconds have passed.
    OrderState awaitState(OrderId order, OrderState state) {
        OrderState seen = OrderState::kNone;
        for (int i = 0; i < 1'000 && seen != state; ++i) {
            {
                const std::lock_guard lock(views.mutex);
                if (const auto found = views.rows.find(order); found != views.rows.end()) seen = found->second.state;
            }
            if (seen != state) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return seen;
    }

    std::vector<JournalBatch> committed() {
        std::vector<JournalBatch> batches;
        const absl::Status read = journal.read({1}, [&](const JournalBatch& batch) {
            batches.push_back(batch);
            return true;
        });
        EXPECT_TRUE(read.ok()) << read;
        return batches;
    }
    static State emptyState() {
        State state;
        state.cell = makeCell(Region::kEu, 1);
        return state;
    }

    std::string snapshotDirectory;
    std::uint64_t snapshotEveryRecords = 0;
    std::size_t ordersBeforeServing = 0;
    Bus* bus = nullptr;
    std::function<void(const absl::Status&)> onFatal;

    SteadyClock clock;
    OpenVault vault;
    RowStore views;
    stores::MemoryJournalStore journal;
    std::unique_ptr<effects::SystemScheduler> scheduler;
    std::unique_ptr<effects::SandboxProvider> provider;
    std::unique_ptr<effects::ProviderEffects> effects;
    std::unique_ptr<fraud::VelocityScorer> scorer;
    std::unique_ptr<Cell> cell;
    std::uint64_t lastId = 0;
    std::uint64_t lastCustomer = 0;
};

}  // namespace meridian::engine
