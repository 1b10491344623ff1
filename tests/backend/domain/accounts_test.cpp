#include "backend/domain/accounts.h"

#include <map>

#include <gtest/gtest.h>

namespace meridian {
namespace {

TEST(Accounts, AreTheOnesOfTheChart) {
    const std::map<std::uint16_t, AccountType> chart = {{1100, AccountType::kAsset},
                                                        {1210, AccountType::kAsset},
                                                        {1250, AccountType::kAsset},
                                                        {1300, AccountType::kAsset},
                                                        {1900, AccountType::kAssetOrLiability},
                                                        {2100, AccountType::kLiability},
                                                        {2200, AccountType::kLiability},
                                                        {2300, AccountType::kLiability},
                                                        {2500, AccountType::kLiability},
                                                        {2900, AccountType::kAssetOrLiability},
                                                        {4000, AccountType::kIncome},
                                                        {4010, AccountType::kIncome},
                                                        {4090, AccountType::kContraIncome},
                                                        {4095, AccountType::kContraIncome},
                                                        {5100, AccountType::kExpense},
                                                        {5200, AccountType::kExpense},
                                                        {5210, AccountType::kExpense},
                                                        {5300, AccountType::kExpense},
                                                        {5400, AccountType::kExpense},
                                                        {7100, AccountType::kIncomeOrExpense},
                                                        {9100, AccountType::kMemo},
                                                        {9109, AccountType::kMemo}};
    ASSERT_EQ(accounts().size(), chart.size());
    for (const AccountInfo& info : accounts()) {
        ASSERT_EQ(chart.count(accountCode(info.account)), 1U) << accountCode(info.account);
        EXPECT_EQ(info.type, chart.at(accountCode(info.account))) << info.name;
        EXPECT_FALSE(info.name.empty());
    }
}

TEST(Accounts, AreFoundByCodeAndNothingElseIs) {
    std::size_t found = 0;
    for (std::uint32_t code = 0; code <= 0xffff; ++code) {
        const std::optional<Account> account = accountFromCode(static_cast<std::uint16_t>(code));
        if (!account) continue;
        ++found;
        EXPECT_EQ(accountCode(*account), code);
        EXPECT_EQ(accountInfo(*account).account, *account);
        EXPECT_EQ(isMemoAccount(*account), code >= 9000);
    }
    EXPECT_EQ(found, accounts().size());
}

TEST(AccountsDeathTest, AnUnnamedAccountHasNoDescription) {
    EXPECT_DEATH(accountInfo(static_cast<Account>(1)), "check failed");
}

}  // namespace
}  // namespace meridian
