// Lists of orders against a model that looks at every order: whatever way a list is read, it must give the same rows.
#include <algorithm>
#include <atomic>
#include <functional>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/text.h"
#include "backend/stores/sqlite/order_number_range.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class OrderLists : public ViewTest {
  protected:
    struct Known {
        OrderId id;
        CustomerId customer;
        PersonalData person;
        std::vector<std::string> skus;
        std::string reference;
    };

    // Orders in many states, of few customers and SKUs.
    void fill(int count) {
        std::mt19937_64 random(3);
        const auto below = [&random](std::uint64_t limit) { return random() % limit; };
        static const std::vector<std::string> kNames = {"Anna Berg", "Anna Stein", "Bert Stein", "Carla Tran",
                                                        "Linh Tran"};
        static const std::vector<std::string> kSkus = {"MUG-RED", "MUG-BLUE", "PEN"};
        for (int i = 0; i < count; ++i) {
            Known known;
            known.customer = {1 + below(5)};
            const std::string& name = kNames[known.customer.value - 1];
            known.person = Shop::person(name, name.substr(0, 4) + std::to_string(known.customer.value) + "@example.com",
                                        "+49 " + std::to_string(1'000 + known.customer.value * 111));
            known.skus.push_back(kSkus[below(3)]);
            if (below(3) == 0) known.skus.push_back(kSkus[below(3)]);
            known.reference = below(2) == 0 ? "WEB-" + std::to_string(i) : "";
            std::vector<std::pair<std::string, std::int64_t>> lines;
            for (const std::string& sku : known.skus)
                lines.emplace_back(sku, 1 + static_cast<std::int64_t>(below(3)));
            const std::uint64_t kind = below(7);
            known.id = m_shop.place(known.customer, known.person, lines,
                                    kind == 0 ? ScoreOutcome::kReview : ScoreOutcome::kAllow, known.reference);
            if (kind == 1) m_shop.answer(known.id, ReportOutcome::kDeclined, "do_not_honor");
            if (kind >= 2) m_shop.answer(known.id);
            if (kind == 3) m_shop.ship(known.id, "TRK" + std::to_string(i));
            if (kind == 4) m_shop.run(CancelOrder{known.id, 0});
            if (kind == 5) m_shop.run(ChangeHold{known.id, 0, HoldTrigger::kHold});
            if (kind == 6) m_shop.run(ChangeTags{known.id, {"vip"}, {}});
            m_known.push_back(std::move(known));
            if (below(10) == 0) m_shop.closeBatch();
            if (below(40) == 0) project();
        }
        project();
    }

    std::vector<OrderId> expected(const std::function<bool(const Known&, const Order&)>& keep) const {
        std::vector<OrderId> ids;
        for (auto known = m_known.rbegin(); known != m_known.rend(); ++known) {
            const Order* order = m_shop.state().order(known->id);
            if (order != nullptr && keep(*known, *order)) ids.push_back(known->id);
        }
        return ids;
    }

    // All pages of a list.
    std::vector<OrderId> all(const std::string& query, std::size_t perPage, OrderSort sort = OrderSort::kNewest) {
        std::vector<OrderId> ids;
        PageRequest request;
        request.limit = perPage;
        do {
            const auto found = page(query, request, sort);
            EXPECT_TRUE(found.ok()) << query << ": " << found.status();
            if (!found.ok()) return ids;
            EXPECT_LE(found->rows.size(), perPage);
            for (const OrderSummary& row : found->rows)
                ids.push_back(row.id);
            request.cursor = found->next;
        } while (!request.cursor.empty());
        return ids;
    }

    std::vector<Known> m_known;
    std::set<OrderId> m_tagged;
};

bool has(const std::vector<std::string>& values, std::string_view value) {
    return std::ranges::find(values, value) != values.end();
}

TEST_F(OrderLists, GiveWhatLookingAtEveryOrderGives) {
    fill(600);
    struct Case {
        const char* query;
        std::function<bool(const Known&, const Order&)> keep;
    };
    const auto first = m_known.front();
    const std::string number = formatOrderNumber(first.id);
    const std::string notNumber = "-number:" + number;
    const std::vector<Case> cases = {
        {"", [](auto&, auto&) { return true; }},
        {"status:confirmed", [](auto&, auto& o) { return o.state == OrderState::kConfirmed; }},
        {"status:open", [](auto&, auto& o) { return o.state != OrderState::kCancelled; }},
        {"status:confirmed,fraud_review,cancelled",
         [](auto&, auto& o) {
             return o.state == OrderState::kConfirmed || o.state == OrderState::kFraudReview ||
                    o.state == OrderState::kCancelled;
         }},
        {"-status:confirmed", [](auto&, auto& o) { return o.state != OrderState::kConfirmed; }},
        {"status:held", [](auto&, auto& o) { return o.hold == HoldState::kHeld; }},
        {"status:held,fraud_review",
         [](auto&, auto& o) { return o.hold == HoldState::kHeld || o.state == OrderState::kFraudReview; }},
        {"hold:free status:confirmed",
         [](auto&, auto& o) { return o.hold == HoldState::kFree && o.state == OrderState::kConfirmed; }},
        {"payment:declined",
         [](auto&, auto& o) { return !o.payments.empty() && o.payments.back().state == PaymentState::kDeclined; }},
        {"fulfilment:shipped", [](auto&, auto& o) { return !o.parcels.empty(); }},
        {"fulfilment:none", [](auto&, auto& o) { return o.parcels.empty(); }},
        {"region:eu", [](auto&, auto&) { return true; }},
        {"region:us,ap", [](auto&, auto&) { return false; }},
        {"country:de currency:eur", [](auto&, auto&) { return true; }},
        {"currency:usd", [](auto&, auto&) { return false; }},
        {"total:>40eur", [](auto&, auto& o) { return o.total > 40'00; }},
        {"total:10eur..30eur", [](auto&, auto& o) { return o.total >= 10'00 && o.total <= 30'00; }},
        {"sku:PEN", [](auto& k, auto&) { return has(k.skus, "PEN"); }},
        {"sku:mug-*", [](auto& k, auto&) { return has(k.skus, "MUG-RED") || has(k.skus, "MUG-BLUE"); }},
        {"sku:*RED", [](auto& k, auto&) { return has(k.skus, "MUG-RED"); }},
        {"-sku:PEN", [](auto& k, auto&) { return !has(k.skus, "PEN"); }},
        {"sku:PEN sku:MUG-RED", [](auto& k, auto&) { return has(k.skus, "PEN") && has(k.skus, "MUG-RED"); }},
        {"sku:PEN,MUG-RED status:confirmed",
         [](auto& k, auto& o) {
             return (has(k.skus, "PEN") || has(k.skus, "MUG-RED")) && o.state == OrderState::kConfirmed;
         }},
        {"sku:ABSENT", [](auto&, auto&) { return false; }},
        {"product:enamel", [](auto& k, auto&) { return has(k.skus, "MUG-RED") || has(k.skus, "MUG-BLUE"); }},
        {"customer:CUS-3", [](auto& k, auto&) { return k.customer.value == 3; }},
        {"customer:3,4 -customer:4", [](auto& k, auto&) { return k.customer.value == 3; }},
        {"name:anna", [](auto& k, auto&) { return k.customer.value <= 2; }},
        {"name:\"nna ste\"", [](auto& k, auto&) { return k.customer.value == 2; }},
        {"name:*stein", [](auto& k, auto&) { return k.customer.value == 2 || k.customer.value == 3; }},
        {"name:anna*", [](auto& k, auto&) { return k.customer.value <= 2; }},
        {"-name:anna", [](auto& k, auto&) { return k.customer.value > 2; }},
        {"email:*@example.com", [](auto&, auto&) { return true; }},
        {"email:nna1 status:confirmed",
         [](auto& k, auto& o) { return k.customer.value == 1 && o.state == OrderState::kConfirmed; }},
        {"email:*", [](auto&, auto&) { return true; }},
        {"phone:*1333", [](auto& k, auto&) { return k.customer.value == 3; }},
        {"reference:WEB-*", [](auto& k, auto&) { return !k.reference.empty(); }},
        {"tag:VIP", [&](auto& k, auto&) { return m_tagged.contains(k.id); }},
        {"-tag:vip", [&](auto& k, auto&) { return !m_tagged.contains(k.id); }},
        {"location:ber-2", [](auto&, auto&) { return true; }},
        {"location:HAM*", [](auto&, auto&) { return false; }},
        {"risk:>=42", [](auto&, auto&) { return true; }},
        {"risk:<42", [](auto&, auto&) { return false; }},
        {"tran", [](auto& k, auto&) { return k.customer.value >= 4; }},
        {"tran pen", [](auto& k, auto&) { return k.customer.value >= 4 && has(k.skus, "PEN"); }},
        {"age:<1m", [&](auto&, auto& o) { return o.placedAt > m_shop.time() - std::chrono::minutes(1); }},
        {"age:>=1m", [&](auto&, auto& o) { return o.placedAt <= m_shop.time() - std::chrono::minutes(1); }},
        {notNumber.c_str(), [&](auto& k, auto&) { return k.id != first.id; }},
    };
    // Tags are not in hot state.
    for (const Known& known : m_known) {
        const auto shown = m_queries.show(known.id, kSeesAll);
        ASSERT_TRUE(shown.ok()) << shown.status();
        if (!shown->summary.tags.empty()) m_tagged.insert(known.id);
    }
    EXPECT_GT(m_tagged.size(), 20U);
    for (const Case& one : cases) {
        std::vector<OrderId> wanted = expected(one.keep);
        EXPECT_EQ(all(one.query, 37), wanted) << one.query;
        EXPECT_EQ(all(one.query, 500), wanted) << one.query;
        std::ranges::reverse(wanted);
        EXPECT_EQ(all(one.query, 64, OrderSort::kOldest), wanted) << one.query;
        // Any order of rows, but the same ones.
        for (const OrderSort sort : {OrderSort::kLastChanged, OrderSort::kDeadline}) {
            std::vector<OrderId> sorted = all(one.query, 50, sort);
            std::ranges::sort(sorted);
            EXPECT_EQ(sorted, wanted) << one.query;
        }
    }
}

TEST_F(OrderLists, AreSortedAsAsked) {
    fill(200);
    PageRequest whole;
    whole.limit = 500;
    const auto changed = page("", whole, OrderSort::kLastChanged);
    ASSERT_TRUE(changed.ok());
    EXPECT_TRUE(std::ranges::is_sorted(changed->rows, std::greater<>(),
                                       [](const OrderSummary& row) { return std::pair(row.changedBatch, row.id); }));
    const auto due = page("", whole, OrderSort::kDeadline);
    ASSERT_TRUE(due.ok());
    EXPECT_TRUE(
        std::ranges::is_sorted(due->rows, {}, [](const OrderSummary& row) { return std::pair(row.deadline, row.id); }));
    EXPECT_EQ(due->rows.size(), 200U);
}

TEST_F(OrderLists, NumbersAreFoundByTheirBeginning) {
    fill(150);
    for (const std::string prefix :
         {"EU-1", "EU-10000", "EU-100012", "eu-100", "E", "US-1", "EU-2", "EU-1x", "EU-10001234567890123"}) {
        const auto wanted = expected([&](const Known& known, const Order&) {
            const std::string number = formatOrderNumber(known.id);
            return number.starts_with(toUpperAscii(prefix));
        });
        EXPECT_EQ(all("number:" + prefix + "*", 500), wanted) << prefix;
    }
    const std::string number = formatOrderNumber(m_known[70].id);
    EXPECT_EQ(all("number:" + number, 10), std::vector{m_known[70].id});
    EXPECT_EQ(all("number:*" + number.substr(number.size() - 3), 500), expected([&](const Known& known, const Order&) {
                  return formatOrderNumber(known.id).ends_with(number.substr(number.size() - 3));
              }));
}

TEST(RunningRanges, HoldExactlyTheNumbersThatBeginSo) {
    const CellId cell = makeCell(Region::kAp, 3);
    std::mt19937_64 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t running = 1 + (random() >> (20 + random() % 40)) % 99'999'999'999'999;
        const std::string number = formatOrderNumber(makeOrderId(cell, running));
        // The beginning of this number or, after a change of its last character, of another.
        std::string prefix = number.substr(0, 1 + random() % number.size());
        if (random() % 2 == 0) prefix.back() = static_cast<char>('0' + random() % 10);
        bool inside = false;
        for (const RunningRange& range : runningRangesOf(cell, prefix))
            inside = inside || (static_cast<std::int64_t>(running) >= range.first &&
                                static_cast<std::int64_t>(running) <= range.last);
        EXPECT_EQ(inside, number.starts_with(prefix)) << number << " " << prefix;
    }
}

TEST(RunningWithEnd, AreExactlyTheNumbersThatEndSoNewestFirst) {
    const CellId cell = makeCell(Region::kAp, 3);
    constexpr std::int64_t kNewest = 123'456;
    std::mt19937_64 random(6);
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t running = 1 + random() % kNewest;
        const std::string number = formatOrderNumber(makeOrderId(cell, running));
        const std::string end = number.substr(number.size() - 1 - random() % (number.size() - 3));
        std::vector<std::int64_t> wanted;
        for (std::int64_t each = kNewest; each > 0 && wanted.size() < 30; --each) {
            if (formatOrderNumber(makeOrderId(cell, static_cast<std::uint64_t>(each))).ends_with(end))
                wanted.push_back(each);
        }
        EXPECT_EQ(runningWithEnd(cell, end, kNewest, 30), wanted) << end;
    }
    EXPECT_THAT(runningWithEnd(cell, "12a", kNewest, 30), testing::IsEmpty());
    EXPECT_THAT(runningWithEnd(cell, "", kNewest, 30), testing::IsEmpty());
    EXPECT_THAT(runningWithEnd(cell, "0013", 0, 30), testing::IsEmpty());
}

TEST_F(OrderLists, AWrongQueryOrCursorIsRefusedWithItsReason) {
    fill(5);
    const auto fails = [&](std::string query, std::string cursor = {}, OrderSort sort = OrderSort::kNewest) {
        PageRequest request;
        request.cursor = std::move(cursor);
        const auto refused = page(std::move(query), request, sort);
        EXPECT_TRUE(absl::IsInvalidArgument(refused.status())) << refused.status();
        return std::string(refused.status().message());
    };
    EXPECT_THAT(fails("status:nonsense"), HasSubstr("nonsense"));
    EXPECT_THAT(fails("reference:*9"), HasSubstr("beginning"));
    EXPECT_THAT(fails("tracking:*9*"), HasSubstr("beginning"));
    PageRequest small;
    small.limit = 2;
    const std::string next = page("", small)->next;
    ASSERT_FALSE(next.empty());
    EXPECT_THAT(fails("", next, OrderSort::kOldest), HasSubstr("cursor"));
    for (const std::string cursor : {"x", "orders.newest", "orders.newest/", "orders.newest/x/", "orders.newest/1"})
        EXPECT_THAT(fails("", cursor), HasSubstr("cursor")) << cursor;
}

TEST_F(OrderLists, PagesHaveNoGapsAndNoRepeatsWhileOrdersArrive) {
    fill(400);
    std::vector<OrderId> before;
    for (const Known& known : m_known)
        before.push_back(known.id);
    m_now = m_shop.time();  // the shop now belongs to the writing thread
    std::atomic<bool> stop{false};
    std::thread writer([&] {
        while (!stop) {
            for (int i = 0; i < 20; ++i)
                m_shop.place({9}, Shop::person("Late Comer", "late@example.com"), {{"PEN", 1}});
            project();
            m_store->maintain(false);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));  // or the lists grow faster than they are read
        }
    });
    for (int round = 0; round < 4; ++round) {
        for (const char* query :
             {"", "sku:pen,mug-red,mug-blue", "email:example", "-status:cancelled,cancel_pending"}) {
            std::vector<OrderId> ids = all(query, 23);
            std::ranges::reverse(ids);
            EXPECT_TRUE(std::ranges::is_sorted(ids, std::less_equal<>())) << query;
            std::vector<OrderId> old;
            std::ranges::copy_if(ids, std::back_inserter(old), [&](OrderId id) { return id <= before.back(); });
            // Orders of the last query may leave it meanwhile.
            EXPECT_TRUE(query[0] == '-' || old == before) << query;
        }
    }
    stop = true;
    writer.join();
}

