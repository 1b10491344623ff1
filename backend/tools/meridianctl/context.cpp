#include "backend/tools/meridianctl/context.h"

#include <fmt/format.h>

#include "backend/client/message_json.h"

#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::ctl {

namespace {

struct Verdict {
    Exit exit;
    std::string_view code;
};

Verdict verdictOn(grpc::StatusCode code) {
    switch (code) {
        case grpc::StatusCode::OK: return {Exit::kOk, "OK"};
        case grpc::StatusCode::INVALID_ARGUMENT: return {Exit::kUsage, "INVALID_ARGUMENT"};
        case grpc::StatusCode::UNAVAILABLE: return {Exit::kUnreachable, "UNAVAILABLE"};
        case grpc::StatusCode::DEADLINE_EXCEEDED: return {Exit::kUnreachable, "DEADLINE_EXCEEDED"};
        case grpc::StatusCode::RESOURCE_EXHAUSTED: return {Exit::kUnreachable, "RESOURCE_EXHAUSTED"};
        case grpc::StatusCode::CANCELLED: return {Exit::kUnreachable, "CANCELLED"};
        case grpc::StatusCode::UNAUTHENTICATED: return {Exit::kNotAllowed, "UNAUTHENTICATED"};
        case grpc::StatusCode::PERMISSION_DENIED: return {Exit::kNotAllowed, "PERMISSION_DENIED"};
        case grpc::StatusCode::NOT_FOUND: return {Exit::kRefused, "NOT_FOUND"};
        case grpc::StatusCode::ALREADY_EXISTS: return {Exit::kRefused, "ALREADY_EXISTS"};
        case grpc::StatusCode::FAILED_PRECONDITION: return {Exit::kRefused, "FAILED_PRECONDITION"};
        case grpc::StatusCode::ABORTED: return {Exit::kRefused, "ABORTED"};
        case grpc::StatusCode::OUT_OF_RANGE: return {Exit::kRefused, "OUT_OF_RANGE"};
        case grpc::StatusCode::UNIMPLEMENTED: return {Exit::kRefused, "UNIMPLEMENTED"};
        case grpc::StatusCode::DATA_LOSS: return {Exit::kRefused, "DATA_LOSS"};
        case grpc::StatusCode::INTERNAL: return {Exit::kRefused, "INTERNAL"};
        default: return {Exit::kRefused, "UNKNOWN"};
    }
}

}  // namespace

absl::Status Context::connect() {
    absl::StatusOr<client::Target> target = client::findTarget(m_settings.target);
    if (!target.ok()) return target.status();
    absl::StatusOr<std::unique_ptr<client::Connection>> connection = client::Connection::open(*target);
    if (!connection.ok()) return connection.status();
    m_connection = *std::move(connection);
    return absl::OkStatus();
}

std::chrono::milliseconds Context::patience() const {
    return std::chrono::milliseconds(static_cast<std::int64_t>(m_settings.timeoutSeconds * 1'000));
}

void Context::fill(v1::CommandHeader& header, std::string_view reason, std::uint32_t ifVersion) {
    CommandId id;
    if (!CommandId::parse(m_settings.commandId, id)) id = m_ids.next(client::unixMillisecondsNow());
    m_commandId = id.toString();
    header.set_command_id(client::bytesOf(id));
    header.set_reason(std::string(reason));
    header.set_expected_version(ifVersion);
}

Exit Context::finish(const grpc::Status& status, const v1::Receipt& receipt) {
    if (!status.ok()) return fail(status);
    const bool isAccepted = receipt.outcome() == v1::OUTCOME_ACCEPTED;
    if (m_output.json) {
        boost::json::object object = client::toJson(receipt);
        object["command_id"] = m_commandId;
        m_output.object(object);
    } else if (isAccepted && receipt.order().empty()) {
        m_output.line("Done.");
    } else if (isAccepted) {
        m_output.line(fmt::format("Done: {}, version {}.", receipt.order(), receipt.version()));
    }
    m_output.flush();
    if (!isAccepted) {
        printRefusal(receipt);
        return receipt.outcome() == v1::OUTCOME_UNSETTLED ? Exit::kUnreachable : Exit::kRefused;
    }
    waitUntilShown(receipt.commit_token());
    return Exit::kOk;
}

void Context::printRefusal(const v1::Receipt& receipt) {
    if (receipt.outcome() == v1::OUTCOME_CONFLICT) {
        m_output.message(fmt::format("Refused: {} is at version {} now. Look at it again first.", receipt.order(),
                                     receipt.version()));
        return;
    }
    const v1::Rejection& rejection = receipt.rejection();
    std::string text = fmt::format("Refused ({}): {}", rejection.code(), rejection.text());
    if (!rejection.detail().empty()) text += fmt::format(" [{}]", rejection.detail());
    if (!rejection.remedy().empty()) text += fmt::format(" {}", rejection.remedy());
    m_output.message(printable(text));
}

// The cheapest query that waits for a commit token; every role may make it. When it fails, the receipt stays true.
void Context::waitUntilShown(const v1::CommitToken& token) {
    if (token.batch() == 0) return;
    v1::ListOrdersRequest request;
    request.mutable_page()->set_size(1);
    *request.mutable_after() = token;
    v1::ListOrdersResponse response;
    const grpc::Status status = call(&v1::OrderService::Stub::ListOrders, request, response);
    if (!status.ok()) m_output.message("It is done, but lists do not show it yet: " + status.error_message());
}

Exit Context::fail(const grpc::Status& status) {
    const Verdict verdict = verdictOn(status.error_code());
    std::string text = status.error_message();
    if (status.error_code() == grpc::StatusCode::UNAVAILABLE && m_connection != nullptr) {
        text = fmt::format("The server {} cannot be reached: {}", m_connection->target().address, text);
    }
    if (verdict.exit == Exit::kUnreachable && !m_commandId.empty()) {
        text += fmt::format(
            " Whether the command was carried out is not known; give the same command again with "
            "--command-id {} and it is carried out once.",
            m_commandId);
    }
    return fail(verdict.exit, verdict.code, text);
}

Exit Context::fail(const absl::Status& status) {
    const auto code = static_cast<grpc::StatusCode>(status.raw_code());
    const Verdict verdict = verdictOn(code);
    // A file that is missing on this machine is the caller's mistake and not the server's answer.
    const bool isOwnMistake = code == grpc::StatusCode::NOT_FOUND || code == grpc::StatusCode::FAILED_PRECONDITION;
    return fail(isOwnMistake ? Exit::kUsage : verdict.exit, verdict.code, std::string(status.message()));
}

Exit Context::fail(Exit exit, std::string_view code, std::string_view text) {
    if (m_output.json) {
        m_output.object({{"error",
                          {{"code", boost::json::string_view(code.data(), code.size())},
                           {"message", boost::json::string_view(text.data(), text.size())}}}});
    }
    m_output.message(fmt::format("meridianctl: {}", printable(text)));
    return exit;
}

}  // namespace meridian::ctl
