// Every write, sync, change of size and removal of a small run fails once, in each way that a disk knows. Each time the
// store must refuse cleanly, or say that it does not know and then find out; and what it says must stay true.
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "backend/stores/sqlite/sqlite_status.h"

#include "tests/rig/journal_program.h"

namespace meridian::rig {
namespace {

using Disk = PowerLossDisk;
using stores::SqliteJournalStore;

struct Case {
    Disk::Failure failure;
    Disk::Lasting lasting;
    const char* name;
};

// After a failed fsync every call must say so, until the process starts again.
std::string checkDead(SqliteJournalStore& store) {
    const auto nothing = [](const engine::JournalBatch&) { return true; };
    if (!absl::IsDataLoss(store.head().status())) return "a dead store gave its head";
    if (!absl::IsDataLoss(store.append({}))) return "a dead store took a batch";
    if (!absl::IsDataLoss(store.read(BatchNumber{1}, nothing))) return "a dead store was read";
    if (!absl::IsDataLoss(store.claim(Epoch{99}))) return "a dead store was claimed";
    return "";
}

// What a cell does after a failed step: it asks for the head until it gets an answer, and goes on from there.
std::string recover(SimulatedMachine& machine, JournalProgram& program, std::unique_ptr<SqliteJournalStore>& store,
                    const absl::Status& failed) {
    if (absl::IsFailedPrecondition(failed)) return "the fence refused its own writer: " + failed.ToString();
    if (absl::IsDataLoss(failed)) {
        if (std::string problem = checkDead(*store); !problem.empty()) return problem;
        machine.disk.repair();
        store.reset();
        auto reopened = machine.open();
        if (!reopened.ok()) return "open after a failed fsync: " + reopened.status().ToString();
        store = *std::move(reopened);
    } else if (store->head().ok()) {  // an answer that is given while the failure lasts must be true as well
        if (std::string problem = program.verify(*store); !problem.empty()) return "before the repair: " + problem;
    }
    machine.disk.repair();
    return program.verify(*store);
}

std::string restartAfterCut(SimulatedMachine& machine, JournalProgram& program,
                            std::unique_ptr<SqliteJournalStore>& store) {
    machine.disk.repair();
    machine.disk.cutPower();
    store.reset();
    machine.disk.powerOn(Disk::Survival::kNothing, 0);
    auto reopened = machine.open();
    if (!reopened.ok()) return "open after the cut: " + reopened.status().ToString();
    store = *std::move(reopened);
    return program.verify(*store);
}

// Empty when all promises held. `happened` is false once nth is beyond the run's last operation.
std::string runWithFailure(const Case& given, std::uint64_t nth, bool cutAfterwards, bool& happened) {
    SimulatedMachine machine;
    JournalProgram program(7);
    machine.disk.failAt(nth, given.failure, given.lasting);
    auto opened = machine.open();
    if (!opened.ok()) {
        happened = machine.disk.failureHappened();
        machine.disk.repair();
        opened = machine.open();
        if (!opened.ok()) return "open after repair: " + opened.status().ToString();
    }
    std::unique_ptr<SqliteJournalStore> store = *std::move(opened);
    absl::Status status = program.claim(*store);
    for (int step = 0; step < 25; ++step) {
        if (status.ok()) status = program.step(*store);
        if (status.ok()) continue;
        std::string problem = recover(machine, program, store, status);
        if (!problem.empty()) return problem;
        status = program.claim(*store);
        if (!status.ok()) return "claim after the failure: " + status.ToString();
        if (cutAfterwards) break;
    }
    happened = machine.disk.failureHappened();
    return restartAfterCut(machine, program, store);
}

// A commit can fail after its last frame was written and synced: when the WAL index cannot grow. Such a batch is
// invisible now and comes to light in the next recovery, unless the store settles it before head() answers.
void checkLateFailure(bool readerIsOpen) {
    SimulatedMachine machine;
    auto options = machine.options();
    options.passiveBytes = std::int64_t{1} << 40;
    auto store = SqliteJournalStore::open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    engine::JournalBatch batch;
    batch.epoch = Epoch{1};
    batch.payload = std::string(1 << 20, 'x');
    ASSERT_TRUE((*store)->claim(batch.epoch).ok());
    if (readerIsOpen) {
        ASSERT_TRUE((*store)->head().ok());
    }
    machine.disk.failNextGrowth();
    absl::Status status;
    for (batch.number = BatchNumber{1}; batch.number.value < 100; ++batch.number.value) {
        status = (*store)->append(batch);
        if (!status.ok()) break;
    }
    ASSERT_TRUE(machine.disk.failureHappened()) << "the index never grew";
    ASSERT_FALSE(absl::IsResourceExhausted(status)) << "that would promise that nothing was written: " << status;
    const auto head = (*store)->head();
    ASSERT_TRUE(head.ok()) << head.status();
    machine.disk.cutPower();
    store->reset();
    machine.disk.powerOn(Disk::Survival::kNothing, 0);
    auto reopened = machine.open();
    ASSERT_TRUE(reopened.ok()) << reopened.status();
    EXPECT_EQ((*reopened)->head()->batch.value, head->batch.value);
}

TEST(IoFailure, AfterTheSyncIsSettledBeforeTheHeadIsTold) {
    checkLateFailure(false);
}
TEST(IoFailure, AfterTheSyncIsSettledAlsoBesideAReader) {
    checkLateFailure(true);
}

class IoFailures : public testing::TestWithParam<Case> {};

TEST_P(IoFailures, AtEveryOperationEndsInAClearAnswer) {
    std::uint64_t nth = 1;
    for (bool happened = true; happened; ++nth) {
        for (const bool cutAfterwards : {false, true}) {
            happened = false;
            ASSERT_EQ(runWithFailure(GetParam(), nth, cutAfterwards, happened), "")
                << "failure at operation " << nth << (cutAfterwards ? ", then a power cut" : "");
        }
    }
    EXPECT_GT(nth, 100u) << "the run is too short to prove anything";
}

INSTANTIATE_TEST_SUITE_P(
    Failures, IoFailures,
    testing::Values(Case{Disk::Failure::kIoError, Disk::Lasting::kOnce, "IoErrorOnce"},
                    Case{Disk::Failure::kIoError, Disk::Lasting::kUntilRepaired, "IoErrorLasting"},
                    Case{Disk::Failure::kShortWrite, Disk::Lasting::kOnce, "ShortWriteOnce"},
                    Case{Disk::Failure::kShortWrite, Disk::Lasting::kUntilRepaired, "ShortWriteLasting"},
                    Case{Disk::Failure::kNoSpace, Disk::Lasting::kOnce, "NoSpaceOnce"},
                    Case{Disk::Failure::kNoSpace, Disk::Lasting::kUntilRepaired, "NoSpaceLasting"}),
    [](const auto& way) { return std::string(way.param.name); });

}  // namespace
}  // namespace meridian::rig
