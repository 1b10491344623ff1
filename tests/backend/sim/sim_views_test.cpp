#include "backend/sim/sim_views.h"

#include <set>

#include <gtest/gtest.h>

#include "backend/engine/snapshot_writer.h"
#include "backend/sim/sim_snapshots.h"

namespace meridian::sim {
namespace {

engine::ViewDelta deltaOf(std::uint64_t batch) {
    engine::ViewDelta delta;
    delta.from = delta.to = BatchNumber{batch};
    engine::OrderRow& row = delta.orders[OrderId{batch}];
    row.isNew = true;
    row.order.id = OrderId{batch};
    row.reference = "R" + std::to_string(batch);
    return delta;
}

class SimViewsTest : public ::testing::Test {
  protected:
    Random random{1};
    Faults faults;
};

TEST_F(SimViewsTest, ACrashTakesTransactionsThatWereNotSyncedFromTheEnd) {
    faults.viewsSynced = 0;
    std::set<std::uint64_t> offsets;
    for (int crash = 0; crash < 100; ++crash) {
        SimViews views(random, faults);
        for (std::uint64_t batch = 1; batch <= 3; ++batch)
            ASSERT_TRUE(views.write(deltaOf(batch)).ok());
        EXPECT_EQ(views.visibleOffset().value, 3U);
        views.crash();
        offsets.insert(views.visibleOffset().value);
    }
    EXPECT_EQ(offsets, (std::set<std::uint64_t>{0, 1, 2, 3}));
}

TEST_F(SimViewsTest, WhatWasSyncedSurvives) {
    SimViews views(random, faults);
    ASSERT_TRUE(views.write(deltaOf(1)).ok());
    views.crash();
    EXPECT_EQ(views.visibleOffset().value, 1U);
}

TEST_F(SimViewsTest, AGapIsRefused) {
    SimViews views(random, faults);
    ASSERT_TRUE(views.write(deltaOf(1)).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(views.write(deltaOf(3))));
    EXPECT_TRUE(absl::IsFailedPrecondition(views.write(deltaOf(1))));
}

TEST_F(SimViewsTest, SumsAreTheSameInWhateverPortionsTheyCame) {
    const FigureKey minute{FigureSpan::kMinute, {60'000'000}, Region::kEu, {978}};
    const SaleKey day{{0}, Region::kEu, {978}, {7}};
    const auto adding = [&](std::uint64_t batch, std::int64_t orders) {
        engine::ViewDelta delta;
        delta.from = delta.to = BatchNumber{batch};
        delta.figures[minute][Figure::kPlaced] = orders;
        delta.sales[day] = {orders, orders * 100};
        return delta;
    };
    SimViews twice(random, faults);
    ASSERT_TRUE(twice.write(adding(1, 2)).ok());
    ASSERT_TRUE(twice.write(adding(2, 3)).ok());
    engine::ViewDelta both = adding(1, 5);
    both.to = BatchNumber{2};
    SimViews once(random, faults);
    ASSERT_TRUE(once.write(both).ok());
    EXPECT_EQ(once.digest(), twice.digest());
    SimViews fewer(random, faults);
    both.figures[minute][Figure::kPlaced] = 4;
    ASSERT_TRUE(fewer.write(both).ok());
    EXPECT_NE(fewer.digest(), twice.digest());
}

TEST_F(SimViewsTest, ARowThatDiffersChangesTheDigest) {
    SimViews one(random, faults);
    SimViews same(random, faults);
    SimViews other(random, faults);
    engine::ViewDelta changed = deltaOf(1);
    changed.orders[OrderId{1}].reference += "'";
    ASSERT_TRUE(one.write(deltaOf(1)).ok());
    ASSERT_TRUE(same.write(deltaOf(1)).ok());
    ASSERT_TRUE(other.write(changed).ok());
    EXPECT_EQ(one.digest(), same.digest());
    EXPECT_NE(one.digest(), other.digest());
}

class SimSnapshotsTest : public ::testing::Test {
  protected:
    bool save(SimSnapshots& snapshots, std::uint64_t batch) {
        State state;
        state.batch = BatchNumber{batch};
        std::string bytes;
        engine::SnapshotWriter writer(state, {}, [&](std::string_view more) { bytes.append(more); });
        while (!writer.writePortion(1'000)) {
        }
        return snapshots.save(state.batch, std::move(bytes)).ok();
    }
    // The batch of the snapshot that a start finds; 0 for none.
    std::uint64_t found(SimSnapshots& snapshots) {
        std::vector<std::string> damaged;
        const auto snapshot = snapshots.load({100}, damaged);
        return snapshot.ok() ? snapshot->state.batch.value : 0;
    }

    Random random{1};
    Faults faults;
};

TEST_F(SimSnapshotsTest, ASyncedOneSurvivesAndOneThatWasNotMayBeGoneOrTorn) {
    int older = 0;
    int newer = 0;
    for (int crash = 0; crash < 100; ++crash) {
        SimSnapshots snapshots(random, faults);
        ASSERT_TRUE(save(snapshots, 4));
        snapshots.sync();
        ASSERT_TRUE(save(snapshots, 9));
        snapshots.crash();
        const std::uint64_t batch = found(snapshots);
        EXPECT_TRUE(batch == 4 || batch == 9) << batch;
        EXPECT_FALSE(snapshots.complaint()) << *snapshots.complaint();
        older += batch == 4 ? 1 : 0;
        newer += batch == 9 ? 1 : 0;
    }
    EXPECT_GT(older, 10);
    EXPECT_GT(newer, 10);
}

TEST_F(SimSnapshotsTest, AFlippedBitMakesItUseless) {
    for (int i = 0; i < 200; ++i) {
        SimSnapshots snapshots(random, faults);
        ASSERT_TRUE(save(snapshots, 4));
        ASSERT_TRUE(snapshots.flipBit());
        EXPECT_EQ(found(snapshots), 0U);
        EXPECT_FALSE(snapshots.complaint()) << *snapshots.complaint();
    }
}

}  // namespace
}  // namespace meridian::sim
