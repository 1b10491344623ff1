// Time travel over a shop whose orders do everything that orders do: what an order was like at a version is what the
// views showed when that version was the newest.
#include "backend/services/order_rewind.h"

#include <chrono>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "backend/engine/record_frame.h"
#include "backend/services/order_rows.h"
#include "backend/services/timeline.h"
#include "backend/stores/memory/memory_journal_store.h"

#include "tests/backend/services/sample_requests.h"
#include "tests/backend/sqlite/view_shop.h"

namespace meridian::services {
namespace {

using stores::kSeesAll;
using stores::kSeesLittle;
using stores::OrderDetail;

const PersonalData kAnna = stores::Shop::person("Anna Müller", "anna.mueller@example.com", "+49 151 2345-6789");

class OrderRewind : public stores::ViewTest {
  protected:
    OrderRewind() { EXPECT_TRUE(m_journal.claim({1}).ok()); }

    // Everything so far is in the journal and in the views.
    void settle() {
        project();
        while (m_written < m_shop.batches().size()) {
            const stores::Batch& batch = m_shop.batches()[m_written++];
            engine::JournalBatch made;
            made.number = {m_written};
            made.epoch = {1};
            made.time = batch.time;
            made.records = static_cast<std::uint32_t>(batch.records.size());
            for (const Record& record : batch.records)
                engine::appendRecord(made.payload, record);
            ASSERT_TRUE(m_journal.append(made).ok());
        }
    }
    OrderDetail show(OrderId order, const stores::ViewAccess& access = kSeesAll) {
        auto shown = m_queries.show(order, access);
        EXPECT_TRUE(shown.ok()) << shown.status();
        return shown.ok() ? *std::move(shown) : OrderDetail();
    }
    OrderDetail rewound(OrderId order, std::uint32_t version, const stores::ViewAccess& access = kSeesAll) {
        OrderDetail detail = show(order, access);
        const absl::Status status = rewindOrder(m_journal, m_vault, access, version, detail);
        EXPECT_TRUE(status.ok()) << status;
        return detail;
    }
    // Everything that a caller can see of it.
    static std::string textOf(const OrderDetail& detail) {
        v1::Order order;
        Caller caller = sampleCaller();
        caller.role = identity::Role::kAdministrator;
        fillOrder(detail, caller, order);
        std::string text = order.DebugString() + wire::toBytes(detail.order);
        for (const stores::LedgerEntry& entry : detail.entries)
            text += std::to_string(entry.number) + ' ';
        return text;
    }

    stores::MemoryJournalStore m_journal;
    std::size_t m_written = 0;
};

// One thing that may happen to an order next; what the domain refuses leaves no record.
void doSomething(stores::Shop& shop, OrderId id, std::mt19937& random) {
    const Order* order = shop.state().order(id);
    if (order == nullptr) return;
    switch (random() % 12) {
        case 0: return void(shop.run(AddNote{id, "note " + std::to_string(random() % 100)}));
        case 1: return void(shop.run(ChangeTags{id, {"vip", "gift"}, {}}));
        case 2: return void(shop.run(ChangeTags{id, {"late"}, {"gift"}}));
        case 3: return void(shop.run(ChangeHold{id, 0, HoldTrigger::kHold}));
        case 4: return void(shop.run(ChangeHold{id, 0, HoldTrigger::kRelease}));
        case 5: {
            PersonalData moved = kAnna;
            moved.city = "City " + std::to_string(random() % 100);
            return void(shop.run(EditAddress{id, 0, wire::toBytes(moved)}));
        }
        case 6: return void(shop.run(DecideReview{id, 0, ScoreOutcome::kAllow, {}}));
        case 7: {
            const auto position = static_cast<std::uint16_t>(1 + random() % order->lines.size());
            return void(shop.run(AdvanceParcel{
                id, 0, 0, ParcelTrigger::kShip, {{position, 1}}, "TR" + std::to_string(random() % 1000)}));
        }
        case 8: return void(shop.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {}, {}}));
        case 9: {
            const auto trigger = static_cast<ParcelTrigger>(random() % 6);
            const auto parcel = static_cast<std::uint16_t>(1 + random() % 3);
            return void(shop.run(AdvanceParcel{id, 0, parcel, trigger, {}, {}}));
        }
        case 10:
            if (random() % 8 == 0) shop.run(CancelOrder{id, 0});
            return;
        default: shop.answer(id);
    }
}

