// Parcels: the second half of order_change_mapping.h.
#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/header_mapping.h"
#include "backend/services/order_change_mapping.h"
#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

template <class Request>
absl::StatusOr<AdvanceParcel> stepOf(const Request& request, ParcelTrigger trigger) {
    AdvanceParcel body;
    absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, body.order);
    if (!status.ok()) return status;
    body.expectedVersion = request.header().expected_version();
    body.trigger = trigger;
    return body;
}

absl::Status readParcelNumber(std::uint32_t number, std::uint32_t least, AdvanceParcel& body) {
    if (number < least || number > limits::kParcelsPerOrderMax) {
        return invalidField(FieldPath{nullptr, "parcel"},
                            concat("must be between ", least, " and ", limits::kParcelsPerOrderMax, ", is ", number));
    }
    body.parcel = static_cast<std::uint16_t>(number);
    return absl::OkStatus();
}

// A line of the customer may stand as several in the order, so there may be more than kLinesPerOrderMax of them.
absl::Status readLines(const google::protobuf::RepeatedPtrField<v1::ParcelLine>& from, AdvanceParcel& body) {
    const FieldPath path;
    constexpr std::size_t kLinesMax = limits::kLinesPerOrderMax * limits::kLocationsMax;
    if (static_cast<std::size_t>(from.size()) > kLinesMax) {
        return invalidField(path.child("lines"), concat("must be at most ", kLinesMax, " lines, are ", from.size()));
    }
    for (int i = 0; i < from.size(); ++i) {
        const FieldPath linePath = path.child("lines", i);
        if (from[i].position() < 1 || from[i].position() > kLinesMax) {
            return invalidField(linePath.child("position"),
                                concat("must be between 1 and ", kLinesMax, ", is ", from[i].position()));
        }
        if (from[i].quantity() < 1 || from[i].quantity() > limits::kQuantityPerLineMax) {
            return outOfRange(linePath.child("quantity"), {1, limits::kQuantityPerLineMax}, from[i].quantity());
        }
        body.lines.push_back(
            {static_cast<std::uint16_t>(from[i].position()), static_cast<std::int32_t>(from[i].quantity())});
    }
    return absl::OkStatus();
}

// A step of a parcel that is there already.
template <class Request>
absl::StatusOr<CommandBody> stepOfKnown(const Request& request, ParcelTrigger trigger) {
    auto body = stepOf(request, trigger);
    if (!body.ok()) return body.status();
    if (absl::Status status = readParcelNumber(request.parcel(), 1, *body); !status.ok()) return status;
    return *std::move(body);
}

}  // namespace

absl::StatusOr<CommandBody> readPickParcel(const v1::PickParcelRequest& request) {
    auto body = stepOf(request, ParcelTrigger::kPick);
    if (!body.ok()) return body.status();
    if (absl::Status status = readLines(request.lines(), *body); !status.ok()) return status;
    return *std::move(body);
}

absl::StatusOr<CommandBody> readPackParcel(const v1::PackParcelRequest& request) {
    return stepOfKnown(request, ParcelTrigger::kPack);
}

absl::StatusOr<CommandBody> readShipParcel(const v1::ShipParcelRequest& request) {
    auto body = stepOf(request, ParcelTrigger::kShip);
    if (!body.ok()) return body.status();
    if (absl::Status status = readParcelNumber(request.parcel(), 0, *body); !status.ok()) return status;
    if (request.parcel() != 0 && request.lines_size() > 0) {
        return invalidField(FieldPath{nullptr, "lines"},
                            "must be empty where a parcel is named: it is shipped as packed");
    }
    if (absl::Status status = readLines(request.lines(), *body); !status.ok()) return status;
    body->tracking = request.tracking();
    return *std::move(body);
}

absl::StatusOr<CommandBody> readDeliverParcel(const v1::DeliverParcelRequest& request) {
    return stepOfKnown(request, ParcelTrigger::kDeliver);
}

absl::StatusOr<CommandBody> readLoseParcel(const v1::LoseParcelRequest& request) {
    return stepOfKnown(request, ParcelTrigger::kLose);
}

absl::StatusOr<CommandBody> readCancelParcel(const v1::CancelParcelRequest& request) {
    return stepOfKnown(request, ParcelTrigger::kCancel);
}

}  // namespace meridian::services
