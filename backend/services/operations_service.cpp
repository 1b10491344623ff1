#include "backend/services/operations_service.h"

#include <algorithm>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/services/journal_tail.h"
#include "backend/services/record_json.h"
#include "backend/services/saved_view_erasure.h"
#include "backend/services/status_mapping.h"

namespace meridian::services {

namespace {

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::StatusRequest::descriptor()->file()->FindServiceByName("OperationsService");
}

// Runs `work`, which takes the call's request and response, on a thread that may block for long.
template <class Work>
auto chore(TaskPool& chores, Work work) {
    return [&chores, work](auto& call) {
        const absl::Status posted = chores.post([&call, work] { call.finish(work(call.request(), call.response())); });
        if (!posted.ok()) call.finish(posted);
    };
}

void fillLetter(const stores::LetterView& from, v1::DeadLetter& to) {
    to.set_id(from.letter.id);
    to.set_at_us(from.parkedAt.micros);
    to.set_kind(from.letter.kind);
    to.set_key(from.letter.key);
    to.set_cause(from.letter.cause);
    to.set_resolved(from.resolved);
    to.set_resolution(from.resolution);
    to.set_resolved_at_us(from.resolvedAt.micros);
    ProviderReport report;
    if (from.letter.kind == "provider_report" && !from.letter.payload.empty() &&
        wire::Reader::parse(from.letter.payload, report)) {
        to.set_payload_json(toJson(report));
    }
}

}  // namespace

std::string formatCell(CellId cell) {
    return concat(regionCode(regionOf(cell)), "-", slotOf(cell));
}

absl::StatusOr<CommandBody> readResolveDeadLetter(const v1::ResolveDeadLetterRequest& request) {
    ResolveDeadLetter body;
    body.id = request.id();
    switch (request.action()) {
        case v1::DEAD_LETTER_ACTION_REPLAY: body.action = ResolveDeadLetter::Action::kReplay; break;
        case v1::DEAD_LETTER_ACTION_DISCARD: body.action = ResolveDeadLetter::Action::kDiscard; break;
        default: return invalidField(FieldPath{nullptr, "action"}, "must be replay or discard");
    }
    if (request.order().empty()) return body;
    absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, body.order);
    if (!status.ok()) return status;
    return body;
}

OperationsService::OperationsService(Gate& gate, const Ports& ports)
    : RpcService(gate, serviceDescriptor()), m_ports(ports), m_verification(ports.verificationPath) {
    registerMaintenance();
    registerLetters();
    unary<v1::EraseCustomerRequest, v1::Receipt>("EraseCustomer", [this](auto& call) { eraseCustomer(call); });
    checkComplete();
}

void OperationsService::registerMaintenance() {
    unary<v1::StatusRequest, v1::StatusResponse>("Status", [this](auto& call) {
        status(call.response());
        call.finish(absl::OkStatus());
    });
    serverStream<v1::TailJournalRequest, v1::JournalRecord>(
        "TailJournal", [this](ServerStreamStart start, const v1::TailJournalRequest& request) {
            const auto durable = [&cell = m_ports.commands.cell] { return cell.statistics().durableBatch; };
            tailJournal(std::move(start), request, {m_ports.queries, m_ports.journal, m_ports.bus, durable});
        });
    unary<v1::VerifyRequest, v1::VerifyResponse>("Verify", [this](auto& call) {
        const absl::Status posted = m_ports.chores.post([this, &call] {
            const VerifyWatch watch{[this, &call](BatchNumber done, BatchNumber last) {
                m_verification.reached(done, last);
                return !call.isCancelled();
            }};
            call.finish(verify(watch, call.response()));
        });
        if (!posted.ok()) call.finish(posted);
    });
    unary<v1::RebuildViewsRequest, v1::RebuildViewsResponse>(
        "RebuildViews", chore(m_ports.chores, [this](const auto&, auto& response) { return rebuildViews(response); }));
    unary<v1::BackupRequest, v1::BackupResponse>(
        "Backup",
        chore(m_ports.chores, [this](const auto& request, auto& response) { return backup(request, response); }));
}

void OperationsService::registerLetters() {
    unary<v1::ListDeadLettersRequest, v1::ListDeadLettersResponse>(
        "ListDeadLetters", queryHandler(m_ports.queries, [this](const auto& request, auto& response, const Caller&) {
            return letters(request, response);
        }));
    unary<v1::GetDeadLetterRequest, v1::GetDeadLetterResponse>(
        "GetDeadLetter", queryHandler(m_ports.queries, [this](const auto& request, auto& response, const Caller&) {
            return letter(request, response);
        }));
    unary<v1::ResolveDeadLetterRequest, v1::Receipt>("ResolveDeadLetter",
                                                     commandHandler(m_ports.commands, readResolveDeadLetter));
}

void OperationsService::status(v1::StatusResponse& response) {
    const CellTime now = m_ports.commands.clock.wall();
    const HostFigures host = m_ports.maintenance.host();
    response.set_version(host.version);
    response.set_cell(formatCell(m_ports.commands.cellId));
    response.set_now_us(now.micros);
    response.set_started_at_us(host.startedAt.micros);
    response.set_disk_free_bytes(host.diskFreeBytes);
    response.set_resident_bytes(host.residentBytes);
    response.set_processor_us(host.processorTime.count());
    response.set_takes_orders(host.takesOrders);
    fillStatistics(m_ports.commands.cell.statistics(), response);
    fillStages({m_ports.calls.figures(), m_ports.commands.cell.stages(), m_ports.maintenance.effects()}, response);
    m_verification.fill(*response.mutable_verification());
}

