// stock adjust, receive, set-aside, restore and define-location: what moves units by hand.
#include "backend/domain/limits.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/stock.grpc.pb.h"

namespace meridian::ctl {

namespace {

struct MoveOptions {
    std::string sku;
    std::string location;
    std::int64_t units = 0;
    std::string reason;
    std::string name;
    std::string region;
};

Exit move(Context& context, const MoveOptions& options, v1::StockAccount from, v1::StockAccount to) {
    v1::MoveStockRequest request;
    context.fill(*request.mutable_header(), options.reason);
    request.set_sku(options.sku);
    request.set_location(options.location);
    request.set_from(from);
    request.set_to(to);
    request.set_quantity(options.units);
    v1::Receipt receipt;
    const grpc::Status status = context.call(&v1::StockService::Stub::MoveStock, request, receipt);
    return context.finish(status, receipt);
}

Exit adjust(Context& context, MoveOptions options) {
    const bool isLoss = options.units < 0;
    if (isLoss) options.units = -options.units;
    return isLoss ? move(context, options, v1::STOCK_ACCOUNT_AVAILABLE, v1::STOCK_ACCOUNT_ADJUSTED)
                  : move(context, options, v1::STOCK_ACCOUNT_ADJUSTED, v1::STOCK_ACCOUNT_AVAILABLE);
}

Exit defineLocation(Context& context, const MoveOptions& options) {
    v1::DefineLocationRequest request;
    context.fill(*request.mutable_header());
    request.set_code(options.location);
    request.set_name(options.name);
    request.set_region(options.region);
    v1::Receipt receipt;
    const grpc::Status status = context.call(&v1::StockService::Stub::DefineLocation, request, receipt);
    return context.finish(status, receipt);
}

// A command that moves `--quantity` units from one account to another.
struct Movement {
    const char* name;
    const char* help;
    v1::StockAccount from;
    v1::StockAccount to;
};

constexpr Movement kMovements[] = {
    {"receive", "Books units in that came from a supplier", v1::STOCK_ACCOUNT_SUPPLY, v1::STOCK_ACCOUNT_AVAILABLE},
    {"set-aside", "Takes units out of sale: damaged, safety stock, quality control", v1::STOCK_ACCOUNT_AVAILABLE,
     v1::STOCK_ACCOUNT_UNAVAILABLE},
    {"restore", "Puts units that were set aside back into sale", v1::STOCK_ACCOUNT_UNAVAILABLE,
     v1::STOCK_ACCOUNT_AVAILABLE},
};

std::shared_ptr<MoveOptions> addPlace(CLI::App& command) {
    auto options = std::make_shared<MoveOptions>();
    command.add_option("sku", options->sku)->required();
    command.add_option("--location", options->location, "Code of the location, such as BER-2")->required();
    return options;
}

}  // namespace

void addStockMovements(CLI::App& stock, Commands& commands) {
    CLI::App& adjustCommand = Commands::add(
        stock, "adjust", "Corrects stock that was found, lost or counted",
        {"meridianctl stock adjust NMB-DJM-NVY --location BER-2 --delta -3 --reason 'Count of 20 November'"});
    auto adjustOptions = addPlace(adjustCommand);
    adjustCommand.add_option("--delta", adjustOptions->units, "Units more, or less with a minus")
        ->required()
        ->check(CLI::Range(-limits::kStockMax, limits::kStockMax))
        ->check([](const std::string& text) {
            return std::strtoll(text.c_str(), nullptr, 10) == 0 ? std::string("a correction by 0 changes nothing")
                                                                : std::string();
        });
    addReason(adjustCommand, adjustOptions->reason);
    commands.online(adjustCommand, [=](Context& context) { return adjust(context, *adjustOptions); });

    for (const Movement& movement : kMovements) {
        CLI::App& command = Commands::add(stock, movement.name, movement.help);
        auto options = addPlace(command);
        command.add_option("--quantity", options->units, "Units")
            ->required()
            ->check(CLI::Range(std::int64_t{1}, limits::kStockMax));
        addReason(command, options->reason);
        commands.online(
            command, [=, &movement](Context& context) { return move(context, *options, movement.from, movement.to); });
    }

    CLI::App& define = Commands::add(stock, "define-location", "Names a place where stock lies",
                                     {"meridianctl stock define-location BER-2 --name 'Berlin 2' --region eu"});
    auto options = std::make_shared<MoveOptions>();
    define.add_option("code", options->location)->required();
    define.add_option("--name", options->name, "For people")->required();
    define.add_option("--region", options->region, "us, eu or ap")
        ->required()
        ->check(CLI::IsMember({"us", "eu", "ap"}));
    commands.online(define, [=](Context& context) { return defineLocation(context, *options); });
}

}  // namespace meridian::ctl
