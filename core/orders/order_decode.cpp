#include "core/orders/order_decode.h"

#include <algorithm>

#include "core/orders/order_numbers.h"
#include "meridian/v1/orders.pb.h"
#include "meridian/v1/payments.pb.h"

namespace meridian::core {

namespace {

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

Amount amountOf(const v1::Money& money) {
    return {money.minor(), currencyNumber(textOf(money.currency()))};
}

template <class State, class Number>
State stateOf(Number number, State last) {
    const int value = static_cast<int>(number);
    return value >= 0 && value <= static_cast<int>(last) ? static_cast<State>(value) : State{};
}

OrderLine lineOf(const v1::OrderLine& from) {
    OrderLine line;
    line.position = static_cast<int>(from.position());
    line.sku = textOf(from.sku());
    line.title = textOf(from.title());
    line.location = textOf(from.location());
    line.quantity = from.quantity();
    line.shipped = from.shipped();
    line.cancelled = from.cancelled();
    line.inParcel = from.in_parcel();
    line.unitPrice = amountOf(from.unit_price());
    line.net = amountOf(from.net());
    line.tax = amountOf(from.tax());
    return line;
}

OrderParcel parcelOf(const v1::Parcel& from) {
    OrderParcel parcel;
    parcel.number = static_cast<int>(from.number());
    parcel.state = stateOf(from.state(), ParcelState::kCancelled);
    parcel.location = textOf(from.location());
    parcel.tracking = textOf(from.tracking());
    for (const v1::ParcelLine& line : from.lines())
        parcel.units.append({static_cast<int>(line.position()), line.quantity()});
    parcel.net = amountOf(from.net());
    parcel.shippingNet = amountOf(from.shipping_net());
    parcel.tax = amountOf(from.tax());
    for (const v1::ParcelStep& step : from.steps())
        parcel.steps.append({stateOf(step.state(), ParcelState::kCancelled), step.at_us()});
    return parcel;
}

PaymentAttempt paymentOf(const v1::Payment& from) {
    PaymentAttempt payment;
    payment.attempt = static_cast<int>(from.attempt());
    payment.state = stateOf(from.state(), PaymentState::kRefunded);
    payment.requested = amountOf(from.requested());
    payment.authorised = amountOf(from.authorised());
    payment.captured = amountOf(from.captured());
    payment.refunded = amountOf(from.refunded());
    payment.captureWanted = amountOf(from.capture_wanted());
    payment.refundWanted = amountOf(from.refund_wanted());
    payment.dueAt = from.due_us();
    payment.code = textOf(from.code());
    payment.reference = textOf(from.provider_reference());
    return payment;
}

Address addressOf(const v1::Person& from) {
    return {textOf(from.name()),   textOf(from.email()), textOf(from.phone()),    textOf(from.company()),
            textOf(from.street()), textOf(from.city()),  textOf(from.postcode()), textOf(from.province())};
}

Posting postingOf(const v1::LedgerEntry& from) {
    Posting posting{textOf(from.number()), from.at_us(), textOf(from.source()), {}};
    for (const v1::PostingLine& line : from.lines())
        posting.lines.append({static_cast<int>(line.account()), textOf(line.account_name()), amountOf(line.amount())});
    return posting;
}

}  // namespace

OrderRow rowOf(const v1::OrderSummary& from) {
    OrderRow row;
    row.number = textOf(from.order());
    row.id = orderIdOf(row.number).value_or(0);
    row.version = from.version();
    row.state = stateOf(from.state(), OrderState::kArchived);
    row.payment = stateOf(from.payment_state(), PaymentState::kRefunded);
    row.held = from.held();
    if (from.risk_outcome() != v1::RISK_OUTCOME_UNSPECIFIED) row.risk = static_cast<qint16>(from.risk_points());
    row.placedAt = from.placed_at_us();
    row.changedAt = from.changed_at_us();
    row.deadline = from.deadline_us();
    row.total = amountOf(from.total());
    row.customer = textOf(from.customer());
    row.name = textOf(from.name());
    row.email = textOf(from.email());
    row.city = textOf(from.city());
    row.country = textOf(from.country());
    row.reference = textOf(from.reference());
    QStringList tags;
    for (const std::string& tag : from.tags())
        tags.append(textOf(tag));
    row.tags = tags.join(u',');
    row.lines = static_cast<int>(from.line_count());
    row.units = from.units();
    row.shipped = from.units_shipped();
    row.cancelled = from.units_cancelled();
    return row;
}

OrderRecord recordOf(const v1::GetOrderResponse& from) {
    const v1::Order& order = from.order();
    OrderRecord record;
    record.row = rowOf(order.summary());
    record.addressKnown = order.has_person();
    record.erased = order.person_erased();
    if (order.has_person()) record.address = addressOf(order.person());
    record.shippingMethod =
        std::max(stateOf(order.shipping_method(), ShippingMethod::kPickup), ShippingMethod::kStandard);
    record.shippingNet = amountOf(order.shipping_net());
    record.shippingTax = amountOf(order.shipping_tax());
    record.invoiced = amountOf(order.invoiced());
    record.riskOutcome = stateOf(order.summary().risk_outcome(), RiskOutcome::kDeny);
    for (const int reason : order.risk_reasons())
        record.riskReasons.append(stateOf(reason, RiskReason::kHighAmount));
    for (const v1::OrderLine& line : order.lines())
        record.lines.append(lineOf(line));
    for (const v1::Parcel& parcel : order.parcels())
        record.parcels.append(parcelOf(parcel));
    for (const v1::Payment& payment : order.payments())
        record.payments.append(paymentOf(payment));
    for (const v1::Note& note : order.notes())
        record.notes.append({note.at_us(), textOf(note.actor()), textOf(note.text())});
    record.asOf = from.as_of().time_us();
    return record;
}

QVector<Posting> postingsOf(const v1::ListEntriesResponse& from) {
    QVector<Posting> postings;
    for (const v1::LedgerEntry& entry : from.entries())
        postings.append(postingOf(entry));
    std::ranges::reverse(postings);  // the server's are newest first
    return postings;
}

}  // namespace meridian::core
