// orders: the group, and show.
#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"
#include "backend/tools/meridianctl/order_text.h"

#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::ctl {

namespace {

Exit show(Context& context, const std::string& number) {
    v1::GetOrderRequest request;
    request.set_order(number);
    v1::GetOrderResponse response;
    const grpc::Status status = context.call(&v1::OrderService::Stub::GetOrder, request, response);
    if (!status.ok()) return context.fail(status);
    if (context.output().json) {
        context.output().object(client::toJson(response.order()));
    } else {
        context.output().line(orderText(response.order()));
    }
    return Exit::kOk;
}

}  // namespace

void addOrders(CLI::App& app, Commands& commands) {
    CLI::App& orders = Commands::addGroup(app, "orders", "Place, find, show and change orders");
    addOrdersPlace(orders, commands);
    addOrdersRead(orders, commands);
    CLI::App& command = Commands::add(orders, "show", "Shows one order with everything about it",
                                      {"meridianctl orders show EU-1048217"});
    auto number = std::make_shared<std::string>();
    command.add_option("number", *number)->required()->check(orderNumber());
    commands.online(command, [number](Context& context) { return show(context, *number); });
    addOrdersShip(orders, commands);
    addOrdersChange(orders, commands);
}

}  // namespace meridian::ctl
