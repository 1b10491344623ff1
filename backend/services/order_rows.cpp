#include "backend/services/order_rows.h"

#include <algorithm>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/services/customer_number.h"
#include "backend/services/query_calls.h"

namespace meridian::services {

namespace {

// The contract's numbers are the journal's.
static_assert(static_cast<int>(OrderState::kArchived) == v1::ORDER_STATE_ARCHIVED);
static_assert(static_cast<int>(PaymentState::kRefunded) == v1::PAYMENT_STATE_REFUNDED);
static_assert(static_cast<int>(ParcelState::kCancelled) == v1::PARCEL_STATE_CANCELLED);
static_assert(static_cast<int>(ScoreOutcome::kDeny) == v1::RISK_OUTCOME_DENY);
static_assert(static_cast<int>(ShippingMethod::kPickup) == v1::SHIPPING_METHOD_PICKUP);

void fillPerson(const PersonalData& from, v1::Person& to) {
    to.set_name(from.name);
    to.set_email(from.email);
    to.set_phone(from.phone);
    to.set_company(from.company);
    to.set_street(from.street);
    to.set_city(from.city);
    to.set_postcode(from.postcode);
    to.set_province(from.province);
}

void fillLine(const OrderLine& from, const stores::OrderLineText& text, Currency currency, v1::OrderLine& to) {
    to.set_sku(text.sku);
    to.set_title(text.variant.empty() ? text.product : concat(text.product, " / ", text.variant));
    to.set_location(text.location);
    to.set_quantity(from.quantity);
    to.set_shipped(from.shipped);
    to.set_cancelled(from.cancelled);
    to.set_in_parcel(from.inParcel);
    setMoney(currency, from.unitPrice, *to.mutable_unit_price());
    setMoney(currency, from.net, *to.mutable_net());
    setMoney(currency, from.tax, *to.mutable_tax());
}

void fillParcel(const Parcel& from, const stores::OrderDetail& detail, std::size_t index, v1::Parcel& to) {
    to.set_number(from.number);
    to.set_state(static_cast<v1::ParcelState>(from.state));
    if (index < detail.parcelLocations.size()) to.set_location(detail.parcelLocations[index]);
    for (const ParcelLine& line : from.lines) {
        v1::ParcelLine& added = *to.add_lines();
        added.set_position(line.position);
        added.set_quantity(line.quantity);
    }
    setMoney(detail.order.currency, from.net, *to.mutable_net());
    setMoney(detail.order.currency, from.shippingNet, *to.mutable_shipping_net());
    setMoney(detail.order.currency, from.tax, *to.mutable_tax());
    for (const stores::ParcelRemark& remark : detail.parcelRemarks) {
        if (remark.parcel != from.number) continue;
        to.set_tracking(remark.tracking);
        for (const stores::ParcelStep& step : remark.steps) {
            v1::ParcelStep& added = *to.add_steps();
            added.set_state(static_cast<v1::ParcelState>(step.state));
            added.set_at_us(step.at.micros);
        }
    }
}

void fillPayment(const Payment& from, Currency currency, v1::Payment& to) {
    to.set_attempt(from.attempt);
    to.set_state(static_cast<v1::PaymentState>(from.state));
    setMoney(currency, from.requested, *to.mutable_requested());
    setMoney(currency, from.authorised, *to.mutable_authorised());
    setMoney(currency, from.captured, *to.mutable_captured());
    setMoney(currency, from.refunded, *to.mutable_refunded());
    setMoney(currency, from.captureWanted, *to.mutable_capture_wanted());
    setMoney(currency, from.refundWanted, *to.mutable_refund_wanted());
    to.set_due_us(from.due.micros);
}

// One for each bit that is set; bits of a later scorer are not known yet.
void fillReasons(std::uint32_t bits, google::protobuf::RepeatedField<int>& to) {
    if ((bits & static_cast<std::uint32_t>(ScoreReason::kCustomerVelocity)) != 0)
        to.Add(v1::RISK_REASON_CUSTOMER_VELOCITY);
    if ((bits & static_cast<std::uint32_t>(ScoreReason::kHighAmount)) != 0) to.Add(v1::RISK_REASON_HIGH_AMOUNT);
}

}  // namespace

void fillSummary(const stores::OrderSummary& from, v1::OrderSummary& to) {
    to.set_order(formatOrderNumber(from.id));
    to.set_version(from.version);
    to.set_state(static_cast<v1::OrderState>(from.state));
    to.set_held(from.hold == HoldState::kHeld);
    to.set_payment_state(static_cast<v1::PaymentState>(from.payment));
    to.set_placed_at_us(from.placedAt.micros);
    to.set_changed_at_us(from.changedAt.micros);
    to.set_deadline_us(from.deadline.micros);
    to.set_customer(formatCustomerNumber(from.customer));
    to.set_name(from.name);
    to.set_email(from.email);
    to.set_city(from.city);
    to.set_country(std::string(from.country.view()));
    setMoney(from.total.currency, from.total.minor, *to.mutable_total());
    to.set_line_count(static_cast<std::uint32_t>(from.lines));
    to.set_units(from.units);
    to.set_units_shipped(from.unitsShipped);
    to.set_units_cancelled(from.unitsCancelled);
    to.set_risk_points(from.score.points);
    to.set_risk_outcome(static_cast<v1::RiskOutcome>(from.score.outcome));
    for (const std::string& tag : from.tags)
        to.add_tags(tag);
    to.set_reference(from.reference);
    to.set_changed_batch(from.changedBatch.value);
    to.set_reviewed_at_us(from.moments.reviewedAt.micros);
    to.set_confirmed_at_us(from.moments.confirmedAt.micros);
    to.set_cancelled_at_us(from.moments.cancelledAt.micros);
    for (const CellTime at : from.moments.failedAt)
        to.add_payment_failed_at_us(at.micros);
}

void fillPayments(const stores::OrderDetail& from, google::protobuf::RepeatedPtrField<v1::Payment>& to) {
    for (const Payment& payment : from.order.payments) {
        v1::Payment& added = *to.Add();
        fillPayment(payment, from.order.currency, added);
        for (const stores::PaymentRemark& remark : from.paymentRemarks) {
            if (remark.attempt != payment.attempt) continue;
            added.set_code(remark.code);
            added.set_provider_reference(remark.providerReference);
        }
    }
}

void fillOrder(const stores::OrderDetail& from, const Caller& caller, v1::Order& to) {
    const Currency currency = from.order.currency;
    fillSummary(from.summary, *to.mutable_summary());
    if (caller.may(identity::Permission::kViewPersonalData) && !from.personErased)
        fillPerson(from.person, *to.mutable_person());
    to.set_person_erased(from.personErased);
    to.set_shipping_method(static_cast<v1::ShippingMethod>(from.order.shippingMethod));
    setMoney(currency, from.order.shippingNet, *to.mutable_shipping_net());
    setMoney(currency, from.order.shippingTax, *to.mutable_shipping_tax());
    setMoney(currency, from.order.invoiced, *to.mutable_invoiced());
    for (std::size_t i = 0; i < from.order.lines.size(); ++i) {
        v1::OrderLine& line = *to.add_lines();
        line.set_position(static_cast<std::uint32_t>(i + 1));
        fillLine(from.order.lines[i], from.lines.at(i), currency, line);
    }
    for (std::size_t i = 0; i < from.order.parcels.size(); ++i) {
        fillParcel(from.order.parcels[i], from, i, *to.add_parcels());
    }
    if (caller.may(identity::Permission::kViewPayments)) fillPayments(from, *to.mutable_payments());
    for (const stores::OrderNote& note : from.notes) {
        v1::Note& added = *to.add_notes();
        added.set_at_us(note.at.micros);
        added.set_actor(note.actor);
        added.set_text(note.text);
    }
    fillReasons(from.summary.score.reasons, *to.mutable_risk_reasons());
}

}  // namespace meridian::services
