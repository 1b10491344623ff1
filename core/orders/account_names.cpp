#include "core/orders/account_names.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "backend/domain/accounts.h"

namespace meridian::core {

namespace {

struct Name {
    Account account;
    const char* text;
};

constexpr std::array<Name, 22> kNames = {{
    {Account::kCustomerReceivable, QT_TRANSLATE_NOOP("Account", "Customer receivable")},
    {Account::kProviderClearing, QT_TRANSLATE_NOOP("Account", "Provider clearing")},
    {Account::kDisputesReceivable, QT_TRANSLATE_NOOP("Account", "Disputes receivable")},
    {Account::kBank, QT_TRANSLATE_NOOP("Account", "Bank")},
    {Account::kSuspense, QT_TRANSLATE_NOOP("Account", "Suspense: unmatched provider money")},
    {Account::kContractLiability, QT_TRANSLATE_NOOP("Account", "Contract liability: paid, not shipped")},
    {Account::kTaxPayable, QT_TRANSLATE_NOOP("Account", "Tax payable")},
    {Account::kRefundsPayable, QT_TRANSLATE_NOOP("Account", "Refunds payable")},
    {Account::kGiftCards, QT_TRANSLATE_NOOP("Account", "Gift cards and store credit")},
    {Account::kForeignExchangePosition, QT_TRANSLATE_NOOP("Account", "Foreign exchange position")},
    {Account::kProductRevenue, QT_TRANSLATE_NOOP("Account", "Product revenue")},
    {Account::kShippingRevenue, QT_TRANSLATE_NOOP("Account", "Shipping revenue")},
    {Account::kReturnsAndAllowances, QT_TRANSLATE_NOOP("Account", "Returns and allowances")},
    {Account::kDiscountsGranted, QT_TRANSLATE_NOOP("Account", "Discounts granted")},
    {Account::kProviderFees, QT_TRANSLATE_NOOP("Account", "Provider fees")},
    {Account::kChargebackLoss, QT_TRANSLATE_NOOP("Account", "Chargeback loss")},
    {Account::kChargebackFees, QT_TRANSLATE_NOOP("Account", "Chargeback fees")},
    {Account::kBadDebt, QT_TRANSLATE_NOOP("Account", "Bad debt")},
    {Account::kRounding, QT_TRANSLATE_NOOP("Account", "Rounding")},
    {Account::kForeignExchangeResult, QT_TRANSLATE_NOOP("Account", "Foreign exchange gain or loss, realised")},
    {Account::kAuthorisedHolds, QT_TRANSLATE_NOOP("Account", "Memo: authorised holds")},
    {Account::kAuthorisedHoldsContra, QT_TRANSLATE_NOOP("Account", "Memo: authorised holds, contra")},
}};

}  // namespace

QString accountName(int code, const QString& serverName) {
    const auto found = std::find_if(kNames.begin(), kNames.end(),
                                    [code](const Name& name) { return static_cast<int>(name.account) == code; });
    return found == kNames.end() ? serverName : QCoreApplication::translate("Account", found->text);
}

}  // namespace meridian::core
