// A snapshot is the state of one moment, however much changes while it is written, and nothing but that is ever loaded.
#include <filesystem>
#include <fstream>
#include <limits>

#include <unistd.h>

#include "backend/domain/limits.h"
#include "backend/engine/record_frame.h"
#include "backend/engine/snapshot_format.h"
#include "backend/engine/snapshot_keeper.h"

#include "tests/backend/engine/cell_fixture.h"

namespace meridian::engine {
namespace {

constexpr std::size_t kWhole = std::numeric_limits<std::size_t>::max();

class SnapshotTest : public CellTest {
  protected:
    void SetUp() override {
        directory = ::testing::TempDir() + "/meridian-snapshot-" + std::to_string(::getpid());
        std::filesystem::remove_all(directory);
        std::filesystem::create_directories(directory);
        CellTest::SetUp();
        stockShop(10'000);
        for (int i = 0; i < 40; ++i)
            ask(command(basket(1)));
        stop();
        batches = committed();
    }
    void TearDown() override { std::filesystem::remove_all(directory); }

    Shadow shadowAt(std::size_t count) {
        Shadow shadow(emptyState(), {}, {});
        for (std::size_t i = 0; i < count; ++i)
            EXPECT_TRUE(shadow.apply(batches[i]).ok());
        return shadow;
    }
    static std::string written(Shadow& shadow) {
        std::string bytes;
        shadow.beginSnapshot([&](std::string_view more) { bytes.append(more); });
        while (!shadow.writeSnapshot(kWhole)) {
        }
        return bytes;
    }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(directory))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
    // By the keeper, as the cell drives it, until the file is there.
    void keep(SnapshotKeeper& keeper, Shadow& shadow) {
        const std::string name = "/snapshot-" + std::to_string(shadow.state().batch.value);
        keeper.applied(1);
        for (int i = 0; i < 2'000 && !std::filesystem::exists(directory + name); ++i) {
            keeper.goOn(std::chrono::microseconds(0));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        ASSERT_TRUE(std::filesystem::exists(directory + name)) << name;
    }

    std::string directory;
    std::vector<JournalBatch> batches;
};

TEST_F(SnapshotTest, HoldsTheMomentAtWhichItWasBegunWhateverIsAppliedMeanwhile) {
    const std::size_t half = batches.size() / 2;
    Shadow still = shadowAt(half);
    Shadow moving = shadowAt(half);
    std::string bytes;
    moving.beginSnapshot([&](std::string_view more) { bytes.append(more); });
    bool whole = false;
    for (std::size_t i = half; i < batches.size(); ++i) {
        if (!whole && i % 3 == 0) whole = moving.writeSnapshot(200);
        ASSERT_TRUE(moving.apply(batches[i]).ok());
    }
    while (!whole)
        whole = moving.writeSnapshot(200);
    const auto loaded = decodeSnapshot(bytes);
    ASSERT_TRUE(loaded.ok()) << loaded.status();
    EXPECT_EQ(loaded->state.batch, still.state().batch);
    EXPECT_EQ(loaded->state.digest(), still.state().digest());
    EXPECT_EQ(loaded->state.orders.size(), still.state().orders.size());
    EXPECT_EQ(loaded->hash, still.hash());
    EXPECT_NE(loaded->state.digest(), moving.state().digest());
}

TEST_F(SnapshotTest, OneThatWasGivenUpDoesNotHinderTheNext) {
    Shadow shadow = shadowAt(batches.size());
    shadow.beginSnapshot([](std::string_view) {});
    shadow.writeSnapshot(1);
    shadow.abandonSnapshot();
    const auto loaded = decodeSnapshot(written(shadow));
    ASSERT_TRUE(loaded.ok()) << loaded.status();
    EXPECT_EQ(loaded->state.digest(), shadow.state().digest());
}

TEST_F(SnapshotTest, NoBitOfItCanBeAnother) {
    Shadow shadow = shadowAt(batches.size());
    const std::string bytes = written(shadow);
    ASSERT_TRUE(decodeSnapshot(bytes).ok());
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        EXPECT_TRUE(absl::IsDataLoss(decodeSnapshot(damaged).status())) << at;
    }
    for (std::size_t size = 0; size < bytes.size(); size += 11)
        EXPECT_TRUE(absl::IsDataLoss(decodeSnapshot(std::string_view(bytes).substr(0, size)).status())) << size;
}

// Frames with sound checksums, in places or with contents that no writer would give them.
TEST_F(SnapshotTest, WhatNoWriterWroteIsNotLoaded) {
    Shadow shadow = shadowAt(batches.size());
    const std::string bytes = written(shadow);
    std::vector<std::string> frames;
    for (std::string_view rest = bytes; !rest.empty();) {
        std::string_view frame;
        ASSERT_TRUE(takeFrame(rest, frame).ok());
        frames.emplace_back(frame);
    }
    const auto loads = [](const std::vector<std::string>& from) {
        std::string made;
        for (const std::string& frame : from)
            appendFrame(made, frame);
        const auto loaded = decodeSnapshot(made);
        EXPECT_TRUE(loaded.ok() || absl::IsDataLoss(loaded.status())) << loaded.status();
        return loaded.ok();
    };
    ASSERT_TRUE(loads(frames));
    const std::size_t order = 2;
    const std::size_t receipt = frames.size() - 1;
    ASSERT_EQ(frames[order][0], 'o');
    ASSERT_EQ(frames[receipt][0], 'r');
    const auto with = [&](std::size_t at, std::string frame) {
        std::vector<std::string> changed = frames;
        changed[at] = std::move(frame);
        return loads(changed);
    };
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}, order, receipt}) {
        EXPECT_FALSE(with(at, "")) << at << " empty";
        EXPECT_FALSE(with(at, "?" + frames[at].substr(1))) << at << " of no kind";
        EXPECT_FALSE(with(at, frames[at].substr(0, 1) + "\x7f")) << at << " not readable";
    }
    const auto twice = [&](std::size_t at) {
        std::vector<std::string> changed = frames;
        changed.push_back(frames[at]);
        return loads(changed);
    };
    EXPECT_FALSE(twice(order));
    EXPECT_FALSE(twice(receipt));
    const auto without = [&](std::size_t at) {
        std::vector<std::string> changed = frames;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
        return loads(changed);
    };
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}, order, receipt})
        EXPECT_FALSE(without(at)) << at;
    std::vector<std::string> receiptsFirst = frames;
    std::swap(receiptsFirst[order], receiptsFirst[receipt]);
    EXPECT_TRUE(loads(receiptsFirst)) << "they may come in any order";
}

