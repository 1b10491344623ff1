#include "backend/services/payment_service.h"

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/services/order_rows.h"

namespace meridian::services {

namespace {

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::ProviderWebhookRequest::descriptor()->file()->FindServiceByName("PaymentService");
}

// What a provider says moves money, so nobody who sits at a console may say it.
bool mayReport(const Caller& caller) {
    return caller.role == identity::Role::kService || caller.role == identity::Role::kAdministrator;
}

void acceptWebhook(const CommandPort& port, Call<v1::ProviderWebhookRequest, v1::Receipt>& call) {
    if (!mayReport(call.caller())) {
        return call.finish(
            absl::PermissionDeniedError("Reporting for a payment provider needs the role administrator."));
    }
    auto body = readWebhook(call.request());
    if (!body.ok()) return call.finish(body.status());
    // No id: a provider's repetitions come days later and with other totals, so the decider compares what they say.
    Command command;
    command.actor = call.caller().actor;
    command.reason = concat("provider event ", call.request().event_id());
    command.body = *std::move(body);
    carryOut(port, call, std::move(command));
}

void fillEntry(const stores::LedgerEntry& from, v1::LedgerEntry& to) {
    to.set_number(concat("JE-", from.number));
    to.set_at_us(from.at.micros);
    if (from.order) to.set_order(formatOrderNumber(from.order));
    to.set_source(std::string(postingSourceName(from.entry.source)));
    for (const PostingLine& line : from.entry.lines) {
        v1::PostingLine& added = *to.add_lines();
        added.set_account(accountCode(line.account));
        added.set_account_name(std::string(accountInfo(line.account).name));
        setMoney(from.entry.currency, line.amount, *added.mutable_amount());
    }
}

}  // namespace

PaymentService::PaymentService(Gate& gate, const Ports& ports) : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    const QueryPort& queries = m_ports.queries;
    unary<v1::GetPaymentsRequest, v1::GetPaymentsResponse>(
        "GetPayments", queryHandler(queries, [this](const auto& request, auto& response, const Caller&) {
            return payments(request, response);
        }));
    unary<v1::ListEntriesRequest, v1::ListEntriesResponse>(
        "ListEntries", queryHandler(queries, [this](const auto& request, auto& response, const Caller&) {
            return entries(request, response);
        }));
    unary<v1::TrialBalanceRequest, v1::TrialBalanceResponse>(
        "TrialBalance",
        queryHandler(queries, [this](const auto&, auto& response, const Caller&) { return trialBalance(response); }));
    unary<v1::ProviderWebhookRequest, v1::Receipt>(
        "ProviderWebhook", [commands = m_ports.commands](auto& call) { acceptWebhook(commands, call); });
    checkComplete();
}

absl::Status PaymentService::payments(const v1::GetPaymentsRequest& request, v1::GetPaymentsResponse& response) {
    OrderId order;
    absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, order);
    if (!status.ok()) return status;
    const auto detail = m_ports.orders.show(order, stores::ViewAccess{});
    if (!detail.ok()) return detail.status();
    fillPayments(*detail, *response.mutable_payments());
    fillAsOf(detail->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status PaymentService::entries(const v1::ListEntriesRequest& request, v1::ListEntriesResponse& response) {
    stores::PageRequest page;
    absl::Status status = readPage(request.page(), page);
    OrderId order;
    if (status.ok() && !request.order().empty()) {
        status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, order);
    }
    if (!status.ok()) return status;
    const auto found = order ? m_ports.ledger.ofOrder(order) : m_ports.ledger.list(page);
    if (!found.ok()) return found.status();
    for (const stores::LedgerEntry& row : found->rows)
        fillEntry(row, *response.add_entries());
    response.mutable_page()->set_next_cursor(found->next);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status PaymentService::trialBalance(v1::TrialBalanceResponse& response) {
    const auto found = m_ports.ledger.trialBalance();
    if (!found.ok()) return found.status();
    for (const LedgerBalances::Row& row : found->rows) {
        v1::AccountBalance& added = *response.add_balances();
        added.set_account(accountCode(row.account));
        added.set_account_name(std::string(accountInfo(row.account).name));
        setMoney(row.currency, row.balance, *added.mutable_balance());
        added.set_memo(isMemoAccount(row.account));
    }
    response.set_balanced(found->balanced);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

}  // namespace meridian::services
