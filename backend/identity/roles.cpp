#include "backend/identity/roles.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "backend/domain/check.h"

namespace meridian::identity {

namespace {

using enum Role;
using enum Permission;

struct RoleFacts {
    Role role;
    std::string_view name;
};

constexpr std::array kRoles = {
    RoleFacts{kMerchandiser, "merchandiser"}, RoleFacts{kSupport, "support"},
    RoleFacts{kAnalyst, "analyst"},           RoleFacts{kManager, "manager"},
    RoleFacts{kOperator, "operator"},         RoleFacts{kAdministrator, "administrator"},
    RoleFacts{kService, "service"},
};

using RoleSet = std::uint32_t;

// Nothing for a value that is no role: a shift by 32 or more would wrap around to somebody's rights.
constexpr RoleSet one(Role role) {
    return role <= kService ? 1U << static_cast<unsigned>(role) : 0;
}

template <typename... Roles>
constexpr RoleSet only(Roles... roles) {
    return (one(roles) | ...);
}
// The administrator may do everything, so the rows do not name that role.
template <typename... Roles>
constexpr RoleSet by(Roles... roles) {
    return only(kAdministrator, roles...);
}

struct PermissionFacts {
    Permission permission;
    std::string_view name;
    std::string_view deed;  // starts a sentence
    RoleSet roles;
};

// clang-format off
constexpr PermissionFacts kFacts[] = {
    {kPlaceOrder, "placeOrder", "Placing an order", by(kSupport, kManager, kService)},
    {kViewOrders, "viewOrders", "Seeing orders", by(kMerchandiser, kSupport, kAnalyst, kManager, kOperator, kService)},
    {kViewPersonalData, "viewPersonalData", "Seeing personal data", by(kSupport, kAnalyst, kManager)},
    {kShipParcel, "shipParcel", "Shipping a parcel", by(kSupport, kManager)},
    {kDeliverParcel, "deliverParcel", "Reporting a parcel as delivered", by(kSupport, kManager)},
    {kCancelOrder, "cancelOrder", "Cancelling an order", by(kSupport, kManager, kService)},
    {kHoldOrder, "holdOrder", "Holding an order", by(kSupport, kManager)},
    {kReleaseOrder, "releaseOrder", "Releasing an order", by(kSupport, kManager)},
    {kEditAddress, "editAddress", "Changing an address", by(kSupport, kManager)},
    {kEditCustomer, "editCustomer", "Changing a customer's data", by(kSupport, kManager)},
    {kAddNote, "addNote", "Adding a note", by(kSupport, kAnalyst, kManager)},
    {kTagOrder, "tagOrder", "Tagging an order", by(kSupport, kManager)},
    {kExportOrders, "exportOrders", "Exporting orders", by(kSupport, kManager)},
    {kHandleReturn, "handleReturn", "Handling a return", by(kSupport, kManager)},

    {kViewStock, "viewStock", "Seeing stock", by(kMerchandiser, kManager, kService)},
    {kAdjustStock, "adjustStock", "Adjusting stock", by(kMerchandiser, kManager)},
    {kTransferStock, "transferStock", "Moving stock between locations", by(kMerchandiser, kManager)},
    {kViewCatalogue, "viewCatalogue", "Seeing the catalogue", by(kMerchandiser, kSupport, kManager, kService)},
    {kEditCatalogue, "editCatalogue", "Changing the catalogue", by(kMerchandiser, kManager)},
    {kImportCatalogue, "importCatalogue", "Importing products", by(kMerchandiser, kManager)},
    {kEditPrices, "editPrices", "Changing prices", by(kMerchandiser, kManager)},

    {kViewRisk, "viewRisk", "Seeing the risk of an order", by(kSupport, kAnalyst, kManager)},
    {kDecideReview, "decideReview", "Deciding a review", by(kAnalyst, kManager)},
    {kViewRules, "viewRules", "Seeing the rules", by(kAnalyst, kManager)},
    {kEditRules, "editRules", "Changing a rule", by(kAnalyst)},
    {kApproveRules, "approveRules", "Approving a rule", by(kAnalyst, kManager)},
    {kEditLists, "editLists", "Changing a list", by(kAnalyst)},

    {kViewPayments, "viewPayments", "Seeing payments", by(kSupport, kAnalyst, kManager)},
    {kRetryPayment, "retryPayment", "Retrying a payment", by(kSupport, kManager, kService)},
    {kCapturePayment, "capturePayment", "Capturing a payment", by(kManager)},
    {kRefundPayment, "refundPayment", "Refunding up to the limit", by(kSupport, kManager)},
    {kRefundAboveLimit, "refundAboveLimit", "Refunding above the limit", by(kManager)},
    {kViewPostings, "viewPostings", "Seeing postings", by(kManager)},
    {kPostManualEntry, "postManualEntry", "Posting an entry by hand", by(kManager)},
    {kMatchReconciliation, "matchReconciliation", "Matching differences", by(kManager)},
    {kClosePeriod, "closePeriod", "Closing a period", by(kManager)},

    {kViewPipeline, "viewPipeline", "Seeing the pipeline", by(kManager, kOperator)},
    {kViewDeadLetters, "viewDeadLetters", "Seeing dead letters", by(kManager, kOperator)},
    {kReplayDeadLetter, "replayDeadLetter", "Replaying a dead letter", by(kOperator)},
    {kHandleAlerts, "handleAlerts", "Handling an alert", by(kOperator)},
    {kFailOver, "failOver", "Failing over", by(kOperator)},
    {kTailJournal, "tailJournal", "Following the journal", by(kOperator)},
    {kVerify, "verify", "Verifying the cell", by(kOperator)},
    {kRebuildViews, "rebuildViews", "Rebuilding the views", by(kOperator)},
    {kBackup, "backup", "Making a backup", by(kOperator)},
    {kRestore, "restore", "Restoring a backup", by()},

    {kViewRevenue, "viewRevenue", "Seeing the revenue", by(kManager)},
    {kSetGoals, "setGoals", "Setting goals", by(kManager)},
    {kShareViews, "shareViews", "Sharing a view", by(kManager)},
    {kViewAuditLog, "viewAuditLog", "Seeing the audit log", by(kManager)},
    {kManageUsers, "manageUsers", "Managing users", by()},
    {kExportCustomerData, "exportCustomerData", "Exporting a customer's data", by()},
    {kEraseCustomer, "eraseCustomer", "Erasing a customer", by()},
};
// clang-format on

constexpr bool inOrder() {
    for (std::size_t i = 0; i < std::size(kFacts); ++i) {
        if (static_cast<std::size_t>(kFacts[i].permission) != i) return false;
    }
    return true;
}
static_assert(std::size(kFacts) == kPermissionCount && inOrder(), "one row for each permission, in their order");

const PermissionFacts& factsOf(Permission permission) {
    MERIDIAN_CHECK(static_cast<std::size_t>(permission) < kPermissionCount);
    return kFacts[static_cast<std::size_t>(permission)];
}

std::string sentenceFor(const PermissionFacts& facts) {
    std::vector<std::string_view> names;
    for (const RoleFacts& role : kRoles) {
        if (role.role != kService && (facts.roles & one(role.role)) != 0) names.push_back(role.name);
    }
    std::string text(facts.deed);
    text += " needs the role ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text + '.';
}

}  // namespace

std::span<const Role> allRoles() {
    static constexpr auto kAll = [] {
        std::array<Role, kRoles.size()> all{};
        std::transform(kRoles.begin(), kRoles.end(), all.begin(), [](const RoleFacts& facts) { return facts.role; });
        return all;
    }();
    return kAll;
}

std::span<const Permission> allPermissions() {
    static constexpr auto kAll = [] {
        std::array<Permission, kPermissionCount> all{};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = static_cast<Permission>(i);
        return all;
    }();
    return kAll;
}

bool allowed(Role role, Permission permission) {
    return (factsOf(permission).roles & one(role)) != 0;
}

std::string_view roleName(Role role) {
    for (const RoleFacts& facts : kRoles) {
        if (facts.role == role) return facts.name;
    }
    return {};
}

std::optional<Role> roleFromName(std::string_view name) {
    for (const RoleFacts& facts : kRoles) {
        if (facts.name == name) return facts.role;
    }
    return std::nullopt;
}

std::string_view permissionName(Permission permission) {
    return factsOf(permission).name;
}

std::optional<Permission> permissionFromName(std::string_view name) {
    for (const PermissionFacts& facts : kFacts) {
        if (facts.name == name) return facts.permission;
    }
    return std::nullopt;
}

std::string_view reasonText(Permission permission) {
    static const auto kSentences = [] {
        std::array<std::string, kPermissionCount> sentences;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            sentences[i] = sentenceFor(kFacts[i]);
        return sentences;
    }();
    return kSentences.at(static_cast<std::size_t>(permission));
}

}  // namespace meridian::identity
