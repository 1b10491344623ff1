#include "backend/services/record_json.h"

#include <type_traits>

#include <boost/json.hpp>

#include "backend/domain/order_number.h"
#include "backend/domain/wire.h"
#include "backend/services/customer_number.h"

namespace meridian::services {

namespace {

namespace json = boost::json;

std::string text(std::string_view view) {
    return std::string(view);
}

// Sealed texts, tokens that could be used, and bytes of other formats stay in the journal.
bool isKept(std::string_view field) {
    return field != "sealed" && field != "payment_token" && field != "token" && field != "payload";
}

template <class T>
concept Named = std::is_enum_v<T> && requires(T value) {
    { nameOf(value) } -> std::convertible_to<std::string_view>;
};

json::value valueOf(OrderId id) {
    return json::value(id ? formatOrderNumber(id) : std::string());
}
json::value valueOf(CustomerId id) {
    return json::value(formatCustomerNumber(id));
}
json::value valueOf(Currency currency) {
    return json::value(text(currencyLetters(currency)));
}
json::value valueOf(Country country) {
    return json::value(text(country.view()));
}
json::value valueOf(CellTime time) {
    return json::value(time.micros);
}
json::value valueOf(Quantity quantity) {
    return json::value(quantity.units);
}
json::value valueOf(Reason reason) {
    return json::value(text(codeOf(reason)));
}
json::value valueOf(ShippingMethod method) {
    return json::value(text(shippingMethodCode(method)));
}
json::value valueOf(Account account) {
    return json::value(accountCode(account));
}
json::value valueOf(const std::string& value) {
    return json::value(value);
}
template <class Tag, class Rep>
json::value valueOf(Id<Tag, Rep> id) {
    return json::value(id.value);
}
template <class T>
requires(std::is_integral_v<T>) json::value valueOf(T value) {
    return json::value(value);
}
template <Named T>
json::value valueOf(T value) {
    return json::value(text(nameOf(value)));
}
template <class T>
requires(std::is_enum_v<T> && !Named<T>) json::value valueOf(T value) {
    return json::value(static_cast<std::underlying_type_t<T>>(value));
}

class ToJson {
  public:
    explicit ToJson(json::object& out) : m_out(out) {}

    template <class T>
    void operator()(int /*number*/, const char* name, const T& value) {
        if (isKept(name)) m_out[name] = any(value);
    }

  private:
    template <class T>
    static json::value any(const T& value) {
        if constexpr (wire::kIsByteArray<T>) {
            return json::value(CommandId{value}.toString());
        } else if constexpr (requires { valueOf(value); }) {
            return valueOf(value);
        } else if constexpr (wire::kIsVariant<T>) {
            return std::visit(
                [](const auto& alternative) {
                    json::object object{{"kind", alternative.kName}};
                    std::decay_t<decltype(alternative)>::describe(alternative, ToJson(object));
                    return json::value(std::move(object));
                },
                value);
        } else if constexpr (wire::Sequence<T>) {
            json::array array;
            for (const auto& element : value)
                array.push_back(any(element));
            return array;
        } else {
            json::object object;
            T::describe(value, ToJson(object));
            return object;
        }
    }

    json::object& m_out;
};

template <class T>
json::object objectOf(const T& value) {
    json::object object;
    T::describe(value, ToJson(object));
    return object;
}

template <std::size_t... I>
std::string_view nameOfTag(std::uint8_t tag, std::index_sequence<I...>) {
    std::string_view name;
    ((std::variant_alternative_t<I, CommandBody>::kTag == tag
          ? (name = std::variant_alternative_t<I, CommandBody>::kName, true)
          : false) ||
     ...);
    return name;
}

}  // namespace

std::string toJson(const Record& record) {
    json::object object = objectOf(record);
    object["command"] = text(commandName(record.command));
    object.erase("body_digest");
    return json::serialize(object);
}

std::string toJson(const Event& event) {
    return json::serialize(std::visit([](const auto& alternative) { return objectOf(alternative); }, event));
}

std::string toJson(const ProviderReport& report) {
    return json::serialize(objectOf(report));
}

std::string_view kindOf(const Event& event) {
    return std::visit([](const auto& alternative) { return std::string_view(alternative.kName); }, event);
}

OrderId orderOf(const Event& event) {
    return std::visit(
        [](const auto& alternative) {
            if constexpr (requires { alternative.order; }) {
                return alternative.order;
            } else {
                return OrderId{};
            }
        },
        event);
}

std::string_view commandName(std::uint8_t tag) {
    return nameOfTag(tag, std::make_index_sequence<std::variant_size_v<CommandBody>>{});
}

}  // namespace meridian::services
