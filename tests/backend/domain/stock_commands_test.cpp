// What people and systems may do to stock, locations and products, and what is refused.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using Account = StockAccount;

class StockCommands : public ::testing::Test {
  protected:
    Record move(Account from, Account to, std::int64_t units, std::string sku = "MUG", std::string location = "BER-1") {
        return cell.run(MoveStock{std::move(sku), std::move(location), from, to, units});
    }
    Cell cell;
};

TEST_F(StockCommands, MoveUnitsBetweenTheOpenAccounts) {
    EXPECT_EQ(move(Account::kSupply, Account::kAvailable, 10).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kAvailable, Account::kUnavailable, 4).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kUnavailable, Account::kAvailable, 1).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kUnavailable, Account::kAdjusted, 1).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kExpected, Account::kIncoming, 5).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kIncoming, Account::kExpected, 1).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kIncoming, Account::kAvailable, 3).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kAdjusted, Account::kAvailable, 2).rejection, Reason::kNone);
    const StockLevel& level = cell.level("MUG");
    EXPECT_EQ(level.available.units, 12);
    EXPECT_EQ(level.unavailable.units, 2);
    EXPECT_EQ(level.incoming.units, 1);
    EXPECT_EQ(level.onHand().units, 14);
}

TEST_F(StockCommands, NameAKnownSkuAndLocation) {
    EXPECT_EQ(move(Account::kSupply, Account::kAvailable, 1, "CUP").rejection, Reason::kUnknownSku);
    EXPECT_EQ(move(Account::kSupply, Account::kAvailable, 1, "MUG", "MUC-1").rejection, Reason::kUnknownLocation);
}

TEST_F(StockCommands, LeaveTheMovementsOfOrdersToOrders) {
    cell.stock("MUG", 10);
    cell.place({{"MUG", 5}});
    for (const auto& [from, to] :
         {std::pair{Account::kAvailable, Account::kCommitted}, std::pair{Account::kCommitted, Account::kAvailable},
          std::pair{Account::kCommitted, Account::kShipped}}) {
        EXPECT_EQ(move(from, to, 1).rejection, Reason::kInvalidMovement);
    }
}

TEST_F(StockCommands, RefuseMovementsThatDoNotExist) {
    for (int from = 0; from < 11; ++from) {
        for (int to = 0; to < 11; ++to) {
            if (isLegalMovement(static_cast<Account>(from), static_cast<Account>(to))) continue;
            EXPECT_EQ(move(static_cast<Account>(from), static_cast<Account>(to), 1).rejection,
                      Reason::kInvalidMovement);
        }
    }
    EXPECT_EQ(move(static_cast<Account>(200), Account::kAvailable, 1).rejectionDetail, "unknown to available, 1");
}

TEST_F(StockCommands, NeedASensibleQuantity) {
    for (const std::int64_t units : {std::int64_t{0}, std::int64_t{-1}, limits::kStockMax + 1, INT64_MAX, INT64_MIN}) {
        EXPECT_EQ(move(Account::kSupply, Account::kAvailable, units).rejection, Reason::kInvalidMovement) << units;
    }
}

TEST_F(StockCommands, TakeNoMoreThanThereIs) {
    cell.stock("MUG", 10);
    EXPECT_EQ(move(Account::kAvailable, Account::kUnavailable, 11).rejection, Reason::kInsufficientStock);
    EXPECT_EQ(move(Account::kAvailable, Account::kUnavailable, 11).rejectionDetail, "at most 10");
    EXPECT_EQ(move(Account::kUnavailable, Account::kAvailable, 1).rejection, Reason::kInsufficientStock);
    EXPECT_EQ(move(Account::kIncoming, Account::kAvailable, 1).rejection, Reason::kInsufficientStock);
    cell.place({{"MUG", 8}});
    EXPECT_EQ(move(Account::kAvailable, Account::kUnavailable, 3).rejection, Reason::kInsufficientStock)
        << "what is promised to orders is not set aside";
}

TEST_F(StockCommands, ALossIsAFactAndMayHitWhatIsPromised) {
    cell.stock("MUG", 10);
    cell.place({{"MUG", 8}});
    EXPECT_EQ(move(Account::kAvailable, Account::kAdjusted, 7).rejection, Reason::kNone);
    EXPECT_EQ(cell.level("MUG").shortage().units, 5);
    EXPECT_EQ(move(Account::kAvailable, Account::kAdjusted, 4).rejection, Reason::kInsufficientStock);
    EXPECT_EQ(move(Account::kAvailable, Account::kAdjusted, 3).rejection, Reason::kNone) << "everything is gone";
    EXPECT_EQ(cell.level("MUG").onHand().units, 0);
    EXPECT_EQ(move(Account::kAvailable, Account::kUnavailable, 1).rejectionDetail, "at most 0")
        << "never a negative number";
}