TEST_F(OrderLists, ChangesComeOnceAndAgainWhenTheyChangeAgain) {
    fill(100);
    ChangeCursor cursor;
    std::set<OrderId> seen;
    std::size_t rows = 0;
    for (bool more = true; more;) {
        const auto changes = m_queries.changes(cursor, 7, kSeesAll);
        ASSERT_TRUE(changes.ok()) << changes.status();
        for (const OrderSummary& row : changes->rows)
            seen.insert(row.id);
        rows += changes->rows.size();
        cursor = changes->next;
        more = changes->more;
    }
    EXPECT_EQ(rows, 100U);
    EXPECT_EQ(seen.size(), 100U);
    EXPECT_THAT(m_queries.changes(cursor, 7, kSeesAll)->rows, IsEmpty());
    m_shop.run(ChangeTags{m_known[3].id, {"new"}, {}});
    project();
    const auto changes = m_queries.changes(cursor, 7, kSeesAll);
    ASSERT_EQ(changes->rows.size(), 1U);
    EXPECT_EQ(changes->rows[0].id, m_known[3].id);
    EXPECT_EQ(changes->rows[0].tags, std::vector<std::string>{"new"});
    EXPECT_EQ(m_queries.summaries({m_known[3].id, {1}}, kSeesAll)->size(), 1U);
}

}  // namespace
}  // namespace meridian::stores
