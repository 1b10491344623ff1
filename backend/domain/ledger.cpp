#include "backend/domain/ledger.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "backend/domain/check.h"

namespace meridian {

namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

using Rows = std::vector<LedgerBalances::Row>;
enum class Book { kTrial, kMemo };

Book bookOf(Account account) {
    return isMemoAccount(account) ? Book::kMemo : Book::kTrial;
}

WideInteger magnitude(WideInteger value) {
    return value < 0 ? -value : value;
}

bool rowLess(const LedgerBalances::Row& a, const LedgerBalances::Row& b) {
    return std::pair(a.currency, a.account) < std::pair(b.currency, b.account);
}

// Where the row of this account is, or would be.
template <class AnyRows>
auto placeOf(AnyRows& rows, Currency currency, Account account) {
    return std::lower_bound(rows.begin(), rows.end(), LedgerBalances::Row{currency, account, 0}, rowLess);
}

bool isRowOf(const Rows& rows, Rows::const_iterator row, Currency currency, Account account) {
    return row != rows.end() && row->currency == currency && row->account == account;
}

std::int64_t sumOf(const Rows& rows, Currency currency, Book book) {
    WideInteger sum = 0;
    for (const LedgerBalances::Row& row : rows) {
        if (row.currency == currency && bookOf(row.account) == book) sum += row.balance;
    }
    return static_cast<std::int64_t>(std::clamp<WideInteger>(sum, -kLargest, kLargest));
}

}  // namespace

WideInteger movedBy(const JournalEntry& entry) {
    WideInteger moved = 0;
    for (const PostingLine& line : entry.lines)
        moved += magnitude(line.amount);
    return moved;
}

bool balanced(const JournalEntry& entry) {
    WideInteger trial = 0;
    WideInteger memo = 0;
    for (const PostingLine& line : entry.lines) {
        if (line.amount == 0) return false;
        (bookOf(line.account) == Book::kMemo ? memo : trial) += line.amount;
    }
    return trial == 0 && memo == 0;
}

std::optional<LedgerBalances> LedgerBalances::fromRows(std::span<const Row> rows) {
    const auto unknown = [](const Row& row) {
        return row.balance == 0 || currencyLetters(row.currency) == "???" || !accountFromCode(accountCode(row.account));
    };
    const auto outOfOrder = [](const Row& a, const Row& b) { return !rowLess(a, b); };
    if (std::any_of(rows.begin(), rows.end(), unknown)) return std::nullopt;
    if (std::adjacent_find(rows.begin(), rows.end(), outOfOrder) != rows.end()) return std::nullopt;
    LedgerBalances balances;
    balances.m_rows.assign(rows.begin(), rows.end());
    return balances;
}

bool LedgerBalances::fits(const JournalEntry& entry, WideInteger total) const {
    return std::all_of(entry.lines.begin(), entry.lines.end(), [&](const PostingLine& line) {
        return magnitude(balance(entry.currency, line.account)) + total <= kLargest;
    });
}

void LedgerBalances::add(const JournalEntry& entry) {
    MERIDIAN_CHECK(balanced(entry));
    for (const PostingLine& line : entry.lines) {
        const auto row = placeOf(m_rows, entry.currency, line.account);
        if (!isRowOf(m_rows, row, entry.currency, line.account)) {
            m_rows.insert(row, {entry.currency, line.account, line.amount});
            continue;
        }
        const std::optional<std::int64_t> sum = addAmounts(row->balance, line.amount);
        MERIDIAN_CHECK(sum.has_value());
        row->balance = *sum;
        if (*sum == 0) m_rows.erase(row);
    }
}

std::int64_t LedgerBalances::balance(Currency currency, Account account) const {
    const auto row = placeOf(m_rows, currency, account);
    return isRowOf(m_rows, row, currency, account) ? row->balance : 0;
}

std::int64_t LedgerBalances::trialBalance(Currency currency) const {
    return sumOf(m_rows, currency, Book::kTrial);
}

std::int64_t LedgerBalances::memoBalance(Currency currency) const {
    return sumOf(m_rows, currency, Book::kMemo);
}

bool LedgerBalances::sound() const {
    return std::all_of(m_rows.begin(), m_rows.end(), [this](const Row& row) {
        return trialBalance(row.currency) == 0 && memoBalance(row.currency) == 0;
    });
}

}  // namespace meridian
