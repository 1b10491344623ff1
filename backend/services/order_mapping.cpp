#include "backend/services/order_mapping.h"

#include <bit>

#include "backend/domain/digest.h"
#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/header_mapping.h"
#include "backend/services/text_check.h"

namespace meridian::services {

namespace {

absl::Status takeText(const std::string& from, const FieldPath& path, std::string& to,
                      std::size_t bytesMax = limits::kTextFieldMax) {
    if (absl::Status status = checkText(path, from, bytesMax); !status.ok()) return status;
    to = from;
    return absl::OkStatus();
}

absl::Status mixedCurrencies(const FieldPath& path, Currency found, Currency order) {
    return invalidField(path.child("currency"), concat("is ", currencyLetters(found), ", the order is in ",
                                                       currencyLetters(order), "; send every amount in one currency"));
}

absl::Status readLine(const v1::PlaceOrderLine& from, const FieldPath& path, Currency currency, PlaceOrderLine& line) {
    if (absl::Status status = checkKnownFieldsHere(from, path); !status.ok()) return status;
    if (from.sku().empty()) return invalidField(path.child("sku"), "is missing");
    if (absl::Status status = takeText(from.sku(), path.child("sku"), line.sku, limits::kSkuMax); !status.ok())
        return status;
    line.quantity = from.quantity();
    if (line.quantity < 1 || line.quantity > limits::kQuantityPerLineMax) {
        return invalidField(path.child("quantity"),
                            concat("must be between 1 and ", limits::kQuantityPerLineMax, ", is ", line.quantity));
    }
    if (!from.has_expected_unit_price()) return absl::OkStatus();
    const FieldPath pricePath = path.child("expected_unit_price");
    if (absl::Status status = checkKnownFieldsHere(from.expected_unit_price(), pricePath); !status.ok()) return status;
    Money price;
    if (absl::Status status = readAmount(from.expected_unit_price(), pricePath, price); !status.ok()) return status;
    if (price.currency != currency) return mixedCurrencies(pricePath, price.currency, currency);
    line.expectedUnitPrice = price.minor;
    line.currency = price.currency;
    return absl::OkStatus();
}

absl::Status readLines(const v1::PlaceOrderRequest& request, const FieldPath& path, PlaceOrder& order) {
    const int count = request.lines_size();
    if (count < 1) return invalidField(path.child("lines"), "an order needs at least one line");
    if (static_cast<std::size_t>(count) > limits::kLinesPerOrderMax) {
        return invalidField(path.child("lines"),
                            concat("must be at most ", limits::kLinesPerOrderMax, " lines, are ", count));
    }
    order.lines.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        absl::Status status = readLine(request.lines(i), path.child("lines", i), order.currency,
                                       order.lines[static_cast<std::size_t>(i)]);
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status readTerms(const v1::PlaceOrderRequest& request, const FieldPath& path, PlaceOrder& order) {
    if (absl::Status status = readCurrency(request.currency(), path.child("currency"), order.currency); !status.ok()) {
        return status;
    }
    const auto country = parseCountry(request.country());
    if (!country) {
        return invalidField(path.child("country"), concat(quoted(request.country()),
                                                          " is not a country; send two upper-case letters such as DE"));
    }
    order.country = *country;
    if (request.shipping_method() != v1::SHIPPING_METHOD_UNSPECIFIED) {
        if (!v1::ShippingMethod_IsValid(request.shipping_method())) {
            return invalidField(path.child("shipping_method"),
                                concat(static_cast<int>(request.shipping_method()), " is not a shipping method"));
        }
        order.shippingMethod = static_cast<ShippingMethod>(request.shipping_method());
    }
    if (!request.has_expected_total()) return absl::OkStatus();
    const FieldPath totalPath = path.child("expected_total");
    if (absl::Status status = checkKnownFieldsHere(request.expected_total(), totalPath); !status.ok()) return status;
    Money total;
    if (absl::Status status = readAmount(request.expected_total(), totalPath, total); !status.ok()) return status;
    if (total.currency != order.currency) return mixedCurrencies(totalPath, total.currency, order.currency);
    order.expectedTotal = total.minor;
    return absl::OkStatus();
}

absl::Status readCustomer(const v1::PlaceOrderRequest& request, const FieldPath& path, PlaceOrder& order,
                          PersonalData& person) {
    if (absl::Status status = readPerson(request.person(), path.child("person"), person); !status.ok()) return status;
    if (!request.customer().empty())
        return readCustomerNumber(request.customer(), path.child("customer"), order.customer);
    if (person.email.find('@') == std::string::npos) {
        return invalidField(path.child("person").child("email"),
                            person.email.empty() ? "is missing; it is needed where no customer number is given"
                                                 : "is not an e-mail address");
    }
    return absl::OkStatus();
}

}  // namespace

absl::Status readPerson(const v1::Person& from, const FieldPath& path, PersonalData& person) {
    if (absl::Status status = checkKnownFieldsHere(from, path); !status.ok()) return status;
    const struct {
        const std::string& from;
        std::string_view name;
        std::string& to;
    } fields[] = {
        {from.name(), "name", person.name},
        {from.email(), "email", person.email},
        {from.phone(), "phone", person.phone},
        {from.company(), "company", person.company},
        {from.street(), "street", person.street},
        {from.city(), "city", person.city},
        {from.postcode(), "postcode", person.postcode},
        {from.province(), "province", person.province},
    };
    for (const auto& field : fields) {
        if (absl::Status status = takeText(field.from, path.child(field.name), field.to); !status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status readPlaceOrder(const v1::PlaceOrderRequest& request, const FieldPath& path, const Caller& caller,
                            Command& command, PersonalData& person) {
    if (absl::Status status = checkKnownFieldsHere(request, path); !status.ok()) return status;
    const FieldPath headerPath = path.child("header");
    if (absl::Status status = checkKnownFieldsHere(request.header(), headerPath); !status.ok()) return status;
    if (absl::Status status = readHeader(request.header(), headerPath, caller, command); !status.ok()) return status;
    if (absl::Status status = checkText(headerPath.child("reason"), command.reason); !status.ok()) return status;
    PlaceOrder& order = command.body.emplace<PlaceOrder>();
    if (absl::Status status = readTerms(request, path, order); !status.ok()) return status;
    if (absl::Status status = readLines(request, path, order); !status.ok()) return status;
    if (absl::Status status = readCustomer(request, path, order, person); !status.ok()) return status;
    absl::Status status = takeText(request.payment_token(), path.child("payment_token"), order.paymentToken);
    if (!status.ok()) return status;
    return takeText(request.reference(), path.child("reference"), order.reference);
}

std::uint64_t placeOrderDigest(const PlaceOrder& order) {
    return digestOf(order, PlaceOrder::kTag);
}

std::uint64_t combineDigests(std::uint64_t body, std::uint64_t sealed) {
    const std::uint64_t digest = mix64(body ^ std::rotl(sealed, 23));
    return digest == 0 ? 1 : digest;  // 0 asks the decider to compute it
}

}  // namespace meridian::services
