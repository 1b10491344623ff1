// orders cancel, hold, release, note, tag, address, review and retry: one command, one receipt.
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Orders = v1::OrderService::Stub;

struct ChangeOptions {
    std::string number;
    std::string reason;
    std::uint32_t ifVersion = 0;
    std::string text;
    std::string token;
    bool allow = false;
    bool deny = false;
    std::vector<std::string> add;
    std::vector<std::string> remove;
    v1::Person person;
};

// Every request of this file begins with a header and an order.
template <class Request>
Exit send(Context& context, const ChangeOptions& options, Request request,
          grpc::Status (Orders::*method)(grpc::ClientContext*, const Request&, v1::Receipt*)) {
    context.fill(*request.mutable_header(), options.reason, options.ifVersion);
    request.set_order(options.number);
    v1::Receipt receipt;
    const grpc::Status status = context.call(method, request, receipt);
    return context.finish(status, receipt);
}

std::shared_ptr<ChangeOptions> addNumber(CLI::App& command) {
    auto options = std::make_shared<ChangeOptions>();
    command.add_option("number", options->number)->required()->check(orderNumber());
    return options;
}

void addHolds(CLI::App& orders, Commands& commands) {
    CLI::App& cancel = Commands::add(orders, "cancel", "Cancels an order of which nothing has left the house",
                                     {"meridianctl orders cancel EU-1048217 --reason 'Customer called'"});
    auto cancelOptions = addNumber(cancel);
    addReason(cancel, cancelOptions->reason);
    addIfVersion(cancel, cancelOptions->ifVersion);
    commands.online(cancel, [=](Context& context) {
        return send(context, *cancelOptions, v1::CancelOrderRequest(), &Orders::CancelOrder);
    });

    CLI::App& hold = Commands::add(orders, "hold", "Keeps an order from being shipped");
    auto holdOptions = addNumber(hold);
    addReason(hold, holdOptions->reason);
    addIfVersion(hold, holdOptions->ifVersion);
    commands.online(hold, [=](Context& context) {
        return send(context, *holdOptions, v1::HoldOrderRequest(), &Orders::HoldOrder);
    });

    CLI::App& release = Commands::add(orders, "release", "Lifts the hold");
    auto releaseOptions = addNumber(release);
    release.add_option("--reason", releaseOptions->reason, "Why, if there is something to say");
    addIfVersion(release, releaseOptions->ifVersion);
    commands.online(release, [=](Context& context) {
        return send(context, *releaseOptions, v1::ReleaseOrderRequest(), &Orders::ReleaseOrder);
    });
}

void addWords(CLI::App& orders, Commands& commands) {
    CLI::App& note = Commands::add(orders, "note", "Adds a note for colleagues",
                                   {"meridianctl orders note EU-1048217 --text 'Wants a gift box'"});
    auto noteOptions = addNumber(note);
    note.add_option("--text", noteOptions->text, "The note")->required();
    commands.online(note, [=](Context& context) {
        v1::AddNoteRequest request;
        request.set_text(noteOptions->text);
        return send(context, *noteOptions, std::move(request), &Orders::AddNote);
    });

    CLI::App& tag = Commands::add(orders, "tag", "Adds and removes tags",
                                  {"meridianctl orders tag EU-1048217 --add vip --remove new"});
    auto tagOptions = addNumber(tag);
    tag.add_option("--add", tagOptions->add, "A tag; may be given several times")->allow_extra_args(false);
    tag.add_option("--remove", tagOptions->remove, "A tag; may be given several times")->allow_extra_args(false);
    commands.online(tag, [=](Context& context) {
        v1::ChangeTagsRequest request;
        request.mutable_add()->Add(tagOptions->add.begin(), tagOptions->add.end());
        request.mutable_remove()->Add(tagOptions->remove.begin(), tagOptions->remove.end());
        return send(context, *tagOptions, std::move(request), &Orders::ChangeTags);
    });
}

void addAddress(CLI::App& orders, Commands& commands) {
    CLI::App& command = Commands::add(
        orders, "address", "Replaces name, contact and address as a whole: what is not given is empty from then on",
        {"meridianctl orders address EU-1048217 --name 'Anna Schmidt' --street 'Am Park 3' --city Kiel \\\n"
         "      --postcode 24103 --email anna@example.com --reason 'Moved'"});
    auto options = addNumber(command);
    addReason(command, options->reason);
    addIfVersion(command, options->ifVersion);
    v1::Person& person = options->person;
    command.add_option("--name", *person.mutable_name(), "Name")->required();
    command.add_option("--email", *person.mutable_email(), "E-mail address");
    command.add_option("--phone", *person.mutable_phone(), "Telephone");
    command.add_option("--company", *person.mutable_company(), "Company");
    command.add_option("--street", *person.mutable_street(), "Street and number")->required();
    command.add_option("--city", *person.mutable_city(), "City")->required();
    command.add_option("--postcode", *person.mutable_postcode(), "Postcode");
    command.add_option("--province", *person.mutable_province(), "Province or state");
    commands.online(command, [=](Context& context) {
        v1::EditAddressRequest request;
        *request.mutable_person() = options->person;
        return send(context, *options, std::move(request), &Orders::EditAddress);
    });
}

void addMoney(CLI::App& orders, Commands& commands) {
    CLI::App& review = Commands::add(orders, "review", "Ends a fraud review",
                                     {"meridianctl orders review EU-1048217 --allow --reason 'Known customer'"});
    auto reviewOptions = addNumber(review);
    CLI::Option_group& decision = *review.add_option_group("Decision");
    decision.add_flag("--allow", reviewOptions->allow, "The order goes on");
    decision.add_flag("--deny", reviewOptions->deny, "The order is cancelled");
    decision.require_option(1);
    addReason(review, reviewOptions->reason);
    addIfVersion(review, reviewOptions->ifVersion);
    review.add_option("--token", reviewOptions->token, "A fresh payment token, where the first has lapsed");
    commands.online(review, [=](Context& context) {
        v1::DecideReviewRequest request;
        request.set_decision(reviewOptions->allow ? v1::REVIEW_DECISION_ALLOW : v1::REVIEW_DECISION_DENY);
        request.set_payment_token(reviewOptions->token);
        return send(context, *reviewOptions, std::move(request), &Orders::DecideReview);
    });

    CLI::App& retry = Commands::add(orders, "retry", "Tries the payment again after a declined one",
                                    {"meridianctl orders retry EU-1048217 --token tok_approve"});
    auto retryOptions = addNumber(retry);
    retry.add_option("--token", retryOptions->token, "Another payment token; without it the order's own");
    addIfVersion(retry, retryOptions->ifVersion);
    commands.online(retry, [=](Context& context) {
        v1::RetryPaymentRequest request;
        request.set_payment_token(retryOptions->token);
        return send(context, *retryOptions, std::move(request), &Orders::RetryPayment);
    });
}

}  // namespace

void addOrdersChange(CLI::App& orders, Commands& commands) {
    addHolds(orders, commands);
    addWords(orders, commands);
    addAddress(orders, commands);
    addMoney(orders, commands);
}

}  // namespace meridian::ctl
