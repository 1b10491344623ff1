// Who may do what. One permission for each command and each query of the console, one row of roles for each permission,
// in a table that the compiler checks; nothing else in the house decides about rights.
//
// The rows follow the roles of the information architecture. Two of its roles have no account of their own: finance is
// part of the manager, data protection (export and erasure of a person's data, audit log) part of the administrator.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace meridian::identity {

// The values are part of tokens: never change one.
enum class Role : std::uint8_t {
    kMerchandiser = 1,
    kSupport = 2,
    kAnalyst = 3,
    kManager = 4,
    kOperator = 5,
    kAdministrator = 6,
    kService = 7,  // machines of storefronts
};

enum class Permission : std::uint8_t {
    // Sell.
    kPlaceOrder,
    kViewOrders,
    kViewPersonalData,  // names, addresses, e-mail and phone of customers; without it these fields are left out
    kShipParcel,
    kDeliverParcel,
    kCancelOrder,
    kHoldOrder,
    kReleaseOrder,
    kEditAddress,
    kEditCustomer,
    kAddNote,
    kTagOrder,
    kExportOrders,
    kHandleReturn,
    // Stock.
    kViewStock,
    kAdjustStock,
    kTransferStock,
    kViewCatalogue,
    kEditCatalogue,
    kImportCatalogue,
    kEditPrices,
    // Risk.
    kViewRisk,  // score and reasons of one order
    kDecideReview,
    kViewRules,
    kEditRules,
    kApproveRules,
    kEditLists,
    // Money.
    kViewPayments,
    kRetryPayment,
    kCapturePayment,
    kRefundPayment,
    kRefundAboveLimit,
    kViewPostings,
    kPostManualEntry,
    kMatchReconciliation,
    kClosePeriod,
    // Run.
    kViewPipeline,
    kViewDeadLetters,
    kReplayDeadLetter,
    kHandleAlerts,
    kFailOver,
    kTailJournal,
    kVerify,
    kRebuildViews,
    kBackup,
    kRestore,
    // The house.
    kViewRevenue,
    kSetGoals,
    kShareViews,
    kViewAuditLog,
    kManageUsers,
    kExportCustomerData,
    kEraseCustomer,
};

inline constexpr std::size_t kPermissionCount = static_cast<std::size_t>(Permission::kEraseCustomer) + 1;

std::span<const Role> allRoles();
std::span<const Permission> allPermissions();

bool allowed(Role role, Permission permission);

std::string_view roleName(Role role);  // "merchandiser"
std::optional<Role> roleFromName(std::string_view name);
std::string_view permissionName(Permission permission);  // "placeOrder"
std::optional<Permission> permissionFromName(std::string_view name);

// What to tell a person who may not: "Cancelling an order needs the role support, manager or administrator." Names the
// roles of people only.
std::string_view reasonText(Permission permission);

}  // namespace meridian::identity
