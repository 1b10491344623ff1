#include "backend/services/sync_service.h"

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/sync_stream.h"

namespace meridian::services {

namespace {

using identity::Permission;

constexpr std::uint32_t kRowsDefault = 500;

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::SyncRequest::descriptor()->file()->FindServiceByName("SyncService");
}

absl::StatusOr<Permission> permissionOf(v1::SyncScope scope) {
    switch (scope) {
        case v1::SYNC_SCOPE_ORDERS: return Permission::kViewOrders;
        case v1::SYNC_SCOPE_STOCK: return Permission::kViewStock;
        case v1::SYNC_SCOPE_PRODUCTS: return Permission::kViewCatalogue;
        default: return absl::InvalidArgumentError("must name a scope, such as orders");
    }
}

absl::Status readScope(const v1::ScopeRequest& from, const FieldPath& path, const Caller& caller, CellId cell,
                       SyncStream::Plan& plan) {
    const auto permission = permissionOf(from.scope());
    if (!permission.ok()) return invalidField(path.child("scope"), "must name a scope, such as orders");
    if (!caller.may(*permission)) {
        return absl::PermissionDeniedError(concat(scopeName(from.scope()), ": ", identity::reasonText(*permission)));
    }
    for (const SyncStream::Scope& known : plan.scopes) {
        if (known.scope == from.scope()) return invalidField(path.child("scope"), "is asked for twice");
    }
    const auto cursor = parseCursor(from.scope(), cell, from.cursor());
    if (!cursor.ok()) return cursor.status();
    plan.scopes.push_back({from.scope(), *cursor});
    return absl::OkStatus();
}

absl::Status readPlan(const v1::SyncRequest& request, const Caller& caller, CellId cell, SyncStream::Plan& plan) {
    const FieldPath root;
    if (request.scopes().empty()) return invalidField(root.child("scopes"), "is empty; ask for at least one scope");
    for (int i = 0; i < request.scopes_size(); ++i) {
        absl::Status status = readScope(request.scopes(i), root.child("scopes", i), caller, cell, plan);
        if (!status.ok()) return status;
    }
    if (request.rows_per_piece() > limits::kChangesMax) {
        return invalidField(root.child("rows_per_piece"),
                            concat("must be at most ", limits::kChangesMax, ", is ", request.rows_per_piece()));
    }
    plan.rowsPerPiece = request.rows_per_piece() == 0 ? kRowsDefault : request.rows_per_piece();
    plan.follow = request.follow();
    return absl::OkStatus();
}

}  // namespace

SyncService::SyncService(Gate& gate, const QueryPort& queries, const SyncSources& sources)
    : RpcService(gate, serviceDescriptor()) {
    serverStream<v1::SyncRequest, v1::SyncResponse>(
        "Sync", [queries, sources](ServerStreamStart start, const v1::SyncRequest& request) {
            SyncStream::Plan plan;
            absl::Status status = readPlan(request, *start.caller, queries.cellId, plan);
            if (!status.ok()) return start.call.finish(status);
            PieceStream::start(std::make_shared<SyncStream>(std::move(start), queries, sources, std::move(plan)));
        });
    checkComplete();
}

}  // namespace meridian::services
