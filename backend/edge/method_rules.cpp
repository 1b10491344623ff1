#include "backend/edge/method_rules.h"

#include <array>
#include <functional>
#include <string>

#include <absl/container/flat_hash_map.h>

namespace meridian::edge {

namespace {

using enum identity::Permission;

constexpr MethodRule needs(std::string_view method, identity::Permission permission) {
    return {method, Access::kPermission, permission};
}

constexpr std::array kRules = {
    needs("/meridian.v1.OrderService/PlaceOrder", kPlaceOrder),
    needs("/meridian.v1.OrderService/PlaceOrders", kPlaceOrder),
    needs("/meridian.v1.OrderService/PlaceOrderStream", kPlaceOrder),
    needs("/meridian.v1.OrderService/CancelOrder", kCancelOrder),
    needs("/meridian.v1.OrderService/HoldOrder", kHoldOrder),
    needs("/meridian.v1.OrderService/ReleaseOrder", kReleaseOrder),
    needs("/meridian.v1.OrderService/EditAddress", kEditAddress),
    needs("/meridian.v1.OrderService/AddNote", kAddNote),
    needs("/meridian.v1.OrderService/ChangeTags", kTagOrder),
    needs("/meridian.v1.OrderService/DecideReview", kDecideReview),
    needs("/meridian.v1.OrderService/RetryPayment", kRetryPayment),
    needs("/meridian.v1.OrderService/FindOrders", kViewOrders),
    needs("/meridian.v1.OrderService/ListOrders", kViewOrders),
    needs("/meridian.v1.OrderService/CountOrders", kViewOrders),
    needs("/meridian.v1.OrderService/GetOrder", kViewOrders),
    needs("/meridian.v1.OrderService/GetOrderTimeline", kViewOrders),
    needs("/meridian.v1.OrderService/WatchOrders", kViewOrders),
    needs("/meridian.v1.FulfilmentService/PickParcel", kShipParcel),
    needs("/meridian.v1.FulfilmentService/PackParcel", kShipParcel),
    needs("/meridian.v1.FulfilmentService/ShipParcel", kShipParcel),
    needs("/meridian.v1.FulfilmentService/DeliverParcel", kDeliverParcel),
    needs("/meridian.v1.FulfilmentService/LoseParcel", kDeliverParcel),
    needs("/meridian.v1.FulfilmentService/CancelParcel", kShipParcel),
    needs("/meridian.v1.StockService/MoveStock", kAdjustStock),
    needs("/meridian.v1.StockService/DefineLocation", kAdjustStock),
    needs("/meridian.v1.StockService/GetStock", kViewStock),
    needs("/meridian.v1.StockService/ListStock", kViewStock),
    needs("/meridian.v1.StockService/ListMovements", kViewStock),
    needs("/meridian.v1.StockService/ListShortages", kViewStock),
    needs("/meridian.v1.StockService/ListLocations", kViewStock),
    needs("/meridian.v1.CatalogueService/ImportProducts", kImportCatalogue),
    needs("/meridian.v1.CatalogueService/DefineProduct", kEditCatalogue),
    needs("/meridian.v1.CatalogueService/GetProduct", kViewCatalogue),
    needs("/meridian.v1.CatalogueService/ListProducts", kViewCatalogue),
    needs("/meridian.v1.PaymentService/GetPayments", kViewPayments),
    needs("/meridian.v1.PaymentService/ListEntries", kViewPostings),
    needs("/meridian.v1.PaymentService/TrialBalance", kViewPostings),
    // The service narrows this down to machines: what a provider reports is believed.
    needs("/meridian.v1.PaymentService/ProviderWebhook", kPlaceOrder),
    needs("/meridian.v1.OperationsService/Status", kViewPipeline),
    needs("/meridian.v1.OperationsService/TailJournal", kTailJournal),
    needs("/meridian.v1.OperationsService/Verify", kVerify),
    needs("/meridian.v1.OperationsService/RebuildViews", kRebuildViews),
    needs("/meridian.v1.OperationsService/Backup", kBackup),
    needs("/meridian.v1.OperationsService/ListDeadLetters", kViewDeadLetters),
    needs("/meridian.v1.OperationsService/GetDeadLetter", kViewDeadLetters),
    needs("/meridian.v1.OperationsService/ResolveDeadLetter", kReplayDeadLetter),
    needs("/meridian.v1.OperationsService/EraseCustomer", kEraseCustomer),
    MethodRule{"/meridian.v1.IdentityService/SignIn", Access::kOpen, {}},
    MethodRule{"/meridian.v1.IdentityService/Refresh", Access::kOpen, {}},
    MethodRule{"/meridian.v1.IdentityService/SignOut", Access::kSignedIn, {}},
    MethodRule{"/meridian.v1.IdentityService/WhoAmI", Access::kSignedIn, {}},
    needs("/meridian.v1.IdentityService/CreateUser", kManageUsers),
    // A person changes their own password; the service sees to it that nobody else's is changed without the permission.
    MethodRule{"/meridian.v1.IdentityService/SetPassword", Access::kSignedIn, {}},
    needs("/meridian.v1.IdentityService/DisableUser", kManageUsers),
    needs("/meridian.v1.IdentityService/EnableUser", kManageUsers),
    needs("/meridian.v1.IdentityService/UnlockUser", kManageUsers),
    needs("/meridian.v1.IdentityService/SetRole", kManageUsers),
    needs("/meridian.v1.IdentityService/ListUsers", kManageUsers),
    needs("/meridian.v1.IdentityService/CreateServiceCredential", kManageUsers),
    needs("/meridian.v1.IdentityService/RevokeServiceCredential", kManageUsers),
    needs("/meridian.v1.IdentityService/ListServiceCredentials", kManageUsers),
    // Everybody their own; the service sees to it that shared ones are changed by those who may.
    MethodRule{"/meridian.v1.ViewService/ListViews", Access::kSignedIn, {}},
    MethodRule{"/meridian.v1.ViewService/SaveView", Access::kSignedIn, {}},
    MethodRule{"/meridian.v1.ViewService/DeleteView", Access::kSignedIn, {}},
    needs("/meridian.v1.InsightsService/Figures", kViewRevenue),
    needs("/meridian.v1.InsightsService/TopProducts", kViewRevenue),
    needs("/meridian.v1.InsightsService/Signals", kViewRevenue),
    MethodRule{"/grpc.health.v1.Health/Check", Access::kOpen, {}},
    MethodRule{"/grpc.health.v1.Health/Watch", Access::kOpen, {}},
    // Each scope of the synchronisation asks for its own permission.
    MethodRule{"/meridian.v1.SyncService/Sync", Access::kSignedIn, {}},
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Index = absl::flat_hash_map<std::string, const MethodRule*, TextHash, std::equal_to<>>;

}  // namespace

std::span<const MethodRule> methodRules() {
    return kRules;
}

const MethodRule* ruleFor(std::string_view method) {
    static const Index index = [] {
        Index made;
        for (const MethodRule& rule : kRules)
            made.emplace(rule.method, &rule);
        return made;
    }();
    const auto found = index.find(method);
    return found == index.end() ? nullptr : found->second;
}

}  // namespace meridian::edge
