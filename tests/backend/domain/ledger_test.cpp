// Journal entries and the running balances of a cell.
#include "backend/domain/ledger.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace meridian {
namespace {

constexpr Currency kEur{978};
constexpr Currency kUsd{840};
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

using Row = LedgerBalances::Row;

JournalEntry entryOf(Currency currency, std::initializer_list<PostingLine> lines) {
    return {PostingSource::kPayout, currency, lines};
}

JournalEntry move(Account to, Account from, std::int64_t amount, Currency currency = kEur) {
    return entryOf(currency, {{to, amount}, {from, -amount}});
}

std::optional<LedgerBalances> fromRows(const std::vector<Row>& rows) {
    return LedgerBalances::fromRows(rows);
}

TEST(JournalEntries, BalanceWhenDebitsEqualCredits) {
    EXPECT_TRUE(balanced(move(Account::kBank, Account::kProviderClearing, 1)));
    EXPECT_TRUE(
        balanced(entryOf(kEur, {{Account::kBank, 3}, {Account::kProviderFees, 1}, {Account::kProviderClearing, -4}})));
    EXPECT_TRUE(balanced(entryOf(kEur, {})));
    EXPECT_FALSE(balanced(entryOf(kEur, {{Account::kBank, 1}})));
    EXPECT_FALSE(balanced(entryOf(kEur, {{Account::kBank, 2}, {Account::kProviderClearing, -1}})));
}

TEST(JournalEntries, HaveNoZeroLines) {
    EXPECT_FALSE(balanced(entryOf(kEur, {{Account::kBank, 0}})));
    EXPECT_FALSE(
        balanced(entryOf(kEur, {{Account::kBank, 1}, {Account::kProviderFees, 0}, {Account::kProviderClearing, -1}})));
}

TEST(JournalEntries, KeepPromisesApartFromFacts) {
    EXPECT_TRUE(balanced(move(Account::kAuthorisedHolds, Account::kAuthorisedHoldsContra, 5)));
    EXPECT_FALSE(balanced(move(Account::kAuthorisedHolds, Account::kBank, 5)));
    EXPECT_FALSE(balanced(entryOf(kEur, {{Account::kAuthorisedHolds, 5}})));
}

TEST(JournalEntries, SumsThatWouldOverflowAreNotTakenForBalance) {
    // In 64 bits these sums would wrap to zero.
    EXPECT_FALSE(balanced(entryOf(kEur, {{Account::kBank, kMin}, {Account::kProviderFees, kMin}})));
    EXPECT_FALSE(
        balanced(entryOf(kEur, {{Account::kBank, kMax}, {Account::kProviderFees, kMax}, {Account::kSuspense, 2}})));
}

TEST(JournalEntries, AreEqualOnlyInAllTheirParts) {
    const JournalEntry entry = move(Account::kBank, Account::kProviderClearing, 1);
    EXPECT_EQ(entry, move(Account::kBank, Account::kProviderClearing, 1));
    EXPECT_NE(entry, move(Account::kBank, Account::kProviderClearing, 2));
    EXPECT_NE(entry, move(Account::kBank, Account::kSuspense, 1));
    EXPECT_NE(entry, move(Account::kBank, Account::kProviderClearing, 1, kUsd));
    EXPECT_NE(entry, (JournalEntry{PostingSource::kReversal, entry.currency, entry.lines}));
}

TEST(LedgerBalances, AreEqualOnlyInAllTheirRows) {
    const auto balances = fromRows({{kEur, Account::kBank, 5}});
    EXPECT_EQ(balances, fromRows({{kEur, Account::kBank, 5}}));
    EXPECT_NE(balances, fromRows({{kEur, Account::kBank, 6}}));
    EXPECT_NE(balances, fromRows({{kEur, Account::kSuspense, 5}}));
    EXPECT_NE(balances, fromRows({{kUsd, Account::kBank, 5}}));
    EXPECT_NE(balances, LedgerBalances{});
}

TEST(LedgerBalances, AddUpPerCurrencyAndAccount) {
    LedgerBalances balances;
    balances.add(move(Account::kBank, Account::kProviderClearing, 100));
    balances.add(move(Account::kBank, Account::kProviderClearing, 23));
    balances.add(move(Account::kBank, Account::kProviderClearing, 7, kUsd));
    EXPECT_EQ(balances.balance(kEur, Account::kBank), 123);
    EXPECT_EQ(balances.balance(kEur, Account::kProviderClearing), -123);
    EXPECT_EQ(balances.balance(kUsd, Account::kBank), 7);
    EXPECT_EQ(balances.balance(kUsd, Account::kSuspense), 0);
    EXPECT_EQ(balances.balance(Currency{392}, Account::kBank), 0);
    EXPECT_EQ(balances.rows(), (std::vector<Row>{{kUsd, Account::kProviderClearing, -7},
                                                 {kUsd, Account::kBank, 7},
                                                 {kEur, Account::kProviderClearing, -123},
                                                 {kEur, Account::kBank, 123}}));
}

TEST(LedgerBalances, SeveralLinesOfOneAccountAddUp) {
    LedgerBalances balances;
    balances.add(entryOf(kEur, {{Account::kBank, 1}, {Account::kBank, 2}, {Account::kSuspense, -3}}));
    EXPECT_EQ(balances.balance(kEur, Account::kBank), 3);
}

TEST(LedgerBalances, ForgetAccountsThatAreBackAtZero) {
    LedgerBalances balances;
    balances.add(move(Account::kBank, Account::kSuspense, 5));
    balances.add(move(Account::kSuspense, Account::kRefundsPayable, 5));
    EXPECT_EQ(balances.rows(), (std::vector<Row>{{kEur, Account::kBank, 5}, {kEur, Account::kRefundsPayable, -5}}));
    balances.add(move(Account::kRefundsPayable, Account::kBank, 5));
    EXPECT_EQ(balances, LedgerBalances{});
    EXPECT_TRUE(balances.sound());
}

TEST(LedgerBalances, OfDamagedRowsAreNotSound) {
    const auto trial = fromRows({{kEur, Account::kBank, 5}});
    ASSERT_TRUE(trial);
    EXPECT_EQ(trial->trialBalance(kEur), 5);
    EXPECT_EQ(trial->trialBalance(kUsd), 0);
    EXPECT_EQ(trial->memoBalance(kEur), 0);
    EXPECT_FALSE(trial->sound());

    const auto memo = fromRows({{kEur, Account::kAuthorisedHolds, 5}, {kEur, Account::kAuthorisedHoldsContra, -4}});
    ASSERT_TRUE(memo);
    EXPECT_EQ(memo->trialBalance(kEur), 0);
    EXPECT_EQ(memo->memoBalance(kEur), 1);
    EXPECT_FALSE(memo->sound());

    const auto crossed = fromRows({{kUsd, Account::kBank, 5}, {kEur, Account::kBank, -5}});
    ASSERT_TRUE(crossed);
    EXPECT_FALSE(crossed->sound());
}

TEST(LedgerBalances, AWrongTrialBalanceStaysWithinTheNumberRange) {
    const auto high = fromRows({{kEur, Account::kProviderClearing, kMax}, {kEur, Account::kBank, kMax}});
    EXPECT_EQ(high.value().trialBalance(kEur), kMax);
    const auto low = fromRows({{kEur, Account::kProviderClearing, kMin}, {kEur, Account::kBank, kMin}});
    EXPECT_EQ(low.value().trialBalance(kEur), -kMax);
}

TEST(LedgerBalances, AreReadOnlyFromRowsThatTheyWouldWrite) {
    EXPECT_EQ(fromRows({}), LedgerBalances{});
    const Row bank{kEur, Account::kBank, 5};
    const Row clearing{kEur, Account::kProviderClearing, -5};
    EXPECT_TRUE(fromRows({clearing, bank}));
    EXPECT_EQ(fromRows({bank, clearing}), std::nullopt);                         // out of order
    EXPECT_EQ(fromRows({clearing, clearing}), std::nullopt);                     // twice
    EXPECT_EQ(fromRows({bank, {kUsd, Account::kBank, -5}}), std::nullopt);       // currencies out of order
    EXPECT_EQ(fromRows({{kEur, Account::kBank, 0}}), std::nullopt);              // zero
    EXPECT_EQ(fromRows({{kEur, static_cast<Account>(1301), 5}}), std::nullopt);  // no such account
    EXPECT_EQ(fromRows({{Currency{}, Account::kBank, 5}}), std::nullopt);        // no currency
    EXPECT_EQ(fromRows({clearing, bank, {Currency{1000}, Account::kBank, 5}}), std::nullopt);  // no such currency
}

TEST(LedgerBalances, SayWhetherAnEntryFits) {
    const JournalEntry ten = move(Account::kBank, Account::kSuspense, 10);
    EXPECT_TRUE(LedgerBalances{}.fits(ten));
    EXPECT_TRUE(LedgerBalances{}.fits(entryOf(kEur, {})));
    EXPECT_TRUE(fromRows({{kEur, Account::kBank, kMax - 20}})->fits(ten));
    EXPECT_FALSE(fromRows({{kEur, Account::kBank, kMax - 19}})->fits(ten));
    EXPECT_TRUE(fromRows({{kEur, Account::kSuspense, -(kMax - 20)}})->fits(ten));
    EXPECT_FALSE(fromRows({{kEur, Account::kSuspense, kMin}})->fits(ten));
    EXPECT_TRUE(fromRows({{kUsd, Account::kBank, kMax}})->fits(ten));
    EXPECT_TRUE(fromRows({{kEur, Account::kProviderFees, kMax}})->fits(ten));
}

TEST(LedgerBalancesDeathTest, RefuseWhatWouldBreakTheBooks) {
    LedgerBalances balances;
    EXPECT_DEATH(balances.add(entryOf(kEur, {{Account::kBank, 1}})), "check failed");
    auto full = fromRows({{kEur, Account::kBank, kMax}}).value();
    EXPECT_DEATH(full.add(move(Account::kBank, Account::kSuspense, 1)), "check failed");
}

const auto& anyAccount() {
    static const auto generator = rc::gen::map(rc::gen::inRange<std::size_t>(0, accounts().size() - 2),
                                               [](std::size_t i) { return accounts()[i].account; });
    return generator;
}

RC_GTEST_PROP(LedgerBalances, DoNotDependOnTheOrderOfEntriesAndSurviveTheirRows, ()) {
    const auto amount = rc::gen::nonZero<std::int32_t>();
    std::vector<JournalEntry> entries;
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) {
        const Currency currency = *rc::gen::element(kEur, kUsd, Currency{392});
        if (*rc::gen::inRange(0, 5) == 0) {
            entries.push_back(move(Account::kAuthorisedHolds, Account::kAuthorisedHoldsContra, *amount, currency));
        } else {
            entries.push_back(move(*anyAccount(), *anyAccount(), *amount, currency));
        }
    }
    LedgerBalances forwards;
    for (const JournalEntry& entry : entries) {
        RC_ASSERT(forwards.fits(entry));
        forwards.add(entry);
        RC_ASSERT(forwards.sound());
    }
    std::reverse(entries.begin(), entries.end());
    LedgerBalances backwards;
    for (const JournalEntry& entry : entries)
        backwards.add(entry);
    RC_ASSERT(forwards == backwards);
    RC_ASSERT(fromRows(forwards.rows()) == forwards);
    for (const AccountInfo& info : accounts()) {
        std::int64_t expected = 0;
        for (const JournalEntry& entry : entries) {
            if (entry.currency != kEur) continue;
            for (const PostingLine& line : entry.lines)
                expected += line.account == info.account ? line.amount : 0;
        }
        RC_ASSERT(forwards.balance(kEur, info.account) == expected);
    }
}

}  // namespace
}  // namespace meridian
