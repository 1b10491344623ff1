// Random lives of orders: the views must say what the state says, and a rebuild in other portions must give the same
// views.
#include <functional>
#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "backend/stores/sqlite/ledger_queries.h"
#include "backend/stores/sqlite/letter_queries.h"
#include "backend/stores/sqlite/stock_queries.h"
#include "backend/stores/sqlite/view_digest.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

// What people, providers and time do to a shop, one random thing after the other.
class RandomLife {
  public:
    RandomLife(Shop& shop, TestVault& vault, std::uint64_t seed) : m_shop(shop), m_vault(vault), m_random(seed) {}

    void step() {
        switch (below(16)) {
            case 0:
            case 1:
            case 2: return place();
            case 3:
            case 4: return withOrder([&](OrderId id) { m_shop.answer(id); });
            case 5:
                return withOrder(
                    [&](OrderId id) { m_shop.answer(id, ReportOutcome::kDeclined, "insufficient_funds"); });
            case 6: return withOrder([&](OrderId id) { m_shop.ship(id, "TRK" + std::to_string(below(1'000))); });
            case 7:
                return withOrder([&](OrderId id) {
                    m_shop.run(AdvanceParcel{id, 0, 1, ParcelTrigger::kDeliver, {}, {}});
                });
            case 8: return withOrder([&](OrderId id) { m_shop.run(CancelOrder{id, 0}); });
            case 9:
                return withOrder([&](OrderId id) {
                    m_shop.run(ChangeHold{id, 0, below(2) == 0 ? HoldTrigger::kHold : HoldTrigger::kRelease});
                });
            case 10:
                return withOrder([&](OrderId id) {
                    m_shop.run(AddNote{id, "note " + std::to_string(below(100))});
                    m_shop.run(ChangeTags{id, {"t" + std::to_string(below(4))}, {"t" + std::to_string(below(4))}});
                });
            case 11:
                return withOrder([&](OrderId id) { m_shop.run(EditAddress{id, 0, wire::toBytes(person(below(8)))}); });
            case 12:
                m_shop.run(MoveStock{"PEN", "BER-2", StockAccount::kAvailable, StockAccount::kAdjusted, 1});
                return;
            case 13: return letter();
            case 14: return pass();
            default:
                if (below(4) != 0) return;
                const CustomerId customer{1 + below(8)};
                m_vault.erased.insert(customer);
                m_shop.run(EraseCustomer{customer});
        }
    }
    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }

  private:
    static PersonalData person(std::uint64_t number) {
        return Shop::person("Person " + std::to_string(number), "p" + std::to_string(number) + "@example.com");
    }
    void place() {
        PlaceOrder body;
        body.customer = {1 + below(8)};
        body.currency = {static_cast<std::uint16_t>(below(4) == 0 ? 840 : 978)};
        body.country = *parseCountry("DE");
        static constexpr std::array kSkus = {"MUG-RED", "MUG-BLUE", "PEN"};
        for (std::uint64_t i = 1 + below(3); i > 0; --i)
            body.lines.push_back({kSkus[below(3)], 1 + static_cast<std::int64_t>(below(3)), -1, {}});
        body.paymentToken = "tok";
        body.reference = below(2) == 0 ? "REF " + std::to_string(below(50)) : "";
        body.sealed = below(9) == 0 ? std::string() : wire::toBytes(person(body.customer.value * 10 + below(2)));
        body.score = {static_cast<ScoreOutcome>(1 + below(3)), static_cast<std::uint16_t>(below(100)), 0};
        const Record record = m_shop.run(body);
        if (record.order && record.rejection == Reason::kNone) m_orders.push_back(record.order);
    }
    void withOrder(const std::function<void(OrderId)>& act) {
        if (m_orders.empty()) return;
        const OrderId id = m_orders[below(m_orders.size())];
        if (m_shop.state().order(id) != nullptr) act(id);
    }
    void letter() {
        if (below(2) == 0 || m_shop.state().deadLetters.empty()) {
            m_shop.run(ParkDeadLetter{"command", "EU-1", "broken", std::string("\0pay", 4)});
        } else {
            m_shop.run(
                ResolveDeadLetter{m_shop.state().deadLetters.begin()->first, ResolveDeadLetter::Action::kDiscard, {}});
        }
    }
    // Time goes by and what is due happens.
    void pass() {
        m_shop.sleep(std::chrono::hours(below(3) == 0 ? 24 * 40 : 2));
        std::vector<OrderId> due;
        m_shop.state().orders.forEachDue([&](OrderId id, CellTime at) {
            if (at && at <= m_shop.time()) due.push_back(id);
        });
        std::ranges::sort(due);
        for (const OrderId id : due)
            m_shop.run(TimerDue{id});
    }

    Shop& m_shop;
    TestVault& m_vault;
    std::mt19937_64 m_random;
    std::vector<OrderId> m_orders;
};

class Rebuild : public ViewTest {
  protected:
    // Fills a new views file from the shop's batches, in portions of random size.
    ViewDigest rebuild(std::uint64_t seed) {
        std::mt19937_64 random(seed);
        SqliteViewStore::Options options;
        options.path = m_folder.file("rebuilt.db");
        EXPECT_TRUE(SqliteViewStore::remove(options.path).ok());
        auto store = SqliteViewStore::open(options, m_vault);
        EXPECT_TRUE(store.ok()) << store.status();
        Projector projector;
        for (const Batch& batch : m_shop.batches()) {
            projector.feed(batch);
            if (random() % 5 != 0) continue;
            EXPECT_TRUE((*store)->write(*projector.take()).ok());
        }
        const auto rest = projector.take();
        EXPECT_TRUE(rest->to < rest->from || (*store)->write(*rest).ok());
        store->reset();
        const auto digest = digestOfViews(options.path);
        EXPECT_TRUE(digest.ok()) << digest.status();
        return digest.ok() ? *digest : ViewDigest();
    }

    void checkAgainstState() {
        const State& state = m_shop.state();
        std::map<std::pair<OrderState, HoldState>, std::int64_t> open;
        state.orders.forEach([&](OrderId id, const Order& order) {
            ++open[{order.state, order.hold}];
            const auto shown = m_queries.show(id, kSeesAll);
            ASSERT_TRUE(shown.ok()) << shown.status();
            Order copy = order;
            copy.paymentToken.clear();
            for (Payment& payment : copy.payments)
                payment.token.clear();
            EXPECT_EQ(wire::toBytes(shown->order), wire::toBytes(copy)) << formatOrderNumber(id);
            EXPECT_EQ(shown->events.back().version, order.version);
            EXPECT_TRUE(shown->personErased || !m_vault.erased.contains(order.customer));
        });
        const auto counts = m_queries.counts();
        ASSERT_TRUE(counts.ok());
        for (const OrderCount& count : counts->rows) {
            if (isTerminal(count.state)) continue;
            EXPECT_EQ(count.orders, (open[{count.state, count.hold}])) << nameOf(count.state);
        }
        const auto trial = LedgerQueries(m_readers).trialBalance();
        ASSERT_TRUE(trial.ok()) << trial.status();
        EXPECT_TRUE(trial->balanced);
        EXPECT_EQ(trial->rows, state.ledger.rows());
        for (const char* sku : {"MUG-RED", "MUG-BLUE", "PEN"}) {
            const auto levels = StockQueries(m_readers).ofSku(sku);
            ASSERT_TRUE(levels.ok());
            for (const StockView& view : levels->rows)
                EXPECT_EQ(view.level, state.stock.level(view.sku, view.location)) << sku;
        }
        const auto letters = LetterQueries(m_readers).list(LetterScope::kOpen, {500, ""});
        ASSERT_TRUE(letters.ok());
        EXPECT_EQ(letters->rows.size(), state.deadLetters.size());
    }
};

TEST_F(Rebuild, GivesTheSameViewsInWhateverPortions) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        RandomLife life(m_shop, m_vault, seed);
        for (int i = 0; i < 700; ++i) {
            life.step();
            if (life.below(4) == 0) m_shop.closeBatch();
            if (life.below(30) == 0) project();
            if (life.below(100) == 0) open();
        }
        project();
        checkAgainstState();
        const auto live = digestOfViews(path());
        ASSERT_TRUE(live.ok()) << live.status();
        for (const std::uint64_t portions : {7U, 8U}) {
            const ViewDigest rebuilt = rebuild(portions);
            EXPECT_EQ(rebuilt.offset, live->offset);
            ASSERT_EQ(rebuilt.tables.size(), live->tables.size());
            for (std::size_t i = 0; i < rebuilt.tables.size(); ++i) {
                EXPECT_EQ(rebuilt.tables[i].rows, live->tables[i].rows) << live->tables[i].name;
                EXPECT_EQ(rebuilt.tables[i], live->tables[i]) << live->tables[i].name;
            }
        }
    }
}

TEST_F(Rebuild, EveryTableHasRowsInThisTest) {
    RandomLife life(m_shop, m_vault, 4);
    for (int i = 0; i < 400; ++i)
        life.step();
    project();
    const auto digest = digestOfViews(path());
    ASSERT_TRUE(digest.ok());
    for (const ViewDigest::Table& table : digest->tables)
        EXPECT_GT(table.rows, 0U) << table.name;
}

TEST_F(Rebuild, AChangedRowChangesTheDigestOfItsTable) {
    RandomLife life(m_shop, m_vault, 5);
    for (int i = 0; i < 400; ++i)
        life.step();
    project();
    const auto before = digestOfViews(path());
    m_store.reset();
    const std::vector<std::pair<std::string, const char*>> changes = {
        {"orders", "UPDATE orders SET total = total + 1 WHERE id = (SELECT max(id) FROM orders)"},
        {"orders", "UPDATE persons SET city = 'Bonn' WHERE typeof(city) = 'text'"},
        {"order_counts", "UPDATE order_counts SET orders = orders + 1"},
        {"notes", "UPDATE notes SET actor = 'x'"},
        {"tags", "DELETE FROM tags WHERE tag = (SELECT min(tag) FROM tags)"},
        {"entries", "UPDATE entries SET at = at + 1"},
        {"balances", "UPDATE balances SET balance = balance + 1"},
        {"locations", "UPDATE locations SET name = 'x'"},
        {"products", "UPDATE products SET title = 'x'"},
        {"variants", "UPDATE variants SET grams = 7"},
        {"prices", "UPDATE prices SET minor = 7"},
        {"stock", "UPDATE stock SET shipped = 7777"},
        {"movements", "DELETE FROM movements WHERE id = 1"},
        {"letters", "UPDATE letters SET cause = 'x'"},
    };
    for (const auto& [table, sql] : changes) {
        {
            Database::Options options;
            options.path = path();
            auto database = Database::open(options);
            ASSERT_TRUE(database.ok());
            ASSERT_TRUE(database->execute(sql).ok()) << sql;
        }
        const auto after = digestOfViews(path());
        ASSERT_TRUE(after.ok());
        for (std::size_t i = 0; i < after->tables.size(); ++i) {
            if (after->tables[i].name != table) continue;
            EXPECT_NE(after->tables[i], before->tables[i]) << sql;
        }
    }
}

TEST(OrderHistory, ComesBackAsItWasAppendedInPortions) {
    rc::check([] {
        std::vector<engine::EventPosition> positions;
        engine::EventPosition position;
        position.order = {5};
        const auto steps = *rc::gen::container<std::vector<std::tuple<std::uint16_t, std::uint16_t, std::int8_t>>>(
            rc::gen::arbitrary<std::tuple<std::uint16_t, std::uint16_t, std::int8_t>>());
        for (const auto& [batch, index, version] : steps) {
            position.batch.value += batch;
            position.index = index;
            position.version = static_cast<std::uint32_t>(std::max(0, static_cast<int>(position.version) + version));
            positions.push_back(position);
        }
        std::string bytes;
        for (std::size_t at = 0; at < positions.size();) {
            const std::size_t count = *rc::gen::inRange<std::size_t>(1, positions.size() - at + 1);
            std::vector<const engine::EventPosition*> portion;
            for (std::size_t i = 0; i < count; ++i)
                portion.push_back(&positions[at + i]);
            RC_ASSERT(History::append(bytes, {5}, portion));
            at += count;
        }
        std::vector<engine::EventPosition> parsed;
        RC_ASSERT(History::parse(bytes, {5}, parsed));
        RC_ASSERT(parsed.size() == positions.size());
        for (std::size_t i = 0; i < parsed.size(); ++i) {
            RC_ASSERT(parsed[i].batch == positions[i].batch);
            RC_ASSERT(parsed[i].index == positions[i].index);
            RC_ASSERT(parsed[i].version == positions[i].version);
        }
        if (!bytes.empty()) RC_ASSERT(!History::parse(bytes.substr(0, bytes.size() - 1), {5}, parsed));
    });
}

}  // namespace
}  // namespace meridian::stores
