// orders place: one order from the command line, or several from a file.
#include <fstream>
#include <iterator>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <google/protobuf/util/json_util.h>

#include "backend/client/message_json.h"
#include "backend/domain/money.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::ctl {

namespace {

struct PlaceOptions {
    std::string file;
    std::vector<std::string> lines;
    std::string currency;
    std::string country;
    std::string shipping = "standard";
    std::string token;
    std::string expectedTotal;
    std::string reference;
    std::string customer;
    v1::Person person;
};

absl::Status fill(const PlaceOptions& options, v1::PlaceOrderRequest& request) {
    for (const std::string& text : options.lines) {
        std::string sku;
        std::int64_t quantity = 0;
        splitCount(text, sku, quantity);
        v1::PlaceOrderLine& line = *request.add_lines();
        line.set_sku(sku);
        line.set_quantity(quantity);
    }
    request.set_currency(options.currency);
    request.set_country(options.country);
    int method = 0;
    client::parseEnumWord(*v1::ShippingMethod_descriptor(), options.shipping, method);
    request.set_shipping_method(static_cast<v1::ShippingMethod>(method));
    request.set_payment_token(options.token);
    request.set_reference(options.reference);
    request.set_customer(options.customer);
    *request.mutable_person() = options.person;
    if (options.expectedTotal.empty()) return absl::OkStatus();
    const std::optional<Currency> currency = currencyFromLetters(options.currency);
    const std::optional<Money> total = currency ? parseMoney(options.expectedTotal, *currency) : std::nullopt;
    if (!total) {
        return absl::InvalidArgumentError(
            fmt::format("--expected-total {} is not an amount in {}.", options.expectedTotal, options.currency));
    }
    request.mutable_expected_total()->set_currency(options.currency);
    request.mutable_expected_total()->set_minor(total->minor);
    return absl::OkStatus();
}

// The file holds one order as a JSON object, or an array of them, in the JSON form of PlaceOrderRequest.
absl::Status readFile(const std::string& path, std::vector<v1::PlaceOrderRequest>& requests) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return absl::NotFoundError(fmt::format("Cannot read {}.", path));
    const std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    boost::json::error_code error;
    boost::json::value parsed = boost::json::parse(content, error);
    if (error || !(parsed.is_object() || parsed.is_array())) {
        return absl::InvalidArgumentError(fmt::format("{} holds neither a JSON object nor an array of them.", path));
    }
    if (parsed.is_object()) parsed = boost::json::array{parsed};
    for (const boost::json::value& order : parsed.get_array()) {
        v1::PlaceOrderRequest& request = requests.emplace_back();
        const auto status = google::protobuf::util::JsonStringToMessage(boost::json::serialize(order), &request);
        if (!status.ok()) {
            return absl::InvalidArgumentError(
                fmt::format("Order {} of {}: {}", requests.size(), path, status.message().ToString()));
        }
    }
    if (requests.empty()) return absl::InvalidArgumentError(fmt::format("{} holds no order.", path));
    return absl::OkStatus();
}

Exit placeMany(Context& context, const std::vector<v1::PlaceOrderRequest>& requests) {
    v1::PlaceOrdersRequest request;
    for (const v1::PlaceOrderRequest& order : requests)
        *request.add_orders() = order;
    v1::PlaceOrdersResponse response;
    const grpc::Status status = context.call(&v1::OrderService::Stub::PlaceOrders, request, response);
    if (!status.ok()) return context.fail(status);
    Exit worst = Exit::kOk;
    Table table({">#", "Outcome", "Order", "Reason"});
    for (int i = 0; i < response.receipts_size(); ++i) {
        const v1::Receipt& receipt = response.receipts(i);
        if (receipt.outcome() != v1::OUTCOME_ACCEPTED) worst = Exit::kRefused;
        if (context.output().json) context.output().object(client::toJson(receipt));
        table.add({std::to_string(i + 1), client::wordOf(receipt.outcome()), orDash(receipt.order()),
                   orDash(fmt::format("{} {}", receipt.rejection().code(), receipt.rejection().detail()))});
    }
    if (!context.output().json) context.output().table(table, "");
    return worst;
}