// What each frame says must be possible beside the others.
TEST_F(SnapshotTest, WhatContradictsItselfIsNotLoaded) {
    Shadow shadow = shadowAt(batches.size());
    const std::string bytes = written(shadow);
    std::string_view rest = bytes;
    std::string_view frame;
    snapshot::Head head;
    ASSERT_TRUE(takeFrame(rest, frame).ok());
    ASSERT_TRUE(wire::Reader::parse(frame.substr(1), head));
    snapshot::Body body;
    ASSERT_TRUE(takeFrame(rest, frame).ok());
    ASSERT_TRUE(wire::Reader::parse(frame.substr(1), body));
    const auto refused = [&](const snapshot::Head& first, const snapshot::Body& second, const std::string& more = "") {
        std::string made;
        appendFrame(made, "h" + wire::toBytes(first));
        appendFrame(made, "b" + wire::toBytes(second));
        made += more + std::string(rest);
        const absl::Status status = decodeSnapshot(made).status();
        EXPECT_TRUE(status.ok() || absl::IsDataLoss(status)) << status;
        return std::string(status.message());
    };
    EXPECT_EQ(refused(head, body), "");
    snapshot::Head other = head;
    other.format = 99;
    EXPECT_NE(refused(other, body).find("another format"), std::string::npos);
    other = head;
    ++other.orders;
    EXPECT_NE(refused(other, body).find("all of its orders"), std::string::npos);
    for (const auto& [sku, location] : {std::pair{0U, 1U}, {99U, 1U}, {1U, 0U}, {1U, 99U}}) {
        snapshot::Body lame = body;
        lame.stock.push_back({SkuId{sku}, LocationId{static_cast<std::uint16_t>(location)}, {}});
        EXPECT_NE(refused(head, lame).find("does not have"), std::string::npos) << sku << " at " << location;
    }
    snapshot::Body twice = body;
    ASSERT_FALSE(twice.ledger.empty());
    twice.ledger.push_back(twice.ledger.front());
    EXPECT_NE(refused(head, twice).find("not in order"), std::string::npos);
    std::string odd;
    appendFrame(odd, "r" + wire::toBytes(snapshot::ReceiptItem{{1}, {}, "", static_cast<Receipts::Keep>(7), {}}));
    EXPECT_NE(refused(head, body, odd).find("receipt of the snapshot"), std::string::npos);
}

TEST_F(SnapshotTest, TheKeeperKeepsTheNewestThreeAndTellsWhichIsTheNewest) {
    Shadow shadow = shadowAt(10);
    SnapshotKeeper keeper({directory, 1}, shadow, 0, std::chrono::microseconds(0));
    for (std::size_t i = 10; i < 15; ++i) {
        ASSERT_TRUE(shadow.apply(batches[i]).ok());
        keep(keeper, shadow);
    }
    keeper.finish();
    EXPECT_EQ(files(), (std::vector<std::string>{"snapshot-13", "snapshot-14", "snapshot-15"}));
    const SnapshotDirectory kept(directory);
    EXPECT_EQ(kept.newest(), BatchNumber{15});
    std::vector<std::string> damaged;
    EXPECT_EQ(kept.load({100}, damaged)->state.batch, BatchNumber{15});
    EXPECT_EQ(kept.load({14}, damaged)->state.batch, BatchNumber{14});
    EXPECT_TRUE(absl::IsNotFound(kept.load({9}, damaged).status()));
    EXPECT_TRUE(damaged.empty());
}

