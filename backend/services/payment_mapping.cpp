// Payments between the contract and the domain: the second half of payment_service.h.
#include <array>

#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/services/header_mapping.h"
#include "backend/services/payment_service.h"

namespace meridian::services {

namespace {

constexpr std::array<std::string_view, 30> kSources = {
    "",
    "authorised",
    "authorisation_released",
    "parcel_shipped",
    "captured",
    "captured_before_shipment",
    "prepaid_parcel_shipped",
    "payout",
    "return_accepted",
    "refund_succeeded",
    "refund_bounced",
    "cancelled_after_capture",
    "dispute_opened",
    "dispute_won",
    "dispute_lost",
    "foreign_payment",
    "foreign_payment_applied",
    "foreign_settlement",
    "foreign_settlement_received",
    "exchange_loss",
    "exchange_gain",
    "late_capture",
    "suspense_to_refund",
    "gift_card_sold_on_account",
    "gift_card_sold_by_provider",
    "gift_card_used",
    "tax_understated",
    "tax_overstated",
    "receivable_written_off",
    "reversal",
};
static_assert(static_cast<std::size_t>(PostingSource::kReversal) == kSources.size() - 1);

absl::StatusOr<ReportOutcome> readOutcome(v1::ReportOutcome outcome) {
    switch (outcome) {
        case v1::REPORT_OUTCOME_PAYMENT: return ReportOutcome::kObject;
        case v1::REPORT_OUTCOME_DECLINED: return ReportOutcome::kDeclined;
        case v1::REPORT_OUTCOME_ACTION_REQUIRED: return ReportOutcome::kActionRequired;
        default: return invalidField(FieldPath{nullptr, "outcome"}, "must say what the provider reports");
    }
}

absl::Status readTotal(std::int64_t from, std::string_view field, std::int64_t& to) {
    if (from < 0 || from > limits::kAmountMax) {
        return invalidField(FieldPath{nullptr, field},
                            concat("must be between 0 and ", limits::kAmountMax, ", is ", from));
    }
    to = from;
    return absl::OkStatus();
}

absl::Status readReport(const v1::ProviderWebhookRequest& request, ProviderReport& report) {
    const std::string& id = request.event_id();
    if (id.empty() || id.size() > limits::kProviderEventIdMax) {
        return invalidField(FieldPath{nullptr, "event_id"},
                            concat("must be 1 to ", limits::kProviderEventIdMax, " bytes long, is ", id.size()));
    }
    if (request.attempt() < 1 || request.attempt() > 255) {
        return invalidField(FieldPath{nullptr, "attempt"}, concat("must be between 1 and 255, is ", request.attempt()));
    }
    const auto outcome = readOutcome(request.outcome());
    if (!outcome.ok()) return outcome.status();
    report.attempt = static_cast<std::uint8_t>(request.attempt());
    report.source = ReportSource::kWebhook;
    report.outcome = *outcome;
    report.voided = request.voided() ? 1 : 0;
    report.code = request.code();
    report.providerReference = request.provider_reference();
    absl::Status status = readTotal(request.authorised_minor(), "authorised_minor", report.authorised);
    if (status.ok()) status = readTotal(request.captured_minor(), "captured_minor", report.captured);
    if (status.ok()) status = readTotal(request.refunded_minor(), "refunded_minor", report.refunded);
    return status;
}

}  // namespace

absl::StatusOr<CommandBody> readWebhook(const v1::ProviderWebhookRequest& request) {
    ProviderReport report;
    if (absl::Status status = readReport(request, report); !status.ok()) return status;
    const absl::Status order = readOrderNumber(request.order(), FieldPath{}, report.order);
    if (order.ok()) return ReportPayment{std::move(report)};
    // Sending it again would not make the number right, so the provider gets its receipt and a person gets the report.
    const absl::string_view cause = order.message();
    return ParkDeadLetter{"provider_report", request.order().empty() ? request.event_id() : request.order(),
                          std::string(cause.data(), cause.size()), wire::toBytes(report)};
}

std::string_view postingSourceName(PostingSource source) {
    return kSources.at(static_cast<std::size_t>(source));
}

}  // namespace meridian::services
