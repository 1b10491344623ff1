// Every way in which money is posted, as one function per event (the table behind them is in posting_rules.cpp).
// Amounts are minor units and never negative (checked); a part that is zero, such as free shipping, makes no line.
//
// A customer's money goes: authorised (a memo, nothing is owed yet) -> parcel shipped (the invoice: receivable against
// revenue and tax) -> captured (the provider owes us instead of the customer) -> payout (the bank has it).
#pragma once

#include <cstdint>
#include <string_view>

#include "backend/domain/ledger.h"

namespace meridian {

// Kept with each entry, so that an audit replays an old journal under the rules of its day.
inline constexpr std::uint16_t kPostingRulesVersion = 1;

// "Captured", for lists and audit reports.
std::string_view postingSourceName(PostingSource source);

// What a parcel, or what came back of it, was invoiced at.
struct InvoicedAmounts {
    Currency currency;
    std::int64_t goodsNet = 0;
    std::int64_t shippingNet = 0;
    std::int64_t tax = 0;
};

// The authorisation: the provider holds the amount on the customer's card, for as long as the memo stands.
JournalEntry authorised(Money amount);
JournalEntry authorisationReleased(Money amount);  // voided, expired, or the part that will not be captured

// Goods leave the house: the customer owes them.
JournalEntry parcelShipped(const InvoicedAmounts& invoice);
// The provider took the money for what was shipped; the memo falls by as much.
JournalEntry captured(Money amount);

// Money taken before goods leave is a debt to the customer. `taxDueNow` is the part of `amount` that is tax already
// owed, where the law taxes the payment; 0 where it taxes the shipment. The memo falls by `amount`.
JournalEntry capturedBeforeShipment(Money amount, std::int64_t taxDueNow = 0);
// `invoice.tax` is 0 where the tax was owed at payment.
JournalEntry prepaidParcelShipped(const InvoicedAmounts& invoice);
// Prepaid goods will not ship: the debt becomes a refund. `taxDueNow` as it was posted at capture.
JournalEntry cancelledAfterCapture(Money amount, std::int64_t taxDueNow = 0);

// The provider pays out `gross` less its `fee`.
JournalEntry payout(Money gross, std::int64_t fee);

JournalEntry returnAccepted(const InvoicedAmounts& returned);
JournalEntry refundSucceeded(Money amount);
JournalEntry refundBounced(Money amount);  // the bank sent it back, days later

// The provider takes the disputed amount and a fee; the fee stays lost whatever the outcome.
JournalEntry disputeOpened(Money amount, std::int64_t fee);
JournalEntry disputeWon(Money amount);
JournalEntry disputeLost(Money amount);

// A payment in another currency than the order's takes two entries, each balanced in its own currency. Release the memo
// with authorisationReleased, in the currency of the authorisation.
struct LinkedEntries {
    JournalEntry foreign;
    JournalEntry home;
};
// The customer paid `paid` (foreign) for `owed` (home) at the day's rate.
LinkedEntries foreignPayment(Money paid, Money owed);
// The provider changed `paid` (foreign) into `settled` (home) and paid it out less its `fee`, also in the home
// currency.
LinkedEntries foreignSettlement(Money paid, Money settled, std::int64_t fee);
// Closes what is left of the position between the two: the balance of account 2900, debit (a loss) positive.
JournalEntry exchangeResult(Currency home, std::int64_t position);

// Money captured for an order that was cancelled before: nobody's, until the refund claims it.
JournalEntry lateCapture(Money amount);
JournalEntry suspenseToRefund(Money amount);

enum class GiftCardSale : std::uint8_t { kOnAccount, kByProvider };
JournalEntry giftCardSold(Money amount, GiftCardSale sale);
JournalEntry giftCardUsed(Money amount);

// The tax owed by law is `difference` more (or, if negative, less) than the lines' rounded tax.
JournalEntry taxRounding(Currency currency, std::int64_t difference);

// The customer will not pay; after dunning.
JournalEntry receivableWrittenOff(Money amount);

// The mirror image, to correct an entry that should not have been made.
JournalEntry reversed(const JournalEntry& entry);

}  // namespace meridian
