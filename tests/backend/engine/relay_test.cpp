// Every committed batch reaches every consumer once and in order, whatever the bus refuses, loses, repeats or reorders.
#include "backend/engine/relay.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "backend/bus/inprocess/in_process_bus.h"
#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/engine/batch_hash.h"
#include "backend/engine/inbox.h"
#include "backend/stores/memory/memory_journal_store.h"

namespace meridian::engine {
namespace {

using Taken = Inbox::Taken;

// Hands messages on unless it is told to refuse or to lose them.
class MoodyBus final : public Bus {
  public:
    absl::Status publish(const BusMessage& message) override {
        if (away) return absl::UnavailableError("the bus is away");
        sent.push_back(message.batch->number.value);
        if (losing.contains(message.batch->number.value)) return absl::OkStatus();
        return m_inner.publish(message);
    }
    std::unique_ptr<Subscription> subscribe(std::function<void()> wake) override {
        return m_inner.subscribe(std::move(wake));
    }

    bool away = false;
    std::set<std::uint64_t> losing;
    std::vector<std::uint64_t> sent;

  private:
    bus::InProcessBus m_inner;
};

class RelayTest : public ::testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(m_journal.claim(Epoch{1}).ok()); }

    std::shared_ptr<const JournalBatch> commit() {
        auto batch = std::make_shared<JournalBatch>();
        batch->number = {m_journal.head()->batch.value + 1};
        batch->epoch = {1};
        batch->records = 1;
        batch->payload = "batch " + std::to_string(batch->number.value);
        batch->previousHash = m_journal.head()->hash;
        batch->hash = hashOf(*batch);
        EXPECT_TRUE(m_journal.append(*batch).ok());
        return batch;
    }
    Inbox::Deliver into(std::vector<std::uint64_t>& seen) {
        return [&seen](const JournalBatch& batch) {
            seen.push_back(batch.number.value);
            return absl::OkStatus();
        };
    }
    static bool all() { return false; }  // is never enough
    static std::vector<std::uint64_t> upTo(std::uint64_t last) {
        std::vector<std::uint64_t> all;
        for (std::uint64_t number = 1; number <= last; ++number)
            all.push_back(number);
        return all;
    }

    stores::MemoryJournalStore m_journal;
    MoodyBus m_bus;
    Relay m_relay{makeCell(Region::kEu, 1), m_journal, m_bus, {}};
};

TEST_F(RelayTest, SendsEachBatchOnceAndInOrder) {
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(m_relay.forward(commit()).ok());
    EXPECT_EQ(m_bus.sent, upTo(5));
    EXPECT_EQ(m_relay.sent(), BatchNumber{5});
    ASSERT_TRUE(m_relay.catchUp({5}).ok());
    EXPECT_EQ(m_bus.sent.size(), 5U) << "nothing is sent twice";
}

TEST_F(RelayTest, FetchesFromTheJournalWhatTheBusDidNotTake) {
    m_bus.away = true;
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(m_relay.forward(commit()).ok());
    EXPECT_EQ(m_relay.sent(), BatchNumber{0});
    m_bus.away = false;
    ASSERT_TRUE(m_relay.forward(commit()).ok());
    EXPECT_EQ(m_bus.sent, upTo(4));
}

TEST_F(RelayTest, CatchesUpInPortionsAlsoWhenNothingNewComes) {
    m_bus.away = true;
    const std::uint64_t many = 2 * limits::kRelayBatchesAtOnce + 3;
    for (std::uint64_t i = 0; i < many; ++i)
        ASSERT_TRUE(m_relay.forward(commit()).ok());
    m_bus.away = false;
    ASSERT_TRUE(m_relay.catchUp({many}).ok());
    EXPECT_EQ(m_relay.sent(), BatchNumber{limits::kRelayBatchesAtOnce});
    ASSERT_TRUE(m_relay.forward(commit()).ok());
    ASSERT_TRUE(m_relay.catchUp({many + 1}).ok());
    EXPECT_EQ(m_bus.sent, upTo(many + 1));
}

TEST_F(RelayTest, NeverSendsWhatIsNotKnownToBeDurable) {
    m_bus.away = true;
    ASSERT_TRUE(m_relay.forward(commit()).ok());
    commit();
    m_bus.away = false;
    ASSERT_TRUE(m_relay.catchUp({1}).ok());
    EXPECT_EQ(m_bus.sent, upTo(1));
}

TEST_F(RelayTest, ADamagedJournalIsToldAndNothingIsLeftOut) {
    m_bus.away = true;
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(m_relay.forward(commit()).ok());
    m_journal.damage({2});
    m_bus.away = false;
    EXPECT_TRUE(absl::IsDataLoss(m_relay.forward(commit())));
    EXPECT_EQ(m_bus.sent, upTo(1));
}

TEST_F(RelayTest, AnInboxDropsWhatItHasAndAsksForWhatIsMissing) {
    std::vector<std::uint64_t> seen;
    Inbox inbox(m_journal, {});
    const auto first = commit();
    const auto second = commit();
    const auto third = commit();
    EXPECT_EQ(*inbox.take(*first, into(seen)), Taken::kDelivered);
    EXPECT_EQ(*inbox.take(*first, into(seen)), Taken::kOld);
    EXPECT_EQ(*inbox.take(*third, into(seen)), Taken::kGap);
    EXPECT_EQ(inbox.offset(), BatchNumber{1});
    ASSERT_TRUE(inbox.catchUp({3}, into(seen), [] { return true; }).ok());
    EXPECT_EQ(inbox.offset(), BatchNumber{2});
    EXPECT_EQ(*inbox.take(*third, into(seen)), Taken::kDelivered);
    EXPECT_EQ(*inbox.take(*second, into(seen)), Taken::kOld);
    EXPECT_EQ(seen, upTo(3));
}

TEST_F(RelayTest, AnInboxStaysWhereItsConsumerFailed) {
    std::vector<std::uint64_t> seen;
    Inbox inbox(m_journal, {});
    const auto first = commit();
    commit();
    const auto fails = [](const JournalBatch&) { return absl::UnavailableError("no room"); };
    EXPECT_TRUE(absl::IsUnavailable(inbox.take(*first, fails).status()));
    EXPECT_TRUE(absl::IsUnavailable(inbox.catchUp({2}, fails, all)));
    EXPECT_EQ(inbox.offset(), BatchNumber{0});
    ASSERT_TRUE(inbox.catchUp({1}, into(seen), all).ok());
    EXPECT_EQ(seen, upTo(1)) << "what is not known to be durable is not read";
    ASSERT_TRUE(inbox.catchUp({1}, fails, all).ok()) << "and what was delivered is not delivered again";
}

TEST_F(RelayTest, AConsumerSeesEverythingOfABusThatLosesAndOfOneThatIsAway) {
    std::vector<std::uint64_t> seen;
    Inbox inbox(m_journal, {});
    int woken = 0;
    const auto subscription = m_bus.subscribe([&woken] { ++woken; });
    m_bus.losing = {2, 3, 7};
    for (std::uint64_t number = 1; number <= 40; ++number) {
        m_bus.away = number > 10 && number < 20;
        ASSERT_TRUE(m_relay.forward(commit()).ok());
        while (const auto message = subscription->take()) {
            if (*inbox.take(*message->batch, into(seen)) == Taken::kGap) {
                ASSERT_TRUE(inbox.catchUp(message->batch->number, into(seen), all).ok());
            }
        }
    }
    EXPECT_EQ(seen, upTo(40));
    EXPECT_EQ(woken, 37);
}

}  // namespace
}  // namespace meridian::engine