TEST_F(OrderRewind, ShowsForEveryVersionWhatTheViewsShowedThen) {
    std::size_t versions = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        const OrderId id = m_shop.place({seed}, kAnna, {{"MUG-RED", 3}, {"PEN", 2}},
                                        seed % 3 == 0 ? ScoreOutcome::kReview : ScoreOutcome::kAllow, "WEB-1");
        settle();
        std::map<std::uint32_t, std::string> then;
        for (int step = 0; step < 40; ++step) {
            const OrderDetail now = show(id);
            then[now.summary.version] = textOf(now);
            doSomething(m_shop, id, random);
            if (random() % 4 == 0) doSomething(m_shop, id, random);  // two records in one batch
            settle();
        }
        for (const auto& [version, text] : then) {
            const OrderDetail back = rewound(id, version);
            EXPECT_EQ(textOf(back), text) << "seed " << seed << ", version " << version;
            EXPECT_EQ(back.asOf.time, back.summary.changedAt);
        }
        versions += then.size();
    }
    EXPECT_GT(versions, 150U) << "the shop did too little to show anything";
}

TEST_F(OrderRewind, AnOrderThatIsOverIsShownAsItWas) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}}, ScoreOutcome::kDeny);
    settle();
    const OrderDetail first = show(id);
    m_shop.sleep(limits::kLateWindow + std::chrono::hours(1));
    m_shop.run(TimerDue{id});
    settle();
    ASSERT_EQ(m_shop.state().order(id), nullptr);
    const OrderDetail last = show(id);
    EXPECT_EQ(textOf(rewound(id, first.summary.version)), textOf(first));
    EXPECT_EQ(textOf(rewound(id, last.summary.version)), textOf(last));
}

TEST_F(OrderRewind, WhatTheCallerMayNotSeeNowWasNotToBeSeenThen) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    settle();
    const std::uint32_t version = show(id).summary.version;
    m_shop.run(AddNote{id, "call before noon"});
    settle();
    const OrderDetail then = rewound(id, version, kSeesLittle);
    EXPECT_EQ(then.summary.name, "");
    EXPECT_EQ(then.person, PersonalData{});
    EXPECT_FALSE(then.personErased);
    EXPECT_EQ(then.summary.score.outcome, ScoreOutcome::kNone);
    EXPECT_TRUE(then.notes.empty());
}

TEST_F(OrderRewind, WhoWasErasedDoesNotComeBackFromThePast) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    settle();
    const std::uint32_t version = show(id).summary.version;
    m_vault.erased.insert({7});
    m_shop.run(EraseCustomer{{7}});
    m_shop.run(ChangeTags{id, {"x"}, {}});
    settle();
    const OrderDetail then = rewound(id, version);
    EXPECT_TRUE(then.personErased);
    EXPECT_EQ(then.summary.name, "");
}

TEST_F(OrderRewind, AVersionThatNeverWasIsRefusedAndAJournalThatIsGoneSaidSo) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    settle();
    OrderDetail detail = show(id);
    EXPECT_TRUE(absl::IsInvalidArgument(rewindOrder(m_journal, m_vault, kSeesAll, detail.summary.version + 1, detail)));
    ASSERT_TRUE(m_journal.removeBefore({m_written + 1}).ok());
    EXPECT_TRUE(absl::IsOutOfRange(rewindOrder(m_journal, m_vault, kSeesAll, detail.summary.version, detail)));
}

TEST_F(OrderRewind, ADamagedJournalIsNotBelieved) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    settle();
    OrderDetail detail = show(id);
    m_journal.damage(detail.events.front().batch);
    EXPECT_TRUE(absl::IsDataLoss(rewindOrder(m_journal, m_vault, kSeesAll, detail.summary.version, detail)));
}

TEST_F(OrderRewind, ATimelineTellsEverybodyWhatHappenedAndOnlySomeTheFigures) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 1}});
    m_shop.answer(id);
    settle();
    const auto jsonOf = [&](identity::Role role, const std::string& kind) {
        Caller caller = sampleCaller();
        caller.role = role;
        google::protobuf::RepeatedPtrField<v1::TimelineEntry> entries;
        EXPECT_TRUE(readTimeline(m_journal, makeCell(Region::kEu, 1), show(id).events, caller, entries).ok());
        for (const v1::TimelineEntry& entry : entries) {
            for (const v1::TimelineEvent& event : entry.events()) {
                if (event.kind() == kind) return event.json();
            }
        }
        return std::string("nothing");
    };
    EXPECT_NE(jsonOf(identity::Role::kSupport, "order_scored").find("42"), std::string::npos);
    EXPECT_EQ(jsonOf(identity::Role::kMerchandiser, "order_scored"), "{}");
    EXPECT_NE(jsonOf(identity::Role::kSupport, "payment_advanced").find("authorised"), std::string::npos);
    EXPECT_EQ(jsonOf(identity::Role::kMerchandiser, "payment_advanced"), "{}");
    EXPECT_EQ(jsonOf(identity::Role::kSupport, "entry_posted"), "{}");
    EXPECT_NE(jsonOf(identity::Role::kManager, "entry_posted").find("number"), std::string::npos);
}

}  // namespace
}  // namespace meridian::services
