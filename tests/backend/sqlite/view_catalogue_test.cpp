#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/stores/sqlite/ledger_queries.h"
#include "backend/stores/sqlite/letter_queries.h"
#include "backend/stores/sqlite/product_queries.h"
#include "backend/stores/sqlite/stock_queries.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class CatalogueViews : public ViewTest {
  protected:
    StockQueries m_stock{m_readers};
    ProductQueries m_products{m_readers};
    LedgerQueries m_ledger{m_readers};
    LetterQueries m_letters{m_readers};

    std::vector<std::string> titles(std::string_view text, const PageRequest& request = {}) {
        const auto page = m_products.list(text, request);
        EXPECT_TRUE(page.ok()) << page.status();
        std::vector<std::string> found;
        if (page.ok()) {
            for (const ProductView& view : page->rows)
                found.push_back(view.product.title);
        }
        return found;
    }
};

const PersonalData kAnna = Shop::person("Anna", "anna@example.com");

TEST_F(CatalogueViews, AProductComesBackAsItWasDefined) {
    ProductDefined defined = Shop::product("jacket", "Navy denim jacket", {"NMB-DJM-NVY", "NMB-DJM-BLK"});
    defined.type = "Outerwear";
    defined.tags = "denim, autumn";
    defined.images = {"https://example.com/1.jpg", "https://example.com/2.jpg"};
    defined.variants[0].barcode = "4006381333931";
    defined.variants[0].grams = 800;
    defined.variants[1].taxable = 0;
    m_shop.run(DefineProduct{0, defined});
    project();
    const auto found = m_products.byHandle("jacket");
    ASSERT_TRUE(found.ok()) << found.status();
    defined.product = found->product.product;
    defined.version = 1;
    for (std::size_t i = 0; i < 2; ++i) {
        defined.variants[i].sku = found->product.variants.at(i).sku;
        // Prices are sorted by currency.
        std::ranges::sort(defined.variants[i].prices, {}, [](const Price& price) { return price.currency; });
    }
    EXPECT_EQ(wire::toBytes(found->product), wire::toBytes(defined));
    EXPECT_EQ(m_products.byNumber(defined.product)->product.title, defined.title);
    EXPECT_EQ(m_products.bySku("nmb-djm-blk")->product.handle, "jacket");
    EXPECT_TRUE(absl::IsNotFound(m_products.bySku("NMB").status()));
    EXPECT_TRUE(absl::IsNotFound(m_products.byNumber(99).status()));
}

TEST_F(CatalogueViews, ANewDefinitionReplacesTheTextsAndWithdrawsVariants) {
    project();
    m_shop.run(DefineProduct{0, Shop::product("mug", "Copper cup", {"MUG-BLUE", "MUG-GREEN"})});
    project();
    EXPECT_THAT(titles("enamel"), IsEmpty());
    EXPECT_THAT(titles("copper"), ElementsAre("Copper cup"));
    const auto found = m_products.byHandle("mug");
    ASSERT_THAT(found->product.variants, SizeIs(2));
    EXPECT_EQ(found->product.variants[0].code, "MUG-BLUE");
    EXPECT_EQ(found->product.version, 2U);
    EXPECT_EQ(m_products.bySku("MUG-RED")->product.handle, "mug") << "orders still name the withdrawn one";
}

TEST_F(CatalogueViews, ProductsAreFoundByPartsOfTheirWords) {
    project();
    EXPECT_THAT(titles(""), ElementsAre("Enamel mug", "Fountain pen"));
    EXPECT_THAT(titles("NAME"), ElementsAre("Enamel mug"));
    EXPECT_THAT(titles("mug enam"), ElementsAre("Enamel mug"));
    EXPECT_THAT(titles("mug-blue"), ElementsAre("Enamel mug"));
    EXPECT_THAT(titles("nordwind"), ElementsAre("Enamel mug", "Fountain pen"));
    EXPECT_THAT(titles("nordwind pen"), ElementsAre("Fountain pen"));
    EXPECT_THAT(titles("absent"), IsEmpty());
    EXPECT_TRUE(absl::IsInvalidArgument(m_products.list("x", {}).status()));
    const auto first = m_products.list("", {1, ""});
    ASSERT_TRUE(first.ok());
    ASSERT_THAT(first->rows, SizeIs(1));
    EXPECT_EQ(first->rows[0].product.bodyHtml, "");
    EXPECT_THAT(titles("", {1, first->next}), ElementsAre("Fountain pen"));
    EXPECT_EQ(m_products.list("", {1, first->next})->next, "");
}