absl::Status OperationsService::verify(const VerifyWatch& watch, v1::VerifyResponse& response) {
    const bool noted = m_verification.begins(m_ports.commands.clock.wall());
    const auto report = m_ports.maintenance.verify(watch);
    if (!report.ok()) {
        if (noted) m_verification.failed();
        return report.status();
    }
    m_verification.finished(m_ports.commands.clock.wall(), *report);
    constexpr int kViolationsMax = 1'000;
    response.set_checks(report->checks);
    fillViolations(*report, kViolationsMax, *response.mutable_violations());
    response.set_violations_total(report->violationsTotal);
    response.set_orders(report->orders);
    response.set_last_batch(report->lastBatch.value);
    return absl::OkStatus();
}

absl::Status OperationsService::rebuildViews(v1::RebuildViewsResponse& response) {
    const auto report = m_ports.maintenance.rebuildViews();
    if (!report.ok()) return report.status();
    response.set_batches(report->batches);
    response.set_records(report->records);
    response.set_took_ms(report->took.count() / 1000);
    return absl::OkStatus();
}

absl::Status OperationsService::backup(const v1::BackupRequest& request, v1::BackupResponse& response) {
    constexpr std::size_t kNameMax = 100;
    const std::string& name = request.name();
    const bool plain = std::all_of(name.begin(), name.end(), [](char byte) {
        return isLetter(byte) || isDigit(byte) || byte == '-' || byte == '.';
    });
    if (!plain || name.starts_with('.') || name.size() > kNameMax) {
        return invalidField(FieldPath{nullptr, "name"},
                            concat("may hold letters, digits, dashes and dots, not start with a dot, and be ", kNameMax,
                                   " bytes long at most"));
    }
    const auto report = m_ports.maintenance.backup(name);
    if (!report.ok()) return report.status();
    response.set_path(report->path);
    response.set_bytes(report->bytes);
    response.set_last_batch(report->lastBatch.value);
    return absl::OkStatus();
}

absl::Status OperationsService::letters(const v1::ListDeadLettersRequest& request,
                                        v1::ListDeadLettersResponse& response) {
    stores::PageRequest page;
    if (absl::Status read = readPage(request.page(), page); !read.ok()) return read;
    const auto scope = request.include_resolved() ? stores::LetterScope::kAll : stores::LetterScope::kOpen;
    const auto found = m_ports.letters.list(scope, page);
    if (!found.ok()) return found.status();
    for (const stores::LetterView& row : found->rows)
        fillLetter(row, *response.add_letters());
    response.mutable_page()->set_next_cursor(found->next);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status OperationsService::letter(const v1::GetDeadLetterRequest& request, v1::GetDeadLetterResponse& response) {
    const auto found = m_ports.letters.show(request.id());
    if (!found.ok()) return found.status();
    fillLetter(*found, *response.mutable_letter());
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

void OperationsService::eraseCustomer(Call<v1::EraseCustomerRequest, v1::Receipt>& call) {
    Command command;
    EraseCustomer body;
    absl::Status read = readHeader(call.request().header(), FieldPath{nullptr, "header"}, call.caller(), command);
    if (read.ok()) read = readCustomerNumber(call.request().customer(), FieldPath{nullptr, "customer"}, body.customer);
    if (!read.ok()) return call.finish(read);
    if (command.reason.empty()) {
        fillRefusal(Reason::kMissingReason, "", call.response());
        return call.finish(absl::OkStatus());
    }
    command.body = body;
    const auto work = [this, &call, command, customer = body.customer] {
        const absl::Status posted =
            m_ports.chores.post([this, &call, command, customer] { erase(call, command, customer); });
        if (!posted.ok()) call.finish(posted);
    };
    // An order of a moment ago may have a name that the views do not know yet.
    const BatchNumber durable = m_ports.commands.cell.statistics().durableBatch;
    m_ports.queries.whenVisible(call.context(), makeToken(m_ports.commands.cellId, durable), work,
                                [&call](const absl::Status& status) { call.finish(status); });
}

// The saved views go first, because what follows takes away the name that they are searched for; then the key. Whatever
// fails then, sending the command again completes it.
void OperationsService::erase(Call<v1::EraseCustomerRequest, v1::Receipt>& call, const Command& command,
                              CustomerId customer) {
    const auto person = m_ports.persons.knownAs(customer);
    if (!person.ok()) return call.finish(person.status());
    const auto revised = forgetInSavedViews(m_ports.savedViews, *person, m_ports.commands.clock.wall());
    if (!revised.ok()) return call.finish(revised.status());
    call.response().set_saved_views_changed(static_cast<std::uint32_t>(revised->changed + revised->removed));
    const absl::Status erased = m_ports.vault.erase(customer);
    if (absl::IsNotFound(erased)) {
        fillRefusal(Reason::kUnknownCustomer, "", call.response());
        return call.finish(absl::OkStatus());
    }
    if (!erased.ok()) return call.finish(erased);
    carryOut(m_ports.commands, call, command);
}

}  // namespace meridian::services
