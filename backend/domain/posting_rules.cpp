#include "backend/domain/posting_rules.h"

#include <array>

#include "backend/domain/check.h"
#include "backend/domain/posting_table.h"

namespace meridian {

namespace {

struct Figures {
    std::int64_t whole = 0;
    std::int64_t goods = 0;
    std::int64_t shipping = 0;
    std::int64_t tax = 0;
    std::int64_t fee = 0;
};

JournalEntry post(PostingSource source, Currency currency, const Figures& figures) {
    // In the order of posting::Figure.
    const std::array<std::int64_t, posting::kFigureCount> values = {figures.whole,
                                                                    figures.whole - figures.tax,
                                                                    figures.whole - figures.fee,
                                                                    figures.whole + figures.fee,
                                                                    figures.goods,
                                                                    figures.shipping,
                                                                    figures.tax,
                                                                    figures.fee};
    const posting::Rule& rule = posting::kRules[posting::indexOf(source)];
    JournalEntry entry{source, currency, {}};
    for (std::size_t i = 0; i < rule.lineCount; ++i) {
        const posting::RuleLine& line = rule.lines[i];
        const std::int64_t value = values[static_cast<std::size_t>(line.figure)];
        MERIDIAN_CHECK(value >= 0);
        if (value != 0) entry.lines.push_back({line.account, line.side == posting::Side::kDebit ? value : -value});
    }
    return entry;
}

JournalEntry post(PostingSource source, Money amount) {
    return post(source, amount.currency, Figures{.whole = amount.minor});
}

JournalEntry post(PostingSource source, const InvoicedAmounts& amounts) {
    return post(source, amounts.currency,
                {.whole = amounts.goodsNet + amounts.shippingNet + amounts.tax,
                 .goods = amounts.goodsNet,
                 .shipping = amounts.shippingNet,
                 .tax = amounts.tax});
}

JournalEntry postWithTax(PostingSource source, Money amount, std::int64_t tax) {
    return post(source, amount.currency, {.whole = amount.minor, .tax = tax});
}

JournalEntry postWithFee(PostingSource source, Money amount, std::int64_t fee) {
    return post(source, amount.currency, {.whole = amount.minor, .fee = fee});
}

}  // namespace

std::string_view postingSourceName(PostingSource source) {
    const std::size_t index = posting::indexOf(source);
    return index < posting::kRules.size() ? posting::kRules[index].name : "Unknown";
}

JournalEntry authorised(Money amount) {
    return post(PostingSource::kAuthorised, amount);
}

JournalEntry authorisationReleased(Money amount) {
    return post(PostingSource::kAuthorisationReleased, amount);
}

JournalEntry parcelShipped(const InvoicedAmounts& invoice) {
    return post(PostingSource::kParcelShipped, invoice);
}

JournalEntry captured(Money amount) {
    return post(PostingSource::kCaptured, amount);
}

JournalEntry capturedBeforeShipment(Money amount, std::int64_t taxDueNow) {
    return postWithTax(PostingSource::kCapturedBeforeShipment, amount, taxDueNow);
}

JournalEntry prepaidParcelShipped(const InvoicedAmounts& invoice) {
    return post(PostingSource::kPrepaidParcelShipped, invoice);
}

JournalEntry cancelledAfterCapture(Money amount, std::int64_t taxDueNow) {
    return postWithTax(PostingSource::kCancelledAfterCapture, amount, taxDueNow);
}

JournalEntry payout(Money gross, std::int64_t fee) {
    return postWithFee(PostingSource::kPayout, gross, fee);
}

JournalEntry returnAccepted(const InvoicedAmounts& returned) {
    return post(PostingSource::kReturnAccepted, returned);
}

JournalEntry refundSucceeded(Money amount) {
    return post(PostingSource::kRefundSucceeded, amount);
}

JournalEntry refundBounced(Money amount) {
    return post(PostingSource::kRefundBounced, amount);
}

JournalEntry disputeOpened(Money amount, std::int64_t fee) {
    return postWithFee(PostingSource::kDisputeOpened, amount, fee);
}

JournalEntry disputeWon(Money amount) {
    return post(PostingSource::kDisputeWon, amount);
}

JournalEntry disputeLost(Money amount) {
    return post(PostingSource::kDisputeLost, amount);
}

LinkedEntries foreignPayment(Money paid, Money owed) {
    return {post(PostingSource::kForeignPayment, paid), post(PostingSource::kForeignPaymentApplied, owed)};
}

LinkedEntries foreignSettlement(Money paid, Money settled, std::int64_t fee) {
    return {post(PostingSource::kForeignSettlement, paid),
            postWithFee(PostingSource::kForeignSettlementReceived, settled, fee)};
}

JournalEntry exchangeResult(Currency home, std::int64_t position) {
    return position < 0 ? post(PostingSource::kExchangeGain, Money{-position, home})
                        : post(PostingSource::kExchangeLoss, Money{position, home});
}

JournalEntry lateCapture(Money amount) {
    return post(PostingSource::kLateCapture, amount);
}

JournalEntry suspenseToRefund(Money amount) {
    return post(PostingSource::kSuspenseToRefund, amount);
}

JournalEntry giftCardSold(Money amount, GiftCardSale sale) {
    return post(sale == GiftCardSale::kOnAccount ? PostingSource::kGiftCardSoldOnAccount
                                                 : PostingSource::kGiftCardSoldByProvider,
                amount);
}

JournalEntry giftCardUsed(Money amount) {
    return post(PostingSource::kGiftCardUsed, amount);
}

JournalEntry taxRounding(Currency currency, std::int64_t difference) {
    return difference < 0 ? post(PostingSource::kTaxOverstated, Money{-difference, currency})
                          : post(PostingSource::kTaxUnderstated, Money{difference, currency});
}

JournalEntry receivableWrittenOff(Money amount) {
    return post(PostingSource::kReceivableWrittenOff, amount);
}

JournalEntry reversed(const JournalEntry& entry) {
    JournalEntry mirror{PostingSource::kReversal, entry.currency, entry.lines};
    for (PostingLine& line : mirror.lines)
        line.amount = -line.amount;
    return mirror;
}

}  // namespace meridian
