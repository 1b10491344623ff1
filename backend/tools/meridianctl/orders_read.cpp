// orders find, list, timeline and wait.
#include <thread>

#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"
#include "backend/tools/meridianctl/order_text.h"

#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::ctl {

namespace {

constexpr std::uint32_t kPageRows = 500;
constexpr std::chrono::milliseconds kLookAgain{100};

Table orderTable() {
    return Table(
        {"Order", "State", "Payment", "Placed (UTC)", "Customer", "Name", "Country", ">Total", ">Units", ">Shipped"});
}

void addRow(Table& table, const v1::OrderSummary& order) {
    table.add({order.order(), stateText(order), orDash(client::wordOf(order.payment_state())),
               timeText(order.placed_at_us()), order.customer(), orDash(order.name()), order.country(),
               moneyText(order.total()), std::to_string(order.units()), std::to_string(order.units_shipped())});
}

Exit print(Context& context, const google::protobuf::RepeatedPtrField<v1::OrderSummary>& orders, Table& table) {
    for (const v1::OrderSummary& order : orders) {
        if (context.output().json) {
            context.output().object(client::toJson(order));
        } else {
            addRow(table, order);
        }
    }
    return Exit::kOk;
}

Exit find(Context& context, const std::string& text, std::uint32_t limit) {
    v1::FindOrdersRequest request;
    request.set_text(text);
    request.set_limit(limit);
    v1::FindOrdersResponse response;
    const grpc::Status status = context.call(&v1::OrderService::Stub::FindOrders, request, response);
    if (!status.ok()) return context.fail(status);
    Table table = orderTable();
    print(context, response.orders(), table);
    if (!context.output().json) context.output().table(table, "No order matches.");
    return Exit::kOk;
}

Exit list(Context& context, const std::string& query, std::uint32_t limit) {
    v1::ListOrdersRequest request;
    request.set_query(query);
    Table table = orderTable();
    std::uint32_t left = limit;
    do {
        request.mutable_page()->set_size(std::min(left, kPageRows));
        v1::ListOrdersResponse response;
        const grpc::Status status = context.call(&v1::OrderService::Stub::ListOrders, request, response);
        if (!status.ok()) return context.fail(status);
        print(context, response.orders(), table);
        left -= std::min(left, static_cast<std::uint32_t>(response.orders_size()));
        request.mutable_page()->set_cursor(response.page().next_cursor());
    } while (left > 0 && !request.page().cursor().empty());
    if (!context.output().json) context.output().table(table, "No order matches.");
    if (!request.page().cursor().empty()) {
        context.output().message(fmt::format("The first {}; --limit shows more.", limit));
    }
    return Exit::kOk;
}

Exit timeline(Context& context, const std::string& number) {
    v1::GetOrderTimelineRequest request;
    request.set_order(number);
    v1::GetOrderTimelineResponse response;
    const grpc::Status status = context.call(&v1::OrderService::Stub::GetOrderTimeline, request, response);
    if (!status.ok()) return context.fail(status);
    Table table({"Time (UTC)", ">Version", "Command", "By", "What happened", "Reason"});
    for (const v1::TimelineEntry& entry : response.entries()) {
        if (context.output().json) {
            context.output().object(client::toJson(entry));
            continue;
        }
        std::string events;
        for (const v1::TimelineEvent& event : entry.events())
            events += (events.empty() ? "" : ", ") + event.kind();
        table.add({timeText(entry.at_us()), std::to_string(entry.version()), entry.command(), entry.actor(),
                   orDash(events), orDash(entry.reason())});
    }
    if (!context.output().json) context.output().table(table, "Nothing happened yet.");
    return Exit::kOk;
}

Exit waitFor(Context& context, const std::string& number, const std::string& state, double seconds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    v1::GetOrderRequest request;
    request.set_order(number);
    v1::GetOrderResponse response;
    while (true) {
        const grpc::Status status = context.call(&v1::OrderService::Stub::GetOrder, request, response);
        if (!status.ok()) return context.fail(status);
        const std::string now = client::wordOf(response.order().summary().state());
        const bool isReached = now == state;
        if (isReached || std::chrono::steady_clock::now() > until) {
            if (context.output().json) {
                context.output().object(client::toJson(response.order().summary()));
            } else {
                context.output().line(fmt::format("{} is {}.", number, now));
            }
            return isReached ? Exit::kOk : Exit::kRefused;
        }
        std::this_thread::sleep_for(kLookAgain);
    }
}

std::vector<std::string> stateWords() {
    std::vector<std::string> words;
    for (int i = 1; v1::OrderState_IsValid(i); ++i)
        words.push_back(client::wordOf(static_cast<v1::OrderState>(i)));
    return words;
}

}  // namespace

void addOrdersRead(CLI::App& orders, Commands& commands) {
    struct Options {
        std::string text;
        std::uint32_t limit = 50;
        double seconds = 30;
        std::string state;
    };
    auto options = std::make_shared<Options>();

    CLI::App& findCommand = Commands::add(
        orders, "find", "Finds orders by number, e-mail part, name, phone digits, SKU, reference, tracking",
        {"meridianctl orders find 8217", "meridianctl orders find anna@exam"});
    findCommand.add_option("text", options->text, "At least 2 characters")->required();
    findCommand.add_option("--limit", options->limit, "Rows at most")->check(CLI::Range(1, 500))->capture_default_str();
    commands.online(findCommand, [=](Context& context) { return find(context, options->text, options->limit); });

    CLI::App& listCommand = Commands::add(orders, "list", "Lists orders, newest first",
                                          {"meridianctl orders list 'status:held age:>2h total:>100eur'"});
    listCommand.add_option("query", options->text, "In the query language; nothing for all");
    listCommand.add_option("--limit", options->limit, "Rows at most")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    commands.online(listCommand, [=](Context& context) { return list(context, options->text, options->limit); });

    CLI::App& timelineCommand = Commands::add(orders, "timeline", "Shows everything that happened to an order");
    timelineCommand.add_option("number", options->text)->required()->check(orderNumber());
    commands.online(timelineCommand, [=](Context& context) { return timeline(context, options->text); });

    CLI::App& waitCommand = Commands::add(orders, "wait", "Waits until an order is in a state; exits 1 when it is not",
                                          {"meridianctl orders wait EU-1048217 --for confirmed --seconds 10"});
    waitCommand.add_option("number", options->text)->required()->check(orderNumber());
    waitCommand.add_option("--for", options->state, "State")->required()->check(CLI::IsMember(stateWords()));
    waitCommand.add_option("--seconds", options->seconds, "How long at most")->capture_default_str();
    commands.online(waitCommand, [=](Context& context) {
        return waitFor(context, options->text, options->state, options->seconds);
    });
}

}  // namespace meridian::ctl
