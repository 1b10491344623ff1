#include "tests/core/support/fake_server.h"

#include <chrono>
#include <thread>

#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server_builder.h>

#include "core/rpc/bearer.h"

namespace meridian::core {

namespace {

grpc::Status unauthenticated() {
    return {grpc::StatusCode::UNAUTHENTICATED, "the access token has expired"};
}

}  // namespace

std::unique_ptr<Transport> connectedTo(const FakeServer& server) {
    auto transport = std::make_unique<Transport>();
    transport->bearer()->set("access-0");
    return transport->connectTo(server.profile()).ok() ? std::move(transport) : nullptr;
}

grpc::Status untilGone(grpc::ServerContext& context) {
    while (!context.IsCancelled())
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return grpc::Status::CANCELLED;
}

std::string headerOf(grpc::ServerContext& context, const char* name) {
    const auto found = context.client_metadata().find(name);
    if (found == context.client_metadata().end()) return {};
    return {found->second.data(), found->second.size()};
}

void fillTokens(v1::TokenPair& pair, const std::string& access, const std::string& refresh,
                std::chrono::milliseconds life) {
    const auto until = std::chrono::system_clock::now() + life;
    pair.set_access_token(access);
    pair.set_refresh_token(refresh);
    pair.set_access_expires_at_us(
        std::chrono::duration_cast<std::chrono::microseconds>(until.time_since_epoch()).count());
}

class FakeServer::Identities final : public v1::IdentityService::Service {
  public:
    explicit Identities(FakeServer& fake) : m_fake(fake) {}
    grpc::Status SignIn(grpc::ServerContext* context, const v1::SignInRequest*, v1::SignInResponse* response) override {
        ++m_fake.signIns;
        fillTokens(*response->mutable_tokens(), "access-0", "refresh-0", std::chrono::minutes(10));
        return m_fake.onSignIn ? m_fake.onSignIn(*context, *response) : grpc::Status::OK;
    }
    grpc::Status Refresh(grpc::ServerContext* context, const v1::RefreshRequest* request,
                         v1::RefreshResponse* response) override {
        const int number = ++m_fake.refreshes;
        const std::string access = "access-" + std::to_string(number);
        fillTokens(*response->mutable_tokens(), access, "refresh-" + std::to_string(number), std::chrono::minutes(10));
        if (m_fake.onRefresh) return m_fake.onRefresh(*context, *request, *response);
        m_fake.setToken(access);
        return grpc::Status::OK;
    }
    grpc::Status SignOut(grpc::ServerContext*, const v1::SignOutRequest*, v1::SignOutResponse*) override {
        ++m_fake.signOuts;
        return grpc::Status::OK;
    }
    grpc::Status WhoAmI(grpc::ServerContext* context, const v1::WhoAmIRequest*, v1::WhoAmIResponse* response) override {
        ++m_fake.whoAmIs;
        if (!m_fake.accepts(*context)) return unauthenticated();
        response->set_name("anna");
        response->set_role(v1::ROLE_MANAGER);
        response->add_permissions("viewOrders");
        response->set_version(m_fake.version);
        if (m_fake.clockAhead) {
            const auto now = std::chrono::system_clock::now() + *m_fake.clockAhead;
            response->set_now_us(std::chrono::duration_cast<std::chrono::microseconds>(now.time_since_epoch()).count());
        }
        return m_fake.onWhoAmI ? m_fake.onWhoAmI(*context) : grpc::Status::OK;
    }
    grpc::Status UnlockUser(grpc::ServerContext* context, const v1::UnlockUserRequest*,
                            v1::UnlockUserResponse*) override {
        ++m_fake.unlocks;
        return m_fake.onUnlockUser ? m_fake.onUnlockUser(*context) : grpc::Status::OK;
    }

  private:
    FakeServer& m_fake;
};

class FakeServer::Syncs final : public v1::SyncService::Service {
  public:
    explicit Syncs(FakeServer& fake) : m_fake(fake) {}
    grpc::Status Sync(grpc::ServerContext* context, const v1::SyncRequest* request, SyncWriter* writer) override {
        ++m_fake.syncs;
        if (!m_fake.accepts(*context)) return unauthenticated();
        return m_fake.onSync ? m_fake.onSync(*context, *request, *writer) : grpc::Status::OK;
    }

  private:
    FakeServer& m_fake;
};

FakeServer::FakeServer() : m_identities(std::make_unique<Identities>(*this)), m_syncs(std::make_unique<Syncs>(*this)) {
    start();
}

FakeServer::~FakeServer() {
    stop();
}

void FakeServer::start() {
    grpc::ServerBuilder builder;
    builder.AddListeningPort("127.0.0.1:" + std::to_string(m_port), grpc::InsecureServerCredentials(), &m_port);
    builder.RegisterService(m_identities.get());
    builder.RegisterService(m_syncs.get());
    m_server = builder.BuildAndStart();
}

void FakeServer::stop() {
    if (!m_server) return;
    m_server->Shutdown(std::chrono::system_clock::now());
    m_server->Wait();
    m_server.reset();
}

ServerProfile FakeServer::profile() const {
    ServerProfile profile;
    profile.address = u"127.0.0.1:%1"_qs.arg(m_port);
    profile.trust = Trust::kPlaintextLoopback;
    return profile;
}

void FakeServer::setToken(const std::string& token) {
    const std::lock_guard lock(m_mutex);
    m_token = token;
}

bool FakeServer::accepts(grpc::ServerContext& context) {
    const std::lock_guard lock(m_mutex);
    return !strict || headerOf(context, "authorization") == "Bearer " + m_token;
}

}  // namespace meridian::core
