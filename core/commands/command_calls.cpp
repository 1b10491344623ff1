#include "core/commands/command_calls.h"

#include "core/rpc/unary.h"
#include "meridian/v1/catalogue.grpc.pb.h"
#include "meridian/v1/fulfilment.grpc.pb.h"
#include "meridian/v1/operations.grpc.pb.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "meridian/v1/stock.grpc.pb.h"

namespace meridian::core {

namespace {

using namespace std::chrono_literals;
using Orders = class v1::OrderService::Stub::async;
using Parcels = class v1::FulfilmentService::Stub::async;
using Stock = class v1::StockService::Stub::async;
using Catalogue = class v1::CatalogueService::Stub::async;
using Operating = class v1::OperationsService::Stub::async;

constexpr CallOptions kSending{.deadline = 10s, .repeat = Repeat::kSafe, .tries = 3};

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

Outcome<Receipt> receiptOf(const v1::Receipt& from) {
    Receipt receipt;
    switch (from.outcome()) {
        case v1::OUTCOME_ACCEPTED: receipt.settled = Settled::kAccepted; break;
        case v1::OUTCOME_REJECTED: receipt.settled = Settled::kRejected; break;
        case v1::OUTCOME_CONFLICT: receipt.settled = Settled::kConflict; break;
        default: return Error{Fault::kBusy, {}, textOf(from.rejection().code())};
    }
    receipt.order = textOf(from.order());
    receipt.version = from.version();
    receipt.cell = from.commit_token().cell();
    receipt.batch = from.commit_token().batch();
    receipt.code = textOf(from.rejection().code());
    receipt.text = textOf(from.rejection().text());
    receipt.detail = textOf(from.rejection().detail());
    receipt.remedy = textOf(from.rejection().remedy());
    return receipt;
}

// A request of any kind with the header that every command has.
template <class Request>
Request requestFor(const CommandEntry& entry) {
    Request request;
    v1::CommandHeader& header = *request.mutable_header();
    header.set_command_id(entry.id.toStdString());
    header.set_reason(entry.command.reason.toStdString());
    header.set_expected_version(entry.command.expectedVersion);
    return request;
}

template <class Request>
Request orderRequest(const CommandEntry& entry, const QString& order) {
    auto request = requestFor<Request>(entry);
    request.set_order(order.toStdString());
    return request;
}

struct Caller {
    const Transport& transport;
    const CommandEntry& entry;

    template <class Service, class Async, class Request>
    Call<Receipt> call(void (Async::*method)(grpc::ClientContext*, const Request*, v1::Receipt*,
                                             std::function<void(grpc::Status)>),
                       std::type_identity_t<Request> request) const {
        return unary<Service>(transport, method, std::move(request), kSending,
                              [](const v1::Receipt& receipt) { return receiptOf(receipt); });
    }

    Call<Receipt> operator()(const HoldOrder& wanted) const {
        return call<v1::OrderService>(&Orders::HoldOrder, orderRequest<v1::HoldOrderRequest>(entry, wanted.order));
    }
    Call<Receipt> operator()(const ReleaseOrder& wanted) const {
        return call<v1::OrderService>(&Orders::ReleaseOrder,
                                      orderRequest<v1::ReleaseOrderRequest>(entry, wanted.order));
    }
    Call<Receipt> operator()(const CancelOrder& wanted) const {
        return call<v1::OrderService>(&Orders::CancelOrder, orderRequest<v1::CancelOrderRequest>(entry, wanted.order));
    }
    Call<Receipt> operator()(const EditAddress& wanted) const {
        auto request = orderRequest<v1::EditAddressRequest>(entry, wanted.order);
        v1::Person& person = *request.mutable_person();
        person.set_name(wanted.after.name.toStdString());
        person.set_email(wanted.after.email.toStdString());
        person.set_phone(wanted.after.phone.toStdString());
        person.set_company(wanted.after.company.toStdString());
        person.set_street(wanted.after.street.toStdString());
        person.set_city(wanted.after.city.toStdString());
        person.set_postcode(wanted.after.postcode.toStdString());
        person.set_province(wanted.after.province.toStdString());
        return call<v1::OrderService>(&Orders::EditAddress, std::move(request));
    }
    Call<Receipt> operator()(const AddNote& wanted) const {
        auto request = orderRequest<v1::AddNoteRequest>(entry, wanted.order);
        request.set_text(wanted.text.toStdString());
        return call<v1::OrderService>(&Orders::AddNote, std::move(request));
    }
    Call<Receipt> operator()(const ChangeTags& wanted) const {
        auto request = orderRequest<v1::ChangeTagsRequest>(entry, wanted.order);
        for (const QString& tag : wanted.add)
            request.add_add(tag.toStdString());
        for (const QString& tag : wanted.remove)
            request.add_remove(tag.toStdString());
        return call<v1::OrderService>(&Orders::ChangeTags, std::move(request));
    }
    Call<Receipt> operator()(const DecideReview& wanted) const {
        auto request = orderRequest<v1::DecideReviewRequest>(entry, wanted.order);
        request.set_decision(static_cast<v1::ReviewDecision>(wanted.decision));
        return call<v1::OrderService>(&Orders::DecideReview, std::move(request));
    }
    Call<Receipt> operator()(const RetryPayment& wanted) const {
        return call<v1::OrderService>(&Orders::RetryPayment,
                                      orderRequest<v1::RetryPaymentRequest>(entry, wanted.order));
    }

