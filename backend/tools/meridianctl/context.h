// What every command of meridianctl works with: the server, the way to answer, and the exit code of each kind of "no".
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <grpcpp/support/status.h>

#include "backend/client/command_ids.h"
#include "backend/client/connection.h"
#include "backend/client/target.h"
#include "backend/tools/meridianctl/output.h"

#include "meridian/v1/common.pb.h"

namespace meridian::ctl {

enum class Exit : int {
    kOk = 0,
    kRefused = 1,      // the business or a check says no
    kUsage = 2,        // the request makes no sense
    kUnreachable = 3,  // no server, or it cannot now
    kNotAllowed = 4,
};

// What may be given with every command.
struct Settings {
    client::TargetChoice target;
    double timeoutSeconds = 15;
    std::string commandId;  // of a command that is sent again; empty: a new one
};

class Context {
  public:
    Context(std::ostream& out, std::ostream& err, privacy::RandomBytes& random)
        : m_output(out, err), m_ids(random), m_random(random) {}

    Settings& settings() { return m_settings; }
    Output& output() { return m_output; }
    privacy::RandomBytes& random() { return m_random; }

    // Before the first call. Does not send anything yet.
    absl::Status connect();
    client::Connection& connection() { return *m_connection; }

    // Calls a method of a generated stub: call(&v1::OrderService::Stub::GetOrder, request, response).
    template <class Stub, class Request, class Response>
    grpc::Status call(grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                      const Request& request, Response& response,
                      std::optional<std::chrono::milliseconds> patience = std::nullopt) {
        Stub stub(m_connection->channel());
        return m_connection->call(patience.value_or(this->patience()), stub, method, request, response);
    }
    std::chrono::milliseconds patience() const;

    // Gives the command its id, which the messages of fail() then name.
    void fill(v1::CommandHeader& header, std::string_view reason = {}, std::uint32_t ifVersion = 0);

    // Prints a receipt and waits until queries show what it says, so that the next command sees it.
    Exit finish(const grpc::Status& status, const v1::Receipt& receipt);
    // Waits until queries show the state of this token, or says that they do not yet.
    void waitUntilShown(const v1::CommitToken& token);

    // Print what went wrong and say how to exit.
    Exit fail(const grpc::Status& status);
    Exit fail(const absl::Status& status);  // of this machine: files, arguments
    Exit fail(Exit exit, std::string_view code, std::string_view text);

  private:
    void printRefusal(const v1::Receipt& receipt);

    Settings m_settings;
    Output m_output;
    client::CommandIds m_ids;
    privacy::RandomBytes& m_random;
    std::unique_ptr<client::Connection> m_connection;
    std::string m_commandId;  // that was sent last
};

// A long computation on the server.
inline constexpr std::chrono::minutes kLongPatience{30};

}  // namespace meridian::ctl