TEST_F(CatalogueViews, ChangesOfProductsAndStockFollowACursor) {
    project();
    const auto all = m_products.changes({}, 1);
    ASSERT_TRUE(all.ok()) << all.status();
    EXPECT_TRUE(all->more);
    const auto rest = m_products.changes(all->next, 10);
    EXPECT_FALSE(rest->more);
    EXPECT_EQ(rest->rows.size(), 1U);
    const auto levels = m_stock.changes({}, 2);
    ASSERT_TRUE(levels.ok()) << levels.status();
    EXPECT_TRUE(levels->more);
    const auto others = m_stock.changes(levels->next, 10);
    EXPECT_EQ(others->rows.size(), 1U);
    EXPECT_THAT(m_stock.changes(others->next, 10)->rows, IsEmpty());
    m_shop.run(MoveStock{"PEN", "HAM-1", StockAccount::kSupply, StockAccount::kAvailable, 5});
    m_shop.run(DefineProduct{0, Shop::product("pen", "Ball pen", {"PEN"})});
    project();
    const auto changed = m_stock.changes(others->next, 10);
    ASSERT_EQ(changed->rows.size(), 1U);
    EXPECT_EQ(changed->rows[0].locationCode, "HAM-1");
    EXPECT_EQ(m_products.changes(rest->next, 10)->rows.at(0).product.title, "Ball pen");
}

TEST_F(CatalogueViews, StockShowsLevelsMovementsAndShortages) {
    const OrderId id = m_shop.place({7}, kAnna, {{"PEN", 4}});
    m_shop.run(MoveStock{"PEN", "HAM-1", StockAccount::kSupply, StockAccount::kAvailable, 5});
    m_shop.run(MoveStock{"PEN", "BER-2", StockAccount::kAvailable, StockAccount::kAdjusted, 1'000'000}, "person:bert",
               "burnt");
    project();
    const auto levels = m_stock.ofSku("pen");
    ASSERT_TRUE(levels.ok()) << levels.status();
    ASSERT_THAT(levels->rows, SizeIs(2));
    EXPECT_EQ(levels->rows[0].locationCode, "BER-2");
    EXPECT_EQ(levels->rows[0].product, "Fountain pen");
    EXPECT_EQ(levels->rows[0].level.committed.units, 4);
    EXPECT_EQ(levels->rows[0].level.available.units, -4);
    EXPECT_EQ(levels->rows[1].level.available.units, 5);
    EXPECT_TRUE(absl::IsNotFound(m_stock.ofSku("ABSENT").status()));

    const auto short_ = m_stock.shortages({});
    ASSERT_TRUE(short_.ok()) << short_.status();
    ASSERT_THAT(short_->rows, SizeIs(1));
    EXPECT_EQ(short_->rows[0].locationName, "Berlin 2");
    EXPECT_EQ(short_->rows[0].region, "eu");
    EXPECT_THAT(m_stock.shortages({}, {"pen", "ber-2"})->rows, SizeIs(1));
    EXPECT_THAT(m_stock.shortages({}, {"PEN", "HAM-1"})->rows, IsEmpty());
    EXPECT_THAT(m_stock.shortages({}, {"PEN-2", ""})->rows, IsEmpty());
    const auto touched = m_queries.ordersTouchedByShortage(short_->rows[0].sku, short_->rows[0].location, 0, kSeesAll);
    ASSERT_THAT(touched->rows, SizeIs(1));
    EXPECT_EQ(touched->rows[0].id, id);

    const auto moves = m_stock.movements("PEN", "", {2, ""});
    ASSERT_TRUE(moves.ok()) << moves.status();
    ASSERT_THAT(moves->rows, SizeIs(2));
    EXPECT_EQ(moves->rows[0].reason, "burnt");
    EXPECT_EQ(moves->rows[0].actor, "person:bert");
    EXPECT_EQ(moves->rows[0].moved.to, StockAccount::kAdjusted);
    EXPECT_EQ(moves->rows[1].locationCode, "HAM-1");
    const auto rest = m_stock.movements("PEN", "", {2, moves->next});
    ASSERT_THAT(rest->rows, SizeIs(1));
    EXPECT_EQ(rest->next, "");
    EXPECT_THAT(m_stock.movements("PEN", "ham-1", {})->rows, SizeIs(1));
    EXPECT_EQ(m_stock.locations()->rows.at(1).name, "Hamburg 1");
}

