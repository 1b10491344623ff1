// What a commit that did not answer cleanly was, by what the fence row says; and how batches are chained and handed on.
#include "backend/engine/committer.h"

#include <gtest/gtest.h>

#include "backend/engine/batch_hash.h"
#include "backend/engine/feed.h"
#include "backend/stores/memory/memory_journal_store.h"

namespace meridian::engine {
namespace {

using std::chrono::milliseconds;
using stores::MemoryJournalStore;
using Outcome = Committer::Outcome;

class KeysThatFail final : public PersonalVault {
  public:
    absl::Status makeKeysDurable() override { return status; }
    std::optional<PersonalData> open(CustomerId, std::string_view) override { return std::nullopt; }
    std::optional<std::string> openText(CustomerId, std::string_view) override { return std::nullopt; }
    absl::Status status;
};

class CommitterTest : public ::testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(m_journal.claim(Epoch{1}).ok()); }

    Committer committer(std::function<bool()> waitAgain = {}) {
        return Committer(m_journal, m_vault, *m_journal.head(), std::move(waitAgain));
    }
    static PendingBatch batch(std::uint64_t number, std::uint64_t epoch = 1) {
        PendingBatch made;
        made.journal.number = {number};
        made.journal.epoch = {epoch};
        made.journal.time = {static_cast<std::int64_t>(number)};
        made.journal.records = 1;
        made.journal.payload = "batch " + std::to_string(number);
        return made;
    }

    MemoryJournalStore m_journal;
    KeysThatFail m_vault;
};

TEST_F(CommitterTest, ChainsWhatItCommits) {
    Committer committer = this->committer();
    PendingBatch first = batch(1);
    PendingBatch second = batch(2);
    EXPECT_EQ(committer.commit(first), Outcome::kDurable);
    EXPECT_EQ(committer.commit(second), Outcome::kDurable);
    EXPECT_EQ(second.journal.previousHash, first.journal.hash);
    EXPECT_EQ(committer.hash(), second.journal.hash);
    EXPECT_TRUE(verifyLink(second.journal, {1}, first.journal.hash).ok());
    PendingBatch onlyAnswers;
    EXPECT_EQ(committer.commit(onlyAnswers), Outcome::kDurable);
    EXPECT_EQ(m_journal.head()->batch, BatchNumber{2});
}

TEST_F(CommitterTest, TellsALostCommitFromOneThatLanded) {
    Committer committer = this->committer();
    PendingBatch first = batch(1);
    m_journal.failNextAppend(MemoryJournalStore::Fault::kBeforeLanding);
    EXPECT_EQ(committer.commit(first), Outcome::kLost);
    EXPECT_TRUE(absl::IsUnavailable(committer.lastError()));
    m_journal.failNextAppend(MemoryJournalStore::Fault::kAfterLanding);
    EXPECT_EQ(committer.commit(first), Outcome::kDurable);
    PendingBatch second = batch(2);
    EXPECT_EQ(committer.commit(second), Outcome::kDurable);
}

TEST_F(CommitterTest, SaysWhenThereIsNoSpaceAndWhenTheStoreIsDead) {
    Committer committer = this->committer();
    PendingBatch first = batch(1);
    m_journal.failNextAppend(MemoryJournalStore::Fault::kNoSpace);
    EXPECT_EQ(committer.commit(first), Outcome::kNoSpace);
    m_journal.failNextAppend(MemoryJournalStore::Fault::kFsyncFailed);
    EXPECT_EQ(committer.commit(first), Outcome::kDead);
    EXPECT_TRUE(absl::IsDataLoss(committer.lastError()));
}

TEST_F(CommitterTest, CommitsNothingWhoseKeysAreNotDurable) {
    Committer committer = this->committer();
    PendingBatch first = batch(1);
    m_vault.status = absl::ResourceExhaustedError("full");
    EXPECT_EQ(committer.commit(first), Outcome::kNoSpace);
    m_vault.status = absl::UnavailableError("busy");
    EXPECT_EQ(committer.commit(first), Outcome::kLost);
    EXPECT_EQ(m_journal.head()->batch, BatchNumber{0});
}

