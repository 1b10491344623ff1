// customers erase.
#include <fmt/format.h>

#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::ctl {

namespace {

Exit erase(Context& context, const std::string& customer, const std::string& reason) {
    v1::EraseCustomerRequest request;
    context.fill(*request.mutable_header(), reason);
    request.set_customer(customer);
    v1::Receipt receipt;
    const grpc::Status status = context.call(&v1::OperationsService::Stub::EraseCustomer, request, receipt);
    const Exit exit = context.finish(status, receipt);
    if (!context.output().json && receipt.saved_views_changed() > 0) {
        context.output().line(fmt::format("Saved views that named the person and were changed or removed: {}.",
                                          receipt.saved_views_changed()));
    }
    return exit;
}

}  // namespace

void addCustomers(CLI::App& app, Commands& commands) {
    CLI::App& customers = Commands::addGroup(app, "customers", "Data protection");
    CLI::App& command = Commands::add(
        customers, "erase",
        "Destroys a customer's key and the clear copies: nobody can read the person any more, also not in the journal "
        "and in backups. Saved views no longer name the person. The orders stay. It cannot be undone",
        {"meridianctl customers erase CUS-4471902 --reason 'Request 118 of 20 November'"});
    struct Options {
        std::string customer;
        std::string reason;
    };
    auto options = std::make_shared<Options>();
    command.add_option("customer", options->customer)->required()->check(customerNumber());
    addReason(command, options->reason);
    commands.online(command, [=](Context& context) { return erase(context, options->customer, options->reason); });
}

}  // namespace meridian::ctl