TEST_F(CatalogueViews, StockIsListedBySkuAndLocation) {
    m_shop.run(MoveStock{"PEN", "HAM-1", StockAccount::kSupply, StockAccount::kAvailable, 5});
    project();
    const auto codes = [&](const StockFilter& filter, std::size_t limit) {
        std::vector<std::string> found;
        PageRequest request{limit, ""};
        do {
            const auto page = m_stock.list(filter, request);
            EXPECT_TRUE(page.ok()) << page.status();
            if (!page.ok()) break;
            for (const StockView& view : page->rows)
                found.push_back(view.skuCode + "@" + view.locationCode);
            request.cursor = page->next;
        } while (!request.cursor.empty());
        return found;
    };
    for (const std::size_t limit : {1U, 3U, 50U}) {
        EXPECT_THAT(codes({}, limit), ElementsAre("MUG-BLUE@BER-2", "MUG-RED@BER-2", "PEN@BER-2", "PEN@HAM-1"));
        EXPECT_THAT(codes({"mug", ""}, limit), ElementsAre("MUG-BLUE@BER-2", "MUG-RED@BER-2"));
        EXPECT_THAT(codes({"", "ham-1"}, limit), ElementsAre("PEN@HAM-1"));
        EXPECT_THAT(codes({"%", ""}, limit), IsEmpty());
    }
}

TEST_F(CatalogueViews, TheLedgerListsItsEntriesNewestFirst) {
    const OrderId first = m_shop.place({7}, kAnna, {{"PEN", 4}});
    const OrderId second = m_shop.place({7}, kAnna, {{"PEN", 1}});
    m_shop.answer(first);
    m_shop.answer(second);
    m_shop.ship(first, "1Z");
    m_shop.answer(first);
    project();
    std::vector<std::uint64_t> numbers;
    PageRequest request{2, ""};
    do {
        const auto page = m_ledger.list(request);
        ASSERT_TRUE(page.ok()) << page.status();
        for (const LedgerEntry& entry : page->rows)
            numbers.push_back(entry.number);
        request.cursor = page->next;
    } while (!request.cursor.empty());
    EXPECT_EQ(numbers.size(), m_shop.state().nextEntry - 1);
    EXPECT_TRUE(std::ranges::is_sorted(numbers, std::greater<>()));
    const auto ofFirst = m_ledger.ofOrder(first);
    ASSERT_TRUE(ofFirst.ok()) << ofFirst.status();
    EXPECT_GT(ofFirst->rows.size(), 1U);
    EXPECT_THAT(m_ledger.ofOrder(second)->rows, SizeIs(1));
    EXPECT_TRUE(absl::IsNotFound(m_ledger.ofOrder({first.value + 99}).status()));
    EXPECT_TRUE(m_ledger.trialBalance()->balanced);
    EXPECT_FALSE(m_ledger.trialBalance()->rows.empty());
}

TEST_F(CatalogueViews, DeadLettersStayUntilSomebodyResolvesThem) {
    for (int i = 0; i < 3; ++i)
        m_shop.run(ParkDeadLetter{"command", "EU-" + std::to_string(i), "broken", std::string("a\0b", 3)});
    project();
    m_shop.run(ResolveDeadLetter{2, ResolveDeadLetter::Action::kDiscard, {}});
    project();
    const auto open = m_letters.list(LetterScope::kOpen, {1, ""});
    ASSERT_TRUE(open.ok()) << open.status();
    ASSERT_THAT(open->rows, SizeIs(1));
    EXPECT_EQ(open->rows[0].letter.id, 3U);
    EXPECT_EQ(m_letters.list(LetterScope::kOpen, {1, open->next})->rows.at(0).letter.id, 1U);
    EXPECT_TRUE(absl::IsInvalidArgument(m_letters.list(LetterScope::kAll, {1, open->next}).status()));
    EXPECT_THAT(m_letters.list(LetterScope::kAll, {})->rows, SizeIs(3));
    const auto shown = m_letters.show(2);
    ASSERT_TRUE(shown.ok());
    EXPECT_TRUE(shown->resolved);
    EXPECT_EQ(shown->resolution, "discarded");
    EXPECT_EQ(shown->letter.payload, std::string("a\0b", 3));
    EXPECT_TRUE(absl::IsNotFound(m_letters.show(9).status()));
}

}  // namespace
}  // namespace meridian::stores