TEST_F(StockCommands, HoldNoMoreThanALocationMay) {
    EXPECT_EQ(move(Account::kSupply, Account::kAvailable, limits::kStockMax).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kSupply, Account::kAvailable, 1).rejection, Reason::kTooMany);
    EXPECT_EQ(move(Account::kAdjusted, Account::kAvailable, 1).rejection, Reason::kTooMany);
    EXPECT_EQ(move(Account::kExpected, Account::kIncoming, 1).rejection, Reason::kTooMany);
    EXPECT_EQ(move(Account::kAvailable, Account::kUnavailable, 1).rejection, Reason::kNone)
        << "moving within is no more";
    EXPECT_EQ(move(Account::kAvailable, Account::kAdjusted, 1).rejection, Reason::kNone);
    EXPECT_EQ(move(Account::kSupply, Account::kAvailable, 1).rejection, Reason::kNone);
}

TEST_F(StockCommands, DefineALocationOnce) {
    const std::size_t before = cell.state().catalogue.locationCount();
    EXPECT_TRUE(cell.run(DefineLocation{"BER-1", "Another name", "us"}).events.empty()) << "set-up can be run again";
    EXPECT_EQ(cell.run(DefineLocation{"SGN-1", "Saigon", "ap"}).rejection, Reason::kNone);
    EXPECT_EQ(cell.state().catalogue.locationCount(), before + 1);
    EXPECT_EQ(cell.run(DefineLocation{"", "Nowhere", "eu"}).rejection, Reason::kUnknownLocation);
    EXPECT_EQ(cell.run(DefineLocation{"X", "Moon", "moon"}).rejection, Reason::kUnknownLocation);
}

TEST_F(StockCommands, DefineNoMoreLocationsThanThereMayBe) {
    while (cell.state().catalogue.locationCount() < limits::kLocationsMax) {
        const std::string code = "L-" + std::to_string(cell.state().catalogue.locationCount());
        ASSERT_EQ(cell.run(DefineLocation{code, code, "ap"}).rejection, Reason::kNone);
    }
    EXPECT_EQ(cell.run(DefineLocation{"ONE-MORE", "", "ap"}).rejection, Reason::kTooMany);
    EXPECT_EQ(cell.run(DefineLocation{"L-63", "", "ap"}).rejection, Reason::kNone) << "that one is there";
}

class ProductCommands : public ::testing::Test {
  protected:
    Record define(ProductDefined product, std::uint32_t expectedVersion = 0) {
        return cell.run(DefineProduct{expectedVersion, std::move(product)});
    }
    Cell cell;
};

TEST_F(ProductCommands, NumberProductsAndSkusInTheirOrder) {
    const Record record = define(productOf("lamps", {variantOf("LAMP-S", 30'00), variantOf("LAMP-L", 50'00)}));
    EXPECT_EQ(record.version, 1U);
    const auto events = eventsOf<ProductDefined>(record);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].product, 4U);
    EXPECT_EQ(events[0].variants[0].sku, SkuId{5});
    EXPECT_EQ(events[0].variants[1].sku, SkuId{6});
}

