// stock show, movements, shortages and locations.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/stock.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Stock = v1::StockService::Stub;

constexpr std::uint32_t kPageRows = 500;

struct StockOptions {
    std::string sku;
    std::string location;
    std::uint32_t limit = 100;
};

Table levelTable() {
    return Table({"SKU", "Location", "Title", ">On hand", ">Available", ">Committed", ">Unavailable", ">Incoming"});
}

void add(Table& table, const v1::StockLevel& level) {
    table.add({level.sku(), level.location(), level.title(), std::to_string(level.on_hand()),
               std::to_string(level.available()), std::to_string(level.committed()),
               std::to_string(level.unavailable()), std::to_string(level.incoming())});
}

// Reads page after page of a list until `limit` rows were printed. `rowsOf` takes a response, `addRow` a row.
template <class Request, class Response, class RowsOf, class AddRow>
Exit list(Context& context, Request request, std::uint32_t limit, Table table, std::string_view whenEmpty,
          grpc::Status (Stock::*method)(grpc::ClientContext*, const Request&, Response*), RowsOf rowsOf,
          AddRow addRow) {
    std::uint32_t left = limit;
    do {
        request.mutable_page()->set_size(std::min(left, kPageRows));
        Response response;
        const grpc::Status status = context.call(method, request, response);
        if (!status.ok()) return context.fail(status);
        for (const auto& row : rowsOf(response)) {
            if (context.output().json) {
                context.output().object(client::toJson(row));
            } else {
                addRow(table, row);
            }
        }
        left -= std::min(left, static_cast<std::uint32_t>(rowsOf(response).size()));
        request.mutable_page()->set_cursor(response.page().next_cursor());
    } while (left > 0 && !request.page().cursor().empty());
    if (!context.output().json) context.output().table(table, whenEmpty);
    if (!request.page().cursor().empty()) {
        context.output().message(fmt::format("The first {}; --limit shows more.", limit));
    }
    return Exit::kOk;
}

Exit showOne(Context& context, const StockOptions& options) {
    v1::GetStockRequest request;
    request.set_sku(options.sku);
    v1::GetStockResponse response;
    const grpc::Status status = context.call(&Stock::GetStock, request, response);
    if (!status.ok()) return context.fail(status);
    Table table = levelTable();
    for (const v1::StockLevel& level : response.levels()) {
        if (!options.location.empty() && level.location() != options.location) continue;
        if (context.output().json) {
            context.output().object(client::toJson(level));
        } else {
            add(table, level);
        }
    }
    if (!context.output().json) context.output().table(table, "There never was any.");
    return Exit::kOk;
}

Exit show(Context& context, const StockOptions& options) {
    if (!options.sku.empty() && !options.sku.ends_with('*')) return showOne(context, options);
    v1::ListStockRequest request;
    if (!options.sku.empty()) request.set_sku_prefix(options.sku.substr(0, options.sku.size() - 1));
    request.set_location(options.location);
    return list<v1::ListStockRequest, v1::ListStockResponse>(
        context, request, options.limit, levelTable(), "There is no stock.", &Stock::ListStock,
        [](const v1::ListStockResponse& response) -> const auto& { return response.levels(); }, add);
}

Exit movements(Context& context, const StockOptions& options) {
    v1::ListMovementsRequest request;
    request.set_sku(options.sku);
    request.set_location(options.location);
    return list<v1::ListMovementsRequest, v1::ListMovementsResponse>(
        context, request, options.limit, Table({"Time (UTC)", "Location", "From", "To", ">Units", "By", "Reason"}),
        "It never moved.", &Stock::ListMovements,
        [](const v1::ListMovementsResponse& response) -> const auto& { return response.movements(); },
        [](Table& table, const v1::StockMovement& row) {
            table.add({timeText(row.at_us()), row.location(), client::wordOf(row.from()), client::wordOf(row.to()),
                       std::to_string(row.quantity()), row.actor(), orDash(row.reason())});
        });
}

Exit shortages(Context& context, const StockOptions& options) {
    return list<v1::ListShortagesRequest, v1::ListShortagesResponse>(
        context, {}, options.limit, Table({"SKU", "Location", ">Short", ">Committed", ">Orders", "Oldest orders"}),
        "Nothing is short.", &Stock::ListShortages,
        [](const v1::ListShortagesResponse& response) -> const auto& { return response.shortages(); },
        [](Table& table, const v1::Shortage& row) {
            constexpr int kNamed = 5;
            std::string orders;
            for (int i = 0; i < std::min(row.orders_size(), kNamed); ++i)
                orders += (orders.empty() ? "" : ", ") + row.orders(i);
            table.add({row.level().sku(), row.level().location(), std::to_string(-row.level().available()),
                       std::to_string(row.level().committed()), std::to_string(row.orders_total()), orders});
        });
}

Exit locations(Context& context) {
    v1::ListLocationsResponse response;
    const grpc::Status status = context.call(&Stock::ListLocations, v1::ListLocationsRequest(), response);
    if (!status.ok()) return context.fail(status);
    Table table({"Location", "Name", "Region"});
    for (const v1::Location& location : response.locations()) {
        if (context.output().json) context.output().object(client::toJson(location));
        table.add({location.code(), location.name(), location.region()});
    }
    if (!context.output().json) context.output().table(table, "There is no location yet.");
    return Exit::kOk;
}

}  // namespace

void addStock(CLI::App& app, Commands& commands) {
    CLI::App& stock = Commands::addGroup(app, "stock", "Show and move stock");
    auto options = std::make_shared<StockOptions>();
    const auto addLimit = [options](CLI::App& command) {
        command.add_option("--limit", options->limit, "Rows at most")
            ->check(CLI::Range(1, 10'000'000))
            ->capture_default_str();
    };

    CLI::App& showCommand = Commands::add(stock, "show", "Shows stock levels",
                                          {"meridianctl stock show NMB-DJM-NVY", "meridianctl stock show 'NMB-*'"});
    showCommand.add_option("sku", options->sku, "One SKU, or the beginning of several with a * at the end");
    showCommand.add_option("--location", options->location, "Only at this location");
    addLimit(showCommand);
    commands.online(showCommand, [=](Context& context) { return show(context, *options); });

    CLI::App& movementsCommand =
        Commands::add(stock, "movements", "Shows why the stock of a SKU changed, newest first");
    movementsCommand.add_option("sku", options->sku)->required();
    movementsCommand.add_option("--location", options->location, "Only at this location");
    addLimit(movementsCommand);
    commands.online(movementsCommand, [=](Context& context) { return movements(context, *options); });

    CLI::App& shortagesCommand =
        Commands::add(stock, "shortages", "Shows where more is promised than is there, with the orders that wait");
    addLimit(shortagesCommand);
    commands.online(shortagesCommand, [=](Context& context) { return shortages(context, *options); });

    commands.online(Commands::add(stock, "locations", "Lists the locations"), locations);
    addStockMovements(stock, commands);
}

}  // namespace meridian::ctl
