// orders pick, pack, ship, deliver, lose and unpack: the way of a parcel.
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/fulfilment.grpc.pb.h"
#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Fulfilment = v1::FulfilmentService::Stub;

struct ParcelOptions {
    std::string number;
    std::uint32_t parcel = 0;
    std::vector<std::string> lines;
    std::string tracking;
    std::string reason;
    std::uint32_t ifVersion = 0;
};

template <class Request>
Exit send(Context& context, const ParcelOptions& options, Request request,
          grpc::Status (Fulfilment::*method)(grpc::ClientContext*, const Request&, v1::Receipt*)) {
    context.fill(*request.mutable_header(), options.reason, options.ifVersion);
    request.set_order(options.number);
    v1::Receipt receipt;
    const grpc::Status status = context.call(method, request, receipt);
    return context.finish(status, receipt);
}

template <class Request>
void addLines(Request& request, const std::vector<std::string>& lines) {
    for (const std::string& text : lines) {
        std::string position;
        std::int64_t quantity = 0;
        splitCount(text, position, quantity);
        v1::ParcelLine& line = *request.add_lines();
        line.set_position(static_cast<std::uint32_t>(std::strtoul(position.c_str(), nullptr, 10)));
        line.set_quantity(quantity);
    }
}

std::shared_ptr<ParcelOptions> addNumber(CLI::App& command) {
    auto options = std::make_shared<ParcelOptions>();
    command.add_option("number", options->number)->required()->check(orderNumber());
    addIfVersion(command, options->ifVersion);
    return options;
}

void addLineOption(CLI::App& command, ParcelOptions& options) {
    command
        .add_option("--line", options.lines,
                    "Position of the order's line and units; without any, everything that is in no parcel yet")
        ->check(countOf("POSITION"))
        ->allow_extra_args(false);
}

void addParcelOption(CLI::App& command, ParcelOptions& options) {
    command.add_option("--parcel", options.parcel, "Number of the parcel")->required()->check(CLI::Range(1, 100'000));
}

// Without a number: the one parcel that is on its way.
Exit deliver(Context& context, const ParcelOptions& options) {
    v1::DeliverParcelRequest request;
    request.set_parcel(options.parcel);
    if (options.parcel == 0) {
        v1::GetOrderRequest query;
        query.set_order(options.number);
        v1::GetOrderResponse response;
        const grpc::Status status = context.call(&v1::OrderService::Stub::GetOrder, query, response);
        if (!status.ok()) return context.fail(status);
        int shipped = 0;
        for (const v1::Parcel& parcel : response.order().parcels()) {
            if (parcel.state() != v1::PARCEL_STATE_SHIPPED) continue;
            ++shipped;
            request.set_parcel(parcel.number());
        }
        if (shipped == 0) return context.fail(Exit::kRefused, "NOT_FOUND", "No parcel of this order is on its way.");
        if (shipped > 1) {
            return context.fail(Exit::kUsage, "USAGE", "Several parcels are on their way: say which with --parcel.");
        }
    }
    return send(context, options, std::move(request), &Fulfilment::DeliverParcel);
}

void addPicking(CLI::App& orders, Commands& commands) {
    CLI::App& pick = Commands::add(orders, "pick", "Makes parcels of what is to be picked");
    auto pickOptions = addNumber(pick);
    addLineOption(pick, *pickOptions);
    commands.online(pick, [=](Context& context) {
        v1::PickParcelRequest request;
        addLines(request, pickOptions->lines);
        return send(context, *pickOptions, std::move(request), &Fulfilment::PickParcel);
    });

    CLI::App& pack = Commands::add(orders, "pack", "Says that a parcel is packed");
    auto packOptions = addNumber(pack);
    addParcelOption(pack, *packOptions);
    commands.online(pack, [=](Context& context) {
        v1::PackParcelRequest request;
        request.set_parcel(packOptions->parcel);
        return send(context, *packOptions, std::move(request), &Fulfilment::PackParcel);
    });

    CLI::App& unpack = Commands::add(orders, "unpack", "Takes a parcel apart that has not left the house");
    auto unpackOptions = addNumber(unpack);
    addParcelOption(unpack, *unpackOptions);
    addReason(unpack, unpackOptions->reason);
    commands.online(unpack, [=](Context& context) {
        v1::CancelParcelRequest request;
        request.set_parcel(unpackOptions->parcel);
        return send(context, *unpackOptions, std::move(request), &Fulfilment::CancelParcel);
    });
}

void addTravel(CLI::App& orders, Commands& commands) {
    CLI::App& ship = Commands::add(orders, "ship", "Ships a parcel, or what is in no parcel yet as new ones",
                                   {"meridianctl orders ship EU-1048217 --tracking 1Z999AA10123456784",
                                    "meridianctl orders ship EU-1048217 --line 1=1 --line 3=2"});
    auto shipOptions = addNumber(ship);
    addLineOption(ship, *shipOptions);
    ship.add_option("--parcel", shipOptions->parcel, "A parcel that was picked; without it new ones are made");
    ship.add_option("--tracking", shipOptions->tracking, "The carrier's number");
    commands.online(ship, [=](Context& context) {
        v1::ShipParcelRequest request;
        request.set_parcel(shipOptions->parcel);
        request.set_tracking(shipOptions->tracking);
        addLines(request, shipOptions->lines);
        return send(context, *shipOptions, std::move(request), &Fulfilment::ShipParcel);
    });

    CLI::App& deliverCommand = Commands::add(orders, "deliver", "Says that a parcel has arrived",
                                             {"meridianctl orders deliver EU-1048217 --parcel 1"});
    auto deliverOptions = addNumber(deliverCommand);
    deliverCommand
        .add_option("--parcel", deliverOptions->parcel, "Number of the parcel; not needed when only one is on its way")
        ->check(CLI::Range(1, 100'000));
    commands.online(deliverCommand, [=](Context& context) { return deliver(context, *deliverOptions); });

    CLI::App& lose = Commands::add(orders, "lose", "Says that the carrier lost a parcel: its value is refunded");
    auto loseOptions = addNumber(lose);
    addParcelOption(lose, *loseOptions);
    addReason(lose, loseOptions->reason);
    commands.online(lose, [=](Context& context) {
        v1::LoseParcelRequest request;
        request.set_parcel(loseOptions->parcel);
        return send(context, *loseOptions, std::move(request), &Fulfilment::LoseParcel);
    });
}

}  // namespace

void addOrdersShip(CLI::App& orders, Commands& commands) {
    addPicking(orders, commands);
    addTravel(orders, commands);
}

}  // namespace meridian::ctl