// Not to be able to ask whether a commit landed is not yet to know that it did not.
TEST_F(CommitterTest, AsksAgainWhetherACommitLandedUntilItIsToldToStop) {
    class Mute final : public JournalStore {
      public:
        explicit Mute(JournalStore& real) : m_real(real) {}
        absl::StatusOr<JournalHead> head() override {
            if (silent-- > 0) return absl::UnavailableError("the disk is away");
            return m_real.head();
        }
        absl::Status claim(Epoch next) override { return m_real.claim(next); }
        absl::Status append(const JournalBatch& batch) override { return m_real.append(batch); }
        absl::Status read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) override {
            return m_real.read(first, visit);
        }
        void maintain(Load load) override { m_real.maintain(load); }
        int silent = 0;

      private:
        JournalStore& m_real;
    } mute(m_journal);
    int patience = 0;
    Committer patient(mute, m_vault, *m_journal.head(), [&patience] { return patience-- > 0; });
    PendingBatch first = batch(1);
    m_journal.failNextAppend(MemoryJournalStore::Fault::kBeforeLanding);
    mute.silent = 3;
    patience = 5;
    EXPECT_EQ(patient.commit(first), Outcome::kLost);
    m_journal.failNextAppend(MemoryJournalStore::Fault::kBeforeLanding);
    mute.silent = 3;
    patience = 1;
    EXPECT_EQ(patient.commit(first), Outcome::kDead);
    Committer impatient(mute, m_vault, *m_journal.head(), {});
    m_journal.failNextAppend(MemoryJournalStore::Fault::kBeforeLanding);
    mute.silent = 1;
    EXPECT_EQ(impatient.commit(first), Outcome::kDead);
}

TEST_F(CommitterTest, StopsWhenAnotherWriterHasTheCell) {
    Committer old = committer();
    ASSERT_TRUE(m_journal.claim(Epoch{2}).ok());
    PendingBatch first = batch(1);
    EXPECT_EQ(old.commit(first), Outcome::kStolen);
    // The same epoch, but a batch that this one does not know.
    Committer one = committer();
    Committer other = committer();
    PendingBatch mine = batch(1, 2);
    PendingBatch theirs = batch(1, 2);
    theirs.journal.payload = "another";
    ASSERT_EQ(one.commit(mine), Outcome::kDurable);
    EXPECT_EQ(other.commit(theirs), Outcome::kStolen);
}

TEST_F(CommitterTest, RefusesBatchesThatAreNotTheNext) {
    Committer committer = this->committer();
    PendingBatch gap = batch(2);
    EXPECT_DEATH(committer.commit(gap), "check failed");
    PendingBatch otherEpoch = batch(1, 7);
    EXPECT_DEATH(committer.commit(otherEpoch), "check failed");
}

TEST_F(CommitterTest, ALinkThatDoesNotHoldIsToldFromTheOthers) {
    Committer committer = this->committer();
    PendingBatch first = batch(1);
    ASSERT_EQ(committer.commit(first), Outcome::kDurable);
    const JournalBatch good = first.journal;
    const auto verdict = [](const JournalBatch& journal, std::uint64_t previous) {
        return std::string(verifyLink(journal, {previous}, BatchHash{}).message());
    };
    EXPECT_EQ(verdict(good, 0), "");
    EXPECT_NE(verdict(good, 1).find("stands after"), std::string::npos);
    JournalBatch changed = good;
    changed.previousHash[0] ^= 1;
    EXPECT_NE(verdict(changed, 0).find("does not conti"), std::string::npos);
    changed = good;
    changed.payload += "x";
    EXPECT_NE(verdict(changed, 0).find("does not have the content"), std::string::npos);
}

TEST_F(CommitterTest, WhatIsNoLongerInMemoryIsFedFromTheJournal) {
    Committer committer = this->committer();
    Feed feed(m_journal, {}, 10);  // bytes: room for one batch
    EXPECT_EQ(*feed.next({}, milliseconds(0)), nullptr) << "nothing is durable yet";
    for (std::uint64_t number = 1; number <= 3; ++number) {
        PendingBatch made = batch(number);
        ASSERT_EQ(committer.commit(made), Outcome::kDurable);
        feed.push(std::make_shared<const JournalBatch>(made.journal));
    }
    EXPECT_EQ(feed.durable(), BatchNumber{3});
    for (std::uint64_t number = 1; number <= 3; ++number) {
        const auto next = feed.next({number - 1}, milliseconds(0));
        ASSERT_TRUE(next.ok()) << next.status();
        EXPECT_EQ((*next)->number, BatchNumber{number});
    }
    feed.nudge();
    EXPECT_EQ(*feed.next({3}, std::chrono::hours(1)), nullptr) << "woken without a batch";
    m_journal.damage({2});
    EXPECT_TRUE(absl::IsDataLoss(feed.next({1}, milliseconds(0)).status()));
}

}  // namespace
}  // namespace meridian::engine
