#include "backend/identity/roles.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace meridian::identity {
namespace {

// The whole matrix by hand. Columns: merchandiser, support, analyst, manager, operator, administrator, service.
struct Row {
    Permission permission;
    std::string_view name;
    std::string_view columns;
};

// clang-format off
constexpr Row kMatrix[] = {
    //                                                                   MSAGOD V
    {Permission::kPlaceOrder,          "placeOrder",                    ".x.x.xx"},
    {Permission::kViewOrders,          "viewOrders",                    "xxxxxxx"},
    {Permission::kViewPersonalData,    "viewPersonalData",              ".xxx.x."},
    {Permission::kShipParcel,          "shipParcel",                    ".x.x.x."},
    {Permission::kDeliverParcel,       "deliverParcel",                 ".x.x.x."},
    {Permission::kCancelOrder,         "cancelOrder",                   ".x.x.xx"},
    {Permission::kHoldOrder,           "holdOrder",                     ".x.x.x."},
    {Permission::kReleaseOrder,        "releaseOrder",                  ".x.x.x."},
    {Permission::kEditAddress,         "editAddress",                   ".x.x.x."},
    {Permission::kEditCustomer,        "editCustomer",                  ".x.x.x."},
    {Permission::kAddNote,             "addNote",                       ".xxx.x."},
    {Permission::kTagOrder,            "tagOrder",                      ".x.x.x."},
    {Permission::kExportOrders,        "exportOrders",                  ".x.x.x."},
    {Permission::kHandleReturn,        "handleReturn",                  ".x.x.x."},

    {Permission::kViewStock,           "viewStock",                     "x..x.xx"},
    {Permission::kAdjustStock,         "adjustStock",                   "x..x.x."},
    {Permission::kTransferStock,       "transferStock",                 "x..x.x."},
    {Permission::kViewCatalogue,       "viewCatalogue",                 "xx.x.xx"},
    {Permission::kEditCatalogue,       "editCatalogue",                 "x..x.x."},
    {Permission::kImportCatalogue,     "importCatalogue",               "x..x.x."},
    {Permission::kEditPrices,          "editPrices",                    "x..x.x."},

    {Permission::kViewRisk,            "viewRisk",                      ".xxx.x."},
    {Permission::kDecideReview,        "decideReview",                  "..xx.x."},
    {Permission::kViewRules,           "viewRules",                     "..xx.x."},
    {Permission::kEditRules,           "editRules",                     "..x..x."},
    {Permission::kApproveRules,        "approveRules",                  "..xx.x."},
    {Permission::kEditLists,           "editLists",                     "..x..x."},

    {Permission::kViewPayments,        "viewPayments",                  ".xxx.x."},
    {Permission::kRetryPayment,        "retryPayment",                  ".x.x.xx"},
    {Permission::kCapturePayment,      "capturePayment",                "...x.x."},
    {Permission::kRefundPayment,       "refundPayment",                 ".x.x.x."},
    {Permission::kRefundAboveLimit,    "refundAboveLimit",              "...x.x."},
    {Permission::kViewPostings,        "viewPostings",                  "...x.x."},
    {Permission::kPostManualEntry,     "postManualEntry",               "...x.x."},
    {Permission::kMatchReconciliation, "matchReconciliation",           "...x.x."},
    {Permission::kClosePeriod,         "closePeriod",                   "...x.x."},

    {Permission::kViewPipeline,        "viewPipeline",                  "...xxx."},
    {Permission::kViewDeadLetters,     "viewDeadLetters",               "...xxx."},
    {Permission::kReplayDeadLetter,    "replayDeadLetter",              "....xx."},
    {Permission::kHandleAlerts,        "handleAlerts",                  "....xx."},
    {Permission::kFailOver,            "failOver",                      "....xx."},
    {Permission::kTailJournal,         "tailJournal",                   "....xx."},
    {Permission::kVerify,              "verify",                        "....xx."},
    {Permission::kRebuildViews,        "rebuildViews",                  "....xx."},
    {Permission::kBackup,              "backup",                        "....xx."},
    {Permission::kRestore,             "restore",                       ".....x."},

    {Permission::kViewRevenue,         "viewRevenue",                   "...x.x."},
    {Permission::kSetGoals,            "setGoals",                      "...x.x."},
    {Permission::kShareViews,          "shareViews",                    "...x.x."},
    {Permission::kViewAuditLog,        "viewAuditLog",                  "...x.x."},
    {Permission::kManageUsers,         "manageUsers",                   ".....x."},
    {Permission::kExportCustomerData,  "exportCustomerData",            ".....x."},
    {Permission::kEraseCustomer,       "eraseCustomer",                 ".....x."},
};
// clang-format on

constexpr Role kColumns[] = {Role::kMerchandiser, Role::kSupport,       Role::kAnalyst, Role::kManager,
                             Role::kOperator,     Role::kAdministrator, Role::kService};

TEST(Roles, TheWholeMatrixIsAsWritten) {
    ASSERT_EQ(std::size(kMatrix), kPermissionCount);
    std::set<Permission> seen;
    for (const Row& row : kMatrix) {
        ASSERT_EQ(row.columns.size(), std::size(kColumns)) << row.name;
        EXPECT_TRUE(seen.insert(row.permission).second) << row.name;
        for (std::size_t column = 0; column < std::size(kColumns); ++column) {
            EXPECT_EQ(allowed(kColumns[column], row.permission), row.columns[column] == 'x')
                << row.name << " by " << roleName(kColumns[column]);
        }
    }
}

TEST(Roles, PermissionsAreNamedBothWays) {
    for (const Row& row : kMatrix) {
        EXPECT_EQ(permissionName(row.permission), row.name);
        EXPECT_EQ(permissionFromName(row.name), row.permission);
    }
    EXPECT_EQ(permissionFromName("PlaceOrder"), std::nullopt);
    EXPECT_EQ(permissionFromName(""), std::nullopt);
    EXPECT_EQ(allPermissions().size(), kPermissionCount);
}

TEST(Roles, RolesAreNamedBothWaysAndKeepTheirValues) {
    constexpr std::string_view kNames[] = {"merchandiser", "support",       "analyst", "manager",
                                           "operator",     "administrator", "service"};
    ASSERT_EQ(allRoles().size(), std::size(kNames));
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        EXPECT_EQ(roleName(kColumns[i]), kNames[i]);
        EXPECT_EQ(roleFromName(kNames[i]), kColumns[i]);
        EXPECT_EQ(allRoles()[i], kColumns[i]);
        EXPECT_EQ(static_cast<int>(kColumns[i]), static_cast<int>(i) + 1);
    }
    EXPECT_EQ(roleFromName("root"), std::nullopt);
}

