#include "backend/services/sealed_changes.h"

#include "backend/domain/digest.h"
#include "backend/services/order_mapping.h"

namespace meridian::services {

namespace {

enum class Look { kFirst, kAgain };

// 0 when the views know no such order.
absl::StatusOr<CustomerId> customerOf(stores::OrderQueries& orders, OrderId order) {
    const auto rows = orders.summaries({order}, stores::ViewAccess{});
    if (!rows.ok()) return rows.status();
    return rows->empty() ? CustomerId{} : rows->front().customer;
}

template <class AnyCall>
void refuseWith(AnyCall& call, Reason reason) {
    fillRefusal(reason, "", call.response());
    call.finish(absl::OkStatus());
}

// On the pool. `seal` takes the customer and fills the command's body.
template <class AnyCall, class Seal>
void sealAndCarryOut(const SealedChangePort& port, AnyCall& call, Command command, OrderId order, Seal seal,
                     Look look) {
    const auto customer = customerOf(port.orders, order);
    if (!customer.ok()) return call.finish(customer.status());
    if (!*customer && look == Look::kAgain) return refuseWith(call, Reason::kUnknownOrder);
    if (!*customer) {
        // It may have been placed a moment ago.
        v1::CommitToken token;
        token.set_cell(port.commands.cellId.value);
        token.set_batch(port.commands.cell.statistics().durableBatch.value);
        const auto again = [port, &call, command, order, seal] {
            sealAndCarryOut(port, call, command, order, seal, Look::kAgain);
        };
        return port.queries.whenVisible(call.context(), token, again,
                                        [&call](const absl::Status& s) { call.finish(s); });
    }
    const absl::Status sealed = seal(*customer, command);
    if (absl::IsFailedPrecondition(sealed)) return refuseWith(call, Reason::kUnknownCustomer);
    if (!sealed.ok()) return call.finish(sealed);
    carryOut(port.commands, call, std::move(command));
}

template <class AnyCall, class Seal>
void start(const SealedChangePort& port, AnyCall& call, Seal seal) {
    Command command;
    OrderId order;
    absl::Status status = readHeader(call.request().header(), FieldPath{nullptr, "header"}, call.caller(), command);
    if (status.ok()) status = readOrderNumber(call.request().order(), FieldPath{nullptr, "order"}, order);
    if (!status.ok()) return call.finish(status);
    status = port.queries.pool.post(
        [port, &call, command, order, seal] { sealAndCarryOut(port, call, command, order, seal, Look::kFirst); });
    if (!status.ok()) call.finish(status);
}

template <class Body>
void takeSealed(Command& command, Body body, PersonalVault::Sealed sealed) {
    body.sealed = std::move(sealed.bytes);
    command.bodyDigest = combineDigests(digestOf(body, static_cast<std::uint64_t>(Body::kTag)), sealed.digest);
    command.body = std::move(body);
}

}  // namespace

void editAddress(const SealedChangePort& port, Call<v1::EditAddressRequest, v1::Receipt>& call) {
    PersonalData person;
    absl::Status status = readPerson(call.request().person(), FieldPath{nullptr, "person"}, person);
    if (status.ok() && person == PersonalData{}) {
        status = invalidField(FieldPath{nullptr, "person"}, "is empty; send the whole of it", Fault::kMissing);
    }
    if (!status.ok()) return call.finish(status);
    start(port, call, [&vault = port.vault, &call, person](CustomerId customer, Command& command) {
        auto sealed = vault.sealPerson(customer, person);
        if (!sealed.ok()) return sealed.status();
        EditAddress body;
        body.expectedVersion = call.request().header().expected_version();
        absl::Status read = readOrderNumber(call.request().order(), FieldPath{}, body.order);
        takeSealed(command, std::move(body), *std::move(sealed));
        return read;
    });
}

void addNote(const SealedChangePort& port, Call<v1::AddNoteRequest, v1::Receipt>& call) {
    if (call.request().text().empty())
        return call.finish(invalidField(FieldPath{nullptr, "text"}, "is empty", Fault::kMissing));
    start(port, call, [&vault = port.vault, &call](CustomerId customer, Command& command) {
        auto sealed = vault.sealNote(customer, call.request().text());
        if (!sealed.ok()) return sealed.status();
        AddNote body;
        absl::Status read = readOrderNumber(call.request().order(), FieldPath{}, body.order);
        takeSealed(command, std::move(body), *std::move(sealed));
        return read;
    });
}

}  // namespace meridian::services