    template <class Request>
    Request parcelRequest(const MoveParcel& wanted) const {
        auto request = orderRequest<Request>(entry, wanted.order);
        request.set_parcel(static_cast<std::uint32_t>(wanted.parcel));
        return request;
    }
    template <class Request>
    static void addUnits(Request& request, const MoveParcel& wanted) {
        for (const ParcelUnits& units : wanted.units) {
            v1::ParcelLine& line = *request.add_lines();
            line.set_position(static_cast<std::uint32_t>(units.position));
            line.set_quantity(units.quantity);
        }
    }
    Call<Receipt> operator()(const MoveParcel& wanted) const {
        using Service = v1::FulfilmentService;
        switch (wanted.step) {
            case ParcelStep::kPick: {
                auto request = orderRequest<v1::PickParcelRequest>(entry, wanted.order);
                addUnits(request, wanted);
                return call<Service>(&Parcels::PickParcel, std::move(request));
            }
            case ParcelStep::kPack:
                return call<Service>(&Parcels::PackParcel, parcelRequest<v1::PackParcelRequest>(wanted));
            case ParcelStep::kShip: {
                auto request = parcelRequest<v1::ShipParcelRequest>(wanted);
                addUnits(request, wanted);
                request.set_tracking(wanted.tracking.toStdString());
                return call<Service>(&Parcels::ShipParcel, std::move(request));
            }
            case ParcelStep::kDeliver:
                return call<Service>(&Parcels::DeliverParcel, parcelRequest<v1::DeliverParcelRequest>(wanted));
            case ParcelStep::kLose:
                return call<Service>(&Parcels::LoseParcel, parcelRequest<v1::LoseParcelRequest>(wanted));
            case ParcelStep::kCancel: break;
        }
        return call<Service>(&Parcels::CancelParcel, parcelRequest<v1::CancelParcelRequest>(wanted));
    }

    Call<Receipt> operator()(const MoveStock& wanted) const {
        auto request = requestFor<v1::MoveStockRequest>(entry);
        request.set_sku(wanted.sku.toStdString());
        request.set_location(wanted.location.toStdString());
        request.set_from(static_cast<v1::StockAccount>(wanted.from));
        request.set_to(static_cast<v1::StockAccount>(wanted.to));
        request.set_quantity(wanted.quantity);
        return call<v1::StockService>(&Stock::MoveStock, std::move(request));
    }
    Call<Receipt> operator()(const DefineProduct& wanted) const {
        auto request = requestFor<v1::DefineProductRequest>(entry);
        fill(*request.mutable_product(), wanted.after);
        request.set_keep_body(!wanted.after.hasDescription);
        return call<v1::CatalogueService>(&Catalogue::DefineProduct, std::move(request));
    }
    Call<Receipt> operator()(const ResolveDeadLetter& wanted) const {
        auto request = requestFor<v1::ResolveDeadLetterRequest>(entry);
        request.set_id(wanted.id);
        request.set_action(static_cast<v1::DeadLetterAction>(wanted.action));
        request.set_order(wanted.order.toStdString());
        return call<v1::OperationsService>(&Operating::ResolveDeadLetter, std::move(request));
    }

    static void fill(v1::Product& product, const ProductDraft& draft) {
        product.set_handle(draft.handle.toStdString());
        product.set_title(draft.title.toStdString());
        product.set_body_html(draft.bodyHtml.toStdString());
        product.set_vendor(draft.vendor.toStdString());
        product.set_type(draft.type.toStdString());
        product.set_published(draft.published);
        for (const QString& tag : draft.tags)
            product.add_tags(tag.toStdString());
        for (const QString& image : draft.images)
            product.add_images(image.toStdString());
        for (const VariantDraft& from : draft.variants) {
            v1::Variant& variant = *product.add_variants();
            variant.set_sku(from.sku.toStdString());
            variant.set_title(from.title.toStdString());
            variant.set_barcode(from.barcode.toStdString());
            variant.set_grams(from.grams);
            variant.set_taxable(from.taxable);
            variant.set_needs_shipping(from.needsShipping);
            for (const Amount& amount : from.prices) {
                v1::Money& price = *variant.add_prices();
                price.set_currency(currencyLetters(amount.currency).toStdString());
                price.set_minor(amount.minor);
            }
        }
    }
};

}  // namespace

Call<Receipt> callCommand(const Transport& transport, const CommandEntry& entry) {
    return std::visit(Caller{transport, entry}, entry.command.wanted);
}

}  // namespace meridian::core