TEST_F(ProductCommands, KeepTheSkusOfWhatIsRedefined) {
    const Record record = define(productOf("desk", {variantOf("CUP", 5'00), variantOf("MUG", 12'00)}));
    EXPECT_EQ(record.version, 2U);
    EXPECT_EQ(eventsOf<ProductDefined>(record).at(0).variants[1].sku, cell.sku("MUG"));
    EXPECT_EQ(eventsOf<ProductDefined>(record).at(0).variants[0].sku, SkuId{5}) << "a new one";
    EXPECT_EQ(cell.state().catalogue.sku(cell.sku("MUG")).price(kEur), 12'00);
    EXPECT_EQ(cell.state().catalogue.sku(cell.sku("PEN")).forSale, 0);
}

TEST_F(ProductCommands, NeedAHandleAndAVariant) {
    EXPECT_EQ(define(productOf("", {variantOf("CUP", 1)})).rejection, Reason::kUnknownProduct);
    EXPECT_EQ(define(productOf("cups", {})).rejection, Reason::kUnknownProduct);
}

TEST_F(ProductCommands, NeedSkusThatAreTheirOwn) {
    EXPECT_EQ(define(productOf("cups", {variantOf("MUG", 1)})).rejection, Reason::kDuplicateSku);
    EXPECT_EQ(define(productOf("cups", {variantOf("CUP", 1), variantOf("CUP", 2)})).rejection, Reason::kDuplicateSku);
    EXPECT_EQ(define(productOf("cups", {variantOf("CUP", 1), variantOf("MUG", 1)})).rejectionDetail, "MUG");
    define(productOf("desk", {variantOf("PEN", 3'33)}));
    EXPECT_EQ(define(productOf("cups", {variantOf("MUG", 1)})).rejection, Reason::kDuplicateSku)
        << "withdrawn, but orders may still hold it";
}

TEST_F(ProductCommands, NeedSkusOfASensibleLength) {
    EXPECT_EQ(define(productOf("cups", {variantOf("", 1)})).rejection, Reason::kInvalidText);
    const Record tooLong = define(productOf("cups", {variantOf(std::string(65, 'x'), 1)}));
    EXPECT_EQ(tooLong.rejection, Reason::kInvalidText);
    EXPECT_EQ(tooLong.rejectionDetail, "SKU '" + std::string(64, 'x') + "'");
    EXPECT_EQ(define(productOf("cups", {variantOf(std::string(64, 'x'), 1)})).rejection, Reason::kNone);
}

TEST_F(ProductCommands, NeedSensiblePrices) {
    Variant variant = variantOf("CUP", 1);
    variant.prices = {{{}, 1}};
    EXPECT_EQ(define(productOf("cups", {variant})).rejection, Reason::kUnknownCurrency);
    EXPECT_EQ(define(productOf("cups", {variantOf("CUP", -1)})).rejection, Reason::kAmountTooLarge);
    EXPECT_EQ(define(productOf("cups", {variantOf("CUP", limits::kAmountMax + 1)})).rejection, Reason::kAmountTooLarge);
    variant.prices = {{kEur, limits::kAmountMax}};
    EXPECT_EQ(define(productOf("cups", {variant})).rejection, Reason::kNone);
}

TEST_F(ProductCommands, AreBoundedInVariants) {
    std::vector<Variant> variants;
    for (std::size_t i = 0; i <= limits::kVariantsPerProductMax; ++i)
        variants.push_back(variantOf("V" + std::to_string(i), 1));
    EXPECT_EQ(define(productOf("many", variants)).rejection, Reason::kTooMany);
    variants.pop_back();
    EXPECT_EQ(define(productOf("many", variants)).rejection, Reason::kNone);
}

TEST_F(ProductCommands, RefuseAnEditOfAnotherVersion) {
    const Record conflict = define(productOf("desk", {variantOf("MUG", 1)}), 2);
    EXPECT_EQ(conflict.rejection, Reason::kVersionConflict);
    EXPECT_EQ(conflict.version, 1U);
    EXPECT_EQ(conflict.rejectionDetail, "1");
    EXPECT_EQ(define(productOf("new", {variantOf("NEW", 1)}), 1).rejection, Reason::kVersionConflict);
    EXPECT_EQ(define(productOf("desk", {variantOf("MUG", 1)}), 1).rejection, Reason::kNone);
}

TEST(FullCatalogue, TakesTheLastSkuAndNoMore) {
    State state;
    state.cell = makeCell(Region::kEu, 1);
    std::vector<Sku> skus(limits::kSkusMax - 1);
    for (std::size_t i = 0; i < skus.size(); ++i) {
        skus[i].code = "S" + std::to_string(i);
        skus[i].product = 1;
    }
    state.catalogue.restore({}, {Product{"all", 1, {}}}, std::move(skus));
    const auto define = [&](ProductDefined product) {
        return decide(state, {{}, "system:test", "", 0, DefineProduct{0, std::move(product)}}, kStart);
    };
    EXPECT_EQ(define(productOf("new", {variantOf("A", 1), variantOf("B", 1)})).rejection, Reason::kTooMany);
    const Record last = define(productOf("new", {variantOf("A", 1)}));
    ASSERT_EQ(last.rejection, Reason::kNone);
    applyRecord(state, last, BatchNumber{1}, kStart);
    EXPECT_EQ(state.catalogue.skuCount(), limits::kSkusMax);
    EXPECT_EQ(define(productOf("newer", {variantOf("B", 1)})).rejection, Reason::kTooMany);
    EXPECT_EQ(define(productOf("new", {variantOf("A", 2)})).rejection, Reason::kNone) << "a change needs no new SKU";
}

}  // namespace
}  // namespace meridian::testing
