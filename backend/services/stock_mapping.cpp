// Stock between the contract and the domain: the second half of stock_service.h.
#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/services/stock_service.h"

namespace meridian::services {

namespace {

// The contract's numbers are the journal's.
static_assert(static_cast<int>(StockAccount::kAvailable) == v1::STOCK_ACCOUNT_AVAILABLE);
static_assert(static_cast<int>(StockAccount::kExpected) == v1::STOCK_ACCOUNT_EXPECTED);

absl::Status readAccount(v1::StockAccount from, const FieldPath& path, StockAccount& to) {
    if (from == v1::STOCK_ACCOUNT_UNSPECIFIED || !v1::StockAccount_IsValid(from)) {
        return invalidField(path, "must name an account, such as available");
    }
    to = static_cast<StockAccount>(from);
    return absl::OkStatus();
}

absl::Status readCode(const std::string& from, std::string_view field, std::size_t bytesMax, std::string& to) {
    if (from.empty()) return invalidField(FieldPath{nullptr, field}, "is missing", Fault::kMissing);
    if (from.size() > bytesMax) {
        return invalidField(FieldPath{nullptr, field},
                            concat("must be at most ", bytesMax, " bytes long, is ", from.size()), Fault::kTooLong,
                            {1, static_cast<std::int64_t>(bytesMax)});
    }
    to = from;
    return absl::OkStatus();
}

}  // namespace

absl::StatusOr<CommandBody> readMoveStock(const v1::MoveStockRequest& request) {
    MoveStock body;
    absl::Status status = readCode(request.sku(), "sku", limits::kSkuMax, body.sku);
    if (status.ok()) status = readCode(request.location(), "location", limits::kLocationCodeMax, body.location);
    if (status.ok()) status = readAccount(request.from(), FieldPath{nullptr, "from"}, body.from);
    if (status.ok()) status = readAccount(request.to(), FieldPath{nullptr, "to"}, body.to);
    if (!status.ok()) return status;
    body.quantity = request.quantity();
    if (body.quantity < 1 || body.quantity > limits::kStockMax) {
        return outOfRange(FieldPath{nullptr, "quantity"}, {1, limits::kStockMax}, body.quantity);
    }
    return body;
}

absl::StatusOr<CommandBody> readDefineLocation(const v1::DefineLocationRequest& request) {
    DefineLocation body;
    if (absl::Status status = readCode(request.code(), "code", limits::kLocationCodeMax, body.code); !status.ok())
        return status;
    body.name = request.name();
    body.region = request.region();
    if (!regionFromCode(body.region)) {
        return invalidField(FieldPath{nullptr, "region"},
                            concat(quoted(body.region), " is not a region; send us, eu or ap"));
    }
    return body;
}

void fillLevel(const stores::StockView& from, v1::StockLevel& to) {
    to.set_sku(from.skuCode);
    to.set_location(from.locationCode);
    to.set_title(from.variant.empty() ? from.product : concat(from.product, " / ", from.variant));
    to.set_on_hand(from.level.onHand().units);
    to.set_available(from.level.available.units);
    to.set_committed(from.level.committed.units);
    to.set_unavailable(from.level.unavailable.units);
    to.set_incoming(from.level.incoming.units);
    to.set_changed_batch(from.changedBatch.value);
    to.set_location_name(from.locationName);
    to.set_region(from.region);
}

}  // namespace meridian::services