TEST(Roles, AValueThatIsNoRoleMayDoNothing) {
    for (const Permission permission : allPermissions()) {
        EXPECT_FALSE(allowed(Role{}, permission));
        for (int value = 8; value < 256; ++value)
            EXPECT_FALSE(allowed(static_cast<Role>(value), permission)) << value;
    }
    EXPECT_EQ(roleName(Role{}), "");
}

TEST(Roles, ReasonsNameWhoMay) {
    EXPECT_EQ(reasonText(Permission::kCancelOrder),
              "Cancelling an order needs the role support, manager or administrator.");
    EXPECT_EQ(reasonText(Permission::kTailJournal), "Following the journal needs the role operator or administrator.");
    EXPECT_EQ(reasonText(Permission::kEraseCustomer), "Erasing a customer needs the role administrator.");
}

TEST(Roles, EveryReasonNamesExactlyThePeopleOfTheMatrix) {
    for (const Row& row : kMatrix) {
        const std::string reason(reasonText(row.permission));
        EXPECT_NE(reason.find(" needs the role "), std::string::npos);
        EXPECT_EQ(reason.back(), '.');
        EXPECT_TRUE(reason.front() >= 'A' && reason.front() <= 'Z');
        const std::string names = reason.substr(reason.find(" needs the role "));
        for (std::size_t column = 0; column + 1 < std::size(kColumns); ++column) {
            EXPECT_EQ(names.find(roleName(kColumns[column])) != std::string::npos, row.columns[column] == 'x')
                << reason;
        }
        EXPECT_EQ(names.find("service"), std::string::npos) << reason;
    }
}

}  // namespace
}  // namespace meridian::identity
