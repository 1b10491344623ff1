#include "backend/tools/meridianctl/order_text.h"

#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/output.h"

namespace meridian::ctl {

namespace {

// Without the parts that are not there.
std::string addressText(const v1::Person& person, const std::string& country) {
    std::string text = person.street();
    const auto add = [&text](std::string_view separator, const std::string& part) {
        if (!part.empty()) text.append(text.empty() ? "" : separator).append(part);
    };
    add(", ", person.postcode());
    add(person.postcode().empty() ? ", " : " ", person.city());
    add(", ", person.province());
    add(", ", country);
    return text;
}

std::string headText(const v1::Order& order) {
    const v1::OrderSummary& summary = order.summary();
    std::string text = fmt::format("{}  {}  version {}\n", summary.order(), stateText(summary), summary.version());
    const auto add = [&text](std::string_view title, const std::string& value) {
        if (!value.empty() && value != "-") text += fmt::format("  {:<10}{}\n", title, printable(value));
    };
    add("placed", timeText(summary.placed_at_us()));
    add("changed", timeText(summary.changed_at_us()));
    add("deadline", timeText(summary.deadline_us()));
    add("customer", summary.customer());
    if (order.person_erased()) add("person", "erased");
    const v1::Person& person = order.person();
    add("name", person.name());
    add("email", person.email());
    add("phone", person.phone());
    add("company", person.company());
    add("address", addressText(person, summary.country()));
    add("total", moneyText(summary.total()));
    add("shipping", fmt::format("{} {}", client::wordOf(order.shipping_method()), moneyText(order.shipping_net())));
    add("invoiced", moneyText(order.invoiced()));
    if (summary.risk_outcome() != v1::RISK_OUTCOME_UNSPECIFIED) {
        add("risk", fmt::format("{} ({})", summary.risk_points(), client::wordOf(summary.risk_outcome())));
    }
    add("reference", summary.reference());
    add("tags", fmt::format("{}", fmt::join(summary.tags(), ", ")));
    return text;
}

std::string linesText(const v1::Order& order) {
    Table table(
        {">#", "SKU", "Title", "Location", ">Ordered", ">Shipped", ">Cancelled", ">Unit price", ">Net", ">Tax"});
    for (const v1::OrderLine& line : order.lines()) {
        table.add({std::to_string(line.position()), line.sku(), line.title(), line.location(),
                   std::to_string(line.quantity()), std::to_string(line.shipped()), std::to_string(line.cancelled()),
                   moneyText(line.unit_price()), moneyText(line.net()), moneyText(line.tax())});
    }
    return "\n" + table.text();
}

std::string parcelsText(const v1::Order& order) {
    Table table({"Parcel", "State", "Location", "Tracking", "Lines", ">Net", ">Tax"});
    for (const v1::Parcel& parcel : order.parcels()) {
        std::string lines;
        for (const v1::ParcelLine& line : parcel.lines())
            lines += fmt::format("{}{}={}", lines.empty() ? "" : " ", line.position(), line.quantity());
        table.add({fmt::format("P{}", parcel.number()), client::wordOf(parcel.state()), parcel.location(),
                   orDash(parcel.tracking()), lines, moneyText(parcel.net()), moneyText(parcel.tax())});
    }
    return "\n" + table.text();
}

std::string paymentsText(const v1::Order& order) {
    Table table(
        {"Payment", "State", ">Requested", ">Authorised", ">Captured", ">Refunded", "Code", "Provider's number"});
    for (const v1::Payment& payment : order.payments()) {
        table.add({std::to_string(payment.attempt()), orDash(client::wordOf(payment.state())),
                   moneyText(payment.requested()), moneyText(payment.authorised()), moneyText(payment.captured()),
                   moneyText(payment.refunded()), orDash(payment.code()), orDash(payment.provider_reference())});
    }
    return "\n" + table.text();
}

}  // namespace

std::string stateText(const v1::OrderSummary& order) {
    return client::wordOf(order.state()) + (order.held() ? ", held" : "");
}

std::string orderText(const v1::Order& order) {
    std::string text = headText(order) + linesText(order);
    if (order.parcels_size() > 0) text += parcelsText(order);
    if (order.payments_size() > 0) text += paymentsText(order);
    for (const v1::Note& note : order.notes())
        text += fmt::format("\nNote of {} by {}: {}\n", timeText(note.at_us()), note.actor(), printable(note.text()));
    return text;
}

}  // namespace meridian::ctl
