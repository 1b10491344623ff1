// Which fields each command has, named once for reading and writing. `walk(name, field)` is called for each.
#pragma once

#include <type_traits>

#include "core/commands/command.h"

namespace meridian::core {

template <class Walk>
void eachField(HoldOrder& o, Walk&& walk) {
    walk("order", o.order);
}
template <class Walk>
void eachField(ReleaseOrder& o, Walk&& walk) {
    walk("order", o.order);
}
template <class Walk>
void eachField(CancelOrder& o, Walk&& walk) {
    walk("order", o.order);
}
template <class Walk>
void eachField(Address& o, Walk&& walk) {
    walk("name", o.name), walk("email", o.email), walk("phone", o.phone), walk("company", o.company);
    walk("street", o.street), walk("city", o.city), walk("postcode", o.postcode), walk("province", o.province);
}
template <class Walk>
void eachField(EditAddress& o, Walk&& walk) {
    walk("order", o.order), walk("before", o.before), walk("after", o.after);
}
template <class Walk>
void eachField(AddNote& o, Walk&& walk) {
    walk("order", o.order), walk("text", o.text);
}
template <class Walk>
void eachField(ChangeTags& o, Walk&& walk) {
    walk("order", o.order), walk("add", o.add), walk("remove", o.remove);
}
template <class Walk>
void eachField(DecideReview& o, Walk&& walk) {
    walk("order", o.order), walk("decision", o.decision);
}
template <class Walk>
void eachField(RetryPayment& o, Walk&& walk) {
    walk("order", o.order);
}
template <class Walk>
void eachField(ParcelUnits& o, Walk&& walk) {
    walk("position", o.position), walk("quantity", o.quantity);
}
template <class Walk>
void eachField(MoveParcel& o, Walk&& walk) {
    walk("order", o.order), walk("step", o.step), walk("parcel", o.parcel), walk("units", o.units);
    walk("tracking", o.tracking);
}
template <class Walk>
void eachField(MoveStock& o, Walk&& walk) {
    walk("sku", o.sku), walk("location", o.location), walk("from", o.from), walk("to", o.to);
    walk("quantity", o.quantity), walk("onHandSeen", o.onHandSeen), walk("availableSeen", o.availableSeen);
}
template <class Walk>
void eachField(Amount& o, Walk&& walk) {
    int currency = o.currency;
    walk("minor", o.minor), walk("currency", currency);
    o.currency = static_cast<quint16>(currency);
}
template <class Walk>
void eachField(VariantDraft& o, Walk&& walk) {
    walk("sku", o.sku), walk("title", o.title), walk("barcode", o.barcode), walk("grams", o.grams);
    walk("taxable", o.taxable), walk("needsShipping", o.needsShipping), walk("prices", o.prices);
}
template <class Walk>
void eachField(ProductDraft& o, Walk&& walk) {
    walk("handle", o.handle), walk("title", o.title), walk("bodyHtml", o.bodyHtml), walk("vendor", o.vendor);
    walk("type", o.type), walk("tags", o.tags), walk("published", o.published), walk("images", o.images);
    walk("variants", o.variants), walk("hasDescription", o.hasDescription);
}
template <class Walk>
void eachField(DefineProduct& o, Walk&& walk) {
    walk("before", o.before), walk("after", o.after);
}
template <class Walk>
void eachField(ResolveDeadLetter& o, Walk&& walk) {
    walk("id", o.id), walk("action", o.action), walk("order", o.order);
}
// Without the command itself, its id and the receipt: command_json.cpp adds them.
template <class Walk>
void eachField(CommandEntry& o, Walk&& walk) {
    walk("state", o.state), walk("madeAt", o.madeAt), walk("settledAt", o.settledAt), walk("tries", o.tries);
    walk("sentAfter", o.sentAfter), walk("trouble", o.trouble), walk("applied", o.applied), walk("isSeen", o.isSeen);
}
template <class Walk>
void eachField(Receipt& o, Walk&& walk) {
    qint64 version = o.version;
    qint64 cell = o.cell;
    walk("settled", o.settled), walk("order", o.order), walk("version", version), walk("cell", cell);
    o.version = static_cast<quint32>(version);
    o.cell = static_cast<quint32>(cell);
    walk("batch", o.batch), walk("code", o.code), walk("text", o.text), walk("detail", o.detail);
    walk("remedy", o.remedy);
}

template <class T>
inline constexpr bool kHasFields = std::is_class_v<T> && !std::is_same_v<T, QString> &&
                                   !std::is_same_v<T, QStringList> && !std::is_same_v<T, std::optional<qint64>>;

// Stable names in the outbox and in tests.
template <class Kind>
constexpr const char* kindOf() {
    if constexpr (std::is_same_v<Kind, HoldOrder>) return "hold_order";
    if constexpr (std::is_same_v<Kind, ReleaseOrder>) return "release_order";
    if constexpr (std::is_same_v<Kind, CancelOrder>) return "cancel_order";
    if constexpr (std::is_same_v<Kind, EditAddress>) return "edit_address";
    if constexpr (std::is_same_v<Kind, AddNote>) return "add_note";
    if constexpr (std::is_same_v<Kind, ChangeTags>) return "change_tags";
    if constexpr (std::is_same_v<Kind, DecideReview>) return "decide_review";
    if constexpr (std::is_same_v<Kind, RetryPayment>) return "retry_payment";
    if constexpr (std::is_same_v<Kind, MoveParcel>) return "move_parcel";
    if constexpr (std::is_same_v<Kind, MoveStock>) return "move_stock";
    if constexpr (std::is_same_v<Kind, DefineProduct>) return "define_product";
    if constexpr (std::is_same_v<Kind, ResolveDeadLetter>) return "resolve_dead_letter";
}

}  // namespace meridian::core
