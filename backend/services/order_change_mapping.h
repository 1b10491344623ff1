// Changes of an order as the domain has them. Texts and unknown fields were checked before; these check what the fields
// mean, and refuse with INVALID_ARGUMENT.
#pragma once

#include <absl/status/statusor.h>

#include "backend/domain/command.h"

#include "meridian/v1/fulfilment.pb.h"
#include "meridian/v1/orders.pb.h"

namespace meridian::services {

absl::StatusOr<CommandBody> readCancelOrder(const v1::CancelOrderRequest& request);
absl::StatusOr<CommandBody> readHoldOrder(const v1::HoldOrderRequest& request);
absl::StatusOr<CommandBody> readReleaseOrder(const v1::ReleaseOrderRequest& request);
absl::StatusOr<CommandBody> readChangeTags(const v1::ChangeTagsRequest& request);
absl::StatusOr<CommandBody> readDecideReview(const v1::DecideReviewRequest& request);
absl::StatusOr<CommandBody> readRetryPayment(const v1::RetryPaymentRequest& request);

absl::StatusOr<CommandBody> readPickParcel(const v1::PickParcelRequest& request);
absl::StatusOr<CommandBody> readPackParcel(const v1::PackParcelRequest& request);
absl::StatusOr<CommandBody> readShipParcel(const v1::ShipParcelRequest& request);
absl::StatusOr<CommandBody> readDeliverParcel(const v1::DeliverParcelRequest& request);
absl::StatusOr<CommandBody> readLoseParcel(const v1::LoseParcelRequest& request);
absl::StatusOr<CommandBody> readCancelParcel(const v1::CancelParcelRequest& request);

}  // namespace meridian::services
