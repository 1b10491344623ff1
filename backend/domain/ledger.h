// Double entry for money: what a journal entry is, when it is sound, and the running balances of a cell. Entries are
// only ever added; a mistake is corrected by an entry that reverses it (posting_rules.h makes both).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <absl/container/inlined_vector.h>

#include "backend/domain/accounts.h"
#include "backend/domain/money.h"
#include "backend/domain/wide_integer.h"

namespace meridian {

// Which posting rule made an entry; posting_rules.h explains each. Part of the journal format: never renumber.
enum class PostingSource : std::uint8_t {
    kAuthorised = 1,
    kAuthorisationReleased = 2,
    kParcelShipped = 3,
    kCaptured = 4,
    kCapturedBeforeShipment = 5,
    kPrepaidParcelShipped = 6,
    kPayout = 7,
    kReturnAccepted = 8,
    kRefundSucceeded = 9,
    kRefundBounced = 10,
    kCancelledAfterCapture = 11,
    kDisputeOpened = 12,
    kDisputeWon = 13,
    kDisputeLost = 14,
    kForeignPayment = 15,
    kForeignPaymentApplied = 16,
    kForeignSettlement = 17,
    kForeignSettlementReceived = 18,
    kExchangeLoss = 19,
    kExchangeGain = 20,
    kLateCapture = 21,
    kSuspenseToRefund = 22,
    kGiftCardSoldOnAccount = 23,
    kGiftCardSoldByProvider = 24,
    kGiftCardUsed = 25,
    kTaxUnderstated = 26,
    kTaxOverstated = 27,
    kReceivableWrittenOff = 28,
    kReversal = 29,
};

struct PostingLine {
    Account account{};
    std::int64_t amount = 0;  // minor units, debit positive, credit negative

    friend constexpr bool operator==(PostingLine, PostingLine) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "account", self.account);
        visit(2, "amount", self.amount);
    }
};

struct JournalEntry {
    PostingSource source{};
    Currency currency;
    absl::InlinedVector<PostingLine, 4> lines;

    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "source", self.source);
        visit(2, "currency", self.currency);
        visit(3, "lines", self.lines);
    }
};

// Debits equal credits, memo lines and the others each among themselves, and no line is zero. An entry without lines is
// balanced: what costs nothing posts nothing.
bool balanced(const JournalEntry& entry);

// The sum of all lines' magnitudes: more than any one account moves by.
WideInteger movedBy(const JournalEntry& entry);

// The running total of each account and currency. Rows are kept sorted and a zero balance has no row, so that two
// ledgers with the same balances are equal and encode to the same bytes, whatever led to them. One thread at a time.
class LedgerBalances {
  public:
    struct Row {
        Currency currency;
        Account account;
        std::int64_t balance = 0;  // minor units, debit positive

        friend constexpr bool operator==(Row, Row) = default;
    };

    // Empty unless rows are strictly sorted by currency and account, name known currencies and accounts, and are not
    // zero.
    static std::optional<LedgerBalances> fromRows(std::span<const Row> rows);

    // Whether add() would keep every balance within std::int64_t, in whatever order it is added with other entries that
    // move `total` together with it. Decide asks before it accepts; apply only adds. At the very edge it says no where
    // an exact answer were yes.
    bool fits(const JournalEntry& entry, WideInteger total) const;
    bool fits(const JournalEntry& entry) const { return fits(entry, movedBy(entry)); }

    // Adds a balanced entry that fits (both are checked: a ledger that does not balance must not go on).
    void add(const JournalEntry& entry);

    std::int64_t balance(Currency currency, Account account) const;

    // The sum of all accounts of one currency, memo accounts apart. 0 in a sound ledger; kept within std::int64_t
    // otherwise.
    std::int64_t trialBalance(Currency currency) const;
    std::int64_t memoBalance(Currency currency) const;
    // Both sums are 0 in every currency.
    bool sound() const;

    std::vector<Row> rows() const { return m_rows; }

    friend bool operator==(const LedgerBalances&, const LedgerBalances&) = default;

  private:
    std::vector<Row> m_rows;
};

}  // namespace meridian
