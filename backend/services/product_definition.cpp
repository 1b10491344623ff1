#include "backend/services/product_definition.h"

#include "backend/domain/digest.h"
#include "backend/services/order_mapping.h"
#include "backend/services/product_mapping.h"

namespace meridian::services {

namespace {

constexpr std::uint64_t kBodyKept = 0x6b656570626f6479;  // sets the digest apart from that of an empty body

using DefineCall = Call<v1::DefineProductRequest, v1::Receipt>;

absl::Status checkKept(const v1::DefineProductRequest& request) {
    if (!request.product().body_html().empty()) {
        return invalidField(FieldPath{nullptr, "product"}.child("body_html"), "must be empty with keep_body");
    }
    if (request.header().expected_version() == 0) {
        return invalidField(FieldPath{nullptr, "header"}.child("expected_version"), "is needed with keep_body");
    }
    return absl::OkStatus();
}

// On the pool, when the views hold all that is durable. The body is that of the version which the caller expects, or it
// does not matter: at another version the decision is a conflict, or the receipt of the same command before.
void putBodyAndCarryOut(const ProductDefinitionPort& port, DefineCall& call, Command command, DefineProduct body) {
    command.bodyDigest = combineDigests(digestOf(body, static_cast<std::uint64_t>(DefineProduct::kTag)), kBodyKept);
    const auto found = port.products.byHandle(body.product.handle);
    if (!found.ok() && !absl::IsNotFound(found.status())) return call.finish(found.status());
    if (found.ok()) {
        if (found->product.version < body.expectedVersion) {
            return call.finish(absl::UnavailableError("the product is not readable yet; send the command again"));
        }
        if (found->product.version == body.expectedVersion) body.product.bodyHtml = found->product.bodyHtml;
    }
    command.body = std::move(body);
    carryOut(port.commands, call, std::move(command));
}

}  // namespace

void defineProduct(const ProductDefinitionPort& port, DefineCall& call) {
    Command command;
    absl::Status status = readHeader(call.request().header(), FieldPath{nullptr, "header"}, call.caller(), command);
    if (status.ok() && call.request().keep_body()) status = checkKept(call.request());
    if (!status.ok()) return call.finish(status);
    auto body = readDefineProduct(call.request());
    if (!body.ok()) return call.finish(body.status());
    if (!call.request().keep_body()) {
        command.body = *std::move(body);
        return carryOut(port.commands, call, std::move(command));
    }
    v1::CommitToken durable;
    durable.set_cell(port.commands.cellId.value);
    durable.set_batch(port.commands.cell.statistics().durableBatch.value);
    const auto run = [port, &call, command, body = std::get<DefineProduct>(*std::move(body))] {
        putBodyAndCarryOut(port, call, command, body);
    };
    port.queries.whenVisible(call.context(), durable, run, [&call](const absl::Status& s) { call.finish(s); });
}

}  // namespace meridian::services
