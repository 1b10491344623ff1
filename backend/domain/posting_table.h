// The posting rules as a table: which accounts each event debits and credits, and with which of its figures. Only
// posting_rules.cpp reads it; a change here is a new kPostingRulesVersion.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "backend/domain/ledger.h"

namespace meridian::posting {

enum class Side : std::uint8_t { kDebit, kCredit };

// The figures that a rule's lines may draw on.
enum class Figure : std::uint8_t { kWhole, kWholeLessTax, kWholeLessFee, kWholeAndFee, kGoods, kShipping, kTax, kFee };
inline constexpr std::size_t kFigureCount = 8;

struct RuleLine {
    Side side = Side::kDebit;
    Account account = Account::kSuspense;
    Figure figure = Figure::kWhole;
};

inline constexpr std::size_t kLinesMax = 5;

struct Rule {
    PostingSource source;
    std::string_view name;
    std::array<RuleLine, kLinesMax> lines{};
    std::size_t lineCount = 0;

    constexpr Rule(PostingSource ruleSource, std::string_view ruleName, std::initializer_list<RuleLine> ruleLines)
        : source(ruleSource), name(ruleName), lineCount(ruleLines.size()) {
        std::copy(ruleLines.begin(), ruleLines.end(), lines.begin());
    }
};

constexpr RuleLine debit(Account account, Figure figure = Figure::kWhole) {
    return {Side::kDebit, account, figure};
}
constexpr RuleLine credit(Account account, Figure figure = Figure::kWhole) {
    return {Side::kCredit, account, figure};
}

using enum Account;
using enum Figure;

// In the order of PostingSource.
inline constexpr std::array kRules = {
    Rule(PostingSource::kAuthorised, "Authorised", {debit(kAuthorisedHolds), credit(kAuthorisedHoldsContra)}),
    Rule(PostingSource::kAuthorisationReleased, "Authorisation released",
         {debit(kAuthorisedHoldsContra), credit(kAuthorisedHolds)}),
    Rule(PostingSource::kParcelShipped, "Parcel shipped",
         {debit(kCustomerReceivable), credit(kProductRevenue, kGoods), credit(kShippingRevenue, kShipping),
          credit(kTaxPayable, kTax)}),
    Rule(PostingSource::kCaptured, "Captured",
         {debit(kProviderClearing), credit(kCustomerReceivable), debit(kAuthorisedHoldsContra),
          credit(kAuthorisedHolds)}),
    Rule(PostingSource::kCapturedBeforeShipment, "Captured before shipment",
         {debit(kProviderClearing), credit(kContractLiability, kWholeLessTax), credit(kTaxPayable, kTax),
          debit(kAuthorisedHoldsContra), credit(kAuthorisedHolds)}),
    Rule(PostingSource::kPrepaidParcelShipped, "Prepaid parcel shipped",
         {debit(kContractLiability), credit(kProductRevenue, kGoods), credit(kShippingRevenue, kShipping),
          credit(kTaxPayable, kTax)}),
    Rule(PostingSource::kPayout, "Payout",
         {debit(kBank, kWholeLessFee), debit(kProviderFees, kFee), credit(kProviderClearing)}),
    Rule(PostingSource::kReturnAccepted, "Return accepted",
         {debit(kReturnsAndAllowances, kGoods), debit(kShippingRevenue, kShipping), debit(kTaxPayable, kTax),
          credit(kRefundsPayable)}),
    Rule(PostingSource::kRefundSucceeded, "Refund succeeded", {debit(kRefundsPayable), credit(kProviderClearing)}),
    Rule(PostingSource::kRefundBounced, "Refund bounced", {debit(kProviderClearing), credit(kRefundsPayable)}),
    Rule(PostingSource::kCancelledAfterCapture, "Cancelled after capture",
         {debit(kContractLiability, kWholeLessTax), debit(kTaxPayable, kTax), credit(kRefundsPayable)}),
    Rule(PostingSource::kDisputeOpened, "Dispute opened",
         {debit(kDisputesReceivable), debit(kChargebackFees, kFee), credit(kProviderClearing, kWholeAndFee)}),
    Rule(PostingSource::kDisputeWon, "Dispute won", {debit(kProviderClearing), credit(kDisputesReceivable)}),
    Rule(PostingSource::kDisputeLost, "Dispute lost", {debit(kChargebackLoss), credit(kDisputesReceivable)}),
    Rule(PostingSource::kForeignPayment, "Foreign payment",
         {debit(kProviderClearing), credit(kForeignExchangePosition)}),
    Rule(PostingSource::kForeignPaymentApplied, "Foreign payment applied",
         {debit(kForeignExchangePosition), credit(kCustomerReceivable)}),
    Rule(PostingSource::kForeignSettlement, "Foreign settlement",
         {debit(kForeignExchangePosition), credit(kProviderClearing)}),
    Rule(PostingSource::kForeignSettlementReceived, "Foreign settlement received",
         {debit(kBank, kWholeLessFee), debit(kProviderFees, kFee), credit(kForeignExchangePosition)}),
    Rule(PostingSource::kExchangeLoss, "Exchange loss",
         {debit(kForeignExchangeResult), credit(kForeignExchangePosition)}),
    Rule(PostingSource::kExchangeGain, "Exchange gain",
         {debit(kForeignExchangePosition), credit(kForeignExchangeResult)}),
    Rule(PostingSource::kLateCapture, "Late capture", {debit(kProviderClearing), credit(kSuspense)}),
    Rule(PostingSource::kSuspenseToRefund, "Suspense to refund", {debit(kSuspense), credit(kRefundsPayable)}),
    Rule(PostingSource::kGiftCardSoldOnAccount, "Gift card sold on account",
         {debit(kCustomerReceivable), credit(kGiftCards)}),
    Rule(PostingSource::kGiftCardSoldByProvider, "Gift card sold by provider",
         {debit(kProviderClearing), credit(kGiftCards)}),
    Rule(PostingSource::kGiftCardUsed, "Gift card used", {debit(kGiftCards), credit(kCustomerReceivable)}),
    Rule(PostingSource::kTaxUnderstated, "Tax understated", {debit(kRounding), credit(kTaxPayable)}),
    Rule(PostingSource::kTaxOverstated, "Tax overstated", {debit(kTaxPayable), credit(kRounding)}),
    Rule(PostingSource::kReceivableWrittenOff, "Receivable written off",
         {debit(kBadDebt), credit(kCustomerReceivable)}),
    Rule(PostingSource::kReversal, "Reversal", {}),
};

constexpr std::size_t indexOf(PostingSource source) {
    return static_cast<std::size_t>(source) - 1;
}

static_assert(
    [] {
        for (std::size_t i = 0; i < kRules.size(); ++i) {
            if (indexOf(kRules[i].source) != i) return false;
        }
        return true;
    }(),
    "the rules stand in the order of PostingSource");

}  // namespace meridian::posting