Exit place(Context& context, const PlaceOptions& options) {
    std::vector<v1::PlaceOrderRequest> requests;
    const absl::Status read =
        options.file.empty() ? fill(options, requests.emplace_back()) : readFile(options.file, requests);
    if (!read.ok()) return context.fail(read);
    if (requests.size() > 1 && !context.settings().commandId.empty()) {
        return context.fail(Exit::kUsage, "USAGE", "--command-id fits one order, and the file holds several.");
    }
    for (v1::PlaceOrderRequest& request : requests)
        context.fill(*request.mutable_header());
    if (requests.size() > 1) return placeMany(context, requests);
    v1::Receipt receipt;
    const grpc::Status status = context.call(&v1::OrderService::Stub::PlaceOrder, requests.front(), receipt);
    return context.finish(status, receipt);
}

void addPersonOptions(CLI::App& command, v1::Person& person) {
    const auto add = [&](const char* name, const char* help, std::string* target) {
        command.add_option(name, *target, help)->group("Customer");
    };
    add("--email", "E-mail address; the customer is known by it", person.mutable_email());
    add("--name", "Name", person.mutable_name());
    add("--phone", "Telephone", person.mutable_phone());
    add("--company", "Company", person.mutable_company());
    add("--street", "Street and number", person.mutable_street());
    add("--city", "City", person.mutable_city());
    add("--postcode", "Postcode", person.mutable_postcode());
    add("--province", "Province or state", person.mutable_province());
}

}  // namespace

void addOrdersPlace(CLI::App& orders, Commands& commands) {
    CLI::App& command = Commands::add(
        orders, "place", "Places an order",
        {"meridianctl orders place --line NMB-DJM-NVY=2 --currency EUR --country DE --token tok_approve \\\n"
         "      --email anna@example.com --name 'Anna Schmidt'",
         "meridianctl orders place --file order.json",
         "order.json: {\"currency\": \"EUR\", \"country\": \"DE\", \"payment_token\": \"tok_approve\",\n"
         "      \"lines\": [{\"sku\": \"NMB-DJM-NVY\", \"quantity\": 2}], \"person\": {\"email\": "
         "\"anna@example.com\"}}"});
    auto options = std::make_shared<PlaceOptions>();
    CLI::Option* file = command.add_option("--file", options->file, "An order, or an array of up to 1,000, as JSON");
    CLI::Option* line = command.add_option("--line", options->lines, "What is bought; give it once for each SKU")
                            ->check(countOf("SKU"))
                            ->excludes(file);
    line->allow_extra_args(false);
    CLI::Option* currency = command.add_option("--currency", options->currency, "Letters, such as EUR")->excludes(file);
    CLI::Option* country = command.add_option("--country", options->country, "Two letters, such as DE")->excludes(file);
    command.add_option("--shipping", options->shipping, "standard, express or pickup")
        ->check(CLI::IsMember({"standard", "express", "pickup"}))
        ->capture_default_str();
    command.add_option("--token", options->token, "The payment provider's token, never a card number");
    command.add_option("--expected-total", options->expectedTotal,
                       "Refuse the order when it costs another sum, tax and shipping included; such as 127.50");
    command.add_option("--reference", options->reference, "The storefront's own number of the order");
    command.add_option("--customer", options->customer, "Instead of an e-mail address")->check(customerNumber());
    addPersonOptions(command, options->person);
    command.parse_complete_callback([=] {
        if (file->count() > 0) return;
        for (const CLI::Option* needed : {line, currency, country})
            if (needed->count() == 0) throw CLI::RequiredError(needed->get_name() + " (or --file)");
    });
    commands.online(command, [options](Context& context) { return place(context, *options); });
}

}  // namespace meridian::ctl
