// The lives of an order's money, each of which must leave nothing behind but what was earned, owed as tax, paid and
// lost.
#include <vector>

#include <gtest/gtest.h>

#include "backend/domain/posting_rules.h"

namespace meridian {
namespace {

constexpr Currency kEur{978};
constexpr Currency kUsd{840};
constexpr Money kWhole{126'00, kEur};
constexpr InvoicedAmounts kInvoice{.currency = kEur, .goodsNet = 100'00, .shippingNet = 5'00, .tax = 21'00};

// lost.
TEST(OrderMoney, AnOrderPaidOutLeavesRevenueTaxFeeAndBank) {
    LedgerBalances balances;
    for (const JournalEntry& entry :
         {authorised(kWhole), parcelShipped(kInvoice), captured(kWhole), payout(kWhole, 2'02)}) {
        balances.add(entry);
        EXPECT_TRUE(balances.sound());
    }
    EXPECT_EQ(balances.rows(), (std::vector<LedgerBalances::Row>{{kEur, Account::kBank, 123'98},
                                                                 {kEur, Account::kTaxPayable, -21'00},
                                                                 {kEur, Account::kProductRevenue, -100'00},
                                                                 {kEur, Account::kShippingRevenue, -5'00},
                                                                 {kEur, Account::kProviderFees, 2'02}}));
}

TEST(OrderMoney, AFullReturnLeavesOnlyTheReturn) {
    LedgerBalances balances;
    for (const JournalEntry& entry :
         {authorised(kWhole), parcelShipped(kInvoice), captured(kWhole), returnAccepted(kInvoice),
          refundSucceeded(kWhole), refundBounced(kWhole), refundSucceeded(kWhole)}) {
        balances.add(entry);
    }
    EXPECT_EQ(balances.rows(), (std::vector<LedgerBalances::Row>{{kEur, Account::kProductRevenue, -100'00},
                                                                 {kEur, Account::kReturnsAndAllowances, 100'00}}));
}

TEST(OrderMoney, PrepaidAndCancelledLeavesNothing) {
    for (const std::int64_t taxDueNow : {0, 21'00}) {
        LedgerBalances balances;
        for (const JournalEntry& entry : {authorised(kWhole), capturedBeforeShipment(kWhole, taxDueNow),
                                          cancelledAfterCapture(kWhole, taxDueNow), refundSucceeded(kWhole)}) {
            balances.add(entry);
        }
        EXPECT_EQ(balances, LedgerBalances{});
    }
}

TEST(OrderMoney, LateMoneyThatIsRefundedLeavesNothing) {
    LedgerBalances balances;
    for (const JournalEntry& entry : {lateCapture(kWhole), suspenseToRefund(kWhole), refundSucceeded(kWhole)}) {
        balances.add(entry);
    }
    EXPECT_EQ(balances, LedgerBalances{});
}

TEST(OrderMoney, AForeignPaymentLeavesTheExchangeLoss) {
    LedgerBalances balances;
    const Money paid{137'34, kUsd};
    balances.add(parcelShipped(kInvoice));
    const LinkedEntries payment = foreignPayment(paid, kWhole);
    const LinkedEntries settlement = foreignSettlement(paid, {124'85, kEur}, 0);
    for (const LinkedEntries& linked : {payment, settlement}) {
        balances.add(linked.foreign);
        balances.add(linked.home);
    }
    EXPECT_EQ(balances.balance(kEur, Account::kForeignExchangePosition), 1'15);
    balances.add(exchangeResult(kEur, balances.balance(kEur, Account::kForeignExchangePosition)));
    EXPECT_TRUE(balances.sound());
    EXPECT_EQ(balances.rows(), (std::vector<LedgerBalances::Row>{{kEur, Account::kBank, 124'85},
                                                                 {kEur, Account::kTaxPayable, -21'00},
                                                                 {kEur, Account::kProductRevenue, -100'00},
                                                                 {kEur, Account::kShippingRevenue, -5'00},
                                                                 {kEur, Account::kForeignExchangeResult, 1'15}}));
}

}  // namespace
}  // namespace meridian
