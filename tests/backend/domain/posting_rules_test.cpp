// Every posting with the figures of the worked example: goods 100.00 + shipping 5.00 + tax 20 % 21.00 = 126.00 EUR.
#include "backend/domain/posting_rules.h"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace meridian {
namespace {

constexpr Currency kEur{978};
constexpr Currency kUsd{840};
constexpr Money kWhole{126'00, kEur};
constexpr InvoicedAmounts kInvoice{.currency = kEur, .goodsNet = 100'00, .shippingNet = 5'00, .tax = 21'00};

using Lines = absl::InlinedVector<PostingLine, 4>;

Lines lines(std::initializer_list<std::pair<std::uint16_t, std::int64_t>> expected) {
    Lines result;
    for (const auto& [code, amount] : expected)
        result.push_back({accountFromCode(code).value(), amount});
    return result;
}

void expectEntry(const JournalEntry& entry, PostingSource source, Currency currency, const Lines& expected) {
    SCOPED_TRACE(postingSourceName(source));
    EXPECT_EQ(entry.source, source);
    EXPECT_EQ(entry.currency, currency);
    EXPECT_EQ(entry.lines, expected);
    EXPECT_TRUE(balanced(entry));
}

TEST(PostingRules, AuthorisationIsAMemo) {
    expectEntry(authorised(kWhole), PostingSource::kAuthorised, kEur, lines({{9100, 126'00}, {9109, -126'00}}));
    expectEntry(authorisationReleased({26'00, kEur}), PostingSource::kAuthorisationReleased, kEur,
                lines({{9109, 26'00}, {9100, -26'00}}));
}

TEST(PostingRules, ShipmentIsTheInvoice) {
    expectEntry(parcelShipped(kInvoice), PostingSource::kParcelShipped, kEur,
                lines({{1100, 126'00}, {4000, -100'00}, {4010, -5'00}, {2200, -21'00}}));
}

TEST(PostingRules, CaptureMovesTheDebtToTheProviderAndReleasesTheMemo) {
    expectEntry(captured(kWhole), PostingSource::kCaptured, kEur,
                lines({{1210, 126'00}, {1100, -126'00}, {9109, 126'00}, {9100, -126'00}}));
}

TEST(PostingRules, CaptureBeforeShipmentOwesTheGoods) {
    expectEntry(capturedBeforeShipment(kWhole), PostingSource::kCapturedBeforeShipment, kEur,
                lines({{1210, 126'00}, {2100, -126'00}, {9109, 126'00}, {9100, -126'00}}));
    expectEntry(capturedBeforeShipment(kWhole, 21'00), PostingSource::kCapturedBeforeShipment, kEur,
                lines({{1210, 126'00}, {2100, -105'00}, {2200, -21'00}, {9109, 126'00}, {9100, -126'00}}));
}

TEST(PostingRules, ShipmentOfPrepaidGoodsSettlesThatDebt) {
    expectEntry(prepaidParcelShipped(kInvoice), PostingSource::kPrepaidParcelShipped, kEur,
                lines({{2100, 126'00}, {4000, -100'00}, {4010, -5'00}, {2200, -21'00}}));
    InvoicedAmounts taxedAtPayment = kInvoice;
    taxedAtPayment.tax = 0;
    expectEntry(prepaidParcelShipped(taxedAtPayment), PostingSource::kPrepaidParcelShipped, kEur,
                lines({{2100, 105'00}, {4000, -100'00}, {4010, -5'00}}));
}

TEST(PostingRules, PayoutIsNetOfTheFee) {
    expectEntry(payout(kWhole, 2'02), PostingSource::kPayout, kEur,
                lines({{1300, 123'98}, {5100, 2'02}, {1210, -126'00}}));
    expectEntry(payout(kWhole, 0), PostingSource::kPayout, kEur, lines({{1300, 126'00}, {1210, -126'00}}));
}

TEST(PostingRules, ReturnIsOwedAndThenRefunded) {
    expectEntry(returnAccepted(kInvoice), PostingSource::kReturnAccepted, kEur,
                lines({{4090, 100'00}, {4010, 5'00}, {2200, 21'00}, {2300, -126'00}}));
    expectEntry(refundSucceeded(kWhole), PostingSource::kRefundSucceeded, kEur,
                lines({{2300, 126'00}, {1210, -126'00}}));
    expectEntry(refundBounced(kWhole), PostingSource::kRefundBounced, kEur, lines({{1210, 126'00}, {2300, -126'00}}));
}

TEST(PostingRules, CancelAfterCaptureOwesARefund) {
    expectEntry(cancelledAfterCapture(kWhole), PostingSource::kCancelledAfterCapture, kEur,
                lines({{2100, 126'00}, {2300, -126'00}}));
    expectEntry(cancelledAfterCapture(kWhole, 21'00), PostingSource::kCancelledAfterCapture, kEur,
                lines({{2100, 105'00}, {2200, 21'00}, {2300, -126'00}}));
}

TEST(PostingRules, DisputesTakeTheAmountAndAFee) {
    expectEntry(disputeOpened(kWhole, 15'00), PostingSource::kDisputeOpened, kEur,
                lines({{1250, 126'00}, {5210, 15'00}, {1210, -141'00}}));
    expectEntry(disputeWon(kWhole), PostingSource::kDisputeWon, kEur, lines({{1210, 126'00}, {1250, -126'00}}));
    expectEntry(disputeLost(kWhole), PostingSource::kDisputeLost, kEur, lines({{5200, 126'00}, {1250, -126'00}}));
}

TEST(PostingRules, ForeignPaymentsBalanceInEachCurrency) {
    const Money paid{137'34, kUsd};
    const LinkedEntries payment = foreignPayment(paid, kWhole);
    expectEntry(payment.foreign, PostingSource::kForeignPayment, kUsd, lines({{1210, 137'34}, {2900, -137'34}}));
    expectEntry(payment.home, PostingSource::kForeignPaymentApplied, kEur, lines({{2900, 126'00}, {1100, -126'00}}));
    const LinkedEntries settlement = foreignSettlement(paid, {124'85, kEur}, 0);
    expectEntry(settlement.foreign, PostingSource::kForeignSettlement, kUsd, lines({{2900, 137'34}, {1210, -137'34}}));
    expectEntry(settlement.home, PostingSource::kForeignSettlementReceived, kEur,
                lines({{1300, 124'85}, {2900, -124'85}}));
    expectEntry(foreignSettlement(paid, {124'85, kEur}, 85).home, PostingSource::kForeignSettlementReceived, kEur,
                lines({{1300, 124'00}, {5100, 85}, {2900, -124'85}}));
}

TEST(PostingRules, ExchangeResultClosesThePosition) {
    expectEntry(exchangeResult(kEur, 1'15), PostingSource::kExchangeLoss, kEur, lines({{7100, 1'15}, {2900, -1'15}}));
    expectEntry(exchangeResult(kEur, -1'15), PostingSource::kExchangeGain, kEur, lines({{2900, 1'15}, {7100, -1'15}}));
    expectEntry(exchangeResult(kEur, 0), PostingSource::kExchangeLoss, kEur, {});
}

TEST(PostingRules, LateMoneyWaitsInSuspenseForItsRefund) {
    expectEntry(lateCapture(kWhole), PostingSource::kLateCapture, kEur, lines({{1210, 126'00}, {1900, -126'00}}));
    expectEntry(suspenseToRefund(kWhole), PostingSource::kSuspenseToRefund, kEur,
                lines({{1900, 126'00}, {2300, -126'00}}));
}

TEST(PostingRules, GiftCardsAreOwedUntilTheyAreUsed) {
    expectEntry(giftCardSold(kWhole, GiftCardSale::kOnAccount), PostingSource::kGiftCardSoldOnAccount, kEur,
                lines({{1100, 126'00}, {2500, -126'00}}));
    expectEntry(giftCardSold(kWhole, GiftCardSale::kByProvider), PostingSource::kGiftCardSoldByProvider, kEur,
                lines({{1210, 126'00}, {2500, -126'00}}));
    expectEntry(giftCardUsed(kWhole), PostingSource::kGiftCardUsed, kEur, lines({{2500, 126'00}, {1100, -126'00}}));
}

TEST(PostingRules, TaxRoundingGoesEitherWay) {
    expectEntry(taxRounding(kEur, 2), PostingSource::kTaxUnderstated, kEur, lines({{5400, 2}, {2200, -2}}));
    expectEntry(taxRounding(kEur, -2), PostingSource::kTaxOverstated, kEur, lines({{2200, 2}, {5400, -2}}));
}

TEST(PostingRules, WhatIsNeverPaidIsWrittenOff) {
    expectEntry(receivableWrittenOff(kWhole), PostingSource::kReceivableWrittenOff, kEur,
                lines({{5300, 126'00}, {1100, -126'00}}));
}

TEST(PostingRules, PartsThatAreZeroMakeNoLine) {
    expectEntry(parcelShipped({.currency = kEur, .goodsNet = 100'00}), PostingSource::kParcelShipped, kEur,
                lines({{1100, 100'00}, {4000, -100'00}}));
    expectEntry(captured({0, kEur}), PostingSource::kCaptured, kEur, {});
    expectEntry(parcelShipped({.currency = kEur}), PostingSource::kParcelShipped, kEur, {});
}

TEST(PostingRules, AReversalUndoesItsEntry) {
    const JournalEntry entry = parcelShipped(kInvoice);
    const JournalEntry mirror = reversed(entry);
    expectEntry(mirror, PostingSource::kReversal, kEur,
                lines({{1100, -126'00}, {4000, 100'00}, {4010, 5'00}, {2200, 21'00}}));
    LedgerBalances balances;
    balances.add(entry);
    balances.add(mirror);
    EXPECT_EQ(balances, LedgerBalances{});
}

TEST(PostingRules, EverySourceHasANameOfItsOwn) {
    std::set<std::string_view> names;
    for (int value = 1; value <= static_cast<int>(PostingSource::kReversal); ++value) {
        const std::string_view name = postingSourceName(static_cast<PostingSource>(value));
        EXPECT_NE(name, "Unknown") << value;
        EXPECT_TRUE(names.insert(name).second) << name;
    }
    EXPECT_EQ(postingSourceName(static_cast<PostingSource>(0)), "Unknown");
    EXPECT_EQ(postingSourceName(static_cast<PostingSource>(30)), "Unknown");
    EXPECT_EQ(postingSourceName(static_cast<PostingSource>(255)), "Unknown");
}

TEST(PostingRulesDeathTest, NegativeAmountsAreRefused) {
    EXPECT_DEATH(captured({-1, kEur}), "check failed");
    EXPECT_DEATH(payout({100, kEur}, 101), "check failed");
    EXPECT_DEATH(capturedBeforeShipment({100, kEur}, 101), "check failed");
}

RC_GTEST_PROP(PostingRules, BalanceForAnyAmounts, ()) {
    const auto amount = [] { return *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000); };
    const InvoicedAmounts invoice{kEur, amount(), amount(), amount()};
    const Money whole{amount(), kEur};
    const std::int64_t part = *rc::gen::inRange<std::int64_t>(0, whole.minor + 1);
    const LinkedEntries payment = foreignPayment(whole, {amount(), kUsd});
    const LinkedEntries settlement = foreignSettlement({amount(), kUsd}, whole, part);
    for (const JournalEntry& entry :
         {authorised(whole), authorisationReleased(whole), parcelShipped(invoice), captured(whole),
          capturedBeforeShipment(whole, part), prepaidParcelShipped(invoice), cancelledAfterCapture(whole, part),
          payout(whole, part), returnAccepted(invoice), disputeOpened(whole, amount()), payment.foreign, payment.home,
          settlement.foreign, settlement.home, reversed(returnAccepted(invoice))}) {
        RC_ASSERT(balanced(entry));
        RC_ASSERT(balanced(reversed(entry)));
    }
}

}  // namespace
}  // namespace meridian
