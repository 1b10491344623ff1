// A server within the test that does what the test says: fails, is slow, cuts streams, lets tokens expire. Plain text
// on a port of this computer.
#pragma once

#include <QByteArray>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <grpcpp/server.h>

#include "core/rpc/server_profile.h"
#include "core/rpc/transport.h"
#include "meridian/v1/identity.grpc.pb.h"
#include "meridian/v1/sync.grpc.pb.h"

namespace meridian::core {

class FakeServer {
  public:
    using SyncWriter = grpc::ServerWriter<v1::SyncResponse>;

    FakeServer();
    ~FakeServer();

    // Port 0: the system chooses; the same port again after stop().
    void start();
    void stop();
    ServerProfile profile() const;

    // Set before the calls that they answer; on gRPC's threads. Left out: the call succeeds.
    std::function<grpc::Status(grpc::ServerContext&, v1::SignInResponse&)> onSignIn;
    std::function<grpc::Status(grpc::ServerContext&, const v1::RefreshRequest&, v1::RefreshResponse&)> onRefresh;
    std::function<grpc::Status(grpc::ServerContext&)> onWhoAmI;
    std::function<grpc::Status(grpc::ServerContext&)> onUnlockUser;
    std::function<grpc::Status(grpc::ServerContext&, const v1::SyncRequest&, SyncWriter&)> onSync;

    // What WhoAmI says of the server; as an old one, it says neither.
    std::string version;
    std::optional<std::chrono::seconds> clockAhead;  // of this computer's clock

    // While `strict`, WhoAmI and Sync take this token only.
    std::atomic<bool> strict = false;
    void setToken(const std::string& token);
    bool accepts(grpc::ServerContext& context);

    std::atomic<int> signIns = 0;
    std::atomic<int> refreshes = 0;
    std::atomic<int> whoAmIs = 0;
    std::atomic<int> unlocks = 0;
    std::atomic<int> syncs = 0;
    std::atomic<int> signOuts = 0;

  private:
    class Identities;
    class Syncs;

    const std::unique_ptr<Identities> m_identities;
    const std::unique_ptr<Syncs> m_syncs;
    std::unique_ptr<grpc::Server> m_server;
    std::mutex m_mutex;
    std::string m_token = "access-0";
    int m_port = 0;
};

// Connected, with the token that the server takes at first; null when that was not possible.
std::unique_ptr<Transport> connectedTo(const FakeServer& server);

// An answer that does not come until the caller has gone.
grpc::Status untilGone(grpc::ServerContext& context);

// The header's value, or nothing.
std::string headerOf(grpc::ServerContext& context, const char* name);

// A pair of tokens that lives for so long from now.
void fillTokens(v1::TokenPair& pair, const std::string& access, const std::string& refresh,
                std::chrono::milliseconds life);

}  // namespace meridian::core
