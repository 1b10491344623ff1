// The chart of accounts: every account that a posting rule may touch, and nothing else. Balances are kept per currency;
// which order, payment or refund an amount belongs to is said by the journal record that carries the entry.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace meridian {

// The value is the account's code. Part of the journal format: never renumber.
enum class Account : std::uint16_t {
    kCustomerReceivable = 1100,
    kProviderClearing = 1210,
    kDisputesReceivable = 1250,
    kBank = 1300,
    kSuspense = 1900,
    kContractLiability = 2100,
    kTaxPayable = 2200,
    kRefundsPayable = 2300,
    kGiftCards = 2500,
    kForeignExchangePosition = 2900,
    kProductRevenue = 4000,
    kShippingRevenue = 4010,
    kReturnsAndAllowances = 4090,
    kDiscountsGranted = 4095,
    kProviderFees = 5100,
    kChargebackLoss = 5200,
    kChargebackFees = 5210,
    kBadDebt = 5300,
    kRounding = 5400,
    kForeignExchangeResult = 7100,
    kAuthorisedHolds = 9100,
    kAuthorisedHoldsContra = 9109,
};

enum class AccountType : std::uint8_t {
    kAsset,
    kLiability,
    kAssetOrLiability,  // its balance may stand on either side
    kIncome,
    kContraIncome,  // lowers income, stands in debit
    kExpense,
    kIncomeOrExpense,
    kMemo,  // a promise, not yet a fact: balances among its like and stays out of the trial balance
};

struct AccountInfo {
    Account account;
    AccountType type;
    std::string_view name;
};

// All accounts, sorted by code.
std::span<const AccountInfo> accounts();

constexpr std::uint16_t accountCode(Account account) {
    return static_cast<std::uint16_t>(account);
}
std::optional<Account> accountFromCode(std::uint16_t code);

// `account` is a named one; a number cast from outside goes through accountFromCode first.
const AccountInfo& accountInfo(Account account);

constexpr bool isMemoAccount(Account account) {
    return account == Account::kAuthorisedHolds || account == Account::kAuthorisedHoldsContra;
}

}  // namespace meridian
