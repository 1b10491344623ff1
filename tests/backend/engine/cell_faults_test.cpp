// What a cell does when what it stands on fails: it refuses, it waits, or it stops; it never goes on by guessing.
#include <filesystem>
#include <fstream>

#include "backend/bus/inprocess/in_process_bus.h"
#include "backend/domain/limits.h"
#include "backend/engine/snapshot_directory.h"

#include "tests/backend/engine/cell_fixture.h"

namespace meridian::engine {
namespace {

using Fault = stores::MemoryJournalStore::Fault;
constexpr int kStopped = 7;

class CellFaults : public CellTest {
  protected:
    void SetUp() override {
        // The child of a death test needs the cell's threads.
        ::testing::GTEST_FLAG(death_test_style) = "threadsafe";
        CellTest::SetUp();
    }
    void TearDown() override {
        if (cell) CellTest::TearDown();
        if (!snapshotDirectory.empty()) std::filesystem::remove_all(snapshotDirectory);
    }
    // The process ends with the reason on stderr, as the program does.
    void stopOnFatal() {
        stop();
        onFatal = [](const absl::Status& status) {
            std::fprintf(stderr, "%s\n", status.ToString().c_str());
            std::exit(kStopped);
        };
    }
    // Sends an order and waits for an end that comes from elsewhere.
    [[noreturn]] void sendAndWait() {
        const auto answers = send({command(basket(1))});
        std::this_thread::sleep_for(std::chrono::seconds(20));
        std::exit(0);
    }
    absl::Status opened(JournalStore& store, ViewStore& rows) {
        Cell::Options options;
        options.cell = makeCell(Region::kEu, 1);
        options.snapshotDirectory = snapshotDirectory;
        return Cell::open(options, {store, rows, clock, *scorer, *effects, vault}).status();
    }
    void useSnapshots() {
        stop();
        snapshotDirectory = ::testing::TempDir() + "/meridian-faults-" + std::to_string(::getpid());
        std::filesystem::create_directories(snapshotDirectory);
        start();
    }
};
using CellFaultsDeathTest = CellFaults;

TEST_F(CellFaults, AFullDiskRefusesUntilThereIsRoom) {
    stockShop(10);
    journal.failNextAppend(Fault::kNoSpace);
    EXPECT_EQ(ask(command(basket(1))).status.code(), absl::StatusCode::kResourceExhausted);
    Submission order;
    order.commands.push_back(command(basket(1)));
    EXPECT_TRUE(absl::IsResourceExhausted(cell->submit(order))) << "until somebody has looked at the disk";
    cell->setSpace(Cell::Space::kEnough);
    EXPECT_EQ(ask(command(basket(1))).receipt.reason, Reason::kNone);
}

TEST_F(CellFaults, MoreThanTheRingHoldsIsRefusedAndNothingOfItIsLost) {
    stockShop(400'000);  // a unit for each command that may be sent until the ring is full
    std::vector<std::future<std::vector<Answer>>> answers;
    std::size_t refused = 0;
    for (int i = 0; i < 20'000 && refused == 0; ++i) {
        auto promise = std::make_shared<std::promise<std::vector<Answer>>>();
        Submission submission;
        for (int k = 0; k < 20; ++k)
            submission.commands.push_back(command(basket(1)));
        submission.done = [promise](std::vector<Answer> all) { promise->set_value(std::move(all)); };
        auto future = promise->get_future();
        if (const absl::Status status = cell->submit(submission); status.ok()) {
            answers.push_back(std::move(future));
        } else {
            EXPECT_TRUE(absl::IsResourceExhausted(status));
            ++refused;
        }
    }
    EXPECT_EQ(refused, 1U);
    EXPECT_GE(cell->statistics().refused, 1U);
    for (auto& answer : answers)
        EXPECT_EQ(answer.get().front().receipt.reason, Reason::kNone);
}

TEST_F(CellFaults, ACellThatStopsTakesNothingMore) {
    stockShop(10);
    effects->stop();
    cell->drain();
    Submission order;
    order.commands.push_back(command(basket(1)));
    EXPECT_TRUE(absl::IsUnavailable(cell->submit(order)));
    EXPECT_TRUE(absl::IsDeadlineExceeded(cell->waitForViews({1'000'000}, std::chrono::milliseconds(1))));
    cell.reset();
    scheduler.reset();
}

TEST_F(CellFaults, LostCommitsUnderLoadLoseNothingThatWasAcknowledged) {
    stockShop(100'000);
    std::atomic<int> appends{0};
    journal.setFaults([&](const JournalBatch&) {
        const int number = ++appends;
        return number % 5 == 0 ? Fault::kBeforeLanding : number % 7 == 0 ? Fault::kAfterLanding : Fault::kNone;
    });
    std::vector<std::future<std::vector<Answer>>> answers;
    for (int i = 0; i < 400; ++i) {
        answers.push_back(send({command(basket(1)), command(basket(1))}));
        if (i % 10 == 9) answers.back().wait();
    }
    std::size_t accepted = 0;
    for (auto& answer : answers) {
        for (const Answer& one : answer.get())
            accepted += one.status.ok() && one.receipt.reason == Reason::kNone ? 1 : 0;
    }
    journal.setFaults({});
    EXPECT_GT(accepted, 0U);
    EXPECT_EQ(cell->statistics().ordersAccepted, accepted);
    EXPECT_GT(cell->statistics().fences, 0U);
}

TEST_F(CellFaults, MoreChangedOrdersThanADeltaHoldsWaitForTheViews) {
    stockShop(1'000'000);
    views.failing = true;
    std::vector<std::future<std::vector<Answer>>> answers;
    const std::size_t calls = limits::kOrdersPerDeltaMax / 500 + 4;
    for (std::size_t call = 0; call < calls; ++call) {
        std::vector<Command> commands;
        for (int i = 0; i < 500; ++i)
            commands.push_back(command(basket(1)));
        answers.push_back(send(std::move(commands)));
    }
    BatchNumber last;
    for (auto& answer : answers)
        last = std::max(last, answer.get().back().receipt.batch);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    views.failing = false;
    EXPECT_TRUE(cell->waitForViews(last, std::chrono::seconds(30)).ok());
    const std::lock_guard lock(views.mutex);
    EXPECT_EQ(views.rows.size(), calls * 500);
}

TEST_F(CellFaults, ViewsThatFailWhileTheCellStopsDoNotHoldItUp) {
    stockShop(10);
    views.failing = true;
    EXPECT_EQ(ask(command(basket(1))).receipt.reason, Reason::kNone);
    stop();
    views.failing = false;
    start();
    const BatchNumber durable = cell->statistics().durableBatch;
    EXPECT_TRUE(cell->waitForViews(durable, std::chrono::seconds(10)).ok());
}

TEST_F(CellFaults, WhoeverFollowsTheBusSeesEveryBatch) {
    stop();
    bus::InProcessBus inProcess;
    bus = &inProcess;
    const auto subscription = inProcess.subscribe([] {});
    start();
    stockShop(10);
    const Answer answer = ask(command(basket(1)));
    ASSERT_TRUE(cell->waitForViews(answer.receipt.batch, std::chrono::seconds(10)).ok());
    std::uint64_t seen = 0;
    while (const auto message = subscription->take()) {
        EXPECT_EQ(message->batch->number.value, seen + 1);
        EXPECT_EQ(message->cell, makeCell(Region::kEu, 1));
        seen = message->batch->number.value;
    }
    EXPECT_GE(seen, answer.receipt.batch.value);
    std::this_thread::sleep_for(std::chrono::milliseconds(120));
    stop();
    bus = nullptr;
    start();
}

TEST_F(CellFaults, DoesNotOpenWhatItCannotTrust) {
    stockShop(10);
    stop();
    RowStore ahead;
    ahead.at = {1'000};
    EXPECT_TRUE(absl::IsDataLoss(opened(journal, ahead)));
    journal.damage({2});
    RowStore empty;
    EXPECT_TRUE(absl::IsDataLoss(opened(journal, empty)));
}

TEST_F(CellFaults, AJournalThatLostItsEndIsNoticedByTheSnapshot) {
    useSnapshots();
    stockShop(10);
    ask(command(basket(1)));
    stop();
    std::ofstream(snapshotDirectory + "/snapshot-999") << "of a batch that is gone";
    EXPECT_TRUE(absl::IsDataLoss(opened(journal, views)));
    std::filesystem::remove(snapshotDirectory + "/snapshot-999");
    const std::string newest =
        snapshotDirectory + "/snapshot-" + std::to_string(SnapshotDirectory(snapshotDirectory).newest().value);
    std::ofstream(newest, std::ios::app) << "damaged";
    start();
    EXPECT_EQ(ask(command(basket(1))).receipt.reason, Reason::kNone) << "the journal alone is enough";
    EXPECT_TRUE(std::filesystem::exists(snapshotDirectory + "/damaged-snapshot"));
}

TEST_F(CellFaultsDeathTest, AnotherWriterEndsTheProcess) {
    EXPECT_EXIT(
        {
            stopOnFatal();
            start();
            journal.claim({99}).IgnoreError();
            sendAndWait();
        },
        ::testing::ExitedWithCode(kStopped), "another writer has taken the cell");
}

TEST_F(CellFaultsDeathTest, AStoreThatIsDeadEndsTheProcess) {
    EXPECT_EXIT(
        {
            stopOnFatal();
            start();
            journal.failNextAppend(Fault::kFsyncFailed);
            sendAndWait();
        },
        ::testing::ExitedWithCode(kStopped), "DATA_LOSS");
}

TEST_F(CellFaultsDeathTest, WithoutSomebodyToTellItAborts) {
    EXPECT_EXIT(
        {
            journal.failNextAppend(Fault::kFsyncFailed);
            sendAndWait();
        },
        ::testing::KilledBySignal(SIGABRT), "the cell stops");
}

TEST_F(CellFaultsDeathTest, ViewsThatAreWrongEndTheProcess) {
    EXPECT_EXIT(
        {
            stopOnFatal();
            start();
            views.fault = absl::DataLossError("the views are damaged");
            views.failing = true;
            sendAndWait();
        },
        ::testing::ExitedWithCode(kStopped), "the views are damaged");
}

}  // namespace
}  // namespace meridian::engine