TEST_F(SnapshotTest, ASnapshotIsDueAfterSoManyRecordsOrSoMuchTimeAndOnlyWhenSomethingChanged) {
    Shadow shadow = shadowAt(batches.size());
    SnapshotKeeper keeper({directory, 10}, shadow, 0, std::chrono::microseconds(0));
    keeper.goOn(limits::kSnapshotEvery);
    EXPECT_FALSE(keeper.isWriting()) << "nothing has changed";
    keeper.applied(9);
    keeper.goOn(std::chrono::microseconds(1));
    EXPECT_FALSE(keeper.isWriting());
    keeper.goOn(limits::kSnapshotEvery);
    EXPECT_TRUE(keeper.isWriting());
    SnapshotKeeper none({"", 1}, shadow, 10, std::chrono::microseconds(0));
    none.goOn(limits::kSnapshotEvery);
    EXPECT_FALSE(none.isWriting());
    none.finish();
}

TEST_F(SnapshotTest, WhatIsUnderWayAtTheEndGivesWayToTheLastState) {
    Shadow shadow = shadowAt(batches.size() - 1);
    SnapshotKeeper keeper({directory, 1}, shadow, 1, std::chrono::microseconds(0));
    keeper.goOn(std::chrono::microseconds(0));
    ASSERT_TRUE(keeper.isWriting());
    ASSERT_TRUE(shadow.apply(batches.back()).ok());
    keeper.finish();
    EXPECT_EQ(files(), (std::vector<std::string>{"snapshot-" + std::to_string(batches.back().number.value)}));
    keeper.finish();
    EXPECT_EQ(files().size(), 1U) << "nothing has changed since";
}

TEST_F(SnapshotTest, AFileThatCannotBeMadeIsNoReasonToStop) {
    Shadow shadow = shadowAt(5);
    SnapshotKeeper keeper({directory + "/missing", 1}, shadow, 1, std::chrono::microseconds(0));
    keeper.goOn(std::chrono::microseconds(0));
    EXPECT_FALSE(keeper.isWriting());
    keeper.applied(1);
    keeper.finish();
    EXPECT_TRUE(absl::IsUnavailable(SnapshotDirectory(directory + "/missing").begin({5}).status()));
    EXPECT_EQ(SnapshotDirectory(directory + "/missing").newest(), BatchNumber{});
}

// A device that is full takes no byte.
TEST_F(SnapshotTest, AWriteThatFailsIsToldAtTheEndAndLeavesNothing) {
    const SnapshotDirectory kept(directory);
    ASSERT_EQ(::symlink("/dev/full", (directory + "/snapshot-7.writing").c_str()), 0);
    auto file = kept.begin({7});
    ASSERT_TRUE(file.ok()) << file.status();
    (*file)->append("some bytes");
    (*file)->append("and more");
    EXPECT_TRUE(absl::IsUnavailable((*file)->keep()));
    EXPECT_TRUE(files().empty());
    auto given = kept.begin({8});
    ASSERT_TRUE(given.ok());
    (*given)->append(std::string(9 * 1024 * 1024, 'x'));
    given->reset();
    EXPECT_TRUE(files().empty());
}

TEST_F(SnapshotTest, ADamagedFileIsPutAsideAndAnOlderOneTakesItsPlace) {
    Shadow shadow = shadowAt(10);
    SnapshotKeeper keeper({directory, 1}, shadow, 0, std::chrono::microseconds(0));
    keep(keeper, shadow);
    ASSERT_TRUE(shadow.apply(batches[10]).ok());
    keep(keeper, shadow);
    keeper.finish();
    std::ofstream(directory + "/snapshot-11", std::ios::binary | std::ios::app) << "x";
    std::filesystem::copy_file(directory + "/snapshot-10", directory + "/snapshot-12");
    std::ofstream(directory + "/snapshot-x") << "no number";
    std::ofstream(directory + "/snapshot-") << "no number either";
    std::ofstream(directory + "/snapshot-11111111111111111111") << "a number that is too large";
    const SnapshotDirectory kept(directory);
    std::vector<std::string> damaged;
    const auto loaded = kept.load({100}, damaged);
    ASSERT_TRUE(loaded.ok()) << loaded.status();
    EXPECT_EQ(loaded->state.batch, BatchNumber{10});
    EXPECT_EQ(damaged.size(), 2U) << "one is damaged and one has another's name";
    EXPECT_EQ(files(), (std::vector<std::string>{"damaged-snapshot", "snapshot-", "snapshot-10",
                                                 "snapshot-11111111111111111111", "snapshot-x"}));
}

}  // namespace
}  // namespace meridian::engine
