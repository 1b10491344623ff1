// How a query gets from a call to the views and back: it waits, without a thread, until the views hold the commit token
// that the caller brought, and then runs on a thread that may block.
#pragma once

#include <absl/status/status.h>
#include <grpcpp/server_context.h>

#include "backend/engine/ports/clock.h"
#include "backend/services/rpc_call.h"
#include "backend/services/task_pool.h"
#include "backend/services/view_follower.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

#include "meridian/v1/common.pb.h"

namespace meridian::services {

// All of it outlives the calls.
struct QueryPort {
    TaskPool& pool;
    ViewFollower& follower;
    engine::Clock& clock;
    CellId cellId;

    // Calls `run` on the pool as soon as the views hold the token, or `fail`, on any thread, when they do not in time,
    // when the token is of another cell, or when there are too many queries.
    void whenVisible(const grpc::ServerContext& context, const v1::CommitToken& after, std::function<void()> run,
                     std::function<void(absl::Status)> fail) const;
};

// Runs `query`, which takes (const Request&, Response&, const Caller&) and gives absl::Status, and ends the call with
// it.
template <class AnyCall, class Query>
void answerQuery(const QueryPort& port, AnyCall& call, const v1::CommitToken& after, Query query) {
    const auto run = [&call, query] {
        if (call.context().IsCancelled()) return call.finish(absl::CancelledError("the caller ended the call"));
        call.finish(query(call.request(), call.response(), call.caller()));
    };
    port.whenVisible(call.context(), after, run, [&call](const absl::Status& status) { call.finish(status); });
}

// A handler for a query whose request has the field `after`.
template <class Query>
auto queryHandler(const QueryPort& port, Query query) {
    return [port, query](auto& call) { answerQuery(port, call, call.request().after(), query); };
}

stores::ViewAccess accessOf(const Caller& caller);
void fillAsOf(const stores::ViewPosition& position, CellId cell, v1::AsOf& asOf);
// INVALID_ARGUMENT when more rows than limits::kPageRowsMax are asked for.
absl::Status readPage(const v1::PageRequest& from, stores::PageRequest& page);

inline void setMoney(Currency currency, std::int64_t minor, v1::Money& money) {
    const std::string_view letters = currencyLetters(currency);
    money.set_currency(letters.data(), letters.size());
    money.set_minor(minor);
}

}  // namespace meridian::services
