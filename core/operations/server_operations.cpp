#include "core/operations/server_operations.h"

#include "core/operations/journal_follower.h"
#include "core/operations/status_decode.h"
#include "core/rpc/unary.h"
#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::core {

namespace {

using Async = class v1::OperationsService::Stub::async;

constexpr quint32 kLettersPerPage = 200;
constexpr CallOptions kQuery{.deadline = std::chrono::milliseconds(8'000), .repeat = Repeat::kSafe, .tries = 2};
// The page asks once a second: a late answer is worth less than the next one.
constexpr CallOptions kStatus{.deadline = std::chrono::milliseconds(3'000), .repeat = Repeat::kSafe, .tries = 1};
constexpr CallOptions kVerify{.deadline = std::chrono::minutes(30), .repeat = Repeat::kNever};

}  // namespace

Call<PipelineStatus> ServerOperations::status() {
    return unary<v1::OperationsService>(m_transport, &Async::Status, {}, kStatus,
                                        [](const v1::StatusResponse& response) { return statusOf(response); });
}

Call<DeadLetterList> ServerOperations::deadLetters(const DeadLetterQuery& query) {
    v1::ListDeadLettersRequest request;
    request.mutable_page()->set_size(kLettersPerPage);
    request.mutable_page()->set_cursor(query.cursor.toStdString());
    request.set_include_resolved(query.which == DeadLetterQuery::Which::kAll);
    if (query.afterBatch != 0) {
        request.mutable_after()->set_cell(query.afterCell);
        request.mutable_after()->set_batch(query.afterBatch);
    }
    return unary<v1::OperationsService>(m_transport, &Async::ListDeadLetters, request, kQuery,
                                        [](const v1::ListDeadLettersResponse& response) {
                                            DeadLetterList list;
                                            for (const v1::DeadLetter& letter : response.letters())
                                                list.letters.push_back(letterOf(letter));
                                            list.next = QString::fromStdString(response.page().next_cursor());
                                            list.asOf = response.as_of().time_us();
                                            return list;
                                        });
}

Call<DeadLetter> ServerOperations::deadLetter(quint64 id) {
    v1::GetDeadLetterRequest request;
    request.set_id(id);
    return unary<v1::OperationsService>(
        m_transport, &Async::GetDeadLetter, request, kQuery,
        [](const v1::GetDeadLetterResponse& response) { return letterOf(response.letter()); });
}

Call<Verification> ServerOperations::verify() {
    return unary<v1::OperationsService>(
        m_transport, &Async::Verify, {}, kVerify, [](const v1::VerifyResponse& response) {
            Verification found;
            found.checks = response.checks();
            for (const v1::Violation& violation : response.violations())
                found.violations.push_back(
                    {QString::fromStdString(violation.check()), QString::fromStdString(violation.text())});
            found.violationsTotal = response.violations_total();
            found.orders = response.orders();
            found.lastBatch = response.last_batch();
            return found;
        });
}

std::unique_ptr<Subscription> ServerOperations::followJournal(const TailQuery& query, TailHandlers handlers) {
    return core::followJournal(m_transport, query, std::move(handlers));
}

}  // namespace meridian::core
