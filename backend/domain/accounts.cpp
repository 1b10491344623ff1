#include "backend/domain/accounts.h"

#include <algorithm>
#include <array>

#include "backend/domain/check.h"

namespace meridian {

namespace {

constexpr std::array<AccountInfo, 22> kAccounts = {{
    {Account::kCustomerReceivable, AccountType::kAsset, "Customer receivable"},
    {Account::kProviderClearing, AccountType::kAsset, "Provider clearing"},
    {Account::kDisputesReceivable, AccountType::kAsset, "Disputes receivable"},
    {Account::kBank, AccountType::kAsset, "Bank"},
    {Account::kSuspense, AccountType::kAssetOrLiability, "Suspense: unmatched provider money"},
    {Account::kContractLiability, AccountType::kLiability, "Contract liability: paid, not shipped"},
    {Account::kTaxPayable, AccountType::kLiability, "Tax payable"},
    {Account::kRefundsPayable, AccountType::kLiability, "Refunds payable"},
    {Account::kGiftCards, AccountType::kLiability, "Gift cards and store credit"},
    {Account::kForeignExchangePosition, AccountType::kAssetOrLiability, "Foreign exchange position"},
    {Account::kProductRevenue, AccountType::kIncome, "Product revenue"},
    {Account::kShippingRevenue, AccountType::kIncome, "Shipping revenue"},
    {Account::kReturnsAndAllowances, AccountType::kContraIncome, "Returns and allowances"},
    {Account::kDiscountsGranted, AccountType::kContraIncome, "Discounts granted"},
    {Account::kProviderFees, AccountType::kExpense, "Provider fees"},
    {Account::kChargebackLoss, AccountType::kExpense, "Chargeback loss"},
    {Account::kChargebackFees, AccountType::kExpense, "Chargeback fees"},
    {Account::kBadDebt, AccountType::kExpense, "Bad debt"},
    {Account::kRounding, AccountType::kExpense, "Rounding"},
    {Account::kForeignExchangeResult, AccountType::kIncomeOrExpense, "Foreign exchange gain or loss, realised"},
    {Account::kAuthorisedHolds, AccountType::kMemo, "Memo: authorised holds"},
    {Account::kAuthorisedHoldsContra, AccountType::kMemo, "Memo: authorised holds, contra"},
}};

constexpr bool codeLess(const AccountInfo& a, const AccountInfo& b) {
    return a.account < b.account;
}

static_assert(std::is_sorted(kAccounts.begin(), kAccounts.end(), codeLess));
static_assert(std::all_of(kAccounts.begin(), kAccounts.end(), [](const AccountInfo& info) {
    return isMemoAccount(info.account) == (info.type == AccountType::kMemo);
}));

const AccountInfo* findAccount(Account account) {
    const auto found = std::lower_bound(kAccounts.begin(), kAccounts.end(), AccountInfo{account, {}, {}}, codeLess);
    return found != kAccounts.end() && found->account == account ? found : nullptr;
}

}  // namespace

std::span<const AccountInfo> accounts() {
    return kAccounts;
}

std::optional<Account> accountFromCode(std::uint16_t code) {
    const AccountInfo* info = findAccount(static_cast<Account>(code));
    if (info == nullptr) return std::nullopt;
    return info->account;
}

const AccountInfo& accountInfo(Account account) {
    const AccountInfo* info = findAccount(account);
    MERIDIAN_CHECK(info != nullptr);
    return *info;
}

}  // namespace meridian
